"""Every date of an item must stand in its evidence, or follow from it and the day of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.models.extraction import Finding

if TYPE_CHECKING:
    from summarizer.text.dates import Date
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage


_NOW = frozenset({"0 year", "0 month", "0 week"})
"""What an article is of anyhow."""


def check_dates(item: Passage, evidence: Evidence) -> list[Finding]:
    """Return a finding for each date that the evidence does not bear out."""
    findings = []
    for date in item.dates:
        if date.phrase in _NOW:
            continue
        same = [(passage, other) for passage in evidence.passages for other in passage.dates if _agrees(date, other)]
        if not same and not _as_number(date, evidence) and not _pieced(date, evidence):
            findings.append(_not_found(item, date, evidence))
        elif same and all(_about(passage, other) != _about(item, date) for passage, other in same):
            findings.append(_bound_changed(item, date, *same[0]))
    return findings


def _about(passage: Passage, date: Date) -> bool:
    """Tell whether a date is given as approximate: "about 2045"."""
    before = next((word.low for word in reversed(passage.words) if word.end <= date.start), "")
    return passage.language.hedges.get(before) == "approximate"


def _bound_changed(item: Passage, date: Date, passage: Passage, other: Date) -> Finding:
    said = date.span.of(item.text)
    code, message = ("hedge_lost", f"The article says about {said}, the item {said} itself.")
    if not _about(passage, other):
        code, message = ("hedge_added", f"The article says {said} itself, the item about {said}.")
    return Finding(code=code, message=message, spans=(other.span,))


def _agrees(date: Date, other: Date) -> bool:
    """Tell whether all that the item's date says is said or implied by the other."""
    if date.phrase and date.phrase == other.phrase:
        return True
    if date.iso is not None and other.iso is not None and not date.given - {"weekday"}:
        return date.iso == other.iso or other.iso.startswith(date.iso)
    if "weekday" in date.given and date.iso is None:
        return date.weekday == other.weekday
    if date.iso is None and date.month is None:
        return False
    fields = [(date.year, other.year, "year"), (date.month, other.month, "month"), (date.day, other.day, "day")]
    return all(ours is None or ours == theirs or name not in date.given for ours, theirs, name in fields) and all(
        ours == theirs for ours, theirs, name in fields if name in date.given
    )


def _pieced(date: Date, evidence: Evidence) -> bool:
    """Tell whether the evidence gives the date in pieces: "the winter of 1931", then "on 11 February"."""
    if date.month is None or "weekday" in date.given:
        return False
    whole = [other for other in evidence.dates if date.given <= other.given]
    if whole or not any(other.month == date.month for other in evidence.dates):
        return False
    ordinals = {value for _, number in evidence.figures if number.unit == "th" for value in number.values}
    days = {other.day for other in evidence.dates if other.month == date.month and other.day}
    years = {other.year for other in evidence.dates if other.year}
    return ("day" not in date.given or date.day in (days or ordinals)) and (
        "year" not in date.given or date.year in years
    )


def _as_number(date: Date, evidence: Evidence) -> bool:
    """Tell whether a bare year stands in the evidence as a number: "the 2026 budget"."""
    if date.given != {"year"}:
        return False
    return any(date.year in number.values for passage in evidence.passages for number in passage.numbers)


def _not_found(item: Passage, date: Date, evidence: Evidence) -> Finding:
    said = date.span.of(item.text)
    if not evidence.dates:
        return Finding(code="date_not_found", message=f"The sentences it rests on do not say {said}.")
    text = evidence.places.article.text
    listed = " and ".join(dict.fromkeys(other.span.of(text) for other in evidence.dates))
    message = f"The sentences it rests on say {listed}, not {said}."
    return Finding(code="date_not_found", message=message, spans=tuple(other.span for other in evidence.dates))
