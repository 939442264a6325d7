"""A Ray cluster as a run sees it: an article in, its end out."""

from __future__ import annotations

import asyncio
import os
import pickle
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from threading import Thread
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from summarizer.batch.durable import write_whole
from summarizer.batch.ledger import Ledger
from summarizer.batch.on_ray.blocks import outcomes
from summarizer.batch.on_ray.desk import Desk, Spent, together
from summarizer.batch.on_ray.flows import BETWEEN_BEATS, Order, Outcome, Task
from summarizer.batch.on_ray.starting import NodeAffinity, explained, import_ray, start
from summarizer.batch.shards import FOLDER, merge
from summarizer.batch.stopping import Postponed

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.batch.inputs import Content
    from summarizer.batch.job import Job
    from summarizer.batch.journal import Account
    from summarizer.batch.stepping import End
    from summarizer.batch.stopping import Stop
    from summarizer.batch.tally import Tally
    from summarizer.settings import Settings

_BLOCK: Final = 8
"""Articles that go together, at most."""
_HOLD: Final = 0.05
"""Seconds that the first of a block waits for others."""
_WAITING: Final = 16
"""Articles at each worker beyond those that wait for the model."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is wanted of all articles, and who is asked."""

    job: Job
    settings: Settings
    model: str | None
    """None for the engine without one."""
    setup: dict[str, Any]
    """What the processes are told."""
    fall_back: bool


