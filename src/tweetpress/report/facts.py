"""What many articles say together: each person and company once, every post and figure with where it is said.

All strings are safe to show (`output.safety`); escaping for HTML or JSON is left to the templates. Articles count from
0; a fact of article 3 has the number `n` that it has in its record, so that both can point at each other by name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from tweetpress.corpus import fold, person_key, singular
from tweetpress.datatypes import Company, Failure, Figure, Person, Record, Role
from tweetpress.output.data import plain_number
from tweetpress.output.safety import safe_text

# What is worth a chart: « trois ans » and « deux fois plus » are no quantities that one follows over time.
CHARTED = ("count", "money", "percent")
PERIOD = re.compile(r"(\d{4})(?:-(?:(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?|Q([1-4])|H([12])))?")


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """What the list of articles shows of one."""

    title: str
    publisher: str
    authors: str
    published: str
    source: str
    part: int
    truncated: bool
    people: tuple[int, ...]
    """For each person of the record, the number of the same person in `Facts.people`."""
    companies: tuple[int, ...]
    posts: int
    figures: int


@dataclass(slots=True)
class Name:
    """A person or company of all articles; who is the same as who, `corpus` says."""

    forms: Counter[str] = field(default_factory=Counter)
    aliases: dict[str, None] = field(default_factory=dict)
    places: list[tuple[int, int, int]] = field(default_factory=list)
    """Article, number there, number of mentions there."""

    @property
    def name(self) -> str:
        """The form that most articles have; the first of those that are as frequent."""
        return max(self.forms, key=lambda form: self.forms[form])

    def to_dict(self) -> dict[str, Any]:
        forms = {form: None for form in self.forms if form != self.name}
        return {"name": self.name, "aliases": list(forms | self.aliases), "places": self.places}


@dataclass(frozen=True, slots=True)
class Post:
    """Who holds which post where, as one article says it; `person` and `company` count in `Facts`."""

    article: int
    n: int
    person: int
    title: str
    also: str
    company: int | None
    status: str
    quote: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as one article says it. `day` is where a chart puts it: the middle of its period, else the day on which
    the article came out; `dated` says which."""

    article: int
    n: int
    text: str
    kind: str
    value: float
    value_max: float | None
    unit: str
    qualifier: str
    change: str
    per: str
    subject: str
    period: str
    day: str
    dated: str
    quote: str


@dataclass(frozen=True, slots=True)
class Series:
    """Figures about one subject in one unit, of two days or more, in the order of those days."""

    subject: str
    unit: str
    figures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    articles: tuple[ArticleHead, ...]
    people: tuple[Name, ...]
    companies: tuple[Name, ...]
    posts: tuple[Post, ...]
    figures: tuple[Amount, ...]
    series: tuple[Series, ...]
    failures: tuple[tuple[str, str], ...]

    def to_dict(self) -> dict[str, Any]:
        """As the page's scripts read it."""
        names = {kind: [name.to_dict() for name in getattr(self, kind)] for kind in ("people", "companies")}
        others = {
            kind: [asdict(fact) for fact in getattr(self, kind)] for kind in ("articles", "posts", "figures", "series")
        }
        return names | others | {"failures": self.failures}


class Index:
    """Names in order of first appearance, and the number of each; `key` tells a name of an article from the others."""

    def __init__(self, key: Callable[[str, int], Hashable]) -> None:
        self.key = key
        self.names: list[Name] = []
        self.numbers: dict[Hashable, int] = {}

    def number(self, name: str, article: int) -> int:
        key = self.key(name, article)
        if key not in self.numbers:
            self.numbers[key] = len(self.names)
            self.names.append(Name(Counter({safe_text(name): 0})))
        return self.numbers[key]

    def add(self, article: int, items: Sequence[Person | Company]) -> tuple[int, ...]:
        """Enter the people or companies of an article; their numbers."""
        numbers = [self.number(item.name, article) for item in items]
        for n, (number, item) in enumerate(zip(numbers, items, strict=True)):
            name = self.names[number]
            name.forms[safe_text(item.name)] += 1
            name.aliases.update(dict.fromkeys(map(safe_text, item.aliases)))
            name.places.append((article, n, len(item.mentions)))
        return tuple(numbers)


def company_key(name: str, _article: int) -> Hashable:
    return fold(name)


