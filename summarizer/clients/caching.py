"""A client that asks the same thing only once: replies are kept in one SQLite file.

The cache is a convenience: a file that is corrupt, locked or not writable is passed over in silence, never an error.
"""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from pydantic import ValidationError

from summarizer.clients.base import Wrapper
from summarizer.clients.keys import prompt_key
from summarizer.models.extraction import Usage
from summarizer.models.prompt import Reply

if TYPE_CHECKING:
    from summarizer.models.prompt import Client, Prompt

FILE_NAME = "replies.sqlite3"
LOCK_SECONDS = 0.25

_FENCE = re.compile(r"\A\s*```\w*\s*|\s*```\s*\Z")
_TABLE = "CREATE TABLE IF NOT EXISTS replies (key TEXT PRIMARY KEY, reply TEXT NOT NULL) WITHOUT ROWID"


class CachingClient(Wrapper):
    """Answer from `folder` what has been answered before; ask once for what is asked twice at the same time.

    `scope` tells servers, models and their parameters apart. Only whole and well-formed replies are kept. A hit has
    no requests, and its tokens are `usage.cached`.
    """

    def __init__(self, client: Client, folder: Path | str, *scope: str) -> None:
        super().__init__(client)
        self.scope = scope
        self._store = _Store(Path(folder) / FILE_NAME)
        self._under_way: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[str, asyncio.Future[Reply]]] = (
            WeakKeyDictionary()
        )

    async def complete(self, prompt: Prompt) -> Reply:
        """Look it up, else wait for whoever is asking already, else ask."""
        key = prompt_key(prompt, *self.scope)
        kept = self._store.get(key)
        if kept is not None:
            return _as_hit(kept)
        under_way = self._under_way.setdefault(asyncio.get_running_loop(), {})
        while (asked := under_way.get(key)) is not None:
            await asyncio.wait([asked])
            if not asked.cancelled():
                return _as_hit(asked.result())
        return await self._ask(key, prompt, under_way)

    async def _ask(self, key: str, prompt: Prompt, under_way: dict[str, asyncio.Future[Reply]]) -> Reply:
        answer = under_way[key] = asyncio.get_running_loop().create_future()
        try:
            reply = await self.client.complete(prompt)
        except Exception as error:
            answer.set_exception(error)
            answer.exception()  # nobody may be waiting: keep asyncio from complaining
            raise
        else:
            answer.set_result(reply)
            if _is_good(reply, prompt):
                self._store.put(key, reply)
            return reply
        finally:
            answer.cancel()  # only if we were: those who wait then ask themselves
            del under_way[key]

    async def aclose(self) -> None:
        """Close the file and the inner client."""
        self._store.close()
        await super().aclose()


def _as_hit(reply: Reply) -> Reply:
    tokens = reply.usage.input_tokens + reply.usage.output_tokens
    return reply.model_copy(update={"usage": Usage(cached=tokens)})


def _is_good(reply: Reply, prompt: Prompt) -> bool:
    """Tell a reply worth keeping: ended by itself and, where JSON was asked for, well-formed."""
    if reply.finish_reason != "stop" or not reply.text.strip():
        return False
    if not prompt.answer_schema:
        return True
    try:
        json.loads(_FENCE.sub("", reply.text))
    except (ValueError, RecursionError):
        return False
    return True


class _Store:
    """The file, opened when first needed; after an error it is left alone for good."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None
        self._usable = True

    def get(self, key: str) -> Reply | None:
        with self._lock:
            try:
                row = self._open().execute("SELECT reply FROM replies WHERE key = ?", (key,)).fetchone()
            except (sqlite3.Error, OSError) as error:
                self._give_up(error)
                return None
        try:
            return Reply.model_validate_json(row[0]) if row else None
        except ValidationError:
            return None

    def put(self, key: str, reply: Reply) -> None:
        with self._lock:
            try:
                with self._open() as connection:
                    connection.execute("INSERT OR REPLACE INTO replies VALUES (?, ?)", (key, reply.model_dump_json()))
            except (sqlite3.Error, OSError) as error:
                self._give_up(error)

    def close(self) -> None:
        with self._lock:
            if self._connection is not None:
                with suppress(sqlite3.Error):
                    self._connection.close()
            self._connection = None

    def _open(self) -> sqlite3.Connection:
        if not self._usable:
            raise sqlite3.OperationalError
        if self._connection is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(self.path, timeout=LOCK_SECONDS, check_same_thread=False)
            with suppress(sqlite3.Error):  # read-only files still can be read
                self._connection.execute("PRAGMA journal_mode=WAL")
                self._connection.execute("PRAGMA synchronous=NORMAL")
                self._connection.execute(_TABLE)
        return self._connection

    def _give_up(self, error: Exception) -> None:
        """Leave a broken file alone; one that is only locked, or cannot be written, may be read again later."""
        passing = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY}
        self._usable = getattr(error, "sqlite_errorcode", None) in passing
