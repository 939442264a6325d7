"""What a prompt was answered, and why an article failed, as JSON: for the ledger and for the pipes to workers."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any

from summarizer import errors
from summarizer.errors import ModelError, ReadingError, RequestRejected, ServerError, SummarizerError
from summarizer.models.prompt import Reply

_PASSING = (ServerError, errors.SourceNotFound, errors.SourceUnreadable, errors.SourceChanged)
"""What may be gone next time without anybody changing the article."""


def of_reply(reply: Reply) -> dict[str, Any]:
    """Write a reply down."""
    return {"reply": reply.model_dump(mode="json")}


def of_error(error: ModelError) -> dict[str, Any]:
    """Write down the error that stands in place of a reply."""
    return {"error": [type(error).__name__, error.message, error.hint]}


def reply_of(answer: dict[str, Any]) -> Reply | None:
    """Read a reply back; None when it was an error."""
    return Reply.model_validate(answer["reply"]) if "reply" in answer else None


def error_of(answer: dict[str, Any]) -> ModelError:
    """Read an error back."""
    name, message, hint = answer["error"]
    kind = getattr(errors, name, ModelError)
    return kind(message, hint=hint)


def failure_of(error: Exception) -> dict[str, Any]:
    """Say why an article failed: a code, a sentence, and whether the reason may be gone next time."""
    if not isinstance(error, SummarizerError):
        # No message: it may carry article text.
        reason = f"Something went wrong that should not, in {_place(error)}; please report it."
        return {"code": type(error).__name__, "reason": reason, "passing": False}
    passing = isinstance(error, _PASSING) and not isinstance(error, RequestRejected)
    known = isinstance(error, ModelError | ReadingError)
    return {"code": type(error).__name__, "reason": str(error) if known else error.message, "passing": passing}


def _place(error: Exception) -> str:
    """Name the line that raised it."""
    last = traceback.extract_tb(error.__traceback__)[-1:]
    return f"{Path(last[0].filename).name}, line {last[0].lineno}" if last else "an unknown place"
