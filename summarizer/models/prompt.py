"""One request to a model, and what came back."""

from __future__ import annotations

from typing import Any, Protocol

from pydantic import Field

from summarizer.models.base import Frozen
from summarizer.models.extraction import Usage


class Prompt(Frozen):
    """One request. `system` and `user` are separate messages, so no article can forge a role."""

    name: str
    """The template it was made from, such as `extract`."""
    system: str
    user: str
    answer_schema: dict[str, Any] = Field(default_factory=dict)
    """JSON Schema of the answer, flat and strict (every field required, nothing additional)."""
    max_output_tokens: int = 4096


class Reply(Frozen):
    """What came back for a prompt: text that nobody has checked yet."""

    text: str
    finish_reason: str = "stop"
    model: str | None = None
    usage: Usage = Usage(requests=1)


class Client(Protocol):
    """A way to a model. Raises a `ModelError` when there is no reply to give."""

    async def complete(self, prompt: Prompt) -> Reply:
        """Send one prompt and return its reply."""
        ...
