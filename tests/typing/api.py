"""The public face as a user would write it; checked by mypy, never run."""

from __future__ import annotations

from pathlib import Path
from typing import assert_type

from summarizer import (
    Article,
    CheckedQuote,
    CheckedSentence,
    Extraction,
    Look,
    MockClient,
    Prompt,
    Quote,
    Reply,
    Report,
    Settings,
    Speaker,
    SummarizerError,
    asummarize,
    check,
    dry_run,
    from_text,
    load,
    render,
    summarize,
)


class House:
    """A client of one's own."""

    async def complete(self, prompt: Prompt) -> Reply:
        return Reply(text=prompt.user)


def summarized() -> None:
    assert_type(summarize("text of an article"), Extraction)
    assert_type(summarize(Path("article.html"), model="gpt-4.1-mini"), Extraction)
    assert_type(summarize(load("article.txt"), model=MockClient(["{}"])), Extraction)
    assert_type(summarize(from_text("…", published="2025-10"), model=House(), only=["quotes"], points=3), Extraction)
    assert_type(summarize("…", settings=Settings(model="offline", cache=False)), Extraction)


async def awaited() -> None:
    assert_type(await asummarize("…"), Extraction)


def used(extraction: Extraction) -> None:
    assert_type(extraction.article, Article)
    for quote in extraction.quotes:
        assert_type(quote, Quote)
        assert_type(quote.speaker, Speaker | None)
        assert_type(quote.spans[0].of(extraction.article.text), str)
    assert_type(render(extraction, "markdown", Look(width=60)), str)
    for prompt in dry_run("…", model="gpt-4.1-mini"):
        assert_type(prompt, Prompt)


def checked(article: Article) -> None:
    report = check(article, Path("notes.txt"))
    assert_type(report, Report)
    assert_type(report.holds, bool)
    for sentence in report.sentences:
        assert_type(sentence, CheckedSentence)
        assert_type(sentence.evidence[0].of(report.article.text), str)
    for quote in report.quotes:
        assert_type(quote, CheckedQuote)
    assert_type(render(report, "text"), str)


def refused() -> int:
    try:
        summarize(Path("missing.txt"))
    except SummarizerError as error:
        assert_type(error.hint, str)
        return error.exit_code
    summarize(42)  # type: ignore[arg-type]
    return 0
