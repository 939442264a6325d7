"""German."""

from __future__ import annotations

from summarizer.text.languages import Language

FUNCTION_WORDS: frozenset[str] = frozenset()

# -- one constant a field; LANGUAGE below puts them together

LANGUAGE = Language(
    code="de",
)
