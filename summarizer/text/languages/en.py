"""English."""

# ruff: noqa: SIM905 -- long word lists read best as text

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
ELISIONS = frozenset(
    "n em til till tis twas twere twill cause cos coz bout round neath gainst ere cross kay tude burbs hood sup nuff".split()
)
BYLINES = ("by", "written by", "reported by", "story by", "words by", "text by")
FURNITURE = (
    # pointers to other pages
    r"you (?:may|might) also (?:like|be interested in)\b.*",
    r"(?:more|other) (?:from|on|in) (?:this|our|the) (?:author|series|section|topic|site|web)\b.*",
    r"(?:related|recommended|popular|trending|most (?:read|viewed|popular|shared))(?: (?:articles?|stor(?:y|ies)|posts?|content|news|reading|topics?|links?|videos?|now|for you))*:?",
    r"(?:read|see) (?:more|also|next|related)(?: on this)?(?::.*| ?[>»→.…]*)",
    r"(?:related|also read|read|see also|more|don.t miss|in pictures|must read|recommended|further reading|listen|watch|video|gallery|next|previous|up next)(?: (?:article|story|post|now))?: \S.*(?<![.!?”\"])",
    r"(?:see also|what to read next|editor.?s.? picks?|in case you missed it|more stories|top stories|latest news|also on \S+\.\w+ .*|from the archives?)[:.]?",
    r"click here\b.*|(?:back to|return to) (?:top|home|homepage)",
    r"(?:(?:story|article|text) continues|continue reading|scroll (?:down )?(?:to|for)|keep reading)\b.*",
    r"skip (?:to|past|advert|ad\b|navigation|newsletter|promotion).*",
    r"(?:advertisement|advertisements|advert|ads by .*|sponsored(?: content| by .*)?|promoted(?: content)?|paid (?:content|post)|report (?:this )?ad)",
    # letters, accounts, support
    r"(?:please )?(?:sign up|subscribe|register|log in|sign in|create (?:a|an|your)(?: free)? account)\b(?:.*\b(?:newsletters?|inbox|e-?mails?|plan|account|updates|alerts?|briefing|free|access|conversation|comment|channel|podcast|digital|subscri\w+|today|now|here|unlimited)\b.*)?",
    r"(?:get|receive) .*\b(?:newsletters?|inbox|briefing|alerts)\b.*",
    r".*\b(?:delivered|sent|straight|directly|right) (?:to|in|into) your (?:inbox|e-?mail|phone)\b.*",
    r"(?:newsletters?|e-?mail(?: address)?|your e-?mail(?: address)?|sign up|submit|search|menu|close|loading\b.*)[:.]?",
    r"(?:already a (?:subscriber|member)|become a (?:member|subscriber|supporter)|support (?:our|independent|quality|local|\w+.s) (?:work|journalism|reporting)|donate)\b.*",
    r"(?:have|got) a (?:news )?(?:tip|story)\b.*\?.*|(?:send|e-?mail) (?:us )?(?:your )?(?:tips|news|comments) .*",
    r"we use cookies\b.*|(?:by (?:signing up|subscribing|clicking|continuing)|this site is protected by),? .*(?:terms|privacy|policy|consent).*",
    r"(?:privacy policy|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|settings)|contact us|about us|advertise with us)",
    # sharing
    r"(?:share|tweet|pin|print|e-?mail|copy link|save|bookmark|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|flipboard|instagram|threads|bluesky|\d+ shares?|[|/,·\s])+",
    r"(?:share|tweet|e-?mail|print|save|gift) (?:this|the|on|via|with)\b.{0,60}(?<![.])",
    r"(?:follow|like|join|find) us (?:on|at|for)\b.*|(?:like|enjoyed?) (?:this|what you).*\?.*(?:share|subscribe|sign up|support|join).*",
    r"(?:follow|contact|e-?mail|reach|write to) (?:the author |him |her |them |me |[A-Z][\w.-]+ (?:[A-Z][\w.-]+ )?)?(?:on|at|via|@).{0,40}(?:@|twitter|\bx\b|facebook|instagram|bluesky|linkedin).*",
    r".{0,80}\b(?:can|may) be reached (?:at|by|via|on)\b.*(?:@|\d{3}).*",
    # comments
    r"(?:no|\d[\d,.]*) (?:comments?|replies|responses?)(?: (?:on|to) .*)?|(?:show|view|hide|load|see|read) (?:all |more )?(?:\d+ )?comments?(?: \(\d+\))?",
    r"your e-?mail address will not be published.*|required fields are marked.*|save my name, e-?mail.*|notify me of .*|you must be logged in .*|comments? (?:are|is|have been) (?:closed|disabled|moderated)\b.*",
    # rights, credits, when
    r"(?:©|\(c\)|copyright\b).{0,200}|all rights reserved\b.*|this (?:material|content|article) (?:may not|is copyright|cannot) be .*",
    r"(?:photos?|photograph(?:s|y)?|pictures?|images?|illustrations?|graphics?|video|credits?|caption)(?: credits?| courtesy| source)?\s*(?:by|of|:|/|©).{0,120}(?<![.!?])",
    r"(?:file|stock|handout|courtesy) (?:photo|image|picture)\b.{0,80}(?<![.!?])",
    r"(?:(?:last |first )?(?:updated|published|posted|modified|created))(?: on| at)?:? .{0,20}\d{1,4}.{0,60}(?<![.:])",
    r"\d+ (?:min(?:ute)?s?|mins?) (?:read|ago|listen)|\d+ (?:hours?|days?|weeks?) ago|reading time:? .{0,20}|listen to (?:this )?(?:article|story).*|(?:play|watch) (?:the )?video\b.{0,60}",
    r"(?:this|the) (?:article|story|post|piece|column|essay) (?:was |is |has been |first |originally )+(?:published|appeared|posted|reprinted|updated|syndicated)\b.*",
    r"(?:getty images|reuters|afp|ap photo|epa|alamy|shutterstock|istock|\(?ap photo/.*\)?)",
    r"(?:about|more about) the (?:authors?|writers?)|filed under:?.*|tags?: .*|categor(?:y|ies): .*|topics?: .*",
)
COMMENTS = (
    r"(?:leave|post|add|write|submit) (?:a|your) (?:reply|comment|response)s?.{0,40}",
    r"(?:join|start) the (?:conversation|discussion|debate).{0,40}",
    r"(?:reader |user )?comments?(?: \(\d+\))?:?|what do you think\?|discussion",
)
TEASERS = (
    r"you (?:may|might) also (?:like|be interested in).{0,20}",
    r"(?:related|recommended|popular|trending|most (?:read|viewed|popular|shared))(?: (?:articles?|stor(?:y|ies)|posts?|content|news|reading|links?|videos?|now|for you))*:?",
    r"(?:more (?:from|on) .{1,40}|more stories|top stories|latest (?:news|stories)|editor.?s.? picks?|what to read next|read (?:also|next|more)|see also|in case you missed it):?",
)
AUTHOR_NOTES = (
    r"(?P<name>{name}) (?:is|was) (?:an?|the|our) (?:[\w’'&,.-]+ ){{0,5}}?(?:editor|reporter|correspondent|writer|journalist|columnist|contributor|blogger|author|fellow|analyst|professor|lecturer|critic|intern|producer|novelist|historian|director|researcher)s?(?:-in-chief|-at-large)?\b.{{0,300}}",
    r"(?P<name>{name}) (?:writes|reports|covers|has (?:covered|written|reported)|edits|blogs) (?:about|on|for|from|\w+ for|[a-z]+)\b.{{0,200}}",
    r"(?:reporting|additional reporting|editing|compiled|with reporting|writing) by .{{3,200}}|\(?(?:reporting|additional reporting|editing) by .{{3,200}}\)?",
    r".{{0,60}}\bcontributed (?:to this (?:report|article|story)|reporting)\b.{{0,40}}",
)
# end of furniture
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
DATE_BOUNDS = frozenset("since until till before after by from through".split())
RELATIVE_DAYS: dict[str, int] = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
RELATIVE_TERMS: dict[str, int] = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
PERIODS: dict[str, str] = {"week": "week", "weekend": "weekend", "month": "month", "year": "year", "decade": "decade", "century": "century", "spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
DATE_WORDS: frozenset[str] = frozenset({"in", "since", "of", "by", "until", "till", "from", "to", "between", "and", "during", "before", "after", "last", "next", "this", "early", "late", "mid", "around", "about", "through", "for", "past", "on", "the", "end", "every", "spring", "summer", "autumn", "fall", "winter", "season", "beyond"})
FUTURE: frozenset[str] = frozenset({"could", "may", "might", "can", "should", "must", "will", "shall", "would", "to", "next", "planned", "scheduled", "expected", "plans", "upcoming", "coming", "due", "until", "till", "by", "'ll"})
NEGATIONS: frozenset[str] = frozenset({"not", "no", "never", "without", "nobody", "none", "nothing", "neither", "nor", "cannot", "nowhere", "hardly", "scarcely", "non"})
NEGATIVE_WORDS: frozenset[str] = frozenset({"failed", "fail", "fails", "failing", "refused", "refuse", "refuses", "refusing", "refusal", "denied", "deny", "denies", "denying", "denial", "unable", "unwilling", "declined", "declines", "rejected", "reject", "rejects", "rejecting", "inability"})
WEAK_NEGATIVES: frozenset[str] = frozenset({"rather than", "instead of", "yet to", "ran out", "out of", "absence", "unlikely", "stopped", "stop", "avoided", "avoid", "banned", "barred", "blocked", "nixed", "cancelled", "canceled", "few", "little", "rarely", "seldom", "missing", "ended", "opposed", "opposes", "earliest", "false", "untrue", "against", "ruled", "doubt", "doubts", "empty", "instead", "neglected", "ceased", "prohibited", "forbidden", "free", "abandoned", "wo", "unknown", "absent", "dispute", "disputed", "disputes", "dismissed", "dismisses", "unclear", "impossible", "prevented", "prevents", "rejection", "failure", "lack", "lacks", "lacked", "lacking", "only", "still"})
DENIALS: frozenset[str] = frozenset({"ruled out", "rules out", "rule out", "ruling out", "ruled it out", "rule it out", "ruled that out", "ruled them out", "yet to", "disputed", "disputes", "dispute the", "dispute that", "dispute it", "dispute this", "disputing", "contested", "contests", "contesting", "dismissed", "dismisses", "dismissing", "contradicted", "contradicts", "contradicting", "refuted", "refutes", "rebutted", "disagreed", "disagrees", "doubts", "doubt that", "doubt the", "doubted", "doubtful", "ignored", "ignores", "ignoring", "lacks", "lacked", "lacking", "unaware", "unhurt", "unharmed", "disproved", "disproves", "rebuffed", "rebuffs", "questions the", "question the", "questioned the"})
NOT_NEGATING: frozenset[str] = frozenset({"not only", "not just", "not merely", "not simply", "no doubt", "no more than", "no fewer than", "no less than", "no later than", "not least", "whether or not", "no matter", "nothing but", "not more than", "not less than", "nothing short", "if nothing", "if no", "not to mention", "no sooner", "or not", "no 1", "no one else", "not alone", "not long", "none other", "no wonder", "if not"})
NEGATIVE_PREFIXES: tuple[str, ...] = ("un", "in", "im", "dis", "non", "il", "ir")
BREAKS: frozenset[str] = frozenset({"but", "while", "although", "though", "whereas", "because", "since", "unless", "however", "despite", "when", "where", "who", "which", "if", "except", "until", "after", "before"})
AUXILIARIES: frozenset[str] = frozenset({"than", "both", "each", "be", "been", "being", "is", "are", "was", "were", "am", "have", "has", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "to", "any", "anybody", "anyone", "anything", "a", "an", "the", "yet", "ever", "even", "also", "that", "it", "they", "he", "she", "we", "i", "you", "his", "her", "their", "its", "our", "my", "this", "these", "those", "of", "for", "in", "on", "at", "by", "with", "from", "and", "or", "one", "quite", "really", "very", "all", "still", "just", "there", "get", "got", "going", "go", "immediately", "currently", "now", "only", "actually", "already", "soon", "fully", "as", "such", "more", "less", "so", "too", "much", "many", "some", "what", "how", "whether", "him", "them", "us", "me", "himself", "herself", "themselves", "itself", "longer", "not", "no", "never"})
HEDGES: dict[str, str] = {
    "may": "possible", "might": "possible", "could": "possible", "possibly": "possible", "perhaps": "possible", "maybe": "possible", "possible": "possible", "possibility": "possible", "potentially": "possible", "potential": "possible", "can": "able", "able to": "able", "would": "conditional", "should": "ought", "ought": "ought",
    "likely": "probable", "probably": "probable", "probable": "probable", "presumably": "probable", "expected": "probable", "expects": "probable", "expect": "probable", "unlikely": "probable", "suggests": "probable", "suggest": "probable", "suggested": "probable", "suggesting": "probable", "appears": "probable", "appeared": "probable", "appear": "probable", "apparently": "probable", "seems": "probable", "seemed": "probable", "seem": "probable", "seemingly": "probable", "believed": "probable", "thought to": "probable", "estimates": "probable", "estimate": "probable", "estimated": "probable", "hopes": "probable", "hope": "probable", "plans": "intended", "plan": "intended", "planned": "intended", "intends": "intended", "intend": "intended", "aims": "intended", "wants": "intended", "want": "intended", "wanted": "intended", "due to": "intended", "forecasting": "intended", "forecasts": "intended", "predicts": "intended", "set to": "intended", "scheduled": "intended", "slated": "intended", "considering": "intended", "considers": "intended", "threatened": "intended", "threatens": "intended", "offered": "intended", "proposed": "intended", "proposes": "intended",
    "allegedly": "alleged", "alleged": "alleged", "alleges": "alleged", "allegation": "alleged", "allegations": "alleged", "reportedly": "alleged", "accused": "alleged", "accuses": "alleged", "accusing": "alleged", "suspected": "alleged", "purportedly": "alleged", "supposedly": "alleged", "rumored": "alleged", "rumoured": "alleged", "rumor": "alleged", "rumour": "alleged", "claimed": "alleged", "claims": "alleged", "charged with": "alleged", "presumed": "alleged", "speculated": "alleged", "talk of": "alleged", "unconfirmed": "alleged",
    "about": "approximate", "around": "approximate", "roughly": "approximate", "approximately": "approximate", "nearly": "approximate", "almost": "approximate", "some": "approximate", "estimated at": "approximate", "an estimated": "approximate", "or so": "approximate", "close to": "approximate", "close on": "approximate", "circa": "approximate", "just about": "approximate", "near": "approximate", "virtually": "approximate", "just under": "at most", "just over": "at least", **dict.fromkeys(("owned up to", "owns up to", "own up to", "added up to", "adds up to", "add up to", "lived up to", "live up to", "stood up to", "stand up to", "face up to", "faced up to", "led up to", "appears in", "appear in", "appeared in", "appears on", "appear on", "appeared on", "appeared at"), "none"),
    "up to": "at most", "as many as": "at most", "as much as": "at most", "no more than": "at most", "not more than": "at most", "at most": "at most", "less than": "at most", "fewer than": "at most", "under": "at most", "below": "at most", "a maximum of": "at most", "limit of": "at most", "cap of": "at most", "maximum of": "at most", "or less": "at most", "or fewer": "at most", "within": "at most", "at the most": "at most", "or under": "at most",
    "at least": "at least", "more than": "at least", "over": "at least", "no fewer than": "at least", "no less than": "at least", "not less than": "at least", "upwards of": "at least", "above": "at least", "exceeding": "at least", "exceeds": "at least", "exceeded": "at least", "a minimum of": "at least", "minimum of": "at least", "or more": "at least", "at the least": "at least", "or over": "at least", "or older": "at least", "well over": "at least",
    "will": "settled", "shall": "settled", "certainly": "certain", "definitely": "certain", "undoubtedly": "certain", "surely": "certain", "clearly": "certain", "confirmed": "certain", "proved": "certain", "proves": "certain", "proven": "certain", "must": "certain", "guaranteed": "certain", "without doubt": "certain", "no doubt": "certain",
}
OPPOSITES: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset({"rise", "rose", "risen", "rises", "rising", "increase", "increased", "increases", "increasing", "grow", "grew", "grown", "grows", "growing", "growth", "climb", "climbed", "climbs", "gained", "gain", "jumped", "surged", "soared", "raise", "raised", "raises", "raising", "higher", "advanced", "widened", "expanded"}), frozenset({"fall", "fell", "fallen", "falls", "falling", "decrease", "decreased", "decreases", "decreasing", "decline", "declined", "declines", "declining", "drop", "dropped", "drops", "shrank", "shrunk", "shrink", "slipped", "plunged", "slumped", "lower", "lowered", "lowers", "lowering", "reduce", "reduced", "reduces", "cut", "cuts", "narrowed", "dipped", "tumbled"})),
    (frozenset({"more", "most", "greater"}), frozenset({"less", "fewer", "least", "smaller"})),
    (frozenset({"before", "earlier", "prior", "ahead"}), frozenset({"after", "later", "following", "afterwards"})),
    (frozenset({"won", "win", "wins", "winning", "victory", "beat", "defeated"}), frozenset({"lost", "lose", "loses", "losing", "loss", "defeat"})),
    (frozenset({"above", "over", "exceed", "exceeded"}), frozenset({"below", "under"})),
    (frozenset({"first"}), frozenset({"last", "final"})),
    (frozenset({"approve", "approved", "approves", "approval", "accept", "accepted", "accepts", "backed", "backs", "endorsed", "adopted", "passed"}), frozenset({"reject", "rejected", "rejects", "rejection", "refuse", "refused", "vetoed", "disapproved"})),
    (frozenset({"support", "supports", "supported", "supporting", "favor", "favors", "favour", "favours", "back"}), frozenset({"oppose", "opposes", "opposed", "opposing", "opposition", "against"})),
    (frozenset({"admit", "admits", "admitted", "confirm", "confirms", "confirmed", "acknowledged", "acknowledges", "conceded", "accepts", "accepted", "accept"}), frozenset({"deny", "denies", "denied", "denying", "denial", "rejected", "rejects", "disputed", "disputes", "contested", "contests", "dismissed", "dismisses", "refuted", "refutes"})),
    (frozenset({"likely"}), frozenset({"unlikely"})), (frozenset({"possible"}), frozenset({"impossible"})), (frozenset({"able"}), frozenset({"unable"})), (frozenset({"clear"}), frozenset({"unclear"})), (frozenset({"known"}), frozenset({"unknown"})), (frozenset({"legal"}), frozenset({"illegal"})), (frozenset({"willing"}), frozenset({"unwilling"})), (frozenset({"aware"}), frozenset({"unaware"})),
    (frozenset({"agree", "agreed", "agrees"}), frozenset({"refuse", "refused", "refuses", "declined", "declines"})),
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
    (frozenset({"up"}), frozenset({"down"})),
    (frozenset({"faster", "quicker"}), frozenset({"slower"})),
    (frozenset({"north-south"}), frozenset({"east-west"})),
    (frozenset({"early"}), frozenset({"late"})),
    (frozenset({"men", "man", "male"}), frozenset({"women", "woman", "female"})),
    (frozenset({"morning"}), frozenset({"evening", "afternoon", "night"})),
)
SUFFIXES: tuple[str, ...] = ("menting", "mented", "aling", "aled", "als", "ations", "ation", "ements", "ement", "ments", "ment", "ings", "ing", "ions", "ion", "edly", "ers", "ies", "ied", "ed", "er", "es", "ly", "ity", "ance", "ence", "al", "s", "e", "y")
IRREGULAR: dict[str, str] = {"said": "say", "told": "tell", "met": "meet", "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "grew": "grow", "grown": "grow", "growth": "grow", "went": "go", "gone": "go", "made": "make", "took": "take", "taken": "take", "gave": "give", "given": "give", "got": "get", "came": "come", "saw": "see", "seen": "see", "knew": "know", "known": "know", "thought": "think", "found": "find", "left": "leave", "lost": "lose", "loss": "lose", "won": "win", "paid": "pay", "sold": "sell", "sale": "sell", "sales": "sell", "bought": "buy", "built": "build", "held": "hold", "kept": "keep", "led": "lead", "began": "begin", "begun": "begin", "wrote": "write", "written": "write", "spoke": "speak", "spoken": "speak", "broke": "break", "broken": "break", "sent": "send", "spent": "spend", "stood": "stand", "brought": "bring", "caught": "catch", "taught": "teach", "fought": "fight", "sought": "seek", "shot": "shoot", "died": "die", "dead": "die", "death": "die", "deaths": "die", "dying": "die", "men": "man", "women": "woman", "children": "child", "people": "person", "driven": "drive", "drove": "drive", "flew": "fly", "flown": "fly", "ran": "run", "sank": "sink", "sunk": "sink", "stole": "steal", "stolen": "steal", "struck": "strike", "chose": "choose", "chosen": "choose", "meant": "mean", "heard": "hear", "lay": "lie", "laid": "lay", "lives": "life", "wives": "wife", "threw": "throw", "thrown": "throw", "wore": "wear", "worn": "wear", "ate": "eat", "eaten": "eat", "born": "bear", "bore": "bear", "hid": "hide", "hidden": "hide", "fed": "feed", "fled": "flee", "proven": "prove", "signalled": "signal", "travelled": "travel", "cancelled": "cancel"}
IRREGULAR_NOUNS = frozenset("growth sale sales loss dead death deaths men women children people wives".split())
SYNONYMS: tuple[frozenset[str], ...] = (
    frozenset({"u.s", "us", "usa", "u.s.a", "united states", "american", "americans", "america", "washington"}),
    frozenset({"uk", "u.k", "united kingdom", "britain", "british", "great britain", "briton", "britons"}),
    frozenset({"eu", "e.u", "european union"}), frozenset({"un", "u.n", "united nations"}),
    frozenset({"france", "french"}), frozenset({"germany", "german", "germans", "berlin"}), frozenset({"spain", "spanish"}), frozenset({"netherlands", "dutch", "holland"}), frozenset({"switzerland", "swiss"}), frozenset({"greece", "greek", "greeks"}), frozenset({"denmark", "danish", "danes"}), frozenset({"sweden", "swedish"}), frozenset({"poland", "polish"}), frozenset({"turkey", "turkish"}), frozenset({"china", "chinese", "beijing"}), frozenset({"wales", "welsh"}), frozenset({"scotland", "scottish", "scots"}), frozenset({"ireland", "irish"}), frozenset({"england", "english"}), frozenset({"portugal", "portuguese"}), frozenset({"norway", "norwegian"}), frozenset({"finland", "finnish"}), frozenset({"russia", "russian", "moscow", "kremlin"}), frozenset({"europe", "european", "europeans"}),
    frozenset({"fm", "foreign minister"}), frozenset({"pm", "prime minister"}), frozenset({"gop", "republican", "republicans"}), frozenset({"fbi", "federal bureau of investigation"}), frozenset({"new york", "new york city", "nyc"}),
)
LIGHT_VERBS = frozenset("make makes made making part place plan plans planned intend intends intended intention intentions give gives gave given giving put puts putting come comes came coming although because while".split())
ALIKE: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in """
        die dies died dying death deaths dead killed kill kills killing fatal
        hurt injured injure injures injuring injury injuries wounded wound harm harmed harms
        answer answers answered answering reply replies replied replying respond responds responded responding response
        alter alters altered altering change changes changed changing amend amended modify modified adjust adjusted
        danger dangers dangerous risk risks risky threat threats hazard hazards peril
        online internet web
        search searched research researched researching
        tampered tamper meddled meddle interfered interfere
        worker workers dockworker dockworkers docker dockers employee employees staff workforce
        strike strikes walkout walkouts stoppage stoppages
        job jobs post posts position positions
        car cars vehicle vehicles
        firm firms company companies business businesses group
        boss chief head heads headed leader leads led
        buy buys buying bought purchase purchased acquire acquired acquiring
        begin begins began begun beginning start starts started starting
        end ends ended finish finished finishes conclude concluded
        stop stopped stops halt halted halts
        build built builds building construct constructed construction
        rebuild rebuilt rebuilding reconstruct reconstruction
        collapse collapsed collapses collapsing fell
        cut cuts trim trims trimmed reduce reduced reduces lower lowered lowers slashed
        raise raised raises raising lift lifted lifts increase increased increases
        rise rises rose risen climb climbs climbed grow grows grew grown growth jump jumped gain gained
        drop drops dropped decline declines declined sink sank slump slumped plunge plunged
        cost costs price prices
        spend spends spent spending expenditure
        pay pays paid paying payment payments repay repays repaid
        share shares stock stocks
        profit profits earnings
        revenue revenues sales turnover
        shut shuts closed close closes closing closure
        meet meets met meeting meetings talks
        deal deals agreement agreements accord
        ask asks asked asking request requested requests
        demand demands demanded want wants wanted
        show shows showed shown reveal reveals revealed
        prove proves proved proven proof
        think thinks thought believe believes believed consider considers considered regard regards regarded
        warn warns warned warning warnings caution cautioned
        accuse accuses accused accusing accusation blame blames blamed charged charge charges
        rumour rumor rumours rumors speculation
        expect expects expected anticipate anticipated
        plan plans planned intend intends intended intention
        forecast forecasts outlook projection projected
        delay delays delayed postpone postponed postpones postponing
        resign resigned resigns quit quits
        hire hired recruit recruited
        fired sacked
        house houses home homes
        town towns city
        child children kid kids
        doctor doctors physician physicians
        lawyer lawyers attorney attorneys barrister
        judge judges justice
        police officers officer
        court tribunal
        study studies research report reports paper
        scientist scientists researcher researchers
        inspection inspections inspected inspect check checks checked survey surveyed
        yearly annual annually
        ship ships vessel vessels boat boats
        train trains
        truck trucks lorry lorries rig rigs
        path paths towpath trail
        angler fisherman fishermen fisher fishers
        measure measured measurement measurements reading readings
        permit permits permitted allow allows allowed allowing let
        forbid forbids forbade forbidden ban bans banned prohibit prohibited
        force forces forced forcing compel compelled oblige obliged
        help helps helped aid aided
        fund funds funded funding finance financed finances
        money cash
        loan loans lending
        assure assures assured promise promises promised pledge pledged
        hear heard hears
        see sees saw seen
        need needs needed require requires required
        use uses used using
        get gets got receive receives received
        big bigger biggest large larger largest
        quick quickly fast faster rapid rapidly
        old older oldest elderly
        predecessor predecessors
        successor successors
        election elections vote votes voted voting ballot
        poll polls
        referendum plebiscite
        rail railway railways railroad
        subsidy subsidies grant grants
        clerk clerks
        factory factories plant plants
        figure figures number numbers sum sums total totals
        cause causes caused reason reasons
        quit leave leaves left
        send sends sent
        call calls called phone phoned phones telephone telephoned rang
        suggest suggests suggested propose proposes proposed
        oversee oversees oversaw
        rescue rescued saved
    """.strip().splitlines()
)
GENERIC_NOUNS: frozenset[str] = frozenset({"people", "persons", "others", "men", "women", "man", "woman", "person", "times", "things", "one", "members", "workers", "employees", "residents", "pieces", "different", "new", "more", "other", "such", "additional", "total", "years", "year", "occasions", "counts", "victims", "individuals"})

