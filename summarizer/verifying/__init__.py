"""Let through what the article bears out, and nothing else. `flow` calls `verify` on every draft.

Numbers, dates, names, negations, hedges, quoted pieces and speakers are compared with the few sentences an item rests
on. What is compared are words: a sentence made of the article's own words can still be false, and passes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.models.draft import DraftClaim
from summarizer.models.extraction import Claim, Finding, Point, Quote
from summarizer.models.verdict import Failed, Verdict
from summarizer.verifying.claimants import OWN, check_claimant, modality, when
from summarizer.verifying.dates import check_dates
from summarizer.verifying.evidence import Evidence, candidates, carried, pointers
from summarizer.verifying.fragments import check_fragments
from summarizer.verifying.hedges import check_hedges
from summarizer.verifying.names import check_names
from summarizer.verifying.negation import check_negation
from summarizer.verifying.numbers import check_numbers
from summarizer.verifying.opposites import check_opposites
from summarizer.verifying.passage import Passage
from summarizer.verifying.people import People
from summarizer.verifying.places import Places, Same
from summarizer.verifying.quotes import Quotations
from summarizer.verifying.voice import check_borrowed, check_voice, check_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Outline
    from summarizer.models.draft import Draft, DraftPoint
    from summarizer.text.names import Names

__all__ = ["verify"]


def verify(draft: Draft, outline: Outline, names: Names, opinion: Draft) -> Verdict:
    """Sort the items of a draft into those the article bears out and those that failed, with their reasons.

    `opinion` is the draft of the engine without a model: who speaks where it is certain. A mark that the draft leaves
    out is left out here too: a draft may hold one item only, being asked again.
    """
    article = _article(Same(outline), Same(names), Same(opinion))
    failed: list[Failed] = []
    points = [point for item in draft.points if (point := article.point(item, failed)) is not None]
    claims = [claim for item in draft.claims if (claim := article.claim(item, failed)) is not None]
    quotes: list[Quote] = []
    taken: set[int] = set()
    for item in draft.quotes:
        found, wrong = article.quotations.check(item, taken)
        quotes.extend(found)
        failed.extend(wrong)
    quotes.sort(key=lambda quote: quote.spans[0].start)
    return Verdict(
        points=_once_points(points),
        claims=_once_claims(claims),
        quotes=tuple(quotes),
        failed=tuple(dict.fromkeys(failed)),
    )


class _Article:
    """What all items of a draft are checked against."""

    def __init__(self, outline: Outline, names: Names, opinion: Draft) -> None:
        self.places: Places = Places(outline)
        self.people = People(self.places, names, opinion)
        self.quotations = Quotations(self.people)

    def point(self, item: DraftPoint, failed: list[Failed]) -> Point | None:
        passage, evidence, findings = self._evidence(item)
        if evidence is None:
            near = candidates(passage, self.places)
            failed.append(Failed(kind="point", item=item, findings=tuple(findings), candidates=near))
            return None
        return Point(text=item.text.strip(), evidence=evidence.spans)

    def claim(self, item: DraftClaim, failed: list[Failed]) -> Claim | None:
        passage, evidence, findings = self._evidence(item)
        if evidence is None:
            near = candidates(passage, self.places)
            failed.append(Failed(kind="claim", item=item, findings=tuple(findings), candidates=near))
            return None
        claimant = check_claimant(item, passage, evidence, self.people)[0]
        return Claim(
            text=item.text.strip(),
            claimant=claimant,
            modality=modality(item, claimant, evidence, self.people),
            when=when(passage, evidence),
            evidence=evidence.spans,
        )

    def _evidence(self, item: DraftPoint | DraftClaim) -> tuple[Passage, Evidence | None, list[Finding]]:
        """Return the item cut into words, and the evidence that bears it out, or what is wrong with the likeliest.

        An item that is a sentence to the letter is that sentence: it needs no cutting and no comparing.
        """
        copied = self.places.copied(item.text, item.sentences)
        passage = self._passage(item.text) if copied is None else self.places.passage(copied)
        if not passage.stems and not passage.all_stems:
            return passage, None, [Finding(code="no_evidence", message="It says nothing.")]
        findings = pointers(item.sentences, self.places)
        if findings:
            return passage, None, findings
        if copied is not None:
            choices, check = [Evidence((copied,), self.places)], self._check_voice
        else:
            (choices, findings), check = carried(passage, item.sentences, self.places), self._check
        claim = item if isinstance(item, DraftClaim) else None
        attributed = claim is not None and claim.claimant.strip().lower() not in OWN
        first: list[Finding] = findings
        for evidence in choices:
            wrong = check(passage, evidence, attributed=attributed)
            if claim is not None:
                wrong += check_claimant(claim, passage, evidence, self.people)[1]
            if not wrong:
                return passage, evidence, []
            first = first or wrong
        return passage, None, first

    def _passage(self, text: str) -> Passage:
        return Passage(text, self.places.language, self.places.article.published)

    def _check(self, item: Passage, evidence: Evidence, *, attributed: bool) -> list[Finding]:
        return [
            *check_numbers(item, evidence),
            *check_dates(item, evidence),
            *check_names(item, evidence, self.people),
            *check_negation(item, evidence),
            *check_hedges(item, evidence, attributed=attributed),
            *check_opposites(item, evidence),
            *check_fragments(item, evidence),
            *self._check_voice(item, evidence, attributed=attributed),
        ]

    def _check_voice(self, item: Passage, evidence: Evidence, *, attributed: bool) -> list[Finding]:
        """Check what even a sentence copied from the article can get wrong: whose words it is."""
        return [
            *check_voice(item, evidence, self.people),
            *check_whole(item, evidence, self.people),
            *([] if attributed else check_borrowed(item, evidence, self.people)),
        ]


@lru_cache(maxsize=4)
def _article(outline: Same[Outline], names: Same[Names], opinion: Same[Draft]) -> _Article:
    """Return what was made for these very objects before, if anything: a flow verifies several times."""
    return _Article(outline.value, names.value, opinion.value)


def _once_points(points: Sequence[Point]) -> tuple[Point, ...]:
    return tuple({_key(point.text): point for point in reversed(points)}.values())[::-1]


def _once_claims(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Make the same claim made twice one claim with both evidences."""
    merged: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        key = (_key(claim.text), claim.claimant)
        if (known := merged.get(key)) is not None:
            both = tuple(dict.fromkeys((*known.evidence, *claim.evidence)))[:3]
            merged[key] = known.model_copy(update={"evidence": tuple(sorted(both, key=lambda span: span.start))})
        else:
            merged[key] = claim
    return tuple(merged.values())


@lru_cache(maxsize=256)
def _key(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
