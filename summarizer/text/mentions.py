"""Where a text names somebody or something: runs of capitalised words, told from words that only begin a sentence.

Called by `names` alone, which decides which mentions are one name.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from summarizer.text.languages import Language, rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.models.article import Outline


def _ranges(wanted: str) -> str:
    points = [p for p in range(0x41, 0x530) if getattr(chr(p), wanted)() and unicodedata.category(chr(p))[0] == "L"]
    return "".join(map(re.escape, map(chr, points)))


UPPER: Final = f"[{_ranges('isupper')}]"
"""Capital letters of the Latin, Greek and Cyrillic scripts, as a character class."""

_TAIL: Final = rf"[^\W_]*(?:['’]{UPPER}[^\W_]+|[-‑&][^\W_]+|(?:\.{UPPER})+\b)*(?:\.(?=\s{{1,2}}{UPPER}|,))?"
"""What follows the capital letter of a word of a name."""
_LINK: Final = (
    r"(?:(?:of the|of|for the|for|the|de la|de|del|da|dos|van der|van den|van|von der|von|"
    r"zu|bin|ibn|al|el|der|des|für)\s)"
)
_RUN: Final = re.compile(rf"{UPPER}(?<![^\W_]{UPPER}){_TAIL}(?:\s{{1,2}}{_LINK}?{UPPER}{_TAIL}){{0,7}}(?:['’]s\b)?")
"""A name: looked for by its capital letter first, which is the fastest."""
_WORD: Final = re.compile(r"\S+")
_AROUND: Final = ".,;:!?()[]\"'“”‘’„»«…—–"
_AFTER_SMALL: Final = re.compile(rf"([^\W\d_]+)\s({UPPER}[^\W_]+)")
_BACK: Final = 32
"""Characters before a name in which the word before it lies."""
_AFTER: Final = re.compile(r"(?:,[^,.\n]{2,90},)?\s([^\W\d_]+)")
_POSSESSIVE: Final = re.compile(r"(?:['’]s|['’])$")
GENERATION: Final = frozenset(
    ["jr", "sr", "ii", "iii", "iv", "kc", "qc", "sc", "mp", "md", "phd", "obe", "mbe", "cbe", "esq"]
)
"""After a surname: part of the name, not the surname."""
_JOINING: Final = frozenset({"of", "for", "and", "the", "des", "für", "der"})
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
"""Shorter words stay small in headlines."""
_HEADLINE: Final = 200
_FEW: Final = 3
_TRIPLE: Final = 3
"""Words of "Entwicklungshelfer Jan Ott", where the first tells what he is."""
_COMPOUND: Final = 9
"""Letters of a German compound noun; given names are shorter."""
_ASIDE: Final = 90
_OFFICE_WORDS: Final = 6
"""Words after a name among which its office must be."""
_ROLE_WORDS: Final = 9
_NEAR: Final = 6
_ACRONYM: Final = (2, 6)
_GERMAN_LINKS: Final = frozenset({"von", "der", "des", "zu"})
_PARTY: Final = re.compile(r"\s\((?:Die |Bündnis 90/Die )?([^\W\d_]+)[^()\n]{0,20}\)")
_GAP: Final = frozenset(" ,\u00a0\n")
_OPENING: Final = " \t\u00a0\u200b\"'“”„‚‘«»‹›([—–-•*>"


@dataclass(slots=True)
class Mention:
    """One place in the text: the words of a name, and what stands around it."""

    start: int
    end: int
    words: tuple[str, ...]
    role: str | None = None
    """Titles and offices right before it: "Foreign Minister", "Mr."."""
    article: bool = False
    """After "the" or "a": hardly a person."""
    place: bool = False
    """After "in" or "near"."""
    speaks: bool = False
    """A verb of saying stands beside it."""
    initial: bool = False
    """One word at the beginning of a sentence: perhaps no name."""

    @property
    def key(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(map(fold, self.words))


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return a word without case, diacritics and full stops, for comparison."""
    bare = unicodedata.normalize("NFKD", word.replace("ß", "ss")) if not word.isascii() else word
    return "".join(c for c in bare if c.isalnum()).casefold()


