"""Who a pronoun or "the minister" stands for: the last person that fits. Called by `speakers` and `claims`.

People mentioned so far are weighed by nearness, by being the subject of their sentence and by having spoken; those of
another gender are left out.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarizer.offline.frames import Candidate, Frame, is_possessive
from summarizer.text.names import Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Outline
    from summarizer.offline.attributions import Attribution
    from summarizer.text.languages import Language

SUBJECT: Final = 1.5
SPEAKING: Final = 1.0
SPOKE: Final = 2.0
FRAME: Final = 0.9
PARAGRAPH: Final = 0.6
_MEMORY: Final = 40
_REACH: Final = 12
"""Frames back that a pronoun may point."""


@dataclass(slots=True)
class _Seen:
    name: Name
    frame: int
    paragraph: int
    at: int
    weight: float


class Resolver:
    """Remembers who was mentioned as the frames go by, and says who a candidate is."""

    def __init__(self, outline: Outline, language: Language) -> None:
        self._text = outline.article.text
        self._language = language
        self._seen: deque[_Seen] = deque(maxlen=_MEMORY)
        self.names: dict[tuple[int, int], Name | None] = {}
        """What was resolved, by the span of the mention."""

    def read(self, frame: Frame, attributions: Sequence[Attribution]) -> None:
        """Take in a frame: resolve its pronouns and nominal sources, remember its people."""
        speaking = {(a.source.first, a.source.last) for a in attributions if a.source is not None}
        subject = next((c for c in frame.candidates if c.first == 0 or not is_possessive(frame.words[c.last])), None)
        for candidate in frame.candidates:
            name = candidate.name
            if candidate.kind == "pronoun":
                name = self._person(candidate, frame)
                self.names[candidate.span.start, candidate.span.end] = name
            if name is None or name.kind in ("place", "other"):
                continue
            weight = self._weight(candidate, frame, subject=candidate is subject)
            if (candidate.first, candidate.last) in speaking:
                weight += SPEAKING
            self._seen.append(_Seen(name, frame.number, frame.paragraph, candidate.span.start, weight))
        for attribution in attributions:
            source = attribution.source
            if source is not None and source.kind == "pronoun" and source not in frame.candidates:
                self.names[source.span.start, source.span.end] = self._person(source, frame)
            if source is not None and source.kind == "nominal":
                name = self._by_role(source)
                self.names[source.span.start, source.span.end] = name
                name = name or self._unnamed(source)
                if name is not None:
                    self._seen.append(_Seen(name, frame.number, frame.paragraph, source.span.start, 2.0))

    def _weight(self, candidate: Candidate, frame: Frame, *, subject: bool) -> float:
        weight = 1.0 + SUBJECT * subject
        if is_possessive(frame.words[candidate.last]):
            return weight - 0.5
        if candidate.first and frame.words[candidate.first - 1] in self._language.prepositions:
            return weight - 0.4
        return weight

    def spoke(self, name: Name, frame: Frame, at: int) -> None:
        """Remember that somebody was quoted here."""
        self._seen.append(_Seen(name, frame.number, frame.paragraph, at, SPOKE))

    def who(self, candidate: Candidate) -> Name | None:
        """Return the name a candidate stands for, if that is known."""
        if candidate.name is not None:
            return candidate.name
        return self.names.get((candidate.span.start, candidate.span.end))

    def _person(self, candidate: Candidate, frame: Frame) -> Name | None:
        word = frame.words[candidate.first]
        kind = self._language.pronouns.get(word) or self._language.possessives.get(word)
        if kind not in ("m", "f", "n"):
            return None
        best: Name | None = None
        highest = 0.0
        for seen in reversed(self._seen):
            distance = frame.number - seen.frame
            if distance > _REACH:
                break
            if kind == "n":
                if seen.name.kind != "organisation":
                    continue
            elif seen.name.kind != "person" or seen.name.gender not in (kind, None):
                continue
            score = seen.weight - FRAME * distance - PARAGRAPH * (frame.paragraph - seen.paragraph)
            if seen.name.gender == kind:
                score += 1.0
            score += 6.0
            if score > highest:
                best, highest = seen.name, score
        return best

    def _unnamed(self, source: Candidate) -> Name | None:
        """Return somebody without a name whose noun gives the gender: "eine Sprecherin", taken up by "sie"."""
        words = source.span.of(self._text).split()
        while len(words) > 1 and words[0].lower() in self._language.determiners:
            words = words[1:]
        ends = self._language.role_endings
        gender = None
        for word in words:
            low = word.lower().strip(",.")
            if low in self._language.prepositions or low in self._language.determiners:
                break
            end = next((end for end in sorted(ends, key=len, reverse=True) if low.endswith(end)), low)
            gender = self._language.gendered.get(low) or self._language.gendered.get(end) or gender
        if gender not in ("m", "f"):
            return None
        return Name(full=" ".join(words), mentions=(source.span,), kind="person", gender="m" if gender == "m" else "f")

    def _by_role(self, source: Candidate) -> Name | None:
        words = [word.strip(",.").lower() for word in source.span.of(self._text).split()]
        if not words or words[0] not in self._language.definite:
            return None
        head = next((i for i, word in enumerate(words) if word in self._language.prepositions), len(words)) - 1
        role = words[head]
        wanted = self._language.role_short.get(role, (role,))
        ends = self._language.role_endings
        if role not in self._language.roles and not (ends and role.endswith(ends)):
            return None
        gender = self._language.gendered.get(role)
        for seen in reversed(self._seen):
            name = seen.name
            if name.kind != "person" or (name.gender not in (gender, None) and gender is not None):
                continue
            if name.offices.issuperset(wanted) or (ends and any(held.endswith(role) for held in name.offices)):
                return name
        return None
