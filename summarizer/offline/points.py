"""The summary without a model: whole sentences of the article that stand alone. Called by `draft`.

Scored by position, by how much of the article's vocabulary they carry (centroid, Radev et al. 2004), and by names and
numbers; a sentence that says again what a chosen one says is passed over.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.models.article import Span
from summarizer.models.draft import DraftPoint
from summarizer.offline.frames import QUOTE
from summarizer.text.mentions import is_headline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.models.article import Outline
    from summarizer.text.languages import Language
    from summarizer.text.names import Names

_WORD: Final = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_LABEL: Final = re.compile(r"[^\W_]+(?: [^\W_]+)?:\s")
_SHORTEST: Final = 8
_LONGEST: Final = 32
_LEAD: Final = 55
"""Words of a sentence, and of the first that is taken."""
_PER_POINT: Final = 28
"""Words a point may have on average."""
_FIRST: Final = 1.5
_DECAY: Final = 0.3
"""Weight of the first sentence, and how fast it falls."""
_SMALL: Final = 2
"""Letters of a word that says nothing."""
_SOON: Final = 6
"""Words among which "it" may not stand before anything is named."""
_COUNT: Final = 3
"""Digits of a number that is no year."""
_NAMED: Final = 0.05
_SAME: Final = 0.45
"""Share of its words that a sentence may have in common with one already chosen."""
_ENDS: Final = (".", "!", "…", ".”", '."', ".’", ".'", ".“", ".»", ".)", "。")


class _Able(NamedTuple):
    """A sentence that stands alone, a conjunction at its start left out."""

    number: int
    text: str
    words: frozenset[str]
    """Its words of content."""
    named: bool


def points(outline: Outline, hidden: str, names: Names, language: Language, most: int) -> tuple[DraftPoint, ...]:
    """Return at most `most` sentences as points, in the order of the article."""
    able = list(_able(outline, hidden, names, language))
    if not able or most < 1:
        return ()
    frequency = Counter(word for one in able for word in one.words)
    spread = float(frequency.total() ** 0.5)
    scores = [_score(rank, one.words, frequency, spread) + _NAMED * one.named for rank, one in enumerate(able)]
    central = sorted(range(len(able)), key=lambda rank: (-scores[rank], rank))
    chosen: list[int] = []
    budget = most * _PER_POINT
    for rank in central:
        if len(chosen) == most:
            break
        words, length = able[rank].words, len(able[rank].text.split())
        if length > budget and chosen:
            continue
        if any(len(words & able[other].words) > _SAME * min(len(words), len(able[other].words)) for other in chosen):
            continue
        chosen.append(rank)
        budget -= length
    return tuple(DraftPoint(text=able[rank].text, sentences=(able[rank].number,)) for rank in sorted(chosen))


def _able(outline: Outline, hidden: str, names: Names, language: Language) -> Iterator[_Able]:
    """Yield the sentences that stand alone."""
    text = outline.article.text
    away = language.pronouns.keys() | language.possessives.keys()
    opened = False
    labels = {outline.paragraphs[i].first for i in range(len(outline.paragraphs)) if _labelled(text, outline, i)}
    for sentence in outline.sentences:
        start, end = sentence.span.start, sentence.span.end
        if hidden[max(0, end - 1)] == QUOTE and hidden[end : end + 3].lstrip()[:1] == QUOTE:
            continue
        if sentence.number in labels:
            continue
        shown = hidden[start:end]
        if shown[:1] == QUOTE or not text[start:end].rstrip().endswith(_ENDS) or shown.count(QUOTE) * 2 > end - start:
            continue
        longest = _LONGEST if opened else _LEAD
        if not _SHORTEST <= len(text[start:end].split()) <= longest or is_headline(text, start, end):
            continue
        words = _WORD.findall(shown)
        if not words or not (words[0][0].isupper() or words[0][0].isdigit()):
            continue
        begins = start + _after_conjunction(shown, words, language)
        words = words[begins > start :]
        low = [word.lower() if not word.isupper() or len(word) == 1 else word for word in words]
        if _leans(low, language) or _is_cut(text[start:end], language):
            continue
        if not away.isdisjoint(low) and _points_away(hidden[begins:end], begins, names, language):
            continue
        opened = True
        written = " ".join(text[begins:end].split())
        light = language.function_words
        content = [word.lower() for word in low if len(word) > _SMALL and word not in light]
        named = bool(names.within(sentence.span))
        yield _Able(sentence.number, written[:1].upper() + written[1:], frozenset(content), named)


def _after_conjunction(shown: str, words: list[str], language: Language) -> int:
    """Return where a sentence begins without the "But" that ties it to the one before."""
    first = words[0]
    tied = first.lower() in language.coordinations and len(words) > 1 and shown[len(first) : len(first) + 1] == " "
    return shown.index(words[1], len(first)) if tied else 0


def _labelled(text: str, outline: Outline, index: int) -> bool:
    start = outline.paragraphs[index].span.start
    return _LABEL.match(text, start, start + 40) is not None


def _leans(low: list[str], language: Language) -> bool:
    """Tell whether a sentence begins as a sequel, or speaks of somebody it does not name."""
    first = low[0]
    if any(word in language.leaning for word in low[1:4]):
        return True
    if (
        first in language.pronouns
        or first in language.possessives
        or first in language.leaning
        or first in language.openings
    ):
        return True
    if _counts(low, language) or _reported(low, language):
        return True
    return any(word in language.sequels for word in low[1:5]) or bool(language.first_person.intersection(low))


def _reported(low: list[str], language: Language) -> bool:
    """Tell whether a sentence is in the mood of reported speech and does not say who speaks."""
    return not language.subjunctives.isdisjoint(low) and language.cue_verbs.keys().isdisjoint(low)


def _counts(low: list[str], language: Language) -> bool:
    """Tell whether a sentence begins with a number of things it does not name: "Two went to a wreath"."""
    if low[0] not in language.number_words and low[0] not in language.counters:
        return False
    second = low[1] if len(low) > 1 and low[1] not in language.generic_nouns else ""
    verb = second in language.verbs or second in language.irregular or second.endswith(language.past or ("\0",))
    return verb or second in language.relatives


def _is_cut(sentence: str, language: Language) -> bool:
    """Tell whether a sentence is a caption, or ends in a number without what it counts: "need at least 5."."""
    words = sentence.lower().split()
    if any(word.strip(".,;:") in language.captions or word + ")" in language.captions for word in words):
        return True
    last = words[-1].rstrip(".")
    return last.isdigit() and len(last) <= _COUNT and words[-2] in language.bounding


def _points_away(shown: str, start: int, names: Names, language: Language) -> bool:
    """Tell whether a sentence says "him" before it names anybody."""
    things = False
    for index, match in enumerate(_WORD.finditer(shown)):
        low = match[0].lower()
        if low in language.determiners or match[0][0].isupper() * index:
            things = True
        if language.pronouns.get(low) in ("n", "pl") and index < _SOON and not things:
            return True
        if low in language.roles or low.removesuffix("s") in language.roles or low in language.gendered:
            return False
        if (language.pronouns.get(low) or language.possessives.get(low)) in ("m", "f"):
            before = Span(start=start, end=start + match.start())
            return not any(name.kind in ("person", "other") for _, name in names.within(before))
    return False


def _score(rank: int, words: frozenset[str], frequency: Counter[str], spread: float) -> float:
    if not words:
        return 0.0
    central = sum([count for word in words if (count := frequency[word]) > 1]) / (len(words) + 8)
    return central / spread * 2.0 + _FIRST / (1.0 + _DECAY * rank)
