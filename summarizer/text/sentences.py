"""Sentences of the paragraphs, as numbered exact spans. Called by outline.

Own rules rather than a trained splitter: a full stop is judged by the word before it (title, abbreviation, initial,
ordinal) and the one after it, from the language's data, so the same code serves every language and none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.models.article import Sentence, Span
from summarizer.text.languages import Language, rules
from summarizer.text.paragraphs import GAP, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CLOSERS: Final = "\"'”’“‘»«›‹」』）)\\]}*_"
_END: Final = re.compile(
    rf"(?P<dots>[.!?…‽؟۔।]+)(?P<closers>[{_CLOSERS}]*)(?P<gap>{GAP}+)(?P<next>\S)"
    rf"|[。！？｡]+[」』”’）)\"']*"
    rf"|(?<=[^\W\d_]{{3}})[.!?](?P<tight>[”’»\"']?)(?=[^\W\d_a-z])"
)
_BEFORE: Final = re.compile(r"[^\s(\[{\"“„‘'«»—–/]+\Z")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_WORD_AHEAD: Final = re.compile(rf"[^\w]*({_WORD.pattern})")
_INITIAL: Final = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]|(?:Ch|Th|St|Ph|Yu|Dz)")
_ORDINAL: Final = re.compile(r"\d{1,3}|[IVXL]{1,6}")
_NUMBERING: Final = re.compile(r"\(?(?:\d{1,3}|[A-Za-z])")
_NAMED: Final = re.compile(r"(?:[^\W\d_]+\.?\s+){1,4}?(?=(?P<verb>[^\W\d_]+))")
_LOOK_BACK: Final = 24
_LOOK_AHEAD: Final = 60


def sentences(text: str, paragraphs: Sequence[Span], language: str) -> tuple[Sentence, ...]:
    """Return the sentences, numbered from 1; none crosses the border of a paragraph."""
    language_rules = rules(language)
    spans = (
        Span(start=start, end=end)
        for paragraph in paragraphs
        for start, end in _split(text, paragraph.start, paragraph.end, language_rules)
    )
    return tuple(Sentence(number=number, span=span) for number, span in enumerate(spans, 1))


def _split(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one paragraph."""
    for found in _END.finditer(text, start, end):
        border = found.end("closers") if found["dots"] else found.end()
        if border >= end or (found["dots"] and not _is_end(text, start, found, language)):
            continue
        if found["tight"] is not None and not _starts_sentence(text, found.end(), language):
            continue
        first, last = trimmed(text, start, border)
        if any(map(str.isalnum, text[first:last])):
            yield first, last
            start = border
    first, last = trimmed(text, start, end)
    if first < last:
        yield first, last


def _is_end(text: str, start: int, found: re.Match[str], language: Language) -> bool:
    """Tell whether the stop that was found ends a sentence that began at `start`."""
    dots, after = found["dots"], found["next"]
    if after.islower():
        return False
    if found["closers"]:
        return "." in dots or not _names_speaker(text, found.start("next"), language)
    if dots != ".":
        return True
    before = _BEFORE.search(text, max(start, found.start() - _LOOK_BACK), found.start())
    if before is None:
        return True
    word = before[0].rstrip(")]}")
    lower = word.lower()
    if lower in language.titles or (before.start() == start and _NUMBERING.fullmatch(word)):
        return False
    if lower in language.abbreviations or _INITIAL.fullmatch(word):
        return _starts_sentence(text, found.start("next"), language)
    if language.ordinal_dot and _ORDINAL.fullmatch(word):
        return _starts_sentence(text, found.start("next"), language)
    return True


def _starts_sentence(text: str, position: int, language: Language) -> bool:
    """Tell whether the word at `position` is one that only a new sentence would write with a capital."""
    word = _WORD_AHEAD.match(text, position, position + _LOOK_BACK)
    return word is not None and word[1][0].isupper() and word[1].lower() in language.function_words


def _names_speaker(text: str, position: int, language: Language) -> bool:
    """Tell whether a name and a verb of saying follow: “Why?” Ms. Kaplan asked."""
    named = _NAMED.match(text, position, position + _LOOK_AHEAD)
    return named is not None and named["verb"] in language.cue_verbs
