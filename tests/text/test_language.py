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
    "pl": "Rada ogłosiła we wtorek, że most zostanie zamknięty do czasu zbadania pęknięć. To ważne dla mieszkańców.",
    "nl": "De raad heeft dinsdag gezegd dat de brug dicht gaat tot de scheuren "
    "in de pijlers zijn onderzocht. Dat was al lang bekend.",
    "zh": "市议会周二表示，在检查完桥墩的裂缝之前，大桥将关闭。",
    "numbers": "2024 12 7 3.5 % 18:40",
    "empty": "",
}


@pytest.mark.parametrize("code", ["en", "de"])
def test_known_languages_are_told_apart(code: str) -> None:
    assert detect(TEXTS[code]) == code


@pytest.mark.parametrize("code", ["fr", "pl", "nl", "zh", "numbers", "empty"])
def test_any_other_language_is_undetermined(code: str) -> None:
    assert detect(TEXTS[code]) == "und"


def test_an_english_quotation_in_a_chinese_article_does_not_make_it_english() -> None:
    assert detect(TEXTS["zh"] * 6 + "“We will not close the bridge.”") == "und"
