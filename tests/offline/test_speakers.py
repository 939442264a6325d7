from __future__ import annotations

import pytest

from summarizer.models.article import Article
from summarizer.offline import draft
from summarizer.run import summarize
from summarizer.text.names import names
from summarizer.text.outline import outline


def speakers(text: str) -> list[str | None]:
    found = outline(Article(id=Article.identify(text), source="text", text=text, language="en"))
    return [quote.speaker for quote in draft(found, names(found)).quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The bill Mayor Ann Brell sent “was never opened,” Jon Tarry said.", "Jon Tarry"),
        (
            "Ann Brell rose, and a boat whose hull, according to Jon Tarry, “leaks like a sieve” sank.",
            "Jon Tarry",
        ),
        ("The quarrel spread, with senator Jon Tarry telling the crowd “enough is enough.”", "Jon Tarry"),
        ("It fell in what Ann Brell, a scholar of Jon Tarry's work, called “a storm of paper.”", "Ann Brell"),
        ("Ann Brell, Tarry's deputy, said the Tarry campaign would “never beg.” Jon Tarry left.", "Ann Brell"),
        ("The boat in which they sat rocked so hard that Ann Brell said, “Hold the lamp.”", "Ann Brell"),
        ("Ann Brell said Jon Tarry tells the crew too little, adding, “Ask him about the winch.”", "Ann Brell"),
        ("In a letter released on Monday, Ann Brell answered, saying: “The bridge should be shut.”", "Ann Brell"),
        ("In a post revealing the route, Ann Brell called the ferry a “dud” in rough water.", "Ann Brell"),
        ("Ann Brell promised to row home at dusk, when Jon Tarry told her that the oars were “firewood.”", "Jon Tarry"),
        ("Ann Brell shut the lid, saying that if Jon Tarry “wanted eels, he should catch some.”", "Ann Brell"),
        ("They parted, Ann Brell saying she was “seasick” and Jon Tarry calling it a “mild breeze.”", "Jon Tarry"),
        ("Ann Brell said it was a lie and dismissed Jon Tarry as “a clown in a suit.”", "Ann Brell"),
        ("Ann Brell sent a letter. “Every bridge in this town is rotten,” the letter read.", "the letter"),
        (
            "OSTRAND, May 4 (CWS) — In reply to Jon Tarry's plea, Ann Brell rose, saying: “Shut it.”",
            "Ann Brell",
        ),
        (
            "Jon Tarry fought on, with one of his posters asking, “Is she dry?”",
            "one of his posters",
        ),
        ("Jon Tarry rose. The wall is seen by engineers as a “paper shield” in a storm.", "engineers"),
        (
            "Ann Brell argued that those who promised eels to Jon Tarry may leave.\n\n“It is a hard winter.”",
            "Ann Brell",
        ),
        ("“It holds,” Ann Brell said. She has a view and a sign that asks for quiet. “He was kind.”", "Ann Brell"),
        ("Ann Brell likes “Rope,” while Jon Tarry still loves “cold, wet ballads.”", "Jon Tarry"),
        ("Ann Brell paid for a device called the “dry chain” in the end.", "Ann Brell"),
        ("“We have waited long enough!” Tarry said.", "Tarry"),
        ("Ann Brell spoke.\n\n“Ann Brell: The bridge is shut, and it will stay shut.”", "Ann Brell"),
    ],
)
def test_the_one_whose_clause_it_is_speaks(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_what_an_opening_phrase_reports_is_not_said_by_whom_it_names() -> None:
    assert speakers("According to Ann Brell, the port told Jon Tarry that “all is well.”") == ["Ann Brell"]


def test_a_quotation_that_goes_on_is_said_by_whoever_its_cue_names() -> None:
    text = "“The winch slips,” Ann Brell said. “Nobody oils it now.\n\n“My brother did,” added Jon Tarry."
    assert speakers(text)[-1] == "Jon Tarry"


def test_the_line_under_a_pull_quote_names_its_speaker_and_is_no_quotation() -> None:
    text = 'Ann Brell left.\n\n"The eels left when the sluice was built.\n\nJon Tarry, Water Institute."\n\nSo it was.'
    assert speakers(text) == ["Jon Tarry"]


def test_the_last_line_of_a_speech_is_no_signature() -> None:
    text = 'Ann Brell left.\n\n"We shall stay dry, all of us, said Jon Tarry.\n\n"Thank you, Ostrand."'
    assert speakers(text) == ["Ann Brell"]


def test_who_they_are_stays_open_where_the_article_does_not_say() -> None:
    (quote,) = summarize("They were slow to answer. They claim that it “smells of tar.”", model="offline").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "They"
    assert quote.speaker.mention is not None


def test_it_is_nobody_without_a_name() -> None:
    (quote,) = summarize("It rained. It says that the work is “neither cautious nor absurd.”", model="offline").quotes
    assert quote.speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "Ann Brell left. The port is known as “the Drain” in the whole county.",
        "Ann Brell left. What is called a “regatta” there is four boats and a dog.",
    ],
)
def test_what_something_is_called_is_said_by_nobody(text: str) -> None:
    assert speakers(text) == [None]


def test_what_somebody_calls_it_is_said_by_them() -> None:
    assert speakers("The port was called “a drain” by Ann Brell.") == ["Ann Brell"]
    assert speakers("Prices fell, with senator Ann Brell telling us she saw Jon Tarry as “the cause.”") == ["Ann Brell"]
