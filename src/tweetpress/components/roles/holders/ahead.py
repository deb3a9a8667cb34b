"""Posts told before their holder is named: « Le patron d'A n'est pas pressé. Interrogé lundi, X a dit … »."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from tweetpress.components.roles.anchors import CIVILITIES, Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.described import (
    described_gender,
    is_quoted,
    is_topic,
)
from tweetpress.components.roles.holders.focus import VIEWS, Focus
from tweetpress.components.roles.houses.known import is_known_for_other
from tweetpress.components.roles.phrases.titles import Title

QUOTE = 60
"""Tokens back in which a quotation that the description stands in may have opened."""
REPORTING = frozenset(("que", "qu'", "si", "où", "selon"))
"""« On sait *que* le patron tweete »: said of patrons in general."""
BREAKS = frozenset((":", ";"))
KINDS = frozenset(("executive", "board", "founder", "public", "civil", "sport", "law", "press"))


class Ahead:
    """Gives descriptions of nobody named before to the person whom the text names next, who has no other post."""

    def __init__(self, anchors: Anchors, focus: Focus, first: Mapping[str, Name]) -> None:
        self.anchors = anchors
        self.focus = focus
        self.first = first
        """The first mention of each person."""

    def bind(self, groups: list[Group]) -> None:
        titled = {claim.person for group in groups for claim in group.claims}
        for group in groups:
            if group.claims or not self.is_open(group):
                continue
            person = self.holder(group)
            if person is None or person.name in titled:
                continue
            if not is_known_for_other(person.name, group.titles[0], self.anchors):
                group.claim(person, "named ahead")

    def next(self, title: Title, titled: Collection[str]) -> Name | None:
        """« Le patron d'A est venu. *X* a parlé »: a name that opens the next sentence, new and of no other post."""
        sentence = self.anchors.sentence(title.left)
        last = sentence.index + 1 >= len(self.anchors.sentences)
        if last or not title.employers or self.anchors.word(sentence.end - 1) == "?":
            return None
        following = self.anchors.sentences[sentence.index + 1]
        views = self.anchors.word(following.start) in VIEWS
        person = self.anchors.person_from(following.start + views, following.end)
        if person is None or person.name in titled or self.first[person.name].start < person.start:
            return None
        other = self.is_contrasted(person) or is_known_for_other(person.name, title, self.anchors)
        return None if other else person

    def is_contrasted(self, person: Name) -> bool:
        """« *X, lui,* n'en sait rien »: somebody else."""
        return self.anchors.words(person.end, person.end + 2) in ([",", "lui"], [",", "elle"])

    def is_open(self, group: Group) -> bool:
        """Whether the group is the subject of a clause of the body, and told of one person of nobody named before."""
        title, anchors = group.titles[0], self.anchors
        sentence = anchors.sentence(title.left)
        if title.plural or title.one_of or title.noun.kind not in KINDS or title.determiner in ("du", "au", "aux"):
            return False
        if title.elsewhere or anchors.words(group.right, group.right + 2) in (["d'", "un"], ["d'", "une"]):
            return False  # « Le directeur *d'un restaurant* … »
        if title.noun.function == "spokesperson":
            return False  # « Le porte-parole lève le doute : *X* a bien un compte »
        aged = "ans" in anchors.words(group.right, group.right + 3)  # « *Une blogueuse de 27 ans* … »
        if not (title.definite or title.possessive or aged):
            return False
        if anchors.tokens[title.start].idx < anchors.doc._.tweetpress_body:
            return False
        row = anchors.word(title.left - 1) in (",", "et") and title.left - 1 in anchors.posts.values()
        if row or anchors.word(title.left - 1) in REPORTING or not is_topic(title, sentence, anchors):
            return False
        return not is_quoted(anchors, max(0, title.left - QUOTE), title.left)

    def holder(self, group: Group) -> Name | None:
        """The first person named behind the description, if it is new and the subject of its clause."""
        sentence = self.anchors.sentence(group.left)
        for run in self.anchors.sentences[sentence.index : sentence.index + 2]:
            people = self.anchors.people_between(max(run.start, group.right), run.end)
            if not people:
                continue
            person = people[0]
            new = self.first.get(person.name, person).start == person.start
            fits = self.focus.fits(person.name, described_gender(group.titles[0]))
            apart = run is not sentence or bool(BREAKS & set(self.anchors.words(group.right, person.start)))
            apart = apart and not self.is_contrasted(person)
            return person if new and fits and apart and self.is_subject(person, run) else None
        return None

    def is_subject(self, person: Name, run: Sentence) -> bool:
        """« *X* a … », « Interrogé, *X* a … », « c'est que *X* … »."""
        anchors = self.anchors
        at = person.start - 1
        while at >= run.start and anchors.word(at) in CIVILITIES:
            at -= 1
        if at < run.start or anchors.word(at) in (",", ":", ";"):
            return True
        return anchors.word(at) in ("que", "qu'")
