from __future__ import annotations

import pytest

from summarizer.clients.connect import DEFAULT_MODEL
from summarizer.clients.pricing import price
from summarizer.models.extraction import Usage

PAID = Usage(requests=1, input_tokens=10_000, output_tokens=1_000)


def test_the_default_model_has_a_price_and_cached_tokens_are_cheaper():
    full = price(DEFAULT_MODEL, PAID)
    cheaper = price(DEFAULT_MODEL, PAID.model_copy(update={"cached": 8_000}))
    assert full.currency == "USD"
    assert 0 < cheaper.amount < full.amount


def test_replies_add_up_and_hits_of_our_own_cache_are_free():
    one = price(DEFAULT_MODEL, [PAID])
    more = price(DEFAULT_MODEL, [PAID, PAID, Usage(cached=11_000)])
    assert more.amount == pytest.approx(2 * one.amount)


@pytest.mark.parametrize(
    ("model", "base_url"),
    [(None, None), ("nobody-knows-it", None), (DEFAULT_MODEL, "http://127.0.0.1:11434/v1"), ("model.gguf", None)],
)
def test_what_has_no_price_is_none_and_not_zero(model, base_url):
    assert price(model, PAID, base_url=base_url) is None
