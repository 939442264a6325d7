"""The gate every attempt goes through: how many are under way, how fast, and when nobody may. Made by `throttling`."""

from __future__ import annotations

import asyncio
import random
from collections import deque
from math import inf
from typing import TYPE_CHECKING, Final

from summarizer.errors import ModelError, Overloaded, TimedOut, Unreachable

if TYPE_CHECKING:
    from summarizer.clients.pacing import Pace
    from summarizer.models.prompt import Prompt, Reply

_USUAL: Final = 4_000.0, 1_000.0, 300.0
"""Characters, the tokens they are, and the tokens of an answer, until some have been seen."""
DECREASE: Final = 0.8
INCREASE: Final = 0.05
LONGEST_PAUSE: Final = 60.0
FIRST_PROBE: Final = 0.5
LONGEST_PROBE: Final = 15.0
"""Seconds between looking whether a server is back."""
JITTER: Final = 0.1
TOO_MANY: Final = 429
AWAY: Final = frozenset({None, 502, 503, 504, 529})
"""What a server, or what stands before it, answers when it is not there; None is nothing at all."""
SURELY_AWAY: Final = 2, 8
"""Failures with no success in between: half of what is under way, at least and at most."""


class Turn:
    """One attempt: when it was sent, what it was expected to cost, how long it was held back with everybody else."""

    __slots__ = ("blocked", "characters", "future", "patience", "sent", "tokens")

    def __init__(self, characters: int, tokens: float) -> None:
        self.characters = characters
        self.tokens = tokens
        self.sent = 0.0
        self.blocked = 0.0
        self.patience = inf
        self.future: asyncio.Future[None] | None = None


