"""Who a group of words stands for: the noun phrases beside a cue. Called by those who know on which side to look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.offline.frames import Candidate, is_possessive

if TYPE_CHECKING:
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language

STOPS: Final = frozenset(",;:—–-()[]…|")
"""Tokens that end a phrase."""
FAR: Final = 8
"""Words of a noun phrase without a name, at most."""
_SMALL: Final = 4
_DEPTH: Final = 4
"""Phrases inside phrases: "the head of the office of the mayor of Ire"."""
PARENTHESIS: Final = 45
"""Words between the commas after a subject, at most."""


def starting_at(  # noqa: C901 -- one rule a line
    frame: Frame, index: int, language: Language
) -> Candidate | None:
    """Return who is named by the noun phrase that begins at a token: a name after its office, or an office alone."""
    words = frame.words
    office = None
    for token in range(index, min(index + FAR, len(words))):
        found = frame.by_token.get(token)
        if found is not None:
            if found.kind == "pronoun" and token > index:
                break
            if is_possessive(words[found.last]) or _tells_office(words, found, language):
                continue
            person = found.name is not None and found.name.kind in ("person", "organisation")
            if found.kind == "pronoun" or person or token == index:
                return found
            continue
        word = words[token]
        if word in STOPS or frame.quote_at(token) or word in (".", "?", "!"):
            break
        if is_source(word, language):
            office = token
        elif token == index and word in language.determiners - language.clause_words:
            continue
        elif _ends_phrase(word, language) and not _after_article(words, token, language):
            break
    if office is None:
        return None
    return _apposed(frame, office + 1, language) or nominal(frame, index, office)


def _tells_office(words: list[str], found: Candidate, language: Language) -> bool:
    """Tell whether a person's name only tells whose office follows: "the Lee campaign"."""
    after = words[found.last + 1] if found.last + 1 < len(words) else "."
    person = found.name is not None and found.name.kind == "person"
    return person and after not in language.cue_verbs and is_source(after, language)


def _apposed(frame: Frame, token: int, language: Language) -> Candidate | None:
    """Return who is named after an office and a comma: "the head of the port, Ann Lee,"."""
    words = frame.words
    end = min(len(words) - 1, token + FAR)
    while token < end and words[token][0].isalpha() and not _is_finite(words[token], language):
        token += 1
    found = frame.by_token.get(token + 1) if words[token : token + 1] == [","] else None
    if not language.given_names or found is None or found.name is None or found.name.kind != "person":
        return None
    follows = words[found.last + 1] if found.last + 1 < len(words) else "."
    return found if not follows[0].isalnum() else None


def _is_finite(word: str, language: Language) -> bool:
    return word in language.verbs or word in language.cue_verbs


def _after_article(words: list[str], token: int, language: Language) -> bool:
    """Tell whether a verb of saying is a noun or an adjective here: "the state", "a report"."""
    return token > 0 and words[token] in language.noun_like and words[token - 1] in language.determiners


def phrase_from(frame: Frame, index: int, language: Language) -> Candidate | None:
    """Return the words from a token up to the end of their phrase, whatever they are."""
    end = index
    while end < len(frame.words) and end - index < FAR and frame.words[end] not in STOPS and frame.words[end] != ".":
        if frame.quote_at(end) or frame.words[end] in language.prepositions:
            break
        end += 1
    return nominal(frame, index, end - 1) if end > index else None


def ending_at(  # noqa: PLR0911 -- one rule a line
    frame: Frame, index: int, language: Language, depth: int = 0
) -> Candidate | None:
    """Return the noun phrase that ends at a token; of "a spokesman for Lee", the spokesman."""
    if index < 0 or depth > _DEPTH:
        return None
    words = frame.words
    found = frame.by_token.get(index)
    if found is not None and found.kind == "pronoun":
        return found
    relative = _relative_before(frame, found.first if found is not None else index, index, language)
    if relative is not None:
        return ending_at(frame, relative - 1, language, depth + 1)
    first = beginning(frame, found.first if found is not None else index, index, language)
    if first > 0 and words[first - 1] in language.prepositions:
        clause = words[first - 1] in language.subordinators
        head = None if clause else ending_at(frame, first - 2, language, depth + 1)
        if head is not None:
            return head
        if clause:
            return found if found is not None else nominal(frame, first, index)
        if found is None or found.name is None or found.name.kind != "person":
            return None
    if found is not None and not is_possessive(words[found.last]):
        return found
    return nominal(frame, first, index) if _is_phrase(frame, first, index, language) else None