def gather(records: Sequence[Record], failures: Iterable[Failure] = ()) -> Facts:
    """The facts of all `records`."""
    people, companies = Index(person_key), Index(company_key)
    articles: list[ArticleHead] = []
    posts: list[Post] = []
    figures: list[Amount] = []
    for article, record in enumerate(records):
        heads = people.add(article, record.people), companies.add(article, record.companies)
        articles.append(make_head(record, *heads))
        posts += (make_post(article, n, role, people, companies) for n, role in enumerate(record.roles))
        figures += (make_amount(article, n, figure, record) for n, figure in enumerate(record.figures))
    return Facts(
        articles=tuple(articles),
        people=tuple(people.names),
        companies=tuple(companies.names),
        posts=tuple(posts),
        figures=tuple(figures),
        series=tuple(find_series(figures)),
        failures=tuple((safe_text(failure.source), safe_text(failure.message)) for failure in failures),
    )


def make_head(record: Record, people: tuple[int, ...], companies: tuple[int, ...]) -> ArticleHead:
    return ArticleHead(
        title=safe_text(record.title or ""),
        publisher=safe_text(record.publisher or ""),
        authors=safe_text(", ".join(record.authors)),
        published=safe_text(record.published or ""),
        source=safe_text(record.source),
        part=record.part,
        truncated=record.truncated,
        people=people,
        companies=companies,
        posts=len(record.roles),
        figures=len(record.figures),
    )


def make_post(article: int, n: int, role: Role, people: Index, companies: Index) -> Post:
    return Post(
        article=article,
        n=n,
        person=people.number(role.person, article),
        title=safe_text(role.title),
        also=safe_text(", ".join(role.aliases)),
        company=None if role.company is None else companies.number(role.company, article),
        status=role.status,
        quote=safe_text(role.quote),
    )


def make_amount(article: int, n: int, figure: Figure, record: Record) -> Amount:
    period_day, published_day = middle_day(figure.period), middle_day(record.published)
    unit = "%" if figure.kind == "percent" else figure.currency if figure.kind == "money" else figure.unit
    return Amount(
        article=article,
        n=n,
        text=safe_text(figure.text),
        kind=figure.kind,
        value=plain_number(figure.value) or 0,
        value_max=plain_number(figure.value_max),
        unit=safe_text(unit or ""),
        qualifier=figure.qualifier,
        change=figure.change or "",
        per=safe_text(figure.per or ""),
        subject=safe_text(figure.subject or ""),
        period=safe_text(figure.period or ""),
        day=period_day or published_day,
        dated="period" if period_day else "published" if published_day else "",
        quote=safe_text(figure.quote),
    )


def middle_day(period: str | None) -> str:
    """The day in the middle of an ISO period, empty for what is none.

    >>> middle_day("2016"), middle_day("2016-02"), middle_day("2016-Q3"), middle_day("2016-02-05")
    ('2016-07-01', '2016-02-15', '2016-08-15', '2016-02-05')
    """
    match = PERIOD.fullmatch(period or "")
    if not match:
        return ""
    year, month, day, quarter, half = match.groups()
    if day:
        return f"{year}-{month}-{day}"
    if month:
        return f"{year}-{month}-15"
    if quarter:
        return f"{year}-{3 * int(quarter) - 1:02}-15"
    return f"{year}-{6 * int(half) - 2:02}-01" if half else f"{year}-07-01"


def find_series(figures: Sequence[Amount]) -> list[Series]:
    """The figures that one can follow over time, counts of one thing first, then the longest series."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for n, figure in enumerate(figures):
        if figure.kind in CHARTED and figure.subject and figure.unit and figure.day and not figure.change:
            groups.setdefault((fold(figure.subject), figure.kind, singular(figure.unit), fold(figure.per)), []).append(
                n
            )
    series = []
    for members in groups.values():
        if len({figures[n].day for n in members}) > 1:
            first = figures[members[0]]
            members.sort(key=lambda n: (figures[n].day, n))
            series.append(Series(first.subject, " / ".join(filter(None, (first.unit, first.per))), tuple(members)))

    def interest(series: Series) -> tuple[bool, int, int, str, str]:
        members = [figures[n] for n in series.figures]
        days = {figure.day for figure in members}
        return (members[0].kind != "count", -len(days), -len(members), series.subject, series.unit)

    return sorted(series, key=interest)
