"""Languages as data: one file each, one `Language` in it. Code asks `rules(code)`; it never names a language."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Final

KNOWN: Final = ("en", "de", "fr", "es")
"""The languages that have a file here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """All that the code knows of a language. Words are lower case; empty means no rules, no guesses."""

    code: str

    # -- detection and sentences
    function_words: frozenset[str] = frozenset()
    """The commonest words, to tell languages apart and to leave out when content is compared."""
    abbreviations: frozenset[str] = frozenset()
    """Without their last full stop: `u.s`, `inc`, `z.b`."""
    titles: frozenset[str] = frozenset()
    """Before a name, without full stop: `mr`, `sen`, `dr`, `lord`."""
    elisions: frozenset[str] = frozenset()
    """What is left of a word behind an apostrophe at its start: `em`, `n`, `til`."""
    elided: frozenset[str] = frozenset()
    """Words that lose their last letter before a vowel, with their apostrophe: `l'`, `qu'`."""
    clitics: frozenset[str] = frozenset()
    """Pronouns that hang on a verb by a hyphen: `il` in "dit-il"."""
    guillemets_out: bool = False
    """Quotations stand in «…», perhaps with blanks inside, never in »…«."""
    drops_subjects: bool = False
    """A verb needs no subject; a bare noun before it is hardly one."""
    dash_dialogue: bool = False
    """A paragraph of speech can begin with a dash in place of a quotation mark."""
    ordinal_dot: bool = False
    """A full stop after a number makes it an ordinal: `am 3. Mai`."""

    # -- furniture
    bylines: tuple[str, ...] = ()
    """What stands before the author's name at the head: `by`, `von`."""
    furniture: tuple[str, ...] = ()
    """Regular expressions (matched case-insensitively against a whole line) of lines that are no article."""
    comments: tuple[str, ...] = ()
    """Likewise, of the heading over readers' comments or the form for them: near the end all below is furniture."""
    teasers: tuple[str, ...] = ()
    """Likewise, of the heading over pointers to other articles: the short lines below are furniture."""
    author_notes: tuple[str, ...] = ()
    """Likewise, of notes on the author near the end; `{name}` stands for a pattern of names."""

    # -- speakers and claims
    cue_verbs: dict[str, str] = field(default_factory=dict)
    """Inflected verb of saying -> modality: `said` -> `asserted`, `denied` -> `denied`, `urged` -> `demanded`."""
    cue_phrases: dict[str, str] = field(default_factory=dict)
    """`according to` -> `asserted`, `in the words of` -> …"""
    quoting_verbs: dict[str, str] = field(default_factory=dict)
    """Verbs that introduce quoted words but no clause of their own: `called`, `described` -> modality."""
    stances: frozenset[str] = frozenset()
    """Verbs of thinking, wanting and siding, and of speaking without a clause: `believes`, `wants`, `backed`, `discussed`."""
    stance_adjectives: frozenset[str] = frozenset()
    """After a form of "be", what somebody thinks or wants: `confident`, `eager`."""
    stance_nouns: frozenset[str] = frozenset()
    """After their owner and before `to`, `for`, `that`, what somebody thinks or wants: `plan`, `support`."""
    topical: frozenset[str] = frozenset()
    """Prepositions before what is thought of or wanted: `about`, `for`."""
    clausal: frozenset[str] = frozenset()
    """Verbs of saying that without a clause or quotation say nothing: `added`, `replied`."""
    contrasts: frozenset[str] = frozenset()
    """After a comma, begin a clause in another voice: `but`, `while`."""
    objects: frozenset[str] = frozenset()
    """Before a source, stands for what it says: `what`."""
    copulas: frozenset[str] = frozenset()
    """Before such an adjective: `is`, `remains`, `feels`."""
    degrees: frozenset[str] = frozenset()
    """Between a verb and an adjective or participle: `very`, `been`."""
    clause_words: frozenset[str] = frozenset()
    """Between a verb of saying and what is said: `that`."""
    after_quote: frozenset[str] = frozenset()
    """Cue phrases only right after a quotation or a comma: `so`."""
    cue_starts: frozenset[str] = frozenset()
    """The first words of the cue phrases."""
    pronouns: dict[str, str] = field(default_factory=dict)
    """Personal pronoun in subject case -> who it can stand for: `m`, `f`, `n` or `pl`."""
    gendered: dict[str, str] = field(default_factory=dict)
    """Word that gives a person's gender (title, noun: `spokeswoman`, `mrs`) -> `m` or `f`."""
    roles: frozenset[str] = frozenset()
    """Nouns for a person by office or trade: `minister`, `spokesman`, `analyst`."""
    organisations: frozenset[str] = frozenset()
    """Words that make a name an organisation: `ministry`, `inc`, `university`."""
    pronouns_alone: frozenset[str] = frozenset()
    """Pronouns written with a capital letter: no part of the name before them."""
    indefinites: frozenset[str] = frozenset()
    """`a`, `an`: after a name the start of an apposition."""
    negative_people: frozenset[str] = frozenset()
    """`nobody`: who says nothing."""
    quote_only: frozenset[str] = frozenset()
    """Verbs of saying only right before a quotation: `read`, `goes`."""
    coordinations: frozenset[str] = frozenset()
    """`and`, `but`, `or`."""
    role_short: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """`pm` -> the words it stands for."""
    role_endings: tuple[str, ...] = ()
    """Ends of compounds that are roles: `minister`, `sprecherin`."""
    determiners: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    """Nouns by which a summary speaks of the article itself: `article`, `text`."""
    it: frozenset[str] = frozenset()
    """Pronouns for things."""
    """`the`, `a`, `this`: before a name a sign that it is no person."""
    place_words: frozenset[str] = frozenset()
    """Prepositions before places: `in`, `near`."""
    given_names: dict[str, str] = field(default_factory=dict)
    """Given name -> `m`, `f` or nothing: where every noun has a capital letter, a sign of a person."""
    parties: frozenset[str] = frozenset()
    """In brackets after a name the party of a person: `spd`."""
    noun_endings: tuple[str, ...] = ()
    """Ends of nouns that are no names: `ung`."""
    courtesies: frozenset[str] = frozenset()
    """Titles that are no office: `mr`, `ms`."""
    things: frozenset[str] = frozenset()
    """Last words of names that are no person: `summit`, `river`, `act`."""
    adjective_endings: tuple[str, ...] = ()
    """"Acme" is short for "Acme Holdings", "European" not for "European Union"."""
    openers: frozenset[str] = frozenset()
    """Words that often begin a sentence and are no names: `meanwhile`, `asked`."""
    opener_endings: tuple[str, ...] = ()
    """Ends of words that begin a sentence and are no names: `ing`."""
    before_verbs: frozenset[str] = frozenset()
    """Between a subject and its verb: `has`, `would`, `also`."""
    prepositions: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    """Between two verbs of one subject, or before a clause of its own: `and`, `but`."""
    relatives: frozenset[str] = frozenset()
    """`who`, `whose`, `which`: begin what is said of the noun before."""
    subordinators: frozenset[str] = frozenset()
    """Begin a clause of its own after a quotation, so that its verb does not belong to that: `when`, `because`."""
    genitives: frozenset[str] = frozenset()
    """`of`: between what a work is and its title."""
    absolutes: frozenset[str] = frozenset()
    """Before the subject of a participle: `with`, as in "with Lee saying"."""
    cue_nouns: dict[str, str] = field(default_factory=dict)
    """Noun of saying after its owner ("Lee's claim that") -> modality."""
    putting: dict[str, str] = field(default_factory=dict)
    """Verbs of saying only with the word after them: `puts` -> `it`."""
    modals: frozenset[str] = frozenset()
    """Before a verb of saying a sign that nothing was said yet: `would`, `to`."""
    agents: frozenset[str] = frozenset()
    """Before the doer of a passive: `by`."""
    addressing: frozenset[str] = frozenset()
    """Verbs that are followed by who is spoken to: `told`."""
    sources: frozenset[str] = frozenset()
    """Nouns for documents and groups that say things: `report`, `officials`."""
    postpositions: frozenset[str] = frozenset()
    """Cue phrases that stand after their source: `zufolge`."""
    passives: frozenset[str] = frozenset()
    """Before a verb of saying a sign that its subject does not say it: `was`."""
    adjectival: frozenset[str] = frozenset()
    """Before a word spelt like a verb of saying a sign that it is a noun: `recent`, `new`."""
    verbs: frozenset[str] = frozenset()
    """The commonest finite verbs: after a name a sign that it is their subject."""
    definite: frozenset[str] = frozenset()
    """`the`: before an office a sign that its holder was named."""
    naming: frozenset[str] = frozenset()
    """Before a title or a term that is only named: `titled`, `so-called`."""
    genitive_endings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Article in the genitive -> ends of nouns that go with it: `des` -> `es`, `s`."""
    aftertimes: frozenset[str] = frozenset()
    """After "the day": `before`, `after`."""
    expletives: frozenset[str] = frozenset()
    """Before a verb no word that points at anything: `there` in "there is"."""
    acting: frozenset[str] = frozenset()
    """After "it" signs that somebody acts: `would`, `had`; not `is`, as in "it is clear"."""
    plural: tuple[str, ...] = ()
    """Ends of nouns in the plural: `s`."""
    counters: frozenset[str] = frozenset()
    """Stand for people or things named before, when a verb follows: `some`, `each`."""
    captions: frozenset[str] = frozenset()
    """Marks of a picture's caption: `(pictured)`."""
    bounding: frozenset[str] = frozenset()
    """Right before a number that counts something: `least`, `about`."""
    hearers: frozenset[str] = frozenset()
    """Who hears what somebody else said: `jury`, in "jury told"."""
    known: frozenset[str] = frozenset()
    """Before what somebody or something is called, nobody says by whom: `known`, `designated`."""
    hearing: frozenset[str] = frozenset()
    """The verbs of the hearers: `told`, `heard`."""
    so_called: frozenset[str] = frozenset()
    """Before a term that nobody says here: `word`, `term`."""
    works: frozenset[str] = frozenset()
    """Nouns before the title of a work: `show`, `novel`."""
    noun_like: frozenset[str] = frozenset()
    """Verbs of saying that are as often nouns: `claims`, `report`."""
    leaning: frozenset[str] = frozenset()
    """Words that point at a sentence before: `this`, `those`, `such`."""
    openings: frozenset[str] = frozenset()
    """At the start of a sentence a sign that it goes on from another: `but`, `however`, `also`."""
    sequels: frozenset[str] = frozenset()
    """Near the start of a sentence a sign that it goes on from another: `also`, `however`."""
    questions: frozenset[str] = frozenset()
    """`whether`, `why`, `how`."""
    past: tuple[str, ...] = ()
    """Ends of finite verbs: `ed`."""
    impersonals: frozenset[str] = frozenset()
    """Subject of "heißt es in dem Brief", where the document follows."""
    places: frozenset[str] = frozenset()
    """Before that document: `in`, `im`."""
    particles: frozenset[str] = frozenset()
    """Second parts of verbs, after the subject: `fest` in "stellte Lee fest"."""
    obliques: frozenset[str] = frozenset()
    """Articles that no subject has: `dem`, `einem`."""
    meeting: frozenset[str] = frozenset()
    """Before whom somebody speaks to: `gegenüber`."""
    participles: frozenset[str] = frozenset()
    """Of verbs of saying: their auxiliary stands before, wherever they stand themselves."""
    relaying: frozenset[str] = frozenset()
    """Verbs whose object says what follows: `zitiert`."""
    reporting: frozenset[str] = frozenset()
    """Cue phrases only before a noun of saying: `nach` in "nach Angaben der Werft"."""
    reporting_nouns: tuple[str, ...] = ()
    """Ends of those nouns: `angaben`, `bericht`."""
    separable: dict[str, frozenset[str]] = field(default_factory=dict)
    """Verbs that say something only with one of these words later in their clause: `teilte` -> {`mit`}."""
    relative_articles: frozenset[str] = frozenset()
    """Articles that begin a relative clause after a comma: `der`."""
    clause_openers: frozenset[str] = frozenset()
    """Begin a clause that ends with its verb: `wie`, `nachdem`."""
    doers: frozenset[str] = frozenset()
    """Before the doer of a passive, and elsewhere: `von`."""
    demonstratives: frozenset[str] = frozenset()
    """Articles that stand for somebody when no noun follows: `diese`."""
    genitive_articles: frozenset[str] = frozenset()
    """Begin what a noun belongs to: `des`, `der`."""
    dative_feminine: frozenset[str] = frozenset()
    """Articles that no subject has before a feminine noun: `der`."""
    feminine: tuple[str, ...] = ()
    """Ends of feminine nouns: `ung`."""
    subjunctives: frozenset[str] = frozenset()
    """Verbs in the mood of reported speech: without a cue, what was said before goes on."""
    verb_second: bool = False
    """The subject may stand right after any verb."""
    participle: str = ""
    """The ending of verbs that have no subject of their own: `ing`."""
    infinitive: str = ""
    """The word before an infinitive: `to`."""
    indefinite: frozenset[str] = frozenset()
    """Adverbs between a verb and what follows, or around it: `later`, `again`."""
    possessives: dict[str, str] = field(default_factory=dict)
    """`his` -> `m`, `her` -> `f`; object pronouns too."""
    nouns_capital: bool = False
    """Every noun has a capital letter, so one capital word is not a name yet."""
    first_person: frozenset[str] = frozenset()
    """`i`, `we`, `our` …: outside quotation marks a sign of a block quote or an interview."""

    # -- numbers
    number_words: dict[str, float] = field(default_factory=dict)
    """`three` -> 3, `dozen` -> 12, `half` -> 0.5."""
    multipliers: dict[str, float] = field(default_factory=dict)
    """`million` -> 1e6, `bn` -> 1e9."""
    units: dict[str, str] = field(default_factory=dict)
    """Spelling -> canonical unit: `percent` -> `%`, `miles` -> `mi`, `dollars` -> `$`."""
    decimal_comma: bool = False
    fractions: dict[str, float] = field(default_factory=dict)
    """`third` -> 1/3, read as a fraction after `a`, `one`, `two`."""
    ordinals: dict[str, int] = field(default_factory=dict)
    """`third` -> 3."""
    ones: frozenset[str] = frozenset()
    """Words that count one without being a number yet: `a`, `an`, `one`, `each`."""
    joiners: frozenset[str] = frozenset()
    """Words inside a range: `to`, `or`, `and`."""
    halves_of_day: dict[str, int] = field(default_factory=dict)
    """`a.m.` -> 0, `p.m.` -> 12."""

    # -- dates
    months: dict[str, int] = field(default_factory=dict)
    weekdays: dict[str, int] = field(default_factory=dict)
    """Monday is 0."""
    date_bounds: frozenset[str] = frozenset()
    """Words that make a date the bound of a time rather than a day in it: `since`, `until`, `by`."""
    relative_days: dict[str, int] = field(default_factory=dict)
    """`yesterday` -> -1."""
    relative_terms: dict[str, int] = field(default_factory=dict)
    """Before a period or weekday: `last` -> -1, `this` -> 0, `next` -> 1."""
    periods: dict[str, str] = field(default_factory=dict)
    """`week` -> `week`, `month` -> `month`, `year` -> `year`, with their inflections."""
    small_months: bool = False
    """Months have no capital letter."""
    month_first: bool = False
    """A day can follow its month: "October 14"."""
    date_words: frozenset[str] = frozenset()
    """Words before a month or year that make it one: `in`, `since`, `of`, `early`."""
    future: frozenset[str] = frozenset()
    """Words that put a sentence into the future: `will`, `next`, `planned`."""

    # -- negation and hedges
    negations: frozenset[str] = frozenset()
    """`not`, `no`, `never`, `without`, `n't` …"""
    negative_words: frozenset[str] = frozenset()
    """Words that deny without a negation: `failed`, `refused`, `denied`, `unable`, `lack`."""
    hedges: dict[str, str] = field(default_factory=dict)
    """Word or phrase -> class: `may` -> `possible`, `likely` -> `probable`, `allegedly` -> `alleged`, `about` -> `approximate`."""
    weak_negatives: frozenset[str] = frozenset()
    """Words that can stand for a negation but often do not deny: `against`, `few`, `stopped`."""
    denials: frozenset[str] = frozenset()
    """Words and phrases that deny something as a writer may put it: `ruled out`, `disputed`, `doubts`."""
    light_verbs: frozenset[str] = frozenset()
    """Verbs that say little by themselves: `make`, `take`."""
    likening: frozenset[str] = frozenset()
    """After such a word a sign that it judges and does not deny: `as` in "dismissed it as a dream"."""
    alike: tuple[frozenset[str], ...] = ()
    """Groups of words, in all their forms, that writers put for one another: `died`, `killed`."""
    not_negating: frozenset[str] = frozenset()
    """Phrases with a negation in them that deny nothing: `not only`, `no doubt`."""
    negative_prefixes: tuple[str, ...] = ()
    """`un`, `in`, `dis`: before a word they turn it round."""
    breaks: frozenset[str] = frozenset()
    """Words that end the reach of a negation or hedge: `but`, `while`, `because`."""
    auxiliaries: frozenset[str] = frozenset()
    """Words that a negation or hedge passes over on its way to what it is about: `be`, `have`, `any`."""
    finite: frozenset[str] = frozenset()
    """Auxiliaries that follow a subject: `was`, `has`, `will`."""
    verb_last: bool = False
    """What a negation or hedge bears on most can stand at the end of the clause."""
    opposites: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    """Pairs of word groups, each the contrary of the other: `rose`, `increase` against `fell`, `decrease`."""

    # -- words
    suffixes: tuple[str, ...] = ()
    """Endings a stem goes without, longest first."""
    irregular: dict[str, str] = field(default_factory=dict)
    """Irregular form -> base: `told` -> `tell`."""
    irregular_nouns: frozenset[str] = frozenset()
    """Those of them that are no verbs: `sales`, `children`."""
    synonyms: tuple[frozenset[str], ...] = ()
    """Names and abbreviations of one and the same: `u.s`, `united states`, `american`."""
    generic_nouns: frozenset[str] = frozenset()
    """Nouns that can count in another's place: `people`, `others`."""


@cache
def rules(code: str) -> Language:
    """Return the rules of a language; empty ones when there is no file for it."""
    if code not in KNOWN:
        return Language(code=code)
    language = import_module(f"{__name__}.{code}").LANGUAGE
    assert isinstance(language, Language)  # noqa: S101 -- a data file that is broken is a bug, not bad input
    return language
