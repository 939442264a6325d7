from __future__ import annotations

import pytest

from summarizer.models.article import Span
from summarizer.text.furniture import furniture

BODY = [
    "The yard at Lindow Quay was sold on Monday for nine million crowns.",
    "Its manager, Ida Marsh, said the sale was in order and had been long in the making.",
    "The harbour office would not comment on the sale, which has divided the town since May.",
    "A hearing is set for June, and the workers have asked to be heard in it as well.",
    "Until then nothing will be moved from the quay, the court said on Tuesday.",
]


def removed(*paragraphs: str, language: str = "en") -> list[str]:
    text = "\n\n".join(paragraphs)
    return [span.of(text) for span in furniture(text, language)]


def test_an_article_has_none() -> None:
    assert removed(*BODY) == []
    assert removed("Yard sold", "LINDOW, May 3 (NW) — It was sold.", *BODY, "“Subscribe to that?” she said.") == []


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Islands wait for their ferry",
        "Advertisement",
        "Share this article on Facebook",
        "Sign up for our newsletter",
        "Get the morning briefing in your inbox",
        "© 2024 Northern Wire. All rights reserved.",
        "Photo: Bo Tarn / Northern Wire",
        "Follow Ida Marsh on Twitter @idamarsh.",
        "12 comments",
        "5 min read",
        "(Reporting by Ann Lee; Editing by Bo Tarn)",
        "![the yard](yard.jpg)",
    ],
)
def test_lines_the_language_knows(line: str) -> None:
    assert removed(*BODY, line) == [line]


def test_german_lines() -> None:
    lines = ["Lesen Sie auch: Inseln warten auf die Fähre", "Anzeige", "Schreiben Sie einen Kommentar"]
    assert removed(*BODY, *lines, language="de") == lines


def test_the_second_copy_of_a_paragraph() -> None:
    assert removed("Yard sold", BODY[0], "Yard sold", BODY[0], *BODY[1:]) == ["Yard sold", BODY[0]]


def test_a_short_answer_may_come_twice() -> None:
    assert removed(*BODY, "No.", BODY[0] + " Again.", "No.") == []


def test_a_text_that_is_mostly_repeated_is_left_alone() -> None:
    assert removed(*BODY, *BODY, *BODY) == []


def test_a_caption_over_its_credit() -> None:
    assert removed("Yard sold", BODY[0], "Ida Marsh at the quay", "Bo Tarn / POOL / AFP", *BODY[1:]) == [
        "Ida Marsh at the quay",
        "Bo Tarn / POOL / AFP",
    ]


def test_headlines_under_a_pointer_to_other_pages() -> None:
    teasers = ["You may also like", "Islands wait for ferry", "Who owns the salt?"[:-1]]
    assert removed("Yard sold", *teasers, *BODY) == teasers


def test_all_from_the_comment_form_on() -> None:
    form = ["Leave a Reply", "The town has waited for this.", "Bo, Lindow"]
    assert removed(*BODY, *form) == form


def test_a_heading_that_only_sounds_like_comments_does_not_cut_the_article() -> None:
    assert removed(BODY[0], "Discussion", *BODY[1:]) in ([], ["Discussion"])


def test_a_note_on_the_author_at_the_end() -> None:
    note = "Ann Brandt is a senior editor at northernwire.example."
    assert removed(*BODY, note) == [note]
    assert removed(BODY[0], note, *BODY[1:]) == []


def test_who_has_a_part_in_the_article_is_not_its_author() -> None:
    assert removed(*BODY, "Ida Marsh is a director at the yard.") == []


def test_what_is_known_already_is_not_counted_as_a_first_copy() -> None:
    text = f"{BODY[0]}\n\n" + "\n\n".join(BODY)
    assert furniture(text, "en", (Span(start=0, end=len(BODY[0])),)) == ()


def test_lists_of_links() -> None:
    links = ["- [Ferry late](https://northernwire.example/1)", "- [Salt up](https://northernwire.example/2)"]
    assert removed(*BODY, *links) == [link[2:] for link in links]
