"""The figures: each a sum of counts over another, so that a set of articles is scored by adding up its articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Ratio(NamedTuple):
    """How a figure is made of counts; F1 is twice what is right over what is found and what is expected."""

    name: str
    over: tuple[str, ...]
    of: tuple[str, ...]

    def value(self, counts: Mapping[str, float]) -> float | None:
        """Return the figure for added-up counts; None when there is nothing to take a share of."""
        of = sum(counts.get(name, 0) for name in self.of)
        return sum(counts.get(name, 0) for name in self.over) / of if of else None

    def count(self, counts: Mapping[str, float]) -> int:
        """Return how many things it is taken of: of an F1, how many are expected."""
        return round(counts.get(self.of[-1], 0))


RATIOS: Final = (
    Ratio("quotes.precision", ("quotes right",), ("quotes found",)),
    Ratio("quotes.recall", ("quotes right",), ("quotes gold",)),
    Ratio("quotes.f1", ("quotes right",) * 2, ("quotes found", "quotes gold")),
    Ratio("speakers.all", ("speakers right",), ("quotes right",)),
    Ratio("speakers.name", ("speakers name right",), ("speakers name",)),
    Ratio("speakers.pronoun", ("speakers pronoun right",), ("speakers pronoun",)),
    Ratio("speakers.nominal", ("speakers nominal right",), ("speakers nominal",)),
    Ratio("speakers.full", ("speakers full right",), ("speakers full",)),
    Ratio("speakers.resolved", ("speakers resolved right",), ("speakers resolved",)),
    Ratio("quotes_and_speakers.f1", ("speakers right",) * 2, ("quotes found", "quotes gold")),
    Ratio("reported.precision", ("reported right",), ("reported found",)),
    Ratio("reported.recall", ("reported right",), ("reported gold",)),
    Ratio("reported.f1", ("reported right",) * 2, ("reported found", "reported gold")),
    Ratio("claims.precision", ("claims right",), ("claims found",)),
    Ratio("claims.recall", ("claims right",), ("claims gold",)),
    Ratio("claims.f1", ("claims right",) * 2, ("claims found", "claims gold")),
    Ratio("facts.found", ("facts found",), ("facts",)),
    Ratio("evidence.right", ("evidence right",), ("facts found",)),
    Ratio("false.accepted", ("false accepted",), ("false",)),
    Ratio("rouge.1", ("rouge 1",), ("summaries",)),
    Ratio("rouge.2", ("rouge 2",), ("summaries",)),
    Ratio("rouge.l", ("rouge l",), ("summaries",)),
    Ratio("first_sentences.1", ("first 1",), ("summaries",)),
    Ratio("first_sentences.2", ("first 2",), ("summaries",)),
    Ratio("first_sentences.l", ("first l",), ("summaries",)),
    Ratio("summary.words", ("summary words",), ("summaries",)),
    Ratio("tokens.input", ("input tokens",), ("articles asked",)),
    Ratio("tokens.output", ("output tokens",), ("articles asked",)),
    Ratio("cost", ("cost",), ("articles priced",)),
    Ratio("seconds", ("seconds",), ("articles",)),
    Ratio("words_per_second", ("words",), ("seconds",)),
)
