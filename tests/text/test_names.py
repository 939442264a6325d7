from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models.article import Article, Span
from summarizer.text.names import Names, names
from summarizer.text.outline import outline

REPORT = """\
Orland Weighs New Ferry

The Orlandian Transport Minister Petra Halvorsen said the Northern Ferry Authority (NFA) ordered ships.

Mrs. Halvorsen told Eastport that the NFA was slow. Dr. Tom Quill, an economist, objected. He called it "thin".

Asked about it, Quill shrugged. Halvorsen's office did not answer.
"""


def read(text: str, language: str = "en") -> Names:
    return names(outline(Article(id=Article.identify(text), source="text", text=text, language=language)))


def test_a_person_has_one_name_with_all_mentions_role_and_gender() -> None:
    name = read(REPORT).resolve("Halvorsen")
    assert name is not None
    assert name.full == "Petra Halvorsen"
    assert (name.kind, name.gender) == ("person", "f")
    assert name.role is not None
    assert name.role.endswith("Transport Minister")
    assert [span.of(REPORT) for span in name.mentions] == ["Petra Halvorsen", "Halvorsen", "Halvorsen"]


@pytest.mark.parametrize(
    "label",
    [
        "Petra Halvorsen",
        "halvorsen",
        "Mrs. Halvorsen",
        "Transport Minister Petra Halvorsen",
        "Hálvorsen",
        "Halvorsen’s",
    ],
)
def test_labels_resolve_whatever_their_title_case_and_diacritics(label: str) -> None:
    name = read(REPORT).resolve(label)
    assert name is not None
    assert name.full == "Petra Halvorsen"


def test_an_organisation_and_its_acronym_are_one() -> None:
    found = read(REPORT)
    full, short = found.resolve("Northern Ferry Authority"), found.resolve("NFA")
    assert full is not None
    assert full is short
    assert full.kind == "organisation"


def test_what_only_begins_a_sentence_is_no_name() -> None:
    found = read(REPORT)
    assert found.resolve("Asked") is None
    assert found.resolve("He") is None
    assert "Asked" not in {name.full for name in found.all}


def test_an_unknown_or_invented_name_does_not_resolve() -> None:
    found = read(REPORT)
    assert found.resolve("Gerda Halvorsen") is None
    assert found.resolve("Nobody") is None
    assert found.resolve("") is None


def test_two_people_of_one_surname_stay_apart() -> None:
    text = (
        "Mr. Adam Brandt leads the council. Mrs. Eva Brandt leads the port. "
        "Mr. Brandt said no. Mrs. Brandt said yes, and Eva Brandt signed."
    )
    found = read(text)
    assert found.resolve("Brandt") is None
    adam, eva = found.resolve("Adam Brandt"), found.resolve("Eva Brandt")
    assert adam is not None
    assert eva is not None
    assert [len(name.mentions) for name in (adam, eva)] == [2, 3]
    assert (adam.gender, eva.gender) == ("m", "f")


def test_the_work_for_a_shared_surname_grows_no_faster_than_the_text() -> None:
    def seconds(copies: int) -> float:
        text = "Mr. Tom Quill met Mrs. Petra Quill.\n" + "Mr. Quill spoke, and Quill left.\n" * copies
        found = outline(Article(id=Article.identify(text), source="text", text=text, language="en"))
        start = time.process_time()
        names(found)
        return time.process_time() - start

    assert seconds(8_000) < 20 * max(seconds(1_000), 0.004)


def test_pronouns_nearby_tell_gender() -> None:
    name = read(REPORT).resolve("Quill")
    assert name is not None
    assert name.full == "Tom Quill"
    assert name.gender == "m"


def test_german_nouns_are_no_names_and_offices_are_roles() -> None:
    text = (
        "Die Verkehrsministerin Petra Halvorsen sagte am Montag, der Hafen brauche neue Schiffe. "
        "Halvorsen nannte die Kosten hoch. Der Sprecher lehnte eine Antwort ab."
    )
    found = read(text, "de")
    name = found.resolve("Halvorsen")
    assert name is not None
    assert (name.full, name.role, name.gender) == ("Petra Halvorsen", "Verkehrsministerin", "f")
    assert not {"Hafen", "Kosten", "Schiffe", "Antwort"} & {other.full for other in found.all}


def test_a_given_name_tells_a_german_person_from_nouns() -> None:
    found = read("Der Physiker Sebastian Orlow sprach. Im Hafen Neuer Kutter lag Eis. Später schwieg Orlow.", "de")
    name = found.resolve("Orlow")
    assert name is not None
    assert (name.full, name.kind, name.role, name.gender) == ("Sebastian Orlow", "person", "Physiker", "m")
    assert len(name.mentions) == 2


def test_within_gives_the_mentions_inside_a_span() -> None:
    start = REPORT.index("Mrs. Halvorsen")
    inside = read(REPORT).within(Span(start=start, end=start + 40))
    assert [(span.of(REPORT), name.full) for span, name in inside][:1] == [("Halvorsen", "Petra Halvorsen")]


@given(st.text(max_size=300), st.sampled_from(["en", "de", "und", "xx"]))
def test_any_text_has_names_whose_mentions_lie_in_it(text: str, language: str) -> None:
    for name in read(text, language).all:
        assert name.mentions
        for span in name.mentions:
            assert 0 <= span.start < span.end <= len(text)
