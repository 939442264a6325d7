from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models.article import Article, Outline
from summarizer.offline import draft
from summarizer.text.names import names
from summarizer.text.outline import outline

if TYPE_CHECKING:
    from summarizer.models.draft import Draft, DraftQuote


def read(text: str, language: str = "en") -> tuple[Outline, Draft]:
    found = outline(Article(id=Article.identify(text), source="text", text=text, language=language))
    return found, draft(found, names(found))


def quoted(text: str, language: str = "en") -> list[tuple[list[str], str | None]]:
    found, made = read(text, language)
    spans = {int(mark.id[1:]): mark.span for mark in found.marks}
    return [([spans[number].of(text) for number in quote.marks], quote.speaker) for quote in made.quotes]


def only(text: str, language: str = "en") -> DraftQuote:
    (quote,) = read(text, language)[1].quotes
    return quote


@pytest.mark.parametrize(
    "text",
    [
        "“The dam will hold,” Petra Halvorsen said.",
        "“The dam will hold,” said Petra Halvorsen, who runs the water board.",
        "“The dam will hold,” Petra Halvorsen, the engineer who built it, told reporters in Eastport.",
        "Petra Halvorsen said on Monday: “The dam will hold.”",
        "Petra Halvorsen told a crowd in Eastport that the dam “will hold” until spring.",
        "According to Petra Halvorsen, the dam “will hold” until spring.",
        "Walking along the wall, Petra Halvorsen called the dam “safe for a century” on Monday.",
        "Petra Halvorsen left the room, adding that the dam “will hold” until spring.",
        "“Will it hold?” Petra Halvorsen asked.",
        "The dam, Petra Halvorsen said, “will hold” until spring.",
    ],
)
def test_the_speaker_is_found_before_after_and_around_the_quotation(text: str) -> None:
    assert only(text).speaker == "Petra Halvorsen"


def test_a_speaker_named_right_beside_the_cue_is_certain() -> None:
    assert only("“The dam will hold,” Petra Halvorsen said.").certain
    assert not quotes_of("Petra Halvorsen rose. “The dam will hold,” she said.")[0].certain


def quotes_of(text: str) -> tuple[DraftQuote, ...]:
    return read(text)[1].quotes


def test_mention_and_cue_are_places_in_the_text() -> None:
    text = "Petra Halvorsen rose. “The dam will hold,” she said."
    quote = only(text)
    assert quote.mention is not None
    assert quote.cue is not None
    assert (quote.mention.of(text), quote.cue.of(text)) == ("she", "said")
    assert quote.speaker == "Petra Halvorsen"


def test_a_pronoun_stands_for_the_last_person_of_its_gender() -> None:
    text = "Mrs. Petra Halvorsen met Mr. Tom Quill in Eastport. “It will hold,” she said. “It will not,” he said."
    assert [speaker for _, speaker in quoted(text)] == ["Petra Halvorsen", "Tom Quill"]


def test_an_office_stands_for_its_holder() -> None:
    text = (
        "The harbour’s spokeswoman, Petra Halvorsen, met the press. Tom Quill listened.\n\n"
        "“It will hold,” the spokeswoman said."
    )
    assert only(text).speaker == "Petra Halvorsen"


def test_a_quotation_broken_by_its_attribution_is_one() -> None:
    text = "“The dam will hold,” Petra Halvorsen said. “I built it.”"
    assert quoted(text) == [(["The dam will hold,", "I built it."], "Petra Halvorsen")]


def test_the_paragraphs_of_a_long_quotation_are_one() -> None:
    text = "“The dam will hold,” said Petra Halvorsen. “I built it.\n\n“My mother planned it.”"
    marks, speaker = quoted(text)[-1]
    assert speaker == "Petra Halvorsen"
    assert marks[-1] == "My mother planned it."


def test_a_quotation_without_a_cue_goes_on_from_the_one_before() -> None:
    text = "“The dam will hold,” Petra Halvorsen said.\n\n“Nobody need move out this winter.”"
    assert quoted(text)[-1] == (["Nobody need move out this winter."], "Petra Halvorsen")


def test_titles_and_terms_nobody_said_are_no_quotations() -> None:
    text = "The town owns the last print of the film “The Long Ferry” and a so-called “ghost engine” from 1931."
    assert not read(text)[1].quotes


