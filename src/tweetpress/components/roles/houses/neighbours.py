"""The house that stands beside a person's name, or in the clause that goes on from it."""

from __future__ import annotations

from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.affiliations import BESIDE_NAME, find_affiliations
from tweetpress.components.roles.houses.scenes import BODY_KINDS, Scenes
from tweetpress.components.roles.houses.surroundings import PHRASE
from tweetpress.components.roles.houses.turns import is_reporter
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.fields import ARTICLES
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import words_of

OF_THE = (["du"], ["de", "la"])
FIRST = frozenset(("premier", "première"))
SECOND = frozenset(("second", "seconde", "deuxième", "dernier", "dernière"))
SENTENCES_BACK = 3
"""Sentences before a title in which « le premier » and « le second » have been named."""


class Neighbours(Scenes):
    """Reads « X (Benchmark) », « X, de Gartner », « Chez Gartner, X », « X, qui l'interrogeait pour CNBC »."""

    def __init__(self, anchors: Anchors, topic: str | None) -> None:
        super().__init__(anchors, topic)
        self.affiliations = find_affiliations(anchors)

    def beside_name(self, claim: Claim) -> str | None:
        """« l'investisseur X (Benchmark) », « l'analyste X, de Gartner »: what follows the name."""
        if claim.mention is None or claim.mention.start < claim.title.right:
            return None
        at, end = claim.mention.end, self.anchors.sentence(claim.mention.start).end
        if at < end and self.anchors.word(at) == ",":
            at += 1
        if at + 1 >= end or self.anchors.word(at) not in BESIDE_NAME:
            return None
        at += 1
        while at + 1 < end and self.anchors.tokens[at].text in ARTICLES | words_of("organisation"):
            at += 1
        house = self.turns.at(at)
        party = claim.title.noun.kind == "public" and at not in self.anchors.companies  # « la députée X (PS) »
        if house is not None and not party:
            return house.name
        return self.unknown_body(claim, at, end)

    def affiliation(self, claim: Claim) -> str | None:
        """« Chez Gartner, X doute. … », note l'analyste »: the house that any mention of an expert names."""
        if claim.title.noun.kind not in BODY_KINDS - {"press"}:
            return None
        return self.affiliations.get(claim.person)

    def unknown_body(self, claim: Claim, at: int, end: int) -> str | None:
        """« la chercheuse X, de la Fondation pour … », « la blogueuse X de exemple.fr »: a name of no lexicon."""
        token = self.anchors.tokens[at]
        if token.like_url:
            return self.anchors.text(at, at + 1)
        body = token.text[:1].isupper() and at not in self.anchors.people and self.anchors.word(at - 1) != "("
        if not body or claim.title.noun.kind not in BODY_KINDS or fold(token.text) in load_knowledge().places:
            return None
        return self.anchors.text(at, Bodies(self.anchors, {}).name_end(at, end))

    def worked_for(self, claim: Claim) -> str | None:
        """« le journaliste X, qui l'interrogeait pour CNBC »: the house of the clause behind the name of a trade."""
        person = claim.mention
        if person is None or claim.title.noun.kind not in BODY_KINDS | {"arts"}:
            return None
        end = self.anchors.sentence(person.start).end
        if self.anchors.words(person.end, person.end + 2) != [",", "qui"]:
            return None
        house = self.turns.next(person.end, min(end, person.end + PHRASE))
        if house is None or self.is_topic(house.name) or "," in self.anchors.words(person.end + 1, house.start):
            return None
        before = [word for word in self.anchors.words(house.start - 2, house.start) if word not in ARTICLES]
        return house.name if before[-1:] in (["pour"], ["chez"], ["à"], ["au"]) else None

    def named_with(self, claim: Claim) -> str | None:
        """« X enseigne à l'université Laval. La chercheuse … »: the one house of the sentence that names the person."""
        if claim.rule != "description" or claim.title.determiner not in ("le", "la", "l'"):
            return None
        at = self.turns.last_mention(claim.person, claim.title.left)
        if at is None:
            return None
        sentence = self.anchors.sentence(at)
        here = self.turns.between(sentence.start, sentence.end)
        named = {house.name for house in here if not (self.is_medium(house) or self.is_topic(house.name))}
        return min(named) if len(named) == 1 else None

    def is_noun(self, at: int) -> bool:
        """« du premier *groupe* »."""
        return at < len(self.anchors.tokens) and self.anchors.tokens[at].pos_ in ("NOUN", "ADJ", "PROPN")

    def counted(self, title: Title) -> str | None:
        """« le directeur général du premier », « la patronne du second »: of the two houses that the text set apart."""
        words = self.anchors.words(title.right, title.right + 3)
        of = next((words[:size] for size in (1, 2) if words[:size] in OF_THE), words)
        word = next(iter(words[len(of) :]), "")
        if word not in FIRST | SECOND or self.is_noun(title.right + len(of) + 1):
            return None
        sentence = self.anchors.sentence(title.start)
        for index in range(sentence.index, max(-1, sentence.index - SENTENCES_BACK - 1), -1):
            start = max(self.anchors.sentences[index].start, self.turns.paragraphs[title.left])
            houses = self.turns.between(start, title.left)
            names = list(dict.fromkeys(house.name for house in houses if not is_reporter(house.name)))
            if len(names) > 1:
                return names[0] if word in FIRST else names[1]
        return None
