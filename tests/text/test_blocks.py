from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.text.blocks import blocks
from summarizer.text.marks import marks
from summarizer.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from summarizer.models.article import Mark


def found(text: str, language: str = "en") -> tuple[Mark, ...]:
    spans = paragraphs(text)
    return blocks(text, spans, marks(text, spans, language), language)


def set_apart(text: str, language: str = "en") -> list[str]:
    return [mark.span.of(text) for mark in found(text, language) if mark.block]


STATEMENT = "We have never sold a boat without telling its owner, and I do not intend to begin with this one."
REPORT = (
    "The yard at Lindow Quay was sold on Monday.\n\n"
    "Its manager, Ida Marsh, said the sale was “in order” when she was asked about it.\n\n"
    "{}\n\n"
    "The harbour office would not comment on the sale.\n\n"
    "A hearing is set for June."
)


def test_a_paragraph_in_the_first_person_amid_a_report_is_a_block() -> None:
    text = REPORT.format(STATEMENT)
    assert set_apart(text) == [STATEMENT]
    assert [mark.id for mark in found(text)] == ["Q1", "Q2"]


def test_a_report_in_the_third_person_has_none() -> None:
    assert set_apart(REPORT.format("US officials at Level I said the We Act campaign had failed in the end.")) == []


def test_a_story_told_in_the_first_person_has_none() -> None:
    text = REPORT.format(STATEMENT) + "\n\nShe told me “no” when I rang.\n\nI rang again."
    assert set_apart(text) == []


def test_nothing_is_guessed_in_a_language_without_rules() -> None:
    assert set_apart(REPORT.format(STATEMENT), "und") == []


def test_quotes_in_markdown() -> None:
    assert set_apart("She wrote:\n\n> The boat was sound.\n> It floated.\n\nIt sank.") == [
        "The boat was sound.",
        "It floated.",
    ]


def test_a_marked_off_paragraph_with_marks_of_its_own_is_not_quoted_twice() -> None:
    text = "She wrote:\n\n> “The boat was sound.”\n\nIt sank."
    assert [(mark.span.of(text), mark.block) for mark in found(text)] == [("The boat was sound.", False)]


INTERVIEW = (
    "Ida Marsh runs the yard at Lindow Quay.\n\n"
    "{q}: Who bought the yard?\n\n{a}: A man from the islands. He said “done” and paid.\n\n"
    "{q}: Did you know him?\n\n{a}: I did not.\n\n"
    "{q}: Would you sell again?\n\n{a}: We would."
)


def test_the_answers_of_an_interview_are_blocks() -> None:
    text = INTERVIEW.format(q="Q", a="A")
    assert set_apart(text) == ["A man from the islands. He said “done” and paid.", "I did not.", "We would."]
    answer, inner = found(text)[:2]
    assert inner.nested_in == answer.id


def test_labels_may_be_names() -> None:
    assert len(set_apart(INTERVIEW.format(q="Northern Wire", a="Marsh"))) == 3


def test_a_list_with_labels_is_no_interview() -> None:
    assert set_apart("Price: 3\n\nWeight: 4\n\nPrice: 5\n\nWeight: 6\n\nPrice: 7\n\nWeight: 8") == []
