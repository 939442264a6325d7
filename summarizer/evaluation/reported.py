"""Indirect and mixed speech: who is said to say what, against a case.

A claim of the result counts when its content overlaps that of the gold by half and its source one of the gold's. A
claim carries sentences, not spans: its content is what its words cover of them, from the first to the last, and its
source is where they name the claimant, else what else they have outside the content that can stand for a person.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.evaluation.matching import matches
from summarizer.models.article import Span
from summarizer.text.languages import Language, rules
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
    """Where a claim's content and source stand."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]


def score_reported(case: Case, reported: Sequence[Reported], result: Extraction, tally: Tally) -> None:
    """Count attributions right, found and expected into `tally`."""
    language = rules(case.article.language)
    found = [_attribution(claim, case.article.text, language) for claim in result.claims if claim.claimant != "article"]
    matched = matches([one.content for one in reported], [one.content for one in found])
    ignored = {matched[index] for index, one in enumerate(reported) if index in matched and not one.counted}
    tally.add("reported gold", sum(one.counted for one in reported))
    tally.add("reported found", len(found) - len(ignored))
    tally.add("reported right", 0)
    for index, one in enumerate(reported):
        if not one.counted:
            continue
        other = found[matched[index]] if index in matched else None
        if other is not None and any(a.overlaps(b) for a in one.source for b in other.source):
            tally.add("reported right")
            continue
        who = one.source[0].of(case.article.text)
        what = "another source" if other is not None else "not found"
        tally.miss("reported.recall", f"{what}: {who}: “{one.content[0].of(case.article.text)}”", one.content[0])


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
