from __future__ import annotations

import pytest

from summarizer.clients.limits import limits


@pytest.mark.parametrize(
    ("headers", "requests", "tokens"),
    [
        ({"x-ratelimit-limit-requests": "3000", "x-ratelimit-limit-tokens": "120000"}, 50, 2_000),
        ({"anthropic-ratelimit-requests-limit": "60", "anthropic-ratelimit-tokens-limit": "6000"}, 1, 100),
        ({"ratelimit-policy": '"default";q=100;w=10'}, 10, None),
        ({"ratelimit-policy": "10;w=1, 300;w=60"}, 5, None),
        ({"ratelimit-limit": "100, 100;w=50"}, 2, None),
        ({"ratelimit-limit": "100"}, None, None),
        ({"x-ratelimit-limit-requests": "0", "x-ratelimit-limit-tokens": "many"}, None, None),
        ({}, None, None),
    ],
)
def test_limits_in_all_their_forms(headers, requests, tokens):
    assert limits(headers) == (requests, tokens)
