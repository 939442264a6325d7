"""German: where the subject of a verb of saying stands, and what is no quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from summarizer.models.article import Article
from summarizer.offline import draft
from summarizer.text.names import names
from summarizer.text.outline import outline

if TYPE_CHECKING:
    from summarizer.models.draft import Draft


def read(text: str) -> Draft:
    found = outline(Article(id=Article.identify(text), source="text", text=text, language="de"))
    return draft(found, names(found))


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in read(text).quotes]


@pytest.mark.parametrize(
    "text",
    [
        "Petra Halvorsen, die Chefin der Werft, sagte, der Damm sei „sicher bis zum Frühjahr“.",
        "Die Chefin der Werft, Petra Halvorsen (SPD), sagte: „Der Damm hält bis zum Frühjahr.“",
        "Der neuen Zeitung sagte Petra Halvorsen: „Der Damm hält bis zum Frühjahr.“",
        "„Der Damm hält bis zum Frühjahr“, hatte Petra Halvorsen in einem Brief erklärt.",
        "Wie Petra Halvorsen am Montag mitteilte, hält der Damm „bis zum Frühjahr“.",
        "Petra Halvorsen, der die Werft gehört, kündigte am Montag an, der Damm werde „bis zum Frühjahr“ halten.",
        "Der Damm wurde von Petra Halvorsen als „sicher bis zum Frühjahr“ bezeichnet.",
        "Nach Angaben von Petra Halvorsen ist der Damm „sicher bis zum Frühjahr“.",
        "Petra Halvorsen zufolge ist der Damm „sicher bis zum Frühjahr“.",
        "„Der Damm hält bis zum Frühjahr“, so Petra Halvorsen.",
        "Petra Halvorsen wird mit den Worten zitiert: „Der Damm hält bis zum Frühjahr.“",
        "Ostends neue Bürgermeisterin Petra Halvorsen erklärte: „Der Damm hält bis zum Frühjahr.“",
    ],
)
def test_the_subject_is_the_speaker_wherever_it_stands(text: str) -> None:
    assert speakers(text) == ["Petra Halvorsen"]


def test_of_a_noun_with_a_genitive_the_noun_speaks() -> None:
    text = "Ein Sprecher der Ministerin Petra Halvorsen sagte: „Der Damm hält bis zum Frühjahr.“"
    assert speakers(text) == ["Ein Sprecher der Ministerin Petra Halvorsen"]


def test_a_document_speaks_where_nobody_does() -> None:
    assert speakers("In dem Gutachten heißt es, der Damm sei „sicher bis zum Frühjahr“.") == ["dem Gutachten"]


def test_reported_speech_goes_on_over_sentences_in_the_subjunctive() -> None:
    text = (
        "Petra Halvorsen sagte, der Damm halte. Die Risse seien alt. In Ostend gebe es Messgeräte. "
        "Die Mauer sei „sicher bis zum Frühjahr“."
    )
    assert speakers(text) == ["Petra Halvorsen"]


def test_a_pronoun_takes_up_somebody_without_a_name() -> None:
    text = "Der Bruch wurde von einer Sprecherin bestätigt. „Der Damm hält trotzdem“, sagte sie."
    assert speakers(text) == ["Sprecherin"]


def test_a_name_behind_its_preposition_is_one() -> None:
    text = "Ministerin Ursula von der Halde kam am Montag. Von der Halde betonte: „Der Damm hält bis zum Frühjahr.“"
    assert speakers(text) == ["Ursula von der Halde"]


@pytest.mark.parametrize(
    "text",
    [
        "Der Kutter der Tageszeitung „Ostender Bote“ lag am Montag im Hafen.",
        "Die „Stiftung für ein trockenes Ostend“ bezahlte am Montag die Pumpen.",
        "Die „Trockenfuß“-Bewegung bezahlte am Montag die Pumpen.",
        "Unter dem Titel „Was die Mauer aushält“ lädt die Stadt am Montag ein.",
        "Das berichtete der „Ostender Bote“ am Montag.",
        "Laut „Ostender Bote“ ist der Damm alt.",
    ],
)
def test_what_only_has_a_name_is_no_quotation(text: str) -> None:
    assert speakers(text) == []


def test_a_separable_verb_says_something_only_with_its_second_part() -> None:
    assert read("Petra Halvorsen teilte am Montag mit, der Damm habe 24 neue Sensoren erhalten.").claims
    assert not read("Petra Halvorsen teilte am Montag ihr Brot, das der Bäcker ihr mitgegeben hatte.").claims
