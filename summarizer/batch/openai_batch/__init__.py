"""OpenAI's Batch API as another way of asking: a run collects what is there, goes on with it, submits what it asks.

`BatchApi` is for runs with --batch-api, `RealTime` for all others. Called by `running` only.
"""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from summarizer.batch.asking import Asker
from summarizer.batch.budget import Budget
from summarizer.batch.durable import UNFINISHED
from summarizer.batch.openai_batch import register
from summarizer.batch.openai_batch.answering import BatchAsker, BroughtBack
from summarizer.batch.openai_batch.collecting import collect
from summarizer.batch.openai_batch.queueing import Queue
from summarizer.batch.openai_batch.submitting import submit
from summarizer.batch.stopping import Stop
from summarizer.batch.tally import Tally
from summarizer.clients.batches import BatchServer
from summarizer.clients.openai_client import OpenAIClient
from summarizer.errors import QuotaExhausted, ServerError, UnknownModel, UsageError, WrongKey

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.batch.asking import Wire
    from summarizer.batch.budget import Price
    from summarizer.batch.job import Job
    from summarizer.batch.journal import Account
    from summarizer.models.prompt import Client
    from summarizer.settings import Settings

__all__ = ["BatchApi", "RealTime", "check_client"]

_REFUSALS: Final = (WrongKey, QuotaExhausted, UnknownModel, UsageError)


def check_client(client: Client | None) -> None:
    """Refuse what has no Batch API. Raises `UsageError`."""
    if not isinstance(client, OpenAIClient):
        raise UsageError("--batch-api needs a model of OpenAI's, or of a server with the same Batch API.")


class BatchApi:
    """The Batch API in one run: `collect` before the articles, `asker` for them, `submit` after."""

    def __init__(  # noqa: PLR0913 -- who answers, where it is kept, what is wanted, what it comes to
        self,
        client: OpenAIClient,
        account: Account,
        settings: Settings,
        job: Job,
        *,
        price: Price | None,
        results: Path,
        tally: Tally,
        stop: Stop,
    ) -> None:
        self._client = client
        self._account = account
        self._address = address_of(settings)
        self._server = BatchServer(client, retries=settings.retries)
        self._tally = tally
        self._stop = stop
        self._full = Stop()
        """Asked for when the budget leaves no room for more requests; articles that need none go on."""
        self._problems: list[str] = []
        self._queue = Queue(results / UNFINISHED)
        self.asker = BatchAsker(
            client,
            account,
            self._queue,
            full=self._full,
            tally=tally,
            spent=Budget(tally, stop, price, None, None),
            allowed=Budget(Tally(), self._full, price, job.max_cost, job.max_tokens),
        )

    async def collect(self) -> None:
        """Take in what is there; stop the run when the server does not let us."""
        try:
            await self._server.check()
            self._problems = await collect(self._server, self._account, self._address, self._client.asked())
            self._queue.most = register.most_together(self._account.known, self._address)
        except (ServerError, UsageError) as error:
            self._give_up(error)

    async def submit(self) -> None:
        """Submit what is in the queue, and end the run as stopped while articles wait for the server."""
        files = self._queue.close()
        try:
            for path in files:
                if self._stop.refused or self._stop.interrupted:
                    return
                self._tally.requests += await submit(path, self._server, self._account, self._address)
        except ServerError as error:
            self._give_up(error)
        requests, batches = register.under_way(self._account.known, self._address)
        if self._tally.pending and (requests or self._full.asked):
            self._stop.ask("; ".join([*self._problems, *self._reasons(requests, batches)]))

    def _reasons(self, requests: int, batches: int) -> list[str]:
        reasons = [self._full.reason] if self._full.reason else []
        if requests:
            where = "a batch" if batches == 1 else f"{batches:,} batches"
            them = "1 request is" if requests == 1 else f"{requests:,} requests are"
            reasons.append(f"{them} with the server in {where}: run again later, within a day they are answered")
        return reasons

    def _give_up(self, error: ServerError | UsageError) -> None:
        if isinstance(error, _REFUSALS):
            self._stop.ask(str(error), max(error.exit_code, 1), refused=True)
        else:
            self._stop.ask("; ".join([*self._problems, error.message.rstrip(".")]))


class RealTime:
    """A run in real time, which takes what batches have brought back, and asks for the rest.

    What is still under way is not waited for: it is asked, and paid for, again. Nor is a batch that cannot be
    collected a reason not to run.
    """

    def __init__(
        self,
        client: Client,
        wire: Wire,
        account: Account,
        settings: Settings,
        *,
        budget: Budget,
        model: str,
    ) -> None:
        self._account = account
        self._address = address_of(settings)
        self._reader = wire.client
        if isinstance(self._reader, OpenAIClient) and register.has_any(account.known, self._address):
            client = BroughtBack(client, self._reader, account.known, settings.server, model)
        self.asker = Asker(client, wire, account, budget, settings.deadline)

    async def collect(self) -> None:
        """Take in what is there."""
        if isinstance(self._reader, OpenAIClient) and register.open_batches(self._account.known, self._address):
            server = BatchServer(self._reader, retries=0)
            with suppress(ServerError, UsageError):
                await collect(server, self._account, self._address, self._reader.asked())

    async def submit(self) -> None:
        """Do nothing: all has been asked."""


def address_of(settings: Settings) -> str:
    """Name the server in the ledger; its address may hold a password."""
    return sha256(settings.server.encode()).hexdigest()
