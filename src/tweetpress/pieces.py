"""Articles too long for one Doc: cut at paragraph borders, put together again as one record.

Names are resolved within a piece; the pieces are so long that only whole books are cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from tweetpress.datatypes import Article, Company, Figure, Mention, Person, Record, Role

Named = TypeVar("Named", Person, Company)
Placed = TypeVar("Placed", Role, Figure)

# The parser and the entity recogniser take about a gigabyte for 100,000 characters while they run (spaCy, E088);
# the longest press articles have 60,000.
LIMIT = 100_000
BORDERS = ("\n\n", "\n", " ")


def cut(article: Article, limit: int = LIMIT) -> list[Article]:
    """The article in pieces of at most `limit` characters, whose texts put together are its text."""
    text = article.text
    if len(text) <= limit:
        return [article]
    return [replace(article, text=text[start:end]) for start, end in cut_places(text, limit)]


def cut_places(text: str, limit: int) -> Iterator[tuple[int, int]]:
    """Where the pieces of `text` begin and end: after a paragraph, else a line, else a word, else anywhere."""
    start = 0
    while len(text) - start > limit:
        found = ((text.rfind(border, start, start + limit), border) for border in BORDERS)
        end = next((place + len(border) for place, border in found if place > start), start + limit)
        yield start, end
        start = end
    yield start, len(text)


def join(records: Sequence[Record], article: Article) -> Record:
    """One record of `article` from those of its pieces, in order."""
    if len(records) == 1:
        return records[0]
    starts = [sum(len(record.text) for record in records[:n]) for n in range(len(records))]
    placed = list(zip(starts, records, strict=True))
    return replace(
        records[0],
        text=article.text,
        people=join_names((start, record.people) for start, record in placed),
        companies=join_names((start, record.companies) for start, record in placed),
        roles=tuple(first_of_each(shift(role, start) for start, record in placed for role in record.roles)),
        figures=tuple(shift(figure, start) for start, record in placed for figure in record.figures),
    )


def join_names(pieces: Iterable[tuple[int, Sequence[Named]]]) -> tuple[Named, ...]:
    """People or companies of all pieces; one that several pieces name stands once."""
    joined: dict[str, Named] = {}
    for start, entries in pieces:
        for entry in entries:
            mentions = tuple(Mention(m.start + start, m.end + start, m.text) for m in entry.mentions)
            known = joined.get(entry.name)
            if known is None:
                joined[entry.name] = replace(entry, mentions=mentions)
            else:
                aliases = tuple(dict.fromkeys(known.aliases + entry.aliases))
                joined[entry.name] = replace(known, aliases=aliases, mentions=known.mentions + mentions)
    return tuple(joined.values())


def shift(placed: Placed, start: int) -> Placed:
    return replace(placed, start=placed.start + start, end=placed.end + start)


def first_of_each(roles: Iterable[Role]) -> Iterator[Role]:
    """The roles without those that an earlier piece has stated."""
    seen: set[tuple[object, ...]] = set()
    for role in roles:
        key = (role.person, role.title.casefold(), role.company, role.status)
        if key not in seen:
            seen.add(key)
            yield role
