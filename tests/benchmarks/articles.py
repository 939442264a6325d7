"""News articles made up for measuring: as many as are asked for, all different, the same for the same seed.

People with roles, places, firms, numbers, dates, quotations with their speakers: enough for every stage of a flow to
have work. Nothing in them is true.
"""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def _words(text: str) -> list[str]:
    return text.split()


_FIRST: Final = _words(
    "Anna Bertil Clara David Elena Frank Greta Hassan Ingrid Jonas Karin Lukas Marta Nadia Oskar Petra Ruben "
    "Sofia Tomas Ulla Viktor Wanda Yusuf Zora"
)
_LAST: Final = _words(
    "Adler Brandt Castell Dorn Ekholm Fischer Gallo Hartmann Ivarsson Jansen Keller Lindqvist Moreau Novak "
    "Olsen Petrov Quist Rahman Sander Tanaka Urban Vogel Winter Zeller"
)
_ROLES: Final = (
    "the mayor",
    "a spokeswoman for the port",
    "the head of the works council",
    "an engineer at the institute",
    "the finance director",
    "a professor of hydrology",
    "the chief inspector",
    "a member of the council",
    "the project manager",
    "a shop steward",
)
_TOWNS: Final = _words(
    "Aldhaven Birkholm Carrow Dunmere Eastvik Falkenau Grimstad Holmby Ketterbach Lunden Marsk Norby"
)
_FIRMS: Final = (
    "Nordwerft Holding",
    "Talbrunn Energy",
    "Ostmark Logistics",
    "Helling Foods",
    "Carrow Rail",
    "Brandt Chemicals",
    "Lakeside Hospital",
    "Vantor Systems",
    "Merian Textiles",
    "Eastvik Ferries",
)
_THINGS: Final = (
    "the new harbour bridge",
    "the river dam",
    "the tram line",
    "the water works",
    "the cold store",
    "the school building",
    "the solar park",
    "the ferry terminal",
    "the sewage plant",
    "the freight yard",
    "the central library",
    "the fish market",
)
_MONTHS: Final = _words("January February March April May June July August September October November December")
_DAYS: Final = _words("Monday Tuesday Wednesday Thursday Friday")
_CAUSES: Final = (
    "a shortage of steel",
    "higher interest rates",
    "an error in the drawings",
    "the floods of last spring",
    "a dispute with a supplier",
    "missing permits",
    "damp in the foundations",
    "a strike of the crane drivers",
)
_SAYINGS: Final = (
    "We cannot build {thing} without money",
    "Nobody told us that {cause} would cost {n} million euros",
    "The people of {town} have waited {small} years for this",
    "I would sign the same contract again",
    "We are going to open the gates in {month}, whatever happens",
    "There is no danger for anybody who lives near {thing}",
    "It is the largest order that {firm} has ever had",
    "Every day of delay costs {n} thousand euros",
    "My members will not accept another year without a rise",
    "The figures were wrong, and we have corrected them",
    "What we saw in {town} was a failure of planning",
    "Half of the pumps are older than I am",
)

_PLAIN: Final = (
    "{firm} has spent {n} million euros on {thing} since {year}.",
    "Work on {thing} began in {month} {year} and was to take {small} months.",
    "About {n} people work for {firm} in {town}.",
    "The council of {town} approved the plan by {small} votes to {tiny} on {day}.",
    "{cause_} delayed the work by {small} weeks.",
    "The loan runs for {small} years at {tiny}.{tiny} percent.",
    "Sales of {firm} rose by {small}.{tiny} percent to {n} million euros in {year}.",
    "{thing_} stands {small} kilometres north of {town}.",
    "The first phase is expected to cost {n} million euros.",
    "{firm} lost {n} jobs in {year}, after {cause} had stopped production.",
    "The regional court in {town} will hear the case on {date}.",
    "An inquiry found {small} defects in {thing}, of which {tiny} were serious.",
    "Some {n} residents of {town} signed a petition against the plan.",
    "The ministry had promised {small} million euros in {month} {year}.",
    "The contract with {firm} ends on {date}.",
    "The old building was closed in {year} because of {cause}.",
    "Trains between {town} and {town2} will stop for {small} days in {month}.",
    "Of the {n} applications, {small} were turned down.",
    "{firm} and {firm2} submitted a joint offer of {n} million euros.",
    "Rents in {town} have risen by {small} percent within {tiny} years.",
    "Inspectors visited {thing} {tiny} times between {month} {year} and {date}.",
    "The price of a ticket will go up from {tiny} to {small} euros in {month}.",
    "The reservoir holds {n} thousand cubic metres of water.",
    "Nearly {small} percent of the workforce in {town} commutes to {town2}.",
)
_REPORTED: Final = (
    "{name} said that {thing} would be ready in {month}.",
    "{name} said that the repair would take {small} weeks.",
    "{name} said that {firm} had paid {n} thousand euros for the drawings.",
    "{name} said that the price had doubled since {year}.",
    "{name} said that {cause} was to blame for the delay.",
    "{name} denied that {firm} had known about the defects.",
    "{name} demanded that the council of {town} publish the report.",
    "{name} said that {small} more people would be hired in {town}.",
    "{name} said that {firm} may sell {thing} to {firm2}.",
    "{name} said that no money from the loan had been spent.",
)
_QUOTED: Final = (
    "“{saying},” {name} said.",
    "“{saying},” said {name}.",
    "“{saying},” {name} told reporters in {town}. “{saying2}.”",
    "{name} said: “{saying}.”",
    "“{saying},” {name} said on {day}.",
)
_JOINED: Final = (
    "At the same time, the number of visitors to {thing} fell from {n} in {year} to {small} hundred a month.",
    "According to {name}, {thing} needs {n} new windows and {small} new doors.",
    "The association of shop owners in {town} fears that {cause} will cost its members {small} percent of their sales.",
    "“{saying},” the report quotes {name}, who had called the plan “a gift to {firm}” in {month} {year}.",
)


