# ruff: noqa: E501 -- a paragraph of the article is one line
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models.draft import Draft, DraftClaim, DraftPoint, DraftQuote
from summarizer.offline import draft as offline
from summarizer.reading import from_text
from summarizer.text.names import names
from summarizer.text.outline import outline
from summarizer.verifying import verify

TEXT = """Ferry strike enters second week

PORT HAVEN, Oct. 15, 2024 — About 2,300 dockworkers stayed away on Monday, and the ferry to Skell Island did not sail. The company lost $4.2 million in a week.

“We will not go back before the spring,” union leader Mara Quill said. “The offer is an insult.” She said the talks could resume on Thursday.

Owen Tarrant, the company's chief executive, denied that the two ships would be sold. He said 12 passengers had been refunded and 30 crates had spoiled.

Prices rose by up to 9 percent in the town, according to a study by Skell College. The harbour was built by Dutch engineers long before the war."""


def checked(draft, text=TEXT, published="2024-10-15"):
    read = outline(from_text(text, published=published, language="en"))
    found = names(read)
    return verify(draft, read, found, offline(read, found))


def number_of(words, text=TEXT):
    read = outline(from_text(text, published="2024-10-15", language="en"))
    return next(s.number for s in read.sentences if words in read.sentence(s.number))


def codes(text, words, claimant=None):
    cited = (number_of(words),)
    item = DraftPoint(text=text, sentences=cited)
    draft = Draft(points=(item,))
    if claimant is not None:
        draft = Draft(claims=(DraftClaim(text=text, claimant=claimant, sentences=cited),))
    return [finding.code for failed in checked(draft).failed for finding in failed.findings]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("About 2,300 dockworkers stayed away on 14 October 2024.", "dockworkers"),
        ("About 2.3 thousand workers stayed away on Monday.", "dockworkers"),
        ("The Skell Island ferry did not sail.", "dockworkers"),
        ("The company lost 4.2 million dollars in a week.", "lost"),
        ("Mara Quill said the talks could resume on October 17.", "resume"),
        ("Tarrant denied that the two ships would be sold.", "denied"),
        ("Tarrant said the two ships would not be sold.", "denied"),
        ("Twelve passengers were refunded.", "refunded"),
        ("Prices in the town rose by up to nine per cent, a study found.", "Prices"),
    ],
)
def test_a_true_paraphrase_passes(text, words):
    assert codes(text, words) == []


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("The company lost $9.2 million in a week.", "lost", "number_not_found"),
        ("The company lost €4.2 million in a week.", "lost", "unit_changed"),
        ("The company lost $4.2 million in a month.", "lost", "unit_changed"),
        ("Tarrant said 12 crates had spoiled.", "crates", "unit_changed"),
        ("About 2,300 dockworkers stayed away on Friday.", "dockworkers", "date_not_found"),
        ("2,300 dockworkers stayed away on Monday.", "dockworkers", "hedge_lost"),
        ("Prices rose by at least 9 percent in the town.", "Prices", "hedge_lost"),
        ("Prices fell by up to 9 percent in the town.", "Prices", "opposite"),
        ("The ferry to Skell Island did sail.", "dockworkers", "negation_lost"),
        ("The two ships would be sold, Tarrant said.", "denied", "negation_lost"),
        ("Prices had not risen in the town, a study found.", "Prices", "negation_added"),
        ("The talks will resume on Thursday, she said.", "resume", "hedge_lost"),
        ("Bo Lind denied that the two ships would be sold.", "denied", "name_not_found"),
        ("The union called the offer “a disgrace”.", "insult", "quote_not_found"),
        ("“The offer is an outrage,” the union said.", "insult", "quote_altered"),
        ("The company lost $4.2 million in a week.", "Dutch", "no_evidence"),
    ],
)
def test_what_the_article_does_not_say_fails(text, words, code):
    assert code in codes(text, words)


def test_the_difference_is_told_in_a_sentence():
    item = DraftPoint(text="The company lost $9.2 million in a week.", sentences=(number_of("lost"),))
    (failed,) = checked(Draft(points=(item,))).failed
    assert failed.findings[0].message == "The article says $4.2 million, not $9.2 million."
    assert failed.findings[0].spans[0].of(TEXT) == "$4.2 million"
    assert failed.candidates == (number_of("lost"),)


def test_pointers_are_narrowed_to_what_carries_the_item():
    wide = (number_of("dockworkers"), number_of("lost"), number_of("Prices"))
    (point,) = checked(Draft(points=(DraftPoint(text="The company lost $4.2 million.", sentences=wide),))).points
    assert [span.of(TEXT) for span in point.evidence] == ["The company lost $4.2 million in a week."]


def test_without_pointers_the_evidence_is_found():
    (point,) = checked(Draft(points=(DraftPoint(text="The company lost $4.2 million."),))).points
    assert point.evidence[0].of(TEXT) == "The company lost $4.2 million in a week."


@pytest.mark.parametrize(
    ("cited", "code"), [((99,), "pointer_out_of_range"), ((0,), "pointer_out_of_range"), (range(1, 10), "no_evidence")]
)
def test_careless_pointers_fail(cited, code):
    item = DraftPoint(text="The company lost $4.2 million.", sentences=tuple(cited))
    (failed,) = checked(Draft(points=(item,))).failed
    assert failed.findings[0].code == code


