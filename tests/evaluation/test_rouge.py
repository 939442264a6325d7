"""Worked by hand from the definitions; those of Lin's paper are his own examples."""

from __future__ import annotations

import pytest

from summarizer.evaluation.porter import porter
from summarizer.evaluation.rouge import rouge


@pytest.mark.parametrize(
    ("candidate", "longest"),
    [("police saw the gunman", 3 / 4), ("the gunman saw police", 2 / 4), ("the gunman police killed", 2 / 4)],
)
def test_longest_common_subsequence_as_in_the_paper_but_for_stems(candidate: str, longest: float) -> None:
    assert rouge([candidate], [["police killed the gunman"]]).longest == pytest.approx(longest)


def test_the_union_over_sentences_as_in_the_paper() -> None:
    """Reference w1…w5 against "w1 w2 w6 w7 w8" and "w1 w3 w8 w9 w5": the union is w1 w2 w3 w5, so recall is 4/5."""
    ours = ["one two six seven eight", "one three eight nine five"]
    score = rouge(ours, [["one two three four five"]]).longest
    recall, precision = 4 / 5, 4 / 10
    assert score == pytest.approx(2 * recall * precision / (recall + precision))


def test_words_and_pairs() -> None:
    score = rouge(["the cat sat on the mat"], [["the cat lay on the mat"]])
    assert score.one == pytest.approx(5 / 6)
    assert score.two == pytest.approx(3 / 5)


def test_a_word_counts_as_often_as_both_have_it() -> None:
    assert rouge(["the the the"], [["the end"]]).one == pytest.approx(2 * 1 / (3 + 2))
    assert rouge(["the the the"], [["the end"], ["other words"]]).one == pytest.approx(1 / 5)


def test_nothing_scores_nothing() -> None:
    assert rouge([], [["words"]]) == (0, 0, 0)
    assert rouge(["words"], []) == (0, 0, 0)


def test_several_references_are_averaged() -> None:
    assert rouge(["red apples"], [["red apples"], ["green pears"]]).one == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        *(("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("agreed", "agre"), ("feed", "feed")),
        *(("plastered", "plaster"), ("motoring", "motor"), ("sing", "sing"), ("conflated", "conflat")),
        *(("hopping", "hop"), ("falling", "fall"), ("hissing", "hiss"), ("filing", "file"), ("happy", "happi")),
        *(("sky", "sky"), ("relational", "relat"), ("rational", "ration"), ("digitizer", "digit")),
        *(("operator", "oper"), ("hopefulness", "hope"), ("triplicate", "triplic"), ("formative", "form")),
        *(("electrical", "electr"), ("revival", "reviv"), ("adjustment", "adjust"), ("adoption", "adopt")),
        *(
            ("communism", "commun"),
            ("probate", "probat"),
            ("rate", "rate"),
            ("controlling", "control"),
            ("roll", "roll"),
        ),
        *(("café", "café"), ("ab", "ab"), ("generalizations", "gener"), ("oscillators", "oscil")),
    ],
)
def test_stems_as_in_porters_paper(word: str, stem: str) -> None:
    assert porter(word) == stem
