"""A claim may not turn one act of speech into another: who "said" has not denied, and who "told" has not foretold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.models.extraction import Finding

if TYPE_CHECKING:
    from summarizer.text.phrases import Phrase
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage

_WORDS_BEFORE: Final = 8
_LITTLE: Final = 2
"""Words with a meaning of their own; fewer behind a verb of saying are no statement: "Strook said"."""

_PARTICLE: Final = 2
"""Letters of "to", which is in both lists and foretells nothing."""


def check_act(item: Passage, evidence: Evidence) -> list[Finding]:
    """Check the verb by which a claim attributes itself, if it does: "Vass denied that …"."""
    cue = next((phrase for phrase in item.cues if _has_subject(phrase, item)), None)
    if cue is None:
        return []
    kind = _kind(cue, item)
    if kind == "denied":
        return [] if kind in _kinds(evidence) else [_changed(cue, "nobody denies that")]
    if kind == "predicted":
        return [] if _looks_ahead(evidence) else [_changed(cue, "nobody foretells that")]
    said = [word for word in item.words[cue.after :] if word.stem in item.stems]
    if len(said) >= _LITTLE or len(item.words) - cue.after > _WORDS_BEFORE:
        return []
    message = f"It ends with “{cue.text}” before it says what."
    return [Finding(code="not_standalone", message=message)]


def _has_subject(cue: Phrase, item: Passage) -> bool:
    """Tell a verb of saying near the beginning from a noun: "The offer stands"."""
    if not 0 < cue.first <= _WORDS_BEFORE:
        return False
    before = item.words[cue.first - 1]
    return before.low == "," or before.stem in item.stems


def _changed(cue: Phrase, instead: str) -> Finding:
    message = f"It says “{cue.text}”; in the sentences it rests on {instead}."
    return Finding(code="saying_changed", message=message)


def _kind(cue: Phrase, passage: Passage) -> str:
    language = passage.language
    return language.cue_verbs.get(cue.text) or language.cue_phrases.get(cue.text) or "asserted"


def _kinds(evidence: Evidence) -> set[str]:
    return {_kind(cue, passage) for passage in evidence.passages for cue in passage.cues}


def _looks_ahead(evidence: Evidence) -> bool:
    """Tell whether somebody foretells something there, or the sentence itself looks ahead."""
    language = evidence.places.rules
    verbs = {word for word in language.future & language.modals if len(word) > _PARTICLE}
    return "predicted" in _kinds(evidence) or not evidence.lows.isdisjoint(verbs)
