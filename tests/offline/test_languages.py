"""French and Spanish, sentence by sentence and whole articles; and no guesses where there are no rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models.article import Article
from summarizer.offline import draft
from summarizer.reading import load
from summarizer.run import summarize
from summarizer.text.names import names
from summarizer.text.outline import outline

if TYPE_CHECKING:
    from summarizer.models.draft import Draft
    from summarizer.models.extraction import Extraction

ARTICLES = Path(__file__).parent / "articles"


def read(text: str, language: str) -> tuple[list[str], Draft]:
    found = outline(Article(id=Article.identify(text), source="text", text=text, language=language))
    made = draft(found, names(found))
    spans = {int(mark.id[1:]): mark.span.of(text) for mark in found.marks}
    return [" ".join(spans[number] for number in quote.marks) for quote in made.quotes], made


@pytest.mark.parametrize(
    "text",
    [
        "« La digue tiendra », a déclaré Hélène Castagne.",
        "« La digue tiendra », a dit lundi la maire, Hélène Castagne.",
        "« La digue tiendra », s'est félicitée Hélène Castagne.",
        "« La digue tiendra », explique l’ingénieure Hélène Castagne.",
        "“La digue tiendra”, affirme Hélène Castagne.",
        "Hélène Castagne a déclaré lundi : « La digue tiendra. »",
        "Hélène Castagne est maire. « La digue tiendra », a-t-elle dit.",
        "Hélène Castagne est maire. « La digue tiendra », explique-t-elle.",
        "Selon Hélène Castagne, la digue « tiendra » jusqu'au printemps.",
        "D’après la maire, Hélène Castagne, la digue « tiendra » jusqu'au printemps.",
        "La digue, a expliqué Hélène Castagne, « tiendra » jusqu'au printemps.",
        "Hélène Castagne, qui dirige la régie des eaux, assure que la digue « tiendra » jusqu'au printemps.",
        "— La digue tiendra, dit Hélène Castagne.",
    ],
)
def test_french_speakers(text: str) -> None:
    (quote,) = read(text, "fr")[1].quotes
    assert quote.speaker == "Hélène Castagne"


@pytest.mark.parametrize(
    "text",
    [
        "«El dique aguantará», dijo Pilar Ansorena.",
        "«El dique aguantará», afirmó la alcaldesa, Pilar Ansorena.",
        "“El dique aguantará”, ha dicho Pilar Ansorena.",
        "Pilar Ansorena dijo el lunes: «El dique aguantará».",
        "Pilar Ansorena es alcaldesa. Ella añadió: «El dique aguantará».",
        "Pilar Ansorena llegó tarde. «El dique aguantará», aseguró.",
        "Según la directora de la junta, Pilar Ansorena, el dique «aguantará» hasta la primavera.",
        "El dique, explicó Pilar Ansorena, «aguantará» hasta la primavera.",
        "Pilar Ansorena, que dirige la junta de aguas, asegura que el dique «aguantará» hasta la primavera.",
        "—El dique aguantará —dijo Pilar Ansorena—. No hay prisa.",
    ],
)
def test_spanish_speakers(text: str) -> None:
    (quote,) = read(text, "es")[1].quotes
    assert quote.speaker == "Pilar Ansorena"


def test_a_title_is_no_quotation() -> None:
    assert read("Le film « Les eaux du nord » sera projeté samedi.", "fr")[0] == []
    assert read("La película «Aguas del norte» se proyectará el sábado.", "es")[0] == []


def test_reported_speech_is_a_claim_without_its_attribution() -> None:
    french = "Hélène Castagne a affirmé mardi que la digue tiendrait jusqu'au printemps 2026."
    spanish = "Pilar Ansorena afirmó el martes que el dique aguantaría hasta la primavera de 2026."
    assert [(c.text, c.claimant) for c in read(french, "fr")[1].claims] == [
        ("La digue tiendrait jusqu'au printemps 2026.", "Hélène Castagne")
    ]
    assert [(c.text, c.claimant) for c in read(spanish, "es")[1].claims] == [
        ("El dique aguantaría hasta la primavera de 2026.", "Pilar Ansorena")
    ]


FRENCH = {
    "Nous n'avions pas le choix La sécurité": "Hélène Castagne",
    "Elles ne sont pas nouvelles": "Mathieu Delorme",
    "Je ne parierais pas": "Mathieu Delorme",
    "Mes habitués": "Karim Bensalem",
    "On nous écoute": "Solène Artaud",
    "Une réunion": "Hélène Castagne",
    "Ce pont n'a pas": "Rémi Vauquelin",
    "des retards": "Hélène Castagne",
    "Ma grand-mère": "Odile Marchetti",
    "Il chantera": "l'ancienne institutrice",
}
SPANISH = {
    "No estoy triste": "Amparo Rueda",
    "Un faro que": "Gonzalo Ibarra",
    "Una máquina": "Nicolás Baena",
    "Mi padre": "Amparo Rueda",
    "Lo importante": "Amparo Rueda",
    "Sería un error": "Pilar Ansorena",
    "hay que hablar": "Gonzalo Ibarra",
    "Allí dicen": "Amparo Rueda",
}


@pytest.mark.parametrize(("name", "expected"), [("pont-ferme", FRENCH), ("faro", SPANISH)])
def test_an_article_is_read_with_its_speakers(name: str, expected: dict[str, str]) -> None:
    extraction = summarize(load(ARTICLES / f"{name}.txt"), model="offline")
    assert extraction.article.language == {"pont-ferme": "fr", "faro": "es"}[name]
    assert extraction.article.published is not None
    assert not extraction.rejected
    assert len(extraction.claims) > 1
    assert len(extraction.quotes) == len(expected)
    for quote, (start, speaker) in zip(extraction.quotes, expected.items(), strict=True):
        assert quote.text.startswith(start)
        assert quote.speaker is not None
        assert quote.speaker.name == speaker


OTHERS = {
    "ar": "قالت رئيسة البلدية «الجسر سيغلق غدا». وأضاف المهندس أن الشقوق قديمة.",
    "zh": "市长周二表示：“大桥将于明天关闭。”工程师说「裂缝早就有了」。",
    "ru": "«Мост закроют завтра», — сказала мэр Анна Орлова. Инженер добавил, что трещины старые.",
    "hi": "महापौर ने कहा, “पुल कल बंद होगा।” इंजीनियर ने बताया कि दरारें पुरानी हैं।",
    "ja": "市長は「橋は明日閉鎖される」と述べた。技師は『ひびは古い』と話した。",
    "ko": "시장은 “다리는 내일 폐쇄된다”고 말했다. 기술자는 “균열은 오래됐다”고 덧붙였다.",
    "el": "«Η γέφυρα θα κλείσει αύριο», είπε η δήμαρχος Άννα Πέτρου. Οι ρωγμές είναι παλιές.",
    "he": "“הגשר ייסגר מחר”, אמרה ראש העיר. המהנדס הוסיף שהסדקים ישנים.",
    "pt": "“A ponte vai fechar amanhã”, disse a prefeita Ana Rocha. O engenheiro não quis comentar as rachaduras.",
    "it": "«Il ponte chiuderà domani», ha detto la sindaca Anna Riva. Le crepe sono vecchie, secondo l'ingegnere.",
    "pl": "„Most zostanie zamknięty jutro”, powiedziała burmistrz Anna Rogala. Inżynier nie chciał mówić.",
}
MARKED = {code: 2 if code in {"zh", "ja", "ko"} else 1 for code in OTHERS}


def guesses(extraction: Extraction) -> list[object]:
    return [*(quote.speaker for quote in extraction.quotes if quote.speaker is not None), *extraction.claims]


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_without_rules_gets_quotations_and_no_guesses(code: str) -> None:
    extraction = summarize(OTHERS[code], model="offline")
    assert extraction.article.language == "und"
    assert len(extraction.quotes) == MARKED[code]
    assert guesses(extraction) == []


SIGNS = st.sampled_from(
    ["«", "»", "「", "」", "『", "』", "“", "”", "„", '"', "—", " ", "\n\n", ". ", "。", "؟", "।", ": ", ", "]
)
PIECES = st.one_of(SIGNS, *(st.sampled_from(text.split()) for text in OTHERS.values()), st.text(max_size=4))


@settings(deadline=None, max_examples=150)
@given(
    st.lists(PIECES, min_size=1, max_size=60).map(" ".join),
    st.sampled_from(["und", "ar", "zh", "ru", "hi", "ja", "xx"]),
)
def test_no_script_breaks_it_and_nobody_is_guessed(text: str, language: str) -> None:
    made = read(text, language)[1]
    assert [quote.speaker for quote in made.quotes if quote.speaker is not None] == []
    assert made.claims == ()


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, min_size=1, max_size=60).map(" ".join), st.sampled_from(["de", "fr", "es"]))
def test_no_script_breaks_the_rules_of_a_language(text: str, language: str) -> None:
    marks = read(text, language)[0]
    assert all(mark.strip() for mark in marks)
