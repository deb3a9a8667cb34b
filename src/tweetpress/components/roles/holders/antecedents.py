"""Whom a description may mean: the people that the sentences before it name, the likeliest of them."""

from __future__ import annotations

from collections.abc import Iterator

from tweetpress.components.grammar import DEMONSTRATIVES
from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.holders.described import described_gender, is_incise
from tweetpress.components.roles.holders.focus import Focus
from tweetpress.components.roles.houses.affiliations import find_affiliations
from tweetpress.components.roles.houses.known import posts_of
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import Gender

REACH = 2
"""Sentences back in which the person described must be named."""
MANY = 50
"""People, and posts of each, among which the head of a house is sought."""
FAR = 30
"""Sentences back to the person whom the text is about."""
LONG_REACH = 6
"""Sentences back, those of a quotation among them."""


TRADES = {kind: frozenset((kind,)) for kind in ("public", "law")}
TRADES |= {kind: frozenset(("academia", "expert")) for kind in ("academia", "expert")}
"""Kinds of trades whose holder is rarely somebody who is known for another, each with the kinds that go with it."""


class Antecedents:
    """Answers for titles that stand for a person of the sentences before."""

    def __init__(self, anchors: Anchors, focus: Focus) -> None:
        self.anchors = anchors
        self.focus = focus
        self.affiliations = find_affiliations(anchors)
        self.in_office: set[str] = set()
        """The people whom the text gives a public office that they have not left."""
        self.houses: dict[str, set[str]] = {}
        """The houses of the posts that the text gives to each person beside a name or by a verb."""
        self.kinds: dict[str, set[str]] = {}
        """The kinds of those posts; a minister may be the spokesman of anybody."""

    def recent(self, title: Title, sentence: Sentence) -> Name | None:
        gender = described_gender(title)
        here = title.determiner in DEMONSTRATIVES
        named = {name.name for name in self.anchors.people_between(sentence.start, title.left)}
        telling = bool(title.employers) or title.noun.kind not in ("press", "finance")
        passed = False
        nearest = 0 if here or (len(named) == 1 and telling) else 1
        for before in self.sentences_before(title, sentence, nearest):
            end = title.left if before is sentence else before.end
            people = self.anchors.people_between(before.start, end)
            people = [name for name in people if not self.is_in_office(name.name, title)]
            if before is sentence and not here:  # « Visé par *X*, l'ex-directeur … » is another one
                people = [name for name in people if self.anchors.word(name.start - 1) != "par"]
                people = [name for name in people if not is_in_opening(name, title, self.anchors)]
            if "new" in title.marks:  # « X succède à Y. Le nouveau patron … » is not Y
                people = [name for name in people if not self.is_succeeded(name)]
            if any(self.focus.fits(name.name, gender) for name in people):
                able = [name for name in people if self.may_hold(name.name, title)]
                able = [name for name in able if not passed or name.name in self.kinds]
                if not able and title.noun.kind in TRADES:
                    passed = True  # « Le chercheur *X* … Le sénateur Y … Le doctorant … »
                    continue
                held_anywhere = title.noun.kind == "public"  # the senator of the Ain is one of the Senate's men
                return self.choose(able, gender, [] if held_anywhere else title.employers)
        return None

    def far(self, title: Title, sentence: Sentence) -> Name | None:
        """The main person of the text, however far, if it has named nobody else since whom the description fits."""
        main, gender = self.focus.main, described_gender(title)
        elsewhere = self.anchors.companies_between(sentence.start, title.left)  # « Chez A, le directeur … »
        named = self.anchors.people_between(sentence.start, title.left)
        if main is None or named or elsewhere or title.employers:
            return None
        if not self.focus.fits(main, gender) or not self.may_hold(main, title):
            return None
        for at in range(title.left - 1, -1, -1):
            name = self.anchors.people.get(at)
            if name is not None and name.name == main:
                return name
            if name is not None and self.focus.fits(name.name, gender):
                return None
        return None

    def sentences_before(self, title: Title, sentence: Sentence, nearest: int) -> Iterator[Sentence]:
        """The last sentences, `nearest` 0 with this one; those about a pronoun count as no step back."""
        steps = 0
        for back in range(nearest, min(LONG_REACH, sentence.index) + 1):
            before = self.anchors.sentences[sentence.index - back]
            yield before
            steps += back > 0 and not self.is_of_pronoun(before)
            if steps >= REACH + (title.determiner in DEMONSTRATIVES):
                break

    def is_of_pronoun(self, sentence: Sentence) -> bool:
        """« Il part », « », a-t-il dit »: the sentence is about whom the one before it names."""
        inverted = {"-il", "-elle", "-t-il", "-t-elle"} & set(self.anchors.words(sentence.start, sentence.end))
        return bool(inverted) or self.focus.is_about_pronoun(sentence, sentence.end)

    def choose(self, people: list[Name], gender: Gender | None, employers: list[str]) -> Name | None:
        """The only one of `people` that the description fits, or the article's main person among them."""
        able = [name for name in people if self.focus.fits(name.name, gender)]
        able = [name for name in able if self.is_of(name.name, employers)]
        fitting = [name for name in able if self.focus.is_direct(name)] or able[:1]
        if len({name.name for name in fitting}) == 1:
            return fitting[0]
        return next((name for name in fitting if name.name == self.focus.main), None)

    def is_of(self, name: str, employers: list[str]) -> bool:
        """Whether the text does not place `name` at a company other than those of the description."""
        house = self.affiliations.get(name)
        return house is None or not employers or house in employers

    def may_hold(self, name: str, title: Title) -> bool:
        """Whether nothing told or known of `name` speaks against a trade or a public office."""
        posts, kinds = posts_of(name).posts, self.kinds.get(name, set())
        narrow = title.noun.kind != "expert" and "former" not in title.marks and title.determiner not in DEMONSTRATIVES
        if narrow and kinds and kinds.isdisjoint(TRADES.get(title.noun.kind, kinds)):
            return False
        if title.noun.kind in ("academia", "law") or (title.noun.kind == "public" and not posts):
            known = posts_of(name)
            return not (known.companies or known.founded or known.posts)
        phrase = fold(self.anchors.text(title.start, title.right))
        noun = fold(title.noun.singular).split()
        same = any(post.startswith(phrase) or phrase.startswith(post) or post.split()[:1] == noun for post in posts)
        return title.noun.kind != "public" or not posts or same or title.noun.noun == "candidat"

    def is_in_office(self, name: str, title: Title) -> bool:
        """« le ministre X … Le directeur de cabinet de Y »: who is told to hold a public office heads no house."""
        partisan = title.noun.function in ("chair", "vice-chair") or title.noun.noun == "secrétaire général"
        of_house = title.noun.kind in ("executive", "board", "staff") and bool(title.employers) and not partisan
        return name in self.in_office and of_house

    def is_succeeded(self, name: Name) -> bool:
        """« succède à X », « remplace X »: X holds the post no more."""
        before = self.anchors.words(max(0, name.start - 2), name.start)
        return any(word.startswith(("succéd", "succèd", "remplac")) for word in before)

    def main_before(self, person: Name, title: Title, sentence: Sentence) -> Name:
        """The main person of the text, where it is named just before and `person` only behind a preposition.

        « X est suspendue. Elle aurait conseillé *Y*, à qui … La journaliste … » is X; so is « X porte plainte, dit son
        avocat *Y*. L'ancienne ministre … ».
        """
        main = self.focus.main
        aside = not self.focus.is_direct(person)
        if person.name == main or not aside or "new" in title.marks:
            return person
        # « …, conclut le sociologue »: the one whom the text is about
        speaks = is_incise(title.left - 1, sentence, self.anchors)
        start = self.anchors.sentences[max(0, sentence.index - (FAR if speaks else REACH))].start
        gender = described_gender(title)
        named = [
            name for name in self.anchors.people_between(start, sentence.start) if self.focus.fits(name.name, gender)
        ]
        agent = self.anchors.word(person.start - 1) == "par"  # « *X* en parle. … un film tourné par Y. Le député … »
        direct = [name for name in named if agent and name.name != person.name and self.focus.is_direct(name)]
        direct = [name for name in direct if not self.is_parted(name, person)]
        return next((name for name in named if name.name == main), direct[-1] if direct else person)

    def is_parted(self, one: Name, other: Name) -> bool:
        """Whether a new paragraph begins between two names."""
        first, last = self.anchors.tokens[one.end - 1].i, self.anchors.tokens[other.start].i
        return any("\n" in space.text for space in self.anchors.doc[first + 1 : last] if space.is_space)


def is_in_opening(person: Name, title: Title, anchors: Anchors) -> bool:
    """« Comme *X*, le ministre … », « Sur la même ligne que *X*, le ministre … »: the subject is somebody else."""
    beside = person.end == title.left - 1 and anchors.word(person.end) == ","
    apposed = anchors.words(title.right, title.right + 1) == [","]  # « Selon *X, le patron d'A*, Y a menti »
    return beside and not apposed and opens_sentence(person, anchors)


def opens_sentence(person: Name, anchors: Anchors) -> bool:
    """Whether no finite verb stands before the name in its sentence."""
    before = anchors.tokens[anchors.sentence(person.start).start : person.start]
    return not any("VerbForm=Fin" in token.morph for token in before)
