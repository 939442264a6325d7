"""Find the numbers of a text: digits and words, money, percent, ranges, ordinals, times of day.

Called by verifying, and by whoever wants to know how much a sentence says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.models.article import Span
from summarizer.text.hedges import BOUNDS, hedge_phrases
from summarizer.text.languages import Language, rules
from summarizer.text.words import Word, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.text.phrases import Phrase

_CURRENCY: Final = frozenset("$€£¥")
_DASHES: Final = frozenset("-–—‑")
_VULGAR: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_GROUPED: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_LETTERS: Final = {"m": 1e6, "b": 1e9, "bn": 1e9, "k": 1e3, "tn": 1e12, "mn": 1e6}
_AFTERWARDS: Final = ("or ", "oder ")
"""How bounds that follow their number begin: "or more"."""
_EITHER_SIDE: Final = frozenset({"at most", "at least", "at the most", "at the least", "höchstens", "mindestens"})
"""Bounds that follow their number when none comes after them: "40 at most"."""
_HUNDRED: Final = 100
_TEN: Final = 10
_ABBREVIATED: Final = 2
"""Letters of a multiplier that stands only after digits: "bn"."""
_EACH: Final = frozenset({"each", "every", "per", "pro", "je"})
_YEARS: Final = range(1800, 2101)
_NOUNS: Final = 3
_GROUP: Final = 3
"""Digits between the spaces of "190 000"."""
_LONGEST: Final = 40
"""Digits beyond which a number is no number any more."""


class Number(NamedTuple):
    """A number, or both ends of a range."""

    values: tuple[float, ...]
    unit: str
    """Canonical: `%`, `$`, `km`, `clock` (minutes since midnight), `th` (ordinal), or empty."""
    bound: str
    """`approximate`, `at most`, `at least`, or empty."""
    nouns: tuple[str, ...]
    """Stems of the words that say what is counted, nearest first."""
    start: int
    end: int
    first: int
    """Index of its first word among the words of the text; `after` is that of the word after its last."""
    after: int
    spelled: bool = False
    """Written in letters."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(start=self.start, end=self.end)


def numbers(text: str, language: str) -> tuple[Number, ...]:
    """Return the numbers of a text, in order. Spans are offsets into `text`."""
    return numbers_in(words(text, language), rules(language))


def numbers_in(
    found: Sequence[Word], language: Language, phrased: Sequence[Phrase] | None = None
) -> tuple[Number, ...]:
    """Return the numbers among words that are cut already, `phrased` being its hedge phrases if they are known."""
    raw: list[_Raw] = []
    after = 0
    starts, counted = _starts(language.code)
    likely = [index for index, word in enumerate(found) if word.low in starts or word.low[0].isdecimal()]
    for at in likely:
        if found[at].low in language.ones and (at + 1 == len(found) or found[at + 1].low not in counted):
            continue
        if at >= after and (one := _read(found, at, language)) is not None:
            raw.append(one)
            after = one.after
    if not raw:
        return ()
    merged = _ranges(found, raw, language)
    begun = {one.first for one in merged}
    bounds = {
        index: language.hedges[phrase.text]
        for phrase in (hedge_phrases(found, language) if phrased is None else phrased)
        if language.hedges[phrase.text] in BOUNDS
        for index in ((~phrase.first,) if _follows(phrase, begun) else (phrase.after,))
    }
    return tuple(_finish(found, one, bounds, language) for one in merged)


