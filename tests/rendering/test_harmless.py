from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from summarizer.rendering.harmless import ascii_only, harmless

ANY = st.text(st.characters(codec=None), max_size=80)


@given(ANY)
def test_nothing_that_moves_hides_or_reorders_text_is_left(text: str) -> None:
    shown = harmless(text)
    assert not [c for c in shown if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not [c for c in shown if unicodedata.bidirectional(c) in {"LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI"}]
    shown.encode()


@given(ANY)
def test_what_is_harmless_stays_as_it_is(text: str) -> None:
    assert harmless(harmless(text)) == harmless(text)


def test_an_escape_sequence_is_read_instead_of_obeyed() -> None:
    assert harmless("calm\x1b[31m red\x1b]0;title\x07") == "calm␛[31m red␛]0;title␇"


def test_a_direction_override_is_dropped() -> None:
    assert harmless("user\u202egnp.exe\u202c") == "usergnp.exe"


def test_emoji_joined_by_a_joiner_stay_whole() -> None:
    assert harmless("👩\u200d🔬") == "👩\u200d🔬"


def test_lines_and_spaces_become_one_space() -> None:
    assert harmless(" one\r\n\ttwo\u2028three\u00a0four ") == "one two three four"


@given(ANY)
def test_ascii_is_ascii(text: str) -> None:
    assert ascii_only(text).isascii()


def test_ascii_keeps_what_has_a_relative() -> None:
    assert ascii_only("“Zoë” — 5 €…\n│ 東") == '"Zoe" - 5 EUR...\n| ?'
