# ruff: noqa: E501 -- a paragraph of the article is one line
from __future__ import annotations

import pytest

from summarizer import CheckedQuote, CheckedSentence, Report, check, from_text

ARTICLE = """Ferry strike enters second week

PORT HAVEN, Oct. 15, 2024 — About 2,300 dockworkers stayed away on Monday, and the ferry to Skell Island did not sail.

“We will not go back before the spring,” union leader Mara Quill said. “The offer is an insult.” She said the talks could resume on Thursday.

Owen Tarrant, the company's chief executive, denied that the two ships would be sold. He said 12 passengers had been refunded.

A song called “The Last Boat” was sung at the gate. The harbour at Skell was built by Dutch engineers long before the war.
"""

YARD = """Yard of Lorn is sold

LORN, May 2, 2025 — The yard of Lorn, which was built in 1937, was sold on Friday, and 19 percent of its fleet was sold too.

The company offers 9 percent more pay. The union wants 14 percent.

The first to speak in the yard hall was a welder. It was a long speech about the docks.

Sven Tarn, who is 34 and has a boat, was cheered.
"""


def report(text: str) -> Report:
    return check(ARTICLE, text)


def sentence(text: str) -> CheckedSentence:
    return report(text).sentences[-1]


def quote(text: str) -> CheckedQuote:
    (found,) = report(text).quotes
    return found


def codes(item: CheckedSentence | CheckedQuote) -> list[str]:
    return [finding.code for finding in item.findings]


def test_a_true_sentence_comes_with_the_sentences_that_bear_it_out():
    found = sentence("Some 2,300 dockworkers stayed away on Monday.")
    assert found.holds
    assert [span.of(ARTICLE).split(" — ")[-1][:24] for span in found.evidence] == ["About 2,300 dockworkers "]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Some 3,200 dockworkers stayed away on Monday.", "number_not_found"),
        ("Some 2,300 dockworkers stayed away on Thursday.", "date_not_found"),
        ("The ferry to Skell Island did sail on Monday.", "negation_lost"),
        ("Owen Tarrant said 12 passengers had not been refunded.", "negation_added"),
        ("Some 2,300 dockworkers of Lorn stayed away on Monday.", "name_not_found"),
    ],
)
def test_one_thing_bent_is_found(text, code):
    assert code in codes(sentence(text))


@pytest.mark.parametrize(
    "text",
    [
        "About a fifth of the fleet was sold.",
        "The yard was 88 years old when it was sold.",
        "The union wants five percentage points more than the 9 percent the company offers.",
        "Sven Tarn, 34, was the first to speak in the yard hall.",
    ],
)
def test_a_number_that_is_reckoned_or_stands_elsewhere_is_no_fault(text):
    assert check(YARD, text).sentences[0].holds


@pytest.mark.parametrize(
    "text",
    [
        "About a third of the fleet was sold.",
        "The yard was 58 years old when it was sold.",
        "The union wants 5 percent more pay.",
        "Sven Tarn, 43, was the first to speak in the yard hall.",
    ],
)
def test_a_number_of_something_else_is_found(text):
    assert "number_not_found" in codes(check(YARD, text).sentences[0])


def test_a_denial_is_compared_with_the_clause_most_like_its_own():
    """The article has “not ready” too, but of something else."""
    article = """Envoy speaks

The envoy Tove Brask said on Sunday that she is ready to meet the minister of Lorn. She spoke on the radio.

The trip to Skell was long. Brask signalled that her side was not ready to leave the harbour.
"""
    assert check(article, "Tove Brask said that she is ready to meet the minister.").sentences[0].holds
    assert "negation_added" in codes(
        check(article, "Tove Brask said that she is not ready to meet the minister.").sentences[0]
    )


def test_a_before_b_is_b_after_a():
    article = "The harbour was closed nine days before the storm tore down the crane."
    assert check(article, "Nine days after the harbour was closed the storm tore down the crane.").sentences[0].holds
    assert (
        not check(article, "The harbour was closed nine days after the storm tore down the crane.").sentences[0].holds
    )


def test_what_the_article_says_nothing_of_has_no_evidence():
    found = sentence("The mayor opened a new hospital for sailors in the capital.")
    assert codes(found) == ["no_evidence"]
    assert found.evidence == ()


