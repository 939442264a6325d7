"""What all clients of this package share: closing, and being used in `async with`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from summarizer.models.prompt import Client, Prompt, Reply


class AnyClient(ABC):
    """A client that can be closed; closing twice does no harm."""

    @abstractmethod
    async def complete(self, prompt: Prompt) -> Reply:
        """Send one prompt and return its reply."""

    async def aclose(self) -> None:  # noqa: B027 -- most have nothing to let go of
        """Let go of connections and files."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class Wrapper(AnyClient):
    """A client round another client; closing it closes the inner one."""

    def __init__(self, client: Client) -> None:
        self.client = client

    async def aclose(self) -> None:
        """Close the inner client, if it can be closed."""
        close = getattr(self.client, "aclose", None)
        if close is not None:
            await close()
