"""Words that writers put for one another: “died” and “killed”."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from summarizer.text.languages import rules
from summarizer.text.words import stem


class Alike(NamedTuple):
    """The groups of such words that a language has."""

    first: dict[str, str]
    """Stem -> the stem that stands for its group."""
    words: dict[str, list[str]]
    """That stem -> the words of the group."""


@cache
def alike(code: str) -> Alike:
    """Return the groups of a language; a word in two of them joins the two."""
    language = rules(code)
    first: dict[str, str] = {}
    members: dict[str, list[str]] = defaultdict(list)
    for group in language.alike:
        own = sorted(group)
        stems = [stem(low, language) for low in own]
        head = next((first[one] for one in stems if one in first), stems[0])
        members[head] += own
        for one in stems:
            first.setdefault(one, head)
    return Alike(first, dict(members))
