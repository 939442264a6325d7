"""Put a model's list of speakers in order, and fill in from the second opinion what it left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.models.draft import DraftQuote
from summarizer.prompting.view import asked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.flow.facts import Facts
    from summarizer.models.draft import Draft


def complete(draft: Draft, facts: Facts) -> Draft:
    """Return `draft` with all quotations of a speaker in one item, so that broken ones can be joined again.

    A quotation the model passed over is taken from the engine without a model, if that holds it for speech; one that
    the model gives to nobody, and that the engine holds for a title or a scare quote, is no quotation.
    """
    copied = [item for item in draft.quotes if not item.marks]
    speakers: dict[str | None, list[int]] = {}
    named: dict[int, str | None] = {}
    for item in draft.quotes:
        for number in item.marks:
            if named.get(number) is None:
                named[number] = item.speaker
    speech = {number for item in facts.opinion.quotes for number in item.marks}
    for number, speaker in sorted(named.items()):
        if speaker is not None or number in speech:
            speakers.setdefault(speaker, []).append(number)
    passed_over = {int(mark.id[1:]) for mark in asked(facts.outline.marks)} - named.keys()
    return draft.model_copy(
        update={
            "quotes": (
                *copied,
                *(DraftQuote(marks=tuple(marks), speaker=speaker) for speaker, marks in speakers.items()),
                *_without(facts.opinion.quotes, passed_over),
            )
        }
    )


def _without(quotes: Iterable[DraftQuote], wanted: set[int]) -> list[DraftQuote]:
    """Return the quotes that speak of `wanted` marks only."""
    return [quote for quote in quotes if wanted.issuperset(quote.marks)]
