from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models.article import Article
from summarizer.offline import reported
from summarizer.text.names import names
from summarizer.text.outline import outline


def told(text: str, language: str = "en") -> list[tuple[str, str, list[str]]]:
    found = outline(Article(id=Article.identify(text), source="text", text=text, language=language))
    return [
        (one.source.of(text), one.cue.of(text), [span.of(text) for span in one.content])
        for one in reported(found, names(found))
    ]


def only(text: str) -> tuple[str, str, list[str]]:
    (one,) = told(text)
    return one


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Petra Halvorsen said on Monday that the dam will hold.", "the dam will hold"),
        ("Petra Halvorsen said in a letter to the council that the dam will hold.", "the dam will hold"),
        ("The dam will hold, Petra Halvorsen said.", "The dam will hold,"),
        ("The dam will hold, said Petra Halvorsen, a farmer from Ostrand.", "The dam will hold,"),
        ("On Monday, Petra Halvorsen said the dam will hold.", "the dam will hold"),
        ("Asked whether she was sure, Petra Halvorsen said the dam will hold.", "the dam will hold"),
        ("Petra Halvorsen, who built it, said the dam will hold.", "the dam will hold"),
        ("Petra Halvorsen believes the dam will hold.", "the dam will hold"),
        ("Petra Halvorsen wants to raise the dam.", "to raise the dam"),
        ("Petra Halvorsen has repeatedly praised the dam.", "the dam"),
        ("Petra Halvorsen talked about the dam.", "the dam"),
        ("Petra Halvorsen is confident that the dam will hold.", "the dam will hold"),
        ("Petra Halvorsen made it clear that the dam will hold.", "the dam will hold"),
        ("Petra Halvorsen made an urgent call for a new dam.", "a new dam"),
        ("Petra Halvorsen: A dam that will never hold.", "A dam that will never hold."),
    ],
)
def test_what_somebody_says_thinks_or_wants_is_found_around_its_cue(text: str, content: str) -> None:
    source, _, found = told(text)[-1]
    assert (source, found) == ("Petra Halvorsen", [content])


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Petra Halvorsen said the dam will hold, adding that it is old.", "the dam will hold"),
        ("Petra Halvorsen said that the dam will hold and promised to raise it.", "the dam will hold"),
        ("Petra Halvorsen says the dam will hold, but Tom Quill is not so sure.", "the dam will hold"),
        ("Petra Halvorsen backed the dam, which Tom Quill had built.", "the dam"),
        ("Petra Halvorsen praised the dam on Monday, leaving the council cold.", "the dam on"),
        ("While Petra Halvorsen says the dam will hold, others have moved away.", "the dam will hold"),
        ("Tom Quill, who says the dam will hold, lives below it.", "the dam will hold"),
        ("Petra Halvorsen praised the dam, its builders and the old mill.", "the dam, its builders and the old mill"),
        ("Petra Halvorsen said the dam will hold; Ostrand lies below it.", "the dam will hold"),
    ],
)
def test_it_ends_where_the_sentence_goes_on_in_another_voice(text: str, content: str) -> None:
    assert told(text)[0][2] == [content]


def test_a_cue_in_the_middle_leaves_two_parts_and_a_quotation_goes_on_in_the_next_sentence() -> None:
    assert only("The old dam, Petra Halvorsen said, will hold.")[2] == ["The old dam,", "will hold"]
    text = "“The dam will hold,” Petra Halvorsen said. “I built it.”"
    assert only(text)[2] == ["“The dam will hold,”", "“I built it.”"]


def test_what_is_reported_inside_of_something_reported_is_part_of_it() -> None:
    assert only("Petra Halvorsen said that Tom Quill believes the dam will hold.")[0] == "Petra Halvorsen"


def test_the_passive_names_who_says_it_last() -> None:
    assert only("The new dam was criticized by Petra Halvorsen.") == ("Petra Halvorsen", "criticized", ["The new dam"])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Almost half of those polled said the dam will hold.", "Almost half of those polled"),
        ("OSTRAND (CWS) - Petra Halvorsen met Tom Quill and said the dam will hold.", "Petra Halvorsen"),
        ("Petra Halvorsen, an engineer from Ostrand, said Quillworks Group will raise the dam.", "Petra Halvorsen"),
    ],
)
def test_the_subject_is_looked_for_where_a_name_near_by_misleads(text: str, source: str) -> None:
    assert told(text)[-1][0] == source


@pytest.mark.parametrize(
    "text",
    [
        "The works added 40 jobs in Ostrand.",
        "Petra Halvorsen replied to the letter.",
        "The dam holds back the water.",
        "It is clear that the dam will hold.",
        "Support for the dam fell.",
    ],
)
def test_where_nothing_is_said_nothing_is_reported(text: str) -> None:
    assert not told(text)


def test_german_has_what_the_cues_of_its_quotations_cover() -> None:
    text = "Petra Halvorsen sagte, der Damm werde halten."
    assert told(text, "de") == [("Petra Halvorsen", "sagte", ["der Damm werde halten."])]


PIECES = ["Lee", "he", "it", "said", "that", "wants", "to", "by", "was", "praised", "call", "for", "made", "a", "clear"]
SIGNS = [",", ".", ":", ";", "—", "“", "”", "(", ")", "and", "but", "who", "while", "asked", "according to", "\n\n"]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES + SIGNS), max_size=40))
def test_every_place_lies_in_the_text_and_content_is_in_order(words: list[str]) -> None:
    text = " ".join(words)
    found = outline(Article(id=Article.identify(text), source="text", text=text, language="en"))
    for one in reported(found, names(found)):
        spans = [one.source, one.cue, *one.content]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert one.content
        assert all(a.end <= b.start for a, b in zip(one.content, one.content[1:], strict=False))
