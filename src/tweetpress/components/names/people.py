"""Which mentions are one person: surnames, given names, initials and slips are joined to the fullest name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tweetpress.components.names.aliases import KNOWN_ELSE, Pair, nickname, one_person
from tweetpress.components.names.candidates import Candidate
from tweetpress.components.names.classify import Name
from tweetpress.components.names.context import COMPANY_CUES, PERSON_CUES, Context
from tweetpress.components.names.knowledge import Knowledge, fold
from tweetpress.components.names.slips import slips

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A mention, the name of what it means, and why."""

    mention: Candidate
    name: Name
    why: str


def link_people(names: Sequence[Name], context: Context, pairs: Sequence[Pair] = ()) -> list[Link]:
    """Every mention of a person, with the fullest name of that person; `pairs` are names said to be of one."""
    full = [name for name in names if name.kind == "person" and name.size > 1 and not is_initials(name)]
    heads = merge_forms(full, context.known)
    dropped = {name.key: kept for name, kept in one_person(pairs, heads)}
    heads = {key: dropped.get(head.key, head) for key, head in heads.items()}
    links = [Link(mention, heads[name.key], name.verdict.why) for name in full for mention in name.mentions]
    short_forms = ShortForms(full, heads, context)
    for key, kept in dropped.items():
        enter(short_forms.surnames, key, kept)
    for name in names:
        if name.key not in heads:
            links.extend(short_forms.links(name))
    return links


def is_initials(name: Name) -> bool:
    """« B. D. », who speaks in an interview, is short for a name, not one."""
    return all(len(word) == 1 for word in name.key.split())


def merge_forms(full: Sequence[Name], known: Knowledge) -> dict[str, Name]:
    """For the key of each full name that of the person's fullest form: « G. Bush » -> « George W. Bush »."""
    heads: dict[str, Name] = {}
    index: dict[Key, Name] = {}
    pen = pen_names(full, known)

    def rank(name: Name) -> tuple[bool, int, bool, int]:
        """Pen names first, then long names, then those whose given name is well spelt."""
        given = name.key.split()[0] in known.first_names
        return name.key not in pen, -name.size, not given, name.mentions[0].start

    for name in sorted(full, key=rank):
        words = name.key.split()
        asked = list(same_person_keys(words, known))
        if name.key in known.people:
            asked.append(("known", known.people[name.key]))
        misspelt = [("first", slip, words[-1]) for slip in slips(words[0])]
        # Given names that differ by a letter are husband and wife (Michel, Michelle), unless one is no given name.
        sought = asked if words[0] in known.first_names else [*asked, *misspelt]
        head = next((index[key] for key in sought if key in index), name)
        heads[name.key] = head
        for key in (*asked, *misspelt, *shorter_keys(words)):
            index.setdefault(key, head)
    return heads


def pen_names(full: Sequence[Name], known: Knowledge) -> set[str]:
    """Keys of the usual names that are no part of another name of the same person: « Biz Stone », born Christopher."""
    found = set()
    printed = {name.key for name in full}
    for name in full:
        usual = fold(known.people.get(name.key, ""))
        if usual in printed and not set(usual.split()) <= set(name.key.split()):
            found.add(usual)
    return found


def same_person_keys(words: Sequence[str], known: Knowledge) -> Iterator[Key]:
    """Under what the fullest form of a person may have been entered, the surest first."""
    first, last = words[0], words[-1]
    yield ("part", *words)
    yield ("ends", first, last)
    yield from (("ends", full, last) for full in known.short_names.get(first, ()))
    yield from (("last", first, slip) for slip in slips(last))


def shorter_keys(words: Sequence[str]) -> Iterator[Key]:
    """What shorter forms of the name will ask for: its initial and surname, its beginnings and ends."""
    yield ("ends", words[0][0], words[-1])
    for size in range(2, len(words)):
        yield ("part", *words[:size])
        yield ("part", *words[-size:])


