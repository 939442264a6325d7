"""Read the body of a chat completion, whatever a server put into it, as a `Reply`. Called by `OpenAIClient`."""

from __future__ import annotations

import json
import re
from typing import Any

from summarizer.clients.foreign_errors import Asked, from_status
from summarizer.errors import NotAModelServer, ReplyEmpty, ReplyRefused, ReplyTruncated, Unreachable
from summarizer.models.extraction import Usage
from summarizer.models.prompt import Reply

MAX_BODY = 16_000_000
"""Bytes; many times what a model's longest answer takes."""

MOST_TOKENS = 10**12

_AN_ERROR_STATUS = re.compile(r"[45]\d\d")


def read_completion(body: bytes, asked: Asked, *, requests: int) -> Reply:
    """Read a body that came with status 200.

    Raises the error it stands for: refusal, empty, truncated with nothing in it, an error inside a success, HTML.
    """
    data = _decoded(body, asked)
    choices = data.get("choices")
    if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
        raise _without_choices(data, asked)
    choice = choices[0]
    message = choice.get("message")
    if not isinstance(message, dict):
        message = {"content": choice.get("text")}
    finish_reason = choice.get("finish_reason")
    finish_reason = finish_reason if isinstance(finish_reason, str) and finish_reason else "stop"
    text = _whole_characters(_text(message.get("content")))
    _check(text, finish_reason, message, asked)
    model = data.get("model")
    return Reply(
        text=text,
        finish_reason=_whole_characters(finish_reason),
        model=_whole_characters(model) if isinstance(model, str) and model else asked.model,
        usage=_usage(data.get("usage"), requests),
    )


def _decoded(body: bytes, asked: Asked) -> dict[str, Any]:
    text = body.decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        if text.startswith("{"):
            raise Unreachable(f"The answer of {asked.server} broke off in the middle.") from None
        raise NotAModelServer(f"{asked.server} answers, but not like a model server.") from None
    if not isinstance(data, dict):
        raise NotAModelServer(f"{asked.server} answers, but not like a model server.")
    return data


def _without_choices(data: dict[str, Any], asked: Asked) -> Exception:
    """Some servers report an error with status 200; others send no choices when they are in trouble."""
    error = data.get("error")
    if error:
        code = str(error.get("code")) if isinstance(error, dict) else ""
        status = int(code) if _AN_ERROR_STATUS.fullmatch(code) else 500
        return from_status(status, error, {}, asked)
    if "choices" in data or data.get("object") == "chat.completion":
        return ReplyEmpty(f"{asked.server} sent an answer without a reply in it.")
    return NotAModelServer(f"{asked.server} answers, but not like a model server.")


def _text(content: Any) -> str:
    """Content is a text, or a list of parts of which some are texts."""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        parts = (part.get("text") if isinstance(part, dict) else part for part in content)
        return "".join(part for part in parts if isinstance(part, str))
    return ""


def _check(text: str, finish_reason: str, message: dict[str, Any], asked: Asked) -> None:
    if text.strip():
        return
    if message.get("refusal"):
        raise ReplyRefused(f"The model {asked.model} declined to answer.")
    if finish_reason == "content_filter":
        raise ReplyRefused(f"A content filter at {asked.server} kept the reply back.")
    if finish_reason == "length":
        raise ReplyTruncated(f"The model {asked.model} used up its answer limit before it said anything.")
    raise ReplyEmpty(f"The model {asked.model} sent an empty reply.")


def _usage(usage: Any, requests: int) -> Usage:
    if not isinstance(usage, dict):
        return Usage(requests=requests)
    details = usage.get("prompt_tokens_details")
    cached = details.get("cached_tokens") if isinstance(details, dict) else usage.get("prompt_cache_hit_tokens")
    return Usage(
        requests=requests,
        input_tokens=_count(usage.get("prompt_tokens")),
        output_tokens=_count(usage.get("completion_tokens")),
        cached=_count(cached),
    )


def _count(value: Any) -> int:
    return int(value) if isinstance(value, int | float) and 0 <= value < MOST_TOKENS else 0


def _whole_characters(text: str) -> str:
    """Replace halves of characters, which no UTF-8 can hold, by U+FFFD."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