# -- speakers and claims

_SAYING = {
    "asserted": """
        say says said saying tell tells told telling add adds added adding state states stated stating write writes wrote writing written
        explain explains explained explaining note notes noted noting announce announces announced announcing report reports reported reporting
        continue continues continued continuing reply replies replied replying respond responds responded responding answer answers answered
        answering observe observes observed observing remark remarks remarked remarking comment comments commented commenting recall recalls
        recalled recalling conclude concludes concluded concluding declare declares declared declaring emphasize emphasizes emphasized
        emphasizing emphasise emphasises emphasised emphasising stress stresses stressed stressing reiterate reiterates reiterated reiterating
        repeat repeats repeated repeating confirm confirms confirmed confirming acknowledge acknowledges acknowledged acknowledging
        admit admits admitted admitting concede concedes conceded conceding reveal reveals revealed revealing disclose disclosed discloses
        disclosing testify testifies testified testifying tweet tweets tweeted tweeting post posts posted posting indicate indicates indicated
        indicating read reads reading insist insists insisted insisting maintain maintains maintained maintaining counter counters countered countering
        quip quips quipped quipping joke jokes joked joking shout shouts shouted shouting yell yells yelled yelling exclaim exclaims exclaimed
        boast boasts boasted boasting brag brags bragged bragging complain complains complained complaining lament laments lamented lamenting
        interject interjected interrupt interrupted mutter muttered whisper whispered murmur murmured retort retorts retorted
        recount recounts recounted recounting relate related clarify clarifies clarified clarifying elaborate elaborates
        elaborated elaborating assure assures assured assuring remind reminds reminded reminding inform informs informed informing
        mention mentions mentioned mentioning proclaim proclaims proclaimed proclaiming assert asserts asserted asserting
        contend contends contended contending opine opines opined
        muse muses mused sing sings sang text texted email emailed reflect reflected reflects profess professed show shows showed shown
        find finds found suggest suggests suggested suggesting signal signals signaled signalled signaling underline underlines underlined
        underscore underscores underscored attest attested gush gushed cry cried scream screamed sigh sighed snap snapped
        deadpan deadpanned crow crowed chide chided chime chimed volunteer volunteered offer offered rule rules ruled
        put puts specify specified specifies relay relayed broadcast tease teased swear swears swore""",
    "denied": """deny denies denied denying reject rejects rejected rejecting dispute disputes disputed disputing dismiss dismisses
        dismissed dismissing refute refutes refuted rebut rebuts rebutted disavow disavowed""",
    "predicted": """predict predicts predicted predicting forecast forecasts forecasting expect expects expected expecting vow vows vowed vowing
        promise promises promised promising pledge pledges pledged pledging project projects projected anticipate anticipates anticipated
        warn warns warned warning caution cautions cautioned cautioning threaten threatens threatened threatening""",
    "demanded": """urge urges urged urging demand demands demanded demanding ask asks asked asking order orders ordered instruct instructs
        instructed implore implored beg begged plead pleads pleaded request requests requested propose proposes proposed proposing
        recommend recommends recommended recommending advise advises advised advising exhort exhorted wonder wonders wondered wondering
        inquire inquired query queried""",
    "alleged": "allege alleges alleged alleging claim claims claimed claiming accuse accuses accused accusing charge charges charged charging",
    "opinion": """believe believes believed believing think thinks thought thinking feel feels felt feeling argue argues argued arguing hope
        hopes hoped hoping fear fears feared consider considers considered suspect suspects suspected estimate estimates estimated estimating
        agree agrees agreed agreeing""",
}
CUE_VERBS = {word: modality for modality, words in _SAYING.items() for word in words.split()}
_QUOTING = {
    "asserted": """describe describes described describing characterize characterizes characterized characterizing characterise
        characterised cite cites cited citing quote quotes quoted quoting title titled refer refers referred praise praises
        praised praising hail hails hailed hailing compare compares compared comparing thank thanked thanks address addressed
        speak speaks spoke speaking talk talks talked talking recite recites recited point points pointed pointing begin begins began goes went finish finished thunder thundered chant chants chanted chanting
        echo echoes echoed echoing invoke invoked tout touts touted touting apologize apologized detail detailed outline outlined
        open opens opened close closed label labels labeled labelled labeling release released issue issued
        list listed defend defends defended defending use uses used using deliver delivered go""",
    "opinion": """call calls called calling brand branded branding dub dubbed dubs deem deemed blast blasts blasted blasting slam slams
        slammed slamming criticize criticizes criticized criticizing criticise criticised condemn condemns condemned condemning
        denounce denounces denounced denouncing deride derides derided deriding decry decries decried mock mocks mocked mocking
        attack attacks attacked attacking rip ripped ripping bash bashed bashes rail rails railed lambaste lambasted rebuke rebuked
        scold scolded ridicule ridiculed ridiculing question questions questioned questioning
        attribute attributed blame blames blamed blaming fault faulted welcome welcomes welcomed lash lashed
        known seen
        object objected protest protested rate rated view viewed see sees saw""",
    "demanded": "appeal appeals appealed press pressed pressing challenge challenged encourage encouraged encouraging invite invited",
}
QUOTING_VERBS = {word: modality for modality, words in _QUOTING.items() for word in words.split()}
STANCES = frozenset(
    """believe believes believed believing think thinks thought thinking know knows knew understand understands understood
    realize realizes realized realizing realise realises realised recognize recognizes recognized recognizing recognise recognises
    recognised remember remembers remembered imagine imagines imagined assume assumes assumed assuming doubt doubts doubted worry worries
    worried worrying fear fears feared fearing regard regards regarded trust trusts trusted speculate speculates speculated
    decide decides decided deciding determine determined conclude concludes concluded foresee foresees foresaw envision envisions envisioned
    want wants wanted wanting wish wishes wished intend intends intended intending seek seeks sought plan plans planned planning
    aim aims aimed aiming prefer prefers preferred preferring love loves loved hate hates hated dislike dislikes disliked
    favor favors favored favoring favour favours favoured favouring hope hopes hoped hoping desire desires resist resists resisted
    refuse refuses refused refusing decline declines declined declining agree agrees agreed agreeing accept accepts accepted
    vow vows vowed vowing support supports supported supporting back backs backed backing endorse endorses endorsed endorsing
    embrace embraces embraced embracing champions championed championing advocate advocates advocated advocating
    oppose opposes opposed opposing approve approves approved disapprove disapproves disapproved applaud applauds applauded applauding
    cheered cheering laud lauds lauded lauding congratulate congratulates congratulated congratulating
    repudiate repudiates repudiated disavow disavows disavowed decry decries decried decrying bemoan bemoans bemoaned bemoaning
    assail assails assailed assailing disparage disparages disparaged portray portrays portrayed portraying depict depicts depicted
    depicting paint paints painted painting liken likens likened likening frame framed framing savage savaged savaging
    chastise chastised castigate castigated skewer skewered admire admires admired appreciate appreciates appreciated resent resents resented
    discuss discusses discussed discussing debated mention mentions mentioned mentioning
    named retweet retweeted highlight highlights highlighted highlighting
    promote promotes promoted promoting push pushes pushed pushing hint hints hinted hinting imply implies implied implying
    allude alludes alluded alluding express expresses expressed expressing voices voiced voicing convey conveys conveyed conveying
    pressure pressured pressuring persuade persuaded convince convinced reassure reassured contradict contradicted
    disagree disagrees disagreed vote votes voted propose proposes proposed proposing consider considers considered considering
    criticize criticizes criticized criticizing criticise criticises criticised criticising condemn condemns condemned condemning
    denounce denounces denounced denouncing deride derides derided deriding mock mocks mocked mocking praise praises praised praising
    hail hails hailed hailing compare compares compared comparing thank thanks thanked thanking attack attacks attacked attacking
    blast blasts blasted blasting slam slams slammed slamming blame blames blamed blaming fault faults faulted rip ripped ripping
    bash bashes bashed rail rails railed railing ridicule ridicules ridiculed ridiculing question questions questioned questioning
    welcome welcomes welcomed welcoming call calls called calling describe describes described describing
    characterize characterizes characterized characterizing characterise characterised cite cites cited citing
    refer refers referred referring point points pointed pointing speak speaks spoke speaking talk talks talked talking
    tout touts touted touting defend defends defended defending apologize apologizes apologized apologizing echo echoes echoed echoing
    insult insulted insulting belittle belittled trash trashed trashing vilify vilified smear smeared scold scolded scolding rebuke rebuked
    lambaste lambasted regret regrets regretted celebrate celebrated require requires mandates authorized trumpet trumpeted trumpeting
    contemplate contemplated contemplating
    invoke invokes invoked invoking outline outlines outlined outlining encourage encourages encouraged encouraging
    label labels labeled labelled labeling brand brands branded dub dubs dubbed deem deems deemed object objects objected
    protest protests protested attribute attributes attributed view views viewed see sees saw seeing""".split()
)
STANCE_ADJECTIVES = frozenset(
    """confident sure certain convinced aware afraid eager willing unwilling reluctant determined hopeful concerned worried skeptical sceptical
    opposed nervous wary adamant optimistic pessimistic inclined furious angry supportive critical glad proud dismissive committed
    interested doubtful scared alarmed happy unhappy thrilled pleased displeased disappointed excited frustrated upset uneasy curious comfortable
    uncomfortable tired fond clear""".split()
)
TOPICAL = frozenset("to for about of on against".split())
CLAUSAL = frozenset(
    """continue continues continued continuing add adds added adding state states stated stating respond responds responded responding
    reply replies replied rule rules ruled related charge charges charged""".split()
)
CONTRASTS = frozenset("but while whereas".split())
OBJECTS = frozenset({"what"})
PARTICLES = frozenset({"out"})
COPULAS = frozenset(
    """is are was were be been being am 's ’s 're ’re 'm ’m remain remains remained feel feels felt seem seems seemed appear appears
    appeared sound sounded become became make makes made making""".split()
)
DEGREES = frozenset("it also more most very so less still been being too quite as".split())
STANCE_NOUNS = frozenset(
    """warning warnings praise denial condemnation rejection preference apology tribute plan plans support opposition criticism proposal proposals decision goal desire intention refusal promise promises pledge
    belief claim claims hope hopes fear fears call calls attack attacks endorsement stance view views confidence doubts concern concerns
    demand demands request requests suggestion assertion insistence argument accusation accusations response""".split()
)
CUE_PHRASES = {
    "according to": "asserted",
    "per": "asserted",
    "in the words of": "asserted",
    "in the view of": "opinion",
    "in the opinion of": "opinion",
    "as reported by": "asserted",
}
CLAUSE_WORDS = frozenset({"that"})
PRONOUNS = {"he": "m", "she": "f", "it": "n", "they": "pl", "i": "self", "we": "self"}
POSSESSIVES = {"his": "m", "him": "m", "himself": "m", "her": "f", "hers": "f", "herself": "f"}
GENDERED = {
    **dict.fromkeys(
        """mr mister sir lord king prince father brother son husband uncle grandfather nephew spokesman chairman congressman
        assemblyman businessman salesman policeman fireman fisherman councilman alderman actor man boy gentleman grandson widower
        duke count monsignor fr headmaster stepfather nobleman cameraman craftsman sportsman frenchman englishman brother-in-law father-in-law son-in-law stepson""".split(),
        "m",
    ),
    **dict.fromkeys(
        """mrs ms miss madam madame lady queen princess dame mother sister daughter wife aunt grandmother niece spokeswoman
        chairwoman congresswoman assemblywoman businesswoman saleswoman policewoman councilwoman actress woman girl
        granddaughter widow duchess countess baroness headmistress stepmother waitress nun heroine hostess mum mom sister-in-law mother-in-law daughter-in-law stepdaughter""".split(),
        "f",
    ),
}
COURTESIES = frozenset({"mr", "mrs", "ms", "miss", "mx", "sir", "dame", "madam", "madame"})
ROLES = frozenset(
    """president vice-president minister secretary chancellor premier governor senator congressman congresswoman representative
    assemblyman assemblywoman lawmaker legislator mayor councillor councilor councilman councilwoman alderman ambassador diplomat envoy
    commissioner chairman chairwoman chairperson chair chief director head leader deputy spokesman spokeswoman spokesperson
    strategist adviser advisor aide operative pollster pundit analyst economist expert researcher scientist professor
    lecturer teacher historian author writer novelist poet journalist reporter correspondent editor columnist anchor host moderator
    commentator critic blogger publisher producer actor actress comedian singer musician rapper artist painter architect designer
    photographer doctor physician surgeon nurse psychologist psychiatrist therapist patient dentist lawyer attorney prosecutor solicitor barrister judge
    justice magistrate sheriff detective inspector superintendent constable officer sergeant captain colonel general admiral
    lieutenant major commander soldier veteran marshal agent guard firefighter paramedic pilot driver engineer developer
    programmer founder co-founder owner manager executive ceo cfo coo boss entrepreneur banker broker trader investor
    businessman businesswoman farmer fisherman worker employee organizer organiser activist campaigner volunteer supporter
    voter resident neighbor neighbour witness victim suspect defendant plaintiff student pupil graduate parent mother father
    brother sister son daughter wife husband widow uncle aunt friend colleague man woman boy girl teenager candidate nominee
    contender challenger incumbent frontrunner front-runner rival opponent bishop archbishop cardinal pope pastor priest rabbi imam reverend coach player
    striker goalkeeper athlete champion winner king queen prince princess duke duchess speaker whip delegate treasurer
    clerk archivist curator librarian conductor composer harbourmaster harbormaster biologist physicist chemist geologist
    botanist oceanographer meteorologist epidemiologist virologist ecologist astronomer mathematician statistician technician mechanic
    official bureaucrat administrator consultant chaplain coroner headteacher principal dean rector provost fm pm mp mep
    democrat republican conservative socialist billionaire millionaire mogul tycoon magnate statesman politician trainer jockey
    goaltender midfielder quarterback mum mom dad lobbyist donor fundraiser star filmmaker playwright secretary-general
    undersecretary counsel ombudsman auditor comptroller registrar warden ranger caretaker tenant landlord shopkeeper baker chef
    fighter rebel commandant negotiator mediator monarch emperor vicar surveyor skipper steward trustee sister-in-law mother-in-law
    daughter-in-law brother-in-law father-in-law son-in-law supervisor superintendent physicist barrister bursar deckhand passenger juror""".split()
)
ORGANISATIONS = frozenset(
    """ministry department agency office bureau commission committee council board authority court parliament senate congress
    assembly house government administration police army navy force forces service services university college school academy institute
    foundation association society union federation confederation league club party movement alliance coalition group company
    corporation corp inc ltd llc plc co gmbh ag bank fund trust exchange times post journal news herald tribune gazette guardian
    press magazine network radio television tv channel church hospital clinic laboratory lab museum library team campaign
    organization organisation center centre nations states reserve chamber airlines airways industries holdings partners
    systems technologies motors energy review observatory observer telegraph mail express reuters politico
    guild brigade regiment squad task caucus pac syndicate cooperative co-operative consortium works port""".split()
)
THINGS = frozenset(
    """summit conference act bill law treaty accord agreement deal plan war day night week street avenue road lane square boulevard highway river
    lake sea ocean bay mount mountain mountains valley island islands coast beach harbour harbor park bridge tower building hall hotel stadium arena
    airport station prize award awards medal cup games championship open olympics festival show tour season series
    constitution amendment report survey poll index county city town village state district province region
    dream america york jersey hampshire carolina dakota virginia mexico zealand korea africa kingdom
    republic emirates arabia europe asia east west north south ballroom theatre theater inn cathedral""".split()
)
ADJECTIVE_ENDINGS = ("an", "ish", "ese", "ic", "al", "ch", "united", "new", "north", "south")
DETERMINERS = frozenset("the a an this that these those its their our his her some every each no any".split())
PLACE_WORDS = frozenset("in near into across outside throughout".split())
OPENERS = frozenset(
    """weaker stronger higher lower bigger smaller fewer larger better worse older younger newer cheaper faster slower warmer colder
    asked speaking meanwhile however also still yet but and or so then now today yesterday tomorrow here there when
    while after before since because although though if unless until despite during among within without according most many
    some several few both all each every another other others such no not never once again even just only perhaps maybe instead
    rather thus therefore hence moreover furthermore nevertheless nonetheless besides indeed earlier later last next first second third
    finally what who whom whose why how where which in on at by for from with of as to under over between against about above
    across along around behind below beyond down inside into near off onto out outside past through toward towards up upon i you he
    she it we they this that these those my your his her its our their the a an is are was were be been being do does did has
    have had will would can could should may might must let yes no well oh ok okay please thank thanks like one two three four
    five six seven eight nine ten half pressed told writing pointing calling citing noting adding given including following based unlike
    regardless nobody nothing everyone everybody everything someone something anyone anything people more less much
    very too recently previously currently eventually ultimately additionally similarly likewise consequently overall
    elsewhere otherwise whether whatever whenever wherever""".split()
)
OPENER_ENDINGS = ("ing",)
BEFORE_VERBS = frozenset(
    """has have had having is are was were be been being do does did will would can could may might must should shall also then
    later once again still never not always often just simply even further previously recently already since himself herself
    themselves itself reportedly now soon ever both all too thus instead who've 's ’s 're ’re 've ’ve 'll ’ll 'd ’d""".split()
)
PREPOSITIONS = frozenset(
    """of in on at by for from with to about against among after before during under over between into through across near
    around without within including like as per via toward towards upon behind despite since until outside inside alongside
    regarding concerning following than""".split()
)
CONJUNCTIONS = frozenset("and but or while before after when as although though because if then yet so that whether than".split())
RELATIVES = frozenset("who whose which whom".split())
SUBORDINATORS = frozenset("and but when because while after before although though since if unless until even so or whereas where".split())
AGENTS = frozenset({"by"})
GENITIVES = frozenset({"of"})
CUE_NOUNS = dict.fromkeys(
    """claim claims statement statements comment comments remark remarks assertion assertions argument announcement warning warnings
    declaration admission suggestion testimony conclusion finding promise pledge vow prediction contention insistence observation reply response answer
    explanation message question complaint view belief opinion hope fear concern call calls demand demands plea request accusation
    accusations allegation allegations charge charges criticism description denial line quip joke motto slogan chant chants
    tweet post proposal""".split(),
    "asserted",
) | {"denial": "denied"} | dict.fromkeys("warning warnings promise pledge vow prediction".split(), "predicted") | dict.fromkeys(
    "call calls demand demands plea request question".split(), "demanded"
) | dict.fromkeys("view belief opinion hope fear concern criticism description".split(), "opinion") | dict.fromkeys(
    "accusation accusations allegation allegations charge charges claim claims".split(), "alleged"
)
PUTTING = {"put": "it", "puts": "it"}
MODALS = frozenset("would will should could can may might must to not".split())
ABSOLUTES = frozenset("with – — and".split())
ADDRESSING = frozenset(
    """tell tells told telling inform informs informed informing remind reminds reminded reminding assure assures assured assuring warn
    warns warned warning ask asks asked asking urge urges urged urging advise advised promise promised""".split()
)
SOURCES = frozenset(
    """report prosecution defence defense opposition management leadership statement study survey poll letter email e-mail memo document filing lawsuit complaint indictment ruling verdict
    opinion editorial article column story book website site page ad advertisement commercial video tweet post message headline
    caption sign banner poster slogan note blog transcript testimony speech release communique resolution bill law order
    rule amendment constitution report review audit analysis paper officials sources source critics supporters opponents
    people voters experts analysts researchers scientists authorities police democrats republicans conservatives liberals
    leaders lawmakers allies aides advisers advisors organizers organisers investigators prosecutors lawyers residents
    company firm newspaper paper magazine station network outlet website administration government campaign regime
    group union party committee panel court ministry department agency office team family couple pair crowd
    others some many most one another anyone somebody someone nobody others observers spokespeople villagers protesters
    inquiry outcome results elders backers percent members activists economists rivals critics opponents campaigns candidates
    senators governors congressmen diplomats doctors teachers parents workers employees executives firms companies agencies
    demonstrators marchers fans crowds hundreds thousands dozens ads
    data figures numbers records documents reports studies polls surveys estimates emails letters filings white-paper""".split()
)
INDEFINITE = frozenset("""later again once today yesterday then also tersely flatly bluntly further soon earlier afterwards afterward
    sunday monday tuesday wednesday thursday friday saturday""".split())