def mentions(outline: Outline) -> tuple[list[Mention], list[Mention]]:
    """Return mentions that are names on their own evidence, and runs of headline capitals that may hold some."""
    text = outline.article.text
    language = rules(outline.article.language)
    starts = [sentence.span.start for sentence in outline.sentences]
    lower = _lower_words(outline)
    nouns = _nouns(outline, language) if language.nouns_capital else frozenset()
    sure: list[Mention] = []
    loose: list[Mention] = []
    for paragraph in outline.paragraphs:
        begin, end = paragraph.span.start, paragraph.span.end
        headline = is_headline(text, begin, end)
        for match in _RUN.finditer(text, begin, end):
            for start, stop in _cut(match.start(), match.end(), starts):
                mention = _mention(text, start, stop, begin, language)
                if mention is None:
                    continue
                if headline:
                    loose.append(mention)
                elif (kept := _without_opener(mention, text, lower, language)) is not None and not _is_noun(
                    kept, nouns, language
                ):
                    sure.append(kept)
    return sure, loose


def _lower_words(outline: Outline) -> frozenset[str]:
    """Return the words the text writes small somewhere."""
    found = {word.strip(_AROUND) for word in set(outline.article.text.split())}
    return frozenset([word for word in found if word[:1].islower()])


def _nouns(outline: Outline, language: Language) -> frozenset[str]:
    """Return the capital words that stand after an article somewhere: in German, nouns and no names."""
    text, found = outline.article.text, set()
    for paragraph in outline.paragraphs:
        for before, word in _AFTER_SMALL.findall(text, paragraph.span.start, paragraph.span.end):
            if before.lower() in language.determiners:
                found.add(word)
    return frozenset(found)


def _is_noun(mention: Mention, nouns: frozenset[str], language: Language) -> bool:
    return (
        bool(nouns) and mention.role is None and not mention.speaks and not nouns.isdisjoint(mention.words)
    ) and not (len(mention.words) > 1 and is_given(mention.words[0], language))


def is_headline(text: str, begin: int, end: int) -> bool:
    """Tell whether a paragraph or sentence is a headline: short, and nearly every longer word of it capital."""
    if end - begin > _HEADLINE:
        return False
    if text[begin:end].rstrip("\"'”“’‘» ").endswith("."):
        capital = all(word[0][0].isupper() for word in _LONG_WORD.finditer(text, begin, end))
        return capital and len(_LONG_WORD.findall(text, begin, end)) >= _FEW
    long = _LONG_WORD.findall(text, begin, end)
    return len(long) >= _FEW and sum(word[0].isupper() for word in long) * 10 >= len(long) * 7


def _cut(start: int, stop: int, starts: list[int]) -> Iterator[tuple[int, int]]:
    inside = starts[bisect_right(starts, start) : bisect_left(starts, stop)]
    yield from pairwise((start, *inside, stop))


def _mention(text: str, start: int, stop: int, begin: int, language: Language) -> Mention | None:
    parsed = _parsed(text[start:stop], language.code)
    if parsed is None:
        return None
    first, last, words, role, office = parsed
    mention = Mention(start + first, start + last, words, role)
    _look_around(mention, text, start, begin, language)
    if mention.article and not office and is_office(words[-1], language):
        return None
    return mention


@lru_cache(maxsize=8192)
def _parsed(run: str, code: str) -> tuple[int, int, tuple[str, ...], str | None, bool] | None:
    """Return where in a run the name begins and ends, its words, the office before it, and whether there is one."""
    language = rules(code)
    words = run.split()
    spans = [match.span() for match in _WORD.finditer(run)]
    if len(spans) != len(words):
        return None
    if "'" in run or "’" in run:
        words = [_POSSESSIVE.sub("", word) for word in words]
    low = [word.lower().rstrip(".") for word in words]
    office, first = _office(words, low, language)
    first, last = _borders(low, first, language)
    if first >= last or (last - first == 1 and is_office(words[first], language)):
        return None
    end = spans[last - 1][0] + len(words[last - 1])
    if words[last - 1].endswith(".") and low[last - 1] not in GENERATION and "." not in words[last - 1][:-1]:
        words[last - 1] = words[last - 1][:-1]
        end -= 1
    opener = 0
    while opener < office and (low[opener] in language.openers or low[opener] in language.function_words):
        opener += 1
    role = run[spans[opener][0] : spans[office - 1][1]] if office > opener else None
    return spans[first][0], end, tuple(words[first:last]), role, office > 0


