"""Find the JSON values in a reply that has thoughts, fences and prose around them. Called by `parse` only."""

from __future__ import annotations

import re

from summarizer.parsing.reading_json import Found, TooDeep, read_json

MAX_FAILURES = 100
"""So many brackets that open no JSON are prose; looking further would be quadratic."""

_BRACKET = re.compile(r"[{\[]")
_THOUGHT = re.compile(r"\s*<(think|thinking|reasoning)>", re.IGNORECASE)
_THOUGHT_END = re.compile(r"</(?:think|thinking|reasoning)>", re.IGNORECASE)
_FENCE = re.compile(r"```[\w-]*")


def find_values(reply: str, flags: set[str]) -> list[Found]:
    """Find every JSON object and list of a reply, in order, and flag what stood around them."""
    text = _without_thoughts(reply, flags)
    found: list[Found] = []
    around: list[str] = []
    position = failures = 0
    try:
        while failures < MAX_FAILURES and (match := _BRACKET.search(text, position)):
            around.append(text[position : match.start()])
            value = read_json(text, match.start(), flags)
            position = value.end
            found.append(value)
            failures += not value.closed
    except TooDeep:
        flags.add("nested too deep")
        position = len(text)
    around.append(text[position:])
    if found:
        _flag_surroundings("\n".join(around), flags)
    return found


def _without_thoughts(reply: str, flags: set[str]) -> str:
    """Drop the reasoning that some models put before their answer."""
    opened = _THOUGHT.match(reply)
    closed = _THOUGHT_END.search(reply)
    if closed and (opened or not reply.lstrip("\ufeff \t\r\n").startswith(("{", "[", "```"))):
        flags.add("thoughts before the answer")
        return reply[closed.end() :]
    if opened:
        return ""
    return reply


def _flag_surroundings(around: str, flags: set[str]) -> None:
    if "```" in around:
        flags.add("code fence")
        around = _FENCE.sub("", around)
    if around.strip(" \t\r\n\ufeff,;"):
        flags.add("text around the answer")
