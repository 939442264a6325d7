"""English."""

from __future__ import annotations

from summarizer.text.languages import Language

FUNCTION_WORDS = frozenset(
    """a about above after again against all almost also although always am among an and another any are around as at away back be
    because been before being below between both but by can could did do does doing down during each either else enough even ever
    every few first for from further get got had has have having he her here hers herself him himself his how however i if in into is
    it its itself just last like made make many may me might more most much must my myself near neither never new no nor not now of
    off often on once one only onto or other others our ours ourselves out over own per rather same shall she should since so some
    still such than that the their theirs them themselves then there these they this those though through thus to too toward towards
    under until up upon us very was we well were what when where whether which while who whom whose why will with within without
    would yet you your yours yourself
    didn't doesn't don't isn't wasn't weren't won't wouldn't couldn't can't hasn't haven't hadn't aren't it's that's there's he's she's
    i'm i've i'll i'd we're we've we'll they're they've you're you've he'd she'd let's
    didn’t doesn’t don’t isn’t wasn’t weren’t won’t wouldn’t couldn’t can’t hasn’t haven’t hadn’t aren’t it’s that’s there’s he’s she’s
    i’m i’ve i’ll i’d we’re we’ve we’ll they’re they’ve you’re you’ve he’d she’d let’s""".split()
)
ABBREVIATIONS = frozenset(
    """a.d a.m p.m am pm b.c b.c.e c.e e.g i.e etc et al cf ca approx vs v viz no nos vol pp p ed eds fig figs ch sec para art
    u.s u.s.a u.k u.n e.u d.c n.y l.a n.j u.a.e u.s.s.r n.c s.c n.d s.d n.h n.m r.i w.va b.b.c
    inc ltd co corp bros llc plc dept univ assn bldg dist intl natl govt mfg est min max tel ext
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore oreg pa penn
    tenn tex va vt wash wis wisc wyo
    ave blvd st rd hwy rte pkwy sq mt ft pt
    m.d ph.d ph b.a m.a b.s m.s j.d r.n d.d.s m.b.a esq jr sr ret lbs lb oz mph sq.ft""".split()
)
TITLES = frozenset(
    """mr mrs ms mx dr prof profs rev revd hon fr br msgr sr.a sen sens rep reps gov govs lt col gen maj capt cpt cmdr sgt cpl pvt adm
    brig insp det supt pres vp amb atty messrs mme mlle mons m.p lieut ald cllr rt rt.hon ven sec.gen vice-adm dist.atty
    lt.gen maj.gen brig.gen lt.col lt.gov st ste fmr asst assoc""".split()
)
ELISIONS = frozenset("n em til till tis twas twere twill cause cos coz bout round neath gainst ere cross kay tude burbs hood sup nuff".split())
FIRST_PERSON = frozenset(
    """i me my mine myself we us our ours ourselves i'm i've i'll i'd we're we've we'll we'd i’m i’ve i’ll i’d we’re we’ve we’ll
    we’d""".split()
)

# -- one constant a field; LANGUAGE below puts them together. Word lists read best in long lines.
# fmt: off

