"""French."""

# ruff: noqa: SIM905 -- long word lists read best as text

from __future__ import annotations

from summarizer.text.languages import Language
from summarizer.text.languages.given import GIVEN_NAMES

ELIDED = frozenset("l' d' qu' n' s' j' m' t' c' jusqu' lorsqu' puisqu' quoiqu'".split())
CLITICS = frozenset("il elle ils elles on je nous vous tu".split())
_ELIDED_WORDS = [
    f"{head}{sign}{tail}"
    for sign in "'’"
    for head, tails in {
        "qu": "il elle ils elles on un une en à au",
        "c": "est était en",
        "n": "est a ont était avait y en",
        "s": "est était en il ils y",
        "d": "un une autres ici abord après être avoir",
        "l": "un une on a",
        "j": "ai étais avais",
    }.items()
    for tail in tails.split()
]
FUNCTION_WORDS = frozenset(
    """à afin ai ainsi alors après au aucun aucune aujourd'hui aujourd’hui auquel aura auraient aurait aussi autre autres aux avaient avait avant avec avoir beaucoup
    bien car ce ceci cela celle celles celui ces cet cette ceux chaque chez comme comment contre dans de depuis des dès deux devant doit doivent donc dont
    du elle elles en encore entre est et étaient était été être eu eux fait faire fois font hors il ils je jusque la là le les leur leurs lors lorsque lui
    ma mais malgré même mêmes mes mon ne ni nos notre nous on ont ou où par parce pas pendant peu peut peuvent plus plusieurs pour pourquoi
    pourrait pourraient pris puis puisque quand que quel quelle quelles quelque quelques quels qui quoi sa sans se selon sera seront serait seraient
    ses si sinon sont sous sur surtout ta tandis te tel telle telles tels tes ton tous tout toute toutes très trop tu un une vers voici voilà vos votre
    vous y étant ayant notamment également toujours jamais rien déjà moins trois ensuite""".split()
) | frozenset(_ELIDED_WORDS)
ABBREVIATIONS = frozenset(
    """m mm mme mmes mlle me dr pr prof st ste av bd boul chap cf ch art al app env etc ex fig hab janv févr avr juil sept oct nov déc
    n no nos p pp par ex réf rf s.a s.a.r.l sa suiv t tél vol v vs p.-d.g c.-à-d n.b p.s u.s o.n.u""".split()
)
TITLES = frozenset("m mm mme mmes mlle me dr pr prof mgr st ste".split())
BYLINES = ("par", "de notre correspondant", "de notre envoyé spécial", "propos recueillis par", "texte", "auteur")
FURNITURE = (
    r"(?:à lire aussi|lire aussi|à lire également|lire également|à voir aussi|voir aussi|lire la suite|sur le même sujet|pour aller plus loin|en savoir plus)\b:?.{0,140}(?<![.!?])",
    r"(?:publicité|annonce|contenu sponsorisé|la suite après cette publicité|la suite après la publicité)",
    r"(?:abonnez-vous|inscrivez-vous|s'abonner|s'inscrire|se connecter|créer un compte|recevez|téléchargez|suivez-nous|rejoignez-nous)\b.{0,160}",
    r"(?:newsletters?|partager|tweeter|imprimer|envoyer|facebook|twitter|whatsapp|linkedin|copier le lien|commenter|écouter|menu|recherche(?:r)?|fermer|accueil|[|/,·\s])+",
    r"(?:partager|partagez|envoyer|imprimer) (?:cet article|l.article|sur|par)\b.{0,60}|(?:mots[- ]clés|tags?|étiquettes|thèmes) ?: .*",
    r"(?:\d+|aucun) commentaires?\b.{0,40}|votre adresse e-mail ne sera pas publiée.*|les champs obligatoires sont .*",
    r"(?:©|\(c\)|copyright\b).{0,200}|tous droits réservés\b.*|reproduction interdite.*",
    r"(?:photos?|image|crédits?(?: photo)?|illustration|vidéo|infographie)\s?(?:de|:|/|©).{0,120}(?<![.!?])",
    r"(?:publié|mis à jour|modifié|posté)(?: le)?:? .{0,30}\d{1,4}.{0,60}(?<!\.)|temps de lecture ?: .{0,30}|lecture \d+ min.{0,10}",
    r"(?:cet article|ce texte) (?:a été|est) (?:d'abord |initialement )?(?:publié|paru)\b.*|avec (?:l.)?afp",
    r"(?:nous utilisons|ce site utilise) des cookies\b.*|mentions légales|politique de confidentialité",
)
COMMENTS = (
    r"(?:laisser|laissez|poster|ajouter|écrire) (?:un|votre) (?:commentaire|avis|réponse).{0,40}",
    r"(?:vos |les )?commentaires?(?: \(\d+\))?:?|réagir.{0,30}|vos réactions.{0,20}",
)
TEASERS = (
    r"(?:à lire aussi|lire aussi|à lire également|voir aussi|sur le même sujet|les plus lus|nos articles|dans la même rubrique)\b:?.{0,40}(?<![.])",
)
AUTHOR_NOTES = (
    r"(?P<name>{name}) (?:est|était) (?:une? |la |le |l[’'])?(?:journaliste|correspondante?|rédact(?:eur|rice)|envoyée?|chroniqueu(?:r|se)|auteure?|reporter)\b.{{0,300}}",
)
# end of furniture
FIRST_PERSON = frozenset("je j' me m' moi mon ma mes mien mienne nous notre nos nôtre".split())

