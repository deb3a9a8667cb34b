"""Posts told of several people at once: « Tous deux étaient adjoints », « les quatre vice-présidents ».

Who is meant is told by the number: as many people as the phrase counts, in one list or in the sentences before.
"""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.described import FOUNDERS
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.holders.sharing import GENERIC, count_of
from tweetpress.components.roles.holders.triggers import Trigger
from tweetpress.components.roles.houses.known import house_key, posts_of
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import COUNTS, verbs, words_of
from tweetpress.components.topics import topic_company
from tweetpress.datatypes import Status

HOLDING = frozenset(("be", "become", "remain", "hold"))
STOPS = frozenset((",", ";", ":", ".", "(", ")", "«", "»", '"', "!", "?"))
PARTNERS = frozenset(("associé", "collègue", "partenaire"))
"""« *les deux associés* » tells whose work they share, and no post at a house."""
NEWS_OPENERS = frozenset(("de", ")", "»", ":", ",", "et", "perd", "recrute"))
LOSING = frozenset(("perd", "perdent", "perdu", "perdait"))
REACH = 4
"""Sentences back to the people whom « tous deux » counts."""
REACH_OF_LIST = 8
"""Sentences back to a list of three people or more: its length tells it from others."""
REACH_AHEAD = 2
SPAN_TO_SUBJECT = 6
"""Tokens of « les deux jeunes femmes » before its verb."""
FEW = 3


