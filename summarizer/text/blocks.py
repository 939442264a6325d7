"""Block quotations: paragraphs that are somebody's words although no quotation marks say so. Called by outline.

Three signs are trusted: a `>` before the paragraph (Markdown, mail, and a page's <blockquote> as reading writes it);
the answers of an interview, after labels such as `A:` or a name; and a paragraph in the first person amid a report told
in the third, next to where a speaker was quoted.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from summarizer.models.article import Mark, Span
from summarizer.text.languages import Language, rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST: Final = 3
"""First-person paragraphs without marks that a report may have; with more, it is told in the first person."""
FEWEST_WORDS: Final = 8
FEWEST_FIRST: Final = 2
"""Words in the first person that a paragraph must have to be taken for a speaker's."""
FEWEST_ANSWERS: Final = 3
"""Paragraphs under one label, and as many questions, that make an interview."""
ASKING: Final = 0.6
"""Of the interviewer's paragraphs, so many have a question mark at their end; of the answers far fewer."""

_PLAIN: Final = re.compile(r"\w+")
_WORD: Final = re.compile(r"(?<![\w.&-])[^\W\d_]+(?:['’][^\W\d_]+)?(?![\w-])")
_GOES_ON: Final = re.compile(r",?\s+[^\W\d_A-Z]")
_LABEL: Final = re.compile(r"(?:\*\*|__)?([^\W\d_][\w.'’ -]{0,40}?)(?:\*\*|__)?\s?[:：](?:\*\*|__)?\s+(?=\S)")
_MARKED_OFF: Final = re.compile(r"(?:^|[\r\n\x85\u2028\u2029])[ \t]*>[ \t>]*\Z")
_LOOK_BACK: Final = 12


def blocks(text: str, paragraphs: Sequence[Span], marks: Sequence[Mark], language: str) -> tuple[Mark, ...]:
    """Return `marks` and the block quotations between them, in order and numbered anew."""
    read = _Read(text, paragraphs, marks)
    labels = _labels(text, paragraphs)
    found = [*_marked_off(read), *(_answers(read, labels) or _first_person(read, rules(language)))]
    return _merged(marks, found) if found else tuple(marks)


@dataclass(frozen=True, slots=True)
class _Read:
    """A text with its paragraphs and marks; paragraph `i` has `bare(i)` outside its marks."""

    text: str
    paragraphs: Sequence[Span]
    marks: Sequence[Mark]

    def within(self, span: Span) -> Sequence[Mark]:
        """Return the marks inside a paragraph."""
        first = bisect_left(self.marks, span.start, key=lambda mark: mark.span.start)
        return self.marks[first : bisect_left(self.marks, span.end, key=lambda mark: mark.span.start)]

    def bare(self, span: Span) -> str:
        """Return the characters of a paragraph that lie outside its marks."""
        pieces, position = [], span.start
        for mark in self.within(span):
            if mark.nested_in is None:
                pieces.append(self.text[position : mark.span.start])
                position = mark.span.end
        return " ".join([*pieces, self.text[position : span.end]])


def _marked_off(read: _Read) -> Iterator[Span]:
    """Yield the paragraphs with a `>` before them, unless they are quoted by marks, too."""
    for span in read.paragraphs:
        before = read.text[max(0, span.start - _LOOK_BACK) : span.start]
        if ">" in before and _MARKED_OFF.search(before) and not read.within(span):
            yield span


def _labels(text: str, paragraphs: Sequence[Span]) -> list[tuple[str, int] | None]:
    """Return for each paragraph the label it starts with and where its words begin."""
    found = (_LABEL.match(text, span.start, span.end) for span in paragraphs)
    return [(match[1].casefold(), match.end()) if match else None for match in found]


def _answers(read: _Read, labels: Sequence[tuple[str, int] | None]) -> list[Span]:
    """Return the answers of an interview: what stands under the labels that do not ask."""
    said: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for span, label in zip(read.paragraphs, labels, strict=True):
        if label is not None:
            said[label[0]] += 1
            asked[label[0]] += read.text[span.start : span.end].rstrip("”\"'’»“ ").endswith(("?", "？"))
    askers = {label for label, n in said.items() if n >= FEWEST_ANSWERS and asked[label] >= ASKING * n}
    repliers = {label for label, n in said.items() if n >= FEWEST_ANSWERS} - askers
    if not askers or not repliers:
        return []
    return [
        Span(start=label[1], end=span.end)
        for span, label in zip(read.paragraphs, labels, strict=True)
        if label is not None and label[0] not in askers and (label[0] in repliers or said[label[0]] > 1)
    ]


def _first_person(read: _Read, language: Language) -> list[Span]:
    """Return the few paragraphs in the first person of a report that is otherwise told in the third."""
    if not language.first_person:
        return []
    found: list[Span] = []
    for i, span in enumerate(read.paragraphs):
        words = _speaks(read.bare(span), language)
        if words == 0:
            continue
        if words < FEWEST_FIRST or not _may_be_block(read, i):
            return []
        found.append(span)
    return found if len(found) <= min(MOST, len(read.paragraphs) // 4) else []


def _speaks(bare: str, language: Language) -> int:
    """Count the words in the first person; not `Level I`, not `US officials`, not `We Act Now`."""
    if language.first_person.isdisjoint(_PLAIN.findall(bare.lower())):
        return 0
    return sum(
        word[0].islower() or ((word[0][1:].islower() or len(word[0]) == 1) and bool(_GOES_ON.match(bare, word.end())))
        for word in _WORD.finditer(bare)
        if word[0].lower() in language.first_person
    )


def _may_be_block(read: _Read, i: int) -> bool:
    """Tell whether paragraph `i` is whole sentences without marks, right after one that quotes or leads to it."""
    span = read.paragraphs[i]
    own = read.text[span.start : span.end]
    return (
        not read.within(span)
        and len(own.split()) >= FEWEST_WORDS
        and own.rstrip().endswith((".", "!", "?", "…"))
        and i + 1 < len(read.paragraphs)
        and i > 0
        and (bool(read.within(read.paragraphs[i - 1])) or read.text[read.paragraphs[i - 1].end - 1] == ":")
    )


def _merged(marks: Sequence[Mark], found: Sequence[Span]) -> tuple[Mark, ...]:
    """Put the blocks among the marks; a mark inside a block is nested in it."""
    apart = [Mark(id=f"B{i}", span=span, block=True) for i, span in enumerate(found)]
    everything = sorted((*marks, *apart), key=lambda mark: (mark.span.start, -mark.span.end))
    names = {mark.id: f"Q{number}" for number, mark in enumerate(everything, 1)}
    merged: list[Mark] = []
    around: Mark | None = None
    for mark in everything:
        if mark.block:
            around = mark
        nested = mark.nested_in
        if nested is None and not mark.block and around is not None and around.span.covers(mark.span):
            nested = around.id
        merged.append(
            replace(
                mark,
                id=names[mark.id],
                nested_in=names[nested] if nested else None,
                continues=names[mark.continues] if mark.continues else None,
            )
        )
    return tuple(merged)
