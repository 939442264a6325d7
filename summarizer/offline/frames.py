"""The text as the engine reads it: frames of words outside the quotation marks, with who stands where.

A frame is a sentence, or the sentences that a quotation joins: `"One. Two," she said.` is one frame, and its quotation
a single token. Called by `attributions` and the other modules of this package.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from summarizer.models.article import Mark, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.models.article import Outline
    from summarizer.text.languages import Language
    from summarizer.text.names import Name, Names

_LONGEST: Final = 600
"""Tokens of a frame that the rules read; a longer one is no sentence, and would cost more than its length."""
QUOTE: Final = "\ufdd0"
"""Stands for every character of a quotation; no text may contain this code point."""

_SIGNS: Final = frozenset("\"'“”„‟‚‘’«»‹›「」『』`″")
_APART: Final = frozenset((' "', " »", "\u00a0»", "\u202f»"))
_INTO: Final = frozenset(("« ", "«\u00a0", "«\u202f"))
"""Marks that a blank parts from what is said, as in French."""
_MARK: Final = 3
"""Characters of a mark and the blank beside it, at most."""
_TOKEN: Final = re.compile(
    r"[a-zA-Z]++(?![\w’'\-‑./&])"  # most words, told apart the fastest way
    r"|\d+(?:[.,]\d+)+(?![\w’'\-])"
    r"|[^\W_][^\W_]*(?:[’'\-‑./&][^\W_]+)*(?:\.(?=[ \u00a0][^\W_]))?|\ufdd0+|[^\s\w]|_"
)
_POSSESSIVE: Final = ("'s", "’s", "s’", "s'")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be speaking: tokens `first` to `last` of a frame."""

    first: int
    last: int
    kind: Literal["name", "pronoun", "nominal"]
    span: Span
    name: Name | None = None


@dataclass(slots=True, eq=False)
class Frame:
    """One or several sentences as tokens; quotations are single tokens."""

    number: int
    span: Span
    paragraph: int
    sentences: tuple[int, int]
    """Numbers of the first and the last sentence."""
    words: list[str]
    """Lower case."""
    at: list[tuple[int, int]]
    """Where each token lies in the text."""
    marks: list[Mark] = field(default_factory=list)
    """The outermost marks that begin in it."""
    candidates: list[Candidate] = field(default_factory=list)
    """Names and pronouns outside the marks, in order."""
    by_token: dict[int, Candidate] = field(default_factory=dict)
    quotes: frozenset[int] = frozenset()
    """The tokens that are quotations."""
    capitals: frozenset[int] = frozenset()
    """The tokens with a capital letter, where every noun has one."""

    def quote_at(self, token: int) -> bool:
        """Tell whether a token is a quotation."""
        return token in self.quotes

    def only_quotes(self) -> bool:
        """Tell whether there is no word outside the marks."""
        return not any(word[:1].isalnum() for word in self.words)

    def readable(self) -> bool:
        """Tell whether the frame is short enough to be a sentence."""
        return len(self.words) <= _LONGEST

    def token_of(self, mark: Mark) -> int:
        """Return the token that stands for a mark, or the one after its place."""
        return max(0, bisect_right(self.at, (mark.span.start, 1 << 60)) - 1)


def masked(outline: Outline) -> str:
    """Return the text with every outermost quotation, its marks included, replaced character by character."""
    text = outline.article.text
    pieces: list[str] = []
    position = 0
    for mark in outline.marks:
        if mark.nested_in is not None or mark.span.start < position:
            continue
        start, end = mark.span.start, mark.span.end
        if not mark.block:
            start -= text[max(position, start - 2) : start] in _INTO
            while start > position and mark.span.start - start < _MARK and text[start - 1] in _SIGNS:
                start -= 1
            while end - mark.span.end < _MARK and (text[end : end + 1] in _SIGNS or text[end : end + 2] in _APART):
                end += 1
        pieces += (text[position:start], QUOTE * (end - start))
        position = end
    pieces.append(text[position:])
    return "".join(pieces)