@pytest.mark.parametrize(
    "text",
    [
        "Petra Halvorsen opposed the plan. On CNN’s “State of the Union,” she spoke of the dam.",
        "Petra Halvorsen spoke on the podcast “Wall and Water” and left.",
        "Petra Halvorsen starred in “The Long Ferry” and left for Eastport.",
        "Mr. Quill left Eastport. C.L. “Bricks” Quill built the dam.",
        "Petra Halvorsen painted the “smart gates” systems on the dam.",
    ],
)
def test_titles_nicknames_and_terms_are_told_from_speech(text: str) -> None:
    assert not read(text)[1].quotes


def test_a_verb_in_a_clause_of_its_own_does_not_take_the_quotation_before() -> None:
    text = "Petra Halvorsen called the dam “safe for a century” because Tom Quill said it held."
    assert only(text).speaker == "Petra Halvorsen"


def test_what_comes_after_but_is_not_said_by_the_first() -> None:
    text = "Petra Halvorsen said the dam had leaked, but Tom Quill said “nothing at all” had leaked there."
    assert only(text).speaker == "Tom Quill"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Petra Halvorsen is at the dam. She’s claiming that it is “safe for a century” at least.", "Petra Halvorsen"),
        ("The dam, in what Petra Halvorsen called “a gamble with water,” was raised.", "Petra Halvorsen"),
        ("Mills “got the contract,” Petra Halvorsen said, and still “got to sit on the board.”", "Petra Halvorsen"),
        ("When Tom Quill named the price, Petra Halvorsen laughed and said, “I have no crowns.”", "Petra Halvorsen"),
        (
            "They met Tom Quill, the builder, and Petra Halvorsen, who in 1931 said the dam “will hold.”",
            "Petra Halvorsen",
        ),
    ],
)
def test_the_nearest_subject_speaks(text: str, speaker: str) -> None:
    assert {quote.speaker for quote in read(text)[1].quotes} == {speaker}


def test_the_labels_of_a_transcript_in_quotation_marks_name_their_speakers() -> None:
    text = (
        "Ann Moe asked Mr. Tom Quill and Ms. Petra Halvorsen about the dam in May.\n\n"
        "“QUILL: Will the dam hold until spring?\n\n"
        "“HALVORSEN: It will hold until the spring and then some.”"
    )
    assert [speaker for _, speaker in quoted(text)] == ["Tom Quill", "Petra Halvorsen"]


def test_a_noun_of_saying_gives_its_owner() -> None:
    text = "The town lives by Petra Halvorsen’s claim that the dam “will hold” until spring."
    assert only(text).speaker == "Petra Halvorsen"


def test_who_asks_in_the_passive_is_named_after_by() -> None:
    text = "Petra Halvorsen was asked by Tom Quill whether the dam “will hold” until spring."
    assert only(text).speaker == "Tom Quill"


def test_what_somebody_would_say_is_said_by_who_announces_it() -> None:
    text = "Petra Halvorsen said that Tom Quill would offer “a wall” to the town."
    assert only(text).speaker == "Petra Halvorsen"


def test_an_unknown_pronoun_is_not_guessed() -> None:
    assert only("“It will hold,” they said.").speaker is None


def test_answers_take_their_label() -> None:
    text = (
        "Petra Halvorsen runs the dam at Eastport.\n\n"
        "Q: Will it hold?\n\nA: It will. My mother built it.\n\n"
        "Q: Until when?\n\nA: Until I retire, and then some.\n\n"
        "Q: And after?\n\nA: Ask my daughter. She knows it better."
    )
    assert {speaker for _, speaker in quoted(text)} == {"Petra Halvorsen"}


def test_german_speakers_before_and_after_the_verb() -> None:
    text = (
        "„Der Damm hält“, sagte Bürgermeisterin Petra Halvorsen. Der Ingenieur Tom Quill erklärte: „Das bezweifle ich.“"
    )
    assert [speaker for _, speaker in quoted(text, "de")] == ["Petra Halvorsen", "Tom Quill"]


@pytest.mark.parametrize(
    "text",
    [
        "Auf die Frage nach dem Damm sagte die Ingenieurin Petra Halvorsen: „Er hält bis zum Frühjahr.“",
        "„Er hält bis zum Frühjahr“, stellte Petra Halvorsen fest.",
        "Petra Halvorsen hat anlässlich der Eröffnung erklärt: „Er hält bis zum Frühjahr.“",
        "Ähnlich äußerte sich die Ingenieurin Petra Halvorsen: „Er hält bis zum Frühjahr.“",
        "In einem Gespräch mit dem Minister nannte Petra Halvorsen den Damm „sicher bis zum Frühjahr“.",
    ],
)
def test_german_subjects_stand_before_or_right_after_the_finite_verb(text: str) -> None:
    assert only(text, "de").speaker == "Petra Halvorsen"


