"""One article of a batch, from its bytes to its row in the ledger. Called by `running` only."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from summarizer.batch.answers import failure_of
from summarizer.batch.inputs import read
from summarizer.batch.ledger import Row
from summarizer.batch.pool import NoWorkers
from summarizer.batch.stopping import Postponed
from summarizer.errors import ResultsError
from summarizer.run import now

if TYPE_CHECKING:
    from summarizer.batch.inputs import Content, Input
    from summarizer.batch.job import Standard
    from summarizer.batch.journal import Account
    from summarizer.batch.ledger import Ledger
    from summarizer.batch.results import Results
    from summarizer.batch.stepping import Flows
    from summarizer.batch.tally import Tally, Watcher


@dataclass(slots=True, kw_only=True)
class Extractor:
    """Does articles, each whole or not at all, and keeps account of them."""

    standard: Standard
    results: Results
    account: Account
    flows: Flows
    retry_failed: bool
    limit: int | None
    """At most this many articles are worked on."""
    tally: Tally
    watcher: Watcher
    begun: int = 0
    enough: bool = False
    """Whether the limit has been reached."""
    _same: dict[str, asyncio.Event] = field(default_factory=dict)
    """Articles under way, by content."""

    def pass_over(self, each: Input) -> bool:
        """Count an article for which nothing is to be done, as far as that can be told without opening a file."""
        row = self.account.known.article(each.name)
        if row is None or each.problem is not None:
            return False
        if each.stamp is not None:
            return row.stamp == each.stamp and self._settled(each.name, row)
        # a row of a file of rows is in memory already
        return isinstance(each.locator, bytes) and row.digest == read(each).digest and self._settled(each.name, row)

    async def extract(self, each: Input) -> None:
        """Do one article, whatever comes. Raises `ResultsError` when it cannot be kept, `NoWorkers` without any."""
        before = self.account.known.article(each.name)
        attempts = before.attempts if before is not None and before.state != "done" else 0
        row = Row(digest=None, stamp=None, work=self.standard.work, attempts=attempts + 1, run=self.account.run)
        try:
            content = await self._read(each)
            row = replace(row, digest=content.digest, stamp=content.stamp)
            if before is not None and before.digest == content.digest and self._settled(each.name, before):
                self.account.journal.soon(lambda ledger: ledger.restamp(each.name, content.stamp))
            else:
                self._begin()
                await self._once(each, content, row)
        except Postponed:
            await self._postponed(each, row)
        except (ResultsError, NoWorkers):
            raise
        except Exception as error:  # noqa: BLE001 -- one bad article must not cost the others
            await self._failed(each, row, failure_of(error))

    def _settled(self, name: str, row: Row) -> bool:
        """Tell whether an article of unchanged content is done, or failed for good; if so, count it."""
        if row.state == "pending" or not self.standard.holds(row):
            return False
        if row.state == "failed":
            if row.passing or self.retry_failed:
                return False
            self.tally.note_failure(name, row.code or "", row.reason or "", row.attempts)
            self.watcher.article(name, "failed", row.reason, self.tally)
            return True
        if not self.results.has(name, row):
            return False
        self.tally.kept += 1
        self.watcher.article(name, "kept", None, self.tally)
        return True

    def _begin(self) -> None:
        """Count an article that is worked on. Raises Postponed when there have been enough."""
        if self.begun == self.limit:
            self.enough = True
            raise Postponed
        self.begun += 1

    async def _read(self, each: Input) -> Content:
        if each.problem is not None:
            raise each.problem
        return await asyncio.to_thread(read, each)

    async def _once(self, each: Input, content: Content, row: Row) -> None:
        """Do an article, or copy it from one with the same content, be that done or under way."""
        while (other := self._same.get(content.digest)) is not None:
            await other.wait()
        mine = self._same[content.digest] = asyncio.Event()
        try:
            if await self._copied(each, row):
                return
            self.account.journal.soon(lambda ledger: ledger.put_article(each.name, row))
            await self._through_flow(each, content, row)
        finally:
            del self._same[content.digest]
            mine.set()

    async def _copied(self, each: Input, row: Row) -> bool:
        for name, twin in self.account.known.twins(row.digest or "", self.standard.work):
            if self.standard.holds(twin) and (data := self.results.copy(name, twin, each.name)) is not None:
                await self._done(each, replace(row, prompts=twin.prompts, rejected=twin.rejected), data)
                return True
        return False

    async def _through_flow(self, each: Input, content: Content, row: Row) -> None:
        header, data, keys = await self.flows.through(each.name, content)
        if header["is"] == "failed":
            await self._failed(each, row, header, keys)
        else:
            prompts = json.dumps(header["prompts"], sort_keys=True)
            await self._done(each, replace(row, prompts=prompts, rejected=header["rejected"]), data)

    async def _done(self, each: Input, row: Row, data: bytes) -> None:
        """Write the extraction, then say so: a row without a file is a lie, a file without a row only work again."""
        size, checksum = await asyncio.to_thread(self.results.write, each.name, data)
        row = replace(row, state="done", size=size, checksum=checksum)
        await self.account.journal.write(lambda ledger: ledger.put_article(each.name, row))
        self.tally.done += 1
        self.tally.rejected += row.rejected
        self.watcher.article(each.name, "done", None, self.tally)

    async def _failed(self, each: Input, row: Row, why: dict[str, Any], keys: list[str] | None = None) -> None:
        """Enter why; replies of which nothing could be made are forgotten, for they would fail it again."""
        code, reason = why["code"], why["reason"]
        row = replace(row, state="failed", code=code, reason=reason, passing=why["passing"])

        def enter(ledger: Ledger) -> None:
            ledger.put_article(each.name, row)
            ledger.put_attempt(each.name, row, now())
            ledger.drop_answers(keys or [])

        await self.account.journal.write(enter)
        self.tally.note_failure(each.name, code, reason, row.attempts)
        self.watcher.article(each.name, "failed", reason, self.tally)

    async def _postponed(self, each: Input, row: Row) -> None:
        """Leave it for the next run: that is no failed attempt."""
        row = replace(row, attempts=row.attempts - 1)
        await self.account.journal.write(lambda ledger: ledger.put_article(each.name, row))
        self.tally.pending += 1
        self.watcher.article(each.name, "pending", None, self.tally)
