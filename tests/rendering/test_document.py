from __future__ import annotations

import json

from summarizer.models.extraction import Extraction
from summarizer.rendering import Look, render


def test_json_reads_back_as_the_same_extraction(extraction: Extraction) -> None:
    shown = render(extraction, "json")
    assert Extraction.model_validate_json(shown) == extraction
    assert shown.endswith("}\n")
    assert shown.startswith('{\n  "schema_version": "1"')


def test_json_keeps_letters_as_they_are(extraction: Extraction) -> None:
    assert "“We have known this for years,”" in render(extraction, "json")


def test_compact_json_is_one_line(extraction: Extraction) -> None:
    shown = render(extraction, "json", Look(compact=True))
    assert shown.count("\n") == 1
    assert Extraction.model_validate_json(shown) == extraction


def test_a_lone_surrogate_is_escaped(extraction: Extraction) -> None:
    article = extraction.article.model_copy(update={"text": extraction.article.text + "\ud800 \U0001f30d"})
    shown = render(extraction.model_copy(update={"article": article}), "json")
    shown.encode()
    assert json.loads(shown)["article"]["text"] == article.text
