from __future__ import annotations

import pytest

from summarizer.models.article import Span
from summarizer.text.dashes import dialogue
from summarizer.text.languages import rules


def spoken(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in dialogue(text, Span(start=0, end=len(text)), rules(language))]


@pytest.mark.parametrize(
    ("text", "language", "pieces"),
    [
        ("—No cerramos —dijo Ana—. Nunca.", "es", ["No cerramos", "Nunca."]),
        ("—¿Cerramos? —preguntó Ana.", "es", ["¿Cerramos?"]),
        ("– No cerramos –dijo Ana–. Ni hoy –añadió– ni mañana.", "es", ["No cerramos", "Ni hoy", "ni mañana."]),
        ("— On ne ferme pas, dit Anne. Jamais.", "fr", ["On ne ferme pas", "Jamais."]),
        ("— On ne ferme pas ! a-t-elle lancé.", "fr", ["On ne ferme pas !"]),
        ("— le pain, le sel et le vin", "fr", []),
        ("On ne ferme pas — dit Anne.", "fr", []),
    ],
)
def test_speech_and_who_says_it_are_told_apart(text: str, language: str, pieces: list[str]) -> None:
    assert [piece.strip() for piece in spoken(text, language)] == pieces
