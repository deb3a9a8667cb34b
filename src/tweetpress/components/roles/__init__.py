"""`tweetpress_roles`: who holds which post where."""

from __future__ import annotations

import itertools

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from tweetpress.components.roles.adjacency import Adjacency, group_titles
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.claims import Claim, Group
from tweetpress.components.roles.clauses import Clauses
from tweetpress.components.roles.complements import ComplementReader
from tweetpress.components.roles.descriptions import Descriptions
from tweetpress.components.roles.employers import Employers
from tweetpress.components.roles.focus import Focus
from tweetpress.components.roles.merge import Fact, merge
from tweetpress.components.roles.statuses import Statuses
from tweetpress.components.roles.titles import NEEDS_COMPLEMENT, Title, TitleMatcher, open_title
from tweetpress.components.spans import ROLES


@Language.factory("tweetpress_roles", requires=["doc.spans"], assigns=["doc.spans"])
def make_roles(nlp: Language, name: str) -> Roles:
    """Component that writes `doc.spans["roles"]`; needs `tweetpress_people` and `tweetpress_companies` before it."""
    return Roles(nlp)


class Roles:
    def __init__(self, nlp: Language) -> None:
        self.match = TitleMatcher(nlp)

    def __call__(self, doc: Doc) -> Doc:
        doc.spans[ROLES] = SpanGroup(doc, name=ROLES, spans=self.process(doc))
        return doc

    def process(self, doc: Doc) -> list[Span]:
        """The roles that `doc` gives to its people."""
        anchors = Anchors(doc)
        groups = group_titles(self.titles(anchors), anchors)
        claims = bind(groups, anchors)
        return merge(settle(*claims))

    def titles(self, anchors: Anchors) -> list[Title]:
        """The titles of the document, each with its complements."""
        found = list(self.match(anchors))
        reader = ComplementReader(anchors, frozenset(start for start, _, _ in found))
        titles: list[Title] = []
        floor = 0
        for start, end, noun in found:
            sentence = anchors.sentence(start)
            if start < floor:
                continue
            title = open_title(anchors, start, end, noun, max(floor, sentence.start))
            reader.read(title, sentence.end)
            floor = title.right
            if not needs_more(title):
                titles.append(title)
        return titles


def needs_more(title: Title) -> bool:
    """Whether the noun names no post by itself: « responsable », « chargé »."""
    bare = title.pieces == [(title.start, title.end)]
    return bare and title.noun.noun in NEEDS_COMPLEMENT and not (title.employers or title.implied)


def bind(groups: list[Group], anchors: Anchors) -> tuple[list[Claim], Anchors, Clauses]:
    """Give each group its holders: those beside it first, then those that a verb or a pronoun brings."""
    adjacency, focus = Adjacency(anchors), Focus(anchors)
    previous: Group | None = None
    for group in groups:
        sentence = anchors.sentence(group.left)
        same = previous is not None and anchors.sentence(previous.left) is sentence
        adjacency.bind(group, sentence, previous if same else None)
        previous = group
        for claim in group.claims:
            focus.learn(claim.person, claim.title.noun.gender if claim.title.noun.gender == "feminine" else None)
    descriptions = Descriptions(anchors, focus)
    descriptions.bind_known(groups)
    clauses = Clauses(anchors, focus)
    for group in groups:
        if not group.claims:
            clauses.bind(group, anchors.sentence(group.left))
    fronted(groups, anchors, focus)
    descriptions.bind(groups)
    chain(groups, anchors, adjacency)
    return [claim for group in groups for claim in group.claims], anchors, clauses


def chain(groups: list[Group], anchors: Anchors, adjacency: Adjacency) -> None:
    """« le nouveau PDG, jusque-là directeur technique »: further titles of whoever a description means."""
    for previous, group in itertools.pairwise(groups):
        same = anchors.sentence(previous.left) is anchors.sentence(group.left)
        if same and previous.claims and not group.claims and group.bare and adjacency.is_chain(previous, group):
            for claim in previous.claims[:1]:
                group.claims += [Claim(title, claim.person, "further title") for title in group.titles]


def fronted(groups: list[Group], anchors: Anchors, focus: Focus) -> None:
    """« Ancienne conseillère de la mairie, elle … »: a bare title that opens a sentence belongs to its subject."""
    for group in groups:
        sentence = anchors.sentence(group.left)
        if not group.claims and group.bare and group.left - sentence.start <= 1:
            person = focus.ahead(group.right, sentence)
            if person is not None:
                group.claim(person, "title opens the sentence")


def settle(claims: list[Claim], anchors: Anchors, clauses: Clauses) -> list[Fact]:
    """Claims with company, status and place."""
    employers, statuses = Employers(anchors), Statuses(anchors, clauses)
    facts = []
    for claim in claims:
        title = claim.title
        for company in employers.of(claim):
            status, explicit = statuses.of(claim, company == employers.topic)
            facts.append(Fact(claim, company, status, explicit, title.text(anchors), place(claim, anchors)))
    return facts


def place(claim: Claim, anchors: Anchors) -> Span:
    """The title, and the name where it stands beside it."""
    start, end = claim.title.left, claim.title.right
    mention = claim.mention
    if mention is not None and anchors.sentence(mention.start) is anchors.sentence(start):
        start, end = min(start, mention.start), max(end, mention.end)
    return anchors.span(start, end)
