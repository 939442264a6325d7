from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.negation import negations
from summarizer.text.words import words


def bears_on(text, language="en"):
    return [n.reach[:1] for n in negations(text, language) if n.kind != "weak"]


def stem(word, language="en"):
    return words(word, language)[0].stem


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The bridge has not been inspected.", "inspected"),
        ("The bridge wasn’t inspected.", "inspected"),
        ("Nobody inspected the bridge.", "inspected"),
        ("They never inspected it.", "inspected"),
        ("It opened without inspection.", "inspection"),
        ("He denied having inspected it.", "inspected"),
        ("She refused to inspect it.", "inspect"),
    ],
)
def test_a_negation_bears_on_what_comes_after_it(text, word):
    assert bears_on(text) == [(stem(word),)]


@pytest.mark.parametrize("text", ["It is not only old.", "No more than 40 came.", "There is no doubt about it."])
def test_phrases_that_deny_nothing_are_left_out(text):
    assert negations(text, "en") == ()


def test_a_negation_ends_with_its_clause():
    (negation,) = negations("He did not sail, and the crew slept.", "en")
    assert negation.reach == (stem("sail"),)


def test_german_negation():
    assert bears_on("Die Brücke wurde nicht geprüft.", "de") == [(stem("geprüft", "de"),)]


def test_no_rules_no_guess():
    assert negations("Ceci n'est pas une pipe, not at all.", "xx") == ()


@given(st.text())
def test_any_text_gives_places_inside_it(text):
    for negation in negations(text, "en"):
        assert 0 <= negation.start < negation.end <= len(text)
