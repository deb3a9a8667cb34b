"""Posts told of several people at once: « Tous deux étaient adjoints », « les quatre vice-présidents ».

Who is meant is told by the number: as many people as the phrase counts, in one list or in the sentences before.
"""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.introductions import opened
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.holders.sharing import GENERIC, count_of
from tweetpress.components.roles.holders.triggers import PERFECT, PLUPERFECT, Trigger
from tweetpress.components.roles.words import COUNTS, verbs, words_of
from tweetpress.datatypes import Status

ALL = frozenset(("tous", "toutes"))
HOLDING = frozenset(("be", "become", "remain", "hold"))
RANKS = frozenset(("rang", "titre", "grade"))
STOPS = frozenset((",", ";", ":", ".", "(", ")", "«", "»", '"', "!", "?"))
NEWS_OPENERS = frozenset(("de", ")", "»", ":", ",", "et", "perd", "recrute"))
LOSING = frozenset(("perd", "perdent", "perdu", "perdait"))
REACH = 4
"""Sentences back to the people whom « tous deux » counts."""
REACH_OF_LIST = 8
"""Sentences back to a list of three people or more: its length tells it from others."""
REACH_AHEAD = 2
SPAN_TO_SUBJECT = 6
"""Tokens of « les deux jeunes femmes » before its verb."""
SPAN_TO_WHO = 10
"""Tokens from « qui » to the title."""
FEW = 3
SPAN_OF_LIST = 60


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
        title = group.titles[0]
        if group.claims:
            self.share_with_others(group, sentence)
        elif (people := self.before_relative(group, sentence)) or (title.plural and self.opened(group, sentence)):
            for person in people:
                group.claim(person, "be: several")
        elif title.plural and not self.told(group, sentence):
            self.counted(group, sentence)

    def before_relative(self, group: Group, sentence: Sentence) -> list[Name]:
        """« X, Y et Z, qui sont tous directeurs », « …, qui portent tous le titre de directeur »."""
        title = group.titles[-1]
        floor = max(sentence.start + 1, group.left - SPAN_TO_WHO)
        for at in range(group.left - 1, floor - 1, -1):
            if self.anchors.tokens[at].text in STOPS or at in self.anchors.people:
                return []
            if self.anchors.word(at) == "qui":
                between = self.anchors.words(at + 1, group.left)
                if not (title.plural or ALL & set(between)) or not self.is_holding(between):
                    return []
                comma = self.anchors.word(at - 1) == ","
                person = self.lists.name_ending(at - 1 - comma, sentence.start)
                people = self.lists.listed_back(person) if person is not None else []
                title.elsewhere = len(people) >= FEW
                return people if len(people) > 1 else []
        return []

    def is_holding(self, words: list[str]) -> bool:
        """Whether the words say that somebody holds a post: « sont tous », « portent le titre de »."""
        found = [verb for word in words if (verb := verbs().get(word)) is not None]
        owned = bool(RANKS & set(words))
        return "pas" not in words and (owned or (bool(found) and all(verb.sense in HOLDING for verb in found)))

    def opened(self, group: Group, sentence: Sentence) -> bool:
        """« deux directeurs : X, venu de Lyon, et Y »: as many people behind the colon as the title counts."""
        count = count_of(group.titles[0], self.anchors)
        if not count:
            return self.itemized(group, sentence)
        if group.right >= sentence.end:
            return False
        if self.anchors.word(group.right) == ":":
            people = distinct(self.anchors.people_between(group.right, sentence.end))
        else:
            people = self.behind_colon(group, sentence)
        if len(people) != count:
            return False
        for person in people:
            group.claim(person, "title, comma, name")
        return True

    def itemized(self, group: Group, sentence: Sentence) -> bool:
        """« Les présidents inscrits : X (Sénégal), Y et Z. », no « Les avocats citent des témoins : X, Y et Z »."""
        colon = next((at for at in range(group.right, sentence.end) if self.anchors.word(at) == ":"), sentence.end)
        passed = self.anchors.people_between(sentence.start, colon)
        between = self.anchors.tokens[group.right : colon]
        acting = any(token.pos_ == "VERB" and "VerbForm=Part" not in token.morph for token in between)
        acting = acting or any(token.lower_ in PERFECT | PLUPERFECT for token in between)
        if (
            acting
            or passed
            or group.titles[0].noun.noun in GENERIC
            or self.anchors.posts.keys() & range(group.right, colon)
        ):
            return False
        people = self.lists.listed(colon + 1, sentence.end)
        end = self.lists.skip_bracket(people[-1].end, sentence.end) if len(people) >= FEW else sentence.start
        if end < sentence.end and self.anchors.word(end) != ".":
            return False
        for person in people:
            group.claim(person, "title, comma, name")
        return True

    def behind_colon(self, group: Group, sentence: Sentence) -> list[Name]:
        """« Deux directeurs s'en vont : X (achats) et Y (ventes) »: the list behind the clause that counts."""
        title = group.titles[0]
        if title.determiner not in COUNTS or title.noun.noun in GENERIC:
            return []
        colon = next((at for at in range(group.right, sentence.end) if self.anchors.word(at) == ":"), sentence.end)
        if self.anchors.people_between(group.right, colon):
            return []
        named = self.lists.members(colon + 1, sentence.end)
        told = any(self.lists.is_main_verb(at, colon) for at in range(colon + 1, sentence.end))
        return named or ([] if told else distinct(self.anchors.people_between(colon, sentence.end)))

    def told(self, group: Group, sentence: Sentence) -> bool:
        """« Tous deux étaient T », « Les deux sœurs sont aussi T », « l'un et l'autre avaient rang de T »."""
        trigger = self.trigger(group, sentence)
        if trigger is None or "pas" in self.anchors.words(trigger.index, group.left):
            return False
        count = self.counted_subject(trigger.index, sentence)
        people = self.people(count, trigger.index, sentence, group) if count else []
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
        title, status = group.titles[0], None
        count = count_of(title, self.anchors)
        if not count:
            return
        key = (title.noun.noun, count)
        if title.determiner in ("les", "ces", "ses", "leurs"):
            people = self.given.get(key) or self.people(count, group.left, sentence, group)
            people = people or self.named_after(count, sentence)
        else:
            news = title.left == sentence.start or self.anchors.word(title.left - 1) in NEWS_OPENERS
            status = coming_or_going(sentence, self.anchors)
            people = self.listed_ahead(count, sentence) if count >= FEW and news else []
            people = people or self.named_after(count, sentence)
            if news and not people and (count >= FEW or status):
                people = self.told_ahead(count, group, sentence)
        self.given.setdefault(key, people)
        for person in people:
            group.claim(person, "description", status)

    def people(self, count: int, at: int, sentence: Sentence, group: Group) -> list[Name]:
        """The `count` people named before token `at`: in one list, or all whom the last sentences name."""
        found: list[Name] = []
        gender = "feminine" if group.titles[0].noun.gender == "feminine" else None
        for back in range(min(REACH_OF_LIST if count >= FEW else REACH, sentence.index) + 1):
            run = self.anchors.sentences[sentence.index - back]
            end = at if back == 0 else run.end
            if (listed := self.list_of(count, run.start, end)) and len(found) < count:
                return listed
            named = [one for one in self.anchors.people_between(run.start, end)]
            found = distinct([*named, *found])
            if len(found) == count and back < REACH and (gender is None or self.fit(found)):
                return found
        return []

    def fit(self, people: list[Name]) -> bool:
        """Whether a feminine plural may be said of all the people."""
        return all(self.clauses.focus.fits(person.name, "feminine") for person in people)

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

    def named_after(self, count: int, sentence: Sentence) -> list[Name]:
        """« Ils étaient deux ingénieurs. *Leurs noms :* X et Y », « … Il s'agit de X et Y »: the whole list."""
        if sentence.index + 1 >= len(self.anchors.sentences):
            return []
        following = self.anchors.sentences[sentence.index + 1]
        at = opened(following.start, following.end, self.anchors)
        if at is None and self.anchors.word(sentence.end - 1) == "?":  # « Les fondateurs ? X et Y, »
            at = following.start
        people = [] if at is None else self.lists.listed(at, min(len(self.anchors.tokens), at + SPAN_OF_LIST))
        return people if len(people) == count else []

    def told_ahead(self, count: int, group: Group, sentence: Sentence) -> list[Name]:
        """« Trois directeurs s'en vont. X et Y sont partis. Z … »: those whom the next sentences begin with."""
        if self.anchors.people_between(group.left, sentence.end):
            return []
        found: list[Name] = []
        for run in self.anchors.sentences[sentence.index + 1 : sentence.index + 1 + count]:
            opening = self.lists.members(run.start, run.end)
            found = distinct([*found, *opening])
            if not opening or len(found) >= count:
                break
        return found if len(found) == count else []

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
