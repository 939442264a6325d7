"""Every number of an item, with unit, bound and what it counts, must stand in its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.models.extraction import Finding

if TYPE_CHECKING:
    from summarizer.text.languages import Language
    from summarizer.text.numbers import Number
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage

_CLOSE = 1e-6
_NEAR = 1.2
_ROUNDED = 0.05
_LONG_AGO = 2
_LISTED = frozenset({2.0, 3.0})
"""How many things a writer counts up without the article giving the number."""
_SMALL = 20
_SHORT = 3
_SIZES = (
    {"y": 12.0, "mo": 1.0, "decade": 120.0, "century": 1200.0},
    {"wk": 7.0, "d": 1.0, "h": 1 / 24, "min": 1 / 1440},
    {"h": 60.0, "min": 1.0, "s": 1 / 60},
    {"km": 1e3, "m": 1.0, "cm": 1e-2, "mm": 1e-3},
    {"t": 1e3, "kg": 1.0, "g": 1e-3},
)
"""Units that can stand for one another, and their sizes."""


def check_numbers(item: Passage, evidence: Evidence) -> list[Finding]:
    """Return a finding for each number that the evidence does not bear out."""
    findings = []
    for number in item.figures:
        finding = _check(item, number, evidence)
        if finding is not None:
            findings.append(finding)
    return findings


def _check(item: Passage, number: Number, evidence: Evidence) -> Finding | None:
    if number.values == (1.0,) and number.spelled and number.unit != "th":
        rates = [pair for pair in evidence.figures if pair[1].values == number.values and pair[1].unit]
        return None if _implied(number, evidence) else _changed(item, number, rates[0])
    same = [(passage, other) for passage, other in evidence.figures if _equal(number, other)]
    if not same:
        return None if _otherwise(item, number, evidence) else _not_found(item, number, evidence)
    unit = [pair for pair in same if _unit_agrees(number, pair[1], evidence, item.language)]
    noun = [pair for pair in unit if _counts_the_same(item, number, pair, evidence)]
    if not noun:
        return _changed(item, number, (unit or same)[0])
    if all(other.bound != number.bound for _, other in noun):
        return _bound_changed(item, number, noun[0])
    return None


def _otherwise(item: Passage, number: Number, evidence: Evidence) -> bool:
    """Tell whether a number that stands nowhere as it is follows from the evidence all the same."""
    year = not number.unit and len(number.values) == 1 and number.values[0] in {date.year for date in evidence.dates}
    first = number.unit == "th" and _implied(number, evidence)
    year = year or _years_ago(item, number) in {value for _, other in evidence.figures for value in other.values} | {
        date.year for date in evidence.dates if date.year
    }
    return year or first or _follows(item, number, evidence) or _in_parts(number, evidence)


def _years_ago(item: Passage, number: Number) -> int | None:
    """Return the year that so many years before the day of publication are: "the first in 27 years"."""
    if number.unit != "y" or item.published is None or len(number.values) > 1 or number.values[0] < _LONG_AGO:
        return None
    return int(item.published[:4]) - int(number.values[0])


def _equal(number: Number, other: Number) -> bool:
    if (number.unit == "th") != (other.unit == "th"):
        return False
    if number.unit == other.unit == "clock":
        return number.values == other.values
    same = len(number.values) == len(other.values) and all(
        abs(a - b) <= _CLOSE * max(abs(a), 1) for a, b in zip(number.values, other.values, strict=True)
    )
    return same or _converted(number, other)


def _converted(number: Number, other: Number) -> bool:
    """Tell whether two numbers are one in other units: half a year and six months, 2.15 p.m. and 2.15."""
    if number.unit == other.unit or len(number.values) > 1 or len(other.values) > 1:
        return False
    if "clock" in {number.unit, other.unit}:
        return not {number.unit, other.unit} - {"clock", ""} and _minutes(number) == _minutes(other)
    return any(
        abs(number.values[0] * sizes[number.unit] - other.values[0] * sizes[other.unit]) <= _CLOSE
        for sizes in _SIZES
        if number.unit in sizes and other.unit in sizes
    )


def _minutes(number: Number) -> float:
    """Return a time of day as minutes since noon or midnight; a negative number for what can be none."""
    value = number.values[0]
    if number.unit != "clock":
        hours, minutes = divmod(round(value * 100), 100)
        value = hours * 60 + minutes if hours < 24 and minutes < 60 else -1  # noqa: PLR2004 -- of a day, of an hour
    return value % (12 * 60) if value >= 0 else value


def _follows(item: Passage, number: Number, evidence: Evidence) -> bool:
    """Tell whether a number follows: "over 30" from 32, "8 rounds" from the eighth, two from two things listed."""
    value = number.values[0]
    for _, other in evidence.figures:
        there = other.values[0]
        if "th" in {number.unit, other.unit} and there == value and set(number.nouns[:1]) & set(other.nouns[:1]):
            return True
        if number.unit != other.unit or other.bound not in {"", number.bound}:
            continue
        if number.bound == "approximate" and _rounded(value, there):
            return True
        if other.bound:
            continue
        if number.bound == "at least" and value < there <= value * _NEAR:
            return True
        if number.bound == "at most" and there < value <= there * _NEAR:
            return True
    if not number.spelled or number.unit or value not in _LISTED or len(number.values) > 1:
        return False
    used = {figure.values for figure in item.numbers}
    return all(other.values in used or other.unit or other.values[0] > _SMALL for _, other in evidence.figures)


def _rounded(value: float, exact: float) -> bool:
    """Tell whether a number may stand for another with "about" before it: 600 for 612.8."""
    return abs(value - exact) <= _ROUNDED * abs(exact) and len(f"{value:g}".strip("0")) < len(f"{exact:g}".strip("0"))


def _in_parts(number: Number, evidence: Evidence) -> bool:
    """Tell whether a range's ends stand apart in the evidence, or the number is one end of "from 9 to 14"."""
    known = {value for _, other in evidence.figures for value in other.values}
    if len(number.values) > 1:
        known |= {float(date.year) for date in evidence.dates if date.year}
        return all(value in known for value in number.values)
    return any(
        number.values[0] in other.values and other.unit == number.unit and not other.bound
        for _, other in evidence.figures
        if len(other.values) > 1
    )


