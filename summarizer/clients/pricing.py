"""What requests cost, from the price tables that come with genai-prices; nothing is looked up on the network."""

from __future__ import annotations

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
    if model is None:
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
