"""Turn what the SDK, its HTTP library and servers say went wrong into our own errors. Called by `OpenAIClient`.

Messages are one plain sentence. A server's own words are quoted only as far as they hold no part of the prompt and
no key: servers like to echo both.
"""

from __future__ import annotations

import email.utils
import math
import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from summarizer.errors import (
    ModelError,
    NotAModelServer,
    Overloaded,
    QuotaExhausted,
    ReplyRefused,
    ReplyTruncated,
    RequestRejected,
    TimedOut,
    UnknownModel,
    Unreachable,
    WrongKey,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

EXCEPTIONS: dict[str, type[ModelError]] = {
    # openai; those with a status are told apart by it
    "OpenAIError": NotAModelServer,
    "APIError": NotAModelServer,
    "APIStatusError": RequestRejected,
    "BadRequestError": RequestRejected,
    "AuthenticationError": WrongKey,
    "OAuthError": WrongKey,
    "PermissionDeniedError": WrongKey,
    "NotFoundError": UnknownModel,
    "ConflictError": Overloaded,
    "UnprocessableEntityError": RequestRejected,
    "RateLimitError": Overloaded,
    "InternalServerError": Overloaded,
    "APIResponseValidationError": NotAModelServer,
    "APIConnectionError": Unreachable,
    "APITimeoutError": TimedOut,
    "LengthFinishReasonError": ReplyTruncated,
    "ContentFilterFinishReasonError": ReplyRefused,
    "SubjectTokenProviderError": WrongKey,
    "WebSocketConnectionClosedError": Unreachable,
    "WebSocketQueueFullError": Overloaded,
    "StreamAlreadyConsumed": Unreachable,
    "MutuallyExclusiveAuthError": WrongKey,
    "APIRemovedInV1": NotAModelServer,
    "_AmbiguousModuleClientUsageError": NotAModelServer,
    # httpx2, while the body is read
    "ConnectTimeout": Unreachable,
    "TimeoutException": TimedOut,
    "TransportError": Unreachable,
    "DecodingError": NotAModelServer,
    "TooManyRedirects": NotAModelServer,
    "RequestError": Unreachable,
    "InvalidURL": NotAModelServer,
    "StreamError": Unreachable,
}
"""Names of foreign exception classes; the nearest ancestor named here decides."""

STATUSES: dict[int, type[ModelError]] = {
    401: WrongKey,
    402: QuotaExhausted,
    403: WrongKey,
    404: NotAModelServer,
    405: NotAModelServer,
    408: TimedOut,
    409: Overloaded,
    410: UnknownModel,
    425: Overloaded,
    429: Overloaded,
}
_CLASSES: dict[int, type[ModelError]] = {4: RequestRejected, 5: Overloaded}
"""What other statuses are; a 3xx is no model server."""
TOO_LARGE = 413
CLIENT_ERROR = 4

_SENTENCES: dict[type[ModelError], str] = {
    NotAModelServer: "{server} does not answer like a model server",
    Overloaded: "{server} cannot take the request now",
    QuotaExhausted: "The account at {server} has no quota left",
    ReplyRefused: "A content filter at {server} refused the request",
    ReplyTruncated: "The reply of {server} was cut off",
    RequestRejected: "{server} rejected the request",
    TimedOut: "{server} gave no whole answer in time",
    UnknownModel: "{server} does not know the model {model}",
    Unreachable: "{server} cannot be reached, or the connection broke",
    WrongKey: "{server} does not accept the key",
}

_NO_QUOTA = re.compile(
    r"insufficient_quota|billing|exceeded your current quota|insufficient.(?:credit|balance|funds)", re.IGNORECASE
)
_NO_MODEL = re.compile(
    r"model_not_found|model_not_exist|invalid_model|not a valid model"
    r"|\bmodels?\b.{0,120}?(?:not found|not exist|unknown|not available|no longer available|not loaded)"
    r"|(?:no such|unknown|unable to find|could not find) models?\b",
    re.IGNORECASE | re.DOTALL,
)
_TOO_LONG = re.compile(
    r"context.(?:length|window|size)|context_length|too (?:long|many tokens)|maximum.{0,20}tokens", re.IGNORECASE
)
_FILTERED = re.compile(r"content_filter|content_policy|content management policy|responsible ?ai", re.IGNORECASE)
_OVERLAP = 16
_LONGEST_DETAIL = 160


@dataclass(frozen=True, slots=True)
class Asked:
    """What the errors of one request are told about it."""

    base_url: str
    model: str
    secret: str | None
    prompt: str
    """All that was sent as text, which no message may repeat."""

    @property
    def server(self) -> str:
        """The server's address without path, user or query."""
        parts = urlsplit(self.base_url)
        return parts.netloc.rpartition("@")[2] or "the server"


def from_exception(error: Exception, asked: Asked) -> ModelError | None:
    """Name a foreign exception without a status; None when it is not one of those we know."""
    cause = type(error.__cause__).__name__  # the SDK calls everything a lost connection
    names = (cause, *(cls.__name__ for cls in type(error).__mro__))
    kind = next((EXCEPTIONS[name] for name in names if name in EXCEPTIONS), None)
    return None if kind is None else _make(kind, asked)


def from_status(status: int, body: Any, headers: Mapping[str, str], asked: Asked) -> ModelError:
    """Name an HTTP error, by its status and what the server says about it."""
    said = words_of(body)
    kind = STATUSES.get(status) or _CLASSES.get(status // 100, NotAModelServer)
    hint = None
    if kind in {Overloaded, RequestRejected} and status // 100 == CLIENT_ERROR and _NO_QUOTA.search(said):
        kind = QuotaExhausted
    elif status in {400, 404, 422} and _NO_MODEL.search(said):
        kind = UnknownModel
    elif kind is RequestRejected and _FILTERED.search(said):
        kind = ReplyRefused
    elif status == TOO_LARGE or (kind is RequestRejected and _TOO_LONG.search(said)):
        hint = "Lower SUMMARIZER_MAX_INPUT_TOKENS, or raise the server's context length."
    detail = None if kind in {WrongKey, UnknownModel, QuotaExhausted} else _detail(body, asked)
    if detail is None and kind not in {UnknownModel, QuotaExhausted}:
        detail = f"status {status}"
    return _make(kind, asked, detail=detail, hint=hint, retry_after=_retry_after(headers), status=status)


def words_of(body: Any) -> str:
    """All that an error body says, as one text to look for words in."""
    if isinstance(body, dict):
        return " ".join(f"{key} {words_of(value)}" for key, value in body.items())
    if isinstance(body, list):
        return " ".join(map(words_of, body))
    return "" if body is None else str(body)[:4_000]


def _make(
    kind: type[ModelError],
    asked: Asked,
    *,
    detail: str | None = None,
    hint: str | None = None,
    retry_after: float | None = None,
    status: int | None = None,
) -> ModelError:
    sentence = _SENTENCES[kind].format(server=asked.server, model=asked.model)
    sentence = sentence[0].upper() + sentence[1:] if sentence.startswith("the ") else sentence
    said = f"{sentence}: {detail}." if detail else f"{sentence}."
    return kind(said, hint=hint, retry_after=retry_after, status=status)


def _detail(body: Any, asked: Asked) -> str | None:
    """The first sentence of what the server says, if it repeats neither prompt nor key."""
    message = body[0] if isinstance(body, list) and body else body
    for key in ("error", "message", "detail"):
        if isinstance(message, dict) and key in message:
            message = message[key]
    if not isinstance(message, str) or "<" in message[:20]:
        return None
    line = " ".join(re.split(r"(?<=[.!?])\s|\n", message.strip(), maxsplit=1)[0].split()).rstrip(".!? ")
    line = "".join(char for char in line if char.isprintable())
    if len(line) > _LONGEST_DETAIL:
        line = line[:_LONGEST_DETAIL].rsplit(" ", 1)[0] + " …"
    if not line or (asked.secret and asked.secret in line):
        return None
    windows = (line[i : i + _OVERLAP] for i in range(len(line) - _OVERLAP + 1))
    return None if any(window in asked.prompt for window in windows) else line


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait, from `retry-after-ms` or `retry-after` (seconds or an HTTP date)."""
    for name, unit in (("retry-after-ms", 1_000), ("retry-after", 1)):
        try:
            seconds = float(headers.get(name, "")) / unit
        except ValueError:
            continue
        return seconds if math.isfinite(seconds) and seconds >= 0 else None
    try:
        date = email.utils.parsedate_to_datetime(headers.get("retry-after", ""))
    except (TypeError, ValueError):
        return None
    return max(0.0, date.timestamp() - time.time())
