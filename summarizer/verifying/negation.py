"""What the evidence denies, an item must deny; what it does not deny, an item must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.models.article import Span
from summarizer.models.extraction import Finding
from summarizer.verifying.reach import Use, closer, heads, used

if TYPE_CHECKING:
    from summarizer.text.scopes import Operator
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage

_STEM = 4


def check_negation(item: Passage, evidence: Evidence) -> list[Finding]:
    """Return negations that were lost or added."""
    return [*_added(item, evidence), *_lost(item, evidence), *_prefixed(item, evidence)]


def _added(item: Passage, evidence: Evidence) -> list[Finding]:
    findings = []
    for operator in item.negations:
        if operator.kind == "weak" or not operator.reach or _supported(item, operator, evidence):
            continue
        said = _clip(item, operator)
        message = f"It says “{said}”; the sentences it rests on do not deny that."
        findings.append(Finding(code="negation_added", message=message))
    return findings


def _supported(item: Passage, operator: Operator, evidence: Evidence) -> bool:
    """Tell whether a negation of the item has one in the evidence that bears on the same words."""
    own = _stems_of(item, operator)
    wanted = set(heads(operator, 3))
    for passage, other in evidence.negations:
        if own & _stems_of(passage, other) and operator.kind != "not":
            return True
        if wanted & set(other.reach):
            return True
        if other.kind != "not" and wanted & _stems_of(passage, other):
            return True
    if operator.kind == "negative" and (own & evidence.stems):
        return True
    plain = [stem for stem in heads(operator, 1 if operator.kind == "not" else 2) if stem in evidence.stems]
    if plain:
        return False
    context = set(operator.before[:4]) | set(operator.reach)
    return any(context & (set(other.before) | set(other.reach)) for _, other in evidence.negations)


def _lost(item: Passage, evidence: Evidence) -> list[Finding]:
    findings = []
    for passage, other in evidence.negations:
        if other.kind == "weak" or passage.words[-1].low == "?":
            continue
        use = used(other, item)
        if use is None or _denied(item, use, passage, other) or closer(use, item, other, passage, evidence):
            continue
        message = f"The article says “{_clip(passage, other)}”; the item leaves the denial out."
        findings.append(Finding(code="negation_lost", message=message, spans=(Span(start=other.start, end=other.end),)))
    return findings


def _denied(item: Passage, use: Use, passage: Passage, other: Operator) -> bool:
    """Tell whether the item denies the words it uses."""
    theirs = _stems_of(passage, other)
    for operator in item.negations:
        if (
            set(use.stems) & set(operator.reach)
            or set(heads(operator, 2)) & set(heads(other, 3))
            or theirs & _stems_of(item, operator)
        ):
            return True
        if operator.kind != "not" and set(use.stems) & _stems_of(item, operator):
            return True
    return bool(other.kind == "negative" and theirs & item.all_stems)


def _prefixed(item: Passage, evidence: Evidence) -> list[Finding]:
    """Return words that stand in one text and, with a prefix that turns them round, in the other."""
    findings = []
    for ours, theirs, code, verb in (
        (item.stems - evidence.stems, evidence.stems, "negation_added", "adds"),
        (evidence.stems - item.all_stems, item.stems - evidence.stems, "negation_lost", "drops"),
    ):
        for stem in ours:
            for prefix in item.language.negative_prefixes:
                bare = stem.removeprefix(prefix)
                if bare != stem and len(bare) >= _STEM and bare in theirs:
                    message = f"The item {verb} the “{prefix}” of “{prefix}{bare}…”."
                    findings.append(Finding(code=code, message=message))
    return findings if not (item.negations or evidence.negations) else []


def _stems_of(passage: Passage, operator: Operator) -> set[str]:
    return {word.stem for word in passage.words[operator.first : operator.after]}


def _clip(passage: Passage, operator: Operator) -> str:
    words = passage.words[max(operator.first - 1, 0) : operator.after + 4]
    return passage.text[words[0].start - passage.offset : words[-1].end - passage.offset]
