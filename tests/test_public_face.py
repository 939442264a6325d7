from __future__ import annotations

import pytest

import summarizer


def test_all_is_what_is_visible() -> None:
    assert dir(summarizer) == sorted(summarizer.__all__)
    assert len(set(summarizer.__all__)) == len(summarizer.__all__)


@pytest.mark.parametrize("name", summarizer.__all__)
def test_every_name_can_be_imported_and_is_documented(name: str) -> None:
    assert getattr(summarizer, name).__doc__


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="poem"):
        _ = summarizer.poem
