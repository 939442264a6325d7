"""Each sentence of a text about an article: the evidence it has there, and what speaks against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.checking.bearing import Bearing
from summarizer.checking.figures import Figures
from summarizer.checking.naming import Naming
from summarizer.checking.polarity import Polarity
from summarizer.checking.wording import Wording
from summarizer.models.draft import Draft, DraftClaim, DraftPoint
from summarizer.models.extraction import Finding
from summarizer.models.report import CheckedSentence
from summarizer.text.hedges import hedges_in
from summarizer.text.languages import rules
from summarizer.text.phrases import phrases, table
from summarizer.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.flow.facts import Facts
    from summarizer.models.article import Sentence, Span

_LEANT: Final = frozenset(
    {
        "name_not_found",
        "date_not_found",
        "number_not_found",
        "hedge_lost",
        "opposite",
    }
)
"""What one sentence of the evidence may seem to bear out that has nothing else to do with the item."""


_OTHERWISE: Final = frozenset({"negation_added", "negation_lost"})
"""What is looked for in another way than in what a model wrote."""


_TRIED: Final = 2
"""Likely sentences to which those are sought that have what they lack."""
_NAMES: Final = frozenset({"name_not_found"})
_SHOWN: Final = 3
_HARMLESS: Final = frozenset({"hedge_added", "attribution_lost"})
"""What makes no sentence false: who says “about” or “may” says less than the article."""
_KEPT: Final = frozenset({"hedge_lost", "attribution_lost"})
_NUMBERS: Final = frozenset({"number_not_found", "unit_changed"})
_DATES: Final = frozenset({"date_not_found"})


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
        self._language = rules(article.outline.article.language)
        self._phrases = frozenset(self._language.cue_phrases) - self._language.reporting
        self._bearing = Bearing(article)
        self._wording = Wording(article, own, self._bearing)
        self._naming = Naming(article, own, self._bearing)
        self._polarity = Polarity(article, self._bearing.same)
        self._figures = Figures(article, self._bearing.same, self._bearing.rare)
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
        named = None if first.findings else self._naming.against(sentence, first.evidence)
        findings = first.findings or ((named,) if named is not None else self._misattributed(sentence))
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
        turned = all(finding.code in _OTHERWISE for finding in first.findings)
        for cited in self._nearby(text, first.evidence, where):
            other = self._sound(text, cited, where, strict=turned)
            short = self._bearing.things(text, first.evidence) - self._bearing.things(text, other.evidence)
            if not other.findings and (not turned or short <= (first.findings[0].code == "negation_added")):
                return other
        return first if turned else self._itemwise(text, first)

    def _itemwise(self, text: str, held: _Held) -> _Held:
        """Leave out the findings on numbers and dates that the article bears, each in a sentence of its own."""
        codes = {finding.code for finding in held.findings}
        nearest = tuple(dict.fromkeys((*held.evidence, *self._bearing.likely(text)[:_TRIED])))
        borne: list[int] = []
        for kind, search in (
            (_NUMBERS, self._figures.numbers_from),
            (_DATES, self._figures.dates_from),
            (_NAMES, self._naming.borne),
        ):
            if codes & kind and (found := search(text, nearest)) is not None:
                codes -= kind
                borne += found
        if codes >= {finding.code for finding in held.findings}:
            return held
        evidence = tuple(sorted(list(dict.fromkeys((*nearest, *borne)))[:_SHOWN]))
        findings = tuple(finding for finding in held.findings if finding.code in codes)
        if not findings and (denial := self._polarity.against(text, evidence, self._bearing.likely(text))):
            findings = (denial,)
        return _Held(evidence, findings)

    def _sound(self, text: str, cited: Sequence[int], quoted: Sequence[int], *, strict: bool = False) -> _Held:
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
        denial = self._polarity.against(text, found.evidence, self._bearing.likely(text), strict=strict)
        if denial is not None:
            return _Held(found.evidence, (denial,))
        return found._replace(added=tuple(missing))

    def _nearby(self, text: str, numbers: Sequence[int], quoted: Sequence[int]) -> Iterator[tuple[int, ...]]:
        """Yield sentences to try: those the quotations stand in, then the likeliest ones and their neighbours."""
        last = len(self._article.outline.sentences)
        if quoted:
            yield tuple(quoted[:3])
            yield tuple(n for n in (quoted[0] - 1, *quoted[:2]) if n)
        for number in self._bearing.likely(text)[:_TRIED]:
            covering = self._bearing.covering(text, number)
            yield from (tuple(sorted(covering[:count])) for count in range(2, len(covering) + 1))
        for number in dict.fromkeys((*numbers, *self._bearing.likely(text))):
            for near in ((number,), (number, number + 1), (number - 1, number), (number - 1, number, number + 1)):
                yield tuple(n for n in near if 0 < n <= last)

    def _verify(self, text: str, cited: Sequence[int]) -> _Held:
        verdict = self._article.verify(Draft(points=(DraftPoint(text=text, sentences=tuple(cited)),)))
        for point in verdict.points:
            return _Held(tuple(self._numbers[span.start] for span in point.evidence), ())
        failed = verdict.failed[0]
        hedged = self._hedged(text)
        findings = tuple(
            finding
            for finding in failed.findings
            if not self._otherwise(finding)
            and not self._breaks_off(finding)
            and finding.code not in _HARMLESS
            and not (hedged and finding.code in _KEPT)
        )
        nothing = any(finding.code == "no_evidence" for finding in findings)
        return _Held(() if nothing else tuple(cited) or failed.candidates, findings)

    def _hedged(self, text: str) -> bool:
        """Tell whether a sentence says who says it, or does not say it outright: any hedge may stand for another."""
        own = words(text, self._language.code)
        said = any(word.low in self._language.cue_verbs or word.low in self._language.quoting_verbs for word in own)
        return said or bool(hedges_in(own, self._language)) or bool(phrases(own, table(self._phrases)))

    def _otherwise(self, finding: Finding) -> bool:
        """Tell whether it is about a denial, for which there is another check here; “unlikely” for “likely” is none."""
        return finding.code in _OTHERWISE and not finding.message.startswith("The item ")

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
