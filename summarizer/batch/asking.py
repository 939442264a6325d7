"""Answer a prompt: from the ledger if it has been answered before, else by the model, stored before it is seen."""

from __future__ import annotations

import asyncio
import json
import re
import time
from typing import TYPE_CHECKING, Any, Final

from summarizer.batch.answers import of_error, of_reply
from summarizer.batch.stopping import Postponed
from summarizer.clients.base import Wrapper
from summarizer.errors import (
    MockExhausted,
    ModelError,
    QuotaExhausted,
    ReplyEmpty,
    ReplyError,
    ServerError,
    UnknownModel,
    WrongKey,
)
from summarizer.models.prompt import Prompt, Reply
from summarizer.parsing import parse
from summarizer.prompting import TASKS, Task

if TYPE_CHECKING:
    from summarizer.batch.budget import Budget
    from summarizer.batch.journal import Account
    from summarizer.batch.stopping import Stop
    from summarizer.batch.tally import Tally
    from summarizer.models.prompt import Client

_REFUSALS: Final = (WrongKey, QuotaExhausted, UnknownModel, MockExhausted)
"""What every other request would be answered as well."""
_SURELY_LOST: Final = 3
_FENCE: Final = re.compile(r"\A\s*```\w*\s*|\s*```\s*\Z")


class Wire(Wrapper):
    """The innermost client but the server's: counts what is sent, and knows whose request is under way."""

    def __init__(self, client: Client, tally: Tally, stop: Stop) -> None:
        super().__init__(client)
        self.tally = tally
        self.stop = stop
        self.tasks: set[asyncio.Task[Any]] = set()

    async def complete(self, prompt: Prompt) -> Reply:
        """Send, unless the run is being stopped."""
        if self.stop.asked:
            raise Postponed
        task = current_task()
        self.tasks.add(task)
        sent = 1
        try:
            reply = await self.client.complete(prompt)
            sent = reply.usage.requests
        finally:
            self.tasks.discard(task)
            self.tally.requests += sent
        return reply


class Asker:
    """All questions of a run go through here; one that is asked twice at the same time is asked once.

    A server that nothing has got through to for `patience` seconds, or never, ends the run.
    """

    def __init__(self, client: Client, wire: Wire, account: Account, budget: Budget, patience: float) -> None:
        self._client = client
        self._wire = wire
        self._account = account
        self._tally = wire.tally
        self._stop = wire.stop
        self._budget = budget
        self._patience = patience
        self._under_way: dict[str, asyncio.Event] = {}
        self._asking: set[asyncio.Task[Any]] = set()
        self._last_success: float | None = None
        self._lost = 0
        """Requests given up since one got through."""
        wire.stop.heed(self._call_off)

    async def answer(self, key: str, prompt: dict[str, Any]) -> dict[str, Any]:
        """Return what the prompt of this key was answered, as the ledger has it.

        Raises Postponed when the run is being stopped, and the `ServerError` of a request that did not get through.
        """
        while True:
            if (kept := self._account.known.answer(key)) is not None:
                self._tally.replayed += 1
                return kept
            if (other := self._under_way.get(key)) is None:
                break
            await other.wait()
        mine = self._under_way[key] = asyncio.Event()
        task = current_task()
        self._asking.add(task)
        try:
            answer = await self._ask(Prompt.model_validate(prompt))
            await self._account.journal.write(lambda ledger: ledger.put_answer(key, answer, self._account.run))
        except asyncio.CancelledError:
            if self._stop.asked:
                raise Postponed from None
            raise
        finally:
            self._asking.discard(task)
            del self._under_way[key]
            mine.set()
        return answer

    async def _ask(self, prompt: Prompt) -> dict[str, Any]:
        """Ask; once more when what came is no answer at all: a model may say the same again, a broken line does not."""
        answer = await self._send(prompt)
        return answer if is_sound(answer, prompt) else await self._send(prompt)

    async def _send(self, prompt: Prompt) -> dict[str, Any]:
        with self._budget.reserved(prompt):
            try:
                reply = await self._client.complete(prompt)
            except _REFUSALS as error:
                self._stop.ask(str(error), max(error.exit_code, 1), refused=True)
                raise Postponed from None
            except ReplyError as error:
                return of_error(error)
            except ServerError as error:
                self._give_up(error)
                raise
        self._last_success, self._lost = time.monotonic(), 0
        self._budget.spend(reply)
        # A retry more or less must not show in a result: the ledger's runs count what was sent.
        usage = reply.usage.model_copy(update={"requests": 1})
        return of_reply(reply.model_copy(update={"usage": usage}))

    def _give_up(self, error: ServerError) -> None:
        """End the run when it is not this request but the server that is lost."""
        self._lost += 1
        silent = self._last_success is None or time.monotonic() - self._last_success > self._patience
        if error.retryable and silent and self._lost >= _SURELY_LOST:
            self._stop.ask(error.message.rstrip("."))
            raise Postponed from None

    def _call_off(self) -> None:
        """Put off what waits for its turn or for a pause to end; what is on the wire is paid for and may end."""
        for task in self._asking - self._wire.tasks:
            task.cancel()


def current_task() -> asyncio.Task[Any]:
    """Return the task this runs in."""
    task = asyncio.current_task()
    if task is None:
        raise AssertionError("only to be called in a task")
    return task


def is_sound(answer: dict[str, Any], prompt: Prompt) -> bool:
    """Tell an answer from half of one, or none: broken JSON that the model did not run out of room for."""
    if "error" in answer:
        return bool(answer["error"][0] != ReplyEmpty.__name__)
    reply = answer["reply"]
    if not prompt.answer_schema or reply["finish_reason"] != "stop":
        return True
    try:
        json.loads(_FENCE.sub("", reply["text"]))
    except (ValueError, RecursionError):
        return _is_whole(reply["text"], set(TASKS) & set(prompt.answer_schema["properties"]))
    return True


def _is_whole(text: str, lists: set[Task]) -> bool:
    """Tell whether all of an answer is there, with prose or slips around it."""
    try:
        return parse(text).complete >= lists if lists else "}" in text
    except ModelError:
        return False
