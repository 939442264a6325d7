"""Indirect and mixed speech: who is said to say what, against a case.

The engine without a model is scored by its attributions, which are places in the text, and any engine by its claims.
Either counts when its content overlaps that of the gold by half and its source one of the gold's. A claim carries
sentences, not spans: its content is what its words cover of them, from the first to the last, and its source is where
they name the claimant, else what else they have outside the content that can stand for a person.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.evaluation.matching import matches
from summarizer.models.article import Span
from summarizer.offline import reported as attributed
from summarizer.text.languages import Language, rules
from summarizer.text.names import names
from summarizer.text.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.evaluation.cases import Case, Reported
    from summarizer.evaluation.tally import Tally
    from summarizer.models.extraction import Claim, Extraction
    from summarizer.text.words import Word

_RUN: Final = 2
"""Words in a row that are no chance."""


class _Attribution(NamedTuple):
    """Where content and source stand."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]


def score_reported(case: Case, reported: Sequence[Reported], result: Extraction, tally: Tally) -> None:
    """Count attributions right, found and expected: the claims, and those of the engine without a model if it read."""
    text, language = case.article.text, rules(case.article.language)
    if result.provenance.engine == "offline":
        spoken = attributed(tally.outline, names(tally.outline))
        _score("reported", reported, [_Attribution(one.content, (one.source,)) for one in spoken], text, tally)
    claimed = [_attribution(claim, text, language) for claim in result.claims if claim.claimant != "article"]
    _score("claims", reported, claimed, text, tally)


def _score(kind: str, gold: Sequence[Reported], found: Sequence[_Attribution], text: str, tally: Tally) -> None:
    matched = matches([one.content for one in gold], [one.content for one in found])
    ignored = {matched[index] for index, one in enumerate(gold) if index in matched and not one.counted}
    tally.add(f"{kind} gold", sum(one.counted for one in gold))
    tally.add(f"{kind} found", len(found) - len(ignored))
    tally.add(f"{kind} right", 0)
    right = set(ignored)
    for index, one in enumerate(gold):
        if not one.counted:
            continue
        other = found[matched[index]] if index in matched else None
        if other is not None and any(a.overlaps(b) for a in one.source for b in other.source):
            tally.add(f"{kind} right")
            right.add(matched[index])
            continue
        what = "another source" if other is not None else "not found"
        tally.miss(f"{kind}.recall", f"{what}: {_shown(one, text)}", one.content[0])
    for index, extra in enumerate(found):
        if index not in right and extra.content and extra.source:
            tally.miss(f"{kind}.precision", f"not said: {_shown(extra, text)}", extra.content[0])


def _shown(one: Reported | _Attribution, text: str) -> str:
    return f"{one.source[0].of(text)}: “{one.content[0].of(text)}”"


def _attribution(claim: Claim, text: str, language: Language) -> _Attribution:
    there = [word for span in claim.evidence for word in words(span.of(text), language.code, span.start) if word.stem]
    said = [word.stem for word in words(claim.text, language.code) if word.stem]
    matcher = SequenceMatcher(None, said, [word.stem for word in there], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    blocks = [block for block in blocks if block.size >= _RUN] or blocks
    if not blocks:
        return _Attribution((), ())
    first, last = blocks[0].b, blocks[-1].b + blocks[-1].size - 1
    content = Span(start=there[first].start, end=there[last].end)
    outside = [word for word in there if not content.start <= word.start < content.end]
    return _Attribution(
        (content,), _source(claim.claimant, outside, language) or _source(claim.claimant, there, language)
    )


def _source(claimant: str, outside: Sequence[Word], language: Language) -> tuple[Span, ...]:
    own = {word.stem for word in words(claimant, language.code) if word.stem and word.low not in language.determiners}
    named = [word for word in outside if word.stem in own]
    standing_in = language.pronouns.keys() | language.roles | language.organisations
    chosen = named or [word for word in outside if word.low in standing_in]
    return tuple(Span(start=word.start, end=word.end) for word in chosen)
