"""Titles beside a name: apposition, brackets, dashes and lists.

« le PDG de Twitter, Dick Costolo », « Dick Costolo, PDG de Twitter », « Ned Segal (CFO) »,
« les cofondateurs X et Y ».
"""

from __future__ import annotations

import dataclasses
import itertools

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.fields import OF
from tweetpress.components.roles.focus import OBLIQUE
from tweetpress.components.roles.titles import Title
from tweetpress.components.roles.words import IMPLYING_KINDS, verbs, words_of

DASHES = frozenset(("-", "–", "—", "―", "•", ":", "/", "|", "▪"))
BOUNDARIES = frozenset((",", ".", ";", ":", ")", "(", "»", "«", '"', "!", "?", "…", "–", "—", "-", "|"))
GLUE = frozenset((sign,) for sign in "/-&–+")
LINKS = frozenset(
    tuple(phrase.split())
    for phrase in (
        "et",
        "puis",
        "ou",
        "et aussi",
        "et désormais",
        "et également",
        "et ensuite",
        "et maintenant",
        "mais aussi",
    )
) | {("ainsi", "que"), (",", "puis"), (",", "et"), (",", "mais", "aussi")}
AGE_SPAN = 4
"""Tokens of « , 45 ans , » between a name and its title."""
BRACKET_SPAN = 14
COUNTS = {"deux": 2, "trois": 3, "quatre": 4}
NAMELY = (["à", "savoir"], ["parmi", "lesquels"], ["dont", "notamment"], ["c'est-à-dire", ":"])
ASIDE_SPAN = 40
"""Tokens of a bracket that tells of a company between two titles."""


