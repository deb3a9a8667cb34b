"""General knowledge of who has held which post: a witness for descriptions, never a source of roles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.holders.described import FOUNDERS, HEADS
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import Gender
from tweetpress.lexicon import read_table, split_forms


@dataclass(frozen=True, slots=True)
class KnownPosts:
    """What is known of a person; all names folded."""

    companies: tuple[str, ...] = ()
    """Those that he or she founded or heads, the best known first."""
    founded: tuple[str, ...] = ()
    worked: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The other houses where he or she has held a post, with the functions there."""
    posts: frozenset[str] = frozenset()
    """Public offices."""

    def houses(self, function: str) -> tuple[str, ...]:
        """Where the person has held a post of that function, the best known first; of any, if of none of that one."""
        if function in FOUNDERS:
            return self.founded
        if function in HEADS:
            return self.companies
        return self.houses_of(function) or tuple(dict.fromkeys((*self.companies, *self.worked)))

    def houses_of(self, function: str) -> tuple[str, ...]:
        """Where the person has held a post of that very function, at the head of no house."""
        return tuple(house for house, functions in self.worked.items() if function and function in functions)


NOTHING = KnownPosts()


@lru_cache(maxsize=1 << 12)
def house_key(name: str) -> str:
    """The key under which a house is known: folded, without its legal form.

    >>> house_key("Tesla Inc."), house_key("L'Oréal SA")
    ('tesla', 'l oreal')
    """
    words, endings = fold(name).split(), load_knowledge().endings
    while len(words) > 1 and words[-1] in endings:
        words.pop()
    return " ".join(words)


STATE_HEADS = frozenset(("president", "presidente", "president de la republique"))
"""Public posts of a head of state, folded."""


@cache
def known_posts() -> dict[str, KnownPosts]:
    """The lexicon by folded full name."""
    rows = read_table("known_posts", ("person", "companies", "founded", "worked", "posts"))
    return {
        fold(row["person"]): KnownPosts(
            companies=tuple(map(house_key, split_forms(row["companies"]))),
            founded=tuple(map(house_key, split_forms(row["founded"]))),
            worked=dict(map(read_house, split_forms(row["worked"]))),
            posts=frozenset(map(fold, split_forms(row["posts"]))),
        )
        for row in rows
    }


def read_house(entry: str) -> tuple[str, frozenset[str]]:
    """« Twitter=finance+operations » as house and functions."""
    house, _, functions = entry.partition("=")
    return house_key(house), frozenset(filter(None, functions.split("+")))


def posts_of(name: str) -> KnownPosts:
    """What is known of the person called `name`, or of the only one with that surname; nothing for everybody else."""
    key = fold(name)
    return known_posts().get(surnames().get(key, key), NOTHING)


def is_known_for_other(name: str, title: Title, anchors: Anchors) -> bool:
    """Whether posts are known of `name`, and none of them is what `title` says."""
    known = posts_of(name)
    if known == NOTHING:
        return False
    if title.noun.kind == "public":
        return fold(anchors.text(title.start, title.right)) not in known.posts
    return not {house_key(house) for house in title.employers} & {*known.companies, *known.founded, *known.worked}


@cache
def families() -> dict[tuple[str, str], frozenset[str]]:
    """The surnames of those known to have founded a company, or headed it, by column of the lexicon and company."""
    found: dict[tuple[str, str], set[str]] = {}
    for name, known in known_posts().items():
        for column, houses in (("founded", known.founded), ("companies", known.companies)):
            for house in houses:
                found.setdefault((column, house), set()).add(name.rpartition(" ")[2])
    return {key: frozenset(names) for key, names in found.items()}


def is_foreign(name: str, column: str, company: str) -> bool:
    """Whether the founders (or heads) of `company` are known and the full name `name` is no name of theirs."""
    family = families().get((column, house_key(company)))
    return family is not None and " " in name and fold(name).rpartition(" ")[2] not in family


@cache
def surnames() -> dict[str, str]:
    """By surname, the one known person who has it, or the one head of state among several."""
    by_surname: dict[str, list[str]] = {}
    for name in known_posts():
        by_surname.setdefault(name.rpartition(" ")[2], []).append(name)
    found = {}
    for surname, names in by_surname.items():
        heads = [name for name in names if known_posts()[name].posts & STATE_HEADS] if len(names) > 1 else names
        found.update({surname: heads[0]} if len(heads) == 1 else {})
    return found


def gender_of(name: str) -> Gender | None:
    """The gender that a first name proves; None where it serves for both or is unknown."""
    first, _, rest = name.partition(" ")
    names = load_knowledge().first_names
    found = names.get(fold(first)) or names.get(fold(first.partition("-")[0])) or ""
    genders: dict[str, Gender] = {"m": "masculine", "f": "feminine"}
    return genders.get(found.rstrip("?")) if rest else None
