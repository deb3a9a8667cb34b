"""Posts that pass on without being said again: « X remplace Y », « Son successeur, Z », « Y est remplacé par X »."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cache

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.triggers import PLUPERFECT, Trigger
from tweetpress.components.roles.phrases.fields import OF
from tweetpress.components.roles.phrases.titles import POSSESSIVES
from tweetpress.components.roles.words import IMPLYING_KINDS, Gender, verbs, words_of
from tweetpress.datatypes import Status

SENSES = ("succeed", "replace")
PHRASES = ("remplacement", "place")
"""« en remplacement de », « à la place de »."""
PRONOUNS: dict[str, Gender | None] = {"lui": None, "le": "masculine", "la": "feminine", "l'": None}
SPAN_TO_CLITIC = 4
SEATS = frozenset(("suite", "place", "relève", "succession", "fauteuil"))
TAKING = frozenset(
    ("prend", "prendra", "prenait", "prit", "pris", "prendre", "assure", "assurera", "assurer", "reprend")
)
TAKING |= {"prenant", "assurant", "occupe", "occupera", "reprendra"}
LEAVING = frozenset(("leave", "dismiss", "lose"))
GERUNDS = ("succédant", "remplaçant")
"""« est nommée présidente, succédant à Y »."""
REACH = 2
"""Sentences back to the post that passes on."""
MANY = 10
"""Claims of one person in one sentence that are looked at."""
SPAN_TO_OBJECT = 6
"""Tokens from the verb, or from « successeur », to the other name."""
SINGLE_KINDS = IMPLYING_KINDS - {"founder", "staff"} | {"law", "press", "public"}
"""Posts that one person holds at a time."""


@dataclasses.dataclass(frozen=True, slots=True)
class Change:
    """That `new` takes the place of `old`; token `index` says so."""

    index: int
    new: Name
    old: Name
    passive: bool = False
    """« Y est remplacé par X »."""
    unsaid: bool = False
    """« X lui succède »: the text does not name who goes where it tells it."""

    def passes(self, claim: Claim) -> bool:
        """Whether the post goes to `new`: a host may be replaced for an evening."""
        return not (self.passive or self.unsaid) or claim.title.noun.kind in IMPLYING_KINDS


def find_successions(anchors: Anchors, clauses: Clauses, claims: list[Claim]) -> Iterator[Claim]:
    """The claims that a change of holder adds to those that name the post."""
    known = Known(anchors, claims)
    for change in find_changes(anchors, clauses):
        gained = known.passing(change.new.name, change, gained=True)
        left = known.passing(change.old.name, change, gained=False)
        if gained is not None and left is None:
            yield passed_on(gained, change, change.old, "predecessor", "former", clauses)
        elif left is not None and change.new.name not in known.arriving and change.passes(left):
            yield passed_on(left, change, change.new, "successor", "incoming", clauses)


class Known:
    """The claims that name a post, by person and sentence."""

    def __init__(self, anchors: Anchors, claims: list[Claim]) -> None:
        self.anchors = anchors
        self.claims: dict[tuple[str, int], list[Claim]] = {}
        self.arriving = {claim.person for claim in claims if is_given(claim)}
        for claim in claims:
            self.claims.setdefault((claim.person, anchors.sentence(claim.title.start).index), []).append(claim)

    def passing(self, person: str, change: Change, *, gained: bool) -> Claim | None:
        """The last claim of `person` around the change that may pass on: just given, or held by one alone."""
        here = self.anchors.sentence(change.index).index
        for index in range(here, here - REACH - 1, -1):
            if change.unsaid and not self.tells_of_leaving(self.anchors.sentences[index], change):
                continue
            for claim in self.claims.get((person, index), ())[-MANY:]:
                if claim.title.noun.kind in SINGLE_KINDS and is_given(claim) == gained:
                    return claim
        return None

    def tells_of_leaving(self, sentence: Sentence, change: Change) -> bool:
        """Whether `sentence`, or what follows up to the change, says that a post is left or somebody dismissed."""
        for index in range(sentence.start, change.index):
            word = self.anchors.word(index)
            verb = verbs().get(word)
            if word in words_of("departure") or (verb is not None and verb.sense in LEAVING):
                return True
        return False


def find_changes(anchors: Anchors, clauses: Clauses) -> Iterator[Change]:
    changing = changing_words()
    for sentence in anchors.sentences:
        for index in range(sentence.start, sentence.end):
            if anchors.lowered[index] not in changing:
                continue
            ways = (by_verb, by_pronoun, by_noun, by_seat, by_phrase)
            change = next(filter(None, (way(index, sentence, anchors, clauses) for way in ways)), None)
            if change is not None and change.new.name != change.old.name:
                yield change


@cache
def changing_words() -> frozenset[str]:
    """The words that a change may be told at: « remplace », « successeur », « place »."""
    forms = {form for form, verb in verbs().items() if verb.sense in SENSES}
    return words_of("successor") | words_of("predecessor") | forms | {"succession", *PHRASES, *GERUNDS, *SEATS}


def by_verb(index: int, sentence: Sentence, anchors: Anchors, clauses: Clauses) -> Change | None:
    """« X remplace Y », « X succède à Y », « Y est remplacé par X »."""
    verb = verbs().get(anchors.word(index))
    if (verb is None or verb.sense not in SENSES) and anchors.word(index) != "succession":
        return None
    trigger = clauses.triggers.at(index, sentence, post=False)
    if trigger is None or trigger.sense not in SENSES or clauses.triggers.is_hedged(trigger, sentence):
        return None
    if clauses.tenses.is_history(trigger, sentence) or PLUPERFECT & set(clauses.triggers.auxiliaries(index, sentence)):
        return None
    others = anchors.people_between(index + 1, min(sentence.end, index + 1 + SPAN_TO_OBJECT))
    subject = clauses.subject(index, sentence, loose=True)
    if not others or subject is None:
        return None
    agent = clauses.subjects.tree.agent(index) if trigger.passive else None
    if trigger.passive and agent is None and anchors.word(others[0].start - 1) == "par":
        agent = others[0]
    return Change(index, subject, others[0]) if agent is None else Change(index, agent, subject, passive=True)


def by_pronoun(index: int, sentence: Sentence, anchors: Anchors, clauses: Clauses) -> Change | None:
    """« X *lui* succède », « X *le* remplace », « pour *la* remplacer, la maison a choisi X »: whom the text named."""
    verb = verbs().get(anchors.word(index))
    if verb is None or verb.sense not in SENSES:
        return None
    before = range(index - 1, max(sentence.start, index - SPAN_TO_CLITIC) - 1, -1)
    clitic = next((at for at in before if anchors.word(at) in PRONOUNS), None)
    if clitic is None or any(anchors.tokens[at].pos_ in ("NOUN", "PROPN") for at in range(clitic, index)):
        return None
    if clauses.triggers.is_hedged(Trigger(index, verb.sense, verb), sentence):
        return None
    new = comer(index, sentence, anchors, clauses)
    return None if new is None else took_from(index, new, sentence, clauses, PRONOUNS[anchors.word(clitic)])


def by_seat(index: int, sentence: Sentence, anchors: Anchors, clauses: Clauses) -> Change | None:
    """« X prend *sa* suite », « X prendra *la* relève d'Y », « assure *sa* succession »."""
    if anchors.word(index) not in SEATS or anchors.word(index - 1) not in ("sa", "son", "la"):
        return None
    if not TAKING & set(anchors.words(max(sentence.start, index - SPAN_TO_CLITIC), index)):
        return None
    new = comer(index - 1, sentence, anchors, clauses)
    if anchors.word(index - 1) != "la":
        return None if new is None else took_from(index, new, sentence, clauses, None)
    of = anchors.words(index + 1, index + 2)
    old = anchors.person_from(index + 2, sentence.end) if of in (["de"], ["d'"]) else None
    return Change(index, new, old) if new is not None and old is not None else None


