"""Which of several attributions a quotation belongs to. Called by `speakers`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.offline.attributions import Attribution
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language


def covering(token: int, attributions: Sequence[Attribution], language: Language) -> Attribution | None:
    """Return the attribution a quotation belongs to: the cue beside it, else the one that is not itself reported."""
    holding = [a for a in attributions if a.source is not None and a.covers(token)]
    if not holding:
        return None
    holding = [
        a for a in holding if not a.unsaid(language) or not any(b.clause and b.covers(a.token) for b in holding)
    ] or holding
    beside = [a for a in holding if a.beside(token)]
    if beside:
        return min(beside, key=lambda a: (not a.clause, abs(a.token - token)))
    own = [
        a
        for a in holding
        if _opens_clause(a) or not any(b is not a and b.clause and b.covers(a.token) for b in holding)
    ]
    return min(own or holding, key=lambda a: (not a.clause, abs(a.token - token)))


def _opens_clause(attribution: Attribution) -> bool:
    """Tell whether a source and its verb follow a comma: a clause of its own, in nobody's words."""
    source = attribution.source
    if source is None or not attribution.direct or not attribution.clause or source.last > attribution.token:
        return False
    return source.first > 0 and attribution.frame.words[source.first - 1] == ","


def heard(frame: Frame, language: Language) -> bool:
    """Tell whether a sentence only gives who heard what was said: "jury told", "a court has heard"."""
    for index, word in enumerate(frame.words):
        if word in language.hearers:
            after = next((w for w in frame.words[index + 1 : index + 3] if w not in language.before_verbs), "")
            if after in language.hearing:
                return True
    return False
