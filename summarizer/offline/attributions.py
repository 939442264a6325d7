"""Who is said to say what: cue, source and content, from the words of a frame. Called by `speakers` and `claims`.

The rules follow the order of words in reported speech (subject, verb, content, or the content first and the verb before
or after its subject), as in O'Keefe et al., "A Sequence Labelling Approach to Quote Attribution" (2012).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from summarizer.models.article import Span
from summarizer.offline.frames import is_possessive
from summarizer.offline.phrases import (
    STOPS,
    absolute,
    announced,
    antecedent,
    before_parenthesis,
    ending_at,
    inverted_subject,
    is_participle,
    is_source,
    phrase_from,
    starting_at,
    subject,
)

if TYPE_CHECKING:
    from summarizer.models.draft import Modality
    from summarizer.offline.frames import Candidate, Frame
    from summarizer.text.languages import Language

_BESIDE: Final = 2
"""Tokens between a cue and the quotation it stands at: a comma, or "that"."""
_FAR: Final = 8
"""Words between a cue and what is said, and of the source after a cue phrase, at most."""
_PARENTHESIS: Final = 45
"""Words between a source and its cue, at most."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with the source it gives and the words it covers."""

    frame: Frame
    cue: Span
    token: int
    """The token of the cue, or of the last word of a cue phrase."""
    word: str
    modality: Modality
    source: Candidate | None
    direct: bool
    """The source stands right beside the cue."""
    before: bool
    """The content stands before the cue."""
    content: tuple[tuple[int, int], ...]
    """First token of the content and the one after its last; two ranges when the cue stands in the middle."""
    clause: bool
    """The cue can govern a clause: "said", not "called"."""

    def covers(self, token: int) -> bool:
        """Tell whether a token belongs to what is said."""
        return any(first <= token < last for first, last in self.content)

    def beside(self, token: int) -> bool:
        """Tell whether a token stands right at the cue."""
        if token > self.token:
            nearest = (
                max(self.token, self.source.last) if self.source and self.source.first > self.token else self.token
            )
            return token - nearest <= _BESIDE
        first = self.source.first if self.source is not None and self.source.last < self.token else self.token
        return first - token <= _BESIDE


def attributions(frame: Frame, language: Language) -> list[Attribution]:
    """Return the attributions of a frame in the order of their cues."""
    found: list[Attribution] = []
    if not frame.readable():
        return found
    for index, word in enumerate(frame.words):
        attribution = None
        if word in language.cue_verbs or word in language.quoting_verbs:
            if _is_verb(frame, index, language):
                attribution = _verb(frame, index, found, language)
        elif word in language.cue_starts:
            attribution = _phrase(frame, index, language)
        if attribution is not None:
            found.append(attribution)
    return found


def _verb(frame: Frame, index: int, earlier: list[Attribution], language: Language) -> Attribution:
    """Read the attribution of a verb of saying."""
    word = frame.words[index]
    source, direct, inverted = _source(frame, index, earlier, language)
    before, content = _content(frame, index, source, language, inverted=inverted)
    start, end = frame.at[index]
    return Attribution(
        frame=frame,
        cue=Span(start=start, end=end),
        token=index,
        word=word,
        modality=cast("Modality", language.cue_verbs.get(word) or language.quoting_verbs[word]),
        source=source,
        direct=direct,
        before=before,
        content=content,
        clause=word in language.cue_verbs,
    )


def _phrase(frame: Frame, index: int, language: Language) -> Attribution | None:
    """Read "according to NAME": a cue phrase that begins at this token."""
    words = frame.words
    size = next((n for n in (4, 3, 2, 1) if " ".join(words[index : index + n]) in language.cue_phrases), 0)
    if not size:
        return None
    phrase, after = " ".join(words[index : index + size]), index + size
    if phrase in language.after_quote and not (index and (frame.quote_at(index - 1) or words[index - 1] == ",")):
        return None
    if phrase in language.postpositions:
        source = ending_at(frame, index - 1, language)
    else:
        source = starting_at(frame, after, language) or phrase_from(frame, after, language)
    if source is None:
        return None
    end = source.last + 1
    while end < len(words) and words[end] not in STOPS and not frame.quote_at(end) and end - source.last < _FAR * 2:
        end += 1
    opens = index == 0 or (index == 1 and not frame.quote_at(0)) or words[index - 1] == ":"
    content: tuple[tuple[int, int], ...] = ((0, index),)
    if opens:
        content = ((end, len(words)),)
    elif words[index - 1] in STOPS and end < len(words) - 2:
        content = ((0, index), (end, len(words)))
    return Attribution(
        frame=frame,
        cue=Span(start=frame.at[index][0], end=frame.at[after - 1][1]),
        token=after - 1,
        word=phrase,
        modality=cast("Modality", language.cue_phrases[phrase]),
        source=source,
        direct=True,
        before=not opens,
        content=content,
        clause=True,
    )


