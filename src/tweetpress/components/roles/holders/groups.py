"""Titles that share their holders: « cofondateur et PDG », « CEO/CTO »; and rows of titles shared out one each."""

from __future__ import annotations

import itertools

from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.phrases.fields import OF
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import IMPLYING_KINDS, verbs

GLUE = frozenset((sign,) for sign in "/-&–+")
LINKS = frozenset(
    tuple(phrase.split())
    for phrase in (
        "et",
        "and",
        "puis",
        "ou",
        "et aussi",
        "et désormais",
        "et également",
        "et ensuite",
        "et maintenant",
        "et toujours",
        "et encore",
        "et surtout",
        "et accessoirement",
        "et bientôt",
        "mais aussi",
    )
) | {("ainsi", "que"), (",", "puis"), (",", "et"), (",", "mais", "aussi")}
EACH = "respectivement"
ROW_LINKS = ([","], ["et"], [",", "et"], ["puis"], ["et", "de"], [",", "de"], ["ainsi", "que"])
"""What parts the titles of a row."""
GIVING = frozenset(("be", "become", "appoint", "hold", "arrive"))
"""Senses of the verbs between names and titles: « X et Y sont nommés respectivement … »."""
LIGHT = frozenset((",", "comme", "en", "tant", "que", "au", "aux", "poste", "postes", "de", "été", "par", "les"))
SPAN_TO_NAMES = 8
"""Tokens from « respectivement » back to the names."""
SPAN_TO_EACH = 4
FORMERS = frozenset(("anciens", "anciennes"))


def group_titles(titles: list[Title], anchors: Anchors) -> list[Group]:
    """Join titles of one sentence that « et », a slash or a hyphen links: « cofondateur et PDG », « CEO/CTO »."""
    groups: list[Group] = []
    for title in titles:
        if groups and joins(groups[-1].titles[-1], title, anchors):
            groups[-1].titles.append(title)
        else:
            groups.append(Group([title]))
    groups = Rows(anchors).join(groups)
    for group in groups:
        share_employers(group, anchors)
    return groups


def share_employers(group: Group, anchors: Anchors) -> None:
    """« cofondateur et PDG de X »: the employer named last is that of the titles before it too."""
    first = group.titles[0]
    shared = bool(first.determiner) or bool(FORMERS & set(anchors.words(first.left, first.start)))
    for further in group.titles[1:]:  # « l'ancien journaliste et animateur »
        if shared and "former" in first.marks:
            further.marks.add("former")
    for before, after in itertools.pairwise(group.titles[::-1]):
        shared = after.noun.kind in IMPLYING_KINDS or after.noun.kind == before.noun.kind == "press"
        if shared and not after.employers and not after.implied:
            after.employers += before.employers


def joins(first: Title, second: Title, anchors: Anchors) -> bool:
    between = tuple(anchors.words(first.right, second.left))
    at = second.right + (anchors.words(second.right, second.right + 1) == [","])
    if second.possessive and anchors.person_from(at, len(anchors.tokens)) is not None:
        return False  # « X, notre directrice, et son adjoint, Y »
    labels = second.right < len(anchors.tokens) and anchors.word(second.right) == ":"
    if not second.determiner and ((between in GLUE and not labels) or not between):
        return True
    if between not in LINKS:
        return False
    same = first.determiner in OF and second.determiner in OF
    return not second.determiner or same or (first.possessive and second.possessive)


class Rows:
    """Finds titles and names one each, in their order: « X et Y, respectivement A et B », « X et Y, le A et le B »."""

    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        self.lists = NameLists(anchors)

    def join(self, groups: list[Group]) -> list[Group]:
        """The groups, those of a row made one."""
        joined: list[Group] = []
        index = 0
        while index < len(groups):
            run = groups[index : index + self.run(groups, index)]
            people = self.names(run)
            size = self.size(run, people)
            if size:
                titles = [title for group in run[:size] for title in group.titles]
                joined.append(Group(titles, row=people[-len(titles) :] if len(titles) > 1 else people))
            else:
                joined.append(groups[index])
            index += max(size, 1)
        return joined

    def run(self, groups: list[Group], index: int) -> int:
        """How many groups from `index` on stand in a row."""
        size = 1
        sentence = self.anchors.sentence(groups[index].left)
        for at in range(index + 1, len(groups)):
            before, after = groups[at - 1], groups[at]
            if after.left >= sentence.end or self.anchors.words(before.right, after.left) not in ROW_LINKS:
                break
            size += 1
        return size

    def names(self, run: list[Group]) -> list[Name]:
        """The names before the row, or else those right after it."""
        sentence = self.anchors.sentence(run[0].left)
        at = run[0].left - 1
        if self.is_said_before(run):
            floor = max(sentence.start, at - SPAN_TO_NAMES)
            while at > floor and (self.anchors.word(at) == EACH or self.is_light(at)):
                at -= 1
            person = self.lists.name_ending(at, sentence.start)
        else:
            comma = at > sentence.start and self.anchors.word(at) == ","
            person = self.lists.name_ending(at - 1, sentence.start) if comma else None
        if person is not None:
            return self.lists.listed_back(person)
        at = run[-1].right
        return self.lists.listed(at + (at < sentence.end and self.anchors.word(at) == ","), sentence.end)

    def is_light(self, at: int) -> bool:
        return self.anchors.word(at) in LIGHT or self.anchors.word(at) in verbs()

    def is_said_before(self, run: list[Group]) -> bool:
        """« respectivement » before the row, « les postes de » between them passed over."""
        at = run[0].left - 1
        floor = max(self.anchors.sentence(run[0].left).start, at - SPAN_TO_EACH)
        while at > floor and self.anchors.word(at) in LIGHT:
            at -= 1
        return at >= floor and self.anchors.word(at) == EACH

    def size(self, run: list[Group], people: list[Name]) -> int:
        """How many groups of `run` the people share; 0 where each group stands for itself."""
        if not people:
            return 0
        if self.is_said_before(run):
            return self.fitting(run, len(people)) or len(run)
        single = not any(title.plural for group in run for title in group.titles)
        single = single and (len(run) == 1 or all(group.titles[0].definite for group in run))
        if not single or len(people) < 2 or self.fitting(run, len(people)) != len(run):
            return 0
        return len(run)

    def fitting(self, run: list[Group], count: int) -> int:
        """How many groups hold `count` titles."""
        titles = 0
        for size, group in enumerate(run, 1):
            titles += len(group.titles)
            if titles >= count:
                return size if titles == count else 0
        return 0
