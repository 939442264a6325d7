"""Who and what an article names, every mention under its fullest form. Called by `offline`, `verifying` and `flow`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from summarizer.models.article import Span
from summarizer.text.languages import Language, rules
from summarizer.text.mentions import GENERATION, Mention, fold, is_given, is_office, mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Outline

Kind = Literal["person", "organisation", "place", "other"]
Gender = Literal["m", "f"]


_POSSESSIVE: Final = re.compile(r"['’]s?(?=$|\s*$)")
_BRACKET: Final = re.compile(r"\s\(([^\W_][^()\n]{1,9})\)")
_LOW_WORD: Final = re.compile(r"[^\W\d_]+")
_PERSON_WORDS: Final = 3
_NEARBY: Final = 600
"""Characters between a full name and a bare surname that two people share."""


@dataclass(frozen=True, slots=True)
class Name:
    """One person, organisation, place or thing, with every mention of it."""

    full: str
    """The fullest form in the article."""
    mentions: tuple[Span, ...]
    kind: Kind
    role: str | None = None
    """Title or office as written beside the name."""
    gender: Gender | None = None
    offices: frozenset[str] = frozenset()
    """Every word of every title and office the article gives, in lower case."""
    aliases: frozenset[tuple[str, ...]] = frozenset()
    """Folded words of every form it is called by."""


@dataclass(frozen=True)
class Names:
    """All names of an article, in the order they first appear."""

    all: tuple[Name, ...]
    _at: tuple[tuple[Span, Name], ...] = field(repr=False)
    _starts: tuple[int, ...] = field(repr=False)
    _by_form: dict[tuple[str, ...], tuple[Name, ...]] = field(repr=False)
    _language: Language = field(repr=False)

    @property
    def people(self) -> tuple[Name, ...]:
        """The names that are people."""
        return tuple(name for name in self.all if name.kind == "person")

    def within(self, span: Span) -> list[tuple[Span, Name]]:
        """Return the mentions that lie wholly inside `span`, in order."""
        inside = range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
        return [self._at[index] for index in inside if self._at[index][0].end <= span.end]

    def resolve(self, label: str) -> Name | None:
        """Return the name a label stands for; None when there is none, or two."""
        words = [word.strip(',;:()"“”') for word in _POSSESSIVE.sub("", label).split()]
        offices = [i for i, word in enumerate(words[:-1]) if is_office(word, self._language)]
        form = tuple(filter(None, map(fold, words)))
        tries = [form, tuple(filter(None, map(fold, words[offices[-1] + 1 :])))] if offices else [form]
        if words and words[0].lower() in self._language.determiners:
            tries.append(form[1:])
        tries.extend(form[-size:] for size in range(len(form) - 1, 1, -1))
        for wanted in tries:
            candidates = self._by_form.get(wanted, ())
            if candidates:
                return candidates[0] if len(candidates) == 1 else None
        return None


def names(outline: Outline) -> Names:
    """Find the people, organisations, places and other names of an article.

    People are grouped by surname and given name; a surname two people share stays with neither unless a title or
    the nearest full name tells them apart. Linear in the text.
    """
    language = rules(outline.article.language)
    sure, loose = mentions(outline)
    groups = _grouped(sure, loose, language)
    _acronyms(groups, outline.article.text)
    gender = _genders(groups, outline, language)
    built = [_name(group, gender.get(id(group)), language) for group in groups if group.mentions]
    built.sort(key=lambda name: name.mentions[0].start)
    by_form: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in built:
        for alias in name.aliases:
            by_form[alias].append(name)
    at = sorted(((span, name) for name in built for span in name.mentions), key=lambda item: item[0].start)
    starts = tuple(span.start for span, _ in at)
    return Names(tuple(built), tuple(at), starts, {k: tuple(v) for k, v in by_form.items()}, language)


@dataclass(slots=True, eq=False)
class _Group:
    """What is becoming a name."""

    words: tuple[str, ...]
    kind: Kind
    mentions: list[Mention] = field(default_factory=list)
    aliases: set[tuple[str, ...]] = field(default_factory=set)
    key: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.key = tuple(map(fold, self.words))

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self.aliases.add(mention.key)


def _grouped(sure: list[Mention], loose: list[Mention], language: Language) -> list[_Group]:
    forms: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in sure:
        forms[mention.key].append(mention)
    singles = {key[0] for key, found in forms.items() if len(key) == 1 and not all(m.initial for m in found)}
    titled = {key[0] for key, found in forms.items() if len(key) == 1 and any(m.role is not None for m in found)}
    groups: list[_Group] = []
    surnames: dict[str, list[_Group]] = defaultdict(list)
    firsts: dict[str, list[_Group]] = defaultdict(list)
    for key in sorted((key for key in forms if len(key) > 1), key=len, reverse=True):
        kind = _kind(key, forms[key], singles, titled, language)
        same = [g for g in surnames[_surname(key)] if _compatible(g.key, key)] if kind == "person" else []
        if len(same) == 1:
            group = same[0]
        else:
            group = _Group(forms[key][0].words, kind)
            groups.append(group)
            (surnames if kind == "person" else firsts)[_surname(key) if kind == "person" else key[0]].append(group)
            if kind == "person":
                firsts[key[0]].append(group)
        for mention in forms[key]:
            group.add(mention)
    full = [(m.start, g) for g in groups for m in g.mentions]
    full.sort(key=lambda item: item[0])
    for key, found in forms.items():
        if len(key) == 1:
            _place_single(key, found, groups, (surnames, firsts), full, language)
    _place_loose(loose, groups)
    return groups


def _surname(key: Sequence[str]) -> str:
    return key[-2] if len(key) > 2 and key[-1] in GENERATION else key[-1]  # noqa: PLR2004 -- "Ken Griffey Jr."


def _compatible(full: tuple[str, ...], key: tuple[str, ...]) -> bool:
    """Tell whether two names with one surname can be one person: "Ann B. Lee", "A. Lee", "Ann Lee"."""
    one, other = full[0], key[0]
    return one == other or ((len(one) == 1 or len(other) == 1) and one[:1] == other[:1]) or other in full[:-1]


def _kind(key: tuple[str, ...], found: list[Mention], singles: set[str], titled: set[str], language: Language) -> Kind:
    if any(word in language.organisations for word in key) or any(map(_is_acronym, found[0].words)):
        return "organisation"
    if key[-1] in language.things or key[-1].removesuffix("s") in language.roles:
        return "other"
    given = is_given(found[0].words[0], language) and len(key) <= _PERSON_WORDS
    if _surname(key) in titled or given:
        return "person"
    person = sum(2 * (m.role is not None) + m.speaks for m in found)
    against = sum(m.article + m.place for m in found)
    known = key[-1] in singles
    likely = person > against and (person * 6 >= len(found) or known)
    plain = against == 0 and len(key) <= _PERSON_WORDS and (known or not language.given_names)
    if likely or plain or (known and against * 2 < len(found)):
        return "person"
    return "place" if sum(m.place for m in found) * 2 >= len(found) else "other"


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) > 2 and fold(word) not in GENERATION  # noqa: PLR2004 -- "J." and "II" are none


def _place_single(
    key: tuple[str, ...],
    found: list[Mention],
    groups: list[_Group],
    index: tuple[dict[str, list[_Group]], dict[str, list[_Group]]],
    full: list[tuple[int, _Group]],
    language: Language,
) -> None:
    """Give mentions of one word to the person of that surname, the given name, the company it begins, or itself."""
    surnames, firsts = index
    named = surnames.get(key[0]) or firsts.get(key[0]) or []
    if not named and language.nouns_capital and key[0].endswith("s"):  # "Kerns": of Kern
        named = [group for group in surnames.get(key[0][:-1], []) if group.kind == "person"]
    if named and named[0].kind != "person" and key[0].endswith(language.adjective_endings):
        named = []
    if len(named) == 1:
        for mention in found:
            named[0].add(mention)
        return
    if named:
        _share_out(found, named, full, language)
        for group in named:
            group.aliases.add(key)
        return
    sure = [mention for mention in found if not mention.initial]
    noun = key[0].removesuffix("s")
    if not (sure or language.nouns_capital or noun in language.roles or noun in language.sources):
        sure = [mention for mention in found if mention.speaks]
    if not sure:
        return
    group = _Group(found[0].words, _single_kind(sure, language))
    for mention in found:
        group.add(mention)
    groups.append(group)


def _share_out(found: list[Mention], named: list[_Group], full: list[tuple[int, _Group]], language: Language) -> None:
    """Give each mention of a surname to one of the several who have it: by title, else to whom is named nearest."""
    genders = {group: {_title_gender(mention.role, language.code) for mention in group.mentions} for group in named}
    for mention in found:
        gender = _title_gender(mention.role, language.code)
        fitting = [group for group in named if gender in genders[group]] if gender is not None else []
        group = fitting[0] if len(fitting) == 1 else _nearest(mention, named, full)
        group.mentions.append(mention)
        genders[group].add(gender)


def _nearest(mention: Mention, named: list[_Group], full: list[tuple[int, _Group]]) -> _Group:
    """Return whose full name stands last before a mention and near it, else the most named."""
    at = bisect_left(full, mention.start, key=lambda item: item[0])
    while at and mention.start - full[at - 1][0] < _NEARBY:
        at -= 1
        if full[at][1] in named:
            return full[at][1]
    return max(named, key=lambda group: len(group.mentions))


def _single_kind(found: list[Mention], language: Language) -> Kind:
    word = found[0].words[0]
    if fold(word) in language.organisations or (word.isupper() and len(word) > 1):
        return "organisation"
    people = sum(m.role is not None for m in found)
    if people * 2 > sum(m.article + m.place for m in found):
        return "person"
    return "place" if sum(m.place for m in found) * 3 >= len(found) else "other"


def _place_loose(loose: list[Mention], groups: list[_Group]) -> None:
    """Find known names in headlines, where every word is capital."""
    forms: dict[tuple[str, ...], _Group | None] = {}
    for group in groups:
        for alias in group.aliases:
            forms[alias] = None if alias in forms else group
    for run in loose:
        keys, at = run.key, run.start
        index = 0
        places = []
        for word in run.words:
            places.append((at, at + len(word)))
            at += len(word) + 1
        while index < len(keys):
            for size in range(min(4, len(keys) - index), 0, -1):
                known = forms.get(keys[index : index + size])
                if known is not None:
                    words = run.words[index : index + size]
                    known.add(Mention(places[index][0], places[index + size - 1][1], words))
                    index += size - 1
                    break
            index += 1


def _acronyms(groups: list[_Group], text: str) -> None:
    """Join "European Union" and "EU": written in brackets after it, or its initials."""
    full: dict[str, list[_Group]] = defaultdict(list)
    short = {g.key[0]: g for g in groups if len(g.key) == 1 and g.words[0].isupper() and len(g.key[0]) > 1}
    for group in groups:
        if len(group.words) < 2 or not group.mentions:  # noqa: PLR2004 -- one word has no initials
            continue
        last = max(group.mentions, key=lambda m: len(m.words))
        bracket = _BRACKET.match(text, last.end)
        initials = "".join(w[0] for w in group.words if w[0].isupper()).casefold()
        full[initials].append(group)
        if bracket is not None and (found := fold(bracket.group(1))) in short and _abbreviates(found, group.words):
            full[found] = [group]
    for key, group in short.items():
        owners = full.get(key, [])
        if len(owners) == 1 and group.mentions:
            owners[0].mentions.extend(group.mentions)
            owners[0].aliases |= group.aliases
            owners[0].kind = "organisation" if owners[0].kind == "person" else owners[0].kind
            group.mentions = []


def _abbreviates(short: str, words: Sequence[str]) -> bool:
    """Tell whether the letters occur in this order in the full form, the first one first."""
    letters = iter("".join(map(fold, words)))
    return short[:1] == fold(words[0])[:1] and all(letter in letters for letter in short)


@lru_cache(maxsize=4096)
def _title_gender(role: str | None, code: str) -> Gender | None:
    language = rules(code)
    for word in (role or "").lower().replace(".", "").split():
        gender = language.gendered.get(word) or next(
            (language.gendered.get(end) for end in language.role_endings if word.endswith(end)), None
        )
        if gender in ("m", "f"):
            return "m" if gender == "m" else "f"
    return None


def _genders(groups: list[_Group], outline: Outline, language: Language) -> dict[int, Gender]:
    """Read gender off titles, then off the pronouns in sentences about one person only."""
    people = [g for g in groups if g.kind == "person"]
    at = sorted((m.start, id(g)) for g in people for m in g.mentions)
    starts = [start for start, _ in at]
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    for group in people:
        for mention in group.mentions:
            if (gender := _title_gender(mention.role, language.code)) is not None:
                votes[id(group)][gender] += 5
        if given := language.given_names.get(fold(group.words[0].partition("-")[0])):
            votes[id(group)][given] += 4
    signs = {**language.pronouns, **language.possessives}
    text, alone = outline.article.text, None
    for sentence in outline.sentences:
        begin, end = sentence.span.start, sentence.span.end
        inside = {who for _, who in at[bisect_left(starts, begin) : bisect_left(starts, end)]}
        fresh = len(inside) == 1
        alone = next(iter(inside)) if fresh else alone if not inside else None
        if alone is None:
            continue
        if not fresh:
            first = _LOW_WORD.search(text, begin, end)
            if first is not None and (sign := language.pronouns.get(first[0].lower())) in ("m", "f"):
                votes[alone][sign] += 2
            else:
                alone = None
            continue
        after = max(start for start in starts[bisect_left(starts, begin) : bisect_left(starts, end)])
        found = {signs.get(word) for word in _LOW_WORD.findall(text[after:end].lower())} & {"m", "f"}
        if len(found) == 1:
            votes[alone][next(iter(found)) or ""] += 1
    return {who: "m" if c["m"] > c["f"] else "f" for who, c in votes.items() if c["m"] != c["f"]}


def _name(group: _Group, gender: Gender | None, language: Language) -> Name:
    roles: Counter[str] = Counter(mention.role or "" for mention in group.mentions if mention.role)
    role = max(roles, key=lambda name: (" " in name, roles[name], len(name))) if roles else None
    if role is not None and fold(role) in language.courtesies:
        role = None
    aliases = set(group.aliases)
    if group.kind == "person":
        key = group.key
        aliases |= {key, (_surname(key),)}
        if len(key) > 1:
            aliases.add((key[0], _surname(key)))
    spans = sorted({(m.start, m.end) for m in group.mentions})
    return Name(
        full=" ".join(group.words),
        mentions=tuple(Span(start=a, end=b) for a, b in spans),
        kind=group.kind,
        role=role,
        gender=gender,
        offices=frozenset(word.strip(".,").lower() for held in roles for word in held.split()),
        aliases=frozenset(aliases),
    )