def test_german_reported_speech_without_a_cue_goes_on_from_the_one_before() -> None:
    text = "Petra Halvorsen sagte: „Der Damm hält.“ Die Stadt habe „keine Eile“ mit der Mauer."
    assert [speaker for _, speaker in quoted(text, "de")] == ["Petra Halvorsen", "Petra Halvorsen"]


def claims_of(text: str, language: str = "en") -> list[tuple[str, str, str | None]]:
    return [(claim.text, claim.claimant, claim.modality) for claim in read(text, language)[1].claims]


def test_a_claim_stands_without_its_attribution() -> None:
    text = "Petra Halvorsen said on Monday that the dam would hold 40 million litres until May."
    assert claims_of(text) == [("The dam would hold 40 million litres until May.", "Petra Halvorsen", "asserted")]


def test_a_pronoun_at_the_start_of_a_claim_becomes_its_name() -> None:
    text = "Mrs. Petra Halvorsen spoke in Eastport. She said that she might not raise the wall before 2031."
    assert claims_of(text)[-1][0] == "Petra Halvorsen might not raise the wall before 2031."
    assert read(text)[1].claims[-1].sentences == (1, 2)


def test_a_denial_keeps_its_verb() -> None:
    text = "Petra Halvorsen denied that the dam had leaked in March."
    assert claims_of(text) == [(text, "Petra Halvorsen", "denied")]


def test_a_point_goes_without_the_conjunction_that_ties_it_to_the_sentence_before() -> None:
    text = (
        "The Eastport dam leaked again in March after heavy rain in the valley. "
        "But the water board has raised the price of its repair to 40 million crowns."
    )
    made = [(point.text, point.sentences) for point in read(text)[1].points]
    assert made[1] == ("The water board has raised the price of its repair to 40 million crowns.", (2,))


def test_a_denial_in_half_a_sentence_stands_with_its_name() -> None:
    text = "Mrs. Petra Halvorsen spoke. She called the story “a tale” and denied that the dam had leaked in March."
    assert claims_of(text)[-1] == (
        "Petra Halvorsen denied that the dam had leaked in March.",
        "Petra Halvorsen",
        "denied",
    )


def test_the_object_of_a_verb_of_saying_is_no_clause_for_a_verb_that_follows_it() -> None:
    text = "The company reported a fall in sales on Wednesday but cut the price of the Eastport gates."
    assert not any(made.startswith("A fall") for made, _, _ in claims_of(text))


def test_a_sentence_broken_by_who_says_it_is_one_claim() -> None:
    text = "The spare gate, Petra Halvorsen said, cost 186 crowns and lay in Eastport."
    assert claims_of(text) == [("The spare gate cost 186 crowns and lay in Eastport.", "Petra Halvorsen", "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "Petra Halvorsen confirmed the story in the Eastport paper, up to a point.",
        "Petra Halvorsen said that the dam had leaked in Eastport the day before.",
        "Petra Halvorsen said that an order for the dam was unlikely this week.",
        "Petra Halvorsen would say that the dam had leaked in March.",
        "Petra Halvorsen said in Eastport that they had raised it in March.",
    ],
)
def test_what_does_not_stand_alone_is_no_claim(text: str) -> None:
    assert not claims_of(text)


def test_it_and_they_become_who_says_it() -> None:
    text = "The company said it would raise the Eastport dam by two metres."
    assert claims_of(text)[0][0] == "The company would raise the Eastport dam by two metres."
    text = "Officials said they had raised the Eastport dam by two metres."
    assert claims_of(text)[0][0] == "Officials had raised the Eastport dam by two metres."


def test_what_somebody_adds_is_a_claim_of_its_own() -> None:
    text = "Petra Halvorsen left the room, adding that the Eastport dam had cost 40 million crowns."
    assert claims_of(text) == [("The Eastport dam had cost 40 million crowns.", "Petra Halvorsen", "asserted")]


def test_it_is_not_who_says_it_where_nobody_acts() -> None:
    made = claims_of("The report said it is clear that the Eastport dam had leaked.")
    assert not any(text.startswith("The report is clear") for text, _, _ in made)


