"""What requests cost, from the price tables that come with genai-prices; nothing is looked up on the network."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.models.extraction import Cost, Usage

if TYPE_CHECKING:
    from collections.abc import Iterable

OPENAI = "https://api.openai.com/v1"


def price(
    model: str | None, usages: Usage | Iterable[Usage], *, base_url: str | None = None, batch: bool = False
) -> Cost | None:
    """Sum what the replies of one model cost, in US dollars; None when its price is not known.

    Give each reply's own usage where there is one: one without requests (a cache hit) cost nothing. With a base URL
    that is no provider known to the tables, such as a machine of one's own, there is no price. `batch` takes the
    prices of the provider's batch API.
    """
    usages = [usages] if isinstance(usages, Usage) else usages
    paid = [usage for usage in usages if usage.requests]
    if model is None or (paid and not _is_priced(model, base_url or OPENAI)):
        return None
    from genai_prices import Usage as Tokens  # noqa: PLC0415 -- as below
    from genai_prices import calc_price  # noqa: PLC0415 -- 3 MB of tables

    amount = 0.0
    context = {"processing": "batch"} if batch else None
    try:
        for usage in paid:
            tokens = Tokens(
                input_tokens=usage.input_tokens,
                output_tokens=usage.output_tokens,
                cache_read_tokens=min(usage.cached, usage.input_tokens),
            )
            found = calc_price(tokens, model, provider_api_url=base_url or OPENAI, price_context=context)
            amount += float(found.total_price)
    except (LookupError, ValueError):
        return None
    return Cost(amount=amount)


@lru_cache(maxsize=256)
def _is_priced(model: str, base_url: str) -> bool:
    """Tell whether the tables have a model. They look all through for one they do not have, every time."""
    from genai_prices import Usage as Tokens  # noqa: PLC0415 -- as above
    from genai_prices import calc_price  # noqa: PLC0415

    try:
        calc_price(Tokens(), model, provider_api_url=base_url)
    except LookupError:
        return False
    return True
