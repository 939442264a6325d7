"""True paraphrases of the seeds, and the same with one thing bent: how many pass, and how many are found.

The rules were made looking at those of `tuned_on`. Those of `never_tuned_on` were written first and looked at as totals
only: they tell how often it errs on a text it has not seen. The floors lie a little below what was measured. Sentences
that are bent at the same time never stand side by side, so that what one of them says is read as if the others were
true.
"""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from summarizer import Article, Report, check, load

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
TEXTS: dict[str, list[dict[str, Any]]] = json.loads((HERE / "texts.json").read_text("utf-8"))
FLOORS = {
    "tuned_on": {"number": 0.97, "date": 0.96, "quotation": 0.98, "name": 0.9, "negation": 0.75},
    "never_tuned_on": {"number": 0.94, "date": 0.95, "quotation": 0.9, "name": 0.72, "negation": 0.46},
}
ALARMS = {"tuned_on": 0.035, "never_tuned_on": 0.155}


class Count(NamedTuple):
    alarms: list[str]
    true: int
    found: Counter[str]
    bent: Counter[str]


@cache
def article(seed: str) -> Article:
    return load(SEEDS / seed)


def fails(report: Report, number: int) -> bool:
    sentence = report.sentences[number]
    return not sentence.holds or any(not q.holds for q in report.quotes if q.span.overlaps(sentence.span))


@cache
def counted(half: str) -> Count:
    count = Count([], 0, Counter(), Counter())
    for text in TEXTS[half]:
        true, seed = text["true"], article(text["seed"])
        report = check(seed, " ".join(true))
        assert [sentence.text for sentence in report.sentences] == true
        count = count._replace(true=count.true + len(true))
        count.alarms.extend(sentence for number, sentence in enumerate(true) if fails(report, number))
        for bends in rounds(text["bent"]):
            sentences = list(true)
            for bend in bends:
                sentences[bend["sentence"]] = true[bend["sentence"]].replace(bend["old"], bend["new"], 1)
            report = check(seed, " ".join(sentences))
            assert [sentence.text for sentence in report.sentences] == sentences
            for bend in bends:
                assert sentences[bend["sentence"]] != true[bend["sentence"]]
                count.bent[bend["kind"]] += 1
                count.found[bend["kind"]] += fails(report, bend["sentence"])
    return count


def rounds(bent: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Put bends that can be made at the same time together."""
    made: list[list[dict[str, Any]]] = []
    for bend in bent:
        apart = (group for group in made if all(abs(bend["sentence"] - other["sentence"]) > 1 for other in group))
        group = next(apart, None)
        if group is None:
            made.append(group := [])
        group.append(bend)
    return made


@pytest.mark.parametrize("half", TEXTS)
def test_few_true_sentences_are_false_alarms(half):
    count = counted(half)
    assert len(count.alarms) <= ALARMS[half] * count.true, "\n".join(count.alarms)


@pytest.mark.parametrize("half", TEXTS)
def test_most_bent_sentences_are_found(half):
    count = counted(half)
    shares = {kind: count.found[kind] / count.bent[kind] for kind in FLOORS[half]}
    assert all(shares[kind] >= floor for kind, floor in FLOORS[half].items()), shares


def test_there_is_enough_to_measure_with():
    assert counted("tuned_on").true >= 400
    assert counted("never_tuned_on").true >= 100
    assert counted("tuned_on").bent.total() >= 700
    assert counted("never_tuned_on").bent.total() >= 170
