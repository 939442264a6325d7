"""German."""

# ruff: noqa: SIM905 -- long word lists read best as text

from __future__ import annotations

from summarizer.text.languages import Language
from summarizer.text.languages.given import GIVEN_NAMES

FUNCTION_WORDS = frozenset(
    """aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes ans auch auf aus außerdem bei beide beiden
    beim bereits bin bis bisher da dabei dafür dagegen daher damit danach dann daran darauf darf darum das dass davon dazu dem den denen
    denn dennoch der deren des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen ein eine einem einen
    einer eines einige einigen er es etwa etwas euch für gegen gibt ging habe haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr
    ihre ihrem ihren ihrer ihres im immer in ins ist ja jede jedem jeden jeder jedes jedoch jetzt kann kein keine keinem keinen keiner
    können könne könnte man mehr mein meine meinem meinen mich mir mit muss müsse müssen musste nach nachdem neben nicht nichts noch nun
    nur ob oder ohne schon sehr sei seien sein seine seinem seinen seiner seines seit seitdem selbst sich sie sind so sogar solche soll
    sollen sollte sondern sonst sowie um und uns unser unsere unserem unseren unter viele vielen vom von vor wann war waren warum was
    wegen weil weiter weitere weiteren welche welcher wenn wer werde werden wie wieder will wir wird wo wollen worden wurde wurden während
    wäre zu zum zur zwar zwischen über""".split()
)
ABBREVIATIONS = frozenset(
    """z.b u.a d.h u.u i.d.r z.t z.zt o.ä u.ä u.v.m s.o s.u v.a v.chr n.chr i.v m.e b.a m.a ph.d dipl.-ing dipl
    z b d h u a bzw usw etc ca evtl ggf inkl exkl sog vgl vs bspw insb mind max min tel nr art abs bd hrsg hg jh jhd jhdt std sek
    mio mrd tsd mwst gmbh e.v co inc ltd corp str pl allg dt engl frz lat geb gest verh ehem amtl jährl mtl zzgl abzgl
    jan feb mär apr jun jul aug sept sep okt nov dez mo di mi do fr sa so st u.s d.c""".split()
)
TITLES = frozenset(
    "hr hrn fr dr prof ing mag lic dipl.-ing st pfr frl h.c habil jur med phil rer nat min.-präs".split()
)
ELISIONS = frozenset("s n ne nen nem ner ran raus rein rüber runter rauf".split())
BYLINES = ("von", "text von", "text", "autor", "autorin", "ein bericht von")
FURNITURE = (
    r"(?:das |dies )?(?:könnte|dürfte) (?:sie|dich) auch (?:noch )?interessieren.*|auch interessant:?.*(?<![.])",
    r"(?:mehr|weitere) (?:zum thema|zu diesem thema|artikel|nachrichten|meldungen|beiträge|aus (?:dem|der) ressort)\b.{0,60}(?<![.])",
    r"(?:lesen sie (?:auch|hierzu|dazu|mehr|weiter)|lies auch|siehe auch|weiterlesen|mehr dazu|hintergrund|zum thema)\b:?.{0,120}(?<![.!?])",
    r"(?:meistgelesen|meist gelesen|beliebt|empfohlen|empfehlungen|themen|schlagwörter|tags?|stichwörter)(?: .{0,30}|:.*)?(?<![.])",
    r"(?:anzeige|werbung|anzeigen|gesponsert)|(?:nach der anzeige|weiter nach der (?:anzeige|werbung)).*",
    r"(?:melden sie sich|jetzt (?:anmelden|abonnieren|registrieren|teilen|kostenlos)|abonnieren sie|registrieren sie sich|bestellen sie)\b.{0,160}",
    r"(?:newsletter|e-mail(?:-adresse)?|absenden|suche|menü|schließen|anmelden|abmelden|drucken|merken|startseite|impressum|datenschutz(?:erklärung)?|agb|kontakt)[:.]?",
    r"(?:teilen|tweet(?:en)?|twittern|drucken|mailen|merken|facebook|twitter|whatsapp|linkedin|xing|telegram|link kopieren|[|/,·\s])+",
    r"(?:artikel|beitrag|seite|diesen artikel) (?:teilen|drucken|merken|versenden|vorlesen|anhören)\b.{0,60}|(?:folgen|teilen) sie (?:uns|ihm|ihr|diesen) .{0,80}",
    r"(?:keine|\d+) kommentare?\b.{0,40}|kommentare? (?:anzeigen|lesen|laden|geschlossen|schließen).{0,40}|ihre e-mail-adresse wird nicht veröffentlicht.*|erforderliche felder sind .*",
    r"(?:©|\(c\)|copyright\b).{0,200}|alle rechte vorbehalten\b.*",
    r"(?:fotos?|bild(?:er)?|bildrechte|bildquelle|grafik|video|quelle)\s?(?:von|:|/|©).{0,120}(?<![.!?])",
    r"(?:stand|aktualisiert|veröffentlicht|zuletzt (?:aktualisiert|geändert)|erstellt)(?: am)?:? .{0,20}\d{1,4}.{0,60}(?<!\.)|lesezeit:? .{0,30}|\d+ min(?:uten)?\.? lesezeit",
    r"(?:dieser|der) (?:artikel|beitrag|text) (?:erschien|wurde|ist) (?:zuerst|ursprünglich|erstmals)\b.*|mit material von .{2,60}",
    r"wir verwenden cookies\b.*|über (?:den autor|die autorin|die autoren)",
)
COMMENTS = (
    r"(?:schreiben sie|schreib|hinterlassen sie|hinterlasse|verfassen sie) (?:einen|eine) (?:kommentar|antwort).{0,40}|kommentar (?:schreiben|verfassen|hinterlassen|abgeben).{0,40}",
    r"(?:leser)?kommentare?(?: \(\d+\))?:?|diskutieren sie mit.{0,40}|ihre meinung.{0,20}",
)
TEASERS = (
    r"(?:das |dies )?(?:könnte|dürfte) (?:sie|dich) auch (?:noch )?interessieren.{0,20}|auch interessant:?",
    r"(?:mehr|weitere) (?:zum thema|zu diesem thema|artikel|nachrichten|meldungen|beiträge)\b.{0,40}(?<![.])|meistgelesen|meist gelesen|lesen sie (?:auch|mehr|dazu):?|siehe auch:?",
)
AUTHOR_NOTES = (
    r"(?P<name>{name}) (?:ist|arbeitet als|schreibt als) (?:(?:freie|leitende|politische|stellvertretende)[rns]* )?(?:[\w-]+ )?[\w-]*(?:redakteur|journalist|korrespondent|reporter|autor|kolumnist|volont[aä]r)(?:in)?\b.{{0,300}}",
    r"(?P<name>{name}) (?:schreibt|berichtet) (?:für|über|aus)\b.{{0,200}}",
)
# end of furniture
FIRST_PERSON = frozenset(
    """ich mich mir mein meine meinem meinen meiner meines wir uns unser unsere unserem unseren unserer unseres""".split()
)

