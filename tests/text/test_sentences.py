from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.paragraphs import paragraphs
from summarizer.text.sentences import sentences


def split(text: str, language: str = "en") -> list[str]:
    return [sentence.span.of(text) for sentence in sentences(text, paragraphs(text), language)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Orrin met U.S. Secretary of State J. K. Vale in Washington, D.C. on Jan. 3.",
        "Acme Inc. said No. 5 cost $3.5 million, i.e. too much.",
        "“Why now?” Tom Orrin asked.",
        "“Really?” she said, “Never!” and left.",
        "They met at 6 p.m. Monday.",
    ],
)
def test_english_stops_that_end_nothing(sentence: str) -> None:
    assert split(f"{sentence} Then it rained.") == [sentence, "Then it rained."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Am 15. August traf Dr. Meiering z. B. den Landrat.",
        "„Warum?“ fragte er.",
        "Die Anlage kostet ca. 30 Mio. Euro.",
    ],
)
def test_german_stops_that_end_nothing(sentence: str) -> None:
    assert split(f"{sentence} Dann regnete es.", "de") == [sentence, "Dann regnete es."]


def test_an_abbreviation_ends_a_sentence_when_a_small_word_begins_the_next() -> None:
    assert split("It was made in the U.S. The rest came later.") == ["It was made in the U.S.", "The rest came later."]


def test_a_closing_mark_belongs_to_its_sentence() -> None:
    assert split("He said: “It is over.” (She left.) They stayed.") == [
        "He said: “It is over.”",
        "(She left.)",
        "They stayed.",
    ]


def test_a_missing_space_after_a_full_stop_is_forgiven_but_names_of_sites_are_not_split() -> None:
    assert split("It was over.The end of Node.Js and shop.com came.") == [
        "It was over.",
        "The end of Node.Js and shop.com came.",
    ]


def test_chinese_sentences_need_no_space() -> None:
    assert split("他说「你好。」我们走了。", "und") == ["他说「你好。」", "我们走了。"]


def test_headings_are_sentences_and_none_crosses_a_paragraph() -> None:
    assert split("A title without a stop\n\nIt rained") == ["A title without a stop", "It rained"]


@given(
    st.text(alphabet=st.sampled_from('aB .!?"“”’)\n\r\t\u200b\x00\u2028中。1'), max_size=80),
    st.sampled_from(["en", "de", "und"]),
)
def test_sentences_are_numbered_ordered_trimmed_and_lose_no_letter(text: str, language: str) -> None:
    found = sentences(text, paragraphs(text), language)
    assert [sentence.number for sentence in found] == list(range(1, len(found) + 1))
    ends = [0, *(sentence.span.end for sentence in found)]
    for sentence, end in zip(found, ends, strict=False):
        words = sentence.span.of(text)
        assert sentence.span.start >= end
        assert words == words.strip(" \n\r\t\u200b\x00\u2028")
    kept = "".join(sentence.span.of(text) for sentence in found)
    assert sum(map(str.isalnum, kept)) == sum(map(str.isalnum, text))