class Plurals:
    """Binds plural titles that no name stands beside to the people whom the text counts."""

    def __init__(self, anchors: Anchors, clauses: Clauses) -> None:
        self.anchors = anchors
        self.clauses = clauses
        self.lists = NameLists(anchors)
        self.given: dict[tuple[str, int], list[Name]] = {}
        """Who has been meant by a noun and a number: « les quatre vice-présidents » are the same ones throughout."""

    def bind(self, group: Group, sentence: Sentence) -> None:
        """Give `group` its holders, if the text counts them."""
        if group.claims:
            self.share_with_others(group, sentence)
        elif group.titles[0].plural and not self.told(group, sentence):
            self.counted(group, sentence)

    def behind_colon(self, group: Group, sentence: Sentence) -> list[Name]:
        """« Deux directeurs s'en vont : X (achats) et Y (ventes) »: as many people behind the colon as it counts."""
        title = group.titles[0]
        if title.determiner not in COUNTS or title.noun.noun in GENERIC:
            return []
        colon = next((at for at in range(group.right, sentence.end) if self.anchors.word(at) == ":"), sentence.end)
        told = any(self.lists.is_main_verb(at, colon) for at in range(colon + 1, sentence.end))
        people = self.lists.members(colon + 1, sentence.end)
        people = people or ([] if told else distinct(self.anchors.people_between(colon, sentence.end)))
        return people if len(people) == count_of(title, self.anchors) else []

    def told(self, group: Group, sentence: Sentence) -> bool:
        """« Tous deux étaient T », « Les deux sœurs sont aussi T », « l'un et l'autre avaient rang de T »."""
        trigger = self.trigger(group, sentence)
        if trigger is None or "pas" in self.anchors.words(trigger.index, group.left):
            return False
        count = self.counted_subject(trigger.index, sentence)
        people = self.people(count, trigger.index, sentence) if count else []
        status = self.clauses.tenses.status(group, trigger, sentence) if trigger.verb is not None else None
        for person in people:
            group.claim(person, f"be: {self.anchors.word(trigger.index)}", status)
        return bool(people)

    def trigger(self, group: Group, sentence: Sentence) -> Trigger | None:
        """The verb that gives the title: « étaient »."""
        found = self.clauses.triggers.find(group.left, sentence)
        hedged = found is not None and self.clauses.triggers.is_hedged(found, sentence)
        return found if found is not None and found.sense in HOLDING and not hedged else None

    def counted_subject(self, at: int, sentence: Sentence) -> int:
        """How many people the subject of the verb at token `at` counts: « tous deux », « les trois hommes »."""
        floor = max(sentence.start, at - SPAN_TO_SUBJECT)
        for index in range(at - 1, floor - 1, -1):
            if self.anchors.tokens[index].text in STOPS or index in self.anchors.people:
                return 0
            if number := COUNTS.get(self.anchors.word(index), 0):
                return number
        return 0

    def counted(self, group: Group, sentence: Sentence) -> None:
        """« les deux fondateurs », of people named before; « quatre directeurs s'en vont », then a list of four."""
        title = group.titles[0]
        count, status = count_of(title, self.anchors), None
        key = (title.noun.noun, count)
        if not count:
            people = self.known_founders(title)
        elif title.noun.noun in PARTNERS and not title.employers:
            people = []
        elif title.determiner in ("les", "ces", "ses", "leurs"):
            people = self.given.get(key) or self.people(count, group.left, sentence)
        else:
            news = title.left == sentence.start or self.anchors.word(title.left - 1) in NEWS_OPENERS
            status = coming_or_going(sentence, self.anchors)
            people = self.behind_colon(group, sentence)
            people = people or (self.listed_ahead(count, sentence) if count >= FEW and news else [])
        self.given.setdefault(key, people)
        for person in people:
            group.claim(person, "description", status)

    def people(self, count: int, at: int, sentence: Sentence) -> list[Name]:
        """The `count` people named before token `at`: in one list, or all whom the last sentences name."""
        found: list[Name] = []
        for back in range(min(REACH_OF_LIST if count >= FEW else REACH, sentence.index) + 1):
            run = self.anchors.sentences[sentence.index - back]
            end = at if back == 0 else run.end
            if (listed := self.list_of(count, run.start, end)) and len(found) < count:
                return listed
            found = distinct([*self.anchors.people_between(run.start, end), *found])
            if len(found) == count and back < REACH:
                return found
        return []

    def list_of(self, count: int, start: int, end: int) -> list[Name]:
        """A list of just `count` names between tokens `start` and `end`."""
        at = start
        while at < end:
            people = self.lists.listed(at, end) if at in self.anchors.people else []
            if len(people) == count:
                return people
            at = people[-1].end if people else at + 1
        return []

    def listed_ahead(self, count: int, sentence: Sentence) -> list[Name]:
        """The list of `count` names in this sentence or in those after it."""
        last = min(len(self.anchors.sentences) - 1, sentence.index + REACH_AHEAD)
        runs = self.anchors.sentences[sentence.index : last + 1]
        return next((people for run in runs if (people := self.list_of(count, run.start, run.end))), [])

    def known_founders(self, title: Title) -> list[Name]:
        """« Entre ses cofondateurs … »: those of the text who are known to have founded the house."""
        if title.noun.function not in FOUNDERS:
            return []
        houses = {house_key(name) for name in title.employers}
        if title.implied and not houses and (topic := topic_company(self.anchors.doc)) is not None:
            houses.add(house_key(topic))
        people = distinct(self.anchors.people_between(0, len(self.anchors.tokens)))
        found = [person for person in people if houses & set(posts_of(person.name).founded)]
        return found if len(found) > 1 else []

    def share_with_others(self, group: Group, sentence: Sentence) -> None:
        """« X, l'un des trois fondateurs. Les deux autres, Y et Z, … », « … L'autre, Y, … »."""
        title = group.titles[0]
        count = count_of(title, self.anchors) - 1
        if not title.one_of or count < 1:
            return
        end = self.anchors.sentences[min(len(self.anchors.sentences) - 1, sentence.index + 1)].end
        for at in range(group.right, end - 2):
            if self.anchors.word(at) in ("autre", "autres"):
                people = self.lists.listed(at + 2, end)
                if len(people) == count:
                    for person in people:
                        group.claim(person, "title, comma, name")
                return


def distinct(people: list[Name]) -> list[Name]:
    """The first mention of each person."""
    return list({name.name: name for name in people[::-1]}.values())[::-1]


def coming_or_going(sentence: Sentence, anchors: Anchors) -> Status | None:
    """What the sentence tells of those it counts: « *le départ* de quatre directeurs »."""
    words = anchors.words(sentence.start, sentence.end)
    senses = {verb.sense for word in words if (verb := verbs().get(word)) is not None}
    if senses & {"leave", "dismiss"} or (words_of("departure") | LOSING) & set(words):
        return "former"
    return "incoming" if senses & {"appoint", "welcome"} else None
