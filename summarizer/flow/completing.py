"""Put in order what a model answers loosely, and fill in from the second opinion what it passed over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.models.draft import DraftQuote
from summarizer.prompting.view import asked
from summarizer.text.languages import rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.flow.facts import Facts
    from summarizer.models.draft import Draft, DraftClaim

_WORD: Final = re.compile(r"\w+(?:[-'’]\w+)*")
_WORDS_BEFORE_CUE: Final = 8


def complete(draft: Draft, facts: Facts) -> Draft:
    """Return `draft` with a claimant for each claim, and the quotations of a speaker together."""
    return draft.model_copy(
        update={
            "claims": tuple(_with_claimant(claim, facts) for claim in draft.claims),
            "quotes": _quotes(draft.quotes, facts) if draft.quotes else (),
        }
    )


def _with_claimant(claim: DraftClaim, facts: Facts) -> DraftClaim:
    """Read the claimant off a claim that begins with it: "Lavrov said that …"."""
    if claim.claimant != "article":
        return claim
    cues = rules(facts.outline.article.language).cue_verbs
    for count, word in enumerate(_WORD.finditer(claim.text)):
        if count > _WORDS_BEFORE_CUE:
            break
        if word[0].lower() in cues:
            subject = claim.text[: word.start()].partition(",")[0]
            name = facts.names.resolve(subject.strip())
            return claim if name is None else claim.model_copy(update={"claimant": name.full})
    return claim


def _quotes(answered: Sequence[DraftQuote], facts: Facts) -> tuple[DraftQuote, ...]:
    """Gather the marks of each speaker in one item, so that broken quotations can be joined again.

    A quotation that the model passed over or gave to nobody is taken from the engine without a model, if that holds
    it for speech; otherwise it is a title or a scare quote, and none.
    """
    speakers: dict[str, list[int]] = {}
    named: dict[int, str] = {}
    for item in answered:
        for number in item.marks:
            if item.speaker is not None:
                named.setdefault(number, item.speaker)
    for number, speaker in sorted(named.items()):
        speakers.setdefault(speaker, []).append(number)
    passed_over = {int(mark.id[1:]) for mark in asked(facts.outline.marks)} - named.keys()
    return (
        *(item for item in answered if not item.marks),
        *(DraftQuote(marks=tuple(marks), speaker=speaker) for speaker, marks in speakers.items()),
        *(quote for quote in facts.opinion.quotes if passed_over.issuperset(quote.marks)),
    )
