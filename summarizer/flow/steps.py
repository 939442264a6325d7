"""What the sub-flows share: the type of a flow, and the account of what its requests came to."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from summarizer.errors import MockExhausted, ModelError, QuotaExhausted, UnknownModel, WrongKey
from summarizer.models.extraction import Rejected, Usage
from summarizer.models.prompt import Prompt, Reply

if TYPE_CHECKING:
    from summarizer.prompting import Task

Answer = Reply | ModelError
_Result = TypeVar("_Result")
Steps = Generator[list[Prompt], Sequence[Answer], _Result]
"""A flow: yields prompts, is sent their answers in the same order, returns its result."""

Kind = Literal["point", "claim", "quote"]
TASK: Final[dict[Kind, Task]] = {"point": "points", "claim": "claims", "quote": "quotes"}
KIND: Final[dict[Task, Kind]] = {task: kind for kind, task in TASK.items()}

_FINAL: Final = (WrongKey, QuotaExhausted, UnknownModel, MockExhausted)
"""What no other engine should paper over: somebody has to see it and act."""


@dataclass(slots=True)
class Ledger:
    """What the requests of one flow came to."""

    usage: Usage = field(default_factory=Usage)
    model: str | None = None
    asked: set[str] = field(default_factory=set)
    rejected: list[Rejected] = field(default_factory=list)
    fell_back: bool = False

    def ask(self, prompts: list[Prompt]) -> Steps[list[Answer]]:
        """Yield `prompts` unless there are none, and keep account of the answers."""
        if not prompts:
            return []
        self.asked.update(prompt.name for prompt in prompts)
        answers = yield prompts
        for answer in answers:
            if isinstance(answer, Reply):
                self.usage += answer.usage
                self.model = answer.model or self.model
            elif isinstance(answer, _FINAL):
                raise answer
        return list(answers)
