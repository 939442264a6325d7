"""schemas/ is what the models say today; `summarizer schema NAME > schemas/NAME.json` makes it so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarizer.cli.schemas import named, names
from summarizer.models.gold import Gold

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", names())
def test_a_schema_has_not_drifted(name: str) -> None:
    assert (ROOT / "schemas" / f"{name}.json").read_text(encoding="utf-8") == named(name)


def test_there_is_no_other_schema() -> None:
    assert sorted(path.stem for path in (ROOT / "schemas").iterdir()) == names()


def test_attributes_are_described() -> None:
    extraction = json.loads(named("extraction"))
    assert "UTF-8" in extraction["$defs"]["Article"]["properties"]["id"]["description"]


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.gold.json")), ids=lambda path: path.stem)
def test_every_gold_file_follows_its_schema(path: Path) -> None:
    gold = Gold.model_validate_json(path.read_bytes())
    assert gold.quotes
    assert gold.facts
    assert gold.false
