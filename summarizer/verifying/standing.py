"""A point or claim must be a statement about the world: not one about the article, not a heading, not "It was"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.models.extraction import Finding

if TYPE_CHECKING:
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage

_HEADING_WORDS: Final = 6
_ENDED: Final = re.compile(r"[.!?…:;][\"'”’»)\]]*\Z")
_START: Final = 2


def check_standing(item: Passage, evidence: Evidence) -> list[Finding]:
    """Return a finding when the item states nothing of its own."""
    start = item.words[:_START]
    lows = [word.low for word in start]
    language = item.language
    named = len(lows) == _START and lows[0] in language.determiners and lows[1] in language.texts
    if named and lows[1] not in evidence.lows:
        return [_finding(f"It speaks of “{start[0].text} {start[1].text}”, not of what happened.")]
    if lows and lows[0] in language.it and len(item.stems) < _START:
        return [_finding(f"It begins with “{start[0].text}” and does not say what that is.")]
    if len(evidence.numbers) == 1 and _is_heading(evidence):
        return [_finding("It is a heading, not a statement.")]
    return []


def _finding(message: str) -> Finding:
    return Finding(code="not_standalone", message=message)


def _is_heading(evidence: Evidence) -> bool:
    """Tell a heading between sections: a few words, no full stop, and not the article's own title."""
    (number,) = evidence.numbers
    (passage,) = evidence.passages
    words = [word for word in passage.words if word.stem]
    return number > 1 and len(words) <= _HEADING_WORDS and not _ENDED.search(passage.text.strip())
