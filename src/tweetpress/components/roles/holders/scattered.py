"""Posts named in a row or counted, whose holders the next sentences tell one by one.

« Vine perd son PDG et sa directrice juridique. Le premier, X, rejoint un fonds. La seconde, Y, … »;
« Vine a perdu trois vice-présidents. X dirigeait les ventes. Y et Z … »; « … disent les fondateurs. X et Y ont … ».
"""

from __future__ import annotations

from collections.abc import Iterator

from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.described import described_gender
from tweetpress.components.roles.holders.focus import VIEWS, Focus
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.holders.plurals import FEW, NEWS_OPENERS, coming_or_going, distinct
from tweetpress.components.roles.holders.sharing import GENERIC, count_of
from tweetpress.components.roles.houses.known import posts_of
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.topics import topic_company

RANKS = {
    "premier": 0, "première": 0, "second": 1, "seconde": 1, "deuxième": 1, "troisième": 2, "quatrième": 3,
    "cinquième": 4, "dernier": -1, "dernière": -1, "un": 0, "une": 0, "autre": -1,
}  # fmt: skip
ARTICLES = frozenset(("le", "la", "l'", "au", "du"))
CLAUSE_MARKS = frozenset((";", ":", ",", "et", "–", "—", "tandis", "quand"))
ENDS = frozenset((";", ".", ":"))
NAMING = frozenset(("appelle", "nomme", "nom", "est", "être"))
SPAN_TO_NAME = 12
"""Tokens from « la seconde » to « s'appelle X »."""
REACH = 2
"""Sentences from the posts to the first one told of."""
REACH_AHEAD = 4
"""Sentences in which those told of follow one another."""
VAGUE = GENERIC | {"lieutenant", "proche", "collaborateur", "bras droit"}
AFFILIATED = frozenset(("finance", "expert"))
"""Kinds of posts that the text gives to those beside a house only: « *X, de Natixis*, … »."""


