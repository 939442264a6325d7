"""Given names and whose they are, for languages where a capital letter alone does not tell a person."""

# fmt: off

from __future__ import annotations

import unicodedata

_MEN = """
    aaron abdel abdul abdullah achim adam adrian ahmad ahmed alain alan albert alberto alejandro aleksander aleksandr alessandro alex
    alexander alexandre alexei alexis alfons alfred ali alois álvaro amir anatoli anders andré andreas andrei andrew andrés andrzej ángel anton antoine antonio antónio
    armin arne arnold arnaud arthur arturo augusto axel baptiste barack bastian ben benedikt benjamin benoît bernard bernd bernhard bertrand bill björn bob boris brian
    bruno burkhard carl carlo carlos carsten cédric cem charles chris christian christoph christophe christopher claude claus clemens clément cristian cristóbal
    damien daniel daniele dario david denis dennis detlef didier diego dieter dietmar dietrich dimitri dirk dmitri domenico dominik dominique donald
    eberhard eckart edgar edmund eduard eduardo edward egon emil emilio emmanuel enrico enrique eric erich erik ernesto ernst erwin esteban étienne eugen eugenio ewald
    fabian fabien fabio federico felipe felix félix ferdinand fernando fidel florent florian francesco francis francisco franck françois frank franz fred frédéric friedrich fritz
    gabriel gaël geert geoffrey georg george georges gerald gérard gerd gerhard gero gilles giorgio giovanni giuseppe gordon gregor grégory guido guillaume guillermo gunnar günter günther gustav gustavo guy
    hamid hannes hans harald harry hartmut hassan heiko heiner heinrich heinz helmut hendrik henri henrik henry herbert hermann holger horst hubert hugo hussein
    ian ibrahim ignacio igor ilja ingo ismail iván iwan jack jacques jaime jakob james jan javier jean jens jerome jérôme jim joachim joaquín jochen joe joel joël johan johann johannes john jonas jonathan jörg jorge
    josé josef joseph juan julien julio julian jürgen justin kai karl karlheinz karsten kaspar kenneth kevin khalid klaus konrad konstantin kurt
    lars laszlo laurent leo leon leonardo leonhard lorenz lothar louis loïc luc luca lucas lucien ludger ludwig luis luigi lukas lutz mahmoud mahmud manfred manuel marc marcel marcelo marcin marco marek mario marius mark marko markus martin martín massimo mathias mathieu mats
    matteo matthew matthias matthieu maurice mauricio max maxime maximilian mehmet michael michail michel miguel mike mikhail milan mohamed mohammad mohammed moritz muhammad mustafa
    nelson nicholas nicolas nicolás niels nikita nikolai nikolaus nils noah norbert olaf oleg oliver olivier omar oscar óscar oskar osama otmar otto pablo pascal patrice patrick patricio paul paulo pavel pedro peer peter philip philipp philippe pierre
    piotr rafael raimund rainer ralf ralph ramón raúl raphaël ray reiner reinhard reinhold rémi rené ricardo richard robert roberto robin rodrigo roger roland rolf roman ronald ruben rüdiger rudi rudolf rudolph rupert
    salvador sam samuel sascha saúl sébastien sebastian sepp serge sergej sergei sergey sergio siegfried sigmar silvio simón simon stanislaw stefan stefano steffen stephan stéphane stephen steve steven sven sylvain
    theo theodor thierry thilo thomas thorsten tibor till tim tino tobias tom tomás toni tony torsten udo uli ulf ulrich urs uwe valentin valéry viktor víctor victor vicente vincent vincenzo vitali vladimir volker volkmar waldemar walter werner wilfried wilhelm willi william willy winfried wladimir wolf wolfgang wolfram
    xavier yann yannick yves yusuf
    adolfo agustín aitor alfonso aurélien baltasar bastien borja césar corentin cyril édouard émile emiliano eusebio fabrice fermín gaëtan gaspard germán gilbert gonzalo gregorio hervé hugues íñigo iker ismael jacinto
    jérémy jesús joan jordi karim lionel léo lorenzo marcial mateo maximo medhi mehdi nathan néstor norbert octavio quentin rachid raymond renaud rodolphe rogelio rubén samir sebastián théo tristan valentín victorino xavi yoann youssef
"""
_WOMEN = """
    adriana agathe agnes agnès aisha alejandra alexandra alexia alice alicia alina almut amanda amélie ana andrea angela ángela angelika angélique anita anja anke ann anna anne annegret anneliese annette annika antje antonia ariane astrid audrey aurélie
    barbara bärbel beata beate beatrice béatrice beatriz belén bettina bianca birgit birgitta birte blanca brigitte britta camille carina carla carmen carolin carolina caroline catalina catherine cécile céline chantal charlotte christa christel christelle christiane christina christine clara claire clarisse claudia cláudia clémence colette concepción constanze corinna corinne cornelia cristina
    dagmar daniela danielle delphine diana dilma dolores dominique dora doris dorothea dunja edith eléonore elena eleonore elfriede elisa elisabeth élisabeth elise élise elizabeth elke ellen elodie élodie elsa elvira emilia emily emma emmanuelle erika esperanza estelle esther eva evelyn evelyne fanny fatima fatma florence françoise franziska frauke frédérique frida friederike
    gabriela gabriele gabrielle geneviève gerda gesa gesine gisela giulia gloria grace graciela gudrun gülsen hanna hannah hannelore heide heidemarie heidi heike helen helena helene hélène helga hella henriette herta hilary hilde hildegard hillary ilka ilona ilse ina ines inés ines inga inge ingeborg ingrid irene irina iris irma isabel isabell isabella isabelle
    jacqueline jana janine jeanne jennifer jessica joana johanna josefina josephine juana judith julia juliana juliane julie juliette jutta karen karin karina karla karoline katarina katharina käthe kathrin katja katrin katy kerstin kirsten klara kristin kristina
    lara laura laure laurence lea léa leila lena leni leticia lieselotte lilian lina linda lisa lise lotte louise lucía lucie lucy luise luisa lydia madeleine magali magdalena maja manon manuela margaret margarete margarita margit margot marguerite maria maría mariana marianne marie marielle marina marine marion marisol marlene marlies marta martha martina martine mary mathilde mechthild melanie mélanie mercedes merle mia michaela michèle micheline michelle mireille miriam mónica monica monika monique montserrat muriel
    nadia nadine nadja nancy natalia natalie nathalie nicola nicole nina nora nuria odile olga olivia ophélie paloma pamela patricia paula pauline petra pia pilar rachel ramona raquel rebecca regina régine regula renate rita rosa rosario roswitha ruth
    sabina sabine sabrina sandra sandrine sara sarah saskia sibylle sigrid silke silvia simone sofía sofia sofie solange sonia sonja sophie soledad stefanie stéphanie stephanie susan susana susanne suzanne svenja swetlana sybille sylvia sylvie tamara tanja tatiana tatjana teresa thérèse theresa theresia tina ulla ulrike ursel ursula uschi uta ute
    ainhoa aline amandine amparo anaïs annick begoña bérengère capucine carole chloé clémentine consuelo coralie delphine diane émilie encarnación eugénie fabienne gaëlle ghislaine hortense inès inmaculada jocelyne josiane justine
    laetitia lourdes lucile lydie maëlle marjorie marthe maud montse mylène ninon noelia núria océane pascale perrine raymonde rocío roselyne ségolène séverine solène tiphaine violaine yolande
    valentina valérie valeria vanessa vera verena verónica veronika véronique victoria viktoria viola viviane virginie waltraud wiebke yolanda yvonne zoé
"""
_EITHER = "andrea camille claude dominique gabriele kim laurence nicola robin sascha simone toni yannick"



def _folded(names: str) -> list[str]:
    plain = (c for c in unicodedata.normalize("NFKD", names) if not unicodedata.combining(c))
    return "".join(plain).split()


GIVEN_NAMES: dict[str, str] = {
    **dict.fromkeys(_folded(_MEN), "m"),
    **dict.fromkeys(_folded(_WOMEN), "f"),
    **dict.fromkeys(_folded(_EITHER), ""),
}
"""Given name in lower case without diacritics -> `m`, `f`, or nothing for one that both have."""
