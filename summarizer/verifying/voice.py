"""An item must not speak with the voice of somebody who is quoted: no "we" of theirs, no opinion passed off as news."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.models.extraction import Finding
from summarizer.text.marks import marks

if TYPE_CHECKING:
    from summarizer.text.words import Word
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage
    from summarizer.verifying.people import People

_OWN_WORDS: Final = 3
"""Words an item must share with a quotation alone to be taken from it."""


def check_voice(item: Passage, evidence: Evidence, people: People) -> list[Finding]:
    """Return a finding when the item says "I" or "we" for somebody whom the article quotes."""
    said = {word.low for word in item.words if item.language.pronouns.get(word.low) == "self"}
    if not said or any(word.low in said for word in _outside(evidence, people)) or not _unquoted(item, said):
        return []
    message = f"It says “{min(said)}” for somebody whom the article quotes; it does not stand alone."
    return [Finding(code="not_standalone", message=message, spans=evidence.spans)]


def quoted_voice(item: Passage, evidence: Evidence, people: People) -> bool:
    """Tell whether what the item says stands in a quotation rather than in the article's own words."""
    if not any(people.quoted(number) for number in evidence.numbers):
        return False
    own = {word.stem for word in _outside(evidence, people)}
    return len(item.stems & own) < len(item.stems) / 2 and len((item.stems & evidence.stems) - own) >= _OWN_WORDS


def _outside(evidence: Evidence, people: People) -> list[Word]:
    """Return the words of the evidence that nobody is quoted with."""
    return [word for passage in evidence.passages for word in passage.words if not people.in_mark(word.start)]


def _unquoted(item: Passage, said: set[str]) -> bool:
    """Tell whether one of the words stands outside the item's own quotation marks."""
    quoted = [mark.span for mark in marks(item.text, (Span(start=0, end=len(item.text)),), item.language.code)]
    return any(
        word.low in said and not any(span.start <= word.start < span.end for span in quoted) for word in item.words
    )