class Gate:
    """Lets attempts through, one after the other, and is told what came of each."""

    def __init__(self, concurrency: int, pace: Pace) -> None:
        self.pace = pace
        self._loop = asyncio.get_running_loop()
        self._most = concurrency
        self._room = float(concurrency)
        self._under_way = 0
        self._waiting: deque[Turn] = deque()
        self._timer: asyncio.TimerHandle | None = None
        self._held_by_room = False
        self._cut = -inf
        """When the room was made smaller."""
        self._until = -inf
        """End of the pause."""
        self._pauses = 0
        """Pauses since something got through."""
        self._reached = False
        self._failed: dict[int, int] = {}
        """Prompts that failed since something got through, and how often that counts."""
        self._probes = 0
        """Looks at a server that is away."""
        self._looked = -inf
        self._trouble: ModelError | None = None
        self._blocked = 0.0
        self._blocked_since: float | None = None
        self._characters, self._input, self._output = _USUAL
        """What was sent and read so far, and what an answer usually has."""

    @property
    def is_away(self) -> bool:
        """Whether the server was there once and answers nobody now."""
        return self._probes > 0

    def pause_left(self) -> float:
        """Return the seconds for which nobody is let through."""
        return max(0.0, self._until - self._loop.time())

    # -- going through

    async def enter(self, prompt: Prompt, patience: float) -> Turn:
        """Wait for one's turn.

        Raises the error that holds everybody up when that takes more than `patience` seconds; waiting while others get
        through does not count.
        """
        characters = len(prompt.system) + len(prompt.user)
        turn = Turn(characters, characters * self._input / self._characters + self._output)
        if self._waiting or self._hold(self._loop.time()) > 0:
            await self._wait(turn, patience)
        else:
            self._let_through(turn, self._loop.time(), waited=False)
        return turn

    async def _wait(self, turn: Turn, patience: float) -> None:
        blocked = self._blocked_so_far()
        turn.future = self._loop.create_future()
        self._waiting.append(turn)
        if len(self._waiting) == 1:
            self._dispatch()
        try:
            turn.patience = blocked + patience
            await self._come_up(turn.future, turn.patience)
        except BaseException:
            if not turn.future.cancel() and turn.sent:  # let through in the very moment
                self._end(turn)
            self._dispatch()
            raise
        turn.blocked = self._blocked_so_far() - blocked

    async def _come_up(self, turn: asyncio.Future[None], patience: float) -> None:
        """Wait for a turn until everybody has been held back for so long in all."""
        while not turn.done():
            left = patience - self._blocked_so_far()
            if left <= 0 or self.pause_left() > left:
                raise self._why()
            await asyncio.wait([turn], timeout=left)
        turn.result()

    def _dispatch(self) -> None:
        """Let through who may go now, and look again when the next may."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        while self._waiting:
            turn = self._waiting[0]
            if turn.future is None or turn.future.done():
                self._waiting.popleft()
                continue
            now = self._loop.time()
            hold = self._hold(now)
            if hold > 0:
                if hold < inf:
                    self._timer = self._loop.call_later(hold, self._dispatch)
                return
            self._waiting.popleft()
            self._let_through(turn, now, waited=not self._held_by_room)
            turn.future.set_result(None)

    def _hold(self, now: float) -> float:
        """Return the seconds until somebody may go; infinite when something has to happen first."""
        if self._until > now:
            return self._until - now
        if self._probes and self._under_way:
            return inf
        if self._blocked_since is not None and not self._probes:
            self._blocked += now - self._blocked_since
            self._blocked_since = None
        self._held_by_room = self._under_way >= int(self._room)
        return inf if self._held_by_room else self.pace.wait(now)

    def _let_through(self, turn: Turn, now: float, *, waited: bool) -> None:
        self._under_way += 1
        turn.sent = now
        self.pace.sent(now, turn.tokens, waited=waited)

    def _blocked_so_far(self) -> float:
        since = self._blocked_since
        return self._blocked + (self._loop.time() - since if since is not None else 0.0)

    def _why(self) -> ModelError:
        """Return a new error like the one that holds everybody up."""
        trouble = self._trouble or TimedOut("The server answers nobody.")
        return type(trouble)(
            trouble.message, hint=trouble.hint, retry_after=self.pause_left() or None, status=trouble.status
        )

    # -- what came of it

    def got_through(self, turn: Turn, reply: Reply) -> None:
        """Take note of a reply."""
        self._reached = True
        self._pauses = 0
        self._failed.clear()
        if self._probes:
            self._probes = 0
            self.pace.slow_start()
        if self._under_way >= int(self._room) and self._room < self._most:
            self._room = min(self._most, self._room + INCREASE)
        used = reply.usage
        if used.input_tokens:
            self._characters += turn.characters
            self._input += used.input_tokens
            self._output += 0.1 * (used.output_tokens - self._output)
            self.pace.cost(used.input_tokens + used.output_tokens - turn.tokens)
        self._end(turn)

    def failed(self, turn: Turn, prompt: Prompt, error: BaseException) -> None:
        """Take note of an error: too many requests, a server that is overloaded or away, or nothing to do with it."""
        now = self._loop.time()
        if isinstance(error, Overloaded) and error.status == TOO_MANY:
            self._trouble = error
            self._slow_down(turn, now, error.retry_after)
        elif isinstance(error, Overloaded | Unreachable):
            self._trouble = error
            self._note_failure(turn, prompt, error, now)
        self._end(turn)

    def _slow_down(self, turn: Turn, now: float, retry_after: float | None) -> None:
        if self.pace.refused(now, turn.sent):
            self._pauses += 1
            if self._held_by_room:
                self._make_room_smaller(turn, now)
            if not retry_after:
                self._pause(now, min(LONGEST_PAUSE, 2.0 ** (self._pauses - 1) / self.pace.rate))
        if retry_after:
            self._pause(now, retry_after)

    def _note_failure(self, turn: Turn, prompt: Prompt, error: ModelError, now: float) -> None:
        away = error.status in AWAY
        if away or id(prompt) not in self._failed:  # the same request may fail again and again: that says nothing more
            self._failed[id(prompt)] = self._failed.get(id(prompt), 0) + 1
        if not away:
            self._make_room_smaller(turn, now)
        if error.retry_after:
            self._pause(now, error.retry_after)
        enough = max(SURELY_AWAY[0], min(SURELY_AWAY[1], self._under_way // 2))
        if self._reached and sum(self._failed.values()) >= enough and turn.sent > self._looked:
            self._probes += 1
            self._looked = now
            self._pause(now, min(LONGEST_PROBE, FIRST_PROBE * 2.0 ** (self._probes - 1)))

    def _make_room_smaller(self, turn: Turn, now: float) -> None:
        if turn.sent > self._cut:
            self._room = max(1.0, DECREASE * min(self._room, self._under_way))
            self._cut = now

    def _pause(self, now: float, seconds: float) -> None:
        """Let nobody through for so long, and a little longer, lest several programs come back at once."""
        seconds *= 1 + random.uniform(0, JITTER)  # noqa: S311 - spreads load, guards nothing
        self._until = max(self._until, now + seconds)
        if self._blocked_since is None:
            self._blocked_since = now
        end = self._blocked_so_far() + self._until - now
        for turn in self._waiting:
            if end > turn.patience and turn.future is not None and not turn.future.done():
                turn.future.set_exception(self._why())

    def _end(self, turn: Turn) -> None:
        if turn.sent:
            self._under_way -= 1
        if self._waiting:
            self._dispatch()
