"""Title, byline and date in the first lines of a plain text. Called by `articles`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.reading.datelines import date_in, is_date_line
from summarizer.reading.said import Said
from summarizer.text.languages import Language, rules

if TYPE_CHECKING:
    from collections.abc import Sequence

LINES: Final = 12
"""Lines looked at: a title, a standfirst, a byline and a date have room in them."""
LONGEST_TITLE: Final = 200
LONGEST_LINE: Final = 120
"""A byline or date line is not longer."""
TITLE_WORDS: Final = 30

_LINE: Final = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_HEADING: Final = re.compile(r"#\s+(?P<title>.*?)[\s#]*\Z")
_CLOSERS: Final = "\"'”’“‘»«)]*_ "
_AND: Final = re.compile(r"\s*(?:,|;|&|\||\band\b|\bund\b)\s*")
_NAME: Final = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+(?:[^\W\d_][\w.'’-]*)){1,4}")
_PARTICLES: Final = frozenset(
    ("de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "zu", "la", "le", "el", "al", "bin")
)
_SPLIT: Final = re.compile(r"\s+[|•·–—/]\s+|\s{3,}|\t")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    apart: bool
    """A blank line or the end of the text follows."""


def head(text: str, language: str, *, start: int = 0) -> Said:
    """Return what the first lines of a text say of it, from `start` on."""
    language_rules = rules(language)
    lines = _lines(text, start)
    title = _title(lines, language_rules)
    authors: tuple[str, ...] = ()
    published: str | None = None
    furniture: list[Span] = []
    in_byline = False
    for line in lines if title is None else [line for line in lines if line.text != title.text]:
        names = () if authors else _byline(line.text, language_rules)
        dated = is_date_line(line.text, language_rules)
        if names or dated or (in_byline and _is_agency(line.text)):
            furniture.append(Span(start=line.start, end=line.end))
            authors = authors or names
            published = published or date_in(line.text, language_rules)
            in_byline = not line.apart
        elif len(line.text) > LONGEST_LINE and furniture:
            break
    return Said(
        _plain(title.text) if title else None,
        authors,
        published or _dateline(lines, language_rules),
        furniture=tuple(furniture),
    )


def _lines(text: str, start: int) -> list[_Line]:
    """Return the first lines that are not blank."""
    found: list[_Line] = []
    spans: list[tuple[int, int]] = []
    for match in _LINE.finditer(text, start):
        if match[0].strip("\ufeff\u200b\x00 \t\xa0"):
            spans.append(match.span())
            if len(spans) > LINES:
                break
    for i, (begin, end) in enumerate(spans[:LINES]):
        between = text[end : spans[i + 1][0]] if i + 1 < len(spans) else "\n\n"
        breaks = between.replace("\r\n", "\n")
        line = text[begin:end]
        lead = len(line) - len(line.lstrip())
        found.append(_Line(begin + lead, begin + len(line.rstrip()), line.strip(), len(breaks) > 1))
    return found


def _title(lines: Sequence[_Line], language: Language) -> _Line | None:
    """Return the line that is the title: the first, when it is short, stands alone and does not end like a sentence."""
    if len(lines) < 2:  # noqa: PLR2004 -- a title and something under it
        return None
    first = lines[0]
    if _HEADING.match(first.text):
        return first
    short = len(first.text) <= LONGEST_TITLE and len(first.text.split()) <= TITLE_WORDS
    if not short or not first.apart or _byline(first.text, language) or is_date_line(first.text, language):
        return None
    return None if _ends_like_sentence(first.text, language) else first


def _ends_like_sentence(line: str, language: Language) -> bool:
    bare = line.rstrip(_CLOSERS)
    if not bare.endswith((".", ":", ";", ",", "。")) or bare.endswith(("...", "…")):
        return False
    last = bare[:-1].rsplit(None, 1)[-1].strip("(\"'“‘„").lower() if bare[:-1].strip() else ""
    return last not in language.abbreviations


def _plain(title: str) -> str:
    """Return a title without the marks of Markdown."""
    heading = _HEADING.match(title)
    return heading["title"] if heading else title


def _byline(line: str, language: Language) -> tuple[str, ...]:
    """Return the names in a line such as “By Ann Lee and Bo Holt, court reporter”."""
    if not language.bylines or len(line) > LONGEST_LINE:
        return ()
    found = re.match(rf"[*_\W]*(?:{'|'.join(language.bylines)})\s*:?\s+(?P<names>\S.*)", line, re.IGNORECASE)
    if found is None or line.rstrip().endswith((".", "!", "?")):
        return ()
    return _names(_SPLIT.split(found["names"])[0])


def _names(listed: str) -> tuple[str, ...]:
    """Return the names at the beginning of a list; what follows them is an office or a place."""
    names: list[str] = []
    for piece in _AND.split(listed.strip(" *_")):
        name = _NAME.fullmatch(piece.strip())
        words = piece.split()
        if name is None or not all(word[0].isupper() or word in _PARTICLES for word in words):
            break
        names.append(" ".join(words))
    return tuple(names)


def _is_agency(line: str) -> bool:
    """Tell whether a line under a byline, with no blank line between, only names an agency or an office."""
    return len(line) <= LONGEST_LINE // 2 and not line.endswith((".", "!", "?", ":", "”", '"'))


def _dateline(lines: Sequence[_Line], language: Language) -> str | None:
    """Return the date in a dateline such as “LONDON, 14 October 2024 (Reuters) —”."""
    for line in lines:
        place, dash, _ = line.text[:LONGEST_LINE].partition("—")
        if not dash:
            place, dash, _ = line.text[:LONGEST_LINE].partition(" – ")
        if not dash:
            place, dash, _ = line.text[:LONGEST_LINE].partition(" - ")
        if dash and place[:3].isupper():
            published = date_in(place, language)
            if published:
                return published
    return None