def test_a_claimant_must_be_the_one_who_says_it():
    text = "The two ships would not be sold."
    assert codes(text, "denied", "Tarrant") == []
    assert codes(text, "denied", "Mara Quill") == ["claimant_contradicted"]
    assert codes(text, "denied", "Bo Lind") == ["claimant_not_found"]


def test_a_claim_carries_claimant_modality_and_date():
    item = DraftClaim(text="The talks could resume on Thursday.", claimant="Quill", sentences=(number_of("resume"),))
    (claim,) = checked(Draft(claims=(item,))).claims
    assert (claim.claimant, claim.modality, claim.when) == ("Mara Quill", "asserted", "2024-10-17")


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("The pipe was found leaking on 9 April 2024.", "2024-04-09"),
        ("Ada Lind said the joint was tightened on 7 April.", None),  # of which year, the article leaves open
        ("Ada Lind said the joint was tightened on 7 May.", "2025-05-07"),
    ],
)
def test_a_day_gets_no_year_where_the_article_gives_its_month_another(said, when):
    text = f"The pipe was found leaking on 9 April 2024. The trial began on Monday.\n\n{said}"
    item = DraftClaim(text=said, claimant="", sentences=(number_of(said, text),))
    (claim,) = checked(Draft(claims=(item,)), text, published="2025-06-20").claims
    assert claim.when == when


@pytest.mark.parametrize(
    ("sentence", "text", "when"),
    [
        ("The dam broke on Monday, Ada Lind said.", "The dam broke.", "2025-06-16"),
        ("On Monday the dam broke, Ada Lind said.", "The dam broke.", "2025-06-16"),
        ("Ada Lind said on Monday that the dam broke.", "The dam broke.", None),
        ("Opening the hearing on Monday, Ada Lind said the dam broke.", "The dam broke.", None),
        ("The dam broke, Ada Lind said on Monday.", "The dam broke.", None),
        ("Ada Lind, who took over on Monday, said the dam broke.", "The dam broke.", None),
        ("The dam, which was inspected in 2024, broke.", "The dam, which was inspected in 2024, broke.", None),
    ],
)
def test_the_day_something_is_said_is_not_the_day_it_happened(sentence, text, when):
    text_around = f"Trouble at the dam\n\n{sentence}\n\nNobody was hurt in the valley below."
    claimant = "Ada Lind" if "Lind" in sentence else ""
    item = DraftClaim(text=text, claimant=claimant, sentences=(number_of(sentence, text_around),))
    (claim,) = checked(Draft(claims=(item,)), text_around, published="2025-06-20").claims
    assert claim.when == when


def test_a_quotation_broken_by_its_attribution_is_one():
    (quote,) = checked(Draft(quotes=(DraftQuote(marks=(1, 2, 2), speaker="Quill"),))).quotes
    assert quote.text == "We will not go back before the spring, The offer is an insult."
    assert [span.of(TEXT) for span in quote.spans] == [
        "We will not go back before the spring,",
        "The offer is an insult.",
    ]
    assert quote.speaker is not None
    assert quote.speaker.name == "Mara Quill"


def test_that_two_opinions_agree_on_a_speaker_is_recorded():
    read = outline(from_text(TEXT, published="2024-10-15", language="en"))
    opinion = offline(read, names(read))
    assert [
        quote.agreed for quote in checked(Draft(quotes=(DraftQuote(marks=(1,), speaker="Mara Quill"),))).quotes
    ] == [True]
    assert [quote.agreed for quote in checked(Draft(quotes=(DraftQuote(marks=(1,)),))).quotes] == [False]
    assert not any(quote.agreed for quote in verify(opinion, read, names(read), opinion).quotes)


def test_of_several_quotations_only_those_fail_that_do_not_hold():
    verdict = checked(Draft(quotes=(DraftQuote(marks=(2, 9), speaker="Mara Quill"),)))
    assert [quote.text for quote in verdict.quotes] == ["The offer is an insult."]
    assert [failed.item.marks for failed in verdict.failed] == [(9,)]


@pytest.mark.parametrize(
    ("quote", "code"),
    [
        (DraftQuote(marks=(1,), speaker="Bo Lind"), "speaker_not_found"),
        (DraftQuote(marks=(1,), speaker="Owen Tarrant"), "speaker_contradicted"),
        (DraftQuote(marks=(7,), speaker="Mara Quill"), "pointer_out_of_range"),
        (DraftQuote(text="We will go back before the spring"), "quote_altered"),
        (DraftQuote(text="We will not go back before the winter"), "quote_altered"),
        (DraftQuote(text="Our patience has run out"), "quote_not_found"),
        (DraftQuote(text="The harbour was built by Dutch engineers"), "quote_not_found"),
    ],
)
def test_a_quotation_that_does_not_hold_fails(quote, code):
    (failed,) = checked(Draft(quotes=(quote,))).failed
    assert failed.findings[0].code == code


