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

_STOP: Final = re.compile(
    r"(?P<stops>[.!?…‽؟۔।。！？｡]+)"
    r"(?P<closers>[\"'”’“‘»«›‹」』）)\]}*_]*(?:[ \u00a0\u202f][»›](?![^\W_]))?)"
    rf"(?P<gap>{GAP}*)"
)
_WIDE: Final = frozenset("。！？｡")
_BEFORE: Final = re.compile(r"[^\s(\[{\"“„‘'«»—–/]+\Z")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_WORD_AHEAD: Final = re.compile(rf"[^\w]*({_WORD.pattern})")
_INITIAL: Final = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]|(?:Ch|Th|St|Ph|Yu|Dz)")
_ORDINAL: Final = re.compile(r"\d{1,3}|[IVXL]{1,6}")
_NUMBERING: Final = re.compile(r"\(?(?:\d{1,3}|[A-Za-z])")
_NAME_WORDS: Final = 4
FEWEST_LETTERS: Final = 3
"""Of the word before a stop without a space behind it: “said.The”, not “e.G.The”."""
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
    for stop in _STOP.finditer(text, start, end):
        border = stop.end("closers")
        if stop.end() >= end or not _is_border(text, start, stop, language):
            continue
        first, last = trimmed(text, start, border)
        if any(map(str.isalnum, text[first:last])):
            yield first, last
            start = border
    first, last = trimmed(text, start, end)
    if first < last:
        yield first, last


def _is_border(text: str, start: int, stop: re.Match[str], language: Language) -> bool:
    """Tell whether a stop ends a sentence that began at `start`."""
    if stop["stops"][-1] in _WIDE:
        return True
    following = text[stop.end()]
    if following.islower():
        return False
    if not stop["gap"]:
        word_before = text[max(start, stop.start() - FEWEST_LETTERS) : stop.start()]
        whole = len(word_before) == FEWEST_LETTERS and word_before.isalpha()
        return whole and _starts_sentence(text, stop.end(), language)
    if stop["closers"]:
        return "." in stop["stops"] or not _names_speaker(text, stop.end(), language)
    return stop["stops"] != "." or not _belongs_to_word(text, start, stop, language)


def _belongs_to_word(text: str, start: int, stop: re.Match[str], language: Language) -> bool:
    """Tell whether a full stop is part of the word before it: a title, an abbreviation, an initial, an ordinal."""
    before = _BEFORE.search(text, max(start, stop.start() - _LOOK_BACK), stop.start())
    if before is None:
        return False
    word = before[0].rstrip(")]}")
    lower = word.lower()
    if lower in language.titles or (before.start() == start and _NUMBERING.fullmatch(word)):
        return True
    shortened = (
        lower in language.abbreviations
        or _INITIAL.fullmatch(word)
        or (language.ordinal_dot and _ORDINAL.fullmatch(word))
    )
    return bool(shortened) and not _starts_sentence(text, stop.end(), language)


def _starts_sentence(text: str, position: int, language: Language) -> bool:
    """Tell whether the word at `position` is one that only a new sentence would write with a capital."""
    word = _WORD_AHEAD.match(text, position, position + _LOOK_BACK)
    return word is not None and word[1][0].isupper() and word[1].lower() in language.function_words


def _names_speaker(text: str, position: int, language: Language) -> bool:
    """Tell whether a name and a verb of saying follow: “Why?” Ms. Kaplan asked."""
    words = _WORD.findall(text, position, position + _LOOK_AHEAD)
    for word in words[1 : _NAME_WORDS + 1]:
        if word in language.cue_verbs:
            return True
        if not word[0].isupper():
            return False
    return False
