"""Money and tokens of a run: what is spent, and what requests under way will cost before they have."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from summarizer.clients.pricing import price
from summarizer.errors import UsageError
from summarizer.models.extraction import Usage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.batch.stopping import Stop
    from summarizer.batch.tally import Tally
    from summarizer.models.prompt import Prompt, Reply

_CHARACTERS_PER_TOKEN: Final = 4
_USUAL_ANSWER: Final = 500
"""Tokens, until answers have been seen."""


class Budget:
    """Keeps `tally` and stops the run before `max_cost` (US dollars) or `max_tokens` are passed.

    A request is let through when what is spent and what all requests under way are expected to take leave room for
    it. An answer can be longer than expected, so the last few may end a little over.
    """

    def __init__(
        self, tally: Tally, stop: Stop, price: Price | None, max_cost: float | None, max_tokens: int | None
    ) -> None:
        self._tally = tally
        self._stop = stop
        self._price = price
        self._max_cost = max_cost
        self._max_tokens = max_tokens
        self._answers = 0
        self._reserved_tokens = 0
        self._reserved_cost = 0.0

    @contextmanager
    def reserved(self, prompt: Prompt) -> Iterator[None]:
        """Set aside what `prompt` will take while it is under way; without room for it, the run is to stop."""
        tokens, cost = self.reserve(prompt)
        try:
            yield
        finally:
            self._reserved_tokens -= tokens
            self._reserved_cost -= cost

    def reserve(self, prompt: Prompt) -> tuple[int, float]:
        """Set aside what `prompt` will take, for good; return tokens and cost. As `reserved` for the rest."""
        if self._max_cost is None and self._max_tokens is None:
            return 0, 0.0
        characters = len(prompt.system) + len(prompt.user)
        usage = Usage(requests=1, input_tokens=characters // _CHARACTERS_PER_TOKEN, output_tokens=self._usual(prompt))
        tokens, cost = usage.input_tokens + usage.output_tokens, self._cost(usage) or 0.0
        spent = self._tally.input_tokens + self._tally.output_tokens
        if self._max_tokens is not None and spent + self._reserved_tokens + tokens > self._max_tokens:
            self._stop.ask(f"the budget of {self._max_tokens:,} tokens is spent")
        elif self._max_cost is not None and (self._tally.cost or 0) + self._reserved_cost + cost > self._max_cost:
            self._stop.ask(f"the budget of ${self._max_cost:g} is spent")
        self._reserved_tokens += tokens
        self._reserved_cost += cost
        return tokens, cost

    def spend(self, reply: Reply) -> None:
        """Count what a reply took."""
        tally, usage = self._tally, reply.usage
        self._answers += 1
        tally.input_tokens += usage.input_tokens
        tally.output_tokens += usage.output_tokens
        cost = self._cost(usage)
        tally.cost = None if cost is None or tally.cost is None else tally.cost + cost

    def _usual(self, prompt: Prompt) -> int:
        """Return how many tokens an answer has, by those seen so far."""
        seen = self._tally.output_tokens // self._answers if self._answers else _USUAL_ANSWER
        return min(seen, prompt.max_output_tokens)

    def _cost(self, usage: Usage) -> float | None:
        return None if self._price is None else self._price(usage)


Price = Callable[[Usage], float | None]
"""What tokens cost, in US dollars."""


def price_of(model: str | None, base_url: str | None, *, needed: bool = False, batch: bool = False) -> Price | None:
    """Return what the tokens of a model cost, or cost in its server's batch API; None when that is not known.

    Raises UsageError for a price that is not known and `needed`.
    """

    def cost(usage: Usage) -> float | None:
        found = price(model, usage, base_url=base_url, batch=batch)
        return None if found is None else found.amount

    if model is not None and cost(Usage(requests=1, input_tokens=1)) is None:
        if needed:
            raise UsageError(f"The price of {model} is not known.", hint="Give --max-tokens instead of --max-cost.")
        return None
    return cost
