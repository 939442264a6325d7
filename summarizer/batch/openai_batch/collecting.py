"""Bring back what batches of earlier runs have come to. Called at the start of a run."""

from __future__ import annotations

import asyncio
import json
import time
from typing import TYPE_CHECKING, Any, Final

from summarizer.batch.openai_batch import register
from summarizer.clients.foreign_errors import from_status
from summarizer.errors import QuotaExhausted, UnknownModel, Unreachable, WrongKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from summarizer.batch.journal import Account
    from summarizer.batch.openai_batch.register import Open
    from summarizer.clients.batches import BatchServer, BatchState
    from summarizer.clients.foreign_errors import Asked

SETTLING_SECONDS: Final = 60.0
"""After which a batch that was begun shows in the server's list."""

_REFUSALS: Final = (WrongKey, QuotaExhausted, UnknownModel)
_TOGETHER: Final = 200
"""Answers written at once."""
_FETCHES: Final = 3

Came = tuple[str, int, str]
"""Key, status, body."""


async def collect(server: BatchServer, account: Account, address: str, asked: Asked) -> list[str]:
    """Take in all batches that have ended; return what the server says about those that failed as a whole.

    A batch of which it is not known whether it was submitted is looked for by its mark, and adopted or given up.
    Raises the `ServerError` or `UsageError` that keeps us from it, or that the account failed a batch for.
    """
    await _adopt(server, account, [each for each in register.open_batches(account.known, address) if each.id is None])
    problems: list[str] = []
    refused: Exception | None = None
    for each in register.open_batches(account.known, address):
        if each.id is None:
            continue
        state = await server.look(each.id)
        if not state.ended:
            await _write(account, register.note, each.number, state.status)
            continue
        await _fetch(server, account, each, state)
        if state.problem is not None:
            error = from_status(400, {"error": state.problem}, {}, asked)
            refused = refused or (error if isinstance(error, _REFUSALS) else None)
            problems.append(f"a batch of {each.count:,} requests failed: {error.message.rstrip('.')}")
    if refused is not None:
        raise refused
    return problems


async def _adopt(server: BatchServer, account: Account, lost: list[Open]) -> None:
    """Find out which of the batches that were to be submitted there are."""
    if not lost:
        return
    found = await server.find({each.mark for each in lost})
    if len(found) < len(lost):
        age = time.time() - max(each.begun for each in lost)
        if age < SETTLING_SECONDS:  # it may be under way still
            await asyncio.sleep(min(SETTLING_SECONDS, SETTLING_SECONDS - age))
            found = await server.find({each.mark for each in lost})
    for each in lost:
        if each.mark in found:
            await _write(account, register.remember, each.number, found[each.mark])
        else:
            await _write(account, register.forget, each.number)


async def _fetch(server: BatchServer, account: Account, batch: Open, state: BatchState) -> None:
    """Take in the answers of a batch that has ended."""
    for file in state.files:
        for attempt in range(1, _FETCHES + 1):
            try:
                if await _whole(server, account, batch, file):
                    break
            except Unreachable:  # in the middle of it
                if attempt == _FETCHES:
                    raise
    missing = (register.NO_ANSWER, '{"error":{"message":"its batch ended without an answer"}}')
    problem = None
    if state.problem is not None:
        problem = str(state.problem["code"])
        missing = (503, json.dumps({"error": state.problem}))
    await account.journal.write(lambda ledger: register.end(ledger, batch.number, state.status, problem, missing))


async def _whole(server: BatchServer, account: Account, batch: Open, file: str) -> bool:
    """Take in one file; tell whether all its lines could be read. One that is gone has none."""
    whole = True
    together: list[Came] = []
    try:
        async for came in _answers(server, file):
            if came is None:
                whole = False
                continue
            together.append(came)
            if len(together) == _TOGETHER:
                await _write(account, register.receive, batch.number, together)
                together = []
    except FileNotFoundError:
        return True
    await _write(account, register.receive, batch.number, together)
    return whole


async def _answers(server: BatchServer, file: str) -> AsyncIterator[Came | None]:
    """Read the lines of a file; None for one that is broken."""
    async for line in server.lines(file):
        if line.strip():
            yield _read(line)


def _read(line: bytes) -> Came | None:
    """Read a line: who asked, with which status it was answered and what."""
    try:
        data = json.loads(line)
        key = str(data["custom_id"])
        bytes.fromhex(key)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    response, error = data.get("response"), data.get("error")
    if isinstance(response, dict) and isinstance(response.get("status_code"), int):
        return key, response["status_code"], _text(response.get("body"))
    expired = isinstance(error, dict) and str(error.get("code")).startswith("batch_")
    return key, register.NO_ANSWER if expired else 500, _text({"error": error})


def _text(body: Any) -> str:
    return json.dumps(body, ensure_ascii=True, separators=(",", ":"))


async def _write(account: Account, change: Any, *values: Any) -> None:
    await account.journal.write(lambda ledger: change(ledger, *values))