def test_a_german_claim_before_its_speaker_is_made_though_it_denies() -> None:
    text = "Eine akute Gefahr bestehe am Damm nicht, sagte die Ministerin Petra Halvorsen."
    assert claims_of(text, "de") == [(text, "Petra Halvorsen", "asserted")]


def test_a_german_claimant_stands_in_the_nominative() -> None:
    text = "Nach Angaben des Ministeriums sollen bis Juni 24 neue Sensoren eingebaut werden."
    assert claims_of(text, "de")[0][1] == "Ministerium"


def test_what_was_not_said_is_no_claim() -> None:
    assert not claims_of("Petra Halvorsen did not say whether the dam had leaked in March.")
    assert not claims_of("“They would leave it there,” he said.")
    assert not claims_of("He said that they would leave it there for the others to find.")


def test_points_are_whole_sentences_in_the_order_of_the_article() -> None:
    text = (
        "The Eastport dam will be raised by two metres before 2031, the water board said on Monday.\n\n"
        "However, nobody knows what it will cost. “We will see,” said Petra Halvorsen.\n\n"
        "The board has set aside 40 million crowns for the wall of the Eastport dam and its two gates.\n\n"
        "He shrugged. Will it hold? It might."
    )
    found, made = read(text)
    assert [point.text for point in made.points] == [
        found.sentence(number) for point in made.points for number in point.sentences
    ]
    assert [point.text[:12] for point in made.points] == ["The Eastport", "The board ha"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Trout in the Eastport reservoir are thought to need at least 5.",
        "Two went to a wreath that had slipped in front of the Eastport dam.",
        "The Eastport dam (pictured) was built by the town in 1931.",
        "Since 1931 it has been raised only three times by the town.",
    ],
)
def test_a_sentence_that_leans_on_others_is_no_point(sentence: str) -> None:
    text = f"The Eastport dam will be raised by two metres before 2031, the board said.\n\n{sentence}"
    assert len(read(text)[1].points) == 1


def test_german_reported_speech_without_its_speaker_is_no_point() -> None:
    text = (
        "Der Damm in Ostend bekommt bis zum Frühjahr 24 neue Sensoren vom Land.\n\n"
        "Die Mauer sei standsicher, man werde den Wasserstand bis zum Frühjahr absenken."
    )
    assert [point.text[:8] for point in read(text, "de")[1].points] == ["Der Damm"]


def test_who_was_told_is_not_who_said_it() -> None:
    text = "Manager ignored “three warnings” before the fire, jury told"
    assert only(text).speaker is None
    assert only("The manager “ignored three warnings” before the fire, a court has heard.").speaker is None


def test_at_most_so_many_points() -> None:
    text = "\n\n".join(f"The town of Eastport built bridge number {n} over the river in {1900 + n}." for n in range(9))
    found = outline(Article(id=Article.identify(text), source="text", text=text, language="en"))
    assert len(draft(found, names(found), points=2).points) <= 2
    assert not draft(found, names(found), points=0).points


def test_a_language_without_rules_gets_marks_and_points_but_no_guesses() -> None:
    text = (
        "„Most kitart,” mondta Kovács Anna a városban hétfőn.\n\nA gát negyven méter magas lesz a jövő évben Szegeden."
    )
    _, made = read(text, "hu")
    assert not made.claims
    assert all(quote.speaker is None for quote in made.quotes)


def test_a_sentence_without_end_is_not_read() -> None:
    text = "Petra Halvorsen said, " * 400 + "“no.”"
    assert [quote.speaker for quote in read(text)[1].quotes] == [None]


PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "‘",
        "’",
        "„",
        "Lee said",
        " he ",
        "\n\n",
        "according to ",
        ", ",
        ". ",
        "who ",
        "\ud800",
        "\ufdd0",
        "Q: ",
        "A: ",
        "The Minister ",
    ]
)


@settings(deadline=None, max_examples=200)
@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40).map("".join), st.sampled_from(["en", "de", "und"]))
def test_no_text_breaks_it_and_every_pointer_holds(text: str, language: str) -> None:
    found, made = read(text, language)
    numbers = [number for quote in made.quotes for number in quote.marks]
    assert len(numbers) == len(set(numbers))
    assert set(numbers) <= {int(mark.id[1:]) for mark in found.marks}
    for item in (*made.points, *made.claims):
        assert item.sentences
        assert all(1 <= number <= len(found.sentences) for number in item.sentences)
    for quote in made.quotes:
        for span in (quote.mention, quote.cue):
            assert span is None or span.end <= len(text)
