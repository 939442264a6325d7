"""Who a group of words stands for: the noun phrases beside a cue, and the subject of its clause.

Called by `attributions`, which knows on which side of the cue to look.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.offline.frames import QUOTE, Candidate, is_possessive

if TYPE_CHECKING:
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language

STOPS: Final = frozenset(",;:—–-()[]…|")
"""Tokens that end a phrase."""
_FAR: Final = 8
"""Words of a noun phrase without a name, at most."""
_SMALL: Final = 4
_DEPTH: Final = 4
"""Phrases inside phrases: "the head of the office of the mayor of Ire"."""
_PARENTHESIS: Final = 45
"""Words between the commas after a subject, at most."""


def starting_at(frame: Frame, index: int, language: Language) -> Candidate | None:
    """Return who is named by the noun phrase that begins at a token: a name after its office, or an office alone."""
    words = frame.words
    office = None
    for token in range(index, min(index + _FAR, len(words))):
        found = frame.by_token.get(token)
        if found is not None:
            if found.kind == "pronoun" and token > index:
                break
            if is_possessive(words[found.last]):
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
        elif _ends_phrase(word, language) and not _after_article(words, token, language):
            break
    return _nominal(frame, index, office) if office is not None else None


def _after_article(words: list[str], token: int, language: Language) -> bool:
    """Tell whether a verb of saying is a noun or an adjective here: "the state", "a report"."""
    return token > 0 and words[token] in language.noun_like and words[token - 1] in language.determiners


def phrase_from(frame: Frame, index: int, language: Language) -> Candidate | None:
    """Return the words from a token up to the end of their phrase, whatever they are."""
    end = index
    while end < len(frame.words) and end - index < _FAR and frame.words[end] not in STOPS and frame.words[end] != ".":
        if frame.quote_at(end) or frame.words[end] in language.prepositions:
            break
        end += 1
    return _nominal(frame, index, end - 1) if end > index else None


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
    first = _beginning(frame, found.first if found is not None else index, index, language)
    if first > 0 and words[first - 1] in language.prepositions:
        clause = words[first - 1] in language.subordinators
        head = None if clause else ending_at(frame, first - 2, language, depth + 1)
        if head is not None:
            return head
        if clause:
            return found if found is not None else _nominal(frame, first, index)
        if found is None or found.name is None or found.name.kind != "person":
            return None
    if found is not None and not is_possessive(words[found.last]):
        return found
    return _nominal(frame, first, index) if _is_phrase(frame, first, index, language) else None


def _relative_before(frame: Frame, near: int, index: int, language: Language) -> int | None:
    """Return the relative pronoun whose clause ends at a token: "the man who built the bridge"."""
    for token in range(index - 1, max(-1, index - _FAR * 2), -1):
        if frame.words[token] in STOPS or frame.quote_at(token):
            return None
        if frame.words[token] in language.relatives and token < near - 1:
            after = frame.words[token + 1]
            return None if after in language.determiners else token
    return None


def _beginning(frame: Frame, first: int, index: int, language: Language) -> int:
    """Return the first token of the noun phrase that ends at `index`."""
    words = frame.words
    while first > 0 and index - first < _FAR:
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
    if words[index] in language.indefinite or not words[index][0].isalnum() or words[index] in language.openers:
        return False
    if words[first] in language.determiners or is_source(words[index], language) or is_possessive(words[first]):
        return True
    opens = first == 0 or words[first - 1] in STOPS or words[first - 1] in language.conjunctions
    return opens and index - first < _SMALL


def before_parenthesis(frame: Frame, comma: int, language: Language) -> Candidate | None:
    """Return the subject before ", who is ten," or ", in a letter to Lee," that ends at a comma."""
    words = frame.words
    end = comma
    fallback: Candidate | None = None
    while end > 0 and comma - end < _PARENTHESIS:
        begin = end - 1
        while begin >= 0 and words[begin] not in (",", "—", "–", "(", ";") and not frame.quote_at(begin):
            begin -= 1
        if frame.quote_at(begin):
            break
        first = begin + 1
        found = _chunk(frame, first, end - 1, language)
        if found is not None:
            name = found.name
            if name is not None and name.kind == "person" and words[first] not in language.prepositions:
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


def subject(frame: Frame, index: int, before: Candidate | None, language: Language) -> Candidate | None:
    """Return the subject of the clause a verb shares: "Lee smiled and said", "Lee left, saying"."""
    words = frame.words
    if before is not None and before.first < index:
        return before
    start = 0
    if words and (
        words[0] in language.prepositions or words[0] in language.conjunctions or is_participle(words[0], language)
    ):
        start = next((i + 1 for i in range(min(index, _PARENTHESIS)) if words[i] == ","), 0)
    options = [c for c in frame.candidates if start <= c.first < index and not is_possessive(words[c.last])]
    options = [c for c in options if c.first == 0 or words[c.first - 1] not in language.prepositions] or options
    others = [c for c in options if c.kind != "pronoun" or words[c.first] not in language.first_person]
    options = others or options
    office = _office_before(frame, start, min(options[0].first if options else index, index), language)
    if office is not None:
        return office
    for option in options:
        if option.kind == "pronoun" or (option.name is not None and option.name.kind in ("person", "organisation")):
            return option
    for token in range(start, min(index, start + _FAR * 3)):
        if is_source(words[token], language) and not (token and words[token - 1] in language.prepositions):
            first = token
            while first > start and words[first - 1][0].isalnum() and words[first] not in language.determiners:
                if words[first - 1] in language.prepositions:
                    break
                first -= 1
            return _nominal(frame, first, token)
    return options[0] if options else None


def _office_before(frame: Frame, start: int, end: int, language: Language) -> Candidate | None:
    """Return the group or office that begins a clause before any name: "Several groups told Lee"."""
    words = frame.words
    for token in range(start, min(end - 1, start + _FAR)):
        if words[token] in STOPS or words[token] in language.prepositions or words[token] in language.cue_verbs:
            return None
        if is_source(words[token], language) and not is_source(words[token + 1], language):
            return _nominal(frame, start, token)
    return None


def antecedent(frame: Frame, relative: int, language: Language, *, adjacent: bool) -> Candidate | None:
    """Return whom a relative pronoun takes up, its span reaching up to the pronoun: "Lee, who"."""
    last = relative - 2 if relative and frame.words[relative - 1] in (",", "—", "–", "-") else relative - 1
    found = frame.by_token.get(last)
    if found is None:
        found = ending_at(frame, last, language)
    if found is None and last == relative - 1 >= 0 and frame.words[last][0].isalpha() and adjacent:
        found = _nominal(frame, last, last)
    if found is None:
        return None
    span = Span(start=found.span.start, end=frame.at[relative][1])
    return Candidate(found.first, found.last, found.kind, span, found.name)


def absolute(frame: Frame, left: int, language: Language) -> Candidate | None:
    """Return the subject of "with Lee saying": a name between a preposition and a participle."""
    found = frame.by_token.get(left)
    if found is None:
        found = ending_at(frame, left, language)
    if found is None or is_possessive(frame.words[left]) or not found.first:
        return None
    before = frame.words[found.first - 1]
    person = found.name is not None and found.name.kind == "person"
    return found if before in language.absolutes or (person and before in language.prepositions) else None


def announced(frame: Frame, index: int) -> Candidate | None:
    """Return the subject that follows an opening participle: "Conceding the point, he said"."""
    for found in frame.candidates:
        before = found.first - 1
        if found.name is not None and found.name.kind in ("place", "other"):
            continue
        if found.first > index + 1 and (frame.quote_at(before) or frame.words[before] == ","):
            return found
    return next((c for c in frame.candidates if c.first > index and c.kind == "pronoun"), None)


def inverted_subject(frame: Frame, index: int, language: Language) -> Candidate | None:
    """Return the subject right after its verb ("said Ann Lee"), unless that begins the clause that is said."""
    words = frame.words
    after = index + 1
    while after < len(words) and (words[after] in language.indefinite or words[after].endswith("ly")):
        after += 1
    found = starting_at(frame, after, language)
    if found is None:
        return None
    follows = words[found.last + 1] if found.last + 1 < len(words) else "."
    if follows[0] == QUOTE and not frame.quote_at(index - 1):
        return None
    if follows in language.before_verbs or follows in language.cue_verbs or follows in language.verbs:
        return found if language.verb_second and found.kind != "nominal" else None
    return found


def is_source(word: str, language: Language) -> bool:
    """Tell whether a noun stands for somebody or something that says things."""
    low = word.rstrip(".")
    for form in (low, low.removesuffix("s")):
        if form in language.sources or form in language.roles or form in language.organisations:
            return True
    return bool(language.role_endings) and low.endswith(language.role_endings)


def _nominal(frame: Frame, first: int, last: int) -> Candidate:
    span = Span(start=frame.at[first][0], end=frame.at[last][1])
    return Candidate(first, last, "nominal", span)


def is_participle(word: str, language: Language) -> bool:
    """Tell whether a verb has no subject of its own: "saying"."""
    return bool(language.participle) and word.endswith(language.participle)


def is_past(word: str, language: Language) -> bool:
    """Tell whether a word has the form of a verb in the past: "laughed", "told"."""
    regular = bool(language.past) and word.endswith(language.past)
    return regular or (word in language.irregular and word not in language.irregular_nouns)