class Cluster:
    """Brings articles through their flows on a Ray cluster; as `Flows`."""

    def __init__(self, plan: Plan, results: Path, account: Account, tally: Tally, stop: Stop) -> None:
        self._results = results
        self._account = account
        self._tally = tally
        self._stop = stop
        self._ray = import_ray()
        self._ours = start(self._ray)
        self._loop = asyncio.get_running_loop()
        self._articles, self._numbers = count(), count()
        self._block: list[Task] = []
        self._left: Counter[int] = Counter()
        """Articles not back yet, by block."""
        self._homes: dict[int, int] = {}
        self._waiting: dict[int, asyncio.Future[Outcome]] = {}
        self._dropped: set[str] = set()
        self._spent: dict[str, Spent] = {}
        self._broken = False

        workers = plan.job.workers or max(1, int(self._ray.cluster_resources().get("CPU", 1)))
        asked_at_once = plan.settings.max_concurrency if plan.model is not None else 0
        workers = min(workers, asked_at_once) or workers
        each = asked_at_once // workers + _WAITING
        self.at_once = workers * each
        """Articles to be under way at the same time."""
        self._mark = results / FOLDER / f"run-{uuid4().hex}"
        write_whole(self._mark, b"", results)
        order = _order(plan, workers, account, self._mark)
        here = NodeAffinity(self._ray)
        self._desk: Any = here.actor(Desk).remote(order.results)
        self._thread = Thread(target=self._listen, args=(order, here.node, workers, each), daemon=True)
        self._thread.start()
        self._beating = asyncio.create_task(self._beat())
        stop.heed(lambda: self._desk.stop.remote(stop.reason, stop.exit_code, stop.refused))

    async def through(self, name: str, content: Content) -> End:
        """Do one article; what was paid for it is in the ledger before this returns."""
        if self._broken:
            raise Postponed
        number = next(self._articles)
        self._waiting[number] = self._loop.create_future()
        self._block.append(Task(number, name, replace(content, stamp=None)))
        if len(self._block) == _BLOCK:
            self._flush()
        elif len(self._block) == 1:
            self._loop.call_later(_HOLD, self._flush)
        outcome = await self._waiting[number]
        if outcome.stop is not None:
            self._stop.ask(*outcome.stop[:2], refused=outcome.stop[2])
        answers, run = outcome.answers, self._account.run
        if outcome.end.header["is"] == "failed":
            self._dropped.update(outcome.end.keys)
        elif answers:
            await self._account.journal.write(partial(Ledger.put_answers, answers=answers, run=run))
        if outcome.end.header["is"] == "postponed":
            raise Postponed
        return outcome.end

    async def close(self) -> None:
        """End the workers, and bring into the ledger what they had kept of articles that did not come to their end."""
        self._beating.cancel()
        if not self._waiting:  # else the run was ended at once
            self._desk.close.remote()
            await asyncio.to_thread(self._thread.join)
            await merge(self._results, self._account.journal, self._account.run, self._dropped)
            with suppress(OSError):
                self._mark.unlink()
                (self._results / FOLDER).rmdir()
        self._ray.kill(self._desk)
        if self._ours:
            await asyncio.to_thread(self._ray.shutdown)

    def _flush(self) -> None:
        """Send the articles that have come together."""
        if not self._block:
            return
        number, block = next(self._numbers), self._block
        self._block = []
        self._left[number] = len(block)
        self._homes |= {task.number: number for task in block}
        self._desk.put.remote(number, pickle.dumps(block))

    def _listen(self, order: Order, node: str, workers: int, at_once: int) -> None:
        """Hand on what comes back, in a thread of its own."""
        try:
            for outcome in outcomes(order, self._desk, node, workers, at_once):
                self._loop.call_soon_threadsafe(self._arrived, outcome)
            self._loop.call_soon_threadsafe(self._ended, "Ray ended before all articles were back")
        except Exception as error:  # noqa: BLE001 -- Ray's, of many kinds
            with suppress(RuntimeError):  # the loop may be gone after a second signal
                self._loop.call_soon_threadsafe(self._ended, explained(error))

    def _arrived(self, outcome: Outcome) -> None:
        future = self._waiting.pop(outcome.number, None)
        if future is None:  # back for the second time
            return
        self._spent[outcome.worker] = max(outcome.spent, self._spent.get(outcome.worker, outcome.spent), key=_requests)
        self._count()
        block = self._homes.pop(outcome.number)
        self._left[block] -= 1
        if not self._left[block]:
            del self._left[block]
            self._desk.done.remote(block)
        if not future.done():
            future.set_result(outcome)

    def _ended(self, reason: str) -> None:
        """Put off what did not come back."""
        if not self._waiting:
            return
        self._broken = True
        self._stop.ask(reason)
        for future in self._waiting.values():
            if not future.done():
                future.set_exception(Postponed())
        self._waiting.clear()

    async def _beat(self) -> None:
        """Keep account while articles are under way."""
        while True:
            await asyncio.sleep(BETWEEN_BEATS)
            with suppress(Exception):  # figures only
                for worker, spent in (await self._desk.spent.remote()).items():
                    self._spent[worker] = max(spent, self._spent.get(worker, spent), key=_requests)
                self._count()

    def _count(self) -> None:
        tally = self._tally
        tally.requests, tally.replayed, tally.input_tokens, tally.output_tokens, tally.cost = together(
            list(self._spent.values())
        )


def _requests(spent: Spent) -> tuple[int, ...]:
    return spent[:4]


def _order(plan: Plan, workers: int, account: Account, mark: Path) -> Order:
    settings, job = plan.settings, plan.job
    return Order(
        settings=_shared(settings, workers),
        model=plan.model,
        setup=plan.setup,
        templates=_templates(settings.prompts),
        results=str(mark.parents[1].resolve()),
        mark=mark.name,
        run=account.run,
        has_replies=bool(account.known.rows("SELECT 1 FROM replies LIMIT 1")),
        fall_back=plan.fall_back,
        max_cost=job.max_cost,
        max_tokens=job.max_tokens,
        epoch=os.environ.get("SOURCE_DATE_EPOCH"),
    )


def _shared(settings: Settings, workers: int) -> Settings:
    """Divide what the server takes among the workers."""
    per = {name: getattr(settings, name) for name in ("requests_per_minute", "tokens_per_minute")}
    update: dict[str, Any] = {name: value / workers for name, value in per.items() if value is not None}
    at_once = max(1, settings.max_concurrency // workers)
    return settings.model_copy(update={**update, "max_concurrency": at_once, "cache": False, "prompts": None})


def _templates(folder: Path | None) -> dict[str, bytes] | None:
    return None if folder is None else {path.name: path.read_bytes() for path in folder.glob("*.j2")}