def _office(words: list[str], low: list[str], language: Language) -> tuple[int, int]:
    """Return how many words at the start are title and office, and where the name after them begins.

    "Secretary of State" before "Marco Rubio" is an office; "President of Russia" is one without a name after it.
    """
    count = 0
    for index, word in enumerate(words[:-1]):
        if is_office(word, language):
            count = index + 1
    if count and low[count] in _JOINING:
        rest = len(words) - count - 1
        enough = 3 if language.nouns_capital else 2
        if rest < enough:
            return 0, len(words) if language.nouns_capital else count + 1
        count = max(count + 2, len(words) - 2)
    elif not count and (given := _given_at(low, language)) is not None:
        count = given
    elif not count and language.nouns_capital and len(words[0]) >= _COMPOUND:
        run = next((index for index, word in enumerate(words) if word in _JOINING or word in _GERMAN_LINKS), len(words))
        count = int(run == _TRIPLE)
    if all(word in language.organisations for word in low[count:]):
        count = 0
    return count, count


def _given_at(low: list[str], language: Language) -> int | None:
    """Return where a given name stands that has one word or two before it that tell what its owner does."""
    if not language.given_names:
        return None
    return next((i for i in range(min(_TRIPLE, len(low) - 1)) if is_given(low[i], language)), None)


def is_given(word: str, language: Language) -> bool:
    """Tell whether a word, or the first part of "Hans-Peter", is a given name."""
    return fold(word.partition("-")[0]) in language.given_names


def _borders(low: list[str], first: int, language: Language) -> tuple[int, int]:
    """Return the words that are the name: not the month after it, nor the country in "Putin of Russia"."""
    last = len(low) - (len(low) > 1 and low[-1] in language.pronouns_alone)
    links = _JOINING | _GERMAN_LINKS if language.nouns_capital else _JOINING
    while first < last and (_is_date(low[first], language) or low[first] in links):
        first += 1
    for index in range(first + 1, last):
        if _is_date(low[index], language):
            return first, index
        if language.nouns_capital and low[index - 1] in _GERMAN_LINKS and low[index] in _GERMAN_LINKS:
            continue  # "Ursula von der Halde"
        if low[index] in _JOINING and low[index] != "the" and not _joins(low, index, language):
            return first, index
        if low[index] in _GERMAN_LINKS and language.nouns_capital and (not first or index > first + 1):
            return first, index
    return first, last


def _is_date(low: str, language: Language) -> bool:
    return low in language.months or low in language.weekdays


def _joins(low: list[str], index: int, language: Language) -> bool:
    """Tell whether "of" belongs to the name: "Bank of Ire", not "Kern of Ire"."""
    return low[index - 1] in language.organisations


def is_office(word: str, language: Language) -> bool:
    """Tell whether a word is a title, or the name of an office or a trade."""
    low = word.lower().rstrip(".")
    if low in language.titles or low in language.roles or low in language.courtesies:
        return True
    return bool(language.role_endings) and low.endswith(language.role_endings)