class ShortForms:
    """The people of an article by the ends, the beginnings and the misspellings of their names."""

    def __init__(self, full: Sequence[Name], heads: dict[str, Name], context: Context) -> None:
        self.context = context
        self.mentions: dict[str, list[int]] = {}
        self.surnames: dict[str, list[Name]] = {}
        self.given: dict[str, list[Name]] = {}
        self.slips: dict[str, list[Name]] = {}
        self.initials: dict[str, list[Name]] = {}
        self.known_as: dict[str, list[Name]] = {}
        for name in full:
            head, words = heads[name.key], name.key.split()
            self.mentions.setdefault(head.key, []).extend(mention.start for mention in name.mentions)
            for size in range(1, len(words)):
                enter(self.surnames, " ".join(words[-size:]), head)
                enter(self.given, " ".join(words[:size]), head)
            enter(self.surnames, " ".join(word[0] for word in words), head)
            enter(self.initials, "".join(word[0] for word in words), head)
            enter(self.given, nickname(context.text, name.mentions[0]), head)
            enter(self.known_as, context.known.people.get(name.key, ""), head)
            for size in (1, 2):
                for slip in slips(" ".join(words[-size:])):
                    enter(self.slips, slip, head)

    def links(self, name: Name) -> Iterator[Link]:
        """The mentions of `name` that mean people, each with whom; those of an unknown person mean that person."""
        found, why = self.meant(name)
        if not found:
            if name.kind == "person":
                yield from (Link(mention, name, name.verdict.why) for mention in name.mentions)
            return
        order = sorted((start, head.key, head) for head in found for start in self.mentions[head.key])
        for mention in name.mentions:
            if self.is_person(name, mention):
                head = last_before(self.of_gender(order, mention), mention.start)
                yield Link(mention, head, f"{why} of {head.key}")

    def meant(self, name: Name) -> tuple[list[Name], str]:
        """Whom a short form can mean, and as what it is short for them."""
        if name.key in self.surnames:
            return self.surnames[name.key], "surname"
        if name.kind == "company" or KNOWN_ELSE & name.votes.keys():
            return [], ""
        known_as = self.known_as.get(self.context.known.people.get(name.key, ""), [])[:1]
        if any(self.context.is_sovereign(mention) for mention in name.mentions):
            return known_as, "known name"
        if len(self.given.get(name.key, ())) == 1:
            return self.given[name.key], "given name"
        if name.key in self.context.known.people:
            return known_as, "known name"
        if name.key in self.initials and all(self.context.is_turn(mention) for mention in name.mentions):
            return self.initials[name.key][:1], "initials"
        misspelt = [head for slip in slips(name.key) for head in self.slips.get(slip, ())] if name.size == 1 else []
        return misspelt[:1], "slip"

    def is_person(self, name: Name, mention: Candidate) -> bool:
        """Whether a mention of what is a surname too, and a company, means the person: its own context decides."""
        if "known_company" in name.votes:
            return bool(PERSON_CUES & set(self.context.witnesses(mention)))
        if "word_company" in name.votes:
            return not COMPANY_CUES & set(self.context.witnesses(mention))
        return True

    def of_gender(self, order: list[tuple[int, str, Name]], mention: Candidate) -> list[tuple[int, str, Name]]:
        """« Mme Musk » is none of the men of that name."""
        gender = self.context.civility_gender(mention)
        first_names = self.context.known.first_names
        fitting = [entry for entry in order if gender in first_names.get(entry[1].split()[0], gender)]
        return fitting or order


def enter(index: dict[str, list[Name]], key: str, name: Name) -> None:
    """Put `name` under `key`, once."""
    entries = index.setdefault(key, [])
    if name not in entries:
        entries.append(name)


def last_before(order: list[tuple[int, str, Name]], place: int) -> Name:
    """Of people who share a surname the one last named in full before `place`, else the first named at all."""
    at = bisect_right(order, place, key=lambda entry: entry[0])
    return order[max(at - 1, 0)][2]