def test_few_shared_words_are_no_evidence():
    assert codes(sentence("Dockworkers in Port Haven burned effigies and smashed cranes.")) == ["no_evidence"]


def test_words_the_evidence_lacks_are_named():
    assert sentence("The harbour at Skell was designed by Dutch engineers long before the war.").added == ("designed",)


def test_a_pronoun_stands_for_somebody_named_before():
    assert report("Mara Quill leads the union. She said the talks could resume on Thursday.").sentences[1].holds
    assert report("Dockworkers stayed away on Monday. They numbered about 2,300 on Monday.").sentences[1].holds
    assert "not_standalone" in codes(sentence("She said the talks could resume on Thursday."))


def test_a_name_is_not_borne_out_by_a_sentence_about_something_else():
    """Both sentences of the evidence are there, but the one with the name says nothing of passengers."""
    assert "name_not_found" in codes(sentence("According to Mara Quill, 12 passengers had been refunded."))


def test_a_denial_dropped_in_other_words_is_found():
    article = "The board of Lorn Ferries does not plan to change the dividend this year, it said on Monday."
    assert codes(check(article, "Lorn Ferries intends to change the dividend this year.").sentences[0]) == [
        "negation_lost"
    ]
    assert check(article, "Lorn Ferries does not intend to change the dividend this year.").holds


def test_a_sentence_may_end_where_the_article_goes_on_with_a_quotation():
    assert sentence("Union leader Mara Quill spoke of “the spring.”").holds


def test_the_sentences_of_a_long_quotation_are_each_checked():
    found = report("“We will not go back before the spring. The offer is an insult,” Mara Quill said.")
    assert [item.holds for item in found.sentences] == [True, True]
    assert found.quotes[0].verdict == "verbatim"


def test_a_quotation_is_verbatim_altered_or_absent():
    assert quote("Mara Quill called it “an insult.”").verdict == "verbatim"
    altered = quote("“We will not go back before the summer,” Mara Quill said.")
    assert altered.verdict == "altered"
    assert altered.findings[0].message == "The article says “spring”, not “summer”."
    assert quote("“Nobody asked my cousins,” Mara Quill said.").verdict == "absent"


def test_words_left_out_or_put_in_with_a_sign_are_no_change():
    assert quote("“We will not go back … before the spring,” Mara Quill said.").holds
    assert quote("“We [the union] will not go back before the spring,” Mara Quill said.").holds
    assert not quote("“We will go back … before the spring,” Mara Quill said.").holds


def test_the_speaker_of_a_quotation_is_right_or_not():
    wrong = quote("“The offer is an insult,” Owen Tarrant said.")
    assert wrong.verdict == "verbatim"
    assert wrong.article_speaker is not None
    assert (wrong.speaker, wrong.article_speaker.name) == ("Owen Tarrant", "Mara Quill")
    assert codes(wrong)[0].startswith("speaker_")
    assert quote("“The offer is an insult,” Quill said.").holds


def test_quoting_the_articles_own_words_is_fine_but_nobody_said_them():
    assert quote("The paper writes that the ferry “did not sail.”").holds
    assert codes(quote("“The ferry to Skell Island did not sail,” Mara Quill said.")) == ["quote_not_found"]


def test_it_holds_when_everything_does():
    true = report("The ferry to Skell Island did not sail on Monday.")
    assert true.holds
    assert true.failing == 0
    assert not report("The ferry to Skell Island did not sail on Monday. It had 400 cabins.").holds


def test_a_report_shows_no_article_in_logs_and_can_be_read_back():
    found = report("The ferry to Skell Island did not sail on Monday.")
    assert "Skell" not in repr(found)
    assert Report.model_validate_json(found.model_dump_json()) == found


def test_texts_are_strings_files_or_articles(tmp_path):
    path = tmp_path / "notes.md"
    path.write_text("The ferry to Skell Island *did not sail* on Monday.", encoding="utf-8")
    assert check(from_text(ARTICLE), path).sentences[0].holds


def test_a_false_sentence_of_the_articles_own_words_passes():
    """This is what such a check cannot see; the README says so."""
    assert report("Dutch engineers long before the war built the harbour at Skell.").holds
    assert report("The two ships of Owen Tarrant, the company's chief executive, denied that they would be sold.").holds
