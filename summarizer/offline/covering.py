"""Which of several attributions a quotation belongs to. Called by `speakers`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.offline.phrases import is_participle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.offline.attributions import Attribution
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language


def covering(
    token: int, attributions: Sequence[Attribution], language: Language, *, comma: bool = False
) -> Attribution | None:
    """Return the attribution a quotation belongs to: the cue beside it, else the one that is not itself reported.

    After a quotation that ends in a comma its cue follows: in `Lee said "we won," Kern reported`, it is Kern's report.
    """
    holding = [a for a in attributions if a.source is not None and a.covers(token)]
    if not holding:
        return None
    holding = [
        a for a in holding if not a.unsaid(language) or not any(b.clause and b.covers(a.token) for b in holding)
    ] or holding
    beside = [a for a in holding if a.beside(token)]
    if comma and (after := [a for a in beside if a.clause and a.before and a.token > token]):
        return min(after, key=lambda a: a.token)
    if beside:
        return min(beside, key=lambda a: (not a.clause, abs(a.token - token)))
    opening = [a for a in holding if _opens_clause(a, holding, language)]
    own = [
        a for a in holding if a in opening or not any(b is not a and b.clause and b.covers(a.token) for b in holding)
    ]
    return min(own or holding, key=lambda a: (not a.clause and a not in opening, abs(a.token - token)))


def _opens_clause(attribution: Attribution, others: Sequence[Attribution], language: Language) -> bool:
    """Tell whether a source and its verb follow a comma: a clause of its own, in nobody's words.

    After "According to Lee," it is in Lee's.
    """
    source, words = attribution.source, attribution.frame.words
    if source is None or source.last > attribution.token:
        return False
    if is_participle(attribution.word, language):
        return attribution.clause and words[attribution.token - 1] == ","
    first = source.first
    while first > 1 and (words[first - 1] in language.determiners or words[first - 1] in language.subordinators):
        first -= 1
    if not attribution.direct or first < 2 or words[first - 1] != "," or words[first - 2] in language.clause_words:  # noqa: PLR2004 -- a word and a comma
        return False
    return not any(other.source is not None and other.source.last == first - 2 for other in others)


def heard(frame: Frame, language: Language) -> bool:
    """Tell whether a sentence only gives who heard what was said: "jury told", "a court has heard"."""
    for index, word in enumerate(frame.words):
        if word in language.hearers:
            after = next((w for w in frame.words[index + 1 : index + 3] if w not in language.before_verbs), "")
            if after in language.hearing:
                return True
    return False
