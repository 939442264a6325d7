"""Languages as data: one file each, one `Language` in it. Code asks `rules(code)`; it never names a language."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Final

KNOWN: Final = ("en", "de")
"""The languages that have a file here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """All that the code knows of a language. Words are lower case; empty means no rules, no guesses."""

    code: str

    # -- detection and sentences
    function_words: frozenset[str] = frozenset()
    """The commonest words, to tell languages apart and to leave out when content is compared."""
    abbreviations: frozenset[str] = frozenset()
    """Without their last full stop: `u.s`, `inc`, `z.b`."""
    titles: frozenset[str] = frozenset()
    """Before a name, without full stop: `mr`, `sen`, `dr`, `lord`."""

    # -- furniture
    furniture: tuple[str, ...] = ()
    """Regular expressions (matched case-insensitively against a whole line) of lines that are no article."""

    # -- speakers and claims
    cue_verbs: dict[str, str] = field(default_factory=dict)
    """Inflected verb of saying -> modality: `said` -> `asserted`, `denied` -> `denied`, `urged` -> `demanded`."""
    cue_phrases: dict[str, str] = field(default_factory=dict)
    """`according to` -> `asserted`, `in the words of` -> …"""
    pronouns: dict[str, str] = field(default_factory=dict)
    """Personal pronoun in subject case -> who it can stand for: `m`, `f`, `n` or `pl`."""
    gendered: dict[str, str] = field(default_factory=dict)
    """Word that gives a person's gender (title, noun: `spokeswoman`, `mrs`) -> `m` or `f`."""
    roles: frozenset[str] = frozenset()
    """Nouns for a person by office or trade: `minister`, `spokesman`, `analyst`."""
    organisations: frozenset[str] = frozenset()
    """Words that make a name an organisation: `ministry`, `inc`, `university`."""
    first_person: frozenset[str] = frozenset()
    """`i`, `we`, `our` …: outside quotation marks a sign of a block quote or an interview."""

    # -- numbers
    number_words: dict[str, float] = field(default_factory=dict)
    """`three` -> 3, `dozen` -> 12, `half` -> 0.5."""
    multipliers: dict[str, float] = field(default_factory=dict)
    """`million` -> 1e6, `bn` -> 1e9."""
    units: dict[str, str] = field(default_factory=dict)
    """Spelling -> canonical unit: `percent` -> `%`, `miles` -> `mi`, `dollars` -> `$`."""
    decimal_comma: bool = False

    # -- dates
    months: dict[str, int] = field(default_factory=dict)
    weekdays: dict[str, int] = field(default_factory=dict)
    """Monday is 0."""
    relative_days: dict[str, int] = field(default_factory=dict)
    """`yesterday` -> -1."""

    # -- negation and hedges
    negations: frozenset[str] = frozenset()
    """`not`, `no`, `never`, `without`, `n't` …"""
    negative_words: frozenset[str] = frozenset()
    """Words that deny without a negation: `failed`, `refused`, `denied`, `unable`, `lack`."""
    hedges: dict[str, str] = field(default_factory=dict)
    """Word or phrase -> class: `may` -> `possible`, `likely` -> `probable`, `allegedly` -> `alleged`, `about` -> `approximate`."""


@cache
def rules(code: str) -> Language:
    """Return the rules of a language; empty ones when there is no file for it."""
    if code not in KNOWN:
        return Language(code=code)
    language = import_module(f"{__name__}.{code}").LANGUAGE
    assert isinstance(language, Language)  # noqa: S101 -- a data file that is broken is a bug, not bad input
    return language
