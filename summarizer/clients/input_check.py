"""Notice when a server silently dropped part of a prompt (Ollama does), by the input tokens it says it read.

No tokenizer joins words, so a prompt has at least as many tokens as words: fewer means that something is missing. How
many more than words it has depends on model and language; that is learned from prompts long enough to tell and so short
that no server cuts them, with a wide margin: a false alarm would cost a good answer.
"""

from __future__ import annotations

import re

SHORT_PROMPT = 1_500
"""Tokens that every server takes whole."""
MANY_WORDS = 120
"""Below it, nothing can be said."""
ENOUGH_WORDS = 500
"""Below it, the server's own additions (chat template, schema) count for too much to learn from."""
MARGIN = 0.7
"""How far a text may lie below the fewest tokens per word seen, of its kind."""
NOT_COUNTED = 16
"""Some servers report next to nothing for a prompt they had in their cache."""

_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def is_cut(text: str, counted: int, tokens_per_word: dict[str, float]) -> bool:
    """Tell whether a server that counted so many tokens cannot have read all of `text`."""
    words, kind = measure(text)
    if counted <= NOT_COUNTED or words < MANY_WORDS:
        return False
    return counted < words * max(0.95, MARGIN * tokens_per_word.get(kind, 0.0))


def learned(text: str, counted: int) -> tuple[str, float] | None:
    """Read the kind of text and its tokens per word off a prompt that was surely read whole."""
    words, kind = measure(text)
    if words < ENOUGH_WORDS or not words <= counted < SHORT_PROMPT:
        return None
    return kind, counted / words


def measure(text: str) -> tuple[int, str]:
    """Count the words, and name the kind of text by its script and the length of its words.

    Scripts without spaces have a quarter of a word per character, which is less than any tokenizer makes of them.
    """
    lengths = [len(word) for word in _WORD.findall(text)]
    if not lengths:
        return 0, ""
    unspaced = 0 if text.isascii() else len(_UNSPACED.findall(text))
    words = sum(1 for _ in lengths) + unspaced // 4
    other = 0 if text.isascii() else round(5 * sum(char > "\u024f" for char in text) / len(text))
    return words, f"{other}/{round(sum(lengths) / len(lengths))}"
