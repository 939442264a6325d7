from __future__ import annotations

import pytest

from summarizer.text.language import detect

TEXTS = {
    "en": "The council said on Tuesday that it would close the bridge until "
    "the cracks in its piers have been looked at.",
    "de": "Der Stadtrat teilte am Dienstag mit, dass die Brücke gesperrt "
    "wird, bis die Risse in den Pfeilern geprüft sind.",
    "fr": "Le conseil a annoncé mardi que le pont sera fermé, on ne sait "
    "pas si un autre passage est prévu pour me rassurer.",
    "es": "El concejo anunció el martes que el puente estará cerrado hasta que se revisen las grietas de sus pilares.",
    "pt": "O conselho disse na terça-feira que a ponte ficará fechada até que as rachaduras sejam examinadas.",
    "it": "Il consiglio ha detto martedì che il ponte resterà chiuso fino a quando le crepe non saranno esaminate.",
    "ca": "El consell va anunciar dimarts que el pont estarà tancat fins que es revisin les esquerdes dels pilars.",
    "ro": "Consiliul a anunțat marți că podul va fi închis până când vor fi verificate fisurile din pilonii săi.",
    "sv": "Rådet sade på tisdagen att bron ska vara stängd tills sprickorna i pelarna har undersökts av en expert.",
    "pl": "Rada ogłosiła we wtorek, że most zostanie zamknięty do czasu zbadania pęknięć. To ważne dla mieszkańców.",
    "nl": "De raad heeft dinsdag gezegd dat de brug dicht gaat tot de scheuren "
    "in de pijlers zijn onderzocht. Dat was al lang bekend.",
    "zh": "市议会周二表示，在检查完桥墩的裂缝之前，大桥将关闭。",
    "numbers": "2024 12 7 3.5 % 18:40",
    "empty": "",
}


@pytest.mark.parametrize("code", ["en", "de", "fr", "es"])
def test_known_languages_are_told_apart(code: str) -> None:
    assert detect(TEXTS[code]) == code


@pytest.mark.parametrize("code", ["pt", "it", "ca", "ro", "sv", "pl", "nl", "zh", "numbers", "empty"])
def test_any_other_language_is_undetermined(code: str) -> None:
    assert detect(TEXTS[code]) == "und"


def test_an_english_quotation_in_a_chinese_article_does_not_make_it_english() -> None:
    assert detect(TEXTS["zh"] * 6 + "“We will not close the bridge.”") == "und"