@cache
def _starts(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words a number can begin with, and those that make "a" one."""
    language = rules(code)
    starts = frozenset[str]().union(
        language.number_words,
        language.multipliers,
        language.fractions,
        language.ordinals,
        language.ones,
        _CURRENCY,
        _VULGAR,
    )
    return starts, frozenset("-–—‑").union(language.units, language.multipliers, language.fractions)


@dataclass(slots=True)
class _Raw:
    values: tuple[float, ...]
    unit: str
    first: int
    after: int
    spelled: bool


def _read(found: Sequence[Word], at: int, language: Language) -> _Raw | None:
    """Read a number that begins at word `at`, with its currency, multiplier and unit."""
    first, unit = at, ""
    if found[at].low in _CURRENCY and at + 1 < len(found) and found[at + 1].low[0].isdecimal():
        unit = language.units.get(found[at].low, found[at].low)
        at += 1
    low = found[at].low
    if low[0].isdecimal():
        return _digits(found, first, at, unit, language)
    if low in _VULGAR:
        return _Raw((_VULGAR[low],), "", first, at + 1, spelled=False)
    return _letters(found, at, language)


def _digits(found: Sequence[Word], first: int, at: int, unit: str, language: Language) -> _Raw | None:
    low = found[at].low
    if len(low) > _LONGEST:
        return None
    value = _value(low, decimal_comma=language.decimal_comma)
    at += 1
    while language.decimal_comma and _goes_on(found, at):
        value, at = value * 1000 + int(found[at].low), at + 1
    if at < len(found) and found[at].low in _VULGAR:
        value, at = value + _VULGAR[found[at].low], at + 1
    joined = at < len(found) and found[at].start == found[at - 1].end
    following = found[at].low if at < len(found) else ""
    if joined and following in {"st", "nd", "rd", "th"}:
        return _Raw((value,), "th", first, at + 1, spelled=False)
    if following in language.halves_of_day:
        return _Raw((_clock(low, language.halves_of_day[following]),), "clock", first, at + 1, spelled=False)
    if ":" in low:
        return _Raw((_clock(low, 0),), "clock", first, at, spelled=False)
    if joined and unit and following in _LETTERS:
        return _Raw((value * _LETTERS[following],), unit, first, at + 1, spelled=False)
    while at < len(found) and found[at].low in language.multipliers:
        value *= language.multipliers[found[at].low]
        at += 1
    return _with_unit(found, _Raw((value,), unit, first, at, spelled=False), language)


def _goes_on(found: Sequence[Word], at: int) -> bool:
    """Tell whether three digits after a space belong to the number before: "1 240"."""
    before, one = found[at - 1], found[at] if at < len(found) else None
    return (
        one is not None
        and len(before.low) <= _GROUP
        and len(one.low) == _GROUP
        and before.low.isdecimal()
        and one.low.isdecimal()
        and one.start == before.end + 1
    )


def _value(digits: str, *, decimal_comma: bool) -> float:
    if _GROUPED.fullmatch(digits):
        mark = "." if decimal_comma else ","
        if mark in digits:
            head = digits.replace(mark, "")
            return float(head.replace(",", "."))
    plain = digits.replace(",", ".").replace(":", ".")
    parts = plain.split(".")
    return float(parts[0] + "." + "".join(parts[1:])) if len(parts) > 1 else float(plain)


def _clock(digits: str, later: int) -> float:
    hours, _, minutes = digits.replace(".", ":").replace(",", ":").partition(":")
    hour = int(hours) % 12 if later or (int(hours) == 12 and not minutes) else int(hours)  # noqa: PLR2004 -- noon and midnight
    return float((hour + later) * 60 + int(minutes.partition(":")[0] or 0))


def _letters(found: Sequence[Word], at: int, language: Language) -> _Raw | None:
    """Read a number written in letters: "two and a half million", "a third", "the third"."""
    low = found[at].low
    if (fraction := _fraction(found, at, language)) is not None:
        return fraction
    if low in language.number_words:
        value, after = _cardinal(found, at, language)
        half = low in language.fractions and after + 1 < len(found) and found[after].low in language.ones
        after += half and (found[after + 1].low in language.multipliers or found[after + 1].low in language.units)
    elif low in language.ones and _one(found, at + 1, language):
        value, after = 1.0, at + 1
    elif low in language.multipliers and len(low) > _ABBREVIATED and not low.endswith("s"):
        value, after = language.multipliers[low], at + 1
    elif low in language.fractions and low not in language.ordinals:
        value, after = language.fractions[low], at + 1
    elif low in language.ordinals:
        return _Raw((float(language.ordinals[low]),), "th", at, at + 1, spelled=True)
    else:
        return None
    while after < len(found) and found[after].low in language.multipliers:
        value *= language.multipliers[found[after].low]
        after += 1
    return _with_unit(found, _Raw((value,), "", at, after, spelled=True), language)


def _fraction(found: Sequence[Word], at: int, language: Language) -> _Raw | None:
    """Read "a third", "two thirds", "three-quarters"."""
    low = found[at].low
    step = at + 2 if at + 2 < len(found) and found[at + 1].low in _DASHES else at + 1
    if step >= len(found) or found[step].low not in language.fractions:
        return None
    part = language.fractions[found[step].low]
    if language.number_words.get(low, 0) >= 1:
        return _Raw((language.number_words[low] * part,), "", at, step + 1, spelled=True)
    if low in language.ones and (step == at + 1 or low == "one") and low not in _EACH:
        return _with_unit(found, _Raw((part,), "", at, _past_of(found, step + 1, language), spelled=True), language)
    return None


def _past_of(found: Sequence[Word], at: int, language: Language) -> int:
    """Return the index of the unit in "a quarter of an hour", `at` if there is none."""
    of_one = zip(found[at : at + 3], (language.genitives, language.ones, language.units), strict=False)
    return at + 2 if at + 2 < len(found) and all(word.low in listed for word, listed in of_one) else at


def _one(found: Sequence[Word], at: int, language: Language) -> bool:
    """Tell whether "a" before word `at` counts one: "a million", "a week"."""
    if at >= len(found) or (found[at].text[0].isupper() and not language.nouns_capital):
        return False
    low = found[at].low
    return low in language.multipliers or (low in language.units and low[0].isalpha())


def _cardinal(found: Sequence[Word], at: int, language: Language) -> tuple[float, int]:
    """Read "twenty-five", "two hundred and five": small numbers after round ones add up."""
    value = language.number_words[found[at].low]
    at += 1
    while at < len(found):
        step = at + 1 if found[at].low in _DASHES else at
        if step >= len(found):
            break
        low = found[step].low
        more = language.number_words.get(low, 0.0) if low != "one" else 1.0
        if low in {"and", "und"} and value >= _HUNDRED and step + 1 < len(found):
            more = language.number_words.get(found[step + 1].low, 0.0)
            step += 1
        if low == "hundred" and value < _HUNDRED:
            value, at = value * _HUNDRED, step + 1
        elif 0 < more < _room(value):
            value, at = value + more, step + 1
        else:
            break
    return value, at


def _room(value: float) -> float:
    """Return what a number may still take up: twenty up to nine, two hundred up to ninety-nine."""
    if value >= _HUNDRED:
        return _HUNDRED if value % _HUNDRED == 0 else 0
    return _TEN if value > _TEN and value % _TEN == 0 else 0


def _with_unit(found: Sequence[Word], raw: _Raw, language: Language) -> _Raw:
    """Add the unit that follows, "60-day" included."""
    at = raw.after
    if at + 1 < len(found) and found[at].low in _DASHES and found[at + 1].low in language.units:
        at += 1
    if at >= len(found):
        return raw
    for size in (2, 1) if at + 1 < len(found) else (1,):
        phrase = " ".join(word.low for word in found[at : at + size])
        if phrase in language.units and not (raw.unit and phrase == raw.unit):
            if not raw.unit:
                raw.unit = language.units[phrase]
            elif language.units[phrase] != raw.unit:
                break
            raw.after = at + size
            break
    return raw


def _ranges(found: Sequence[Word], raw: list[_Raw], language: Language) -> list[_Raw]:
    """Join "10 to 12", "10-12", "four or five", "between 5 and 7" into one; hand a unit back over "to" and "and"."""
    result: list[_Raw] = []
    for one in reversed(raw):
        after = result[-1] if result else None
        between = [word.low for word in found[one.after : after.first]] if after else []
        if after is None or len(between) > 2 or "th" in {one.unit, after.unit}:  # noqa: PLR2004 -- "to" or "- and"
            result.append(one)
            continue
        close = len(between) == 1
        joined = close and (between[0] in language.joiners or between[0] in _DASHES)
        if joined and not one.unit and found[after.first].low not in _CURRENCY:
            one.unit = after.unit
        if (
            close
            and one.unit == after.unit
            and len(after.values) == 1
            and _is_range(found, one, after, between[0], language)
        ):
            result[-1] = _Raw(one.values + after.values, one.unit, one.first, after.after, one.spelled)
        else:
            result.append(one)
    result.reverse()
    return result


def _is_year(one: _Raw) -> bool:
    return one.values[0] in _YEARS and one.after - one.first == 1


def _is_range(found: Sequence[Word], one: _Raw, after: _Raw, joiner: str, language: Language) -> bool:
    before = found[one.first - 1].low if one.first else ""
    if _is_year(one) != _is_year(after):
        return False
    if joiner in _DASHES:
        return True
    if joiner not in language.joiners:
        return False
    if joiner in {"and", "und"}:
        return before in {"between", "zwischen"}
    return before not in {"from", "von"} or joiner in {"or", "oder"}


def _follows(phrase: Phrase, starts: set[int]) -> bool:
    """Tell whether a bound belongs to the number before it."""
    return phrase.text.startswith(_AFTERWARDS) or (phrase.text in _EITHER_SIDE and phrase.after not in starts)


def _finish(found: Sequence[Word], raw: _Raw, bounds: dict[int, str], language: Language) -> Number:
    bound = bounds.get(raw.first) or bounds.get(~raw.after, "")
    if not bound and bounds and raw.first:
        before = found[raw.first - 1].low
        bound = bounds.get(raw.first - 1, "") if before in language.indefinites or before in language.ones else ""
    return Number(
        raw.values,
        raw.unit,
        bound,
        _nouns(found, raw.after, language),
        found[raw.first].start,
        found[raw.after - 1].end,
        raw.first,
        raw.after,
        raw.spelled,
    )


@cache
def _passed(code: str) -> frozenset[str]:
    language = rules(code)
    return language.auxiliaries | language.determiners | language.joiners | language.function_words


def _nouns(found: Sequence[Word], at: int, language: Language) -> tuple[str, ...]:
    stems: list[str] = []
    for word in found[at : at + 6]:
        if not word.stem and word.low not in _DASHES:
            break
        if word.stem and not word.stem[0].isdecimal() and word.low not in _passed(language.code):
            stems.append(word.stem)
            if len(stems) == _NOUNS:
                break
    return tuple(stems)