class Scattered:
    def __init__(self, anchors: Anchors, focus: Focus) -> None:
        self.anchors = anchors
        self.focus = focus
        self.lists = NameLists(anchors)
        self.titled: set[str] = set()
        people = distinct(anchors.people_between(0, len(anchors.tokens)))
        self.founders = [(house, person) for person in people for house in posts_of(person.name).founded]
        self.told_of: set[int] = set()
        """The mentions that an ordinal has given a post."""

    def bind(self, groups: list[Group]) -> None:
        """Give the titles that nobody has yet to those whom the next sentences tell of in their order."""
        self.titled = {claim.person for group in groups for claim in group.claims}
        by_sentence: dict[int, list[Group]] = {}  # the last ones first: theirs are the ordinals that follow
        for group in groups[::-1]:
            if not group.claims and group.titles[0].noun.kind != "office":
                by_sentence.setdefault(self.anchors.sentence(group.left).index, []).insert(0, group)
        for index, open_ones in by_sentence.items():
            self.in_order(open_ones, self.anchors.sentences[index])
            for group in open_ones:
                title = group.titles[0]
                if title.plural and not group.claims and len(group.titles) == 1 and not self.is_headline(title):
                    self.give(group, title, self.told(group, title))

    def is_headline(self, title: Title) -> bool:
        return bool(self.anchors.tokens[title.start].idx < self.anchors.doc._.tweetpress_body)

    def give(self, group: Group, title: Title, people: list[Name]) -> None:
        told = title.indefinite or title.possessive
        status = coming_or_going(self.anchors.sentence(title.left), self.anchors) if told else None
        for person in people:
            Group([title], group.claims).claim(person, "told one by one", status)
            self.titled.add(person.name)

    def in_order(self, groups: list[Group], sentence: Sentence) -> None:
        """« Le premier, X, … La seconde, Y, … »: the titles of the sentence, each to the one of its number."""
        owners = [(title, group) for group in groups for title in group.titles if not title.one_of]
        plural = next((pair for pair in owners if pair[0].plural and count_of(pair[0], self.anchors)), None)
        count = count_of(plural[0], self.anchors) if plural else len(owners)
        if count < len(RANKS) and count > 1 and not self.anchors.people_between(sentence.start, sentence.end):
            shared = any(title.possessive for title, _ in owners)
            for rank, person in self.ranked(sentence):
                title, group = plural or (owners[rank] if rank < count else owners[-1])
                if person.start not in self.told_of and self.focus.fits(person.name, described_gender(title)):
                    title.implied = title.implied or shared  # « C perd *son* PDG et un juriste »: C's, too
                    self.give(group, title, [person])
                    self.told_of.add(person.start)

    def ranked(self, sentence: Sentence) -> Iterator[tuple[int, Name]]:
        """The numbers that the sentences after `sentence` begin clauses with, each with whom it means."""
        gap = 0
        for run in self.anchors.sentences[sentence.index + 1 : sentence.index + 1 + REACH + REACH_AHEAD]:
            found = [pair for at in range(run.start, run.end - 1) for pair in self.rank_at(at, run)]
            yield from found
            gap = 0 if found else gap + 1
            if gap >= REACH:
                return

    def rank_at(self, at: int, run: Sentence) -> Iterator[tuple[int, Name]]:
        """The number at token `at`, where it opens a clause of `run` and a name is beside it."""
        opens = at == run.start or self.anchors.word(at - 1) in CLAUSE_MARKS
        rank = RANKS.get(self.anchors.word(at + 1)) if self.anchors.word(at) in ARTICLES and opens else None
        if rank is None:
            return
        behind = at + 2
        behind += behind < run.end and self.anchors.word(behind) == ","
        person = self.anchors.person_from(behind, run.end)
        for index in range(behind, min(run.end, behind + SPAN_TO_NAME)) if person is None else ():
            if self.anchors.word(index) in ENDS:
                break
            if self.anchors.word(index) in NAMING and (person := self.anchors.person_from(index + 1, run.end)):
                break
        if person is not None:
            yield rank, person

    def told(self, group: Group, title: Title) -> list[Name]:
        """Whom the sentences behind a plural tell of: as many as it counts, or those whom they begin with."""
        sentence = self.anchors.sentence(title.left)
        if self.anchors.people_between(group.right, sentence.end) or title.noun.noun in VAGUE:
            return []
        following = self.anchors.sentences[sentence.index + 1 : sentence.index + 1 + REACH_AHEAD]
        count = count_of(title, self.anchors)
        if not count:
            if people := self.taken_up(title, sentence):
                return people
            founders = self.known_founders(title) if title.noun.kind == "founder" else []
            return founders or self.opening(following, title)
        news = title.left == sentence.start or self.anchors.word(title.left - 1) in NEWS_OPENERS
        going = count >= FEW or coming_or_going(sentence, self.anchors) is not None
        return self.as_many(count, following, title) if news and going else []

    def taken_up(self, title: Title, sentence: Sentence) -> list[Name]:
        """« *X et Y* ont vendu. Les anciens ingénieurs de Google … »: whom the sentence before begins with."""
        specific = bool(title.employers) or "former" in title.marks
        if not (specific and title.definite and title.left == sentence.start and sentence.index):
            return []
        before = self.anchors.sentences[sentence.index - 1]
        people = self.lists.members(before.start, before.end)
        alone = len(people) > 1 and len(people) == len(self.anchors.people_between(before.start, before.end))
        feminine = title.noun.gender == "feminine"
        return people if alone and all(not feminine or self.focus.fits(one.name, "feminine") for one in people) else []

    def known_founders(self, title: Title) -> list[Name]:
        """« Entre ses cofondateurs … »: those of the text who are known to have founded the house."""
        houses = {fold(name) for name in title.employers}
        if title.implied and not houses and (topic := topic_company(self.anchors.doc)) is not None:
            houses.add(fold(topic))
        found = [person for house, person in self.founders if house in houses]
        return found if len(found) > 1 else []

    def as_many(self, count: int, following: list[Sentence], title: Title) -> list[Name]:
        """The people of the next sentences, if one of them ends when just `count` are named."""
        found: list[Name] = []
        for run in following:
            named = [one for one in self.anchors.people_between(run.start, run.end) if self.focus.is_direct(one)]
            found = distinct([*found, *named])
            if not named or len(found) > count or not all(self.may_be(one, title) for one in named):
                return []
            if len(found) == count:
                return found
        return []

    def opening(self, following: list[Sentence], title: Title) -> list[Name]:
        """« … disent les fondateurs. *X et Y* ont … »; « Les candidats tweetent. *X* … *Y* … »: two at least."""
        founding = title.noun.kind in ("founder", "executive", "board")
        if founding and not (title.employers or title.implied):
            return []
        found: list[Name] = []
        for run in following:
            people = self.lists.members(run.start + (self.anchors.word(run.start) in VIEWS | {"chez"}), run.end)
            if people and not founding:  # « X s'y est mis tard, *et Y* y passe ses nuits »
                further = self.anchors.people_between(people[-1].end, run.end)
                people += [one for one in further if self.anchors.word(one.start - 1) in (",", "et", ";")]
            people = [one for one in people if self.may_be(one, title)]
            if not people or (title.noun.kind in AFFILIATED and not self.is_placed(people[0])):
                break
            found += people
            if founding:
                break
        found = distinct(found)
        return found if len(found) > 1 else []

    def may_be(self, person: Name, title: Title) -> bool:
        """Whether the person has no other post and a feminine title may be said of her."""
        feminine = title.noun.gender == "feminine"
        return person.name not in self.titled and (not feminine or self.focus.fits(person.name, "feminine"))

    def is_placed(self, person: Name) -> bool:
        """« X, de Natixis, », « X (Natixis) », « X, chez Natixis »."""
        words = self.anchors.words(person.end, person.end + 2)
        return words[:1] == ["("] or words in ([",", "de"], [",", "d'"], [",", "chez"], [",", "du"])
