"""Answer prompts from what batches brought back; the others go into the queue or, in real time, to the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from summarizer.batch.answers import of_error, of_reply
from summarizer.batch.asking import is_sound
from summarizer.batch.openai_batch import register
from summarizer.batch.stopping import Postponed
from summarizer.clients.base import Wrapper
from summarizer.clients.keys import prompt_key
from summarizer.errors import ReplyError, RequestRejected, ServerError
from summarizer.models.prompt import Prompt, Reply

if TYPE_CHECKING:
    from summarizer.batch.budget import Budget
    from summarizer.batch.journal import Account
    from summarizer.batch.ledger import Ledger
    from summarizer.batch.openai_batch.queueing import Queue
    from summarizer.batch.stopping import Stop
    from summarizer.batch.tally import Tally
    from summarizer.clients.openai_client import OpenAIClient
    from summarizer.models.prompt import Client

_BATCHES: Final = 3
"""In so many may a prompt be lost before that is an error."""
_SECOND: Final = 2
"""An answer that is none is taken as it is when it came for the second time, as in real time."""


class BatchAsker:
    """Answers what is in the ledger; puts off all else, for the batches that are submitted at the end.

    A prompt that its batch lost goes into the next one; one that the server will not take is an error.
    """

    def __init__(  # noqa: PLR0913 -- what an answer is read with, where it is kept, what it takes
        self,
        client: OpenAIClient,
        account: Account,
        queue: Queue,
        *,
        full: Stop,
        tally: Tally,
        spent: Budget,
        allowed: Budget,
    ) -> None:
        self._client = client
        self._account = account
        self._queue = queue
        self._full = full
        self._tally = tally
        self._spent = spent
        """Counts what came back."""
        self._allowed = allowed
        """Limits what is submitted."""

    async def answer(self, key: str, prompt: dict[str, Any]) -> dict[str, Any]:
        """Return what the prompt of this key was answered, as the ledger has it.

        Raises Postponed when it is with the server or in the queue, and the `ServerError` that came in its place.
        """
        known, journal = self._account.known, self._account.journal
        if (kept := known.answer(key)) is not None:
            self._tally.replayed += 1
            return kept
        asked = Prompt.model_validate(prompt)
        found = register.batched(known, key)
        if found is not None and found.is_here:
            try:
                answer = self._read(asked, found)
            except ServerError:
                await journal.write(lambda ledger: register.drop(ledger, key))
                raise
            if answer is not None:
                await journal.write(lambda ledger: ledger.put_answer(key, answer, self._account.run))
                return answer
        if found is None or found.is_here or found.batch is None:
            await self._put_off(key, asked)
        raise Postponed

    def _read(self, prompt: Prompt, found: register.Batched) -> dict[str, Any] | None:
        """Read what came back; None when it is to be asked for again. Raises the error that stays."""
        try:
            reply = self._client.read(prompt, found.form, found.status or 0, found.body)
        except RequestRejected:
            raise
        except ServerError:
            if found.attempts >= _BATCHES:
                raise
            return None
        except ReplyError as error:
            answer = of_error(error)
        else:
            if reply is None:
                return None
            self._spent.spend(reply)
            answer = of_reply(reply)
        return answer if is_sound(answer, prompt) or found.attempts >= _SECOND else None

    async def _put_off(self, key: str, prompt: Prompt) -> None:
        """Put a prompt into the queue, as far as the budget goes."""
        if not self._full.asked:
            self._allowed.reserve(prompt)
        if self._full.asked:
            return
        request, form = self._client.written(prompt)
        run = self._account.run
        if await self._account.journal.write(lambda ledger: register.enqueue(ledger, key, run, form)):
            self._queue.add(key, request)


class BroughtBack(Wrapper):
    """For runs in real time: a client that first takes what a batch has brought back, if it is of use."""

    def __init__(self, client: Client, reader: OpenAIClient, known: Ledger, *scope: str) -> None:
        super().__init__(client)
        self._reader = reader
        self._known = known
        self._scope = scope

    async def complete(self, prompt: Prompt) -> Reply:
        """Take it from the batch, else ask."""
        found = register.batched(self._known, prompt_key(prompt, *self._scope))
        if found is not None and found.is_here:
            try:
                reply = self._reader.read(prompt, found.form, found.status or 0, found.body)
            except (ServerError, ReplyError):
                reply = None
            if reply is not None and is_sound(of_reply(reply), prompt):
                return reply
        return await self.client.complete(prompt)
