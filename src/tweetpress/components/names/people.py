"""Which mentions are one person: surnames, given names, initials and slips are joined to the fullest name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tweetpress.components.names.candidates import Candidate
from tweetpress.components.names.classify import Name
from tweetpress.components.names.knowledge import Knowledge

SLIP_LENGTH = 6
"""Surnames shorter than this may differ by a letter and be two people (« Soto », « Noto »)."""


@dataclass(frozen=True, slots=True)
class Link:
    """A mention, the name of what it means, and why."""

    mention: Candidate
    name: Name
    why: str


def link_people(names: Sequence[Name], known: Knowledge) -> list[Link]:
    """Every mention of a person with the fullest name of that person."""
    full = [name for name in names if name.kind == "person" and name.size > 1]
    heads = merge_forms(full, known)
    links = [Link(m, heads[name.key], name.verdict.why) for name in full for m in name.mentions]
    index = Surnames(list({head.key: head for head in heads.values()}.values()), heads)
    for name in names:
        if name.key in heads or not may_be_short(name):
            continue
        links.extend(index.links(name))
    return links


def merge_forms(full: Sequence[Name], known: Knowledge) -> dict[str, Name]:
    """For the key of each full name that of the person's fullest form: « G. W. Bush » -> « George W. Bush »."""
    heads: dict[str, Name] = {}
    for name in sorted(full, key=lambda n: (-n.size, n.mentions[0].start)):
        heads[name.key] = next((heads[h.key] for h in full if h.key in heads and same_person(name, h, known)), name)
    return heads


def same_person(short: Name, long: Name, known: Knowledge) -> bool:
    """Whether two names of several words are one person."""
    a, b = short.key.split(), long.key.split()
    if known.people.get(short.key, short.key) == known.people.get(long.key, long.key):
        return True
    if a[-1] == b[-1] or is_slip(a[-1], b[-1]):
        return a[0] == b[0] or (len(a[0]) == 1 and b[0].startswith(a[0])) or is_slip(a[0], b[0])
    return a == b[-len(a) :] or (len(a) > 1 and a == b[: len(a)])


def is_slip(a: str, b: str) -> bool:
    """Whether two words of some length differ by one letter: changed, left out, or put in."""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < SLIP_LENGTH or a == b:
        return False
    short, long = sorted((a, b), key=len)
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]


def may_be_short(name: Name) -> bool:
    """Whether a name that was not judged a full person's may be a person's surname or given name."""
    if name.kind == "company" and "known_company" in name.votes:
        return False
    return not (name.kind == "other" and "known_place" in name.votes and name.size > 1)


class Surnames:
    """The people of an article by the ends and beginnings of their names."""

    def __init__(self, people: list[Name], heads: dict[str, Name]) -> None:
        self.people = people
        self.forms = [(key.split(), head) for key, head in heads.items()]

    def links(self, name: Name) -> Iterator[Link]:
        """The mentions of `name`, each with whom it means; nothing when it means nobody."""
        words = name.key.split()
        for test, why in (
            (self.by_surname, "surname"),
            (self.by_given_name, "given name"),
            (self.by_slip, "slip"),
        ):
            found = test(words)
            if found and (why == "surname" or may_be_person(name)):
                for mention in name.mentions:
                    yield Link(mention, nearest(found, mention), f"{why} of {nearest(found, mention).key}")
                return
        if name.kind == "person":
            yield from (Link(mention, name, name.verdict.why) for mention in name.mentions)

    def by_surname(self, words: list[str]) -> list[Name]:
        return unique(head for form, head in self.forms if len(form) > len(words) and form[-len(words) :] == words)

    def by_given_name(self, words: list[str]) -> list[Name]:
        found = unique(head for form, head in self.forms if form[: len(words)] == words and len(form) > len(words))
        return found if len(found) == 1 else []

    def by_slip(self, words: list[str]) -> list[Name]:
        if len(words) > 1:
            return []
        return unique(head for form, head in self.forms if is_slip(words[0], form[-1]))


def may_be_person(name: Name) -> bool:
    """A given name or a slip is believed only of what is no company and no other known thing."""
    return name.kind != "company" and not {"known_place", "known_other", "known_company"} & name.votes.keys()


def unique(names: Iterator[Name]) -> list[Name]:
    return list({name.key: name for name in names}.values())


def nearest(found: list[Name], mention: Candidate) -> Name:
    """Of people who share a surname the one last named in full before the mention, else the first named after."""

    def distance(name: Name) -> tuple[bool, int]:
        before = [mention.start - m.start for m in name.mentions if m.start <= mention.start]
        return (False, min(before)) if before else (True, name.mentions[0].start)

    return min(found, key=distance)