# fmt: off

NUMBER_WORDS: dict[str, float] = {"zéro": 0, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "nonante": 90, "cent": 100, "mille": 1000, "demi": 0.5, "demie": 0.5, "dizaine": 10, "douzaine": 12, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "centaine": 100, "millier": 1000}
MULTIPLIERS: dict[str, float] = {"cent": 100, "cents": 100, "mille": 1e3, "milliers": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9, "centaines": 100, "dizaines": 10}
FRACTIONS: dict[str, float] = {"moitié": 1 / 2, "tiers": 1 / 3, "quart": 1 / 4, "quarts": 1 / 4, "cinquième": 1 / 5, "dixième": 1 / 10}
ORDINALS: dict[str, int] = {"premier": 1, "première": 1, "premiers": 1, "premières": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10}
ONES = frozenset("un une chaque par".split())
JOINERS = frozenset("à et ou".split())
UNITS: dict[str, str] = {
    "%": "%", "pour cent": "%", "$": "$", "dollar": "$", "dollars": "$", "€": "€", "euro": "€", "euros": "€", "£": "£", "livres": "£", "centimes": "cent",
    "kilomètre": "km", "kilomètres": "km", "km": "km", "mètre": "m", "mètres": "m", "centimètre": "cm", "centimètres": "cm", "millimètres": "mm", "hectare": "ha", "hectares": "ha", "mètres carrés": "m²", "mètres cubes": "m³", "kilos": "kg", "kilogrammes": "kg", "kg": "kg", "grammes": "g", "tonne": "t", "tonnes": "t", "litre": "l", "litres": "l", "degré": "°", "degrés": "°", "mégawatts": "mw",
    "secondes": "s", "minute": "min", "minutes": "min", "heure": "h", "heures": "h", "jour": "d", "jours": "d", "nuit": "night", "nuits": "night", "semaine": "wk", "semaines": "wk", "mois": "mo", "an": "y", "ans": "y", "année": "y", "années": "y", "décennie": "decade", "décennies": "decade", "siècle": "century", "siècles": "century",
}
MONTHS: dict[str, int] = {"janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12}
WEEKDAYS: dict[str, int] = {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6}
DATE_BOUNDS = frozenset("depuis jusqu' jusque avant après dès".split())
RELATIVE_DAYS: dict[str, int] = {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "après-demain": 2}
RELATIVE_TERMS: dict[str, int] = {"dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "ce": 0, "cet": 0, "cette": 0, "prochain": 1, "prochaine": 1}
PERIODS: dict[str, str] = {"semaine": "week", "week-end": "weekend", "mois": "month", "an": "year", "année": "year", "décennie": "decade", "printemps": "spring", "été": "summer", "automne": "autumn", "hiver": "winter"}
DATE_WORDS = frozenset("en depuis de du le au à dès fin début mi vers entre et avant après l'été".split())
FUTURE = frozenset("pourrait pourraient peut peuvent doit doivent devrait devraient sera seront prévu prévue prévus va vont prochain prochaine jusqu'à d'ici".split())
NEGATIONS = frozenset("pas jamais aucun aucune rien sans ni non nullement nulle".split())
NEGATIVE_WORDS = frozenset("refuse refusé refusent refusait dément démenti démentent nie nient rejette rejeté rejettent incapable incapables échoué échoue".split())
WEAK_NEGATIVES = frozenset("manque manquent interdit interdite interdits impossible absence improbable contre peu personne plus guère évite éviter empêche empêché empêcher".split())
NOT_NEGATING = frozenset({"pas seulement", "sans doute", "sans aucun doute", "pas plus de", "pas moins de", "pas plus tard"})
NEGATIVE_PREFIXES = ("in", "im", "ir", "il", "dé", "dés", "mal")
BREAKS = frozenset("mais tandis car parce si lorsque quand bien malgré sauf avant après qui".split())
AUXILIARIES = frozenset("de du des le la les l' d' un une à au aux en y ne n' se s' lui leur leurs son sa ses ce cette ces cet avoir être a ont avait avaient est sont était étaient été sera seront serait peut peuvent doit doivent pouvoir devoir plus encore tout toute tous et ou que qu' il elle ils elles on nous vous je par pour dans sur avec très".split())
HEDGES: dict[str, str] = {
    **dict.fromkeys("pourrait pourraient peut-être éventuellement éventuel éventuelle possible possibles possiblement".split(), "possible"),
    **dict.fromkeys("probable probablement vraisemblablement devrait devraient semble semblent apparemment attendu attendue attendus".split(), "probable"),
    **dict.fromkeys("présumé présumée présumés soupçonné soupçonnée soupçonnés accusé accusée prétendument aurait auraient serait seraient".split(), "alleged"),
    **dict.fromkeys("peut peuvent".split(), "able"),
    **dict.fromkeys(("prévoit", "prévoient", "prévu", "prévue", "envisage", "envisagent", "compte", "veut", "veulent", "menace", "menacent"), "intended"),
    **dict.fromkeys(("environ", "près de", "quelque", "autour de", "à peu près", "presque"), "approximate"),
    **dict.fromkeys(("jusqu'à", "au plus", "au maximum", "moins de", "pas plus de"), "at most"),
    **dict.fromkeys(("au moins", "plus de", "au minimum"), "at least"),
    **dict.fromkeys("certainement sûrement forcément assurément certain".split(), "certain"),
}
OPPOSITES: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset("augmente augmenté augmentation hausse monté monte croissance progression".split()), frozenset("baisse baissé diminue diminué diminution recul chute chuté".split())),
    (frozenset({"plus"}), frozenset({"moins"})),
    (frozenset("avant".split()), frozenset("après".split())),
    (frozenset("gagné gagne victoire remporté".split()), frozenset("perdu perd défaite".split())),
    (frozenset("premier première".split()), frozenset("dernier dernière".split())),
    (frozenset("approuvé accepté adopté".split()), frozenset("rejeté refusé".split())),
    (frozenset("ouvre ouvert ouverture".split()), frozenset("ferme fermé fermeture".split())),
    (frozenset("commence commencé début".split()), frozenset("termine terminé fin".split())),
    (frozenset("acheté achat achète".split()), frozenset("vendu vente vend".split())),
    (frozenset("tous toutes".split()), frozenset("aucun aucune personne".split())),
)
SUFFIXES = ("issements", "issement", "ements", "ement", "ations", "ation", "issent", "aient", "èrent", "ions", "ées", "ent", "ait", "ant", "ée", "és", "er", "ez", "es", "ir", "é", "e", "s")
IRREGULAR: dict[str, str] = {"dit": "dire", "dits": "dire", "a": "avoir", "eu": "avoir", "fait": "faire", "pris": "prendre", "mis": "mettre", "vu": "voir", "venu": "venir", "mort": "mourir", "morts": "mourir", "yeux": "oeil", "travaux": "travail", "locaux": "local"}
SYNONYMS: tuple[frozenset[str], ...] = (
    frozenset({"états-unis", "américain", "américaine", "américains", "washington"}), frozenset({"union européenne", "ue"}), frozenset({"nations unies", "onu"}), frozenset({"royaume-uni", "britannique", "britanniques", "londres"}), frozenset({"france", "français", "française", "paris"}), frozenset({"russie", "russe", "russes", "moscou"}),
)
GENERIC_NOUNS = frozenset("personnes gens hommes femmes fois autres membres victimes habitants".split())

