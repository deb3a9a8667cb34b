"""An article as the templates write it: its marks open and close like elements, each linked to its fact.

Names of places in the page: `a3` is article 3, `a3r0` its role 0 as a fact, `a3r0-0` where the text says so; people
(`p`) and companies (`c`) have one such place a mention, roles (`r`) and figures (`f`) one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tweetpress.datatypes import Company, Figure, Person, Record, Role
from tweetpress.output.marked import Mark, Piece, cut_paragraphs, find_marks, nest
from tweetpress.output.words import spoken_date, spoken_qualifier, spoken_unit, spoken_value

LETTERS = {"person": "p", "company": "c", "role": "r", "figure": "f"}


@dataclass(frozen=True, slots=True)
class Opening:
    """A mark that begins; `id` is empty where it only goes on (after a crossing mark, in the next paragraph)."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Run:
    """Close `closes` elements, open those of `opens`, write `text`: as a link to the fact `target`, if there is one."""

    closes: int
    opens: tuple[Opening, ...]
    text: str
    target: str
    label: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the list of facts that stands beside an article; `places` are where the text says it."""

    id: str
    head: str
    more: str
    status: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    id: str
    title: str
    byline: str
    truncated: bool
    paragraphs: tuple[tuple[Run, ...], ...]
    record: Record

    def facts(self) -> Iterator[tuple[str, list[Fact]]]:
        """The facts of each kind."""
        record = self.record
        yield "Posts", [describe_role(role, f"{self.id}r{n}") for n, role in enumerate(record.roles)]
        yield "Figures", [describe_figure(figure, f"{self.id}f{n}") for n, figure in enumerate(record.figures)]
        yield "People", [describe_name(person, f"{self.id}p{n}") for n, person in enumerate(record.people)]
        yield "Companies", [describe_name(company, f"{self.id}c{n}") for n, company in enumerate(record.companies)]


def mark_article(record: Record, number: int) -> MarkedArticle:
    """Article `number` of a page."""
    id_ = f"a{number}"
    marks = find_marks(record)
    places = name_places(id_, marks)
    pending = dict(places)
    paragraphs = tuple(tuple(make_runs(id_, pieces, pending)) for pieces in cut_paragraphs(record.text, marks))
    facts = (record.publisher, ", ".join(record.authors), spoken_date(record.published))
    byline = " · ".join(fact for fact in facts if fact)
    return MarkedArticle(id_, record.title or "", byline, record.truncated, paragraphs, record)


def name_places(id_: str, marks: list[Mark]) -> dict[Mark, str]:
    """Each mark's name, mentions of a person or company numbered in the order of the text."""
    counts: dict[str, int] = {}
    places = {}
    for mark in marks:
        fact = fact_id(id_, mark)
        places[mark] = f"{fact}-{counts.setdefault(fact, 0)}"
        counts[fact] += 1
    return places


def fact_id(id_: str, mark: Mark) -> str:
    return f"{id_}{LETTERS[mark.kind]}{mark.index}"


def make_runs(id_: str, pieces: list[Piece], pending: dict[Mark, str]) -> Iterator[Run]:
    """A paragraph's runs; takes from `pending` the names of the marks that begin in it."""
    for step in nest(pieces):
        opens = tuple(Opening(mark.kind, pending.pop(mark, "")) for mark in step.opens)
        inner = step.inner
        yield Run(step.closes, opens, step.text, fact_id(id_, inner) if inner else "", inner.kind if inner else "")


def describe_name(item: Person | Company, id_: str) -> Fact:
    places = tuple(f"{id_}-{n}" for n in range(len(item.mentions)))
    return Fact(id_, item.name, ", ".join(item.aliases), "", places)


def describe_role(role: Role, id_: str) -> Fact:
    post = ", ".join(filter(None, (role.title, role.company)))
    return Fact(id_, role.person, post, role.status, (f"{id_}-0",))


def describe_figure(figure: Figure, id_: str) -> Fact:
    head = " ".join(filter(None, (spoken_qualifier(figure), spoken_value(figure), spoken_unit(figure))))
    return Fact(id_, head, ", ".join(filter(None, (figure.subject, figure.period))), "", (f"{id_}-0",))
