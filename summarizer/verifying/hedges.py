"""What the evidence says with less than full weight, an item must not say outright, nor the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.models.extraction import Finding
from summarizer.verifying.reach import Use, closer, same_matter, used

if TYPE_CHECKING:
    from summarizer.text.scopes import Operator
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage

_KEEPS: Final = {
    "possible": frozenset({"possible", "able", "conditional", "alleged"}),
    "probable": frozenset({"probable", "possible", "conditional", "intended", "alleged"}),
    "alleged": frozenset({"alleged", "probable", "possible", "intended"}),
}
"""Class of a hedge in the evidence -> classes that keep it."""
_INVENTED: Final = frozenset({"possible", "probable", "alleged"})


def check_hedges(item: Passage, evidence: Evidence, *, attributed: bool = False) -> list[Finding]:
    """Return hedges that were lost, strengthened or added.

    Of a claim that is `attributed`, the claimant keeps the hedge that lies in the verb of saying: "she suggested".
    """
    return [
        *_lost(item, evidence, attributed=attributed),
        *_settled(item, evidence),
        *_added(item, evidence),
        *_certain(item, evidence),
    ]


def _lost(item: Passage, evidence: Evidence, *, attributed: bool) -> list[Finding]:
    findings = []
    for passage, other in evidence.hedges:
        kept = _KEEPS.get(other.kind)
        if attributed and passage.words[other.first].low in item.language.cue_verbs:
            continue
        use = used(other, item) if kept else None
        if kept is None or use is None or _kept(item, set(use.stems), kept, other.kind, evidence):
            continue
        if not same_matter(use, item, other) or not _speaks_of(use, item, other):
            continue
        if closer(use, item, other, passage, evidence):
            continue
        word = passage.text[other.start - passage.offset : other.end - passage.offset]
        message = f"The article says “{_clip(passage, other)}”; the item drops “{word}”."
        findings.append(Finding(code="hedge_lost", message=message, spans=(Span(start=other.start, end=other.end),)))
    return findings


def _speaks_of(use: Use, item: Passage, other: Operator) -> bool:
    """Tell whether the item has more of what stands before a hedge that nothing follows: "made Brexit more likely"."""
    return bool(other.reach) or bool((set(other.before) - set(use.stems)) & item.all_stems)


def _kept(item: Passage, stems: set[str], kept: frozenset[str], kind: str, evidence: Evidence) -> bool:
    for op in item.hedges:
        reach = op.reach if op.kind == "conditional" else op.reach[:4]
        if op.kind in kept and stems & {*reach, *op.before[:4]}:
            return True
    if any(stems & {*op.reach, *(op.before if kind != "alleged" else ())} for op in item.negations):
        return True
    cues = item.language.cue_verbs
    return kind == "alleged" and any(word.low in cues and word.stem not in evidence.stems for word in item.words)


def _added(item: Passage, evidence: Evidence) -> list[Finding]:
    findings = []
    for operator in item.hedges:
        if operator.kind not in _INVENTED or not _spoken_of(operator, evidence):
            continue
        stems = set(operator.reach[:3])
        own = {word.stem for word in item.words[operator.first : operator.after]}
        if own & evidence.stems or any(
            stems & set(other.reach) or stems & set(other.before) for _, other in evidence.hedges
        ):
            continue
        if any(word.low in item.language.cue_verbs for word in item.words[operator.first : operator.after]):
            continue
        if operator.kind == "alleged" and any(low in item.language.cue_verbs for low in evidence.lows):
            continue
        message = f"It says “{_clip(item, operator)}”; the sentences it rests on say that without a doubt."
        findings.append(Finding(code="hedge_added", message=message))
    return findings


def _certain(item: Passage, evidence: Evidence) -> list[Finding]:
    """Return certainty that the evidence does not have: "must" for "should", "definitely"."""
    findings = []
    for operator in item.hedges:
        if operator.kind != "certain" or not _weaker(operator, evidence):
            continue
        word = item.text[operator.start : operator.end]
        if {w.stem for w in item.words[operator.first : operator.after]} & evidence.stems:
            continue
        message = f"The sentences it rests on are not as sure as “{word}”."
        findings.append(Finding(code="hedge_lost", message=message))
    return findings


def _settled(item: Passage, evidence: Evidence) -> list[Finding]:
    """Return "will" where the evidence has only "could" or "may", and never "will"."""
    kinds = {operator.kind for operator in item.hedges}
    if "settled" not in kinds or kinds & _INVENTED or any(other.kind == "settled" for _, other in evidence.hedges):
        return []
    reach = {stem for operator in item.hedges if operator.kind == "settled" for stem in operator.reach}
    findings = []
    for passage, other in evidence.hedges:
        if other.kind in {"possible", "probable"} and reach & set(other.reach):
            message = f"The article says “{_clip(passage, other)}”; the item says it will be so."
            span = Span(start=other.start, end=other.end)
            findings.append(Finding(code="hedge_lost", message=message, spans=(span,)))
    return findings


def _spoken_of(operator: Operator, evidence: Evidence) -> bool:
    """Tell whether a sentence of the evidence says what the hedge bears on, and of what it speaks."""
    around = {*operator.reach[1:5], *operator.before[:5]}
    return any(
        operator.reach[:1] and operator.reach[0] in passage.all_stems and (not around or around & passage.all_stems)
        for passage in evidence.passages
    )


def _weaker(operator: Operator, evidence: Evidence) -> bool:
    kinds = {other.kind for _, other in evidence.hedges if set(operator.reach[:3]) & {*other.reach, *other.before[:2]}}
    return bool(kinds - {"able", "conditional"}) and "certain" not in kinds


def _clip(passage: Passage, operator: Operator) -> str:
    words = passage.words[max(operator.first - 1, 0) : operator.after + 4]
    return passage.text[words[0].start - passage.offset : words[-1].end - passage.offset]
