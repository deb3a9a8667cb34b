"""Posts told before their holder is named: « Le patron d'A n'est pas pressé. Interrogé lundi, X a dit … »."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from tweetpress.components.roles.anchors import CIVILITIES, Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.described import (
    described_gender,
    is_before_name,
    is_inverted,
    is_of_another_time,
    is_quoted,
    is_topic,
)
from tweetpress.components.roles.holders.focus import VIEWS, Focus
from tweetpress.components.roles.houses.known import is_known_for_other
from tweetpress.components.roles.phrases.titles import Title

REACH_BACK = 2
"""Sentences before the description in which nobody is named whom it fits."""
REACH = 3
"""Sentences after it in which its holder is the first one named."""
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
                titled.add(person.name)

    def next(self, title: Title, titled: Collection[str]) -> Name | None:
        """« Le patron d'A est venu. *X* a parlé »: a name that opens the next sentence, new and of no other post."""
        sentence = self.anchors.sentence(title.left)
        last = sentence.index + 1 >= len(self.anchors.sentences)
        told = bool(title.employers) or (title.possessive and "new" in title.marks)
        if last or not told or self.anchors.word(sentence.end - 1) == "?":
            return None
        following = self.anchors.sentences[sentence.index + 1]
        views = self.anchors.word(following.start) in VIEWS
        person = self.anchors.person_from(following.start + views, following.end)
        if person is None or person.name in titled or self.first[person.name].start < person.start:
            return None
        other = self.is_contrasted(person) or is_known_for_other(person.name, title, self.anchors)
        return person if not other and self.focus.fits(person.name, described_gender(title)) else None

    def is_contrasted(self, person: Name) -> bool:
        """« *X*, lui, … », « *X* aussi »: another one than whom the text spoke of just before."""
        words = self.anchors.words(person.end, person.end + 2)
        return words in ([",", "lui"], [",", "elle"]) or words[:1] == ["aussi"]

    def is_open(self, group: Group) -> bool:
        """Whether the group is the subject of a clause of the body, and told of one person of nobody named before."""
        title, anchors = group.titles[0], self.anchors
        sentence = anchors.sentence(title.left)
        if title.plural or title.one_of or title.noun.kind not in KINDS or title.determiner in ("du", "au", "aux"):
            return False
        if not (title.definite or title.possessive or self.opens_text(title, sentence)):
            return False
        if is_before_name(group, anchors) or is_of_another_time(title, anchors):
            return False
        if anchors.tokens[title.start].idx < anchors.doc._.tweetpress_body:
            return False
        row = anchors.word(title.left - 1) in (",", "et") and title.left - 1 in anchors.posts.values()
        if row or anchors.word(title.left - 1) in REPORTING or not is_topic(title, sentence, anchors):
            return False
        return not is_quoted(anchors, max(0, title.left - QUOTE), title.left) and not self.is_told_before(title)

    def opens_text(self, title: Title, sentence: Sentence) -> bool:
        """« *Une blogueuse tunisienne* a été arrêtée … »: in the first sentence of the body."""
        before = self.anchors.tokens[sentence.start - 1] if sentence.start else None
        first = before is None or before.idx < self.anchors.doc._.tweetpress_body
        return title.determiner in ("un", "une") and first and title.noun.function != "spokesperson"

    def is_told_before(self, title: Title) -> bool:
        """Whether somebody whom the description fits is named in the sentences before it."""
        sentence = self.anchors.sentence(title.left)
        start = self.anchors.sentences[max(0, sentence.index - REACH_BACK)].start
        gender = described_gender(title)
        return any(self.focus.fits(name.name, gender) for name in self.anchors.people_between(start, title.left))

    def holder(self, group: Group) -> Name | None:
        """The first person named behind the description, if it is new and the subject of its clause."""
        sentence = self.anchors.sentence(group.left)
        for run in self.anchors.sentences[sentence.index : sentence.index + 1 + REACH]:
            start = max(run.start, group.right)
            people = self.anchors.people_between(start, run.end)
            if not people:
                if run is not sentence and not self.is_speech(run):
                    return None
                continue
            person = people[0]
            new = self.first.get(person.name, person).start == person.start
            fits = self.focus.fits(person.name, described_gender(group.titles[0]))
            placed = self.is_apart(group, person) if run is sentence else self.is_subject(person, run)
            return person if new and fits and placed else None
        return None

    def is_speech(self, run: Sentence) -> bool:
        """Whether the sentence is within a quotation, behind which its speaker may be named."""
        return bool({"«", "“", '"', "»", "”"} & set(self.anchors.words(run.start, run.end)))

    def is_apart(self, group: Group, person: Name) -> bool:
        """« La présidente d'A ne décolère pas : dans une lettre, *X* … »: in another clause than the description."""
        between = set(self.anchors.words(group.right, person.start))
        sentence = self.anchors.sentence(group.left)
        return bool(BREAKS & between) and self.is_subject(person, sentence)

    def is_subject(self, person: Name, run: Sentence) -> bool:
        """« *X* a … », « Interrogé, *X* a … », « Pour *X*, … », « », a dit *X* », no « *X*, lui, … »."""
        anchors = self.anchors
        if self.is_contrasted(person):
            return False
        at = person.start - 1
        while at >= run.start and anchors.word(at) in CIVILITIES:
            at -= 1
        if at < run.start or anchors.word(at) in (",", ":", ";"):
            return True
        if self.is_speech(run) and is_inverted(at, run, anchors):
            return True
        if anchors.word(at) in VIEWS:
            return at == run.start
        return anchors.word(at) in ("que", "qu'") and "c'" in anchors.words(run.start, at)