NUMBER_WORDS: dict[str, float] = {"zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "twice": 2, "thrice": 3, "half": 0.5}
MULTIPLIERS: dict[str, float] = {"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12, "bn": 1e9, "mn": 1e6, "tn": 1e12, "k": 1e3}
FRACTIONS: dict[str, float] = {"half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fourth": 1 / 4, "fourths": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5, "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7, "eighth": 1 / 8, "eighths": 1 / 8, "ninth": 1 / 9, "tenth": 1 / 10, "tenths": 1 / 10}
ORDINALS: dict[str, int] = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
ONES: frozenset[str] = frozenset({"a", "an", "one", "per", "each", "every"})
JOINERS: frozenset[str] = frozenset({"to", "or", "and", "through"})
HALVES_OF_DAY: dict[str, int] = {"am": 0, "a.m": 0, "pm": 12, "p.m": 12}
UNITS: dict[str, str] = {
    "%": "%", "percent": "%", "pct": "%", "per cent": "%", "percentage point": "pp", "percentage points": "pp", "percentage-point": "pp", "basis points": "bp",
    "$": "$", "dollar": "$", "dollars": "$", "us$": "$", "cents": "cent", "cent": "cent", "€": "€", "euro": "€", "euros": "€", "eur": "€", "£": "£", "pound": "£", "pounds": "£", "gbp": "£", "usd": "$", "¥": "¥", "yen": "¥", "yuan": "yuan", "ruble": "rub", "rubles": "rub", "roubles": "rub", "rupees": "inr", "francs": "chf", "crowns": "crown", "kronor": "crown",
    "mile": "mi", "miles": "mi", "kilometer": "km", "kilometers": "km", "kilometre": "km", "kilometres": "km", "km": "km", "meter": "m", "meters": "m", "metre": "m", "metres": "m", "centimeters": "cm", "centimetres": "cm", "centimeter": "cm", "centimetre": "cm", "cm": "cm", "millimeters": "mm", "millimetres": "mm", "mm": "mm", "feet": "ft", "foot": "ft", "ft": "ft", "inch": "in", "inches": "in", "yard": "yd", "yards": "yd", "acre": "acre", "acres": "acre", "hectare": "ha", "hectares": "ha",
    "kilogram": "kg", "kilograms": "kg", "kilo": "kg", "kilos": "kg", "kg": "kg", "gram": "g", "grams": "g", "ton": "t", "tons": "t", "tonne": "t", "tonnes": "t", "ounce": "oz", "ounces": "oz", "lb": "lb", "lbs": "lb", "litre": "l", "litres": "l", "liter": "l", "liters": "l", "gallon": "gal", "gallons": "gal", "barrel": "bbl", "barrels": "bbl", "degree": "°", "degrees": "°", "°": "°", "mph": "mph", "kph": "kph", "watt": "w", "watts": "w", "megawatt": "mw", "megawatts": "mw", "gigawatt": "gw", "gigawatts": "gw", "kilowatt": "kw", "kilowatts": "kw", "mw": "mw", "gw": "gw",
    "second": "s", "seconds": "s", "minute": "min", "minutes": "min", "hour": "h", "hours": "h", "day": "d", "days": "d", "night": "night", "nights": "night", "week": "wk", "weeks": "wk", "month": "mo", "months": "mo", "year": "y", "years": "y", "decade": "decade", "decades": "decade", "century": "century", "centuries": "century",
}
MONTHS: dict[str, int] = {"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12}
WEEKDAYS: dict[str, int] = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
RELATIVE_DAYS: dict[str, int] = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
RELATIVE_TERMS: dict[str, int] = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
PERIODS: dict[str, str] = {"week": "week", "weekend": "weekend", "month": "month", "year": "year", "decade": "decade", "century": "century", "spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
DATE_WORDS: frozenset[str] = frozenset({"in", "since", "of", "by", "until", "till", "from", "to", "between", "and", "during", "before", "after", "last", "next", "this", "early", "late", "mid", "around", "about", "through", "for", "past", "on", "the", "end", "every", "spring", "summer", "autumn", "fall", "winter", "season", "beyond"})
FUTURE: frozenset[str] = frozenset({"will", "shall", "would", "to", "next", "planned", "scheduled", "expected", "plans", "upcoming", "coming", "due", "until", "till", "by", "'ll"})
NEGATIONS: frozenset[str] = frozenset({"not", "no", "never", "without", "nobody", "none", "nothing", "neither", "nor", "cannot", "nowhere", "hardly", "scarcely", "n't", "non"})
NEGATIVE_WORDS: frozenset[str] = frozenset({"failed", "fail", "fails", "failing", "failure", "refused", "refuse", "refuses", "refusing", "refusal", "denied", "deny", "denies", "denying", "denial", "unable", "unwilling", "lack", "lacks", "lacked", "lacking", "declined", "declines", "rejected", "reject", "rejects", "rejecting", "rejection", "prevented", "prevents", "dismissed", "dismisses", "disputed", "disputes", "dispute", "absence", "unlikely", "unclear", "impossible", "stopped", "stop", "avoided", "avoid", "banned", "barred", "blocked", "nixed", "cancelled", "canceled", "few", "little", "rarely", "seldom", "inability", "missing", "ended", "opposed", "opposes", "against", "ruled", "doubt", "doubts", "empty", "instead", "neglected", "ceased", "prohibited", "forbidden", "free", "abandoned", "wo", "unknown", "absent"})
NOT_NEGATING: frozenset[str] = frozenset({"not only", "not just", "not merely", "not simply", "no doubt", "no more than", "no fewer than", "no less than", "no later than", "not least", "whether or not", "no matter", "nothing but", "not more than", "not less than", "nothing short", "not to mention", "no sooner", "or not", "no 1", "no one else", "not alone", "not long", "none other", "no wonder", "if not"})
NEGATIVE_PREFIXES: tuple[str, ...] = ("un", "in", "im", "dis", "non", "il", "ir")
BREAKS: frozenset[str] = frozenset({"but", "while", "although", "though", "whereas", "because", "since", "unless", "however", "despite", "when", "where", "who", "which", "if", "as", "so", "than", "except", "until", "after", "before"})
AUXILIARIES: frozenset[str] = frozenset({"be", "been", "being", "is", "are", "was", "were", "am", "have", "has", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "to", "any", "anybody", "anyone", "anything", "a", "an", "the", "yet", "ever", "even", "also", "that", "it", "they", "he", "she", "we", "i", "you", "his", "her", "their", "its", "our", "my", "this", "these", "those", "of", "for", "in", "on", "at", "by", "with", "from", "and", "or", "one", "quite", "really", "very", "all", "still", "just", "there", "get", "got", "going", "go", "immediately", "currently", "now", "only", "actually", "already", "soon", "fully", "as", "such", "more", "less", "so", "too", "much", "many", "some", "what", "how", "whether", "him", "them", "us", "me", "himself", "herself", "themselves", "itself", "said", "say", "says", "saying", "told", "tell", "longer", "not", "no", "never"})
HEDGES: dict[str, str] = {
    "may": "possible", "might": "possible", "could": "possible", "possibly": "possible", "perhaps": "possible", "maybe": "possible", "possible": "possible", "possibility": "possible", "potentially": "possible", "potential": "possible", "can": "able", "able to": "able", "would": "conditional", "if": "conditional", "should": "ought", "ought": "ought",
    "likely": "probable", "probably": "probable", "probable": "probable", "presumably": "probable", "expected": "probable", "expects": "probable", "expect": "probable", "unlikely": "probable", "suggests": "probable", "suggest": "probable", "suggested": "probable", "suggesting": "probable", "appears": "probable", "appeared": "probable", "appear": "probable", "apparently": "probable", "seems": "probable", "seemed": "probable", "seem": "probable", "seemingly": "probable", "believed": "probable", "thought to": "probable", "estimates": "probable", "estimate": "probable", "estimated": "probable", "hopes": "probable", "hope": "probable", "plans": "intended", "plan": "intended", "planned": "intended", "intends": "intended", "intend": "intended", "aims": "intended", "wants": "intended", "want": "intended", "wanted": "intended", "considering": "intended", "considers": "intended", "threatened": "intended", "threatens": "intended", "offered": "intended", "proposed": "intended", "proposes": "intended",
    "allegedly": "alleged", "alleged": "alleged", "alleges": "alleged", "allegation": "alleged", "allegations": "alleged", "reportedly": "alleged", "accused": "alleged", "accuses": "alleged", "accusing": "alleged", "suspected": "alleged", "purportedly": "alleged", "supposedly": "alleged", "rumored": "alleged", "rumoured": "alleged", "rumor": "alleged", "rumour": "alleged", "claimed": "alleged", "claims": "alleged", "charged with": "alleged", "presumed": "alleged", "speculated": "alleged", "unconfirmed": "alleged",
    "about": "approximate", "around": "approximate", "roughly": "approximate", "approximately": "approximate", "nearly": "approximate", "almost": "approximate", "some": "approximate", "estimated at": "approximate", "an estimated": "approximate", "or so": "approximate", "close to": "approximate", "close on": "approximate", "circa": "approximate", "just about": "approximate", "near": "approximate", "virtually": "approximate", "just under": "at most", "just over": "at least",
    "up to": "at most", "as many as": "at most", "as much as": "at most", "no more than": "at most", "not more than": "at most", "at most": "at most", "less than": "at most", "fewer than": "at most", "under": "at most", "below": "at most", "a maximum of": "at most", "or less": "at most", "or fewer": "at most", "within": "at most", "at the most": "at most", "or under": "at most",
    "at least": "at least", "more than": "at least", "over": "at least", "no fewer than": "at least", "no less than": "at least", "not less than": "at least", "upwards of": "at least", "above": "at least", "exceeding": "at least", "exceeds": "at least", "exceeded": "at least", "a minimum of": "at least", "or more": "at least", "at the least": "at least", "or over": "at least", "or older": "at least", "well over": "at least",
    "certainly": "certain", "definitely": "certain", "undoubtedly": "certain", "surely": "certain", "clearly": "certain", "confirmed": "certain", "proved": "certain", "proves": "certain", "proven": "certain", "must": "certain", "guaranteed": "certain", "without doubt": "certain", "no doubt": "certain",
}
OPPOSITES: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset({"rise", "rose", "risen", "rises", "rising", "increase", "increased", "increases", "increasing", "grow", "grew", "grown", "grows", "growing", "growth", "climb", "climbed", "climbs", "gained", "gain", "jumped", "surged", "soared", "up", "raise", "raised", "raises", "raising", "higher", "advanced", "widened", "expanded"}), frozenset({"fall", "fell", "fallen", "falls", "falling", "decrease", "decreased", "decreases", "decreasing", "decline", "declined", "declines", "declining", "drop", "dropped", "drops", "shrank", "shrunk", "shrink", "slipped", "plunged", "slumped", "down", "lower", "lowered", "lowers", "lowering", "reduce", "reduced", "reduces", "cut", "cuts", "narrowed", "dipped", "tumbled"})),
    (frozenset({"more", "most", "greater"}), frozenset({"less", "fewer", "least", "smaller"})),
    (frozenset({"before", "earlier", "prior", "ahead"}), frozenset({"after", "later", "following", "afterwards"})),
    (frozenset({"won", "win", "wins", "winning", "victory", "beat", "defeated"}), frozenset({"lost", "lose", "loses", "losing", "loss", "defeat"})),
    (frozenset({"above", "over", "exceed", "exceeded"}), frozenset({"below", "under"})),
    (frozenset({"first"}), frozenset({"last", "final"})),
    (frozenset({"approve", "approved", "approves", "approval", "accept", "accepted", "accepts", "backed", "backs", "endorsed", "adopted", "passed"}), frozenset({"reject", "rejected", "rejects", "rejection", "refuse", "refused", "vetoed", "disapproved"})),
    (frozenset({"support", "supports", "supported", "supporting", "favor", "favors", "favour", "favours", "back"}), frozenset({"oppose", "opposes", "opposed", "opposing", "opposition", "against"})),
    (frozenset({"admit", "admits", "admitted", "confirm", "confirms", "confirmed", "acknowledged", "acknowledges", "conceded"}), frozenset({"deny", "denies", "denied", "denying", "denial"})),
    (frozenset({"open", "opened", "opens", "opening", "reopened", "reopen"}), frozenset({"close", "closed", "closes", "closing", "closure", "shut"})),
    (frozenset({"begin", "began", "begun", "begins", "start", "started", "starts", "launch", "launched"}), frozenset({"end", "ended", "ends", "finish", "finished", "stop", "stopped"})),
    (frozenset({"guilty", "convicted"}), frozenset({"innocent", "acquitted", "cleared"})),
    (frozenset({"buy", "bought", "buys", "buying", "purchase", "purchased"}), frozenset({"sell", "sold", "sells", "selling", "sale"})),
    (frozenset({"profit", "profits", "surplus"}), frozenset({"loss", "losses", "deficit"})),
    (frozenset({"best", "better", "improved", "improve"}), frozenset({"worst", "worse", "worsened", "worsen"})),
    (frozenset({"north", "northern"}), frozenset({"south", "southern"})),
    (frozenset({"east", "eastern"}), frozenset({"west", "western"})),
    (frozenset({"maximum", "most", "highest", "largest", "biggest"}), frozenset({"minimum", "least", "lowest", "smallest"})),
    (frozenset({"all", "every", "everyone", "everybody"}), frozenset({"none", "nobody"})),
    (frozenset({"arrived", "arrive", "entered", "joined", "join"}), frozenset({"left", "leave", "departed", "quit"})),
    (frozenset({"hired", "hire", "appointed"}), frozenset({"fired", "fire", "dismissed", "sacked"})),
    (frozenset({"strengthen", "strengthened", "stronger"}), frozenset({"weaken", "weakened", "weaker"})),
    (frozenset({"allow", "allowed", "allows", "permitted"}), frozenset({"ban", "banned", "bans", "forbid", "forbidden", "prohibited", "barred", "blocked"})),
    (frozenset({"faster", "quicker"}), frozenset({"slower"})),
    (frozenset({"north-south"}), frozenset({"east-west"})),
    (frozenset({"early"}), frozenset({"late"})),
    (frozenset({"men", "man", "male"}), frozenset({"women", "woman", "female"})),
    (frozenset({"morning"}), frozenset({"evening", "afternoon", "night"})),
)
SUFFIXES: tuple[str, ...] = ("ations", "ation", "ements", "ement", "ments", "ment", "ings", "ing", "ions", "ion", "edly", "ers", "ies", "ied", "ed", "er", "es", "ly", "ity", "ance", "ence", "al", "s", "e", "y")
IRREGULAR: dict[str, str] = {"said": "say", "told": "tell", "met": "meet", "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "grew": "grow", "grown": "grow", "growth": "grow", "went": "go", "gone": "go", "made": "make", "took": "take", "taken": "take", "gave": "give", "given": "give", "got": "get", "came": "come", "saw": "see", "seen": "see", "knew": "know", "known": "know", "thought": "think", "found": "find", "left": "leave", "lost": "lose", "loss": "lose", "won": "win", "paid": "pay", "sold": "sell", "sale": "sell", "sales": "sell", "bought": "buy", "built": "build", "held": "hold", "kept": "keep", "led": "lead", "began": "begin", "begun": "begin", "wrote": "write", "written": "write", "spoke": "speak", "spoken": "speak", "broke": "break", "broken": "break", "sent": "send", "spent": "spend", "stood": "stand", "brought": "bring", "caught": "catch", "taught": "teach", "fought": "fight", "sought": "seek", "shot": "shoot", "died": "die", "dead": "die", "death": "die", "deaths": "die", "dying": "die", "men": "man", "women": "woman", "children": "child", "people": "person", "driven": "drive", "drove": "drive", "flew": "fly", "flown": "fly", "ran": "run", "sank": "sink", "sunk": "sink", "stole": "steal", "stolen": "steal", "struck": "strike", "chose": "choose", "chosen": "choose", "meant": "mean", "heard": "hear", "lay": "lie", "laid": "lay", "lives": "life", "wives": "wife", "threw": "throw", "thrown": "throw", "wore": "wear", "worn": "wear", "ate": "eat", "eaten": "eat", "born": "bear", "bore": "bear", "hid": "hide", "hidden": "hide", "fed": "feed", "fled": "flee", "proven": "prove", "signalled": "signal", "travelled": "travel", "cancelled": "cancel"}
SYNONYMS: tuple[frozenset[str], ...] = (
    frozenset({"u.s", "us", "usa", "u.s.a", "united states", "american", "americans", "america", "washington"}),
    frozenset({"uk", "u.k", "united kingdom", "britain", "british", "great britain", "briton", "britons"}),
    frozenset({"eu", "e.u", "european union"}), frozenset({"un", "u.n", "united nations"}),
    frozenset({"france", "french"}), frozenset({"germany", "german", "germans", "berlin"}), frozenset({"spain", "spanish"}), frozenset({"netherlands", "dutch", "holland"}), frozenset({"switzerland", "swiss"}), frozenset({"greece", "greek", "greeks"}), frozenset({"denmark", "danish", "danes"}), frozenset({"sweden", "swedish"}), frozenset({"poland", "polish"}), frozenset({"turkey", "turkish"}), frozenset({"china", "chinese", "beijing"}), frozenset({"wales", "welsh"}), frozenset({"scotland", "scottish", "scots"}), frozenset({"ireland", "irish"}), frozenset({"england", "english"}), frozenset({"portugal", "portuguese"}), frozenset({"norway", "norwegian"}), frozenset({"finland", "finnish"}), frozenset({"russia", "russian", "moscow", "kremlin"}), frozenset({"europe", "european", "europeans"}),
    frozenset({"fm", "foreign minister"}), frozenset({"pm", "prime minister"}), frozenset({"gop", "republican", "republicans"}), frozenset({"fbi", "federal bureau of investigation"}), frozenset({"new york", "new york city", "nyc"}),
)
GENERIC_NOUNS: frozenset[str] = frozenset({"people", "persons", "others", "men", "women", "man", "woman", "person", "times", "things", "one", "members", "workers", "employees", "residents", "pieces", "different", "new", "more", "other", "such", "additional", "total", "years", "year", "occasions", "counts", "victims", "individuals"})

LANGUAGE = Language(
    code="en",
    function_words=FUNCTION_WORDS,
    abbreviations=ABBREVIATIONS,
    titles=TITLES,
    elisions=ELISIONS,
    first_person=FIRST_PERSON,
    number_words=NUMBER_WORDS,
    multipliers=MULTIPLIERS,
    units=UNITS,
    fractions=FRACTIONS,
    ordinals=ORDINALS,
    ones=ONES,
    joiners=JOINERS,
    halves_of_day=HALVES_OF_DAY,
    months=MONTHS,
    weekdays=WEEKDAYS,
    relative_days=RELATIVE_DAYS,
    relative_terms=RELATIVE_TERMS,
    periods=PERIODS,
    date_words=DATE_WORDS,
    future=FUTURE,
    negations=NEGATIONS,
    negative_words=NEGATIVE_WORDS,
    not_negating=NOT_NEGATING,
    negative_prefixes=NEGATIVE_PREFIXES,
    breaks=BREAKS,
    auxiliaries=AUXILIARIES,
    hedges=HEDGES,
    opposites=OPPOSITES,
    suffixes=SUFFIXES,
    irregular=IRREGULAR,
    synonyms=SYNONYMS,
    generic_nouns=GENERIC_NOUNS,
)
