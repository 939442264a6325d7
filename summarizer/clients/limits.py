"""Read what a server's headers say about its limits. Called by `throttling`.

`x-ratelimit-limit-*` (OpenAI and those that follow it) and `anthropic-ratelimit-*-limit` are per minute;
`ratelimit-limit` and `ratelimit-policy` (IETF draft-ietf-httpapi-ratelimit-headers) may name their window in seconds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

MINUTE: Final = 60.0
_REQUESTS: Final = ("x-ratelimit-limit-requests", "anthropic-ratelimit-requests-limit")
_TOKENS: Final = ("x-ratelimit-limit-tokens", "anthropic-ratelimit-tokens-limit")
_NUMBER: Final = re.compile(r"\s*(\d{1,12}(?:\.\d+)?)\s*\Z")
_POLICY: Final = re.compile(r"(?:^\s*|[;,]\s*(?:q=)?|\bq=)(\d{1,12})\b[^,]*?;\s*w=(\d{1,9})")


def limits(headers: Mapping[str, str]) -> tuple[float | None, float | None]:
    """Return the requests and the tokens per second that a server takes, as far as it says."""
    return _requests(headers), _per_minute(headers, _TOKENS)


def _requests(headers: Mapping[str, str]) -> float | None:
    found = _per_minute(headers, _REQUESTS)
    if found is not None:
        return found
    policy = headers.get("ratelimit-policy") or headers.get("ratelimit-limit")
    if policy is None:
        return None
    windows = [int(quota) / int(seconds) for quota, seconds in _POLICY.findall(policy) if int(quota) and int(seconds)]
    return min(windows, default=None)


def _per_minute(headers: Mapping[str, str], names: tuple[str, ...]) -> float | None:
    for name in names:
        if (value := headers.get(name)) is not None and (found := _NUMBER.match(value)):
            return float(found[1]) / MINUTE or None
    return None
