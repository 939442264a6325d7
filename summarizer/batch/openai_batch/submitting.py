"""Hand the queue of a run to the server. Called at its end.

What is to be submitted is in the ledger before anything is sent, and its id right after; between the two, the mark in
the batch's metadata says whether there is such a batch.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from summarizer.batch.openai_batch import register
from summarizer.batch.openai_batch.queueing import keys_in
from summarizer.clients.batches import MARK
from summarizer.errors import QuotaExhausted, RequestRejected, ServerError, UnknownModel, WrongKey

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.batch.journal import Account
    from summarizer.clients.batches import BatchServer

_SURELY_NOT_BEGUN: Final = (RequestRejected, WrongKey, QuotaExhausted, UnknownModel)


async def submit(path: Path, server: BatchServer, account: Account, address: str) -> int:
    """Submit the requests of a file as one batch; return how many there are, once that is remembered.

    Raises the `ServerError` that it could not be done for. When it may have been done all the same, the ledger says
    so, and the next run finds out.
    """
    mark, run = uuid4().hex, account.run
    number = await account.journal.write(lambda ledger: register.intend(ledger, address, run, mark, keys_in(path)))
    try:
        file = await server.upload(path, f"summarizer-{mark}.jsonl")
    except ServerError:
        await account.journal.write(lambda ledger: register.forget(ledger, number))
        raise
    try:
        batch = await server.submit(file, {MARK: mark, "run": str(run)})
    except _SURELY_NOT_BEGUN:
        await account.journal.write(lambda ledger: register.forget(ledger, number))
        raise
    await account.journal.write(lambda ledger: register.remember(ledger, number, batch))
    count = next(each.count for each in register.open_batches(account.known, address) if each.number == number)
    await asyncio.to_thread(path.unlink)
    return count
