"""A report as Markdown. Called by `render`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.rendering import checked, wording
from summarizer.rendering.markdown import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.models.extraction import Finding
    from summarizer.models.report import CheckedQuote, CheckedSentence, Report


def report_markdown(report: Report) -> str:
    """Return `report` as Markdown; places are given as `start–end` in code points of the article's text."""
    return "\n".join([*_head(report), *_sentences(report), *_quotes(report), *_foot(report)]) + "\n"


def _head(report: Report) -> Iterator[str]:
    yield f"# {escaped(checked.result(report).capitalize())}"
    yield ""
    yield " · ".join(map(escaped, checked.sources(report)))
    yield ""
    for span in report.text.furniture:
        yield f"Left out, being no part of the text: {escaped(span.of(report.text.text))}"
        yield ""


def _sentences(report: Report) -> Iterator[str]:
    yield from ("## Sentences", "")
    for number, sentence in enumerate(report.sentences, 1):
        yield from _sentence(f"{number}. ", sentence, report.article.text)


def _sentence(lead: str, sentence: CheckedSentence, source: str) -> Iterator[str]:
    places = " ".join(f"`{span.start}–{span.end}`" for span in sentence.evidence)
    indent = " " * len(lead)
    verdict = "" if sentence.holds else "**does not hold:** "
    yield f"{lead}{verdict}{escaped(sentence.text)} {places}".rstrip()
    yield ""
    for finding in sentence.findings:
        yield f"{indent}- {_finding(finding)}"
    if sentence.findings:
        yield ""
    if not wording.verbatim(sentence.text, sentence.evidence, source):
        for span in sentence.evidence:
            yield f"{indent}> {escaped(span.of(source))}"
            yield f"{indent}>" if span is not sentence.evidence[-1] else ""
    if sentence.added:
        yield from (f"{indent}*{escaped(checked.added(sentence))}*", "")


def _quotes(report: Report) -> Iterator[str]:
    yield from ("## Quotations", "")
    if not report.quotes:
        yield from ("None found.", "")
    for quote in report.quotes:
        yield from _quote(quote)


def _quote(quote: CheckedQuote) -> Iterator[str]:
    yield f"- **{quote.verdict}** “{escaped(quote.text)}” · {' · '.join(map(escaped, checked.speakers(quote)))}"
    for finding in quote.findings:
        yield f"  - {_finding(finding)}"
    yield ""


def _foot(report: Report) -> Iterator[str]:
    yield f"{escaped(', '.join(checked.counts(report)))}; made {escaped(report.created)}"
    yield ""
    yield checked.CAVEAT


def _finding(finding: Finding) -> str:
    return f"*{escaped(wording.what_was_wrong(finding.code))}*: {escaped(finding.message)}"
