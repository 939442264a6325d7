"""Which language a text is in. Reading asks; every other stage takes the article's code."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from summarizer.text.languages import KNOWN, rules
from summarizer.text.languages.neighbours import NEIGHBOURS

UNKNOWN: Final = "und"
SAMPLE: Final = 20_000
"""Characters looked at: enough for any language, and a long article costs no more than a short one."""
SHARE: Final = 0.25
"""Of the words, so many must be function words. English and German news have .26 to .55, Dutch against the German
list .13, French and Scandinavian languages less."""
LEAD: Final = 1.5
"""The best language must have so many times the function words of the next."""
CHANCE: Final = 1
"""Function words that any text may have by chance: a short one needs a greater share."""

_WORD: Final = re.compile(r"[぀-ヿ㐀-鿿가-힯]|[^\W\d_]+(?:['’][^\W\d_]+)?")


def detect(text: str) -> str:
    """Return the code of the known language the text is in, `und` for any other.

    Counts function words: the commonest words of a language hardly occur in others.
    """
    words = Counter(word.lower() for word in _WORD.findall(text[:SAMPLE]))
    lists = {code: rules(code).function_words for code in KNOWN} | NEIGHBOURS
    hits = {code: sum(n for word, n in words.items() if word in known) for code, known in lists.items()}
    best = max(KNOWN, key=lambda code: hits[code])
    other = max(count for code, count in hits.items() if code != best)
    rival = max(hits[code] for code in KNOWN if code != best)
    sure = hits[best] >= SHARE * words.total() + CHANCE and hits[best] >= LEAD * rival and hits[best] > other
    return best if sure else UNKNOWN