@pytest.mark.parametrize(
    "copied",
    ['"we will not go back before the spring"', "We  will not go back — before the spring…", "the offer is an insult"],
)
def test_typography_is_tolerated_in_a_copied_quotation(copied):
    (quote,) = checked(Draft(quotes=(DraftQuote(text=copied),))).quotes
    assert quote.spans[0].of(TEXT) in TEXT


def test_the_engines_own_draft_passes():
    read = outline(from_text(TEXT, language="en"))
    found = names(read)
    own = offline(read, found)
    assert verify(own, read, found, own).failed == ()


words = st.text(st.sampled_from('aA1 .,"“”’\u200b\u202e\x00\ud800-–$%€ßéМ「」\n'), max_size=60)


@settings(max_examples=60, deadline=None)
@given(words, words, st.lists(st.integers(-3, 12), max_size=4), st.sampled_from(["en", "de", "und"]))
def test_any_text_gets_a_verdict(article, item, numbers, language):
    read = outline(from_text("Body. " + article, language=language))
    found = names(read)
    draft = Draft(
        points=(DraftPoint(text=item, sentences=tuple(numbers)),),
        claims=(DraftClaim(text=item, claimant=item),),
        quotes=(DraftQuote(text=item, speaker=item), DraftQuote(marks=tuple(numbers), speaker=item)),
    )
    verdict = verify(draft, read, found, offline(read, found))
    text = read.article.text
    for quote in verdict.quotes:
        assert " ".join(span.of(text) for span in quote.spans) == quote.text
    for carried in (*verdict.points, *verdict.claims):
        assert all(span.of(text) for span in carried.evidence)


def test_words_of_somebody_quoted_are_not_passed_off_as_fact():
    assert codes("The offer is an insult.", "insult") == ["attribution_lost"]
    assert codes("Mara Quill said the offer is an insult.", "insult") == []
    assert codes("Union leader Mara Quill calls the offer “an insult”.", "insult") == []
    assert codes("The offer is an insult.", "insult", claimant="Mara Quill") == []


MUSEUM = (
    "Mayor Lena Holt opened the sea museum in Port Haven on Monday after years of delays and rising costs. "
    "“Port Haven deserves a proper sea museum for its children,” said Ivo Brandt of the museum board. "
    "Brandt described the old sheds as “a national disgrace”."
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mayor Lena Holt opened the proper sea museum in Port Haven on Monday after years of delays.", []),
        ("Port Haven deserves a proper sea museum.", ["attribution_lost"]),
        ("After years of delays and rising costs Port Haven deserves a proper sea museum.", ["attribution_lost"]),
        ("Ivo Brandt described the old sheds as a national disgrace.", []),
        ("The old sheds are a national disgrace.", ["attribution_lost"]),
    ],
)
def test_a_phrase_out_of_a_quotation_is_no_statement_of_it(text, found):
    verdict = checked(Draft(points=(DraftPoint(text=text, sentences=(1, 2, 3)),)), MUSEUM)
    assert [finding.code for failed in verdict.failed for finding in failed.findings] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Her speech made a vote on the harbour tunnel certain.", ["hedge_lost"]),
        ("The plan would allow the sheds along the old northern quay to be used again.", []),
        ("The sheds along the old northern quay are to be used again.", ["hedge_lost"]),
    ],
)
def test_a_hedge_counts_for_what_it_bears_on(text, found):
    article = (
        "Lena Holt announced on Monday that she supports the harbour tunnel. "
        "Her speech made a vote on the harbour tunnel more likely. "
        "The sheds along the old northern quay could be used again under the plan."
    )
    verdict = checked(Draft(points=(DraftPoint(text=text),)), article)
    assert sorted({finding.code for failed in verdict.failed for finding in failed.findings}) == found


def test_a_name_may_be_written_out_that_the_article_abbreviates():
    article = "The US Supreme Court upheld the law on Monday. Mara Quill of the UN praised it."
    for text, holds in (
        ("The United States Supreme Court upheld the law on Monday.", True),
        ("The United Nations Supreme Court upheld the law on Monday.", False),
        ("Mara Quill of the United Nations praised the law.", True),
    ):
        sentence = 1 if "Court" in text else 2
        verdict = checked(Draft(points=(DraftPoint(text=text, sentences=(sentence,)),)), article)
        assert (verdict.failed == ()) is holds, text


@pytest.mark.parametrize(
    "text", ["We will not go back before the spring.", "She said the talks could resume on Thursday."]
)
def test_an_item_says_who_it_speaks_of(text):
    assert "not_standalone" in codes(text, "spring" if "spring" in text else "resume")


def test_an_item_that_breaks_off_where_a_quotation_begins_is_no_statement():
    text = "Mayor Lena Holt called the rescue of the crew “a small miracle” on Monday. She left early."
    cut = Draft(points=(DraftPoint(text="Mayor Lena Holt called the rescue of the crew", sentences=(1,)),))
    whole = Draft(points=(DraftPoint(text="Mayor Lena Holt called the rescue “a small miracle”.", sentences=(1,)),))
    assert [f.code for f in checked(cut, text).failed[0].findings] == ["not_standalone"]
    assert checked(whole, text).failed == ()
