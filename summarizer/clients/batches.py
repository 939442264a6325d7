"""OpenAI's Batch API at the server of an `OpenAIClient`: files of requests up, batches begun, files of answers down.

https://developers.openai.com/api/docs/guides/batch. What is not idempotent is never repeated here.
"""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from summarizer.clients.completion import MAX_BODY
from summarizer.clients.foreign_errors import from_exception, from_status
from summarizer.errors import NotAModelServer, Unreachable, UsageError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from pathlib import Path

    from openai import AsyncOpenAI

    from summarizer.clients.openai_client import OpenAIClient

ENDPOINT: Final = "/v1/chat/completions"
MOST_REQUESTS: Final = 50_000
MOST_BYTES: Final = 200_000_000
MARK: Final = "summarizer_batch"
"""The name under which a batch's metadata has our mark."""

_ENDED: Final = {"completed", "failed", "expired", "cancelled"}
_NOT_THERE: Final = {404, 405, 501}
_PAGE: Final = 100


@dataclass(frozen=True, slots=True)
class BatchState:
    """How far the server is with a batch."""

    id: str
    status: str
    """In the server's words."""
    files: tuple[str, ...]
    """Ids of what there is to fetch: the answers, then the errors; either may be missing."""
    problem: dict[str, Any] | None
    """Why all of it failed: `code`, `message`."""

    @property
    def ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self.status in _ENDED


class BatchServer:
    """The Batch API. Every method raises the `ServerError` that a request could not be done for."""

    def __init__(self, client: OpenAIClient, *, retries: int) -> None:
        self._client = client
        self._retries = retries
        self._asked = client.asked()

    async def check(self) -> None:
        """Find out whether we are let in. Raises `UsageError` for a server without a Batch API."""
        missing = UsageError(f"{self._asked.server} has no Batch API.", hint="Run without --batch-api.")
        async with self._explained(missing):
            page = await self._patient().batches.list(limit=1)
            if not isinstance(getattr(page, "data", None), list):
                raise NotAModelServer(f"{self._asked.server} does not answer like a server with a Batch API.")

    async def upload(self, path: Path, name: str) -> str:
        """Send a file of requests; return its id."""
        async with self._explained():
            with path.open("rb") as file:
                sent = await self._patient().files.create(file=(name, file), purpose="batch")
            return _id_of(sent)

    async def submit(self, file: str, metadata: Mapping[str, str]) -> str:
        """Begin a batch; return its id. When an error may pass, the batch may have been begun all the same."""
        async with self._explained():
            begun = await self._client.sdk().batches.create(
                input_file_id=file, endpoint=ENDPOINT, completion_window="24h", metadata=dict(metadata)
            )
            return _id_of(begun)

    async def look(self, batch: str) -> BatchState:
        """Ask how far a batch is. Raises `UsageError` for one that this key does not see."""
        missing = UsageError(
            f"{self._asked.server} does not know the batch {batch}, which was submitted from here.",
            hint="Use the key it was submitted with; without --batch-api its requests are asked, and paid, again.",
        )
        async with self._explained(missing):
            return _state_of(await self._patient().batches.retrieve(batch))

    async def find(self, marks: set[str]) -> dict[str, str]:
        """Look through all batches there are for those with these marks; return mark to id."""
        found: dict[str, str] = {}
        async with self._explained():
            async for batch in self._patient().batches.list(limit=_PAGE):
                mark = (getattr(batch, "metadata", None) or {}).get(MARK)
                if mark in marks:
                    found[mark] = _id_of(batch)
                    if len(found) == len(marks):
                        break
        return found

    async def lines(self, file: str) -> AsyncIterator[bytes]:
        """Fetch a file, line by line as it comes. Raises FileNotFoundError when the server has it no more."""
        rest = bytearray()
        async with self._explained(FileNotFoundError()):
            content = self._patient().files.with_streaming_response.content
            async with content(file) as response:
                async for chunk in response.iter_bytes():
                    *whole, last = chunk.split(b"\n")
                    for line in whole:
                        yield bytes(rest) + line
                        rest.clear()
                    rest += last
                    if len(rest) > MAX_BODY:
                        raise Unreachable(f"{self._asked.server} sends more than any reply is long.")
        if rest:
            yield bytes(rest)

    def _patient(self) -> AsyncOpenAI:
        """For what may be asked twice."""
        return self._client.sdk().with_options(max_retries=self._retries)

    @asynccontextmanager
    async def _explained(self, missing: Exception | None = None) -> AsyncIterator[None]:
        """Turn what goes wrong into our errors; `missing` is what it means when there is nothing at the address."""
        from httpx2 import HTTPError, InvalidURL, StreamError  # noqa: PLC0415 -- as below
        from openai import APIStatusError, OpenAIError  # noqa: PLC0415 -- a second of CPU

        try:
            yield
        except APIStatusError as error:
            status = error.status_code
            if status in _NOT_THERE and missing is not None:
                raise missing from None
            raise from_status(status, error.body, error.response.headers, self._asked) from None
        except (OpenAIError, HTTPError, InvalidURL, StreamError) as error:
            server = self._asked.server
            raise from_exception(error, self._asked) or NotAModelServer(f"{server} cannot be used.") from None


def _state_of(batch: Any) -> BatchState:
    status = getattr(batch, "status", None)
    errors = getattr(getattr(batch, "errors", None), "data", None) or []
    files = (getattr(batch, name, None) for name in ("output_file_id", "error_file_id"))
    problem = {"code": errors[0].code, "message": errors[0].message} if errors else None
    return BatchState(_id_of(batch), str(status), tuple(file for file in files if file), problem)


def _id_of(thing: Any) -> str:
    """Take the id out of an answer. Raises `NotAModelServer` for an answer without one."""
    found = getattr(thing, "id", None)
    if not isinstance(found, str) or not found:
        raise NotAModelServer("The server does not answer like one with a Batch API.")
    return found
