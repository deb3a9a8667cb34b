"""The articles of a run put together: people with their roles over time, companies, figures in order of date.

Names are matched with care. A person of two words or more is the same wherever that full name stands, whatever its
capitals, accents and hyphens; one of a single word (« Stéphane ») stays the person of its own article. Two people of
one full name are one here: nothing tells them apart. Companies are the same by any spelling of their name.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from tweetpress.datatypes import Company, Figure, FigureKind, Person, Record, Role

Named = TypeVar("Named", Person, Company)
Fact = TypeVar("Fact", Role, Figure)


@dataclass(frozen=True, slots=True)
class Place:
    """An article, as a source of facts."""

    source: str
    part: int
    title: str | None
    publisher: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Sourced(Generic[Fact]):
    """A fact and the article that says it."""

    fact: Fact
    place: Place

    @property
    def date(self) -> str | None:
        """What the fact is dated by: a figure's own period, or else the day of the article."""
        return getattr(self.fact, "period", None) or self.place.published


@dataclass(slots=True)
class Name:
    """A person or a company with all articles that name them: each with the number of mentions."""

    forms: Counter[str] = field(default_factory=Counter)
    aliases: Counter[str] = field(default_factory=Counter)
    places: list[tuple[Place, int]] = field(default_factory=list)
    roles: list[Sourced[Role]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The form that most articles have; the first of those that are as frequent."""
        return max(self.forms, key=lambda form: self.forms[form])

    @property
    def mentions(self) -> int:
        return sum(mentions for _, mentions in self.places)


@dataclass(slots=True)
class Series:
    """Figures of one subject and one unit, the oldest first."""

    subject: str | None
    kind: FigureKind
    unit: str
    """What is counted or the currency, and per what: « utilisateurs par mois », « USD », « % »."""
    figures: list[Sourced[Figure]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Corpus:
    """All articles of a run. People with roles stand before those without, companies and series by how often."""

    places: tuple[Place, ...]
    people: tuple[Name, ...]
    companies: tuple[Name, ...]
    series: tuple[Series, ...]


def put_together(records: Iterable[Record]) -> Corpus:
    """The corpus of `records`."""
    places: list[Place] = []
    people: dict[Hashable, Name] = {}
    companies: dict[Hashable, Name] = {}
    series: dict[Hashable, Series] = {}
    for record in records:
        place = Place(record.source, record.part, record.title, record.publisher, record.published)
        places.append(place)
        add_names(people, record.people, place)
        add_names(companies, record.companies, place)
        for role in record.roles:
            people[person_key(role.person, (place.source, place.part))].roles.append(Sourced(role, place))
        for figure in record.figures:
            unit = unit_of(figure)
            key = (fold(figure.subject or ""), figure.kind, singular(unit))
            known = series.setdefault(key, Series(figure.subject, figure.kind, unit))
            known.figures.append(Sourced(figure, place))
    for name in people.values():
        name.roles.sort(key=lambda role: role.date or "9999")
    for one in series.values():
        one.figures.sort(key=lambda figure: figure.date or "9999")
    return Corpus(
        tuple(places),
        tuple(sorted(people.values(), key=lambda p: (not p.roles, -len(p.places), -p.mentions, fold(p.name)))),
        tuple(sorted(companies.values(), key=lambda c: (-len(c.places), -c.mentions, fold(c.name)))),
        tuple(sorted(series.values(), key=lambda s: (s.subject is None, s.kind == "duration", -len(s.figures)))),
    )


def add_names(known: dict[Hashable, Name], found: Sequence[Named], place: Place) -> None:
    for item in found:
        name = known.setdefault(
            person_key(item.name, (place.source, place.part)) if isinstance(item, Person) else fold(item.name), Name()
        )
        name.forms[item.name] += 1
        name.aliases.update(item.aliases)
        name.places.append((place, len(item.mentions)))


def person_key(name: str, article: Hashable) -> Hashable:
    """What tells a person from all others: a full name everywhere, a single word in its article only."""
    folded = fold(name)
    return folded if " " in folded else (folded, article)


def unit_of(figure: Figure) -> str:
    unit = {"percent": "%", "multiple": "×", "money": figure.currency}.get(figure.kind) or figure.unit or ""
    return " ".join(filter(None, (unit, f"par {figure.per}" if figure.per else "")))


def singular(unit: str) -> str:
    """A key in which « membres actifs » and « membre actif » are one."""
    return " ".join(word.rstrip("sx") for word in fold(unit).split()) or unit


def fold(name: str) -> str:
    """`name` in small letters, without accents, its words parted by one blank."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)).split())
