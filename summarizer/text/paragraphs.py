"""Paragraphs of a text, as spans: what sentences and marks are looked for in. Outline, furniture and reading ask.

A blank line parts paragraphs; so does a single line break, unless the text is wrapped at a fixed width.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

INVISIBLE: Final = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
)
"""Control, zero-width and bidi characters, as the inside of a regular expression's class."""
GAP: Final = rf"[\s{INVISIBLE}]"
"""One character that leaves no ink."""
WIDEST: Final = 120
"""Lines longer than this were not wrapped by hand or by a mail program."""
WRAPPED_SHARE: Final = 0.6
"""Of the line breaks inside blocks, so many must be forced by the width for a text to count as wrapped."""

_LINE: Final = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_LEAD: Final = re.compile(rf"{GAP}*(?:(?:#{{1,6}}|[>*+•·▪◦‣-]){GAP}+)*{GAP}*")
_BLANK: Final = re.compile(GAP)
_WORDY: Final = re.compile(r"[^\W_]")
_INDENT: Final = re.compile(r"[ \t\xa0]{2,}|[\t　]|[#>*+•·▪◦‣-][ \t]|\d{1,2}[.)][ \t]")
_BREAK: Final = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def paragraphs(text: str, furniture: Iterable[Span] = ()) -> tuple[Span, ...]:
    """Return the paragraphs that are not furniture, in order, without the blanks and list marks around them."""
    whole = _joined(text, _lines(text))
    return tuple(_trimmed_all(text, _without(whole, furniture)))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return `start` and `end` without the white space and invisible characters at both ends."""
    while start < end and not text[start].isalnum() and _BLANK.match(text[start]):
        start += 1
    while end > start and not text[end - 1].isalnum() and _BLANK.match(text[end - 1]):
        end -= 1
    return start, end


def _lines(text: str) -> list[tuple[int, int]]:
    """Return the lines that have a letter or digit in them."""
    return [m.span() for m in _LINE.finditer(text) if _WORDY.search(text, m.start(), m.end())]


def _joined(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join the lines of a text that is wrapped at a fixed width."""
    width = _width(text, lines)
    if not width:
        yield from lines
        return
    start, end = lines[0]
    for before, line in pairwise(lines):
        if _adjacent(text, before, line) and _forced(text, before, line, width):
            end = line[1]
        else:
            yield start, end
            start, end = line
    yield start, end


def _width(text: str, lines: Sequence[tuple[int, int]]) -> int:
    """Return the width at which the text is wrapped, 0 when it is not."""
    pairs = [pair for pair in pairwise(lines) if _adjacent(text, *pair)]
    if not pairs:
        return 0
    lengths = sorted(end - start for start, end in lines)
    width = lengths[-1 - len(lengths) // 50]
    if width > WIDEST:
        return 0
    forced = sum(_forced(text, before, line, width) for before, line in pairs)
    return width if forced >= WRAPPED_SHARE * len(pairs) else 0


def _adjacent(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    """Tell whether no blank line lies between two lines."""
    return line[0] - before[1] <= len("\r\n") and bool(_BREAK.fullmatch(text, before[1], line[0]))


def _forced(text: str, before: tuple[int, int], line: tuple[int, int], width: int) -> bool:
    """Tell whether the first word of `line` had no room on the line before: then the break is the width's."""
    start, end = line
    if _INDENT.match(text, start, end):
        return False
    word = text[start : start + width].split(None, 1)
    return before[1] - before[0] + 1 + (len(word[0]) if word else 0) > width


def _without(spans: Iterable[tuple[int, int]], furniture: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """Cut the furniture out of the spans; both are in order."""
    holes = iter(furniture)
    hole = next(holes, None)
    for first, end in spans:
        start = first
        while hole is not None and hole.end <= start:
            hole = next(holes, None)
        while hole is not None and hole.start < end:
            if hole.start > start:
                yield start, hole.start
            start = max(start, hole.end)
            if hole.end > end:
                break
            hole = next(holes, None)
        if start < end:
            yield start, end


def _trimmed_all(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Span]:
    for start, end in spans:
        lead = _LEAD.match(text, start, end)
        first, last = trimmed(text, lead.end() if lead else start, end)
        if _WORDY.search(text, first, last):
            yield Span(start=first, end=last)
