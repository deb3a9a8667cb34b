"""Posts that open a clause and that a pronoun takes up: « Le poste de directeur, X l'a occupé trois ans »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.triggers import AUXILIARIES, Trigger
from tweetpress.components.roles.words import verbs, words_of

PRONOUNS = frozenset(("l'", "le", "la", "les"))
BEFORE_POST = frozenset(
    ("le", "la", "les", "l'", "ce", "cette", "ces", "de", "d'", "du", "des", "«", "'", '"', "‘", "“")
)
SPAN_OF_COPULA = 5
SPAN_OF_VERB = 4
"""Tokens from the pronoun to its verb: « l'*a donc* assuré »."""


def take_up(groups: list[Group], anchors: Anchors, clauses: Clauses) -> None:
    """Give a post that opens a clause to the subject of the verb whose object takes it up."""
    for group in groups:
        sentence = anchors.sentence(group.left)
        if group.claims and group.claims[0].rule == "title, comma, name":
            put_in_tense(group, sentence, anchors)
        if group.claims or not is_post_ahead(group, sentence, anchors):
            continue
        following = anchors.sentences[sentence.index + 1 : sentence.index + 2]
        for run, start in ((sentence, group.right), *((one, one.start) for one in following)):
            if bind_in(group, run, start, anchors, clauses):
                break


def put_in_tense(group: Group, sentence: Sentence, anchors: Anchors) -> None:
    """« Ministre, X *le fut* », « X *ne l'est plus* »: the time of the verb, or none (« *ne le sera jamais* »)."""
    name = group.claims[0].mention
    start = group.right if name is None else name.end
    after = anchors.words(start, min(sentence.end, start + SPAN_OF_COPULA))
    if after[:1] in (["ne"], ["n'"]):
        after = after[1:]
    verb = verbs().get(after[1]) if len(after) > 1 and after[0] in ("le", "l'") else None
    if verb is None or verb.infinitive != "être":
        return
    if {"jamais", "pas"} & set(after):
        group.claims.clear()
    for claim in group.claims:
        ended = verb.tense in ("past", "imperfect") or "plus" in after
        claim.status = "former" if ended else "incoming" if verb.tense == "future" else claim.status


def is_post_ahead(group: Group, sentence: Sentence, anchors: Anchors) -> bool:
    """Whether nothing but the words for a post stands between the clause's beginning and the title."""
    at, post = group.left - 1, group.titles[0].noun.kind == "office"
    while at >= sentence.start and anchors.word(at) not in (":", ";"):
        word = anchors.word(at)
        post = post or word in words_of("post")
        if word not in BEFORE_POST and word not in words_of("post"):
            return False
        at -= 1
    return post


def bind_in(group: Group, sentence: Sentence, start: int, anchors: Anchors, clauses: Clauses) -> bool:
    """Claim the group for the subject of « l'a occupé », if `sentence` has it behind token `start`."""
    for index in range(start, sentence.end - 1):
        if anchors.word(index) not in PRONOUNS:
            continue
        at = object_verb(index, sentence, anchors)
        verb = None if at is None else verbs()[anchors.word(at)]
        if at is None or verb is None:
            continue
        trigger = Trigger(at, verb.sense, verb, post=True)
        person = clauses.subject(at, sentence)
        if person is None or clauses.triggers.is_hedged(trigger, sentence):
            return False
        past = clauses.tenses.is_history(trigger, sentence)
        group.claim(person, f"{trigger.sense}: taken up", clauses.tenses.status(group, trigger, sentence), past=past)
        return True
    return False


def object_verb(index: int, sentence: Sentence, anchors: Anchors) -> int | None:
    """The verb of which the pronoun at token `index` is the object; None where it is an article."""
    for at in range(index + 1, min(sentence.end, index + 1 + SPAN_OF_VERB)):
        word = anchors.word(at)
        if word in AUXILIARIES or anchors.tokens[at].pos_ == "ADV":
            continue
        verb = verbs().get(word)
        return None if verb is None else at
    return None
