"""Quotations between marks of every style. Called by outline; the spans found here are what quotes are made of.

The signs of each paragraph are paired with a stack. A quotation that stays open goes on in the next paragraph when
that begins with such a mark again; else it ends where the next one begins, or with its paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from summarizer.models.article import Mark, Span
from summarizer.text.dashes import dialogue
from summarizer.text.languages import rules
from summarizer.text.paragraphs import trimmed
from summarizer.text.signs import FAMILIES, Sign, opening, signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.text.languages import Language

_SENTENCE_ENDS: Final = frozenset(".!?")


@dataclass(slots=True, eq=False)
class _Region:
    """A quotation being read: from its opening mark (`outside`) and its first character to its end."""

    outside: int
    start: int
    family: str
    leads: bool
    """It begins its paragraph."""
    parent: _Region | None
    inner: list[_Region] = field(default_factory=list)
    end: int = -1
    closed: bool = False
    continues: _Region | None = None


def marks(text: str, paragraphs: Sequence[Span], language: str) -> tuple[Mark, ...]:
    """Return the quotations between marks in order, numbered from `Q1`; a nested one points at the one it lies in."""
    language_rules = rules(language)
    regions: list[_Region] = []
    left_open: _Region | None = None
    openings = [opening(text, paragraph) for paragraph in paragraphs]
    for paragraph, following in zip(paragraphs, [*openings, None][1:], strict=True):
        found = signs(text, paragraph, language_rules)
        if left_open is not None:
            _take_up(left_open, paragraph, found)
        done, stack = _paired(paragraph, found)
        unclosed, carried = _settled(text, paragraph, stack, following)
        kept = sorted((*done, *unclosed), key=lambda region: (region.start, -region.end))
        if left_open is not None and kept and kept[0].leads and kept[0].family == left_open.family:
            kept[0].continues = left_open
        regions += (region for region in kept if _has_words(text, region))
        if language_rules.dash_dialogue and not found:
            regions += _spoken(text, paragraph, language_rules)
        left_open = carried
    return _numbered(regions)


def _spoken(text: str, paragraph: Span, language: Language) -> list[_Region]:
    """Return the quotations of a paragraph that a dash begins."""
    regions = []
    for start, end in dialogue(text, paragraph, language):
        region = _Region(start, start, "dash", leads=False, parent=None, end=end, closed=True)
        if _has_words(text, region):
            regions.append(region)
    return regions


def _take_up(left_open: _Region, paragraph: Span, found: list[Sign]) -> None:
    """Let a paragraph that only closes what the one before left open begin with an opening mark of no width."""
    first = next((sign for sign in found if sign.family == left_open.family), None)
    if first is not None and first.closes and not first.opens and not first.weak:
        found.insert(0, Sign(paragraph.start, paragraph.start, first.family, opens=True, closes=False))


def _paired(paragraph: Span, found: Sequence[Sign]) -> tuple[list[_Region], list[_Region]]:
    """Return the quotations that have an end, and those still open at the end of the paragraph, outermost first."""
    depth = dict.fromkeys(FAMILIES.values(), 0)
    stack: list[_Region] = []
    done: list[_Region] = []
    for sign in found:
        apostrophe = sign.family == "single" and bool(stack) and stack[-1].family == "double"
        doubled = sign.opens and bool(stack) and stack[-1].start == sign.start
        if sign.closes and depth[sign.family] and not apostrophe and not doubled:
            region = stack.pop()
            while region.family != sign.family:
                depth[region.family] -= 1
                region.end = sign.start
                if region.family != "single":
                    done.append(region)
                region = stack.pop()
            depth[sign.family] -= 1
            region.end, region.closed = sign.start, True
            done.append(region)
        elif sign.opens:
            parent = stack[-1] if stack else None
            region = _Region(sign.start, sign.end, sign.family, sign.start == paragraph.start, parent)
            if parent is not None:
                parent.inner.append(region)
            stack.append(region)
            depth[sign.family] += 1
    return done, stack


def _settled(
    text: str, paragraph: Span, stack: Sequence[_Region], following: str | None
) -> tuple[list[_Region], _Region | None]:
    """Give the quotations that were never closed an end; return them and the one that goes on in the next paragraph."""
    kept: list[_Region] = []
    carried: _Region | None = None
    for region in stack:
        inner = [other for other in region.inner if other.family == region.family]
        goes_on = region.leads and region.family == following and not _ended_before(text, inner)
        if region.family == "single" and not goes_on:
            continue
        kept.append(region)
        region.end = paragraph.end
        if goes_on or not inner:
            carried = region
            continue
        region.end = inner[0].outside
        for other in region.inner:
            if other.outside >= region.end:
                other.parent = region.parent
    return kept, carried


def _ended_before(text: str, inner: Sequence[_Region]) -> bool:
    """Tell whether a sentence ended right before one of the inner quotations: then it is no inner one."""
    return any(text[max(0, region.outside - 3) : region.outside].rstrip()[-1:] in _SENTENCE_ENDS for region in inner)


def _has_words(text: str, region: _Region) -> bool:
    """Trim the region and tell whether there is a letter or digit in it."""
    region.start, region.end = trimmed(text, region.start, max(region.start, region.end))
    return any(map(str.isalnum, text[region.start : region.end]))


def _numbered(regions: Sequence[_Region]) -> tuple[Mark, ...]:
    names = {id(region): f"Q{number}" for number, region in enumerate(regions, 1)}
    return tuple(
        Mark(
            id=names[id(region)],
            span=Span(start=region.start, end=region.end),
            nested_in=_around(region, names),
            continues=names.get(id(region.continues)),
            closed=region.closed,
        )
        for region in regions
    )


def _around(region: _Region, names: dict[int, str]) -> str | None:
    """Return the quotation that a region lies in; a mark that turned out to be none does not count."""
    parent = region.parent
    while parent is not None and id(parent) not in names:
        parent = parent.parent
    return names[id(parent)] if parent is not None else None
