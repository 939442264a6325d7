from __future__ import annotations

import pytest

from summarizer.models.article import Article
from summarizer.offline import draft
from summarizer.text.names import names
from summarizer.text.outline import outline


def said(text: str) -> list[str]:
    found = outline(Article(id=Article.identify(text), source="text", text=text, language="en"))
    spans = {int(mark.id[1:]): mark.span for mark in found.marks}
    return [spans[number].of(text) for quote in draft(found, names(found)).quotes for number in quote.marks]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Brell won a prize for “Salt and Tide,” a slim new novel about the port.",
        "The ship left to the tune of “Farewell Old Harbour.”",
        "Ann Brell told CNR's “Morning Tide” that the bridge is shut.",
        "In his autobiography, “Eels and Other Friends,” Jon Tarry described the bridge.",
        "A self-described “eel man,” Jon Tarry lives by the sea.",
    ],
)
def test_what_a_title_belongs_to_gives_it_away(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Brell answered with a “Free The Eels” party in the port.", "Free The Eels"),
        ("The crowd met Jon Tarry with chants of “Shut The Bridge.”", "Shut The Bridge."),
        ("Jon Tarry is fond of the term “wet season.”", "wet season."),
        ("The port asked Ann Brell to keep the program “above water.”", "above water."),
        ("Two of them muttered about the “rotten” Tarry nets on sale, Ann Brell said.", "rotten"),
    ],
)
def test_in_doubt_somebody_said_it(text: str, words: str) -> None:
    assert said(text) == [words]


def test_a_title_named_once_is_one_again_and_so_are_those_in_a_row_with_it() -> None:
    text = (
        "The novel “Salt and Tide” sold well, as did “Mud,” “Cold Harbour” and “Rope.” Critics fell for “Cold Harbour.”"
    )
    assert said(text) == ["Mud,", "Cold Harbour", "Rope.", "Cold Harbour."]
    row = "The film “Salt and Tide,” “Mud” and “Cold Harbour” sold well. Critics fell for “Cold Harbour.”"
    assert said(row) == []
    assert said("The film “Cold Harbour” ran. “Cold Harbour,” Ann Brell said.") == ["Cold Harbour,"]


def test_a_heading_in_single_marks_is_no_quotation_where_speech_stands_in_double_ones() -> None:
    speech = "“The bridge is shut, and it stays shut,” Ann Brell said.\n\n"
    assert said(f"{speech}‘Tar and Feathers.’\n\n{speech}") == said(speech) * 2
    alone = "‘The bridge is shut,’ Ann Brell said.\n\n‘Tar and feathers.’\n\nIt rained."
    assert said(alone) == ["The bridge is shut,", "Tar and feathers."]


def test_what_happened_in_a_transcript_was_not_said() -> None:
    assert said("Ann Brell spoke.\n\n“BRELL: The bridge is shut.”\n\n“(APPLAUSE.)”") == ["BRELL: The bridge is shut."]
