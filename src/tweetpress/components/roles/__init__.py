"""`tweetpress_roles`: who holds which post where."""

from __future__ import annotations

import itertools

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Claim, Group
from tweetpress.components.roles.holders.adjacency import Adjacency
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.deeds import find_deeds
from tweetpress.components.roles.holders.described import shown_gender
from tweetpress.components.roles.holders.descriptions import Descriptions
from tweetpress.components.roles.holders.focus import Focus
from tweetpress.components.roles.holders.groups import group_titles
from tweetpress.components.roles.holders.plurals import Plurals
from tweetpress.components.roles.holders.sequences import (
    continue_careers,
    continue_fronted,
    opens_sentence,
    read_stations,
)
from tweetpress.components.roles.holders.subjects import Subjects
from tweetpress.components.roles.holders.successions import find_successions
from tweetpress.components.roles.holders.triggers import Triggers
from tweetpress.components.roles.houses.employers import Employers
from tweetpress.components.roles.merge import Fact, merge
from tweetpress.components.roles.phrases.complements import ComplementReader
from tweetpress.components.roles.phrases.doubtful import needs_more
from tweetpress.components.roles.phrases.matcher import TitleMatcher
from tweetpress.components.roles.phrases.repeats import share_house, with_repeats
from tweetpress.components.roles.phrases.series import Series
from tweetpress.components.roles.phrases.titles import Title, open_title
from tweetpress.components.roles.times.statuses import Statuses
from tweetpress.components.roles.times.steps import end_steps
from tweetpress.components.roles.words import words_of
from tweetpress.components.spans import ROLES
from tweetpress.components.topics import topic_company

SPAN_TO_COMMA = 8
"""Tokens from an opening title to the comma that closes its phrase."""


@Language.factory("tweetpress_roles", requires=["doc.spans"], assigns=["doc.spans"])
def make_roles(nlp: Language, name: str) -> Roles:
    """Component that writes `doc.spans["roles"]`; needs `tweetpress_people` and `tweetpress_companies` before it."""
    return Roles(nlp)


class Roles:
    def __init__(self, nlp: Language) -> None:
        self.match = TitleMatcher()

    def __call__(self, doc: Doc) -> Doc:
        doc.spans[ROLES] = SpanGroup(doc, name=ROLES, spans=self.process(doc))
        return doc

    def process(self, doc: Doc) -> list[Span]:
        """The roles that `doc` gives to its people."""
        anchors = Anchors(doc)
        titles = self.titles(anchors)
        anchors.posts = {title.left: title.right for title in titles}
        claims, clauses = bind(group_titles(titles, anchors), anchors)
        return merge(settle(claims, anchors, clauses))

    def titles(self, anchors: Anchors) -> list[Title]:
        """The titles of the document, each with its complements."""
        found = [match for match in self.match(anchors) if not is_field(match[0], anchors)]
        reader = ComplementReader(anchors, {start: end for start, end, _ in found})
        series = Series(anchors, reader)
        titles: list[Title] = []
        floor = 0
        for start, end, noun in found:
            sentence = anchors.sentence(start)
            if start < floor:
                continue
            title = open_title(anchors, start, end, noun, max(floor, sentence.start))
            reader.read(title, sentence.end)
            share_house(title, titles, anchors)
            floor = title.right
            if not needs_more(title, anchors) and not (noun.noun == "élu" and title.right in reader.heads):
                titles += [title, *series.further(title)]
        return with_repeats(titles, anchors)


def is_field(at: int, anchors: Anchors) -> bool:
    """« directeur juridique et *financier* », « les directeurs technique, juridique et *financier* »: no noun there."""
    if at < 1 or anchors.word(at - 1) != "et" or not anchors.is_a(at, "adjective"):
        return False
    while at > 1 and anchors.is_a(at, "adjective"):
        at -= 2 if anchors.word(at - 1) in ("et", ",") else 1
    return anchors.word(at).startswith("direct")


def bind(groups: list[Group], anchors: Anchors) -> tuple[list[Claim], Clauses]:
    """Give each group its holders: those beside it first, then those that a verb or a pronoun brings."""
    adjacency, focus = Adjacency(anchors, groups), Focus(anchors)
    bind_beside(groups, anchors, adjacency, focus)
    descriptions = Descriptions(anchors, focus, topic_company(anchors.doc))
    descriptions.bind_known(groups)
    triggers = Triggers(anchors)
    clauses = Clauses(anchors, focus, triggers)
    plurals = Plurals(anchors, clauses)
    for group in groups:
        plurals.bind(group, anchors.sentence(group.left))
        if not group.claims:
            clauses.bind(group, anchors.sentence(group.left))
        for claim in group.claims:
            focus.learn(claim.person, shown_gender(claim.title))
    continue_careers(groups, anchors)
    fronted(groups, anchors, focus, clauses.subjects)
    read_stations(groups, anchors, focus)
    descriptions.bind(groups)
    continue_fronted(groups, anchors)
    for group in groups:
        if not group.claims:
            clauses.bind(group, anchors.sentence(group.left))
    chain(groups, anchors, adjacency)
    continue_careers(groups, anchors)
    for group in groups:
        adjacency.further.with_companions(group, anchors.sentence(group.left))
    descriptions.ahead.bind(groups)
    claims = [claim for group in groups for claim in group.claims]
    claims += list(find_successions(anchors, clauses, claims))
    claims += find_deeds(anchors, clauses, focus)
    return claims, clauses


