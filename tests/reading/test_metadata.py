from __future__ import annotations

import pytest

from summarizer.reading.metadata import metadata
from summarizer.reading.said import Said
from summarizer.reading.visible import parse


def said(head: str, body: str = "<p>x</p>") -> Said:
    tree = parse(f'<html lang="en-GB"><head>{head}</head><body>{body}</body></html>')
    assert tree is not None
    return metadata(tree)


LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"],
"headline": "Yard sold", "datePublished": "2024-05-03T10:00:00+02:00",
"author": [{"name": "Ida Marsh"}, {"name": "Bo Tarn"}]}]}</script>"""


def test_linked_data() -> None:
    assert said(LINKED) == Said("Yard sold", ("Ida Marsh", "Bo Tarn"), "2024-05-03", "en")


def test_meta_elements() -> None:
    head = """<meta property="og:title" content="Yard sold"><meta name="author" content="By Ida Marsh and Bo Tarn">
    <meta property="article:published_time" content="2024-05-03"><title>Yard sold | Wire</title>"""
    assert said(head) == Said("Yard sold", ("Ida Marsh", "Bo Tarn"), "2024-05-03", "en")


def test_headings_and_times() -> None:
    body = '<h1>Yard <i>sold</i></h1><a rel="author">Ida Marsh</a><time datetime="2024-05-03">Friday</time>'
    assert said("<title>Yard sold | Wire</title>", body) == Said("Yard sold", ("Ida Marsh",), "2024-05-03", "en")


@pytest.mark.parametrize(
    "broken", ["{", "[[[[[", "null", "3", '{"@type": 3, "@graph": {"@graph": "x"}}', "[" * 100_000]
)
def test_broken_linked_data_is_passed_over(broken: str) -> None:
    assert said(f'<title>Yard</title><script type="application/ld+json">{broken}</script>').title == "Yard"
