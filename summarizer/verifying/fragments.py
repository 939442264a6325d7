"""Words an item puts between quotation marks must stand in its evidence, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.models.extraction import Finding
from summarizer.verifying.alignment import Stream, difference, span, tokens

if TYPE_CHECKING:
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage


def check_fragments(item: Passage, evidence: Evidence) -> list[Finding]:
    """Return a finding for each quoted piece that is not verbatim."""
    if not item.own_marks:
        return []
    text = evidence.places.article.text
    found = [token for place in evidence.spans for token in tokens(text, place.start, place.end)]
    stream = Stream(found)
    findings = []
    for mark in item.own_marks:
        copied = tokens(item.text, mark.span.start, mark.span.end)
        if mark.nested_in or not copied:
            continue
        copy = stream.find(copied)
        if copy is None:
            message = f"The words “{mark.span.of(item.text)}” do not stand in the sentences it rests on."
            findings.append(Finding(code="quote_not_found", message=message))
        elif not copy.exact:
            findings.append(Finding(code="quote_altered", message=difference(copy), spans=(span(stream, copy),)))
    return findings