def frames(outline: Outline, hidden: str, names: Names, language: Language) -> list[Frame]:
    """Return the frames of an article in order; `hidden` is its text as `masked` gives it."""
    tops = [mark for mark in outline.marks if mark.nested_in is None]
    starts = [mark.span.start for mark in tops]
    built: list[Frame] = []
    for index, (first, last, paragraph) in enumerate(_groups(outline, tops)):
        span = Span(start=outline.sentences[first - 1].span.start, end=outline.sentences[last - 1].span.end)
        at = [match.span() for match in _TOKEN.finditer(hidden, span.start, span.end)]
        words = [hidden[start:end].lower() for start, end in at]
        if "'" in hidden[span.start : span.end] or "’" in hidden[span.start : span.end] or language.clitics:
            words, at = _parted(words, at, language)
        frame = Frame(index, span, paragraph, (first, last), words, at)
        frame.marks = tops[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        if QUOTE in hidden[span.start : span.end]:
            frame.quotes = frozenset(index for index, word in enumerate(words) if word[0] == QUOTE)
        if language.nouns_capital:
            frame.capitals = _capitals(hidden, words, at, language)
        _people(frame, names, language)
        built.append(frame)
    return built


def _capitals(hidden: str, words: list[str], at: list[tuple[int, int]], language: Language) -> frozenset[int]:
    """Return the tokens that are nouns by their capital letter: "Werft", "39-Jährige"; not the first word "Gestern"."""
    plain = language.openers | language.function_words | language.indefinite
    return frozenset(
        token
        for token, (start, end) in enumerate(at)
        if words[token] not in plain
        and not (token == 0 and words[0].endswith(language.opener_endings))
        and (hidden[start].isupper() or (hidden[start].isdigit() and hidden[start:end] != words[token]))
    )


def _parted(words: list[str], at: list[tuple[int, int]], language: Language) -> tuple[list[str], list[tuple[int, int]]]:
    """Part words written as one: "he’s" into "he" and "’s", "l’eau" into "l'" and "eau", "dit-il" at its hyphen."""
    parted: list[str] = []
    places: list[tuple[int, int]] = []
    for word, (start, end) in zip(words, at, strict=True):
        pieces = [word]
        size = next((index for index, sign in enumerate(word) if sign in "'’"), 0)
        if end - start == len(word):
            if size and word[:size] in language.pronouns:
                pieces = [word[:size], word[size:]]
            elif size and f"{word[:size]}'" in language.elided and size + 1 < len(word):
                pieces = [word[: size + 1], word[size + 1 :]]
            verb, hyphen, clitic = pieces[-1].rpartition("-")
            if hyphen and clitic in language.clitics:
                pieces[-1:] = [verb, clitic]
        after = 0
        for piece in pieces:
            first = word.find(piece, after)
            after = first + len(piece)
            parted.append(piece.replace("’", "'") if language.elided else piece)
            places.append((start + first, start + after))
    return [word.removesuffix("-t") for word in parted] if language.clitics else parted, places


def _groups(outline: Outline, tops: Sequence[Mark]) -> Iterator[tuple[int, int, int]]:
    """Yield first and last sentence and the paragraph of each frame: a mark over a border joins two sentences."""
    ends = [mark.span.end for mark in tops]
    begins = [mark.span.start for mark in tops]
    for number, paragraph in enumerate(outline.paragraphs):
        first = paragraph.first
        for sentence in range(paragraph.first, paragraph.last + 1):
            border = outline.sentences[sentence - 1].span.end
            covering = bisect_right(begins, border - 1) - 1
            if sentence < paragraph.last and covering >= 0 and ends[covering] > border:
                continue
            yield first, sentence, number
            first = sentence + 1


def _people(frame: Frame, names: Names, language: Language) -> None:
    """Find the names and pronouns of a frame and say at which tokens they stand."""
    found: list[Candidate] = []
    by_token: dict[int, Candidate] = {}
    for span, name in names.within(frame.span):
        first = bisect_left(frame.at, (span.start, 0))
        if first == len(frame.at) or frame.at[first][0] != span.start or frame.quote_at(first):
            continue
        last = first
        while last + 1 < len(frame.at) and frame.at[last + 1][0] < span.end:
            last += 1
        candidate = Candidate(first, last, "name", span, name)
        found.append(candidate)
        for index in range(first, last + 1):
            by_token[index] = candidate
    if not language.pronouns.keys().isdisjoint(frame.words):
        for index, word in enumerate(frame.words):
            if word in language.pronouns and index not in by_token:
                start, end = frame.at[index]
                candidate = Candidate(index, index, "pronoun", Span(start=start, end=end))
                found.append(candidate)
                by_token[index] = candidate
        found.sort(key=lambda candidate: candidate.first)
    frame.candidates = found
    frame.by_token = by_token


def is_possessive(word: str) -> bool:
    """Tell whether a word stands for an owner: "Kern's", "voters'"."""
    return word.endswith(_POSSESSIVE) and word not in _POSSESSIVE