def comer(index: int, sentence: Sentence, anchors: Anchors, clauses: Clauses) -> Name | None:
    """Who takes the place: the only person of the sentence, or the subject of the verb."""
    named = {name.name: name for name in anchors.people_between(sentence.start, sentence.end)}
    return next(iter(named.values())) if len(named) == 1 else clauses.subject(index, sentence)


def took_from(index: int, new: Name, sentence: Sentence, clauses: Clauses, gender: Gender | None) -> Change | None:
    """The change from whom the sentences before are about to `new`."""
    old = clauses.focus.before(sentence.start, sentence, gender)
    return None if old is None else Change(index, new, old, unsaid=True)


def by_noun(index: int, sentence: Sentence, anchors: Anchors, clauses: Clauses) -> Change | None:
    """« Son successeur, X », « son prédécesseur Y », the other being the person spoken of."""
    word = anchors.word(index)
    successor = word in words_of("successor")
    if not (successor or word in words_of("predecessor")) or index == 0 or anchors.word(index - 1) not in POSSESSIVES:
        return None
    named = anchors.people_between(index + 1, min(sentence.end, index + 1 + SPAN_TO_OBJECT))
    owner = clauses.focus.before(index, sentence)
    if not named or owner is None:
        return None
    return Change(index, named[0], owner) if successor else Change(index, owner, named[0])


def by_phrase(index: int, sentence: Sentence, anchors: Anchors, clauses: Clauses) -> Change | None:
    """« X est nommé directeur *en remplacement de* Y », « *à la place de* Y », « *succédant à* Y »."""
    said = anchors.words(index - 1, index + 1) == ["en", "remplacement"]
    said = said or anchors.words(index - 2, index + 1) == ["à", "la", "place"]
    gerund = anchors.word(index) in GERUNDS and anchors.word(index - 1) in (",", "en")
    at = index + 1
    if at < sentence.end and anchors.word(at) in (("à", "ainsi") if gerund else OF):
        at += 1
    elif not gerund:
        return None
    if not (said or gerund) or at >= sentence.end:
        return None
    old, new = anchors.person_from(at, sentence.end), clauses.subject(index, sentence, loose=True)
    return Change(index, new, old) if old is not None and new is not None else None


def is_given(claim: Claim) -> bool:
    """Whether the text tells that the person gets the post."""
    given = "incoming" in (claim.status, claim.title.status) or "new" in claim.title.marks
    return given or claim.rule.startswith(("become", "appoint"))


def passed_on(claim: Claim, change: Change, person: Name, rule: str, status: Status, clauses: Clauses) -> Claim:
    """The post of `claim` for `person`, placed where the change is told."""
    title = claim.title
    copy = dataclasses.replace(
        title,
        left=change.index,
        start=change.index,
        end=change.index + 1,
        right=change.index + 1,
        label=title.text(clauses.anchors, clauses.focus.gender(person.name)),
        employers=list(title.employers),
        marks=set(),
    )
    return Claim(copy, person.name, rule, person, status)
