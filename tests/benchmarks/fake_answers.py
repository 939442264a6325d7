"""What a good model would answer to our prompts, cut out of the article with two regular expressions."""

from __future__ import annotations

import json
import re
from typing import Any, Final

_REPORTED: Final = re.compile(r"([A-Z]\w+ [A-Z]\w+)(?:, [^,]+,)? (said|denied) that (.+)")
_AFTER: Final = re.compile(r"</Q(\d+)>[^<\[]*?([A-Z]\w+ [A-Z]\w+)")
_SAID: Final = re.compile(r" said: <Q(\d+)>")
_NAME: Final = re.compile(r"[A-Z]\w+ [A-Z]\w+")
_MARK: Final = re.compile(r"<Q(\d+)>")
_TAG: Final = re.compile(r"</?Q\d+>")


def answer_to(system: str, user: str, *, slips: bool = False) -> str:
    """Answer one of our prompts: always the same for the same prompt, all of it borne out by the article.

    With `slips`, what somebody denied may be told as said, for which it has to be repaired.
    """
    if system.startswith("You correct"):
        return _corrected(system, user)
    if system.startswith("Below are"):
        return '{"keep":[1,2,3,4,5]}'
    article, _, task = user.partition("\n</article>")
    lines = _sentences(article)
    if task.startswith("\nWho said"):
        speakers = _speakers(article)
        return _compact({"quotes": {f"Q{mark}": speakers.get(mark) for mark in _MARK.findall(article)}})
    points, claims = _points(lines), _claims(lines, slips=slips)
    if task.startswith("\nWrite"):
        return _compact({"points": {str(at): point["text"] for at, point in enumerate(points, 1)}})
    if task.startswith("\nList"):
        told = [f"{claim['by']} said that {claim['text']}" for claim in claims]
        return _compact({"claims": {str(at): text for at, text in enumerate(told, 1)}})
    quotes = [{"q": [int(mark)], "by": by} for mark, by in _speakers(article).items()]
    return _compact({"points": points, "claims": claims, "quotes": quotes})


def _sentences(article: str) -> list[tuple[str, str]]:
    """Take the numbered sentences apart."""
    cut = [piece.partition("] ") for piece in article.split("[")[1:]]
    return [(number, text.rstrip()) for number, _, text in cut]


def _points(lines: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """Copy three sentences of the article that quote nobody."""
    plain = [(number, text) for number, text in lines[1:] if _is_plain(text)]
    chosen = plain[:: max(1, len(plain) // 3)][:3]
    return [{"s": [int(number)], "text": text} for number, text in chosen]


def _is_plain(text: str) -> bool:
    return "<Q" not in text and "</Q" not in text and " said" not in text and "that " not in text


def _claims(lines: list[tuple[str, str]], *, slips: bool) -> list[dict[str, Any]]:
    """Turn two sentences "A said that B" into claims."""
    claims = []
    for number, text in lines:
        if (found := _REPORTED.match(text)) and (slips or found[2] == "said"):
            said = found[3]
            claims.append({"s": [int(number)], "by": found[1], "text": said[:1].upper() + said[1:]})
            if len(claims) == 2:
                break
    return claims


def _speakers(article: str) -> dict[str, str | None]:
    """Name who said what, by the name that stands behind a quotation or before it."""
    speakers: dict[str, str | None] = dict.fromkeys(_MARK.findall(article))
    speakers |= dict(_AFTER.findall(article))
    for found in _SAID.finditer(article):
        before = article[article.rfind("[", 0, found.start()) : found.start()]
        speakers[found[1]] = name[0] if (name := _NAME.search(before)) else None
    return speakers


def _corrected(system: str, user: str) -> str:
    """Put the first sentence shown in place of an item that did not hold."""
    article, _, item = user.partition("\n</article>")
    if "who said the tagged" in system:
        mark, by = next(iter(_speakers(article).items()), ("1", None))
        return _compact({"q": [int(mark)], "by": by})
    lines = _sentences(article)
    text = _TAG.sub("", lines[0][1]).strip() if lines else ""
    return _compact({"by": "article", "text": text} if '"claimant"' in item or '"by"' in item else {"text": text})


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