def _is_verb(frame: Frame, index: int, language: Language) -> bool:  # noqa: PLR0911 -- one rule a line
    """Tell a verb of saying from the noun or the adjective that is spelt like it."""
    words = frame.words
    before = words[index - 1] if index else ""
    if index in frame.by_token:
        return False
    if words[index] in language.quote_only:
        after = words[index + 1] if index + 1 < len(words) else ""
        return frame.quote_at(index + 1) or after in (":", ",")
    if before in language.clause_words:
        return True
    if words[index] in language.noun_like and not _takes_verb(frame, index, language):
        return False
    if before in language.determiners or is_possessive(before):
        return False
    if before in language.adjectival and words[index] in language.noun_like:
        return False
    if before in language.prepositions and before != language.infinitive and not is_participle(words[index], language):
        return False
    passive = before in language.passives or (
        before in language.before_verbs and index > 1 and words[index - 2] in language.passives
    )
    if passive and not is_participle(words[index], language):
        return "by" in words[index + 1 : index + 8]
    return True


def _takes_verb(frame: Frame, index: int, language: Language) -> bool:
    """Tell whether the word before can have a verb after it: a pronoun, "to", a name, officials in the plural."""
    left = index - 1
    while left >= 0 and (frame.words[left] in language.before_verbs or frame.words[left].endswith("ly")):
        left -= 1
    if left < 0:
        return False
    word = frame.words[left]
    if word == language.infinitive or word in language.relatives or left < index - 1 or word in ("i", "we", "you"):
        return True
    found = frame.by_token.get(left)
    singular = frame.words[index].endswith("s")
    if found is not None:
        return found.kind == "pronoun" or (singular and not is_possessive(word))
    if frame.quote_at(left):
        return True
    return is_source(word, language) and word.endswith("s") != singular


def _source(  # noqa: PLR0911 -- one order of words a line
    frame: Frame, index: int, earlier: list[Attribution], language: Language
) -> tuple[Candidate | None, bool, bool]:
    """Return the source of a cue verb, whether it stands right beside it, and whether after it."""
    words = frame.words
    left = index - 1
    while left >= 0 and (words[left] in language.before_verbs or words[left].endswith("ly")):
        left -= 1
    participle = is_participle(words[index], language)
    after = None if participle else _after(frame, index, left, language)
    if after is not None:
        return after, True, True
    if left < 0:
        return announced(frame, index) if participle else None, False, False
    if words[left] in language.relatives or words[left] in language.clause_words:
        found = antecedent(frame, left, language)
        if found is not None:
            return found, True, False
    if participle:
        return (
            absolute(frame, left, language) or subject(frame, index, _shared(frame, earlier), language),
            False,
            False,
        )
    if words[left] == language.infinitive or words[left] in language.conjunctions or frame.quote_at(left):
        return subject(frame, index, _shared(frame, earlier), language), False, False
    found = before_parenthesis(frame, left, language) if words[left] in STOPS else ending_at(frame, left, language)
    if found is not None:
        return found, True, False
    return subject(frame, index, _shared(frame, earlier), language), False, False


def _shared(frame: Frame, earlier: list[Attribution]) -> Candidate | None:
    """Return the source of the verb before, unless that stands in a relative clause."""
    source = earlier[-1].source if earlier else None
    return None if source is None or source.span.end > frame.at[source.last][1] else source