PARTICIPLE = "ing"
INFINITIVE = "to"
POSTPOSITIONS: frozenset[str] = frozenset()
PASSIVES = frozenset("is are was were be been being get got gets".split())
ADJECTIVAL = frozenset("recent new latest public official own false such other many few several two three news polling exit earlier past mr mrs ms".split())
VERBS = frozenset(
    """is are was were has have had do does did will would can could may might must should isn't wasn't aren't weren't don't doesn't
    's ’s 're ’re 've ’ve 'll ’ll 'd ’d 'm ’m
    didn't won't can't couldn't wouldn't shouldn't isn’t wasn’t aren’t weren’t don’t doesn’t didn’t won’t can’t couldn’t wouldn’t
    shouldn’t hasn’t haven’t hadn’t hasn't haven't hadn't he'd she'd it's needs wants plans remains""".split()
)
DEFINITE = frozenset({"the"})
NAMING = frozenset("titled entitled headlined headed so-called self-described self-styled self-proclaimed".split())
COUNTERS = frozenset("some many most several few each one none both neither all others half".split())
CAPTIONS = frozenset("(pictured) (right) (left) (front) (centre) (center) (above) (below) pictured".split())
BOUNDING = frozenset("least most about around nearly almost over under than roughly approximately".split())
AFTERTIMES = frozenset("before after earlier later".split())
EXPLETIVES = frozenset({"there"})
ACTING = frozenset("would will had has have plans plan expects expect wants want did does do could may are were can should".split())
PLURAL = ("s", "people", "police")
AFTER_QUOTE = frozenset({"per"})
HEARERS = frozenset("court jury tribunal inquest inquiry hearing jurors".split())
KNOWN = frozenset("known seen designated termed nicknamed".split())
HEARING = frozenset("told hears heard".split())
SO_CALLED = frozenset("word words".split())
WORKS = frozenset(
    """show film movie book novel album song series podcast magazine drama comedy memoir sitcom musical play program programme game
    documentary episode single track hit anthem poem painting exhibition newsletter column blog segment thriller sketch tv paper study essay
    sequel opera ballet audiobook trilogy album musical documentary franchise rally tour tote hat brunch t-shirt campaign broadcast broadcasts episodes
    biography autobiography author procedural revival version shows films movies books novels songs albums hats
    """.split()
)
NOUN_LIKE = frozenset(
    """report reports claim claims note notes offer offers answer answers comment comments post posts tweet tweets text email request demand
    demands charge charges order orders question questions attack attacks blame list use uses open opens close closes issue issues
    release view go state states remark remarks response counter counters promise promises pledge pledges vow hope hopes fear fears
    project projects estimate estimates forecast forecasts caution cry rule rules show shows find finds signal signals record
    caution thanks label brand address detail outline challenge dispute disputes advise joke jokes reads talk talks praise rebuke
    appeal appeals press protest fault back support vote votes plan plans view views push debate debates doubt doubts desire desires love promise
    rate tease tout lament point points call calls thought feeling study sign offering""".split()
)
LEANING = frozenset("you your yours this these those such them him latter former himself herself themselves".split())
OPENINGS = frozenset(
    """but and or so yet however also still then too instead meanwhile moreover furthermore nevertheless nonetheless therefore thus hence
    otherwise besides indeed similarly likewise additionally consequently here there that not nor even otherwise another both
    afterwards afterward later""".split()
)
QUESTIONS = frozenset("whether why how what when where if".split())
PAST = ("ed",)
SEQUELS = frozenset("also however too instead meanwhile though therefore moreover nevertheless nonetheless".split())
ROLE_SHORT: dict[str, tuple[str, ...]] = {"fm": ("foreign", "minister"), "pm": ("prime", "minister")}
PRONOUNS_ALONE = frozenset({"i"})
NEGATIVE_PEOPLE = frozenset("nobody none no neither few".split())
QUOTE_ONLY = frozenset("read reads reading goes went begins began".split())
COORDINATIONS = frozenset("and but or".split())
INDEFINITES = frozenset({"a", "an"})
CUE_STARTS = frozenset(phrase.split()[0] for phrase in CUE_PHRASES)


