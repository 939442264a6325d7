"""Each quotation of a text about an article: verbatim, altered or absent there, and by whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from summarizer.checking.pieces import pieces
from summarizer.models.article import Span
from summarizer.models.draft import Draft, DraftQuote
from summarizer.models.report import CheckedQuote
from summarizer.text.languages import rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.flow.facts import Facts
    from summarizer.models.article import Mark
    from summarizer.models.extraction import Finding, Speaker
    from summarizer.models.verdict import Verdict

_BACK: Final = 400
"""Characters before a pronoun in which whom it stands for may be named."""
Words = Literal["verbatim", "altered", "absent"]
_MARK: Final = re.compile(r"\bQ\d+\b")
"""A number that the article's quotations have among themselves, which no reader of a report knows."""


class Quotations:
    """The quotations of a text, checked against the facts of an article."""

    def __init__(self, article: Facts, own: Facts) -> None:
        self._article = article
        self._own = own
        self._language = rules(own.outline.article.language)
        self._said = article.verify(Draft(quotes=article.opinion.quotes)).quotes
        self._speakers = {number: quote for quote in own.opinion.quotes for number in quote.marks}

    def checked(self) -> Iterator[CheckedQuote]:
        """Yield the quotations between marks in order; one inside another belongs to that."""
        for number, mark in enumerate(self._own.outline.marks, 1):
            if mark.nested_in is None and not mark.block:
                yield self._checked(mark, self._speakers.get(number))

    def _checked(self, mark: Mark, quote: DraftQuote | None) -> CheckedQuote:
        speaker = quote.speaker if quote is not None else None
        text = mark.span.of(self._own.outline.article.text)
        verdict, found, findings = self._words(pieces(text) or [text])
        said_by = self._speaker_of(found) if verdict != "absent" else None
        if verdict == "verbatim":
            named = found is not None and self._named(speaker, found) and not self._meant(quote, mark.span, said_by)
            findings = self._whose(pieces(text)[0], speaker) if named else []
        return CheckedQuote(
            text=text,
            span=mark.span,
            verdict=verdict,
            found=found,
            speaker=speaker,
            article_speaker=said_by,
            findings=tuple(dict.fromkeys(findings)),
        )

    def _words(self, parts: Sequence[str]) -> tuple[Words, Span | None, list[Finding]]:
        """Return what the article has of a quotation, where, and what is wrong with it."""
        places: list[Span] = []
        findings: list[Finding] = []
        verdict: Words = "verbatim"
        for part in parts:
            held = self._verify(part)
            wrong = [finding for failed in held.failed for finding in failed.findings]
            places += [span for quote in held.quotes for span in quote.spans]
            places += [span for finding in wrong for span in finding.spans]
            findings += wrong
            if any(finding.code == "quote_altered" for finding in wrong) and verdict == "verbatim":
                verdict = "altered"
            elif any(not finding.spans for finding in wrong):
                verdict = "absent" if len(parts) == 1 else "altered"
        found = Span(start=places[0].start, end=places[0].end) if places else None
        return verdict, found, findings

    def _named(self, speaker: str | None, found: Span) -> bool:
        """Tell whether the text names the speaker, and the article quotes nobody within somebody else's quotation."""
        nested = any(mark.nested_in and mark.span.overlaps(found) for mark in self._article.outline.marks)
        return speaker is not None and not nested and self._own.names.resolve(speaker) is not None

    def _meant(self, quote: DraftQuote | None, place: Span, said_by: Speaker | None) -> bool:
        """Tell whether the text may mean the right one: by a surname that two people share, or by a pronoun."""
        if quote is None or quote.mention is None or said_by is None:
            return False
        text = self._own.outline.article.text
        said = quote.mention.of(text)
        if said[0].isupper() and said.lower() not in self._language.pronouns:
            return self._article.names.resolve(said) is None and said in said_by.name.split()
        before = Span(start=max(place.start - _BACK, 0), end=quote.mention.end)
        near = {name.full for _, name in self._own.names.within(before)}
        return any((name := self._article.names.resolve(full)) and name.full == said_by.name for full in near)

    def _whose(self, part: str, speaker: str | None) -> list[Finding]:
        """Return what speaks against the speaker the text gives to words that are verbatim."""
        failed = self._verify(part, speaker).failed
        found = [finding for item in failed for finding in item.findings]
        return [finding.model_copy(update={"message": _MARK.sub("these words", finding.message)}) for finding in found]

    def _verify(self, part: str, speaker: str | None = None) -> Verdict:
        return self._article.verify(Draft(quotes=(DraftQuote(text=part, speaker=speaker),)))

    def _speaker_of(self, found: Span | None) -> Speaker | None:
        """Return whom the article has say the words at a place."""
        said = (quote for quote in self._said if found and any(span.overlaps(found) for span in quote.spans))
        return next((quote.speaker for quote in said if quote.speaker is not None), None)