class _Cast:
    """Who and what one article is about."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._town, self._town2 = chance.sample(_TOWNS, 2)
        self._firm, self._firm2 = chance.sample(_FIRMS, 2)
        self._people = list(
            zip(chance.sample(_FIRST, 5), chance.sample(_LAST, 5), chance.sample(_ROLES, 5), strict=True)
        )
        self._met: set[str] = set()

    def fill(self, template: str) -> str:
        """Put this article's people, places and fresh numbers into a template."""
        chance = self._chance
        thing, cause = chance.choice(_THINGS), chance.choice(_CAUSES)
        values = {
            "town": self._town,
            "town2": self._town2,
            "firm": self._firm,
            "firm2": self._firm2,
            "thing": thing,
            "thing_": thing[0].upper() + thing[1:],
            "cause": cause,
            "cause_": cause[0].upper() + cause[1:],
            "n": f"{chance.randint(101, 989)}",
            "small": f"{chance.randint(11, 98)}",
            "tiny": f"{chance.randint(2, 9)}",
            "year": f"{chance.randint(2009, 2024)}",
            "month": chance.choice(_MONTHS),
            "day": chance.choice(_DAYS),
            "date": f"{chance.randint(1, 28)} {chance.choice(_MONTHS)} {chance.randint(2026, 2031)}",
        }
        if "{saying" in template:
            first, second = chance.sample(_SAYINGS, 2)
            values |= {"saying": first.format(**values), "saying2": second.format(**values)}
        if "{name}" in template:
            values["name"] = self._name()
        return template.format(**values)

    def _name(self) -> str:
        first, last, role = self._chance.choice(self._people)
        if last in self._met:
            return f"{first} {last}"
        self._met.add(last)
        return f"{first} {last}, {role},"

    def title(self) -> str:
        """Return a headline."""
        return f"{self._firm} and {self._town} at odds over {self._chance.choice(_THINGS)}"


def article(number: int, words: int, seed: int = 0) -> str:
    """Return article `number`, of `words` words or a sentence more: a headline and paragraphs of three sentences."""
    chance = random.Random(f"{seed}/{number}")  # noqa: S311 -- the same texts each time are the point
    cast = _Cast(chance)
    told, count = [cast.title()], 0
    paragraph: list[str] = []
    for template in _templates(chance):
        sentence = cast.fill(template).replace(",.", ".").replace(",:", ":").replace(",,", ",")
        paragraph.append(sentence)
        count += len(sentence.split())
        if len(paragraph) == 3 or count >= words:
            told.append(" ".join(paragraph))
            paragraph = []
        if count >= words:
            break
    return "\n\n".join(told) + "\n"


def _templates(chance: random.Random) -> Iterator[str]:
    """Go through all kinds of sentences, shuffled, again and again."""
    yield chance.choice(_PLAIN)
    kinds = [*_PLAIN, *_REPORTED, *_QUOTED * 2, *_JOINED]
    while True:
        chance.shuffle(kinds)
        yield from kinds


def write_folder(folder: Path, count: int, words: int, seed: int = 0) -> None:
    """Write `count` articles into `folder`, a hundred to a folder."""
    for number in range(count):
        path = folder / f"{number // 100:04}" / f"article-{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article(number, words, seed), encoding="utf-8")


def write_rows(path: Path, count: int, words: int, seed: int = 0) -> None:
    """Write `count` articles as rows of a JSON Lines file."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps({"id": f"{number:07}", "text": article(number, words, seed)}) + "\n")
