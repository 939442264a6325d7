"""What the evidence denies, an item must deny; what it does not deny, an item must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.models.article import Span
from summarizer.models.extraction import Finding
from summarizer.verifying.reach import Use, closer, same_matter, used

if TYPE_CHECKING:
    from summarizer.text.scopes import Operator
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage

_STEM = 5
_SHORT = 2
_AROUND = 3
_AFTER_SHORT = 6
"""Letters after "in" or "un": "inside" is no negation of "side"."""


def check_negation(item: Passage, evidence: Evidence) -> list[Finding]:
    """Return negations that were lost or added."""
    return [*_added(item, evidence), *_lost(item, evidence), *_prefixed(item, evidence)]


def _added(item: Passage, evidence: Evidence) -> list[Finding]:
    findings = []
    for operator in item.negations:
        if operator.kind == "weak" or _supported(item, operator, evidence):
            continue
        said = _clip(item, operator)
        message = f"It says “{said}”; the sentences it rests on do not deny that."
        findings.append(Finding(code="negation_added", message=message))
    return findings


def _supported(item: Passage, operator: Operator, evidence: Evidence) -> bool:
    """Tell whether a negation of the item has one in the evidence that bears on the same words."""
    own = _stems_of(item, operator)
    if operator.kind == "negative" and own & evidence.stems:
        return True
    head = _heads(operator)
    if not head:
        return True
    theirs = [(passage, other) for passage, other in evidence.negations if not _shared(passage, other, item)]
    if _is_denial(item, operator):
        theirs = [(passage, other) for passage, other in theirs if _speaks_of(passage, operator, evidence)]
    for _, other in theirs:
        if head & set(other.reach) or _heads(other) & set(operator.reach[:3]):
            return True
        if not other.reach and head & set(other.before):
            return True
    if head & evidence.stems or _is_denial(item, operator):
        return False
    context = set(operator.before[:4]) | set(operator.reach)
    return any(context & (set(other.before) | set(other.reach)) for _, other in theirs)


def _speaks_of(passage: Passage, denial: Operator, evidence: Evidence) -> bool:
    """Tell whether a sentence, with the evidence just around it, speaks of half of what is denied."""
    at = next(number for number, other in zip(evidence.numbers, evidence.passages, strict=True) if other is passage)
    near = [evidence.places.passage(number) for number in evidence.numbers if abs(number - at) <= _AROUND]
    denied = set(denial.reach)
    return len(denied & frozenset().union(*(other.all_stems for other in near))) * 2 >= len(denied)


def _is_denial(item: Passage, operator: Operator) -> bool:
    """Tell whether it is somebody's denial, which no "not" or "without" nearby stands for."""
    denied = item.language.cue_verbs
    return any(denied.get(word.low) == "denied" for word in item.words[operator.first : operator.after])


def _shared(passage: Passage, operator: Operator, other: Passage) -> bool:
    """Tell whether a weak negation stands in both texts: then it takes no other's place."""
    return operator.kind == "weak" and bool(_stems_of(passage, operator) & other.all_stems)


def _heads(operator: Operator) -> set[str]:
    """Return the word a negation bears on most; behind an adverb also the next."""
    if not operator.reach:
        return set(operator.before[:1])
    return set(operator.reach[: 2 if operator.reach[0].endswith("l") else 1])


def _lost(item: Passage, evidence: Evidence) -> list[Finding]:
    findings = []
    for passage, other in evidence.negations:
        if other.kind == "weak" or passage.words[-1].low == "?":
            continue
        use = used(other, item)
        if use is None or _denied(item, use, passage, other, evidence):
            continue
        if not same_matter(use, item, other) or closer(use, item, other, passage, evidence):
            continue
        message = f"The article says “{_clip(passage, other)}”; the item leaves the denial out."
        findings.append(Finding(code="negation_lost", message=message, spans=(Span(start=other.start, end=other.end),)))
    return findings


def _denied(item: Passage, use: Use, passage: Passage, other: Operator, evidence: Evidence) -> bool:
    """Tell whether the item denies the words it uses."""
    theirs = _stems_of(passage, other)
    for operator in item.negations:
        own = _stems_of(item, operator)
        if operator.kind != "not" and own & evidence.stems and not own & theirs:
            continue
        if set(use.stems) & {*operator.reach, *(() if operator.reach else operator.before)}:
            return True
        if _heads(operator) & set(other.reach[:3]):
            return True
        if theirs & own and _same_place(operator, other):
            return True
    return False


def _same_place(one: Operator, other: Operator) -> bool:
    if not one.reach or not other.reach:
        return True
    return bool(set(one.reach) & set(other.reach) or set(one.before) & set(other.before))


def _prefixed(item: Passage, evidence: Evidence) -> list[Finding]:
    """Return words that stand in one text and, with a prefix that turns them round, in the other."""
    if any(op.kind != "weak" for op in (*item.negations, *(op for _, op in evidence.negations))):
        return []
    findings = []
    for ours, theirs, code, verb in (
        (item.prefixed, evidence.lows - item.lows, "negation_added", "adds"),
        (
            frozenset[str]().union(*(p.prefixed for p in evidence.passages)),
            item.lows - evidence.lows,
            "negation_lost",
            "drops",
        ),
    ):
        for low in ours - (evidence.lows if code == "negation_added" else item.lows):
            for prefix in item.language.negative_prefixes:
                bare = low.removeprefix(prefix)
                if bare != low and bare in theirs and len(bare) >= (_AFTER_SHORT if len(prefix) == _SHORT else _STEM):
                    message = f"The item {verb} the “{prefix}” of “{low}”."
                    findings.append(Finding(code=code, message=message))
    return findings


def _stems_of(passage: Passage, operator: Operator) -> set[str]:
    return {word.stem for word in passage.words[operator.first : operator.after]}


def _clip(passage: Passage, operator: Operator) -> str:
    words = passage.words[max(operator.first - 1, 0) : operator.after + 4]
    return passage.text[words[0].start - passage.offset : words[-1].end - passage.offset]