def _after(frame: Frame, index: int, left: int, language: Language) -> Candidate | None:
    """Return the subject after its verb, where the words before leave room for one there: "…," said Ann Lee."""
    words = frame.words
    quoted = left >= 0 and frame.quote_at(left)
    comma = left >= 0 and words[left] in STOPS
    opens = left < 0 or quoted or comma or words[left] in language.conjunctions
    if words[index] not in language.cue_verbs or not (opens or language.verb_second):
        return None
    if words[index] in language.addressing and not quoted:
        return None
    after = inverted_subject(frame, index, language)
    if (
        after is None
        and quoted
        and left == index - 1
        and index + 1 < len(words)
        and words[index + 1] in language.determiners - language.clause_words
    ):
        after = phrase_from(frame, index + 1, language)
    if after is None:
        return None
    bare = after.kind == "nominal" and words[after.first] not in language.determiners
    if comma and not language.verb_second and not frame.quote_at(left - 1):
        aside = after.kind == "nominal" and before_parenthesis(frame, left, language) is not None
        if bare or aside:
            return None
    near = None if opens else ending_at(frame, left, language)
    if near is None or (near.first > 0 and words[near.first - 1] in language.prepositions):
        return after
    return None


def subject_before(frame: Frame, token: int, language: Language) -> Candidate | None:
    """Return the subject of the clause before a token, for want of a cue."""
    return subject(frame, token, None, language)


def subject_after(frame: Frame, token: int, language: Language) -> Candidate | None:
    """Return who is named right at a token."""
    return starting_at(frame, token, language)


def _content(
    frame: Frame, index: int, source: Candidate | None, language: Language, *, inverted: bool
) -> tuple[bool, tuple[tuple[int, int], ...]]:
    """Return whether what is said stands before the cue, and the tokens of it."""
    words = frame.words
    last = max(index, source.last) if inverted and source is not None else index
    begins = index if inverted or source is None or source.first > index else min(source.first, index)
    while begins > 0 and words[begins - 1] not in STOPS and not frame.quote_at(begins - 1):
        begins -= 1
    rest = [i for i in range(last + 1, len(words)) if words[i][0].isalnum() or frame.quote_at(i)]
    ahead = begins > 0 and (frame.quote_at(begins - 1) or words[begins - 1] in (",", "—", "–"))
    if ahead and not inverted and (source is None or not _near_start(frame, source, begins, index, language)):
        ahead = False
    if ahead and last + 1 < len(words) and words[last + 1] == "," and begins > 1 and not frame.quote_at(begins - 1):
        return True, ((0, begins), (last + 2, len(words)))
    clause = next((i for i in rest if _opens_content(frame, i, last, language)), None)
    quoted = ahead and frame.quote_at(begins - 1)
    later = next((i for i in rest if frame.quote_at(i)), None)
    if quoted and later is None:
        return True, ((0, begins),)
    if ahead and (clause is None or clause - last > _FAR * 2) and not (rest and _states(frame, rest, language)):
        return True, ((0, begins),)
    start = last + 1
    if clause is not None and clause - start <= _FAR * 2:
        start = clause + (words[clause] in language.clause_words)
    elif words[index] in language.addressing and start < len(words) and start in frame.by_token:
        start = frame.by_token[start].last + 1
    while start < len(words) and words[start] in (",", ":"):
        start += 1
    end = next((i for i in range(start, len(words)) if words[i] == ";"), len(words))
    if quoted:
        return True, ((0, begins), (start, end))
    return False, ((start, end),)


def _near_start(frame: Frame, source: Candidate, begins: int, cue: int, language: Language) -> bool:
    """Tell whether a clause that begins at a token is a source with its cue and no other verb before."""
    if not begins <= source.first <= begins + _FAR or cue - source.last > _PARENTHESIS:
        return False
    between = frame.words[begins : source.first]
    return not any(word in language.before_verbs or word in language.cue_verbs for word in between)


def _opens_content(frame: Frame, token: int, last: int, language: Language) -> bool:
    """Tell whether what is said begins here: at "that", or at a quotation right after the cue or a colon."""
    before = frame.words[token - 1]
    if frame.quote_at(token):
        return token - last <= _BESIDE + 1 or before in (":", ",")
    if frame.words[token] not in language.clause_words or before in language.prepositions:
        return False
    governed = language.prepositions | language.determiners  # "with state news agency": no verb follows these
    return not any(
        (word in language.verbs or word in language.cue_verbs) and frame.words[index - 1] not in governed
        for index, word in enumerate(frame.words[last + 1 : token], last + 1)
    )


def _states(frame: Frame, rest: list[int], language: Language) -> bool:
    """Tell whether the words after a cue are a clause with a subject and a verb of its own."""
    first = rest[0]
    if frame.words[first] in language.prepositions or frame.words[first] in language.conjunctions:
        return False
    return any(frame.words[i] in language.verbs or frame.words[i] in language.before_verbs for i in rest[1:12])
