"""Spanish."""

# ruff: noqa: SIM905 -- long word lists read best as text

from __future__ import annotations

from summarizer.text.languages import Language
from summarizer.text.languages.given import GIVEN_NAMES

FUNCTION_WORDS = frozenset(
    """a ahora al algo algún alguna algunas algunos allí ante antes aquel aquella aquí así aun aún aunque bajo bien cada casi como cómo con contra cual cuales cualquier cuando cuándo
    de del desde después donde dónde dos durante e el él ella ellas ello ellos en entonces entre era eran es esa esas ese eso esos está están estaba estaban estas estar este esto estos
    fue fueron ha había habían haber hace hacer hacia han hasta hay hizo incluso la las le les lo los luego más me mediante menos mi mientras mis mismo misma mucha muchas mucho muchos muy
    nada ni ningún ninguna no nos nosotros nuestra nuestras nuestro nuestros nunca o otra otras otro otros para pero poco por porque pudo puede pueden pues que qué quien quién quienes se sea sean
    según ser será serán si sí sido sin sino sobre solo sólo son su sus también tampoco tan tanto te tenía tiene tienen toda todas todavía todo todos tras tres tu tus un una unas uno unos usted
    ya yo además así podría podrían debe deben esta y fueron siempre tal durante cuyo cuya""".split()
)
ABBREVIATIONS = frozenset(
    """sr sra sres sras srta d dª dña dr dra drs prof lic ing arq gral cap cnel tte sgto st sto sta excmo excma ilmo ilma av avda c cía s.a s.l s.r.l ee.uu ee uu aa.pp cc.aa ff.aa
    art arts cap cf etc ej p.ej pág págs vol núm nº n tel ap apdo aprox máx mín depto dpto admón gob pdte pdta ud uds vd vds a.c d.c a.m p.m ene feb mar abr may jun jul ago sep sept oct nov dic""".split()
)
TITLES = frozenset("sr sra sres srta d dª dña don doña dr dra prof lic ing gral excmo excma mons".split())
BYLINES = ("por", "texto", "texto de", "autor", "autora", "redacción")
FURNITURE = (
    r"(?:lea también|lee también|leer también|le puede interesar|te puede interesar|vea también|ver también|más información|noticias relacionadas|relacionad[oa]s?|sigue leyendo|seguir leyendo|leer más)\b:?.{0,140}(?<![.!?])",
    r"(?:publicidad|anuncio|contenido patrocinado|la noticia continúa .*|patrocinado)",
    r"(?:suscríbete|suscríbase|regístrate|regístrese|inicia sesión|iniciar sesión|crear cuenta|recibe|reciba|descarga|síguenos|síganos|únete)\b.{0,160}",
    r"(?:newsletters?|boletín|compartir|tuitear|imprimir|enviar|facebook|twitter|whatsapp|linkedin|copiar enlace|comentar|escuchar|menú|buscar|cerrar|inicio|[|/,·\s])+",
    r"(?:comparte|compartir|enviar|imprimir) (?:este artículo|esta noticia|en|por)\b.{0,60}|(?:etiquetas|tags?|temas|archivado en) ?: .*",
    r"(?:\d+|sin) comentarios?\b.{0,40}|tu dirección de correo electrónico no será publicada.*|los campos obligatorios .*",
    r"(?:©|\(c\)|copyright\b).{0,200}|todos los derechos reservados\b.*|prohibida (?:la|su) reproducción.*",
    r"(?:fotos?|fotografía|imagen|crédito|ilustración|vídeo|video|gráfico)\s?(?:de|:|/|©).{0,120}(?<![.!?])",
    r"(?:publicado|actualizado|modificado|creado)(?: el)?:? .{0,30}\d{1,4}.{0,60}(?<!\.)|tiempo de lectura ?: .{0,30}|\d+ min(?:utos)? de lectura",
    r"(?:este artículo|este texto|esta noticia) (?:fue|se) publicad[oa]\b.*",
    r"(?:utilizamos|usamos|este sitio utiliza) cookies\b.*|aviso legal|política de privacidad",
)
COMMENTS = (
    r"(?:deja|deje|añade|escribe|publicar) (?:un|tu|su) (?:comentario|respuesta|opinión).{0,40}",
    r"(?:los )?comentarios?(?: \(\d+\))?:?|participa en la conversación.{0,30}|opina.{0,20}",
)
TEASERS = (
    r"(?:lea también|lee también|te puede interesar|le puede interesar|noticias relacionadas|lo más leído|más noticias|ver también)\b:?.{0,40}(?<![.])",
)
AUTHOR_NOTES = (
    r"(?P<name>{name}) es (?:una? |la |el )?(?:periodista|corresponsal|redactora?|enviad[oa] especial|columnista|autora?|reportera?)\b.{{0,300}}",
)
# end of furniture
FIRST_PERSON = frozenset("yo me mí mi mis mío mía nosotros nosotras nos nuestro nuestra nuestros nuestras".split())

