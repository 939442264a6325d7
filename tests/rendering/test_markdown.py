from __future__ import annotations

import html
import re

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarizer.models.extraction import Extraction, Summary
from summarizer.rendering import Look, render
from summarizer.rendering.harmless import harmless
from summarizer.rendering.markdown import escaped

VIEWER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def text_of(page: str) -> str:
    """Return what a reader sees of one paragraph of HTML."""
    return html.unescape(re.sub("^<p>|</p>\n$", "", page))


@given(st.text(st.sampled_from(list("ab \n\\`*_{}[]()<>#+-.!|~&;:/=@$1\"'\u202e\x1b")), max_size=40))
@example("[click](javascript:alert(1))")
@example("![x](http://evil.example/p.png)")
@example("<script>alert(1)</script>")
@example("<https://evil.example>")
@example("&lt;b&gt; &copy; &#42;")
@example("| a | b |\n|---|---|")
@example("```\ncode")
@example("1. one")
@example("1) one")
@example("# head")
@example("===")
@example("- item")
@example("~~gone~~")
def test_article_text_is_shown_as_its_characters(text: str) -> None:
    paragraph = VIEWER.render(escaped(text))
    shown = text_of(paragraph)
    assert shown == harmless(text)
    assert not re.search("<(?!/?p>)", paragraph)


def test_links_are_not_made_of_bare_addresses() -> None:
    assert escaped("see https://a.example/x, www.b.example") == "see https\\://a.example/x, www\\.b.example"


def test_ordinary_prose_is_left_alone() -> None:
    prose = "“It’s 4.2 per cent – no more,” said A. B. Ny (52); see p. 3!"
    assert escaped(prose) == prose


def test_everything_is_there_with_its_place(extraction: Extraction) -> None:
    shown = render(extraction, "markdown")
    assert shown.startswith("# Ostrand loses its quarry\n\nJon Aune · 2025-03-04 · English · quarry.txt\n")
    assert "1. Some 140 people work there. `102–129`" in shown
    assert "   > Some 140 people work there. `102–129`" in shown
    assert "- **predicted**: The quarry at Ostrand will close in 2031. (2031)" in shown
    assert "> “We have known this for years,” … “Nobody may be left behind.”" in shown
    assert "— **Ilse Tamm**, Mayor · “she said” · direct · `132–161` `174–200`" in shown
    assert "*speaker disputed*: The model says the company." in shown
    assert "- claim: Some 410 people work there." in shown
    assert "*number unsupported*: The article says 140, not 410." in shown
    assert "2 requests" in shown
    assert "ab" * 32 in shown


def test_only_what_was_asked_for_is_shown(extraction: Extraction) -> None:
    shown = render(extraction, "markdown", Look(sections=("quotes",)))
    assert "## Quotations" in shown
    assert "## Claims" not in shown
    assert "## Summary" not in shown


def test_an_empty_section_says_so(extraction: Extraction) -> None:
    empty = extraction.model_copy(
        update={"claims": (), "quotes": (), "rejected": (), "summary": Summary(headline="Bare")}
    )
    shown = render(empty, "markdown")
    assert shown.count("None found.") == 3
    assert "## Rejected" not in shown
