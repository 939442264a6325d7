from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.marks import marks
from summarizer.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from summarizer.models.article import Mark


def found(text: str, language: str = "en") -> tuple[Mark, ...]:
    return marks(text, paragraphs(text), language)


def quoted(text: str, language: str = "en") -> list[str]:
    return [mark.span.of(text) for mark in found(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "She said “go on” twice.",
        'She said "go on" twice.',
        "She said ‘go on’ twice.",
        "She said 'go on' twice.",
        "Sie sagte „go on“ zweimal.",
        "Sie sagte ‚go on‘ zweimal.",
        "Elle a dit « go on » deux fois.",
        "Sie sagte »go on« zweimal.",
        "Sie sagte ‹go on› zweimal.",
        "她说「go on」两次。",
        "她说『go on』两次。",
        "She said ``go on'' twice.",
        "She said ''go on'' twice.",
        "Hon sade ”go on” två gånger.",
        "She said—“go on”—twice.",
        "(“go on”)",
    ],
)
def test_every_style_of_marks(text: str) -> None:
    assert quoted(text) == ["go on"]


@pytest.mark.parametrize(
    "text",
    [
        "It was rock ’n’ roll in the ’90s, O’Brae said, and the dogs’ tails wagged.",
        "It was rock 'n' roll in the '90s, O'Brae said, and the dogs' tails wagged.",
        "L’avion et l’hôtel d’hier",
        "He is 6'2\" tall, she 5' 10\", the door 7′ 1″.",
        "'Tis the season, and the workers' party won.",
        '“…” and ""',
    ],
)
def test_apostrophes_feet_and_inches_are_no_marks(text: str) -> None:
    assert quoted(text) == []


def test_single_marks_beside_apostrophes() -> None:
    assert quoted("‘It’s the dogs’ tails,’ he said, ‘and the cats’.’") == ["It’s the dogs’ tails,", "and the cats"]
    assert quoted("'No,' he said. 'It is the workers' choice.'") == ["No,", "It is the workers' choice."]


def test_inches_inside_a_quotation() -> None:
    assert quoted('"I ordered a 12" pizza," he said. "It came cold."') == ['I ordered a 12" pizza,', "It came cold."]


def test_nested_marks_point_at_the_one_around_them() -> None:
    text = "‘I told him, “It is ‘fine’ here,” and left,’ she said."
    outer, middle, inner = found(text)
    assert outer.span.of(text) == "I told him, “It is ‘fine’ here,” and left,"
    assert (outer.nested_in, middle.nested_in, inner.nested_in) == (None, outer.id, middle.id)


def test_an_outer_mark_that_is_never_closed_ends_before_the_next() -> None:
    text = "Fenn was “waiting for word that the “deal of May” made there “still stands.”"
    first, second, third = found(text)
    assert [mark.span.of(text) for mark in (first, second, third)] == [
        "waiting for word that the",
        "deal of May",
        "still stands.",
    ]
    assert [mark.closed for mark in (first, second, third)] == [False, True, True]
    assert {mark.nested_in for mark in (first, second, third)} == {None}


def test_an_odd_straight_mark_ends_with_its_paragraph() -> None:
    text = 'He said "yes" but never "maybe so.\n\nThen "no" came.'
    assert quoted(text) == ["yes", "maybe so.", "no"]
    assert [mark.continues for mark in found(text)] == [None, None, None]


def test_a_quotation_over_several_paragraphs() -> None:
    text = "“We built it.\n\n“We sailed “her” north.\n\n“We sank,” Orrin said."
    first, second, nested, third = found(text)
    assert [first.continues, second.continues, third.continues] == [None, first.id, second.id]
    assert nested.nested_in == second.id
    assert [first.closed, second.closed, third.closed] == [False, False, True]


def test_a_paragraph_that_only_closes_takes_up_what_was_left_open() -> None:
    text = "“We built it.\n\nWe sank,” Orrin said."
    first, second = found(text)
    assert second.span.of(text) == "We sank,"
    assert second.continues == first.id


def test_punctuation_stays_where_it_stands() -> None:
    assert quoted("“Yes,” he said, “no”.") == ["Yes,", "no"]


@given(st.text(alphabet=st.sampled_from("ab .,s9\"'“”‘’„‚«»「」`\n"), max_size=60), st.sampled_from(["en", "de"]))
def test_marks_lie_in_their_paragraph_and_their_outer_mark(text: str, language: str) -> None:
    spans = paragraphs(text)
    all_marks = marks(text, spans, language)
    by_id = {mark.id: mark for mark in all_marks}
    assert [mark.id for mark in all_marks] == [f"Q{number}" for number in range(1, len(all_marks) + 1)]
    for mark in all_marks:
        assert any(span.covers(mark.span) for span in spans)
        assert any(map(str.isalnum, mark.span.of(text)))
        assert mark.nested_in is None or by_id[mark.nested_in].span.covers(mark.span)
        assert mark.continues is None or by_id[mark.continues].span.end <= mark.span.start


@pytest.mark.parametrize("unit", ['"', "“", "'", "’ ", "a “b ", "«a ", "‘dogs’ tails ", "6'2\" "])
def test_work_grows_no_faster_than_the_text(unit: str) -> None:
    def seconds(copies: int) -> float:
        text = unit * copies
        start = time.process_time()
        found(text)
        return time.process_time() - start

    small = max(seconds(2_000), 0.002)
    assert seconds(16_000) < 40 * small


def test_a_straight_mark_before_a_curly_one_is_none_of_its_own() -> None:
    assert quoted('"“Shut it,” Brell said, and left."') == ["Shut it,"]


def test_a_mark_that_is_none_hides_no_nesting() -> None:
    marked = found("“They said, ‘We are the port, ‘ but I say, ‘You are not.’ So it is,” Brell said.")
    assert [mark.nested_in for mark in marked] == [None, "Q1"]
