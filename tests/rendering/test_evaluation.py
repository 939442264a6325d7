from __future__ import annotations

import pytest

from summarizer.models.article import Span
from summarizer.models.evaluation import Difference, Evaluation, Figure, Miss, Side, Unread
from summarizer.rendering import Look, render


def side(model: str, recall: float) -> Side:
    return Side(
        model=model,
        figures=(
            Figure(name="quotes.recall", value=recall, low=recall - 0.1, high=recall + 0.05, count=782),
            Figure(name="words_per_second", value=45680.4, low=35945, high=56214, count=82),
        ),
        misses=(
            Miss(
                article="a\x1b[31m1",
                figure="quotes.recall",
                message="Not found: “so be it”",
                sentence="“So <b>be</b> it”",
                span=Span(start=3, end=9),
            ),
        ),
        failed=(Unread(article="a2", message="There is no article in it."),),
    )


@pytest.fixture
def evaluation() -> Evaluation:
    return Evaluation(
        gold=("set.jsonl",),
        articles=82,
        sides=(side("offline", 0.853),),
        resamples=1000,
        seed=1,
        version="0.1.0",
        created="2025-03-05T10:00:00Z",
    )


@pytest.fixture
def compared(evaluation) -> Evaluation:
    change = Difference(name="quotes.recall", value=0.041, low=0.01, high=0.07, p=0.0005)
    return evaluation.model_copy(
        update={"sides": (side("offline", 0.853), side("gpt", 0.894)), "differences": (change,)}
    )


@pytest.mark.parametrize("shape", ["text", "markdown"])
def test_figures_misses_and_failures_are_shown(evaluation, shape):
    shown = render(evaluation, shape)
    for words in (
        "85.3",
        "75.3 … 90.3",
        "782",
        "45,680",
        "Not found: “so be it”",
        "There is no article in it.",
        "82 articles",
    ):
        assert words in " ".join(shown.split())
    assert "\x1b" not in shown


@pytest.mark.parametrize("shape", ["text", "markdown"])
def test_two_sides_stand_beside_each_other_with_their_difference(compared, shape):
    shown = " ".join(render(compared, shape).split())
    for words in ("offline against gpt", "89.4", "+4.1", "+1.0 … +7.0", "<0.001", "permutation test"):
        assert words in shown


def test_markup_is_harmless(evaluation):
    assert "<b>" not in render(evaluation, "markdown")


@pytest.mark.parametrize("width", [80, 200])
def test_columns_line_up(compared, width):
    lines = render(compared, "text", Look(width=width)).splitlines()
    assert all(len(line) <= width for line in lines)
    ends = {len(line) for line in lines if line.rstrip().endswith((" p", "<0.001"))}
    assert len(ends) == 1


def test_json_can_be_read_back(compared):
    assert Evaluation.model_validate_json(render(compared, "json")) == compared