class Adjacency:
    """Binds the title groups of one sentence to the names that stand beside them, from left to right."""

    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        self.tokens = anchors.tokens
        self.inside: set[int] = set()
        """Starts of names that belong to a title: « conseillère de X »."""
        self.taken: set[int] = set()
        """Starts of mentions that a title before them claimed: no longer free for a title after them."""

    def bind(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """Give `group` the names beside it, if there are any; `previous` is the group before it in the sentence."""
        self.inside.update(name.start for name in self.anchors.people_between(group.left, group.right))
        for way in (self.followed, self.bracketed, self.preceded, self.chained, self.introduced):
            way(group, sentence, previous)
            if group.claims:
                return

    def followed(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« le PDG Dick Costolo », « les fondateurs X et Y »: the name comes right after the title."""
        people = self.listed(self.skip_since(group.right, sentence.end), sentence.end)
        if not people or self.is_bracket_of_other(group):
            return
        self.give(group, people, "title before name")

    def skip_since(self, at: int, end: int) -> int:
        """Past « depuis 2010 » and « en la personne de »."""
        words = self.anchors.words(at, min(at + 4, end))
        if words == ["en", "la", "personne", "de"]:
            return at + 4
        return at + 2 if words[:1] == ["depuis"] and at + 1 < end and self.tokens[at + 1].like_num else at

    def introduced(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« Son PDG, Dick Costolo, s'en félicite », « Vice-président de X, Y … »: a comma or colon between."""
        at = self.skip_since(group.right, sentence.end)
        if at >= sentence.end or self.tokens[at].text not in (",", ":", "(", "–", "—", "-"):
            return
        at += group.titles[0].plural and at + 1 < sentence.end and self.tokens[at + 1].lower_ in ("dont", "parmi")
        at += 2 if self.anchors.words(at + 1, at + 3) in NAMELY else 0
        people = self.listed(at + 1, sentence.end)
        if not people or group.titles[0].indefinite and group.titles[0].determiner in ("chaque", "aucun", "aucune"):
            return
        after = people[-1].end
        closed = (
            after >= sentence.end or self.tokens[after].text in BOUNDARIES or self.tokens[after].lower_ in ("et", "qui")
        )
        fronted = self.is_front(group.left, sentence) and (
            group.bare or group.titles[0].definite or group.titles[0].possessive
        )
        if closed or fronted:
            self.give(group, people, "title, comma, name")

    def preceded(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« Dick Costolo, le PDG de Twitter »: the name, a comma or a dash, the title."""
        at = self.skip_fillers(group.left - 1, sentence.start)
        skipped = set(self.anchors.words(at + 1, group.left))
        if at < sentence.start or (not group.bare and skipped & {"et", "mais", "que"}):
            return
        text = self.tokens[at].text
        if text == "," or text in DASHES:
            person = self.name_ending(at - 1, sentence.start)
            if person is not None and self.is_new_subject(group, person, sentence):
                return
        elif group.bare and at == group.left - 1:
            person = self.anchors.person_until(at, sentence.start)
            if person is not None and self.is_object(person, sentence):
                return
        else:
            return
        if person is None or (person.start in self.taken and not group.bare) or self.is_kin(person):
            return
        if person.start in self.inside and (previous is None or previous.claims):
            return
        self.give_one(group, person, "name before title")

    def is_kin(self, person: Name) -> bool:
        """« le mari de X, journaliste »: the title is not that of the person named."""
        return self.anchors.word(person.start - 2) in words_of("kin") and self.anchors.word(person.start - 1) in OF

    def is_object(self, person: Name, sentence: Sentence) -> bool:
        """« a nommé X directeur »: the verb gives the title, which is then no mere apposition."""
        verb = verbs().get(self.anchors.word(person.start - 1)) if person.start > sentence.start else None
        return verb is not None and verb.sense in ("appoint", "welcome")

    def is_new_subject(self, group: Group, person: Name, sentence: Sentence) -> bool:
        """« Après le discours de X, le Premier ministre a … »: a subject of its own, not an apposition to X."""
        at = group.right
        if group.bare or at >= sentence.end or self.tokens[at].text in BOUNDARIES:
            return False
        governed = person.start > sentence.start and self.tokens[person.start - 1].lower_ in OBLIQUE
        return governed and (self.tokens[at].pos_ in ("VERB", "AUX") or self.tokens[at].lower_ in verbs())

    def bracketed(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« Ned Segal (directeur financier) », « X (Benchmark, associé) »."""
        for at in range(group.left - 1, max(sentence.start, group.left - BRACKET_SPAN) - 1, -1):
            if self.tokens[at].text in (")", "]") or at in self.anchors.people:
                return
            if self.tokens[at].text in ("(", "["):
                person = self.anchors.person_until(at - 1, sentence.start)
                if person is not None:
                    self.give_one(group, person, "brackets after name")
                return

    def chained(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« X, PDG de A, cofondateur de B »: a further title of the person before."""
        if (
            previous is None
            or not previous.claims
            or group.titles[0].definite
            and not self.is_chain(previous, group, strict=True)
        ):
            return
        first = previous.claims[0]
        if first.rule not in ("name before title", "further title", "brackets after name") or first.mention is None:
            return
        if self.is_chain(previous, group):
            self.give_one(group, first.mention, "further title")

    def is_chain(self, previous: Group, group: Group, strict: bool = False) -> bool:
        """Whether only commas, « et » and fillers part the groups, a bracket after the first passed over."""
        start = self.skip_bracket(previous.right, group.left)
        between = self.tokens[start : group.left]
        joins = words_of("filler") | {",", ";", "&"} if not strict else {",", "et", "aussi", "mais"}
        return 0 < len(between) <= 5 and all(token.lower_ in joins for token in between)

    def skip_bracket(self, at: int, end: int) -> int:
        """The token after the bracket that opens at `at`; `at` where none does, or where it does not close in time."""
        if at >= end or self.tokens[at].text != "(":
            return at
        inside = range(at + 1, min(end, at + ASIDE_SPAN))
        return next((index + 1 for index in inside if self.tokens[index].text == ")"), at)

    def is_bracket_of_other(self, group: Group) -> bool:
        return (
            group.left > 0
            and self.tokens[group.left - 1].text == "("
            and group.right < len(self.tokens)
            and self.tokens[group.right].text == ")"
        )

    def is_front(self, left: int, sentence: Sentence) -> bool:
        while left > sentence.start and (
            self.tokens[left - 1].is_space or self.tokens[left - 1].is_quote or self.tokens[left - 1].text in DASHES
        ):
            left -= 1
        return left == sentence.start

    def skip_fillers(self, at: int, start: int) -> int:
        steps = 0
        while at >= start and self.tokens[at].lower_ in words_of("filler") and steps < 5:
            at -= 1
            steps += 1
        return at

    def name_ending(self, at: int, start: int) -> Name | None:
        """The name that ends at token `at`, an age or a bracket after it passed over."""
        if at >= start and self.tokens[at].text in (")", "»", '"'):
            opener = at - 1
            while opener >= start and self.tokens[opener].text not in ("(", "«", '"') and at - opener < BRACKET_SPAN:
                opener -= 1
            at = opener - 1
        elif at - 1 >= start and self.tokens[at].lower_ == "ans":
            comma = next((i for i in range(at, max(start, at - AGE_SPAN) - 1, -1) if self.tokens[i].text == ","), None)
            at = at if comma is None else comma - 1
        return self.anchors.person_until(at, start)

    def listed(self, at: int, end: int) -> list[Name]:
        """The names « X, Y et Z » that begin at token `at`."""
        people: list[Name] = []
        person = self.anchors.person_from(at, end)
        while person is not None:
            people.append(person)
            at = self.skip_bracket(person.end, end)
            if at < end and self.tokens[at].lower_ in (",", "et", "&"):
                at += 1 + (at + 1 < end and self.tokens[at].text == "," and self.tokens[at + 1].lower_ == "et")
                at += at < end and self.tokens[at].lower_ in ("de", "d'")
            else:
                return people
            person = self.anchors.person_from(at, end)
        return people

    def give(self, group: Group, people: list[Name], rule: str) -> None:
        """Several holders only for a plural; one each for titles with articles of their own (« respectivement »)."""
        if len(people) > 1 and len(group.titles) == len(people) and not group.titles[0].plural:
            for title, person in zip(group.titles, people, strict=True):
                Group([title], group.claims).claim(person, "one each")
                self.taken.add(person.start)
            return
        if len(people) > 1 and group.titles[0].plural and len(group.titles) == 1 and self.share_out(group, people):
            return
        if group.titles[0].plural and len(people) == 1 and self.anchors.word(people[0].start - 1) != "(":
            return
        for person in people if group.titles[0].plural else people[:1]:
            group.claim(person, rule)
            self.taken.add(person.start)

    def share_out(self, group: Group, people: list[Name]) -> bool:
        """« les PDG de Tesla et de Ford, X et Y »: one employer each; whether there are as many as people."""
        [title] = group.titles
        if len(title.employers) != len(people):
            return False
        for person, employer in zip(people, title.employers, strict=True):
            own = dataclasses.replace(title, employers=[employer])
            Group([own], group.claims).claim(person, "one each")
            self.taken.add(person.start)
        return True

    def give_one(self, group: Group, person: Name, rule: str) -> None:
        """A name before a plural title may close a list: « X et Y, fondateurs de Z »."""
        title = group.titles[0]
        respectively = self.anchors.word(group.left - 1) == "respectivement"
        people = self.listed_back(person) if title.plural or respectively else [person]
        if respectively and len(people) == len(group.titles):
            for one, own in zip(people, group.titles, strict=True):
                Group([own], group.claims).claim(one, "respectively")
            return
        if title.shares and len(title.shares) == len(people):
            for one, share in zip(people, title.shares, strict=True):
                own = dataclasses.replace(title, pieces=[*title.pieces, share])
                Group([own], group.claims).claim(one, "respectively")
            return
        for one in people[-self.how_many(group) :]:
            group.claim(one, rule)

    def how_many(self, group: Group) -> int:
        """« X (a), Y et Z (deux des fondateurs) »: as many as the phrase says; 0 where it does not say."""
        at = group.left - 1 - (self.anchors.word(group.left - 1) == "des")
        of = group.titles[0].determiner == "des" or at == group.left - 2
        return COUNTS.get(self.anchors.word(at), 0) if of else 0

    def listed_back(self, person: Name) -> list[Name]:
        """The names of the list that ends with `person`."""
        people = [person]
        start = self.anchors.sentence(person.start).start
        while True:
            at = people[-1].start - 1
            at -= at >= start and self.tokens[at].lower_ in ("de", "d'", "à", "par")
            if at < start or self.tokens[at].lower_ not in (",", "et", "&"):
                return people[::-1]
            before = self.name_ending(at - 1, start)
            if before is None:
                return people[::-1]
            people.append(before)


def group_titles(titles: list[Title], anchors: Anchors) -> list[Group]:
    """Join titles of one sentence that « et », a slash or a hyphen links: « cofondateur et PDG », « CEO/CTO »."""
    groups: list[Group] = []
    for title in titles:
        if groups and joins(groups[-1].titles[-1], title, anchors):
            groups[-1].titles.append(title)
        else:
            groups.append(Group([title]))
    for group in groups:
        share_employers(group)
    return groups


def share_employers(group: Group) -> None:
    """« cofondateur et PDG de X »: the employer named last is that of the titles before it too."""
    first = group.titles[0]
    for further in group.titles[1:]:  # « l'ancien journaliste et animateur »
        if first.determiner and "former" in first.marks and not (further.determiner or further.marks):
            further.marks.add("former")
    for before, after in itertools.pairwise(group.titles[::-1]):
        if not after.employers and not after.implied and after.noun.kind in IMPLYING_KINDS:
            after.employers += before.employers


def joins(first: Title, second: Title, anchors: Anchors) -> bool:
    between = tuple(anchors.words(first.right, second.left))
    if between in GLUE or (not between and not second.determiner):
        return True
    return between in LINKS and (not second.determiner or (first.possessive and second.possessive))
