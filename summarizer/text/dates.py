"""Find the dates of a text, relative ones worked out from the day of publication. Called by verifying.

Nothing is invented: "in 2015" stays a year, and "on Sunday" without a day of publication stays a weekday.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.models.article import Span
from summarizer.text.languages import Language, rules
from summarizer.text.words import Word, words

if TYPE_CHECKING:
    from collections.abc import Sequence

_YEARS: Final = range(1500, 2101)
_BEFORE_MONTH: Final = frozenset({"th", "st", "nd", "rd", "er", "of", "de", "."})
_BEFORE_YEAR: Final = frozenset({",", "of", "de", "del"})
_YEAR: Final = re.compile(r"[12]\d{3}")
_WRITTEN: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:19|20)?\d{2})")
_WEEK: Final = 7
_WEEKDAY: Final = frozenset({"weekday"})


class Date(NamedTuple):
    """A date as far as the text and the day of publication give it."""

    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    """Monday is 0."""
    phrase: str
    """What a relative date says when it cannot be worked out: `-1 week`."""
    start: int
    end: int
    given: frozenset[str] = frozenset()
    """The fields that stand in the text itself; the others were worked out."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(start=self.start, end=self.end)

    @property
    def iso(self) -> str | None:
        """The ISO form at the precision that is known; None without a year."""
        if self.year is None:
            return None
        if self.month is None:
            return f"{self.year:04}"
        return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


def dates(text: str, language: str, published: str | None = None) -> tuple[Date, ...]:
    """Return the dates of a text, in order. `published` is an ISO date of any precision."""
    return dates_in(words(text, language), rules(language), published)


def dates_in(found: Sequence[Word], language: Language, published: str | None) -> tuple[Date, ...]:
    """Return the dates among words that are cut already."""
    result: list[Date] = []
    starts = _starts(language.code)
    likely = [index for index, word in enumerate(found) if word.low in starts or word.low[0].isdecimal()]
    if not likely:
        return ()
    day = _published(published)
    future = any(word.low in language.future for word in found)
    after = 0
    for at in likely:
        if at < after:
            continue
        read = _absolute(found, at, language) or _relative(found, at, language, day, future=future)
        if read is not None:
            one, after = read
            result.append(_completed(one, published, future=future))
    return tuple(result)


@cache
def _starts(code: str) -> frozenset[str]:
    language = rules(code)
    return frozenset().union(language.months, language.weekdays, language.relative_days, language.relative_terms)


