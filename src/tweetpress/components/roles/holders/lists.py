"""Names in a row: « X, Y et Z », each with the age or the bracket behind it."""

from __future__ import annotations

from tweetpress.components.grammar import OF
from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.words import words_of

QUOTES = ("«»", "“”", '""')
LINKS = frozenset(("et", "&", "ou"))
FURTHER = frozenset(("encore", "aussi", "enfin"))
"""« ou *encore* Y »."""
RELATIVES = frozenset(("qui", "que", "qu'", "dont", "où", "lequel", "laquelle"))
NOMINAL = OF | {"en", "le", "la", "l'", "les", "un", "une", "au", "aux", "sur", "pour", "par"}
"""Before a word that looks like a verb but is none: « *en* charge »."""
AGE_SPAN = 4
"""Tokens of « , 45 ans , » between a name and its title."""
BRACKET_SPAN = 14
ASIDE_SPAN = 40
"""Tokens of a bracket that tells of a company between two titles."""


class NameLists:
    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        self.tokens = anchors.tokens

    def skip_bracket(self, at: int, end: int) -> int:
        """The token after the bracket that opens at `at`; `at` where none does, or where it does not close in time."""
        return self.skip_pair(at, end, "()")

    def skip_work(self, at: int, end: int) -> int:
        """The token after « de « Titre » » at `at`, behind the post of an author; `at` where there is none."""
        start = at + (at < end and self.tokens[at].lower_ in OF)
        ends = (self.skip_pair(start, end, pair) for pair in QUOTES)
        return next((after for after in ends if after != start), at)

    def skip_pair(self, at: int, end: int, pair: str) -> int:
        if at >= end or self.tokens[at].text != pair[0]:
            return at
        inside = range(at + 1, min(end, at + ASIDE_SPAN))
        return next((index + 1 for index in inside if self.tokens[index].text == pair[1]), at)

    def name_ending(self, at: int, start: int) -> Name | None:
        """The name that ends at token `at`, an age, a bracket or a nickname after it passed over."""
        at -= at >= start and self.tokens[at].text.startswith("@") and at not in self.anchors.people
        if at >= start and self.tokens[at].text in (")", "]", "»", '"'):
            opener = at - 1
            while (
                opener >= start and self.tokens[opener].text not in ("(", "[", "«", '"') and at - opener < BRACKET_SPAN
            ):
                opener -= 1
            at = opener - 1
        elif at - 1 >= start and self.tokens[at].lower_ == "ans":
            comma = next((i for i in range(at, max(start, at - AGE_SPAN) - 1, -1) if self.tokens[i].text == ","), None)
            at = at if comma is None else comma - 1
        return self.anchors.person_until(self.before_nickname(at, start), start)

    def before_nickname(self, at: int, start: int) -> int:
        """Back from token `at` over « , dite « Lilou » », « alias Popol »."""
        back = (at, at - 1) if self.tokens[at].is_alpha else (at,)
        told = next((i for i in back if i > start and self.anchors.word(i) in words_of("nicknamed")), None)
        return at if told is None else told - 1 - (self.tokens[told - 1].text == ",")

    def listed(self, at: int, end: int) -> list[Name]:
        """The names « X, Y et Z » that begin at token `at`."""
        people: list[Name] = []
        person = self.anchors.person_from(at, end)
        while person is not None:
            people.append(person)
            at = self.skip_bracket(person.end, end)
            if at >= end or self.tokens[at].lower_ not in LINKS | {","}:
                return people
            at += 1 + (at + 1 < end and self.tokens[at].text == "," and self.tokens[at + 1].lower_ in LINKS)
            at += at < end and self.tokens[at].lower_ in FURTHER | {"de", "d'"}
            person = self.anchors.person_from(at, end)
        return people

    def members(self, at: int, end: int) -> list[Name]:
        """The names of « la PDG X et le CTO Y », « X, 42 ans, et Y, 38 ans », « X pour A et Y pour B »."""
        people: list[Name] = []
        person = self.member(at, end)
        while person is not None:
            people.append(person)
            at = self.next_member(person.end, end)
            person = self.member(at, end) if at < end else None
        return people

    def member(self, at: int, end: int) -> Name | None:
        """The person named at token `at`, with a post before the name or not."""
        after = self.anchors.posts.get(at)
        if after is None:
            return self.anchors.person_from(at, end)
        return self.anchors.person_from(after + (after < end and self.tokens[after].text == ","), end)

    def next_member(self, at: int, end: int) -> int:
        """The token where the next member begins, what is said of the one before it passed over; `end` for none."""
        for index in range(at, min(end - 1, at + ASIDE_SPAN)):
            token = self.tokens[index]
            if token.lower_ in LINKS | {",", ";"}:
                start = index + 1 + (self.tokens[index + 1].lower_ in LINKS)
                start += start < end and self.tokens[start].lower_ in FURTHER
                if self.member(start, end) is not None:
                    return start
            elif self.is_main_verb(index, at):
                return end
        return end

    def is_main_verb(self, at: int, start: int) -> bool:
        """Whether token `at` is a finite verb, and in no relative clause that begins at or after token `start`."""
        token = self.tokens[at]
        finite = token.pos_ in ("VERB", "AUX") and token.morph.get("VerbForm") == ["Fin"]
        if not finite or self.anchors.word(at - 1) in NOMINAL:
            return False
        return not RELATIVES & set(self.anchors.words(start, at))

    def listed_back(self, person: Name) -> list[Name]:
        """The names of the list that ends with `person`."""
        people = [person]
        start = self.anchors.sentence(person.start).start
        while True:
            at = people[-1].start - 1
            at -= at >= start and self.tokens[at].lower_ in ("de", "d'", "à", "par")
            if at < start or self.tokens[at].lower_ not in LINKS | {","}:
                return people[::-1]
            before = self.name_ending(at - 1, start)
            if before is None or any(index in self.anchors.posts for index in range(before.end, at)):
                return people[::-1]
            people.append(before)
