"""The article as a model sees it: sentences numbered, quotations tagged, nothing in it that could pass for either.

`Article.text` is not touched; the numbers and tags lead back to exact spans whatever is replaced here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.models.article import Mark, Outline, Paragraph

_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Control, zero-width, bidirectional and tag characters: a person does not see them, so a model shall not."""
_FORGED_NUMBER: Final = re.compile(r"\[(\s*\d+\s*)\]")
_ANGLES: Final = str.maketrans({"<": "‹", ">": "›"})
_QUOTATION: Final = "[\"'“”„‟‘’‚‛«»‹›「」『』`]"
_REDUNDANT: Final = re.compile(rf"{_QUOTATION}{{1,2}}(?P<opening><Q\d+>)|(?P<closing></Q\d+>){_QUOTATION}{{1,2}}")
"""A tag stands for the quotation marks; a model that saw both would break its JSON on a mark."""
_SPACE: Final = re.compile(r"\s+")


def view(outline: Outline, numbers: Sequence[int]) -> str:
    """Return the sentences `numbers` (ascending), one paragraph a line, as `[3] … <Q2>…</Q2> …`.

    A quotation that begins or ends outside of them is tagged as far as it is shown.
    """
    if not numbers:
        return ""
    tags = _tags(outline, numbers)
    return "\n".join(
        " ".join([_sentence(outline, number, tags.get(number, ())) for number in run])
        for run in _by_paragraph(outline, numbers)
    )


def plain(text: str) -> str:
    """Return `text` on one line, without what a person cannot see and without anything that looks like our markup."""
    if not text.isprintable():  # a space is the only white space that is
        text = _SPACE.sub(" ", _UNSEEN.sub("", text))
    elif "  " in text:
        text = _SPACE.sub(" ", text)
    if "<" in text or ">" in text:
        text = text.translate(_ANGLES)
    return (_FORGED_NUMBER.sub(r"(\1)", text) if "[" in text else text).strip()


def asked(marks: Iterable[Mark]) -> list[Mark]:
    """Return the marks a model is asked about: nested ones and later paragraphs of one quotation follow the first."""
    return [mark for mark in marks if mark.nested_in is None and mark.continues is None]


def asked_between(outline: Outline, start: int, end: int) -> list[Mark]:
    """Return the marks a model is asked about that begin from offset `start` up to, not including, `end`."""
    marks = outline.marks
    return asked(marks[bisect_left(marks, start, key=_start) : bisect_left(marks, end, key=_start)])


def _by_paragraph(outline: Outline, numbers: Sequence[int]) -> Iterator[list[int]]:
    """Yield `numbers` in runs, one a paragraph."""
    run: list[int] = []
    at = 0
    for number in numbers:
        if run and number > outline.paragraphs[at].last:
            yield run
            run = []
        if not run:
            at = bisect_left(outline.paragraphs, number, at, key=_last)
        run.append(number)
    yield run


def _sentence(outline: Outline, number: int, tags: Sequence[tuple[int, str]]) -> str:
    span = outline.sentences[number - 1].span
    text = outline.article.text
    if not tags:
        return f"[{number}] {_piece(text[span.start : span.end])}".rstrip()
    pieces, position = [f"[{number}] "], span.start
    for offset, tag in tags:
        pieces += [_piece(text[position:offset]), tag]
        position = offset
    pieces.append(_piece(text[position : span.end]))
    return _REDUNDANT.sub(_tag_alone, "".join(pieces)).rstrip()


def _tag_alone(found: re.Match[str]) -> str:
    return found["opening"] or found["closing"]


def _piece(text: str) -> str:
    """Clean a piece between two tags, keeping one space where there was white space at its ends."""
    if not text:
        return ""
    before, after = " " * text[0].isspace(), " " * text[-1].isspace()
    middle = plain(text)
    return f"{before}{middle}{after}" if middle else before


def _tags(outline: Outline, numbers: Sequence[int]) -> dict[int, list[tuple[int, str]]]:
    """Return for each sentence the offsets and tags that go into it, in order."""
    shown = [outline.sentences[number - 1].span for number in numbers]
    starts, ends = [span.start for span in shown], [span.end for span in shown]
    tags: dict[int, list[tuple[int, str]]] = {}
    for mark in _touching(outline, starts[0], ends[-1]):
        first, last = bisect_right(ends, mark.span.start), bisect_left(starts, mark.span.end) - 1
        if first <= last:
            opening = max(mark.span.start, starts[first])
            tags.setdefault(numbers[first], []).append((opening, f"<{mark.id}>"))
            tags.setdefault(numbers[last], []).append((min(mark.span.end, ends[last]), f"</{mark.id}>"))
    for placed in tags.values():
        placed.sort(key=_closing_first)
    return tags


def _touching(outline: Outline, start: int, end: int) -> list[Mark]:
    """Return the marks a model is asked about that may reach into the text from `start` to `end`."""
    marks = outline.marks
    low = bisect_left(marks, start, key=_start)
    while low and (marks[low - 1].nested_in is not None or marks[low - 1].span.end > start):
        low -= 1
    return asked(marks[low : bisect_left(marks, end, key=_start)])


def _start(mark: Mark) -> int:
    return mark.span.start


def _last(paragraph: Paragraph) -> int:
    return paragraph.last


def _closing_first(placed: tuple[int, str]) -> tuple[int, bool]:
    offset, tag = placed
    return offset, not tag.startswith("</")