def _published(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _absolute(found: Sequence[Word], at: int, language: Language) -> tuple[Date, int] | None:
    """Read a date with a month or a year: "14 October 2024", "Oct. 14", "in March", "2015", "2025-08-15"."""
    word = found[at]
    if _is_month(word, language):
        return _from_month(found, at, at, None, language)
    if not word.low[0].isdecimal():
        return None
    if (day := _day(word.low)) and (month := _month_after(found, at, language)):
        return _from_month(found, at, month, day, language)
    if match := _WRITTEN.fullmatch(word.low):
        day, month, year = int(match[1]), int(match[2]), int(match[3])
        year += 2000 if year < 100 else 0  # noqa: PLR2004 -- two digits
        return (_date(found, at, at + 1, year, month, day), at + 1) if _real(year, month, day) else None
    return _from_year(found, at, language)


def _month_after(found: Sequence[Word], at: int, language: Language) -> int | None:
    """Return the index of the month that follows a day: "14 October", "14th of October", "14. Oktober"."""
    for index in range(at + 1, min(at + 4, len(found))):
        low = found[index].low
        if _is_month(found[index], language):
            return index
        if low not in _BEFORE_MONTH:
            return None
    return None


def _from_month(
    found: Sequence[Word], first: int, at: int, day: int | None, language: Language
) -> tuple[Date, int] | None:
    month = language.months[found[at].low]
    start, at = first, at + 1
    if at < len(found) and found[at].low == ".":
        at += 1
    following = found[at].low if at < len(found) and language.month_first else ""
    if day is None and (day := _day(following)) and not _counts(found, at + 1, language):
        at += 1
        if at < len(found) and found[at].low in {"th", "st", "nd", "rd"}:
            at += 1
    else:
        day = day if at > start + 1 and found[start].low[0].isdecimal() else None
    step = at + 1 if at < len(found) and found[at].low in _BEFORE_YEAR else at
    year = _year(found[step].low) if step < len(found) else None
    if year is not None:
        at = step + 1
    if day is None and year is None and not _placed(found, start, language):
        return None
    if day is not None and not _real(year or 2000, month, day):
        day = None
    return _date(found, start, at, year, month, day), at


def _is_month(word: Word, language: Language) -> bool:
    return word.low in language.months and (word.text[0].isupper() or language.small_months)


def _placed(found: Sequence[Word], at: int, language: Language) -> bool:
    """Tell whether a bare month is one: "in May", not "May said"."""
    before = found[at - 1].low if at else ""
    return before in language.date_words or len(found[at].low) > len("march") or language.nouns_capital


def _counts(found: Sequence[Word], at: int, language: Language) -> bool:
    return at < len(found) and (found[at].low in language.units or found[at].low in language.multipliers)


def _day(low: str) -> int | None:
    return int(low) if low.isascii() and low.isdecimal() and len(low) <= 2 and 1 <= int(low) <= 31 else None  # noqa: PLR2004 -- days of a month


def _year(low: str) -> int | None:
    return int(low) if low.isascii() and _YEAR.fullmatch(low) and int(low) in _YEARS else None


def _real(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _from_year(found: Sequence[Word], at: int, language: Language) -> tuple[Date, int] | None:
    """Read a year, or an ISO date (cut at its hyphens)."""
    if (year := _year(found[at].low)) is None or (at and found[at - 1].low in language.units):
        return None
    if _counts(found, at + 1, language):
        return None
    tail = [word.low for word in found[at + 1 : at + 5]]
    if len(tail) == 4 and tail[0] == tail[2] == "-" and tail[1].isdecimal() and tail[3].isdecimal():  # noqa: PLR2004 -- -10-26
        month, day = int(tail[1]), int(tail[3])
        if _real(year, month, day):
            return _date(found, at, at + 5, year, month, day), at + 5
    before = found[at - 1].low if at else ""
    following = found[at + 1] if at + 1 < len(found) else None
    if before not in language.date_words and following is not None and following.text[0].islower():
        return None
    return _date(found, at, at + 1, year, None, None), at + 1


def _relative(
    found: Sequence[Word], at: int, language: Language, published: date | None, *, future: bool
) -> tuple[Date, int] | None:
    """Read "Sunday", "yesterday", "last week", "next March"."""
    low = found[at].low
    place = found[at].start, found[at].end
    if low in language.weekdays:
        shift = language.relative_terms.get(found[at - 1].low) if at else None
        day = _weekday(published, language.weekdays[low], shift, future=future)
        one = _of(day, place, f"weekday {language.weekdays[low]}", language.weekdays[low])
        return one._replace(given=_WEEKDAY), at + 1
    if low in language.relative_days:
        shift = language.relative_days[low]
        day = published + timedelta(days=shift) if published else None
        return _of(day, place, f"{shift} day", None), at + 1
    if low in language.relative_terms and at + 1 < len(found) and found[at + 1].low in language.periods:
        period = language.periods[found[at + 1].low]
        return _period(published, language.relative_terms[low], period, (place[0], found[at + 1].end)), at + 2
    return None


def _weekday(published: date | None, weekday: int, shift: int | None, *, future: bool) -> date | None:
    """Return the weekday at or before publication, or after it when the sentence looks ahead."""
    if published is None:
        return None
    back = (published.weekday() - weekday) % _WEEK
    if shift == 1 or (shift is None and future and back > 3):  # noqa: PLR2004 -- nearer ahead than behind
        return published + timedelta(days=_WEEK - back)
    return published - timedelta(days=back or (_WEEK if shift == -1 else 0))


def _period(published: date | None, shift: int, period: str, place: tuple[int, int]) -> Date:
    phrase = f"{shift} {period}"
    if published is None or period not in {"month", "year"}:
        return Date(None, None, None, None, phrase, *place)
    if period == "year":
        return Date(published.year + shift, None, None, None, phrase, *place)
    months = published.year * 12 + published.month - 1 + shift
    return Date(months // 12, months % 12 + 1, None, None, phrase, *place)


def _of(day: date | None, place: tuple[int, int], phrase: str, weekday: int | None) -> Date:
    if day is None:
        return Date(None, None, None, weekday, phrase, *place)
    return Date(day.year, day.month, day.day, weekday if weekday is not None else day.weekday(), phrase, *place)


def _date(found: Sequence[Word], first: int, after: int, year: int | None, month: int | None, day: int | None) -> Date:
    given = {"year": year, "month": month, "day": day}
    start, end = found[first].start, found[after - 1].end
    return Date(year, month, day, None, "", start, end, frozenset(k for k, v in given.items() if v is not None))


def _completed(one: Date, published: str | None, *, future: bool) -> Date:
    """Give a day and month without a year the year that lies nearest to publication, and its weekday."""
    year = one.year
    if year is None and one.month is not None and published and published[:4].isdecimal():
        year = int(published[:4])
        month = int(published[5:7]) if published[5:7].isdecimal() else one.month
        year += (-1 if one.month - month > 6 and not future else 0) + (1 if month - one.month > 6 and future else 0)  # noqa: PLR2004 -- half a year
    if year is None or one.month is None or one.day is None or not _real(year, one.month, one.day):
        return one._replace(year=year)
    return one._replace(year=year, weekday=date(year, one.month, one.day).weekday())