def bind_beside(groups: list[Group], anchors: Anchors, adjacency: Adjacency, focus: Focus) -> None:
    """Give titles to the names beside them, from which the gender of a person is learnt."""
    previous: Group | None = None
    for group in groups:
        sentence = anchors.sentence(group.left)
        same = previous is not None and anchors.sentence(previous.left) is sentence
        if group.titles[0].noun.kind != "office":
            adjacency.bind(group, sentence, previous if same else None)
        previous = group
        for claim in group.claims:
            focus.learn(claim.person, shown_gender(claim.title))


def chain(groups: list[Group], anchors: Anchors, adjacency: Adjacency) -> None:
    """« le nouveau PDG, jusque-là directeur technique »: further titles of whoever a description means."""
    for previous, group in itertools.pairwise(groups):
        same = anchors.sentence(previous.left) is anchors.sentence(group.left)
        meant = anchors.people.get(previous.left)  # « Le journaliste, par ailleurs délégué »: whom the text has named
        told = previous.claims or (meant is not None and meant.end == previous.right)
        if same and told and not group.claims and group.bare and adjacency.chains.is_chain(previous, group):
            if not previous.claims and meant is not None:
                group.claim(meant, "further title")
                continue
            if not group.titles[-1].employers and group.titles[-1].noun.kind != "arts":
                group.titles[-1].employers += previous.titles[-1].employers  # no house of « auteure d'une note »
            moved = anchors.words(previous.right, group.left) in (["à"], ["au"])  # « passe de rédacteur *à directeur* »
            for one in previous.claims[:1]:
                status = "incoming" if moved and one.status == "former" else one.status
                group.claims += [
                    Claim(title, one.person, "further title", status=status, past=one.past) for title in group.titles
                ]


def fronted(groups: list[Group], anchors: Anchors, focus: Focus, subjects: Subjects) -> None:
    """Bind appositions to unnamed subjects.

    « Ancienne conseillère de la mairie, elle … » opens a sentence; « La recrue, ex-directrice de … » follows a noun
    that means the person spoken of.
    """
    for group in groups:
        sentence = anchors.sentence(group.left)
        if group.claims or not group.bare:
            continue
        if group.left > sentence.start and anchors.word(group.left - 1) in ("ni", "pas", "non", "être", "entre"):
            continue
        person: Name | None = None
        if opens_sentence(group, sentence, anchors) or opens_clause(group, sentence, anchors):
            person = focus.ahead(group.right, sentence) or subjects.ahead(group.right, sentence)
        noted = opens_note(group, sentence, anchors)
        if noted:
            person = focus.before(group.left, sentence)
        if person is not None:
            pass
        elif (
            group.left - 2 >= sentence.start
            and anchors.word(group.left - 1) == ","
            and focus.is_pronoun(group.left - 2)
        ):
            person = focus.pronoun(group.left - 2, sentence)
        else:
            comma = group.left - 1
            while comma > sentence.start and anchors.word(comma) in words_of("filler") - {","}:
                comma -= 1
            person = subjects.apposed(comma, sentence)
        if person is not None:
            first = anchors.words(sentence.start, group.left) == ["d'", "abord"]
            group.claim(person, "apposition to an unnamed subject", "former" if first or noted else None)


def opens_note(group: Group, sentence: Sentence, anchors: Anchors) -> bool:
    """« *Auparavant :* juriste chez Odeo. »: a note on whom the text has just told of."""
    before = anchors.words(sentence.start, group.left)
    return before[-1:] == [":"] and len(before) > 1 and all(word in words_of("until then") for word in before[:-1])


def opens_clause(group: Group, sentence: Sentence, anchors: Anchors) -> bool:
    """« … n'est pas un débutant : *créateur de Y*, il … »: behind a colon, a pronoun behind the comma after it."""
    if anchors.word(group.left - 1) not in (":", ";", ",", "–", "—"):
        return False
    reach = range(group.right, min(sentence.end - 1, group.right + SPAN_TO_COMMA))
    comma = next((at for at in reach if anchors.word(at) == ","), 0)
    return bool(comma) and anchors.word(comma + 1) in ("il", "elle")


def settle(claims: list[Claim], anchors: Anchors, clauses: Clauses) -> list[Fact]:
    """Claims with company, status and place."""
    employers, statuses = Employers(anchors, claims), Statuses(anchors, clauses, clauses.triggers, claims)
    facts = []
    for claim in claims:
        title = claim.title
        answer = employers.answer(claim if claim.origin is None else claim.origin)
        if claim.origin is not None and answer.source == "known":
            answer = employers.answer(claim)
        for company in answer.companies:
            status, explicit = statuses.of(claim, company, employers.is_topic(company))
            text = title.text(anchors, clauses.focus.gender(claim.person))
            employers.note(claim, company, status)
            facts.append(Fact(claim, company, answer.source, status, explicit, text, place(claim, anchors)))
    end_steps(facts, anchors, employers.is_topic)
    return facts


def place(claim: Claim, anchors: Anchors) -> Span:
    """The title, and the name where it stands beside it."""
    start, end = claim.title.left, claim.title.right
    mention = claim.mention
    if mention is not None and anchors.sentence(mention.start) is anchors.sentence(start):
        start, end = min(start, mention.start), max(end, mention.end)
    return anchors.span(start, end)
