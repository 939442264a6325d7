"""A client that answers what it was told to, for tests and for trying things out. Public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.clients.base import AnyClient
from summarizer.errors import MockExhausted
from summarizer.models.prompt import Prompt, Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class MockClient(AnyClient):
    """Answer with the replies given, in order, or with what a function of the prompt returns.

    A reply that is an exception is raised. `calls` holds every prompt that came. Raises MockExhausted when a list
    of replies is used up.
    """

    def __init__(self, replies: Iterable[str | Reply | Exception] | Callable[[Prompt], str | Reply]) -> None:
        self.calls: list[Prompt] = []
        if callable(replies):
            self._answer = replies
        else:
            waiting = iter(list(replies))
            self._answer = lambda _prompt: _next(waiting, self.calls)

    async def complete(self, prompt: Prompt) -> Reply:
        """Return the next reply."""
        self.calls.append(prompt)
        reply = self._answer(prompt)
        return reply if isinstance(reply, Reply) else Reply(text=reply, model="mock")


def _next(waiting: Iterable[str | Reply | Exception], calls: list[Prompt]) -> str | Reply:
    for reply in waiting:
        if isinstance(reply, Exception):
            raise reply
        return reply
    raise MockExhausted(f"The mock has {len(calls) - 1} replies and was asked {len(calls)} times.")
