"""The result as Markdown that any viewer shows the same. Called by `render`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.rendering import wording
from summarizer.rendering.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.models.article import Span
    from summarizer.models.extraction import Claim, Extraction, Finding, Quote, Rejected
    from summarizer.rendering.look import Section

_ENTITY: Final = str.maketrans({"<": "&lt;", ">": "&gt;"})
_MARKUP: Final = re.compile(r"([\\`*_\[\]|~$])")
_AMPERSAND: Final = re.compile(r"&(?=#?\w+;)")
_LINK: Final = re.compile(r":(?=//)|(?<=www)\.|@(?=\w)|(?<=mailto):", re.IGNORECASE)
_OPENING: Final = re.compile(r"^(\d{1,9}(?=[.)](?: |$))|(?=[#+=-]))")


def markdown(extraction: Extraction, sections: Sequence[Section]) -> str:
    """Return `extraction` as Markdown; every place is given as `start–end` in code points of the article's text."""
    lines = [*_head(extraction)]
    if "summary" in sections:
        lines += _summary(extraction)
    if "claims" in sections:
        lines += _claims(extraction)
    if "quotes" in sections:
        lines += _quotes(extraction)
    lines += _rejected(extraction.rejected)
    lines += _provenance(extraction)
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Return hostile `text` as one line of Markdown that shows just its characters: no link, image, HTML or table."""
    line = _AMPERSAND.sub("&amp;", harmless(text)).translate(_ENTITY)
    line = _LINK.sub(lambda found: "\\" + found[0], _MARKUP.sub(r"\\\1", line))
    return _OPENING.sub(r"\1\\", line, count=1)


def _head(extraction: Extraction) -> Iterator[str]:
    yield f"# {escaped(extraction.summary.headline) or 'Untitled'}"
    yield ""
    yield " · ".join(escaped(part) for part in wording.byline(extraction.article))
    yield ""


def _summary(extraction: Extraction) -> Iterator[str]:
    yield from ("## Summary", "")
    if not extraction.summary.points:
        yield from ("None found.", "")
    text = extraction.article.text
    for number, point in enumerate(extraction.summary.points, start=1):
        lead = f"{number}. "
        yield from _with_evidence(lead, escaped(point.text), point.text, point.evidence, text)


def _claims(extraction: Extraction) -> Iterator[str]:
    yield from ("## Claims", "")
    if not extraction.claims:
        yield from ("None found.", "")
    for name, group in wording.by_claimant(extraction.claims).items():
        yield from (f"### {escaped(wording.claimant(name))}", "")
        for claim in group:
            shown = _claim(claim)
            yield from _with_evidence("- ", shown, claim.text, claim.evidence, extraction.article.text)


def _claim(claim: Claim) -> str:
    when = f" ({escaped(claim.when)})" if claim.when else ""
    return f"**{claim.modality}**: {escaped(claim.text)}{when}"


def _with_evidence(lead: str, shown: str, text: str, evidence: Sequence[Span], source: str) -> Iterator[str]:
    """Yield a list item and the sentences it rests on; only their places when they are the item itself."""
    places = " ".join(map(_place, evidence))
    if wording.verbatim(text, evidence, source):
        yield from (f"{lead}{shown} {places}", "")
        return
    indent = " " * len(lead)
    yield from (f"{lead}{shown}", "")
    for span in evidence:
        yield f"{indent}> {escaped(span.of(source))} {_place(span)}"
        yield f"{indent}>" if span is not evidence[-1] else ""


def _quotes(extraction: Extraction) -> Iterator[str]:
    yield from ("## Quotations", "")
    if not extraction.quotes:
        yield from ("None found.", "")
    text = extraction.article.text
    for quote in extraction.quotes:
        yield from (f"> {escaped(wording.quoted(quote, text))}", "")
        yield from (f"— {_attribution(quote, text)}", "")
        for finding in quote.findings:
            yield from (_finding(finding), "")


def _attribution(quote: Quote, text: str) -> str:
    who = f"**{escaped(wording.speaker(quote.speaker))}**"
    role = quote.speaker.role if quote.speaker else None
    said = wording.attribution(quote, text)
    about = [f"“{escaped(said)}”" if said else "", quote.kind, " ".join(map(_place, quote.spans))]
    named = f"{who}, {escaped(role)}" if role else who
    return " · ".join([named, *(part for part in about if part)])


def _rejected(rejected: Sequence[Rejected]) -> Iterator[str]:
    if not rejected:
        return
    yield from ("## Rejected", "", "Kept out: the article does not bear it out.", "")
    for item in rejected:
        yield f"- {item.kind}: {escaped(wording.told(item))}"
        for finding in item.findings:
            yield f"  - {_finding(finding)} {' '.join(map(_place, finding.spans))}".rstrip()
    yield ""


def _provenance(extraction: Extraction) -> Iterator[str]:
    made = extraction.provenance
    yield from ("## Provenance", "")
    yield f"- {escaped(', '.join(wording.engine(extraction)))}"
    yield f"- made {escaped(made.created)} by summarizer {escaped(made.version)}"
    yield f"- article sha256 `{extraction.article.id}`"
    for name, digest in made.prompts.items():
        yield f"- prompt {escaped(name)} sha256 `{digest}`"


def _finding(finding: Finding) -> str:
    return f"*{escaped(wording.what_was_wrong(finding.code))}*: {escaped(finding.message)}"


def _place(span: Span) -> str:
    return f"`{span.start}–{span.end}`"