# -- speakers and claims

_SAYING = {
    "asserted": """dit dits disent disait disaient déclare déclarent déclaré déclarait explique expliquent expliqué expliquait affirme affirment affirmé affirmait assure assurent
        assuré assurait indique indiquent indiqué indiquait précise précisent précisé précisait ajoute ajoutent ajouté ajoutait souligne soulignent souligné soulignait rappelle
        rappellent rappelé rappelait raconte racontent raconté racontait confie confient confié confiait annonce annoncent annoncé annonçait répond répondent répondu répondait
        rétorque rétorqué réplique répliqué poursuit poursuivi poursuivait conclut conclu résume résumé reconnaît reconnaissent reconnu admet admettent admis concède concédé
        confirme confirment confirmé confirmait écrit écrivent écrivait rapporte rapportent rapporté témoigne témoignent témoigné martèle martelé insiste insistent insisté
        détaille détaillé commente commenté lance lancé lâche lâché glisse glissé sourit soupire soupiré plaisante plaisanté observe observé note noté relève relevé constate
        constatent constaté signale signalé révèle révélé révèlent enchaîne enchaîné tranche tranché évoque relate relaté justifie justifié répète répété
        certifie certifié soutient soutiennent soutenu argumente""",
    "denied": "dément démentent démenti nie nient nié conteste contestent contesté réfute réfuté",
    "predicted": "prévoit prévoient prévient préviennent prévenu avertit averti avertissent promet promettent promis prédit prédisent redoute redoutent redouté craint craignent",
    "demanded": "demande demandent demandé réclame réclament réclamé exige exigent exigé exhorte exhorté appelle plaide plaident plaidé préconise préconisé recommande recommandé propose proposent proposé interroge interrogé",
    "alleged": "accuse accusent accusé prétend prétendent prétendu allègue",
    "opinion": "estime estiment estimé estimait juge jugent jugé pense pensent croit croient considère considèrent espère espèrent espéré regrette regrettent regretté déplore déplorent déploré dénonce dénoncent dénoncé critique critiqué doute inquiète félicité félicitée félicités indigné indignée indignés réjoui réjouie réjouis inquiété inquiétée inquiétés alarmé alarmée insurgé insurgée étonné étonnée agacé agacée amusé amusée emporté emportée interrogée",
}
CUE_VERBS = {word: modality for modality, words in _SAYING.items() for word in words.split()}
QUOTING_VERBS = dict.fromkeys(
    "qualifie qualifient qualifié qualifiait décrit décrivent décrivait parle parlent parlé parlait évoquent évoqué salue saluent salué titre titré cite cité appelé intitulé traité crié crie crient scandé scandent scandaient chante".split(), "asserted"
)
CUE_PHRASES = {"selon": "asserted", "d' après": "asserted", "aux dires de": "asserted", "aux yeux de": "opinion", "de l' avis de": "opinion"}
CLAUSE_WORDS = frozenset({"que", "qu'"})
PRONOUNS = {"il": "m", "elle": "f", "ils": "pl", "elles": "pl", "je": "self", "j'": "self", "nous": "self"}
GENDERED = {
    **dict.fromkeys("m monsieur président directeur père fils frère roi prince pape homme avocat procureur préfet chercheur mari oncle grand-père garçon agriculteur éleveur pêcheur boulanger entraîneur infirmier conseiller habitant exploitant gérant fondateur inspecteur ingénieur".split(), "m"),
    **dict.fromkeys("mme madame mlle mademoiselle présidente directrice mère fille soeur sœur reine princesse femme avocate procureure préfète chercheuse professeure épouse tante grand-mère agricultrice éleveuse boulangère entraîneuse infirmière conseillère habitante exploitante gérante fondatrice inspectrice ingénieure adjointe étudiante chanteuse".split(), "f"),
}
COURTESIES = frozenset("m mm mme mmes mlle monsieur madame mademoiselle".split())
ROLES = frozenset(
    """président présidente vice-président vice-présidente ministre premier-ministre secrétaire maire adjoint adjointe député députée sénateur sénatrice conseiller conseillère
    préfet préfète procureur procureure juge avocat avocate directeur directrice patron patronne pdg dirigeant dirigeante gérant gérante chef cheffe responsable porte-parole
    délégué déléguée syndicaliste commissaire colonel général capitaine commandant lieutenant inspecteur inspectrice chercheur chercheuse professeur professeure économiste
    historien historienne sociologue biologiste géologue hydrologue climatologue expert experte analyste médecin infirmier infirmière docteur ingénieur ingénieure enseignant enseignante instituteur institutrice
    étudiant étudiante élève habitant habitante riverain riveraine voisin voisine témoin agriculteur agricultrice éleveur éleveuse pêcheur pêcheuse viticulteur vigneron boulanger boulangère commerçant commerçante
    restaurateur artisan ouvrier ouvrière salarié salariée journaliste écrivain écrivaine auteur auteure autrice romancière romancier réalisateur réalisatrice acteur actrice chanteur chanteuse musicien musicienne
    artiste peintre joueur joueuse entraîneur entraîneuse sélectionneur capitaine champion championne fondateur fondatrice militant militante candidat candidate pape évêque cardinal roi reine prince princesse
    homme femme père mère fils fille frère soeur sœur mari épouse coprésident coprésidente élu élue bénévole gardien gardienne pompier retraité retraitée exploitant exploitante""".split()
)
ORGANISATIONS = frozenset(
    """ministère gouvernement parlement assemblée sénat conseil mairie préfecture région département commission union syndicat fédération confédération association fondation
    université institut observatoire école lycée collège hôpital clinique société groupe compagnie entreprise banque agence office police gendarmerie armée parquet tribunal cour
    parti ong croix-rouge musée théâtre radio télévision journal quotidien monde figaro libération parisien collectif comité chambre régie laboratoire centre caisse coopérative sa sas""".split()
)
SOURCES = frozenset(
    """rapport communiqué étude enquête sondage document lettre article texte autorités autorité experts spécialistes chercheurs scientifiques médecins syndicats habitants riverains témoins manifestants
    opposition direction exploitant parquet police gendarmerie pompiers gouvernement entreprise groupe association collectif organisateurs élus avocats enquêteurs médias presse sources source
    mairie préfecture ministère tribunal municipalité responsables agriculteurs salariés grévistes parents élèves éleveurs pêcheurs""".split()
)
DETERMINERS = frozenset("le la les l' un une ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos aucun aucune chaque quelques plusieurs".split())
PLACE_WORDS = frozenset("à en dans près".split())
THINGS = frozenset("pont rue place avenue boulevard tour stade gare lac mont col fleuve coupe prix loi traité sommet festival jeux".split())
OPENERS = frozenset(
    """à au aux après alors ainsi aujourd'hui aussi avant avec beaucoup bien car ce cela celle celui cependant certains certaines ces cet cette ceux chaque chez comme contre dans de depuis des dès désormais
    deux devant dix donc du elle elles en enfin ensuite entre et hier il ils interrogé interrogée jeudi je la là le les leur leurs lors lorsque lundi mais malgré mardi même mercredi mes mon ne nos notre nous
    on or où outre par parmi pas pendant personne peu plus plusieurs pour pourtant près puis quand quant quatre que quelques qui sa samedi sans selon ses si sous son sur tandis tous tout toute toutes toutefois
    trois très un une vendredi dimanche vers voilà y faute grâce résultat reste cinq six sept huit neuf cent mille contacté contactée joint jointe sollicité sollicitée réuni réunis""".split()
)
BEFORE_VERBS = frozenset("a ont avait avaient ai avons aurait auraient est sont était étaient s' se ne n' pas y en lui leur nous vous m' me te t' l' aussi également déjà encore ensuite toutefois cependant d'ailleurs notamment bien toujours alors récemment tous".split())
PREPOSITIONS = frozenset("à au aux de du d' des en dans par pour sur avec sans sous entre vers chez depuis pendant après avant contre dès devant derrière malgré selon hors parmi envers durant lors jusque jusqu' face près".split())
CONJUNCTIONS = frozenset("et mais ou car donc or ni que qu' si lorsque lorsqu' quand comme puisque puisqu' tandis parce".split())
SUBORDINATORS = frozenset("et mais ou car si lorsque lorsqu' quand puisque puisqu' tandis parce alors où".split())
RELATIVES = frozenset("qui dont lequel laquelle lesquels lesquelles".split())
VERBS = frozenset(
    """est sont était étaient sera seront serait seraient fut furent a ont avait avaient aura auront aurait auraient peut peuvent pouvait pourra pourront pourrait pourraient doit doivent devait
    devra devrait devraient va vont allait fait font faisait faut fallait vient viennent reste restent semble semblent ai avons suis sommes veut veulent reçoit perd coûte coûtera commence commencera""".split()
)
INDEFINITE = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui encore aussi également ensuite alors notamment toutefois cependant ".split())
COUNTERS = frozenset("certains certaines plusieurs beaucoup quelques-uns tous toutes chacun".split())
LEANING = frozenset("ce cet cette ces celui celle ceux celles cela ça tel telle lui eux".split())
OPENINGS = frozenset("mais et ou or donc aussi ainsi alors cependant pourtant toutefois enfin puis ensuite là ici cela ça c' néanmoins désormais".split())
SEQUELS = frozenset("aussi également cependant pourtant toutefois néanmoins ensuite".split())
QUESTIONS = frozenset("si pourquoi comment quand où quel quelle combien".split())