# fmt: off

NUMBER_WORDS: dict[str, float] = {"cero": 0, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiuno": 21, "veintidós": 22, "veinticinco": 25, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "quinientos": 500, "mil": 1000, "medio": 0.5, "media": 0.5, "docena": 12, "decena": 10, "veintena": 20, "treintena": 30, "centenar": 100, "millar": 1000}
MULTIPLIERS: dict[str, float] = {"mil": 1e3, "miles": 1e3, "millón": 1e6, "millones": 1e6, "cientos": 100, "docenas": 12, "decenas": 10, "centenares": 100}
FRACTIONS: dict[str, float] = {"mitad": 1 / 2, "tercio": 1 / 3, "tercios": 1 / 3, "cuarto": 1 / 4, "cuartos": 1 / 4, "quinto": 1 / 5, "décima": 1 / 10}
ORDINALS: dict[str, int] = {"primer": 1, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3, "tercera": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6, "séptimo": 7, "octavo": 8, "noveno": 9, "décimo": 10}
ONES = frozenset("un una uno cada por".split())
JOINERS = frozenset("a y o e".split())
UNITS: dict[str, str] = {
    "%": "%", "por ciento": "%", "$": "$", "dólar": "$", "dólares": "$", "€": "€", "euro": "€", "euros": "€", "£": "£", "libras": "£", "céntimos": "cent", "pesos": "peso",
    "kilómetro": "km", "kilómetros": "km", "km": "km", "metro": "m", "metros": "m", "centímetro": "cm", "centímetros": "cm", "milímetros": "mm", "hectárea": "ha", "hectáreas": "ha", "metros cuadrados": "m²", "metros cúbicos": "m³", "kilo": "kg", "kilos": "kg", "kg": "kg", "gramos": "g", "tonelada": "t", "toneladas": "t", "litro": "l", "litros": "l", "grado": "°", "grados": "°", "megavatios": "mw",
    "segundos": "s", "minuto": "min", "minutos": "min", "hora": "h", "horas": "h", "día": "d", "días": "d", "noche": "night", "noches": "night", "semana": "wk", "semanas": "wk", "mes": "mo", "meses": "mo", "año": "y", "años": "y", "década": "decade", "décadas": "decade", "siglo": "century", "siglos": "century",
}
MONTHS: dict[str, int] = {"enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12}
WEEKDAYS: dict[str, int] = {"lunes": 0, "martes": 1, "miércoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "domingo": 6}
DATE_BOUNDS = frozenset("desde hasta antes después".split())
RELATIVE_DAYS: dict[str, int] = {"anteayer": -2, "ayer": -1, "hoy": 0, "mañana": 1}
RELATIVE_TERMS: dict[str, int] = {"pasado": -1, "pasada": -1, "último": -1, "última": -1, "este": 0, "esta": 0, "próximo": 1, "próxima": 1}
PERIODS: dict[str, str] = {"semana": "week", "mes": "month", "año": "year", "década": "decade", "primavera": "spring", "verano": "summer", "otoño": "autumn", "invierno": "winter"}
DATE_WORDS = frozenset("en desde de del el al a hasta finales principios mediados entre y antes después".split())
FUTURE = frozenset("podría podrían puede pueden debe deben debería deberían será serán previsto prevista previstos va van próximo próxima hasta".split())
NEGATIONS = frozenset("no nunca jamás ningún ninguno ninguna nada nadie sin ni tampoco".split())
NEGATIVE_WORDS = frozenset("rechaza rechazó rechazan rechazado niega negó niegan negado desmiente desmintió desmentido incapaz incapaces fracasó fracasado".split())
WEAK_NEGATIVES = frozenset("falta faltan prohibido prohibida imposible ausencia improbable contra poco pocos evita evitar impide impedir impidió carece".split())
NOT_NEGATING = frozenset({"no solo", "no sólo", "sin duda", "no obstante", "no más de", "no menos de", "sin embargo"})
NEGATIVE_PREFIXES = ("in", "im", "ir", "des", "mal")
BREAKS = frozenset("pero sino aunque porque si cuando mientras salvo antes después que quien".split())
AUXILIARIES = frozenset("de del la el las los un una a al en y lo le les se su sus este esta estos estas ser haber ha han había habían es son era eran sido será serán sería puede pueden debe deben más aún todavía todo toda todos todas o que él ella ellos ellas nos yo por para sobre con muy".split())
HEDGES: dict[str, str] = {
    **dict.fromkeys("podría podrían quizá quizás posible posibles posiblemente acaso".split(), "possible"),
    **dict.fromkeys("probable probablemente previsiblemente debería deberían parece parecen aparentemente esperado esperada".split(), "probable"),
    **dict.fromkeys("presunto presunta presuntos presuntas supuesto supuesta supuestamente presuntamente acusado acusada".split(), "alleged"),
    **dict.fromkeys("puede pueden".split(), "able"),
    **dict.fromkeys(("prevé", "prevén", "previsto", "prevista", "planea", "quiere", "quieren", "pretende", "amenaza"), "intended"),
    **dict.fromkeys(("unos", "unas", "alrededor de", "cerca de", "aproximadamente", "casi", "en torno a"), "approximate"),
    **dict.fromkeys(("hasta", "como máximo", "menos de", "no más de"), "at most"),
    **dict.fromkeys(("al menos", "más de", "como mínimo"), "at least"),
    **dict.fromkeys("ciertamente seguramente".split(), "certain"),
}
OPPOSITES: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset("aumenta aumentó aumento sube subió subida crece creció crecimiento".split()), frozenset("baja bajó bajada cae cayó caída disminuye disminuyó descenso".split())),
    (frozenset({"más"}), frozenset({"menos"})),
    (frozenset("antes".split()), frozenset("después".split())),
    (frozenset("ganó gana victoria".split()), frozenset("perdió pierde derrota".split())),
    (frozenset("primer primera primero".split()), frozenset("último última".split())),
    (frozenset("aprobó aprobado aceptó".split()), frozenset("rechazó rechazado".split())),
    (frozenset("abre abrió abierto apertura".split()), frozenset("cierra cerró cerrado cierre".split())),
    (frozenset("empezó comenzó comienzo inicio".split()), frozenset("terminó acabó fin".split())),
    (frozenset("compró compra".split()), frozenset("vendió venta".split())),
    (frozenset("todos todas".split()), frozenset("nadie ninguno".split())),
)
SUFFIXES = ("amientos", "amiento", "imiento", "aciones", "ación", "iciones", "ición", "aron", "ieron", "aban", "ando", "iendo", "adas", "ados", "idas", "idos", "aba", "ada", "ado", "ida", "ido", "es", "an", "en", "ar", "er", "ir", "as", "os", "ó", "a", "o", "e", "s")
IRREGULAR: dict[str, str] = {"dijo": "decir", "dice": "decir", "dicho": "decir", "fue": "ser", "fueron": "ser", "hizo": "hacer", "hecho": "hacer", "tuvo": "tener", "pidió": "pedir", "pide": "pedir", "murió": "morir", "muerto": "morir", "muertos": "morir", "abierto": "abrir", "visto": "ver", "escrito": "escribir"}
SYNONYMS: tuple[frozenset[str], ...] = (
    frozenset({"estados unidos", "ee.uu", "estadounidense", "estadounidenses", "washington"}), frozenset({"unión europea", "ue"}), frozenset({"naciones unidas", "onu"}), frozenset({"reino unido", "británico", "británica", "británicos", "londres"}), frozenset({"españa", "español", "española", "españoles", "madrid"}), frozenset({"rusia", "ruso", "rusa", "rusos", "moscú"}),
)
GENERIC_NOUNS = frozenset("personas hombres mujeres veces otros miembros víctimas vecinos".split())

# -- speakers and claims

_SAYING = {
    "asserted": """dijo dice dicen dijeron decía decían dicho afirmó afirma afirman afirmaron afirmado aseguró asegura aseguran aseguraron asegurado explicó explica explican explicaron explicado señaló señala señalan señalaron señalado
        declaró declara declaran declararon declarado indicó indica indican indicaron indicado añadió añade añaden añadieron añadido agregó agrega agregaron agregado apuntó apunta apuntan apuntaron sostuvo sostiene sostienen sostuvieron subrayó
        subraya subrayaron manifestó manifiesta manifestaron comentó comenta comentan comentaron contó cuenta cuentan contaron relató relata relataron narró reconoció reconoce reconocen reconocieron admitió admite admiten
        reiteró reitera recordó recuerda recuerdan recordaron insistió insiste insisten insistieron concluyó concluye precisó precisa precisaron respondió responde responden respondieron contestó contesta replicó replica
        anunció anuncia anuncian anunciaron anunciado informó informa informan informaron informado confirmó confirma confirman confirmaron confirmado escribió escribe escriben detalló detalla detallaron destacó destaca destacan
        expresó expresa expuso expone remarcó remarca recalcó recalca zanjó resumió resume ironizó bromeó confesó confiesa reveló revela revelan revelaron aclaró aclara matizó matiza enfatizó mencionó constató puntualizó
        prosiguió continuó argumentó argumenta garantizó garantiza repitió repite gritó gritaron""",
    "denied": "negó niega niegan negaron desmintió desmiente desmintieron rebatió refutó",
    "predicted": "advirtió advierte advierten advirtieron alertó alerta alertan alertaron prometió promete prometieron vaticinó pronosticó prevé prevén teme temen temió",
    "demanded": "pidió pide piden pidieron pedido exigió exige exigen exigieron reclamó reclama reclaman reclamaron instó insta urgió propuso propone proponen propusieron recomendó recomienda preguntó pregunta preguntaron solicitó solicita",
    "alleged": "acusó acusa acusan acusaron alegó alega",
    "opinion": "cree creen considera consideran consideró opina opinan opinó piensa piensan estima estiman estimó espera esperan esperó lamentó lamenta lamentan lamentaron criticó critica critican criticaron denunció denuncia denuncian denunciaron celebró confió confía",
}
CUE_VERBS = {word: modality for modality, words in _SAYING.items() for word in words.split()}
QUOTING_VERBS = dict.fromkeys(
    "calificó califica calificaron describió describe describen llamó llama definió define tildó tachó habló habla hablaron titula tituló cita citó corearon coreaban bautizó tildaron".split(), "asserted"
)
CUE_PHRASES = {"según": "asserted", "de acuerdo con": "asserted", "a juicio de": "opinion", "en opinión de": "opinion", "en palabras de": "asserted"}
CLAUSE_WORDS = frozenset({"que"})
PRONOUNS = {"él": "m", "ella": "f", "ellos": "pl", "ellas": "pl", "yo": "self", "nosotros": "self", "nosotras": "self"}
GENDERED = {
    **dict.fromkeys("sr señor don presidente director alcalde ministro consejero concejal padre hijo hermano rey príncipe papa hombre abogado profesor investigador marido tío abuelo agricultor ganadero pescador panadero entrenador enfermero vecino ingeniero secretario delegado diputado senador jefe médico".split(), "m"),
    **dict.fromkeys("sra señora doña srta presidenta directora alcaldesa ministra consejera concejala madre hija hermana reina princesa mujer abogada profesora investigadora esposa tía abuela agricultora ganadera pescadora panadera entrenadora enfermera vecina ingeniera secretaria delegada diputada senadora jefa médica doctora bióloga geóloga bibliotecaria maestra".split(), "f"),
}
COURTESIES = frozenset("sr sra sres srta señor señora señorita don doña d dª dña".split())
ROLES = frozenset(
    """presidente presidenta vicepresidente vicepresidenta ministro ministra secretario secretaria alcalde alcaldesa concejal concejala consejero consejera diputado diputada senador senadora
    delegado delegada fiscal juez jueza abogado abogada director directora jefe jefa responsable portavoz dirigente gerente comisario comisaria coronel general capitán comandante teniente inspector inspectora
    investigador investigadora profesor profesora catedrático catedrática economista historiador historiadora sociólogo socióloga biólogo bióloga geólogo geóloga hidrólogo hidróloga experto experta analista médico médica
    doctor doctora enfermero enfermera ingeniero ingeniera arquitecto arquitecta maestro maestra docente estudiante alumno alumna vecino vecina residente testigo agricultor agricultora ganadero ganadera pescador pescadora
    panadero panadera comerciante hostelero artesano artesana obrero trabajador trabajadora periodista escritor escritora autor autora novelista cineasta actor actriz cantante músico música pintor pintora artista jugador jugadora
    entrenador entrenadora seleccionador campeón campeona fundador fundadora activista candidato candidata papa obispo cardenal rey reina príncipe princesa hombre mujer padre madre hijo hija hermano hermana marido esposa
    empresario empresaria sindicalista bombero guardia voluntario voluntaria jubilado jubilada bibliotecario bibliotecaria propietario propietaria presidente gobernador gobernadora canciller embajador embajadora patrón patrona coordinador coordinadora técnico técnica""".split()
)
ORGANISATIONS = frozenset(
    """autoridad ministerio gobierno parlamento congreso senado ayuntamiento consejo consejería diputación junta generalitat comisión unión sindicato federación confederación asociación fundación universidad instituto
    observatorio escuela colegio hospital clínica sociedad grupo compañía empresa banco agencia policía ejército fiscalía tribunal audiencia partido ong museo teatro radio televisión diario periódico mundo país
    comité cámara laboratorio centro caja cooperativa plataforma cofradía sa sl cruz""".split()
)
SOURCES = frozenset(
    """informe comunicado estudio encuesta sondeo documento carta artículo texto autoridades autoridad expertos especialistas investigadores científicos médicos sindicatos vecinos testigos manifestantes oposición dirección
    fiscalía policía bomberos gobierno empresa grupo asociación plataforma organizadores abogados medios prensa fuentes fuente ayuntamiento ministerio tribunal responsables agricultores trabajadores padres alumnos ganaderos pescadores cofradía ecologistas comerciantes junta""".split()
)
DETERMINERS = frozenset("el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus mi mis nuestro nuestra nuestros ningún ninguna cada varios varias".split())
PLACE_WORDS = frozenset("en desde hacia cerca".split())
THINGS = frozenset("puente calle plaza avenida torre estadio río lago monte copa premio ley tratado cumbre festival juegos".split())
OPENERS = frozenset(
    """a ahora al algunas algunos ante antes así aunque ayer bajo cada casi como con contra cuando cuatro de del desde después dos durante el él ella ellas ellos en entonces entre es esa ese eso esta este esto estos fue ha
    hace hasta hay hoy la las le les lo los luego más mientras mi muchos muy nada nadie ni no nos nuestro o otra otro otros para pero poco por porque pues que quien quienes se según si sí sin sobre solo sólo son su sus
    también tampoco tan tanto todas todo todos tras tres tu un una unos ya yo y además asimismo finalmente preguntado preguntada lunes martes miércoles jueves viernes sábado domingo cinco seis siete ocho nueve diez mil""".split()
)
BEFORE_VERBS = frozenset("ha han había habían habrá he hemos no se le les lo nos me también ya aún además así luego siempre nunca sí".split())
PREPOSITIONS = frozenset("a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras".split())
CONJUNCTIONS = frozenset("y e o u pero sino ni que si cuando como porque mientras aunque pues".split())
SUBORDINATORS = frozenset("y e o pero si cuando porque mientras aunque pues donde".split())
RELATIVES = frozenset("quien quienes cuyo cuya cual cuales".split())
VERBS = frozenset(
    """es son era eran será serán sería serían fue fueron está están estaba estaban ha han había habían habrá hay puede pueden podía podrá podrán podría podrían debe deben debía deberá debería deberían va van iba
    tiene tienen tenía tendrá hace hacen hizo quiere quieren queda quedan parece parecen he hemos soy somos viene vienen cuesta costará empieza empezará sigue siguen recibe pierde""".split()
)
INDEFINITE = frozenset("lunes martes miércoles jueves viernes sábado domingo ayer hoy también además asimismo luego después entonces ahora".split())
COUNTERS = frozenset("algunos algunas varios varias muchos muchas otros todos ambos cada".split())
LEANING = frozenset("este esta estos estas ese esa esos esas eso esto aquello tal ello ellos".split())
OPENINGS = frozenset("pero y o así también además entonces luego ello eso esto allí aquí asimismo tampoco".split())
SEQUELS = frozenset("también además tampoco asimismo luego".split())
QUESTIONS = frozenset("si qué cómo cuándo dónde cuál cuánto quién".split())

LANGUAGE = Language(
    code="es",
    dash_dialogue=True,
    guillemets_out=True,
    drops_subjects=True,
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
    definite=frozenset({"el", "la"}),
    indefinites=frozenset({"un", "una"}),
    negative_people=frozenset("nadie ningún ninguno ninguna".split()),
    coordinations=frozenset("y e pero o".split()),
    texts=frozenset("artículo texto noticia autor autora".split()),
    it=frozenset("eso esto ello".split()),
    place_words=PLACE_WORDS,
    things=THINGS,
    adjective_endings=("és", "esa", "ano", "ana", "eño", "eña", "ino", "ina", "ense"),
    openers=OPENERS,
    before_verbs=BEFORE_VERBS,
    prepositions=PREPOSITIONS,
    conjunctions=CONJUNCTIONS,
    subordinators=SUBORDINATORS,
    relatives=RELATIVES,
    genitives=frozenset({"de", "del"}),
    modals=frozenset("podría debería debe puede quiere va no".split()),
    agents=frozenset({"por"}),
    passives=frozenset("sido fue fueron ser".split()),
    verbs=VERBS,
    naming=frozenset("titulado titulada llamado llamada denominado denominada bautizado bautizada".split()),
    so_called=frozenset("palabra término expresión".split()),
    works=frozenset("restaurante café hotel bar película libro novela álbum canción serie programa emisión revista diario periódico obra ópera espectáculo exposición ensayo documental cuadro barco buque asociación operación".split()),
    indefinite=INDEFINITE,
    counters=COUNTERS,
    captions=frozenset("(izquierda) (derecha) (foto) (archivo)".split()),
    bounding=frozenset("menos más alrededor unos casi".split()),
    aftertimes=frozenset("antes después siguiente anterior".split()),
    plural=("s",),
    leaning=LEANING,
    openings=OPENINGS,
    sequels=SEQUELS,
    questions=QUESTIONS,
    past=("ó", "aron", "ieron", "aba", "aban", "ía", "ían"),
)
