"""Let through what the article bears out, and nothing else. `flow` calls `verify` on every draft.

Numbers, dates, names, negations, hedges, quoted pieces and speakers are compared with the few sentences an item rests
on. What is compared are words: a sentence made of the article's own words can still be false, and passes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.models.draft import DraftClaim
from summarizer.models.extraction import Claim, Finding, Point, Quote
from summarizer.models.verdict import Failed, Verdict
from summarizer.verifying.acts import check_act
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
from summarizer.verifying.places import Places
from summarizer.verifying.quotes import Quotations
from summarizer.verifying.standing import check_standing
from summarizer.verifying.voice import check_borrowed, check_voice, check_whole

if TYPE_CHECKING:
    from summarizer.models.article import Outline
    from summarizer.models.draft import Draft, DraftPoint
    from summarizer.text.names import Names

__all__ = ["Verifier", "verify"]


def verify(draft: Draft, outline: Outline, names: Names, opinion: Draft) -> Verdict:
    """Hold one draft against an article; whoever has several keeps a `Verifier`."""
    return Verifier(outline, names, opinion).verify(draft)


class _Borne(NamedTuple):
    """An item cut into words, and what was found for it or against it."""

    item: Passage
    evidence: Evidence | None
    findings: list[Finding]
    claimant: str = ""
    """Of a claim, in its fullest form."""


class Verifier:
    """An article, indexed once, that any number of drafts are held against.

    `opinion` is the draft of the engine without a model: who speaks where it is certain.
    """

    def __init__(self, outline: Outline, names: Names, opinion: Draft) -> None:
        self._places = Places(outline)
        self._people = People(self._places, names, opinion)
        self._quotations = Quotations(self._people)

    def verify(self, draft: Draft) -> Verdict:
        """Sort the items of a draft into those the article bears out and those that failed, with their reasons.

        A mark that the draft leaves out is left out here too: a draft may hold one item only, being asked again.
        """
        failed: list[Failed] = []
        points = [point for item in draft.points if (point := self._point(item, failed)) is not None]
        claims = [claim for item in draft.claims if (claim := self._claim(item, failed)) is not None]
        quotes: list[Quote] = []
        taken: set[int] = set()
        for item in draft.quotes:
            found, wrong = self._quotations.check(item, taken)
            quotes.extend(found)
            failed.extend(wrong)
        quotes.sort(key=lambda quote: quote.spans[0].start)
        return Verdict(
            points=tuple(points), claims=tuple(claims), quotes=tuple(quotes), failed=tuple(dict.fromkeys(failed))
        )

    def _point(self, item: DraftPoint, failed: list[Failed]) -> Point | None:
        borne = self._borne(item)
        if borne.evidence is None:
            near = candidates(borne.item, self._places)
            failed.append(Failed(kind="point", item=item, findings=tuple(borne.findings), candidates=near))
            return None
        return Point(text=item.text.strip(), evidence=borne.evidence.spans)

    def _claim(self, item: DraftClaim, failed: list[Failed]) -> Claim | None:
        borne = self._borne(item)
        if borne.evidence is None:
            near = candidates(borne.item, self._places)
            failed.append(Failed(kind="claim", item=item, findings=tuple(borne.findings), candidates=near))
            return None
        return Claim(
            text=item.text.strip(),
            claimant=borne.claimant,
            modality=modality(item, borne.claimant, borne.evidence, self._people),
            when=when(borne.item, borne.evidence),
            evidence=borne.evidence.spans,
        )

    def _borne(self, item: DraftPoint | DraftClaim) -> _Borne:
        """Find the evidence that bears an item out, or what is wrong with the likeliest.

        An item that is a sentence to the letter is that sentence: it needs no cutting and no comparing.
        """
        copied = self._places.copied(item.text, item.sentences)
        passage = self._passage(item.text) if copied is None else self._places.passage(copied)
        if not passage.stems and not passage.all_stems:
            return _Borne(passage, None, [Finding(code="no_evidence", message="It says nothing.")])
        findings = pointers(item.sentences, self._places)
        if findings:
            return _Borne(passage, None, findings)
        if copied is not None:
            choices, check = [Evidence((copied,), self._places)], self._check_voice
        else:
            (choices, findings), check = (
                carried(passage, item.sentences, self._places, together=isinstance(item, DraftClaim)),
                self._check,
            )
        claim = item if isinstance(item, DraftClaim) else None
        attributed = claim is not None and claim.claimant.strip().lower() not in OWN
        claimant = ""
        for evidence in choices:
            wrong = check(passage, evidence, attributed=attributed)
            if claim is not None:
                claimant, against = check_claimant(claim, passage, evidence, self._people)
                wrong += [*check_act(passage, evidence), *against]
            if not wrong:
                return _Borne(passage, evidence, [], claimant)
            findings = findings or wrong
        return _Borne(passage, None, findings)

    def _passage(self, text: str) -> Passage:
        return Passage(text, self._places.language, self._places.article.published)

    def _check(self, item: Passage, evidence: Evidence, *, attributed: bool) -> list[Finding]:
        return [
            *check_numbers(item, evidence),
            *check_dates(item, evidence),
            *check_names(item, evidence, self._people),
            *check_negation(item, evidence),
            *check_hedges(item, evidence, attributed=attributed),
            *check_opposites(item, evidence),
            *check_fragments(item, evidence),
            *self._check_voice(item, evidence, attributed=attributed),
        ]

    def _check_voice(self, item: Passage, evidence: Evidence, *, attributed: bool) -> list[Finding]:
        """Check what even a sentence copied from the article can get wrong: whose words it is."""
        return [
            *check_voice(item, evidence, self._people),
            *check_whole(item, evidence, self._people),
            *check_standing(item, evidence),
            *([] if attributed else check_borrowed(item, evidence, self._people)),
        ]
