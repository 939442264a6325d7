"""Each sentence of a text about an article: the evidence it has there, and what speaks against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.checking.bearing import Bearing
from summarizer.checking.denials import Denials
from summarizer.checking.wording import Wording
from summarizer.models.draft import Draft, DraftClaim, DraftPoint
from summarizer.models.extraction import Finding
from summarizer.models.report import CheckedSentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.flow.facts import Facts
    from summarizer.models.article import Sentence, Span

_LEANT: Final = frozenset(
    {
        "name_not_found",
        "date_not_found",
        "number_not_found",
        "negation_added",
        "negation_lost",
        "hedge_lost",
        "opposite",
    }
)
"""What one sentence of the evidence may seem to bear out that has nothing else to do with the item."""


class _Held(NamedTuple):
    """What the verification says of one sentence: numbers of its evidence or of the nearest, and what is wrong."""

    evidence: tuple[int, ...]
    findings: tuple[Finding, ...]
    added: tuple[str, ...] = ()


class Statements:
    """The sentences of a text, checked against the facts of an article."""

    def __init__(self, article: Facts, own: Facts) -> None:
        self._article = article
        self._own = own
        self._wording = Wording(article, own)
        self._bearing = Bearing(article)
        self._denials = Denials(article.outline)
        self._marks = frozenset(mark.span for mark in article.outline.marks)
        self._numbers = {sentence.span.start: sentence.number for sentence in article.outline.sentences}

    def checked(self, sentence: Sentence, quoted: Sequence[Span]) -> CheckedSentence:
        """Return a sentence with its evidence; `quoted` are the places of the article that its quotations stand in.

        It holds if one reading of the pronoun it begins with does.
        """
        first: _Held | None = None
        for text in self._wording.readings(sentence):
            held = self._held(text, quoted)
            first = first if first is not None and held.findings else held
            if not held.findings:
                break
        assert first is not None  # noqa: S101 -- there is at least one reading
        findings = first.findings or self._misattributed(sentence)
        return CheckedSentence(
            text=sentence.span.of(self._own.outline.article.text),
            span=sentence.span,
            evidence=tuple(self._article.outline.sentences[number - 1].span for number in first.evidence),
            added=first.added,
            findings=findings,
        )

    def _held(self, text: str, quoted: Sequence[Span]) -> _Held:
        """Hold one reading of a sentence against the evidence that code finds, then against other likely evidence."""
        where = [s.number for s in self._article.outline.sentences if any(s.span.overlaps(span) for span in quoted)]
        first = self._sound(text, (), where)
        if not first.findings:
            return first
        others = (self._sound(text, cited, where) for cited in self._nearby(text, first.evidence, where))
        return next((other for other in others if not other.findings), first)

    def _sound(self, text: str, cited: Sequence[int], quoted: Sequence[int]) -> _Held:
        """Hold it against sentences of which none, but one it quotes, is there for one name, number or denial alone."""
        found = self._verify(text, cited)
        if found.findings:
            return found
        missing, enough = self._bearing.added(text, found.evidence)
        if not enough:
            listed = ", ".join(f"“{word}”" for word in missing)
            message = f"The article has nothing that says this: the nearest sentences do not have {listed}."
            return _Held(found.evidence, (Finding(code="no_evidence", message=message),))
        for rest in self._bearing.leaning(text, found.evidence):
            if not set(found.evidence) - set(rest) <= set(quoted):
                findings = tuple(f for f in self._verify(text, rest).findings if f.code in _LEANT)
                if findings:
                    return _Held(rest, findings)
        denial = self._denials.lost(text, found.evidence, self._bearing.likely(text))
        if denial is not None:
            return _Held(found.evidence, (denial,))
        return found._replace(added=tuple(missing))

    def _nearby(self, text: str, numbers: Sequence[int], quoted: Sequence[int]) -> Iterator[tuple[int, ...]]:
        """Yield sentences to try: those the quotations stand in, then the likeliest ones and their neighbours."""
        last = len(self._article.outline.sentences)
        if quoted:
            yield tuple(quoted[:3])
            yield tuple(n for n in (quoted[0] - 1, *quoted[:2]) if n)
        for number in dict.fromkeys((*numbers, *self._bearing.likely(text))):
            for near in ((number,), (number, number + 1), (number - 1, number), (number - 1, number, number + 1)):
                yield tuple(n for n in near if 0 < n <= last)

    def _verify(self, text: str, cited: Sequence[int]) -> _Held:
        verdict = self._article.verify(Draft(points=(DraftPoint(text=text, sentences=tuple(cited)),)))
        for point in verdict.points:
            return _Held(tuple(self._numbers[span.start] for span in point.evidence), ())
        failed = verdict.failed[0]
        findings = tuple(finding for finding in failed.findings if not self._breaks_off(finding))
        nothing = any(finding.code == "no_evidence" for finding in findings)
        return _Held(() if nothing else tuple(cited) or failed.candidates, findings)

    def _breaks_off(self, finding: Finding) -> bool:
        """Tell whether it only says that the article goes on with a quotation where this ends: no fault here."""
        return finding.code == "not_standalone" and any(span in self._marks for span in finding.spans)

    def _misattributed(self, sentence: Sentence) -> tuple[Finding, ...]:
        """Return what speaks against the people whom the text has say what this sentence reports."""
        said = [
            DraftClaim(text=claim.text, claimant=claim.claimant)
            for claim in self._own.opinion.claims
            if sentence.number == claim.sentences[-1] and self._is_person(claim.claimant)
        ]
        failed = self._article.verify(Draft(claims=tuple(said))).failed
        findings = [finding for item in failed for finding in item.findings]
        return tuple(finding for finding in findings if finding.code == "claimant_contradicted")

    def _is_person(self, label: str) -> bool:
        name = self._own.names.resolve(label)
        return name is not None and name.kind == "person"
