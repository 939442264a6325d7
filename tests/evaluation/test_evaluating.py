"""Small sets in each format, and the seeds with floors a little below what the engine without a model reaches today."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarizer.errors import SourceNotFound, UsageError
from summarizer.evaluation import evaluate
from summarizer.settings import Settings

SEEDS = Path(__file__).parents[2] / "seeds"
OFFLINE = Settings(model="offline")
NEWS = (
    "Mayor Ilse Tamm met the press in Ostrand on Monday. “It had to be,” she said. “Nobody may be left behind.”\n\n"
    "Jon Aune, who runs the mill, said that the works would employ 140 people until June."
)
SAID = ("It had to be,", "Nobody may be left behind.")
NACHRICHT = (
    "Bürgermeisterin Ilse Tamm sprach am Montag in Ostrand. „Es musste sein“, sagte sie. "
    "Der Betreiber Jon Aune erklärte, das Werk werde bis Juni 140 Menschen beschäftigen."
)


def at(text, words):
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def lines(path, *rows):
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def english(**more):
    def quote(words, speaker, kind):
        return at(NEWS, words) | {"speaker": speaker, "speaker_spans": [at(NEWS, "she")], "speaker_kind": kind}

    content = at(NEWS, "that the works would employ 140 people until June")
    attributions = [
        {"type": "indirect", "source": [at(NEWS, "Jon Aune, who runs the mill")], "content": [content]},
        {"type": "direct", "source": [at(NEWS, "she")], "content": [at(NEWS, said) for said in SAID]},
    ]
    quotes = [quote(said, "she", "pronoun") for said in SAID]
    return {"id": "mill", "text": NEWS, "date": "2025-03-04", "quotes": quotes, "attributions": attributions} | more


def german():
    def quote(kind, words, speaker):
        return {
            "type": kind,
            "quote_spans": [at(NACHRICHT, words)],
            "speaker_spans": [at(NACHRICHT, speaker)],
            "speaker": speaker,
        }

    quotes = [
        quote("Direct", "„Es musste sein“", "sie"),
        quote("Indirect", "das Werk werde bis Juni 140 Menschen beschäftigen", "Der Betreiber Jon Aune"),
    ]
    return {"id": "werk", "text": NACHRICHT, "quotes": quotes}


def score(*gold, **options):
    evaluation = evaluate(list(gold), [OFFLINE], **options)
    (side,) = evaluation.sides
    return evaluation, {figure.name: figure for figure in side.figures}, side


def test_annotated_quotations(tmp_path):
    _, figures, _ = score(lines(tmp_path / "set.jsonl", english()))
    assert (figures["quotes.recall"].value, figures["quotes.recall"].count) == (1, 2)
    assert figures["speakers.pronoun"].value == 1
    assert figures["reported.f1"].value == 1
    assert figures["claims.f1"].value == 1


def test_reported_speech_that_is_no_claim_counts_where_it_was_read(tmp_path):
    """Its content leans on what it is an answer to, so no claim is made of it."""
    text = "Jon Aune runs the mill in Ostrand. He said that it had to be so."
    attribution = {
        "type": "indirect",
        "source": [at(text, "He")],
        "cue": [at(text, "said")],
        "content": [at(text, "that it had to be so")],
    }
    _, figures, side = score(
        lines(tmp_path / "set.jsonl", {"id": "mill", "text": text, "quotes": [], "attributions": [attribution]}),
        misses=True,
    )
    assert figures["reported.f1"].value == 1
    assert figures["claims.recall"].value == 0
    assert [miss.message for miss in side.misses if miss.figure == "claims.recall"] == [
        "not found: He: “that it had to be so”"
    ]


def test_what_nobody_reports_is_listed(tmp_path):
    _, figures, side = score(lines(tmp_path / "set.jsonl", english(attributions=[])), misses=True)
    assert figures["reported.precision"].value == 0
    misses = [miss.message for miss in side.misses if miss.figure == "reported.precision"]
    assert misses[-1] == "not said: Jon Aune: “the works would employ 140 people until June”"


def test_german_annotated_quotations_without_their_marks(tmp_path):
    _, figures, _ = score(lines(tmp_path / "set.jsonl", german()))
    assert figures["quotes.f1"].value == 1
    assert (figures["speakers.pronoun"].value, figures["speakers.pronoun"].count) == (1, 1)
    assert figures["reported.recall"].count == 1


def test_summaries(tmp_path):
    row = {
        "id": "mill",
        "text": NEWS,
        "references": ["Jon Aune said that the works would employ 140 people until June."],
    }
    _, figures, _ = score(lines(tmp_path / "set.jsonl", row))
    assert 0.2 < figures["rouge.1"].value < 1
    assert figures["rouge.2"].value < figures["rouge.1"].value
    assert "quotes.f1" not in figures


def test_summaries_and_the_first_sentences_are_compared_up_to_the_same_number_of_words(tmp_path):
    text = "Jon Aune closes the mill in Ostrand in June. Rain fell on Monday over the whole of the long valley again."
    row = {"id": "mill", "text": text, "references": ["Jon Aune closes the mill in Ostrand in June."]}
    gold = lines(tmp_path / "set.jsonl", row)
    _, figures, _ = score(gold, words=9)
    assert figures["rouge.1"].value == figures["first_sentences.1"].value == 1
    assert figures["summary.words"].value > 9
    _, figures, _ = score(gold, words=18)
    assert figures["first_sentences.1"].value < 0.8


def test_a_wrong_speaker_and_a_quotation_too_many_are_listed_with_their_sentences(tmp_path):
    row = english()
    row["quotes"] = [
        row["quotes"][0] | {"speaker": "Jon Aune", "speaker_kind": "name", "speaker_spans": [at(NEWS, "Jon Aune")]}
    ]
    row["attributions"] = []
    _, figures, side = score(lines(tmp_path / "set.jsonl", row), misses=True)
    assert figures["speakers.name"].value == 0
    assert figures["quotes.precision"].value == 0.5
    misses = {miss.figure: miss for miss in side.misses}
    assert misses["speakers.name"].message == "“Ilse Tamm” for “Jon Aune”, named as name"
    assert misses["speakers.name"].sentence == "“It had to be,” she said."
    assert misses["quotes.precision"].message == "No quotation: “Nobody may be left behind.”"


def test_misses_are_kept_only_when_asked_for(tmp_path):
    assert not score(lines(tmp_path / "set.jsonl", english(quotes=[])))[2].misses


def test_an_article_that_cannot_be_read_is_named_and_costs_no_other(tmp_path):
    evaluation, figures, side = score(lines(tmp_path / "set.jsonl", english(id="empty", text=" "), english()))
    assert evaluation.articles == 2
    assert [unread.article for unread in side.failed] == ["empty"]
    assert figures["quotes.recall"].count == 2


@pytest.mark.parametrize("line", ["no JSON", "[]", '{"text": "x"}', '{"quotes": []}'])
def test_a_file_of_another_format_is_refused(tmp_path, line):
    path = tmp_path / "set.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(UsageError, match="line 1"):
        evaluate([path], [OFFLINE])


def test_a_folder_without_gold_and_a_missing_file_are_refused(tmp_path):
    with pytest.raises(UsageError, match="no file NAME"):
        evaluate([tmp_path], [OFFLINE])
    with pytest.raises(SourceNotFound):
        evaluate([tmp_path / "none.jsonl"], [OFFLINE])


def test_a_gold_file_needs_its_article_and_its_schema(tmp_path):
    broken = tmp_path / "a.gold.json"
    broken.write_text("{}", encoding="utf-8")
    with pytest.raises(UsageError, match="no gold file"):
        evaluate([broken], [OFFLINE])
    lonely = tmp_path / "b.gold.json"
    lonely.write_bytes((SEEDS / "talsperre.gold.json").read_bytes())
    (side,) = evaluate([lonely], [OFFLINE]).sides
    assert "no article b.txt" in side.failed[0].message


def test_two_models_are_compared_over_the_articles_both_did(tmp_path):
    """The second has one recorded reply, so that it does one article and fails at the other."""
    reply = {"points": [], "claims": [], "quotes": [{"q": [1, 2], "by": "Jon Aune"}]}
    recording = lines(
        tmp_path / "replies.jsonl", *[{"key": "", "prompt": "", "reply": {"text": json.dumps(reply)}}] * 2
    )
    gold = lines(tmp_path / "set.jsonl", english(), english(id="again"))
    evaluation = evaluate([gold], [OFFLINE, Settings(model=f"mock:{recording}", cache=False)])
    assert [len(side.failed) for side in evaluation.sides] == [0, 0]
    change = {difference.name: difference for difference in evaluation.differences}
    assert change["speakers.all"].value <= 0
    assert 0 < change["speakers.all"].p <= 1


FLOORS = {
    "quotes.precision": 0.93,
    "quotes.recall": 0.95,
    "speakers.all": 0.92,
    "speakers.pronoun": 0.90,
    "speakers.full": 0.88,
    "speakers.resolved": 0.88,
    "quotes_and_speakers.f1": 0.89,
    "facts.found": 0.34,
    "evidence.right": 0.95,
}


@pytest.fixture(scope="module")
def seeds():
    return score(SEEDS, misses=True)


@pytest.mark.parametrize("name", FLOORS)
def test_the_engine_without_a_model_stays_as_good_on_the_seeds(seeds, name):
    _, figures, side = seeds
    missed = [f"{miss.article}: {miss.message}" for miss in side.misses if miss.figure.startswith(name[:8])]
    assert figures[name].value >= FLOORS[name], "\n".join(missed)


def test_nothing_false_is_let_through_on_the_seeds_and_none_fails(seeds):
    evaluation, figures, side = seeds
    assert figures["false.accepted"].value == 0
    assert evaluation.articles == 9
    assert not side.failed
