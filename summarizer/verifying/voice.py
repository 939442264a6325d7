"""An item must not speak with the voice of somebody who is quoted: no "we" of theirs, no opinion passed off as news."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from summarizer.models.extraction import Finding
from summarizer.text.languages import rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Mark
    from summarizer.text.words import Word
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage
    from summarizer.verifying.people import People

_SIGNS: Final = "“”„‟«»‹›‘’‚‛「」『』\"'`"
_SOMEBODY: Final = frozenset({"m", "f", "pl"})
_BORROWED: Final = 2
"""Content words in a row that make a piece of somebody's words."""
_STATED: Final = 3
"""Such a piece is what an item states when it is a third of its content words; a shorter one it merely mentions."""
_LONG_PIECE: Final = 6
"""Words in a row that are stated however long the item is."""
_VERBATIM: Final = 0.8
"""Share of an item's words that make it a copy: of a block, such as an answer in an interview, less is a summary."""
_OWN_WORDS: Final = 3
"""Words an item must share with a quotation alone to be taken from it."""


def check_voice(item: Passage, evidence: Evidence, people: People) -> list[Finding]:
    """Return a finding when the item does not stand alone: begins with "He", or says "we" for somebody quoted."""
    first = item.words[0].low if item.words else ""
    if item.language.pronouns.get(first) in _SOMEBODY:
        message = f"It begins with “{item.words[0].text}” and does not say who that is."
        return [Finding(code="not_standalone", message=message)]
    said = item.lows & _selves(item.language.code)
    selves = [word for word in item.words if word.low in said] if said else []
    if all(map(item.quotes, selves)) or any(word.low in said for word in _outside(evidence, people)):
        return []
    message = f"It says “{min(said)}” for somebody whom the article quotes; it does not stand alone."
    return [Finding(code="not_standalone", message=message, spans=evidence.spans)]


def check_borrowed(item: Passage, evidence: Evidence, people: People) -> list[Finding]:
    """Return a finding when the item states as a fact what the article only quotes: an accusation, say.

    An item that says that somebody says so, or puts the words between marks of its own, does not.
    """
    quoted = [[word for word in people.quoted_words(number) if word.stem] for number in evidence.numbers]
    if not any(quoted) or not item.lows.isdisjoint(_alleging(item.language.code)):
        return []
    saying = {item.words[phrase.first].start for phrase in item.cues}
    saying |= {word.start for word in item.words if word.low in item.language.quoting_verbs}
    said = [word for word in item.words if word.stem and not item.quotes(word)]
    for theirs in filter(None, quoted):
        first, length = _longest_run(said, theirs)
        borrowed = said[first : first + length]
        if length < _VERBATIM * len(said) and not people.in_mark(theirs[0].start, blocks=False):
            continue
        if saying - {word.start for word in borrowed}:
            continue
        if _states(said, borrowed, item.language.function_words):
            piece = item.between(borrowed[0], borrowed[-1])
            message = f"The article quotes somebody with “{piece}”; the item states it as a fact."
            return [Finding(code="attribution_lost", message=message, spans=evidence.spans)]
    return []


def _states(said: Sequence[Word], borrowed: Sequence[Word], light: frozenset[str]) -> bool:
    """Tell whether borrowed words are a good part of what an item says, and no phrase it mentions."""
    weighty = sum(word.low not in light for word in borrowed)
    if weighty < _BORROWED or len(borrowed) >= _LONG_PIECE:
        return weighty >= _BORROWED
    return weighty * _STATED >= sum(word.low not in light for word in said)


@cache
def _alleging(code: str) -> frozenset[str]:
    return frozenset(word for word, kind in rules(code).hedges.items() if kind == "alleged")


@cache
def _selves(code: str) -> frozenset[str]:
    """Return the pronouns for whoever speaks: "I", "we"."""
    return frozenset(word for word, stands_for in rules(code).pronouns.items() if stands_for == "self")


def check_whole(item: Passage, evidence: Evidence, people: People) -> list[Finding]:
    """Return a finding when the item breaks off where a quotation goes on: "Holt called the rescue"."""
    if not item.words:
        return []
    last = next((word for word in reversed(item.words) if word.stem), item.words[-1])
    text = evidence.places.article.text
    for number in evidence.numbers:
        for mark in people.marks_in(number):
            before = text[evidence.places.spans[number - 1].start : mark.span.start].rstrip(_SIGNS)
            tail = before.rstrip()
            if before != tail and tail.endswith(last.text) and not item.stems & _stems_in(mark, number, evidence):
                message = f"It breaks off at “{last.text}”, where the article goes on with a quotation."
                return [Finding(code="not_standalone", message=message, spans=(mark.span,))]
    return []


def quoted_voice(item: Passage, evidence: Evidence, people: People) -> bool:
    """Tell whether what the item says stands in a quotation rather than in the article's own words."""
    if not any(people.quotes_in(number) for number in evidence.numbers):
        return False
    own = {word.stem for word in _outside(evidence, people)}
    return len(item.stems & own) < len(item.stems) / 2 and len((item.stems & evidence.stems) - own) >= _OWN_WORDS


def _longest_run(said: Sequence[Word], quoted: Sequence[Word]) -> tuple[int, int]:
    """Return where in `said` the longest run of words begins that also stands in `quoted`, and its length."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(quoted):
        places.setdefault(word.stem, []).append(place)
    best = (0, 0)
    before: dict[int, int] = {}
    for index, word in enumerate(said):
        found = places.get(word.stem)
        if found is None:
            before = {}
            continue
        now = {place: before.get(place - 1, 0) + 1 for place in found}
        length = max(now.values())
        if length > best[1]:
            best = (index - length + 1, length)
        before = now
    return best


def _stems_in(mark: Mark, number: int, evidence: Evidence) -> set[str]:
    """Return the stems of the words inside a quotation."""
    light = evidence.places.rules.function_words
    return {
        word.stem
        for word in evidence.places.passage(number).words
        if mark.span.start <= word.start < mark.span.end and word.stem and word.low not in light
    }


def _outside(evidence: Evidence, people: People) -> list[Word]:
    """Return the words of the evidence that nobody is quoted with."""
    return [word for number in evidence.numbers for word in people.own_words(number)]