# -- end of speakers and claims

LANGUAGE = Language(
    code="en",
    stances=STANCES,
    stance_adjectives=STANCE_ADJECTIVES,
    topical=TOPICAL,
    clausal=CLAUSAL,
    contrasts=CONTRASTS,
    objects=OBJECTS,
    particles=PARTICLES,
    copulas=COPULAS,
    degrees=DEGREES,
    stance_nouns=STANCE_NOUNS,
    cue_starts=CUE_STARTS,
    indefinites=INDEFINITES,
    coordinations=COORDINATIONS,
    quote_only=QUOTE_ONLY,
    negative_people=NEGATIVE_PEOPLE,
    pronouns_alone=PRONOUNS_ALONE,
    role_short=ROLE_SHORT,
    sequels=SEQUELS,
    past=PAST,
    questions=QUESTIONS,
    openings=OPENINGS,
    leaning=LEANING,
    noun_like=NOUN_LIKE,
    works=WORKS,
    so_called=SO_CALLED,
    naming=NAMING,
    hearers=HEARERS,
    after_quote=AFTER_QUOTE,
    acting=ACTING,
    plural=PLURAL,
    expletives=EXPLETIVES,
    aftertimes=AFTERTIMES,
    counters=COUNTERS,
    captions=CAPTIONS,
    bounding=BOUNDING,
    known=KNOWN,
    hearing=HEARING,
    definite=DEFINITE,
    verbs=VERBS,
    adjectival=ADJECTIVAL,
    passives=PASSIVES,
    postpositions=POSTPOSITIONS,
    before_verbs=BEFORE_VERBS,
    infinitive=INFINITIVE,
    participle=PARTICIPLE,
    indefinite=INDEFINITE,
    sources=SOURCES,
    addressing=ADDRESSING,
    relatives=RELATIVES,
    subordinators=SUBORDINATORS,
    agents=AGENTS,
    genitives=GENITIVES,
    cue_nouns=CUE_NOUNS,
    putting=PUTTING,
    modals=MODALS,
    absolutes=ABSOLUTES,
    conjunctions=CONJUNCTIONS,
    prepositions=PREPOSITIONS,
    opener_endings=OPENER_ENDINGS,
    openers=OPENERS,
    place_words=PLACE_WORDS,
    determiners=DETERMINERS,
    texts=frozenset("article text story author piece".split()),
    it=frozenset("it they this that these those".split()),
    adjective_endings=ADJECTIVE_ENDINGS,
    things=THINGS,
    organisations=ORGANISATIONS,
    roles=ROLES,
    courtesies=COURTESIES,
    gendered=GENDERED,
    possessives=POSSESSIVES,
    pronouns=PRONOUNS,
    clause_words=CLAUSE_WORDS,
    cue_phrases=CUE_PHRASES,
    quoting_verbs=QUOTING_VERBS,
    cue_verbs=CUE_VERBS,
    function_words=FUNCTION_WORDS,
    abbreviations=ABBREVIATIONS,
    titles=TITLES,
    elisions=ELISIONS,
    bylines=BYLINES,
    furniture=FURNITURE,
    comments=COMMENTS,
    teasers=TEASERS,
    author_notes=AUTHOR_NOTES,
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
    month_first=True,
    weekdays=WEEKDAYS,
    date_bounds=DATE_BOUNDS,
    relative_days=RELATIVE_DAYS,
    relative_terms=RELATIVE_TERMS,
    periods=PERIODS,
    date_words=DATE_WORDS,
    future=FUTURE,
    negations=NEGATIONS,
    negative_words=NEGATIVE_WORDS,
    weak_negatives=WEAK_NEGATIVES,
    denials=DENIALS,
    alike=ALIKE,
    likening=frozenset({"as"}),
    light_verbs=LIGHT_VERBS,
    not_negating=NOT_NEGATING,
    negative_prefixes=NEGATIVE_PREFIXES,
    breaks=BREAKS,
    auxiliaries=AUXILIARIES,
    hedges=HEDGES,
    opposites=OPPOSITES,
    suffixes=SUFFIXES,
    irregular=IRREGULAR,
    irregular_nouns=IRREGULAR_NOUNS,
    synonyms=SYNONYMS,
    generic_nouns=GENERIC_NOUNS,
)