def _relative_before(frame: Frame, near: int, index: int, language: Language) -> int | None:
    """Return the relative pronoun whose clause ends at a token: "the man who built the bridge"."""
    for token in range(index - 1, max(-1, index - FAR * 2), -1):
        if frame.words[token] in STOPS or frame.words[token] in language.clause_words or frame.quote_at(token):
            return None
        if frame.words[token] in language.relatives and token < near - 1:
            after = frame.words[token + 1]
            return None if after in language.determiners else token
    return None


def beginning(frame: Frame, first: int, index: int, language: Language) -> int:
    """Return the first token of the noun phrase that ends at `index`."""
    words = frame.words
    while first > 0 and index - first < FAR:
        word = words[first - 1]
        if word in language.determiners and word not in language.clause_words:
            return first - 1
        if not (word[0].isalnum() or word == "&") or _ends_phrase(word, language):
            break
        before = frame.by_token.get(first - 1)
        if before is not None and before.kind == "pronoun":
            break
        first -= 1
    return first


def _ends_phrase(word: str, language: Language) -> bool:
    return (
        word in language.conjunctions
        or word in language.before_verbs
        or word in language.clause_words
        or word in language.prepositions
        or word in language.relatives
        or word in language.questions
        or word in language.cue_verbs
    )


def _is_phrase(frame: Frame, first: int, index: int, language: Language) -> bool:
    """Tell whether the tokens can be a subject without a name: after "the", an office, or alone in their clause."""
    words = frame.words
    if is_participle(words[index], language) and words[first] not in language.determiners:
        return False
    if index - 1 in frame.by_token and is_past(words[index], language):
        return False
    if words[index] in language.indefinite or not words[index][0].isalnum() or words[index] in language.openers:
        return False
    if words[first] in language.determiners or is_source(words[index], language) or is_possessive(words[first]):
        return True
    if words[index] in language.clause_words or language.drops_subjects:
        return False
    opens = first == 0 or words[first - 1] in STOPS or words[first - 1] in language.conjunctions
    return opens and index - first < _SMALL


def before_parenthesis(frame: Frame, comma: int, language: Language) -> Candidate | None:
    """Return the subject before ", who is ten," or ", in a letter to Lee," that ends at a comma."""
    words = frame.words
    end = comma
    fallback: Candidate | None = None
    while end > 0 and comma - end < PARENTHESIS:
        begin = end - 1
        while begin >= 0 and words[begin] not in (",", "—", "–", "(", ";") and not frame.quote_at(begin):
            begin -= 1
        if frame.quote_at(begin):
            break
        first = begin + 1
        found = _chunk(frame, first, end - 1, language)
        if found is not None:
            name = found.name
            asked = found.first > 0 and words[found.first - 1] in language.questions
            if name is not None and name.kind == "person" and (asked or words[first] not in language.prepositions):
                return found
            if begin < 0 and words[first] not in language.prepositions:
                return found
            if found.kind == "nominal" and fallback is None and words[first] not in language.prepositions:
                fallback = found
        if begin < 0:
            break
        end = begin
    return fallback


def _chunk(frame: Frame, first: int, last: int, language: Language) -> Candidate | None:
    """Return who the words between two commas name, if that is what they do."""
    words = frame.words
    if first > last or words[first] in language.relatives or is_participle(words[first], language):
        return None
    if words[first] in language.indefinites:
        found = ending_at(frame, last, language)
        return found if found is not None and found.kind == "nominal" and first == 0 else None
    return ending_at(frame, last, language)


def is_source(word: str, language: Language) -> bool:
    """Tell whether a noun stands for somebody or something that says things."""
    low = word.rstrip(".")
    for form in (low, low.removesuffix("s")):
        if form in language.sources or form in language.roles or form in language.organisations:
            return True
    return bool(language.role_endings) and low.endswith(language.role_endings)


def nominal(frame: Frame, first: int, last: int) -> Candidate:
    """Return tokens of a frame as somebody without a name."""
    span = Span(start=frame.at[first][0], end=frame.at[last][1])
    return Candidate(first, last, "nominal", span)


def is_participle(word: str, language: Language) -> bool:
    """Tell whether a verb has no subject of its own: "saying"."""
    return bool(language.participle) and word.endswith(language.participle)


def is_past(word: str, language: Language) -> bool:
    """Tell whether a word has the form of a verb in the past: "laughed", "told"."""
    regular = bool(language.past) and word.endswith(language.past)
    return regular or (word in language.irregular and word not in language.irregular_nouns)