LANGUAGE = Language(
    code="fr",
    elided=ELIDED,
    clitics=CLITICS,
    dash_dialogue=True,
    guillemets_out=True,
    function_words=FUNCTION_WORDS,
    abbreviations=ABBREVIATIONS,
    titles=TITLES,
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
    decimal_comma=True,
    months=MONTHS,
    small_months=True,
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
    cue_verbs=CUE_VERBS,
    quoting_verbs=QUOTING_VERBS,
    cue_phrases=CUE_PHRASES,
    cue_starts=frozenset(phrase.split()[0] for phrase in CUE_PHRASES),
    clause_words=CLAUSE_WORDS,
    pronouns=PRONOUNS,
    gendered=GENDERED,
    given_names=GIVEN_NAMES,
    courtesies=COURTESIES,
    roles=ROLES,
    organisations=ORGANISATIONS,
    sources=SOURCES,
    determiners=DETERMINERS,
    definite=frozenset({"le", "la", "l'"}),
    indefinites=frozenset({"un", "une"}),
    negative_people=frozenset("personne aucun aucune nul".split()),
    coordinations=frozenset("et mais ou".split()),
    texts=frozenset("article texte auteur auteure".split()),
    it=frozenset("cela ça ce c'".split()),
    place_words=PLACE_WORDS,
    things=THINGS,
    adjective_endings=("ais", "aise", "ois", "oise", "ien", "ienne", "ains", "aine"),
    openers=OPENERS,
    before_verbs=BEFORE_VERBS,
    prepositions=PREPOSITIONS,
    conjunctions=CONJUNCTIONS,
    subordinators=SUBORDINATORS,
    relatives=RELATIVES,
    genitives=frozenset({"de", "d'", "du"}),
    modals=frozenset("pourrait devrait doit peut veut va pas".split()),
    agents=frozenset({"par"}),
    passives=frozenset("été être".split()),
    verbs=VERBS,
    naming=frozenset("intitulé intitulée baptisé baptisée surnommé surnommée".split()),
    so_called=frozenset("mot terme expression".split()),
    works=frozenset("restaurant café hôtel bar film livre roman album chanson série émission magazine journal quotidien hebdomadaire pièce opéra spectacle exposition revue essai documentaire tableau bateau navire cargo association opération".split()),
    indefinite=INDEFINITE,
    counters=COUNTERS,
    captions=frozenset("(à gauche) (à droite) (photo) (archives)".split()),
    bounding=frozenset("moins plus environ quelque presque".split()),
    aftertimes=frozenset("avant après suivant précédent".split()),
    plural=("s", "x"),
    leaning=LEANING,
    openings=OPENINGS,
    sequels=SEQUELS,
    questions=QUESTIONS,
    past=("ait", "aient", "èrent", "eront", "iront", "era", "ira"),
)
