"""An article through its flow, step by step: a worker makes prompts, somebody answers them, until the end."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from summarizer.batch.answers import of_error
from summarizer.batch.pool import Restarted, WorkerDied
from summarizer.errors import ServerError

if TYPE_CHECKING:
    from summarizer.batch.inputs import Content
    from summarizer.batch.pool import Frame, Pool

_DEATHS: Final = 2
_DIED: Final = "The process that worked on it ended: out of memory, or an article it cannot get through."


class Answerer(Protocol):
    """Somebody who answers prompts."""

    async def answer(self, key: str, prompt: dict[str, Any]) -> dict[str, Any]:
        """Return what the prompt of this key was answered; raise Postponed for the next run, or a `ServerError`."""
        ...


class End(NamedTuple):
    """How a flow ended."""

    header: dict[str, Any]
    """`done` with prompts and rejected, or `failed` with code, reason and passing."""
    data: bytes
    """The extraction."""
    keys: list[str]
    """The prompts that were asked."""


class Flows(Protocol):
    """Whoever brings articles through their flows."""

    async def through(self, name: str, content: Content) -> End:
        """Do one article. Raises Postponed for the next run, NoWorkers, and the `ServerError` that ended it."""
        ...


@dataclass(slots=True)
class Stepper:
    """Brings articles through their flows in the processes of a pool."""

    pool: Pool
    asker: Answerer | None
    """None for the engine without a model."""
    fall_back: bool
    """Whether the engine without a model stands in where the server does not answer."""

    async def through(self, name: str, content: Content) -> End:
        """Do one article; see `Flows`."""
        deaths = 0
        while deaths < _DEATHS:
            keys: list[str] = []
            try:
                return End(*await self._steps(name, content, keys), keys)
            except Restarted:
                continue
            except WorkerDied:  # once may be chance: somebody else may have used up the memory
                deaths += 1
        return End({"is": "failed", "code": "WorkerDied", "reason": _DIED, "passing": False}, b"", [])

    async def _steps(self, name: str, content: Content, keys: list[str]) -> Frame:
        """Answer an article's prompts until its end; return its last frame, and add the prompts' keys to `keys`."""
        number, frame = await self.pool.start(name, content)
        while frame[0]["is"] == "prompts":
            asked = frame[0]["prompts"]
            keys += [prompt["key"] for prompt in asked]
            try:
                answers = await self._answers(asked)
            except BaseException:
                await self.pool.drop(number)
                raise
            frame = await self.pool.answer(number, answers)
        return frame

    async def _answers(self, asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Have all prompts of a step answered; only then raise what went wrong, so that nothing paid for is lost."""
        if self.asker is None:
            raise AssertionError("the engine without a model asks nobody")
        found = await asyncio.gather(
            *(self.asker.answer(each["key"], each["prompt"]) for each in asked), return_exceptions=True
        )
        answers: list[dict[str, Any]] = []
        for answer in found:
            if not isinstance(answer, BaseException):
                answers.append(answer)
            elif isinstance(answer, ServerError) and self.fall_back:
                answers.append(of_error(answer))
            else:
                raise answer
        return answers
