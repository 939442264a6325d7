from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.models.article import Article, Span
from summarizer.text.outline import outline

TEXT = "Yard sold\n\nRead “more”\n\nIt was sold. “We did it,” Marsh said."


def article(text: str, furniture: tuple[Span, ...] = ()) -> Article:
    return Article(id=Article.identify(text), source="text", language="en", text=text, furniture=furniture)


def test_furniture_has_no_sentences_and_no_marks() -> None:
    start = TEXT.index("Read")
    made = outline(article(TEXT, (Span(start=start, end=start + len("Read “more”")),)))
    assert [made.sentence(number) for number in (1, 2, 3)] == ["Yard sold", "It was sold.", "“We did it,” Marsh said."]
    assert [mark.span.of(TEXT) for mark in made.marks] == ["We did it,"]


def test_paragraphs_know_their_sentences() -> None:
    assert [(paragraph.first, paragraph.last) for paragraph in outline(article(TEXT)).paragraphs] == [
        (1, 1),
        (2, 2),
        (3, 4),
    ]


@given(st.text(max_size=120))
def test_any_text_has_an_outline(text: str) -> None:
    made = outline(article(text))
    assert sum(paragraph.last - paragraph.first + 1 for paragraph in made.paragraphs) == len(made.sentences)
    for paragraph in made.paragraphs:
        for sentence in made.sentences[paragraph.first - 1 : paragraph.last]:
            assert paragraph.span.covers(sentence.span)