def _look_around(mention: Mention, text: str, start: int, begin: int, language: Language) -> None:
    before = text[max(begin, start - _BACK) : start]
    if before[-1:].isspace() and before[-1:] != "\n" and (left := before.split()):
        word = left[-1].lstrip(_OPENING).rstrip(".")
        if language.elided:
            word = word.replace("’", "'").rpartition("'")[2] or word
        low = word.lower()
        mention.article = low in language.determiners
        mention.place = low in language.place_words
        mention.speaks = low in language.cue_verbs and not _is_plain_noun(mention, language)
        if mention.role is None and is_office(low, language):
            mention.role = word
    if before.endswith(", ") and mention.role is None:
        mention.role = _held_before(text, start - 2, begin, language)
    if mention.role is None and len(mention.words) > 1:
        mention.role = _apposition(text, mention.end, language)
    after = _AFTER.match(text, mention.end) if text[mention.end : mention.end + 1] in _GAP else None
    if after is not None and after.group(1).lower() in language.cue_verbs and not _is_plain_noun(mention, language):
        mention.speaks = True
    at = start - 1
    while at >= begin and text[at] in _OPENING and start - at < _NEAR:
        at -= 1
    if language.parties and len(mention.words) > 1 and mention.role is None:
        party = _PARTY.match(text, mention.end)
        if party is not None and party[1].lower() in language.parties:
            mention.role = party[1]
    mention.initial = start == mention.start and (at < begin or text[at] in ".!?:;\n…")


def _is_plain_noun(mention: Mention, language: Language) -> bool:
    """Tell whether a word alone is a noun by its ending: the "Hoffnung" that somebody voiced."""
    return len(mention.words) == 1 and mention.words[0].lower().endswith(language.noun_endings)


def _held_before(text: str, comma: int, begin: int, language: Language) -> str | None:
    """Return the office before a comma and a name: "the ship's engineer, Jan Ott"."""
    words = text[max(begin, comma - _ASIDE) : comma].split()[-_OFFICE_WORDS:]
    if not words or not (language.given_names or is_office(words[-1], language)):
        return None
    for index in range(len(words) - 1, -1, -1):
        inside = language.given_names and index > 0 and words[index - 1].lower() in language.prepositions
        if words[index].lower() in language.determiners - language.genitive_articles and not inside:
            held = words[index + 1 :]
            return " ".join(held) if any(is_office(word, language) for word in held) else None
        if language.given_names and is_office(words[index], language):
            return " ".join(words[index:])
        if not words[index][-1:].isalnum():
            return None
    return None


def _apposition(text: str, end: int, language: Language) -> str | None:
    """Return the office that follows a name between commas: "spokeswoman for the port"."""
    if text[end : end + 2] != ", ":
        return None
    stop = min((at for at in (text.find(sign, end + 2, end + _ASIDE) for sign in ",.;\n") if at > 0), default=0)
    words = text[end + 2 : stop].split()
    if len(words) > 1 and words[0].lower() in language.relatives and words[1].lower() in language.before_verbs:
        words = words[2:]
    if words and words[0].lower() in language.determiners:
        words = words[1:]
    for word in words[:_OFFICE_WORDS]:
        low = word.lower().removesuffix("'s").removesuffix("’s")
        if low in language.relatives or low in language.before_verbs or low in language.cue_verbs:
            return None
        if low == word.lower() and is_office(word, language):
            stop = next((i for i, other in enumerate(words) if other.lower() in language.relatives), _ROLE_WORDS)
            return " ".join(words[: min(stop, _ROLE_WORDS)])
    return None


def _opens(low: str, lower: frozenset[str], language: Language) -> bool:
    return low in lower or low in language.function_words or low in language.openers or low in _JOINING


def _without_opener(mention: Mention, text: str, lower: frozenset[str], language: Language) -> Mention | None:
    """Drop words that are capital only because a sentence begins with them, and what cannot be a name."""
    words = mention.words
    opening = mention.initial
    while opening and words:
        low = words[0].lower()
        if not _opens(low, lower, language) and not (len(words) > 1 and low.endswith(language.opener_endings)):
            break
        cut = text.find(words[1], mention.start + len(words[0])) if len(words) > 1 else mention.end
        words = words[1:]
        mention.words, mention.start, mention.initial = words, cut, False
    if not words or not any(len(word) > 1 for word in words):
        return None
    if len(words) > 1 or mention.role is not None:
        return mention
    if words[0].lower() in language.function_words or words[0].lower() in language.openers:
        return None
    acronym = words[0].isupper() and _ACRONYM[0] <= len(fold(words[0])) <= _ACRONYM[1]
    if language.nouns_capital and not (acronym or (mention.speaks and not mention.article)):
        mention.initial = True
    return mention
