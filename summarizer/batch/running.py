"""The run over many articles: who answers, which are to be done, when to stop. `run_batch` is the only entrance.

An article's extraction is written before its row says so, and a reply is in the ledger before the flow sees it:
whatever ends a run, the next one goes on from there.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack, suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from summarizer.batch.asking import Wire
from summarizer.batch.budget import Budget, Price, price_of
from summarizer.batch.dataset import Dataset
from summarizer.batch.durable import prepare
from summarizer.batch.extracting import Extractor
from summarizer.batch.inputs import count_inputs, find_inputs
from summarizer.batch.job import Job, Standard
from summarizer.batch.journal import Account, Journal
from summarizer.batch.ledger import Ledger, locked
from summarizer.batch.openai_batch import BatchApi, RealTime, check_client
from summarizer.batch.pool import NoWorkers, Pool, processors
from summarizer.batch.results import Results
from summarizer.batch.shards import merge
from summarizer.batch.stepping import Stepper
from summarizer.batch.stopping import Stop, signals
from summarizer.batch.tally import Nobody, Tally, Watcher
from summarizer.clients.connect import OFFLINE, connect, resolve_model
from summarizer.clients.openai_client import OpenAIClient
from summarizer.errors import ReadingError, ResultsError
from summarizer.models.last_run import LastRun
from summarizer.run import now, options_of, templates_of
from summarizer.settings import Settings

if TYPE_CHECKING:
    from typing import BinaryIO

    from summarizer.batch.inputs import Input
    from summarizer.batch.stepping import Flows
    from summarizer.flow import Options
    from summarizer.models.prompt import Client

_BETWEEN_BREATHS: Final = 200
"""Unchanged articles passed over before other tasks get a turn."""
_STEPS_AHEAD: Final = 4
"""Articles for each worker beyond those that wait for the model, so that neither runs dry."""
_NO_WORKERS: Final = "the processes that do the work end at once: no memory is left, or the installation is broken"


async def run_batch(  # noqa: PLR0913 -- where from, where to, who answers, what is wanted, who looks on
    source: str | Path,
    results: Path,
    job: Job | None = None,
    *,
    settings: Settings | None = None,
    client: Client | None = None,
    watcher: Watcher | None = None,
    stdin: BinaryIO | None = None,
) -> LastRun:
    """Extract every article of `source` into `results`, and return what it came to.

    `source` is a folder, a file of rows (.jsonl, .parquet), or `-` for a list of files on `stdin`. The settings say
    which model is asked; `client` answers in its place when given.

    Raises:
        UsageError: Something asked for cannot be done; nothing was.
        ResultsInUse: Another run writes into `results`.
        ResultsError: The results cannot be written. What was done so far stays done.
    """
    job = job or Job()
    settings = (Settings.load() if settings is None else settings).fitted()
    folder = Results(Path(results))
    folder.check_outside(Path(source))
    prepare(folder.folder)
    async with AsyncExitStack() as stack:
        stack.enter_context(locked(folder.folder))
        prepare(folder.folder, empty=True)
        run = _Run(job, settings, folder, watcher or Nobody())
        await run.open(client, stack)
        stack.enter_context(signals(run.stop))
        return await run.over(source, stdin)


class _Run:
    """One run, from the first article to last-run.json."""

    def __init__(self, job: Job, settings: Settings, results: Results, watcher: Watcher) -> None:
        self.job = job
        self.settings = settings
        self.results = results
        self.watcher = watcher
        self.stop = Stop()
        self.tally = Tally()
        self.model = OFFLINE
        self.started = now()
        self.clock = time.monotonic()
        self.workers = job.workers or processors()
        self.dataset = None if job.dataset is None else Dataset(job.dataset)
        self.stop.heed(lambda: watcher.stopping(self.stop.reason or "", self.tally))

    async def open(self, client: Client | None, stack: AsyncExitStack) -> None:
        """Find out who answers, and open what answering needs; nothing is sent yet. Raises `UsageError`."""
        settings, job = self.settings, self.job
        if job.engine == "ray":
            from summarizer.batch import on_ray  # noqa: PLC0415 -- seldom needed

            on_ray.check(job, client)
        self.model = resolve_model(settings) if client is None else settings.model or type(client).__name__
        model = None if self.model == OFFLINE else self.model
        options = options_of(settings, model, only=job.only, points=job.points)
        price = price_of(model, settings.base_url, needed=job.max_cost is not None, batch=job.batch_api)
        wire = self._wire(client, stack)
        if job.batch_api:
            check_client(wire[1].client if wire else None)

        ledger = Ledger(self.results.folder)
        stack.callback(ledger.close)
        journal = Journal(ledger)
        stack.push_async_callback(journal.close)
        number = await journal.write(lambda ledger: ledger.begin_run(self.model, self.started))
        # read on the loop while the journal's thread writes: a connection of its own
        known = Ledger(self.results.folder, read_only=True)
        stack.callback(known.close)
        self.account = account = Account(number, known, journal)
        self.way = self._way(wire, price)
        await merge(self.results.folder, journal, number)  # of a run on Ray that was killed
        self.extractor = Extractor(
            standard=Standard.of(options, settings, job, templates_of(settings.prompts)),
            results=self.results,
            account=account,
            flows=await self._flows(options, stack),
            retry_failed=job.retry_failed,
            limit=job.limit,
            tally=self.tally,
            watcher=self.watcher,
        )

    def _wire(self, client: Client | None, stack: AsyncExitStack) -> tuple[Client, Wire] | None:
        """Connect the model; None for the engine without one."""
        if self.model == OFFLINE:
            return None
        wires: list[Wire] = []

        def wired(inner: Client) -> Wire:
            wires.append(Wire(inner, self.tally, self.stop))
            return wires[0]

        settings = self.settings.model_copy(update={"cache": False})  # the ledger is the cache
        outer = wired(client) if client is not None else connect(self.model, settings, wired=wired)
        stack.push_async_callback(outer.aclose)
        return outer, wires[0]

    def _way(self, wire: tuple[Client, Wire] | None, price: Price | None) -> BatchApi | RealTime | None:
        """Choose how prompts are answered."""
        if wire is None:
            return None
        job, tally, stop = self.job, self.tally, self.stop
        inner = wire[1].client
        if job.batch_api and isinstance(inner, OpenAIClient):
            folder = self.results.folder
            return BatchApi(
                inner, self.account, self.settings, job, price=price, results=folder, tally=tally, stop=stop
            )
        budget = Budget(tally, stop, price, job.max_cost, job.max_tokens)
        return RealTime(*wire, self.account, self.settings, budget=budget, model=self.model)

    async def _flows(self, options: Options, stack: AsyncExitStack) -> Flows:
        """Start what brings articles through their flows."""
        setup, asked_at_once = self._setup(options), self.settings.max_concurrency if self.way else 0
        if self.job.engine == "ray":
            from summarizer.batch import on_ray  # noqa: PLC0415 -- seldom needed

            plan = on_ray.Plan(self.job, self.settings, self.model if self.way else None, setup, options.fall_back)
            cluster = on_ray.Cluster(plan, self.results.folder, self.account, self.tally, self.stop)
            stack.push_async_callback(cluster.close)
            self.at_once = cluster.at_once
            return cluster
        pool = Pool(setup, self.workers)
        stack.push_async_callback(pool.close)
        ahead = _STEPS_AHEAD * self.workers
        # hardly more than the server takes: what is begun is soon done, and a small server has it in its cache
        self.at_once = asked_at_once + min(asked_at_once, ahead) if self.way else ahead
        return Stepper(pool, self.way.asker if self.way else None, options.fall_back)

    def _setup(self, options: Options) -> dict[str, Any]:
        """Return what workers are told."""
        folder = self.settings.prompts
        return {
            "options": asdict(options),
            "prompts": str(folder.resolve()) if folder else None,
            "scope": [self.settings.server, self.model],
            "base_url": self.settings.base_url,
            "language": self.job.language,
            "published": self.job.published,
        }

    async def over(self, source: str | Path, stdin: BinaryIO | None) -> LastRun:
        """Go over all articles; then say what it came to."""
        self.watcher.begin(self.tally, self.results.folder, self.model)
        aside = [asyncio.create_task(self._count(source)), asyncio.create_task(self._deadline())]
        try:
            if self.way:
                await self.way.collect()
            if self.stop.asked:  # nothing will be looked at, but it is to be accounted for
                await self._count(source)
            await self._feed(source, stdin)
            if self.way:
                await self.way.submit()
        finally:
            for task in aside:
                task.cancel()
        if self.dataset is not None:
            await self._add_to(self.dataset)
        return await self._end()

    async def _feed(self, source: str | Path, stdin: BinaryIO | None) -> None:
        """Begin as many articles as can be under way, and wait for the last."""
        room = asyncio.Semaphore(self.at_once)
        self.stop.heed(room.release)
        under_way: set[asyncio.Task[None]] = set()
        inputs = find_inputs(
            source, include=self.job.include, exclude=self.job.exclude, leave_out=self.results.folder, stdin=stdin
        )
        try:
            for number, each in enumerate(inputs):
                if number % _BETWEEN_BREATHS == 0:
                    await asyncio.sleep(0)
                    if self.stop.asked:
                        break
                if self.extractor.pass_over(each):
                    continue
                if await self._is_over(room):
                    break
                task = asyncio.create_task(self._one(each))
                under_way.add(task)
                task.add_done_callback(under_way.discard)
                task.add_done_callback(lambda _: room.release())
            while under_way:
                await asyncio.wait(under_way)
        finally:
            for task in under_way:
                task.cancel()

    async def _is_over(self, room: asyncio.Semaphore) -> bool:
        """Wait until there is room for one more; tell whether the run was stopped meanwhile."""
        await room.acquire()
        return self.stop.asked or self.extractor.enough

    async def _one(self, each: Input) -> None:
        self.tally.in_flight += 1
        try:
            await self.extractor.extract(each)
        except ResultsError as error:  # a full disk: go on another night
            self.stop.ask(error.message, error.exit_code)
        except NoWorkers:
            self.stop.ask(_NO_WORKERS)
        finally:
            self.tally.in_flight -= 1

    async def _count(self, source: str | Path) -> None:
        """Find out how many articles there are, beside the work."""
        with suppress(ReadingError):
            self.tally.total = await asyncio.to_thread(
                count_inputs, source, include=self.job.include, exclude=self.job.exclude, leave_out=self.results.folder
            )

    async def _deadline(self) -> None:
        if self.job.deadline is not None:
            await asyncio.sleep(self.job.deadline)
            self.stop.ask(f"the deadline of {self.job.deadline:g} seconds has passed")

    async def _add_to(self, dataset: Dataset) -> None:
        """Add what was done since the last time that this came to its end."""
        account = self.account
        try:
            await asyncio.to_thread(dataset.add, self.results, account.known)
            await account.journal.write(lambda ledger: dataset.note(ledger, account.run))
        except ResultsError as error:  # the next run adds it
            self.stop.ask(error.message, error.exit_code)

    async def _end(self) -> LastRun:
        """Write down what the run came to."""
        stop, tally = self.stop, self.tally
        failures = bool(tally.failed)
        last = LastRun(
            run=self.account.run,
            started=self.started,
            ended=now(),
            seconds=round(time.monotonic() - self.clock, 3),
            model=self.model,
            outcome="refused" if stop.refused else "stopped" if stop.asked else "failures" if failures else "complete",
            reason=stop.reason,
            exit_code=stop.exit_code if stop.asked else int(failures),
            articles=tally.counts(),
            rejected=tally.rejected,
            requests=tally.requests,
            replayed=tally.replayed,
            input_tokens=tally.input_tokens,
            output_tokens=tally.output_tokens,
            cost=tally.cost if self.way else None,
            failures=tuple(tally.failures),
        )
        try:
            await asyncio.to_thread(self.results.write_last_run, last)
            await self.account.journal.write(lambda ledger: ledger.end_run(last))
        except ResultsError:
            if not stop.asked:  # else a full disk may be why we stop, and that is said already
                raise
        self.watcher.end(last)
        return last