# -- one constant a field; LANGUAGE below puts them together. Word lists read best in long lines.
# fmt: off

NUMBER_WORDS: dict[str, float] = {"null": 0, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90, "hundert": 100, "einhundert": 100, "zweihundert": 200, "dreihundert": 300, "tausend": 1000, "eintausend": 1000, "zweitausend": 2000, "anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "halb": 0.5, "halbe": 0.5, "halben": 0.5, "zweimal": 2, "dreimal": 3, "doppelt": 2, **{f"{e}und{z}": n + m for e, n in (("ein", 1), ("zwei", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6), ("sieben", 7), ("acht", 8), ("neun", 9)) for z, m in (("zwanzig", 20), ("dreißig", 30), ("vierzig", 40), ("fünfzig", 50), ("sechzig", 60), ("siebzig", 70), ("achtzig", 80), ("neunzig", 90))}}
MULTIPLIERS: dict[str, float] = {"hundert": 100, "tausend": 1e3, "million": 1e6, "millionen": 1e6, "milliarde": 1e9, "milliarden": 1e9, "billion": 1e12, "billionen": 1e12, "mio": 1e6, "mrd": 1e9, "dutzend": 12}
FRACTIONS: dict[str, float] = {"hälfte": 1 / 2, "drittel": 1 / 3, "viertel": 1 / 4, "fünftel": 1 / 5, "sechstel": 1 / 6, "achtel": 1 / 8, "zehntel": 1 / 10}
ORDINALS: dict[str, int] = {f"{stem}{end}": n for stem, n in (("erst", 1), ("zweit", 2), ("dritt", 3), ("viert", 4), ("fünft", 5), ("sechst", 6), ("siebt", 7), ("acht", 8), ("neunt", 9), ("zehnt", 10), ("elft", 11), ("zwölft", 12), ("zwanzigst", 20)) for end in ("e", "en", "er", "es", "em")}
ONES: frozenset[str] = frozenset({"ein", "eine", "einen", "einem", "einer", "eines", "pro", "je", "jede", "jeder", "jedes"})
JOINERS: frozenset[str] = frozenset({"bis", "oder", "und"})
HALVES_OF_DAY: dict[str, int] = {}
UNITS: dict[str, str] = {
    "%": "%", "prozent": "%", "prozentpunkt": "pp", "prozentpunkte": "pp", "prozentpunkten": "pp", "$": "$", "dollar": "$", "us-dollar": "$", "€": "€", "euro": "€", "eur": "€", "cent": "cent", "£": "£", "pfund": "£", "franken": "chf", "yen": "¥", "rubel": "rub", "mark": "dm",
    "meile": "mi", "meilen": "mi", "kilometer": "km", "kilometern": "km", "km": "km", "meter": "m", "metern": "m", "zentimeter": "cm", "zentimetern": "cm", "millimeter": "mm", "hektar": "ha", "quadratmeter": "m²", "quadratmetern": "m²", "quadratkilometer": "km²", "kubikmeter": "m³", "kilogramm": "kg", "kilo": "kg", "kg": "kg", "gramm": "g", "tonne": "t", "tonnen": "t", "liter": "l", "litern": "l", "grad": "°", "°": "°", "watt": "w", "megawatt": "mw", "gigawatt": "gw", "kilowatt": "kw",
    "sekunde": "s", "sekunden": "s", "minute": "min", "minuten": "min", "stunde": "h", "stunden": "h", "tag": "d", "tage": "d", "tagen": "d", "nacht": "night", "nächte": "night", "nächten": "night", "woche": "wk", "wochen": "wk", "monat": "mo", "monate": "mo", "monaten": "mo", "jahr": "y", "jahre": "y", "jahren": "y", "jahrzehnt": "decade", "jahrzehnte": "decade", "jahrzehnten": "decade", "jahrhundert": "century", "uhr": "o'clock",
}
MONTHS: dict[str, int] = {"januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12}
_DAYS: dict[str, int] = {"montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5, "sonntag": 6, "montags": 0, "dienstags": 1, "mittwochs": 2, "donnerstags": 3, "freitags": 4, "samstags": 5, "sonntags": 6}
WEEKDAYS: dict[str, int] = _DAYS | {day + part: n for day, n in _DAYS.items() if not day.endswith("s") for part in ("abend", "morgen", "vormittag", "mittag", "nachmittag", "nacht")}
DATE_BOUNDS = frozenset("seit bis vor nach ab".split())
RELATIVE_DAYS: dict[str, int] = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
RELATIVE_TERMS: dict[str, int] = {**dict.fromkeys(("letzte", "letzten", "letzter", "letztes", "vergangene", "vergangenen", "vergangener", "vergangenes", "vorige", "vorigen", "voriges"), -1), **dict.fromkeys(("diese", "diesen", "dieser", "dieses", "diesem", "laufenden"), 0), **dict.fromkeys(("nächste", "nächsten", "nächster", "nächstes", "kommende", "kommenden", "kommender", "kommendes"), 1)}
PERIODS: dict[str, str] = {"woche": "week", "wochenende": "weekend", "monat": "month", "monats": "month", "jahr": "year", "jahres": "year", "jahrzehnt": "decade", "frühjahr": "spring", "frühling": "spring", "sommer": "summer", "herbst": "autumn", "winter": "winter"}
DATE_WORDS: frozenset[str] = frozenset({"im", "seit", "bis", "von", "vom", "zum", "ab", "anfang", "ende", "mitte", "jahr", "jahre", "jahres", "am", "und", "vor", "nach", "um", "bereits", "schon", "sommer", "winter", "frühjahr", "herbst", "jahren", "der"})
FUTURE: frozenset[str] = frozenset({"könnte", "könnten", "kann", "können", "sollte", "würde", "würden", "wird", "werden", "werde", "soll", "sollen", "will", "wollen", "geplant", "kommenden", "nächsten", "bis"})
NEGATIONS: frozenset[str] = frozenset({"nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "keinerlei", "nie", "niemals", "niemand", "niemanden", "niemandem", "nichts", "ohne", "weder", "noch nie", "nirgends", "kaum"})
NEGATIVE_WORDS: frozenset[str] = frozenset({"verweigert", "verweigerte", "verweigern", "verweigerten", "ablehnt", "ablehnte", "abgelehnt", "lehnt", "lehnte", "lehnten", "lehnen", "bestritt", "bestreitet", "bestritten", "bestreiten", "dementiert", "dementierte", "dementierten", "unfähig", "gescheitert", "scheiterte", "scheiterten", "scheitert", "weigert", "weigerte", "weigerten"})
WEAK_NEGATIVES: frozenset[str] = frozenset({"mangel", "mangelt", "fehlt", "fehlen", "fehlte", "fehlten", "unwahrscheinlich", "unklar", "unmöglich", "verhindert", "verhinderte", "wenige", "wenig", "gegen", "statt", "anstatt", "selten", "verboten", "untersagt", "leer", "wies", "weist", "zurückgewiesen", "ausgeschlossen", "erst", "noch", "frühestens"})
DENIALS: frozenset[str] = frozenset({"widersprach", "widerspricht", "widersprachen", "widersprochen", "zurückgewiesen", "ausgeschlossen", "wies", "wiesen", "weist", "bezweifelt", "bezweifelte", "zweifelt", "zweifelte", "verneinte", "verneint", "leugnet", "leugnete"})
NOT_NEGATING: frozenset[str] = frozenset({"nicht nur", "nicht mehr als", "nicht zuletzt", "nicht allein", "ob oder nicht", "nicht weniger als", "kein zweifel", "ohne zweifel", "nicht bloß"})
NEGATIVE_PREFIXES: tuple[str, ...] = ("un", "nicht", "miss")
BREAKS: frozenset[str] = frozenset({"aber", "sondern", "während", "obwohl", "weil", "denn", "jedoch", "doch", "wenn", "falls", "als", "trotz", "außer", "nachdem", "bevor"})
AUXILIARIES: frozenset[str] = frozenset({"nach", "zwischen", "über", "unter", "vor", "durch", "seit", "bis", "zum", "zur", "als", "wie", "vom", "beim", "um", "erste", "ersten", "neue", "neuen", "der", "die", "das", "dass", "beide", "sein", "ist", "sind", "war", "waren", "sei", "seien", "wäre", "bin", "haben", "hat", "hatte", "hatten", "habe", "hätte", "hätten", "werden", "wird", "wurde", "wurden", "worden", "werde", "würde", "würden", "kann", "können", "konnte", "konnten", "könne", "könnte", "könnten", "muss", "müssen", "soll", "sollen", "sollte", "will", "wollen", "wolle", "dürfen", "darf", "ein", "eine", "einen", "einem", "einer", "eines", "den", "dem", "des", "zu", "auch", "noch", "mehr", "es", "er", "sie", "wir", "ich", "man", "sich", "ihr", "ihre", "seine", "von", "für", "in", "im", "an", "am", "auf", "mit", "bei", "aus", "und", "oder", "sehr", "so", "ganz", "nur", "schon", "bisher", "jetzt", "nicht", "kein", "keine", "da", "dort", "dazu", "davon"})
HEDGES: dict[str, str] = {
    **dict.fromkeys(("könnte", "könnten", "möglicherweise", "vielleicht", "eventuell", "womöglich", "möglich", "mag", "mögliche", "möglichen"), "possible"),
    **dict.fromkeys(("wahrscheinlich", "vermutlich", "wohl", "voraussichtlich", "dürfte", "dürften", "offenbar", "anscheinend", "scheint", "scheinen", "erwartet", "erwarten", "unwahrscheinlich", "schätzungsweise", "vermutet", "vermuten", "rechnet", "deutet", "legt nahe"), "probable"),
    **dict.fromkeys(("angeblich", "mutmaßlich", "mutmaßliche", "mutmaßlichen", "mutmaßlicher", "soll", "sollen", "vorgeworfen", "beschuldigt", "verdacht", "verdächtigt", "behauptet", "behauptete", "vorwurf", "angebliche", "angeblichen", "wirft"), "alleged"),
    **dict.fromkeys(("kann", "können", "könne"), "able"), **dict.fromkeys(("würde", "würden"), "conditional"), **dict.fromkeys(("sollte", "sollten"), "ought"),
    **dict.fromkeys(("plant", "planen", "geplant", "geplante", "geplanten", "will", "wollen", "wolle", "beabsichtigt", "droht"), "intended"),
    **dict.fromkeys(("etwa", "rund", "ungefähr", "circa", "ca", "knapp", "fast", "nahezu", "annähernd", "beinahe"), "approximate"),
    **dict.fromkeys(("bis zu", "höchstens", "maximal", "weniger als", "unter", "nicht mehr als"), "at most"),
    **dict.fromkeys(("mindestens", "wenigstens", "mehr als", "über", "gut", "nicht weniger als", "oder mehr"), "at least"),
    **dict.fromkeys(("sicher", "sicherlich", "zweifellos", "bestimmt", "definitiv", "muss", "müssen", "bestätigt"), "certain"),
}
OPPOSITES: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset({"steigt", "steigen", "stieg", "stiegen", "gestiegen", "anstieg", "zunahme", "erhöht", "erhöhte", "erhöhen", "erhöhung", "wächst", "wuchs", "wachstum", "zugenommen", "höher"}), frozenset({"sinkt", "sinken", "sank", "sanken", "gesunken", "rückgang", "abnahme", "gesenkt", "senkt", "senkte", "senken", "senkung", "fällt", "fiel", "fielen", "gefallen", "schrumpft", "abgenommen", "niedriger"})),
    (frozenset({"wahrscheinlich"}), frozenset({"unwahrscheinlich"})), (frozenset({"möglich"}), frozenset({"unmöglich"})), (frozenset({"klar"}), frozenset({"unklar"})), (frozenset({"bekannt"}), frozenset({"unbekannt"})), (frozenset({"sicher"}), frozenset({"unsicher"})), (frozenset({"schuldig"}), frozenset({"unschuldig"})),
    (frozenset({"mehr"}), frozenset({"weniger"})),
    (frozenset({"vor", "bevor", "vorher", "zuvor"}), frozenset({"nach", "nachdem", "nachher", "danach"})),
    (frozenset({"gewann", "gewonnen", "gewinnt", "sieg", "siegte", "gewannen"}), frozenset({"verlor", "verloren", "verliert", "niederlage"})),
    (frozenset({"über", "oberhalb"}), frozenset({"unter", "unterhalb"})),
    (frozenset({"erste", "ersten", "erster"}), frozenset({"letzte", "letzten", "letzter"})),
    (frozenset({"genehmigt", "genehmigte", "billigte", "gebilligt", "angenommen", "zugestimmt", "stimmte", "stimmt"}), frozenset({"abgelehnt", "lehnte", "lehnt", "verworfen"})),
    (frozenset({"unterstützt", "unterstützte", "befürwortet", "befürwortete", "dafür"}), frozenset({"bekämpft", "dagegen", "gegen"})),
    (frozenset({"bestätigt", "bestätigte", "räumte", "zugab", "gestand"}), frozenset({"bestritt", "bestreitet", "dementierte", "dementiert", "zurückgewiesen", "widersprach"})),
    (frozenset({"öffnet", "öffnete", "geöffnet", "eröffnet", "öffnen", "eröffnete"}), frozenset({"schließt", "schloss", "geschlossen", "schließen", "schließung"})),
    (frozenset({"beginnt", "begann", "begonnen", "beginn", "start", "startet", "startete"}), frozenset({"endet", "endete", "beendet", "ende"})),
    (frozenset({"schuldig", "verurteilt"}), frozenset({"unschuldig", "freigesprochen"})),
    (frozenset({"kauft", "kaufte", "gekauft", "kauf"}), frozenset({"verkauft", "verkaufte", "verkauf"})),
    (frozenset({"gewinn", "gewinne", "überschuss"}), frozenset({"verlust", "verluste", "defizit"})),
    (frozenset({"alle", "alles", "jeder"}), frozenset({"niemand", "keiner", "nichts"})),
    (frozenset({"höchste", "größte", "meisten"}), frozenset({"niedrigste", "kleinste", "wenigsten"})),
    (frozenset({"erlaubt", "erlaubte"}), frozenset({"verbietet", "verbot", "verboten", "untersagt"})),
)
SUFFIXES: tuple[str, ...] = ("ungen", "ung", "isches", "ischen", "ische", "isch", "test", "ten", "tet", "ern", "te", "en", "er", "es", "em", "et", "st", "e", "n", "s", "t")
IRREGULAR: dict[str, str] = {"sagte": "sagen", "ging": "gehen", "gegangen": "gehen", "kam": "kommen", "gekommen": "kommen", "nahm": "nehmen", "genommen": "nehmen", "gab": "geben", "gegeben": "geben", "fand": "finden", "gefunden": "finden", "stand": "stehen", "gestanden": "stehen", "sprach": "sprechen", "gesprochen": "sprechen", "stieg": "steigen", "gestiegen": "steigen", "sank": "sinken", "gesunken": "sinken", "starb": "sterben", "gestorben": "sterben", "tote": "tot", "toten": "tot", "traf": "treffen", "getroffen": "treffen", "schrieb": "schreiben", "geschrieben": "schreiben", "verlor": "verlieren", "gewann": "gewinnen", "gewonnen": "gewinnen", "brach": "brechen", "gebrochen": "brechen", "begann": "beginnen", "begonnen": "beginnen"}
SYNONYMS: tuple[frozenset[str], ...] = (
    frozenset({"usa", "us", "vereinigten staaten", "vereinigte staaten", "amerikanische", "amerikanischen", "amerikaner", "amerika", "us-amerikanische", "us-amerikanischen", "washington"}),
    frozenset({"eu", "europäische union", "europäischen union"}), frozenset({"uno", "un", "vereinte nationen", "vereinten nationen"}), frozenset({"großbritannien", "britische", "britischen", "briten", "vereinigtes königreich"}), frozenset({"frankreich", "französische", "französischen", "franzosen"}), frozenset({"deutschland", "deutsche", "deutschen", "deutscher"}), frozenset({"russland", "russische", "russischen", "moskau"}), frozenset({"china", "chinesische", "chinesischen", "peking"}), frozenset({"bahn", "deutsche bahn", "db"}),
)
ALIKE: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in """
        starb starben gestorben tot tote toten tod getötet
        verletzt verletzte verletzten
        erhöht erhöhte steigt stieg gestiegen angehoben
        gesenkt senken senkt sinken sinkt sank gesunken absenken abgesenkt
        gutachter gutachterin sachverständiger sachverständige experte expertin
        gutachten expertise papier studie bericht
        unterrichtet informiert benachrichtigt erfahren erfuhr
        gemeinde ort kommune
        kosten kostet kostete gekostet
        versammlung treffen veranstaltung
        einwohner menschen bewohner
        plan pläne konzept
        geübt geprobt erprobt
        bekannt angenommen gedacht
        einnahmen umsatz erlöse
        rechnet erwartet erwarten rechnen
        verzögerung verzögerungen aufschub
        gefahr risiko bedrohung
        vorwurf vorwürfe kritik
        kritisierte kritisiert klagte beklagte
        beginnen beginn begonnen start starten
        sanierung erneuerung instandsetzung
        wasserstand pegel stauziel
        prüfung untersuchung kontrolle
        vorgestellt präsentiert veröffentlicht
        eingebaut einbauen installiert
        beteiligt beteiligung beteiligen
        steg anleger
        fürchtet befürchtet sorgt
    """.strip().splitlines()
)
GENERIC_NOUNS: frozenset[str] = frozenset({"menschen", "personen", "leute", "männer", "frauen", "mal", "male", "weitere", "weiteren", "andere", "anderen", "neue", "neuen", "mitglieder", "beschäftigte", "opfer"})

# -- speakers and claims

_SAYING = {
    "asserted": """
        sagt sagte sagten sagen gesagt sage erklärt erklärte erklärten erklären erkläre betont betonte betonten betonen berichtet berichtete berichteten
        berichten meldet meldete meldeten melden gemeldet vermeldet vermeldete vermelden vermeldeten äußert äußerte äußerten äußern geäußert
        ergänzt ergänzte ergänzten schreibt schrieb schrieben schreiben geschrieben bestätigt bestätigte bestätigten bestätigen
        bekräftigt bekräftigte bekräftigten unterstreicht unterstrich unterstrichen verkündet verkündete verkündeten
        antwortet antwortete antworteten entgegnet entgegnete entgegneten erwidert erwiderte erwiderten konterte kontert erzählt erzählte erzählten
        erläutert erläuterte erläuterten verweist verwies verwiesen versichert versicherte versicherten informiert informierte informierten
        kommentiert kommentierte kommentierten resümiert resümierte bilanziert bilanzierte begründet begründete begründeten argumentiert argumentierte argumentierten
        gesteht gestand gestanden bemerkt bemerkte bemerkten verlautet verlautete urteilt urteilte urteilten beschreibt beschrieb beschrieben
        charakterisiert charakterisierte skandiert skandierte skandierten skandieren schildert schilderte schilderten wirbt warb jubelt jubelte
        scherzt scherzte spottet spottete klagt klagte klagten wettert wetterte schimpft schimpfte
        konstatiert konstatierte konstatierten formuliert formulierte formulierten vergleicht verglich ergibt ergab ergaben ergeben
        heißt hieß präzisiert präzisierte verdeutlicht verdeutlichte enthüllte twittert twitterte postete gestikulierte rief riefen ruft schrie schrien
        fasste schwärmt schwärmte lobt lobte lobten signalisiert signalisierte beteuert beteuerte beteuerten dokumentiert prahlte
        zitiert zitierte folgert folgerte erinnert erinnerte erinnerten belegt belegen belegte zeigen bekundet bekundete bekundeten entscheidet entschied entschieden beschloss beschlossen""",
    "denied": "bestreitet bestritt bestritten dementiert dementierte dementierten leugnet leugnete leugneten verneint verneinte verneinten widerspricht widersprach widersprachen",
    "predicted": """prognostiziert prognostizierte prognostizierten erwartet erwartete erwarteten erwarten warnt warnte warnten warnen verspricht versprach versprachen droht
        drohte drohten rechnet rechnete rechneten prophezeit prophezeite schätzt schätzte schätzten schätzen plant plante planen""",
    "demanded": """fordert forderte forderten fordern gefordert verlangt verlangte verlangten verlangen mahnt mahnte mahnten appelliert appellierte
        appellierten fragt fragte fragten empfiehlt empfahl empfahlen rät riet rieten plädiert plädierte plädierten beantragt beantragte propagiert propagierte""",
    "alleged": "behauptet behauptete behaupteten behaupten beschuldigt beschuldigte beschuldigten unterstellt unterstellte unterstellten mutmaßt mutmaßte spekuliert spekulierte spekulierten",
    "opinion": """meint meinte meinten meinen glaubt glaubte glaubten glauben hofft hoffte hofften beklagt beklagte beklagten bedauert bedauerte bedauerten vermutet
        vermutete vermuteten vermuten denkt dachte dachten befürchtet befürchtete befürchteten bemängelt bemängelte bemängelten kritisiert kritisierte kritisierten
        moniert monierte fürchtet fürchtete fürchteten fürchten bezweifelt bezweifelte bezweifelten beanstandet beanstandete""",
}
_PARTED = {
    "asserted": {
        "teilt teilte teilten teile": "mit",
        "gibt gab gaben gebe gäbe": "an bekannt zu",
        "kündigt kündigte kündigten kündige kündigen": "an",
        "räumt räumte räumten räume": "ein",
        "weist wies wiesen weise": "zurück hin",
        "stellt stellte stellten stelle": "fest klar",
        "fügt fügte fügten füge": "hinzu an",
        "führt führte führten führe": "aus an",
        "legt legte legten lege": "dar nahe fest",
        "merkt merkte merkten": "an",
        "deutet deutete deuteten": "an",
        "drückt drückte drückten": "aus",
        "setzt setzte setzten": "hinzu",
        "hebt hob hoben": "hervor",
        "sichert sicherte sicherten": "zu",
        "schließt schloss schlossen": "aus an worten",
        "macht machte machten": "deutlich klar geltend",
        "brachte brachten bringt": "ausdruck",
        "lässt ließ ließen": "verlauten wissen mitteilen verbreiten ausrichten erklären durchblicken",
        "bietet bot boten": "an",
        "fährt fuhr fuhren": "fort",
        "hält hielt hielten halte halten": "fest für",
        "zeigt zeigte zeigten": "überzeugt besorgt zuversichtlich enttäuscht erfreut überrascht optimistisch zufrieden entsetzt erleichtert skeptisch betroffen empört",
    },
    "denied": {"streitet stritt stritten": "ab"},
    "predicted": {"sagt sagte sagten": "voraus"},
    "demanded": {"schlägt schlug schlugen schlage": "vor", "ruft rief riefen": "auf", "lehnt lehnte lehnten lehne lehnen": "ab"},
    "alleged": {"wirft warf warfen werfe werfen": "vor"},
    "opinion": {
        "vertritt vertrat vertraten vertrete": "ansicht auffassung meinung standpunkt these",
        "geht ging gingen gehe": "aus",
    },
}
"""Verbs and their second parts: joined when the verb ends its clause ("mitteilte"), apart elsewhere."""
SEPARABLE = {
    verb: frozenset(parts.split())
    for group in _PARTED.values()
    for verbs, parts in group.items()
    for verb in verbs.split()
    if verb not in "sagt sagte sagten rief riefen ruft".split()
}
_PARTICIPLES = {
    "asserted": """mitgeteilt angekündigt eingeräumt angegeben bekanntgegeben zugegeben hingewiesen festgestellt klargestellt hinzugefügt
        ausgeführt dargelegt angemerkt angedeutet ausgedrückt hervorgehoben zugesichert ausgeschlossen unterstrichen angeboten bekannt""",
    "denied": "zurückgewiesen abgestritten",
    "demanded": "vorgeschlagen aufgerufen aufgefordert abgelehnt",
    "alleged": "vorgeworfen",
    "opinion": "ausgegangen",
}
CUE_VERBS = {
    **{word: modality for modality, words in _SAYING.items() for word in words.split()},
    **{word: modality for modality, words in _PARTICIPLES.items() for word in words.split() if word != "bekannt"},
    **{verb: modality for modality, group in _PARTED.items() for verbs in group for verb in verbs.split()},
    **{
        part + verb: modality
        for modality, group in _PARTED.items()
        for verbs, parts in group.items()
        for verb in verbs.split()
        for part in parts.split()
    },
    **dict.fromkeys("auffordert aufforderte aufforderten".split(), "demanded"),
    **dict.fromkeys("sagt sagte sagten".split(), "asserted"),
}
QUOTING_VERBS = dict.fromkeys(
    """bat baten begrüßt begrüßte begrüßten bezeichnet bezeichnete bezeichneten bittet fasst fasste lobt lobte lobten nannte nannten nennt rief ruft sah sieht sprach sprachen spricht sprechen titelt titelte verteidigt verteidigte verurteilt verurteilte verurteilten zitiert zitierte wertet wertete werteten beschwört beschwor beschwören beschworen sehen titulierte tituliert""".split(),
    "asserted",
)
CUE_PHRASES = {
    **dict.fromkeys(("nach", "laut", "zufolge", "gemäß", "so", "nach angaben", "nach angaben von"), "asserted"),
    **dict.fromkeys(("nach aussage", "nach aussagen", "nach aussage von"), "asserted"),
    **dict.fromkeys(("nach eigenen worten", "nach eigenen angaben", "nach eigener darstellung"), "asserted"),
    **dict.fromkeys(("nach ansicht", "nach ansicht von", "nach einschätzung", "nach auffassung", "nach meinung"), "opinion"),
}
PARTICIPLES = frozenset(" ".join(_PARTICIPLES.values()).split()) | frozenset(
    "gesagt geschrieben gefordert gemeldet geäußert entschieden".split()
)
PUTTING = {"heißt": "es", "hieß": "es"}
RELAYING = frozenset("zitiert zitierte zitierten zitieren".split())
REPORTING = frozenset({"nach", "gemäß"})
REPORTING_NOUNS = tuple(
    """angaben angabe aussage aussagen bericht berichten meldung meldungen mitteilung mitteilungen information informationen auskunft ansicht auffassung meinung
    einschätzung überzeugung darstellung schätzung schätzungen worten studie umfrage umfragen erkenntnissen ermittlungen untersuchungen untersuchung
    erklärung vorstellungen willen prognose prognosen berechnungen schilderung schilderungen lesart statistik medienberichten hochrechnung hochrechnungen ermittlungsstand kenntnisstand augenzeugen informationsstand""".split()
)
CLAUSE_WORDS = frozenset({"dass", "daß"})
PRONOUNS = {"er": "m", "sie": "f", "es": "n"}
POSSESSIVES = {"sein": "m", "seine": "m", "seinen": "m", "seiner": "m", "seinem": "m", "ihm": "m", "ihn": "m"}
GENDERED = {
    **dict.fromkeys(
        """herr herrn sprecher präsident minister kanzler bundeskanzler direktor leiter chef vorsitzender bürgermeister
        oberbürgermeister mann vater sohn bruder könig prinz papst bischof trainer professor staatsanwalt anwalt richter""".split(),
        "m",
    ),
    **dict.fromkeys(
        """frau sprecherin präsidentin ministerin kanzlerin bundeskanzlerin direktorin leiterin chefin bürgermeisterin
        oberbürgermeisterin mutter tochter schwester königin prinzessin bischöfin trainerin professorin staatsanwältin anwältin
        richterin""".split(),
        "f",
    ),
}
PARTIES = frozenset("cdu csu spd fdp pds ödp afd bsw npd linke linken grüne grünen linkspartei piraten piratenpartei övp spö fpö neos bzö svp sp fdp.die cvp evp".split())
NOUN_ENDINGS = tuple(
    """ung ungen heit heiten keit keiten schaft schaften tion tionen sion ität itäten ismus tum nis nisse ment enz enzen anz ur ik ie ling
    zeitung sprüche parolen vorwürfe zweifel konsequenzen hinweise forderungen fehler aufklärung maßnahmen pläne rücktritt""".split()
)
COURTESIES = frozenset({"herr", "herrn", "frau", "fräulein"})
ROLES = frozenset(
    """präsident präsidentin präsidenten minister ministerin ministers kanzler kanzlerin kanzlers bundeskanzler bundeskanzlerin sprecher sprecherin
    sprechers chef chefin chefs leiter leiterin direktor direktorin vorsitzender vorsitzende vorsitzenden bürgermeister bürgermeisterin
    oberbürgermeister oberbürgermeisterin abgeordneter abgeordnete abgeordneten senator senatorin botschafter botschafterin general generalsekretär generalsekretärin
    staatssekretär staatssekretärin experte expertin experten forscher forscherin wissenschaftler wissenschaftlerin professor professorin
    anwalt anwältin rechtsanwalt rechtsanwältin staatsanwalt staatsanwältin richter richterin polizist polizistin trainer
    trainerin spieler spielerin autor autorin schriftsteller schriftstellerin journalist journalistin redakteur redakteurin
    reporter reporterin moderator moderatorin schauspieler schauspielerin sänger sängerin regisseur regisseurin künstler künstlerin
    unternehmer unternehmerin gründer gründerin geschäftsführer geschäftsführerin manager managerin analyst analystin ökonom
    ökonomin arzt ärztin lehrer lehrerin schüler schülerin student studentin könig königin prinz prinzessin papst bischof bischöfin pfarrer
    pfarrerin kardinal mann frau vater mutter sohn tochter bruder schwester kandidat kandidatin politiker politikerin premier
    premierminister premierministerin gouverneur gouverneurin kommissar kommissarin beauftragter beauftragte augenzeuge zeuge
    zeugin anwohner anwohnerin bewohner bewohnerin landrat landrätin hauptmann oberst admiral kapitän pilot pilotin ingenieur ingenieurin gutachter gutachterin
    helfer helferin""".split()
)
ROLE_ENDINGS = tuple(
    """minister ministerin präsident präsidentin präsidenten sprecher sprecherin kanzler kanzlerin chef chefin leiter leiterin
    direktor direktorin vorsitzende vorsitzender vorsitzenden meister meisterin sekretär sekretärin forscher forscherin experte
    expertin anwalt anwältin richter richterin abgeordnete abgeordneter politiker politikerin trainer trainerin führer führerin
    beauftragte beauftragter kommissar kommissarin manager managerin inspekteur ingenieur ingenieurin gutachter gutachterin helfer helferin wissenschaftler wissenschaftlerin kandidat
    kandidatin""".split()
)
ORGANISATIONS = frozenset(
    """ministerium amt bundesamt behörde polizei gericht bundesgericht staatsanwaltschaft partei fraktion verband bund verein gewerkschaft
    universität hochschule institut zeitung nachrichtenagentur agentur sender rundfunk fernsehen bank gmbh ag kg se union
    kommission parlament bundestag bundesrat senat regierung bundesregierung armee bundeswehr kirche stiftung gesellschaft konzern
    unternehmen firma klinik krankenhaus museum theater rat vereinte vereinten nationen europäische europäischen deutsche deutschen
    süddeutsche frankfurter spiegel rundschau tageblatt feuerwehr zentrale airlines bahn post""".split()
)
ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
DETERMINERS = frozenset(
    """der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem kein keine keinen sein seine ihr
    ihre unser unsere jeder jede jedes zum zur im am beim vom ins""".split()
)
PLACE_WORDS = frozenset("in aus nach bei nahe".split())
OPENERS = frozenset(
    """am im in an auf aus bei mit nach von vor zu zur zum über unter für gegen durch ohne um seit während wegen trotz laut der die das den
    dem des ein eine einen einem einer und oder aber doch denn sondern auch noch schon nur so wie als wenn weil dass ob bis nachdem bevor
    obwohl damit dabei dafür dagegen danach davon dazu daher deshalb deswegen dennoch jedoch allerdings zudem außerdem ferner
    zuvor zuletzt inzwischen mittlerweile unterdessen derzeit heute gestern morgen bereits erst jetzt nun hier dort er sie es wir ihr
    ich man sein seine ihre ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können soll sollen muss müssen
    viele einige mehrere alle beide andere dieser diese dieses jeder jede jedes nicht kein keine insgesamt nahezu etwa rund knapp
    dies dieses darin daran darauf daraus darüber dazu dadurch hierzu hierbei hieran worauf wobei etwas nichts niemand jemand jener sogar selbst ebenso ebenfalls hingegen indes indessen glücklicherweise leider offenbar bislang bisher damals einst neben wer was wo warum wann welche welcher
    allein besonders zwei drei vier fünf sechs sieben acht neun zehn ende anfang mitte demnach""".split()
)
BEFORE_VERBS = frozenset(
    """hat haben hatte hatten ist sind war waren wird werden wurde wurden habe sei seien würde würden kann können könnte konnte auch
    dann später bereits schon noch erneut weiter zudem außerdem jedoch aber dabei daraufhin dazu nun selbst ausdrücklich""".split()
)
PREPOSITIONS = frozenset(
    """von vom in im an am auf aus bei beim mit nach seit zu zum zur durch für gegen ohne um über unter vor hinter neben zwischen
    wegen während trotz laut gegenüber innerhalb außerhalb""".split()
)
CONJUNCTIONS = frozenset("und aber oder sondern denn dass daß weil wenn als ob während nachdem bevor obwohl".split())
RELATIVES: frozenset[str] = frozenset()
RELATIVE_ARTICLES = frozenset("der die das dem den denen dessen deren welcher welche welches was".split())
ADDRESSING: frozenset[str] = frozenset()
SOURCES = frozenset(
    """bericht erklärung mitteilung pressemitteilung studie umfrage brief schreiben artikel buch gutachten urteil behörden behörde polizei
    staatsanwaltschaft regierung bundesregierung opposition partei fraktion unternehmen konzern firma zeitung agentur sender
    experten kritiker forscher wissenschaftler ermittler augenzeugen zeugen medien quellen sprecher sprecherin gericht ministerium
    organisation gewerkschaft verband kommission feuerwehr anwohner veranstalter demonstranten""".split()
)
INDEFINITE = frozenset(
    """gestern heute weiter später auch zudem dazu daraufhin außerdem indessen indes unterdessen inzwischen ferner weiterhin jedoch
    allerdings dagegen hingegen zunächst anschließend bereits schon erneut wiederholt kürzlich jüngst zuletzt zuvor danach
    dann dabei damit deshalb daher deswegen gleichzeitig zugleich glücklicherweise beispielsweise darüber hinaus nun noch nur
    öffentlich ausdrücklich schriftlich mündlich telefonisch vorsichtig offiziell wörtlich sinngemäß demnach demgegenüber""".split()
)
INFINITIVE = "zu"
POSTPOSITIONS = frozenset({"zufolge", "nach"})
PASSIVES = frozenset("wird werden wurde wurden worden".split())
ADJECTIVAL: frozenset[str] = frozenset()
VERBS = frozenset(
    """ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte soll sollen sollte muss müssen musste
    will wollen wollte habe sei seien würde würden könne könnten müsse dürfe""".split()
)
COUNTERS = frozenset("einige viele manche mehrere wenige jeder einer keiner beide andere".split())
CAPTIONS = frozenset("(links) (rechts) (mitte) (archivbild) (symbolbild) (l.) (r.)".split())
BOUNDING = frozenset("mindestens höchstens etwa rund fast knapp über unter".split())
GENITIVE_ENDINGS: dict[str, tuple[str, ...]] = {"des": ("s",), "eines": ("s",)}
AFTERTIMES = frozenset("zuvor danach davor später darauf".split())
IMPERSONALS = frozenset({"es"})
PLACES = frozenset({"in", "im", "aus", "bei"})
PARTICLES = frozenset("fest mit bekannt voraus an hin ein vor zurück heraus zu auf klar dar fort nach hinzu aus ab".split())
OBLIQUES = frozenset(
    "als wie denen dessen deren dem den des einem einen eines im am zum zur beim vom ans ins seinem seinen ihrem ihren seiner ihrer diesem diesen dieser".split()
)
DEMONSTRATIVES = frozenset("dieser diese dieses jener jene der die".split())
GENITIVE_ARTICLES = frozenset("der des eines einer seiner seines ihrer ihres dieser dieses".split())
DATIVE_FEMININE = frozenset("der dieser einer seiner ihrer".split())
FEMININE = ("ung", "heit", "keit", "schaft", "tion", "sion", "ität", "in", "ei", "agentur", "presse", "polizei", "partei", "kirche")
CLAUSE_OPENERS = frozenset("dass daß ob wie weil da wenn falls als nachdem bevor obwohl während indem sodass damit wo worauf wobei wonach".split())
SUBJUNCTIVES = frozenset(
    """sei seien habe hätten werde würden könne könnten müsse müssten solle sollten dürfe dürften wolle wollten gebe gehe komme stehe
    bleibe lasse mache sehe brauche bestehe gelte liege hätte wäre wären""".split()
)
DEFINITE = frozenset("der die".split())
NAMING = frozenset("titel motto überschrift kurz erstwerk namens genannt betitelt überschrieben sogenannte sogenannten sogenannter sogenannter sogenanntes".split())
SO_CALLED = frozenset("genannte genannten wort begriff".split())
WORKS = frozenset(
    """film buch roman album lied serie sendung magazin zeitschrift zeitung drama oper stück song show schiff projekt aktion gruppe
    bewegung organisation vereinigung allianz liga sender blatt band werk ausstellung zentrum zentrums theater museum restaurant hotel werkstatt kampagne reihe initiative verein stiftung preis
    festival schule portal plattform blog podcast agentur firma marke modell flugzeug kreuzer dampfer jacht yacht fähre sonde satellit satelliten raumschiff rakete rakete taifun hurrikan orkan sturm sturmtief hurrikans
    gemälde skulptur gedicht ballett musical hymne operette sinfonie spiel software programm stiftung schiffs filmes films buches romans bandes blattes magazins senders bandprojekt duo trio bar kneipe club diskothek gaststätte hütte station
    vereins konzern partei bündnis koalition liste straße platz halle stadion arena mission operation unternehmen""".split()
)
LEANING = frozenset("dieser diese dieses diesem diesen solche solcher solches ihm ihn ihnen deren dessen".split())
OPENINGS = frozenset(
    """aber und oder doch jedoch auch dann allerdings dennoch deshalb daher deswegen zudem außerdem ferner damit dabei dafür dagegen danach
    davon dazu demnach dort hier so sonst trotzdem nun somit hingegen inzwischen unterdessen indes dies das ebenso ebenfalls""".split()
)
QUESTIONS = frozenset("ob warum wie was wann wo".split())
PAST = ("te", "ten")
SEQUELS = frozenset("auch jedoch allerdings dennoch deshalb zudem außerdem hingegen ebenfalls trotzdem".split())
NEGATIVE_PEOPLE = frozenset("niemand keiner keine".split())
COORDINATIONS = frozenset("und aber oder sondern".split())
INDEFINITES = frozenset({"ein", "eine"})
CUE_STARTS = frozenset(phrase.split()[0] for phrase in CUE_PHRASES)
AFTER_QUOTE = frozenset({"so"})


# -- end of speakers and claims

LANGUAGE = Language(
    code="de",
    after_quote=AFTER_QUOTE,
    cue_starts=CUE_STARTS,
    indefinites=INDEFINITES,
    coordinations=COORDINATIONS,
    negative_people=NEGATIVE_PEOPLE,
    quoting_verbs=QUOTING_VERBS,
    sequels=SEQUELS,
    past=PAST,
    questions=QUESTIONS,
    openings=OPENINGS,
    leaning=LEANING,
    works=WORKS,
    so_called=SO_CALLED,
    naming=NAMING,
    definite=DEFINITE,
    genitive_endings=GENITIVE_ENDINGS,
    aftertimes=AFTERTIMES,
    counters=COUNTERS,
    captions=CAPTIONS,
    bounding=BOUNDING,
    obliques=OBLIQUES,
    particles=PARTICLES,
    impersonals=IMPERSONALS,
    places=PLACES,
    separable=SEPARABLE,
    given_names=GIVEN_NAMES,
    parties=PARTIES,
    noun_endings=NOUN_ENDINGS,
    participles=PARTICIPLES,
    putting=PUTTING,
    relaying=RELAYING,
    reporting=REPORTING,
    reporting_nouns=REPORTING_NOUNS,
    meeting=frozenset({"mit", "gegenüber"}),
    doers=frozenset("von vom durch".split()),
    clause_openers=CLAUSE_OPENERS,
    relative_articles=RELATIVE_ARTICLES,
    demonstratives=DEMONSTRATIVES,
    genitive_articles=GENITIVE_ARTICLES,
    dative_feminine=DATIVE_FEMININE,
    feminine=FEMININE,
    subjunctives=SUBJUNCTIVES,
    verbs=VERBS,
    adjectival=ADJECTIVAL,
    passives=PASSIVES,
    postpositions=POSTPOSITIONS,
    before_verbs=BEFORE_VERBS,
    verb_second=True,
    infinitive=INFINITIVE,
    indefinite=INDEFINITE,
    sources=SOURCES,
    addressing=ADDRESSING,
    relatives=RELATIVES,
    conjunctions=CONJUNCTIONS,
    prepositions=PREPOSITIONS,
    nouns_capital=True,
    openers=OPENERS,
    opener_endings=("end", "weise", "seits"),
    place_words=PLACE_WORDS,
    determiners=DETERMINERS,
    texts=frozenset("artikel text autor autorin beitrag bericht".split()),
    it=frozenset("es dies das".split()),
    adjective_endings=ADJECTIVE_ENDINGS,
    organisations=ORGANISATIONS,
    role_endings=ROLE_ENDINGS,
    roles=ROLES,
    courtesies=COURTESIES,
    gendered=GENDERED,
    possessives=POSSESSIVES,
    pronouns=PRONOUNS,
    clause_words=CLAUSE_WORDS,
    cue_phrases=CUE_PHRASES,
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
    ordinal_dot=True,
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
    not_negating=NOT_NEGATING,
    negative_prefixes=NEGATIVE_PREFIXES,
    breaks=BREAKS,
    auxiliaries=AUXILIARIES,
    verb_last=True,
    hedges=HEDGES,
    opposites=OPPOSITES,
    suffixes=SUFFIXES,
    irregular=IRREGULAR,
    synonyms=SYNONYMS,
    generic_nouns=GENERIC_NOUNS,
    decimal_comma=True,
)
