"""A worker of Ray Data's: brings the articles of many blocks through their flows at the same time.

Ray runs it somewhere on its cluster, and again somewhere else when that is lost. What it pays for it keeps in a shard
before a flow sees it.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast
from uuid import uuid4

from summarizer.batch.answers import failure_of
from summarizer.batch.asking import Asker, Wire
from summarizer.batch.budget import Budget, price_of
from summarizer.batch.inputs import Content  # noqa: TC001 -- unpickled
from summarizer.batch.journal import Account, Journal
from summarizer.batch.on_ray.desk import NOTHING, Spent
from summarizer.batch.pool import NoWorkers, Pool
from summarizer.batch.shards import FOLDER, Shard
from summarizer.batch.stepping import End, Stepper
from summarizer.batch.stopping import Postponed, Stop
from summarizer.batch.tally import Tally
from summarizer.clients.connect import connect
from summarizer.errors import ResultsError

if TYPE_CHECKING:
    from summarizer.batch.ledger import Ledger
    from summarizer.models.prompt import Client
    from summarizer.settings import Settings

BETWEEN_BEATS: Final = 0.5
"""Seconds."""
_EPOCH: Final = "SOURCE_DATE_EPOCH"


class Task(NamedTuple):
    """An article on its way to a worker."""

    number: int
    name: str
    content: Content


class Outcome(NamedTuple):
    """An article on its way back."""

    number: int
    end: End
    """`postponed` beside what `End` says."""
    answers: dict[str, dict[str, Any]]
    """To its prompts, for the ledger."""
    worker: str
    spent: Spent
    """By this worker, since it began."""
    stop: tuple[str, int, bool] | None
    """Why this worker wants the run to end."""


@dataclass(frozen=True, slots=True)
class Order:
    """What every worker is told."""

    settings: Settings
    """With this worker's share of what the server takes."""
    model: str | None
    """None for the engine without one."""
    setup: dict[str, Any]
    templates: dict[str, bytes] | None
    """Files of the folder of prompts, which a worker may not see."""
    results: str
    mark: str
    """A file there: who sees it, sees the folder."""
    run: int
    has_replies: bool
    fall_back: bool
    max_cost: float | None
    max_tokens: int | None
    epoch: str | None


class Flows:
    """What Ray Data calls with blocks, many at the same time, in one event loop."""

    def __init__(self, order: Order, desk: Any) -> None:
        self._order = order
        self._desk = desk
        self._name = uuid4().hex
        self._starting = asyncio.Lock()
        self._stepper: Stepper | None = None
        self._stop = Stop()
        self._own, self._all = Tally(), Tally()
        """Of this worker, and money and tokens of all workers."""
        self._others: Spent = NOTHING

    async def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
        """Do the articles of a block."""
        async with self._starting:
            if self._stepper is None:
                self._stepper = self._open()
        blocks = [pickle.loads(block) if block else [] for block in batch["block"]]  # noqa: S301 -- our own
        done = [await asyncio.gather(*map(self._one, block)) for block in blocks]
        return {"number": batch["number"], "block": [pickle.dumps(outcomes) for outcomes in done]}

    def _open(self) -> Stepper:
        order = self._order
        if order.epoch is not None:
            os.environ[_EPOCH] = order.epoch
        folder = Path(order.results) / FOLDER
        if not (folder / order.mark).is_file():  # another machine's folder: what is kept here, only workers here find
            folder = Path(tempfile.gettempdir()) / f"summarizer-{order.mark}"
        self._shard = Shard(folder, f"{order.run:06}-{self._name}")
        book = cast("Ledger", self._shard)  # an asker looks answers up and puts them down, as in a ledger
        self._journal = Journal(book)
        setup = order.setup
        if order.templates is not None:
            setup = {**setup, "prompts": _unpacked(order.templates)}
        self._beating = asyncio.create_task(self._beat())
        asker = self._asker(order.model, book) if order.model is not None else None
        return Stepper(Pool(setup, 1), asker, order.fall_back)

    def _asker(self, model: str, book: Ledger) -> _Knowing:
        order = self._order
        wires: list[Wire] = []

        def wired(inner: Client) -> Wire:
            wires.append(Wire(inner, self._own, self._stop))
            return wires[0]

        client = connect(model, order.settings, wired=wired)
        budget = Budget(
            self._all, self._stop, price_of(model, order.settings.base_url), order.max_cost, order.max_tokens
        )
        account = Account(order.run, book, self._journal)
        asker = Asker(client, wires[0], account, budget, order.settings.deadline)
        return _Knowing(asker, self._shard, self._desk if order.has_replies else None)

    async def _one(self, task: Task) -> Outcome:
        end = await self._end_of(task)
        if end.header["is"] == "failed" and end.keys:
            keys = end.keys
            await self._journal.write(lambda ledger: ledger.drop_answers(keys))
        found = {key: self._shard.answer(key) for key in end.keys}
        answers = {key: answer for key, answer in found.items() if answer is not None}
        self._shard.forget(end.keys)
        stop = self._stop
        why = (stop.reason, stop.exit_code, stop.refused) if stop.reason is not None else None
        return Outcome(task.number, end, answers, self._name, self._spent(), why)

    async def _end_of(self, task: Task) -> End:
        postponed = End({"is": "postponed"}, b"", [])
        if self._stop.asked or self._stepper is None:
            return postponed
        try:
            return await self._stepper.through(task.name, task.content)
        except Postponed:
            return postponed
        except NoWorkers:
            self._stop.ask("the processes that do the work end as soon as they are started")
            return postponed
        except ResultsError as error:
            self._stop.ask(error.message, error.exit_code)
            return postponed
        except Exception as error:  # noqa: BLE001 -- one bad article must not cost the others
            return End({"is": "failed", **failure_of(error)}, b"", [])

    def _spent(self) -> Spent:
        own, everybody, others = self._own, self._all, self._others
        cost = None if everybody.cost is None or others[4] is None else everybody.cost - others[4]
        read, written = everybody.input_tokens - others[2], everybody.output_tokens - others[3]
        return own.requests, own.replayed, read, written, cost

    async def _beat(self) -> None:
        """Tell what is spent, and hear what others have spent and whether to end."""
        while True:
            spent = self._spent()
            with suppress(Exception):  # the desk is gone when the run is over
                others, stop = await self._desk.beat.remote(self._name, spent)
                self._hear(others)
                if stop is not None:
                    self._stop.ask(*stop[:2], refused=stop[2])
            await asyncio.sleep(BETWEEN_BEATS)

    def _hear(self, others: Spent) -> None:
        everybody, before = self._all, self._others
        everybody.input_tokens += others[2] - before[2]
        everybody.output_tokens += others[3] - before[3]
        if everybody.cost is None or others[4] is None or before[4] is None:
            everybody.cost = None
        else:
            everybody.cost += others[4] - before[4]
        self._others = others


@dataclass(slots=True)
class _Knowing:
    """An asker that first asks the desk what the ledger knows."""

    asker: Asker
    shard: Shard
    desk: Any

    async def answer(self, key: str, prompt: dict[str, Any]) -> dict[str, Any]:
        if self.desk is not None and self.shard.answer(key) is None:
            self.shard.give(await self.desk.known.remote([key]))
        return await self.asker.answer(key, prompt)


def _unpacked(templates: dict[str, bytes]) -> str:
    folder = Path(tempfile.mkdtemp(prefix="summarizer-prompts-"))
    for name, data in templates.items():
        (folder / name).write_bytes(data)
    return str(folder)