def _implied(number: Number, evidence: Evidence) -> bool:
    """Tell whether "first", "a year" or "one person" hold: they need no match, only nothing else in their place."""
    if number.unit == "th" and number.values == (1.0,):
        return not any(other.unit == "th" for _, other in evidence.figures)
    rate = [other for _, other in evidence.figures if other.values == (1.0,) and other.unit]
    spelled = {evidence.places.rules.units.get(low) for low in evidence.lows}
    return number.unit in spelled or not (number.unit and rate)


def _unit_agrees(number: Number, other: Number, evidence: Evidence, language: Language) -> bool:
    if number.unit == other.unit or _converted(number, other):
        return True
    if not number.unit:
        return not number.nouns or other.unit in {"th", "clock"}
    if number.unit == "y" and not other.unit and number.nouns[:1] == ("old",):
        return True
    if not other.unit:
        words = {unit for _, figure in evidence.figures if (unit := figure.unit)}
        spelled = any(language.units.get(low) == number.unit for low in evidence.lows)
        return (number.unit in words and not other.nouns) or (spelled and not other.nouns)
    return False


def _counts_the_same(item: Passage, number: Number, pair: tuple[Passage, Number], evidence: Evidence) -> bool:
    """Tell whether the two count the same: the word after the number is the same, or none is put in its place."""
    passage, other = pair
    plain = number.unit or not number.nouns or not other.nouns or 0 < number.values[0] < 1
    if plain or not _counted(item, number) or not _counted(passage, other):
        return True
    noun, generic = number.nouns[0], item.language.generic_nouns
    if any(_akin(own, other.nouns[:2]) for own in number.nouns[:2]) or item.words[number.after].low in generic:
        return True
    if any(_akin(noun, figure.nouns[:1]) for _, figure in evidence.figures if figure is not other):
        return False
    following = passage.words[other.after].low
    return noun in evidence.stems or other.nouns[0] in item.all_stems or following in generic


def _counted(passage: Passage, number: Number) -> bool:
    """Tell whether the word right after a number can be what it counts."""
    following = passage.words[number.after] if number.after < len(passage.words) else None
    return following is not None and bool(following.stem) and following.low not in passage.language.function_words


def _akin(noun: str, others: tuple[str, ...]) -> bool:
    """Tell whether a noun is one of these or a compound of one: "workers", "dockworkers"."""
    return any(
        noun == other or (min(len(noun), len(other)) > _SHORT and (noun in other or other in noun)) for other in others
    )


def _as_written(passage: Passage, number: Number) -> str:
    start = passage.words[number.first].start - passage.offset
    stop = passage.words[number.after - 1].end - passage.offset
    if number.unit or number.after >= len(passage.words) or not passage.words[number.after].stem:
        return passage.text[start:stop]
    return passage.text[start : passage.words[number.after].end - passage.offset]


def _not_found(item: Passage, number: Number, evidence: Evidence) -> Finding:
    said = _as_written(item, number)
    nearest = _nearest(number, evidence)
    if nearest is None:
        return Finding(code="number_not_found", message=f"The sentences it rests on do not say {said}.")
    passage, other = nearest
    message = f"The article says {_as_written(passage, other)}, not {said}."
    return Finding(code="number_not_found", message=message, spans=(other.span,))


def _nearest(number: Number, evidence: Evidence) -> tuple[Passage, Number] | None:
    def likeness(pair: tuple[Passage, Number]) -> tuple[bool, bool]:
        other = pair[1]
        return (bool(number.unit) and other.unit == number.unit, _akin((*number.nouns, "")[0], other.nouns))

    best = max(evidence.figures, key=likeness, default=None)
    return best if best is not None and any(likeness(best)) else None


def _changed(item: Passage, number: Number, pair: tuple[Passage, Number]) -> Finding:
    passage, other = pair
    message = f"The article says {_as_written(passage, other)}, not {_as_written(item, number)}."
    return Finding(code="unit_changed", message=message, spans=(other.span,))


def _bound_changed(item: Passage, number: Number, pair: tuple[Passage, Number]) -> Finding:
    other = pair[1]
    code = "hedge_added" if not other.bound else "hedge_lost"
    words = {"": "exactly", "approximate": "about", "at most": "at most", "at least": "at least"}
    said, says = words[number.bound], words[other.bound]
    message = f"The article says {says} {_as_written(*pair)}, the item says {said} {_as_written(item, number)}."
    return Finding(code=code, message=message, spans=(other.span,))
