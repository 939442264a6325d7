"""Dates as bylines and page heads write them. Called by the other modules of reading.

Only whole dates and months with a year: a date without a year says nothing about when an article appeared.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from summarizer.text.languages import Language

LONGEST: Final = 120

_ISO: Final = re.compile(r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?!\d)")
_POINTS: Final = re.compile(r"\b(?P<a>\d{1,2})(?P<sep>[./])\s?(?P<b>\d{1,2})(?P=sep)\s?(?P<y>(?:19|20)\d\d)\b")
_CJK: Final = re.compile(r"(?P<y>(?:19|20)\d\d)\s?年\s?(?P<m>\d{1,2})\s?月\s?(?:(?P<d>\d{1,2})\s?日)?")
_CLOCK: Final = re.compile(r"\d{1,2}(?:[:.]\d\d){0,2}\s?[ap]\.?\s?m\b\.?|\d{1,2}[:.]\d\d(?:[:.]\d\d)?", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")
_YEAR_TEXT: Final = re.compile(r"(?:19|20)\d\d")
_MONTHS: Final = 12
OTHER_WORDS: Final = 5
"""A date line has the date, a weekday, a clock, and no more words than this (“Last updated on … at … EDT”)."""


def date_in(text: str, language: Language) -> str | None:
    """Return the first date in a short text, ISO at the precision it has."""
    found = _found(text[:LONGEST], language)
    return found[0] if found else None


def is_date_line(line: str, language: Language) -> bool:
    """Tell whether a line says nothing but a date and time."""
    if len(line) > LONGEST or (not _YEAR_TEXT.search(line) and "年" not in line):
        return False
    found = _found(line, language)
    if found is None:
        return False
    rest = _CLOCK.sub(" ", line[: found[1]] + " " + line[found[2] :])
    words = [word for word in _WORD.findall(rest) if word.lower() not in language.weekdays]
    return (
        len(words) <= OTHER_WORDS and not rest.rstrip().endswith((".", "!", "?", ",")) and not re.search(r"\d{5}", rest)
    )


def _found(text: str, language: Language) -> tuple[str, int, int] | None:
    """Return the first date with its place; of two at one place the more precise."""
    patterns = (_ISO, _POINTS, _CJK, *_written(tuple(language.months)))
    dates = ((_iso(match, language), *match.span()) for pattern in patterns for match in pattern.finditer(text))
    real = [(iso, start, end) for iso, start, end in dates if iso is not None]
    return min(real, key=lambda found: (found[1], -len(found[0])), default=None)


def _iso(match: re.Match[str], language: Language) -> str | None:
    """Return what was matched as an ISO date; None when there is no such day, or the order is anybody's guess."""
    parts = match.groupdict()
    year = int(parts["y"])
    if "sep" in parts:
        first, second = int(parts["a"]), int(parts["b"])
        if parts["sep"] == "." or first > _MONTHS:
            day, month = first, second
        elif second > _MONTHS or first == second:
            day, month = second, first
        else:
            return str(year)
    else:
        month = language.months[parts["name"].lower()] if "name" in parts else int(parts["m"])
        day = int(parts["d"]) if parts.get("d") else 0
    try:
        whole = date(year, month, day or 1).isoformat()
    except ValueError:
        return None
    return whole if day else whole[: len("2025-01")]


@cache
def _written(months: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of dates with a month's name: 14 October 2024, Oct. 14, 2024, October 2024."""
    if not months:
        return ()
    name = rf"\b(?P<name>{'|'.join(sorted(map(re.escape, months), key=len, reverse=True))})\b\.?"
    year = r"(?P<y>(?:19|20)\d\d)\b"
    day = r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|\.)?"
    shapes = (
        rf"\b{day}\s+(?:(?:of|de)\s+)?{name},?\s+(?:del?\s+)?{year}",
        rf"{name}\s+{day},?\s+{year}",
        rf"{name},?\s+{year}",
    )
    return tuple(re.compile(shape, re.IGNORECASE) for shape in shapes)
