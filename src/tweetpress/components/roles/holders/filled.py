"""Posts whose holder a verb behind them names: « le poste de T sera occupé *par X* », « le poste qu'occupait *X* »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.focus import OBLIQUE
from tweetpress.components.roles.words import Verb, verbs, words_of
from tweetpress.datatypes import Status

AGENTS = {"hold": "par", "take": "par", "entrust": "à", "leave": "par"}
"""The preposition before whom a participle of each sense names."""
SPAN_TO_VERB = 7
"""Tokens from the post to the verb: « , *qui avait été jusqu'à présent* occupé »."""
SPAN_TO_HOLDER = 8
"""Tokens from the verb to the name: « occupé *depuis 2012 par l'ancien ministre* X »."""
SPAN_TO_POST_WORD = 3
COMING = frozenset(("sera", "seront", "serait", "seraient"))
BEING = frozenset(("est", "sont", "reste", "restent"))
RELATIVES = frozenset(("que", "qu'"))
NEGATIONS = frozenset(("pas", "ne", "n'", "jamais"))


def filled(group: Group, sentence: Sentence, anchors: Anchors) -> bool:
    """Read whom the verb behind the post names; whether the post is its subject, and so nobody else's."""
    apposed = is_post_behind(group, anchors)
    if not (apposed or is_post(group, anchors)):
        return False
    at = group.right + (3 if apposed else anchors.word(group.right) == ",")
    if at < sentence.end and anchors.word(at) in RELATIVES:
        relative(group, at + 1, sentence, anchors)
        return False
    for index in range(at, min(sentence.end, at + SPAN_TO_VERB)):
        verb = verbs().get(anchors.word(index))
        if verb is not None and verb.tense == "participle" and verb.sense in AGENTS:
            return passive(group, index, verb, sentence, anchors) and at == group.right
        if index in anchors.people or index in anchors.companies or anchors.word(index) in NEGATIONS:
            return False
    return False


def is_post(group: Group, anchors: Anchors) -> bool:
    """Whether the title names a post, « le poste de T », « la présidence », and not somebody."""
    title = group.titles[0]
    before = anchors.words(group.left - SPAN_TO_POST_WORD, title.start + 1)  # « *Le poste* est occupé par X »
    return title.noun.kind == "office" or not words_of("post").isdisjoint(before)


def is_post_behind(group: Group, anchors: Anchors) -> bool:
    """« nommé T, *un poste* occupé jusqu'ici par X »."""
    behind = anchors.words(group.right, group.right + 3)
    return behind[:2] in ([",", "un"], [",", "une"]) and not words_of("post").isdisjoint(behind[2:])


def passive(group: Group, index: int, verb: Verb, sentence: Sentence, anchors: Anchors) -> bool:
    """« sera occupé par X », « , occupé jusque-là par X », « a été confié à X »."""
    person = next(iter(anchors.people_between(index + 1, min(sentence.end, index + 1 + SPAN_TO_HOLDER))), None)
    between = anchors.words(index + 1, person.start) if person is not None else []
    agent = AGENTS[verb.sense]
    if person is None or agent not in between or between[-1] in OBLIQUE - {agent} or "," in between:
        return False
    group.claim(person, "filled by X", time_of_passive(anchors.words(group.right, person.start), verb))
    return True


def time_of_passive(words: list[str], verb: Verb) -> Status:
    """What the words from the post to the name say."""
    if verb.sense == "leave":
        return "former"
    if verb.sense != "hold" or not COMING.isdisjoint(words):
        return "incoming"
    return "former" if BEING.isdisjoint(words) or not words_of("until then").isdisjoint(words) else "current"


def relative(group: Group, at: int, sentence: Sentence, anchors: Anchors) -> None:
    """« (le poste de T) qu'*occupait X* », « que *X occupe* depuis 2010 », « que vient de reprendre X »."""
    for index in range(at, min(sentence.end, at + SPAN_TO_VERB)):
        verb = verbs().get(anchors.word(index))
        if verb is None or verb.sense not in ("hold", "take", "leave"):
            continue
        person = holder(at, index, sentence, anchors)
        if person is not None:
            group.claim(person, "filled by X", time_of_relative(verb))
        return


def holder(at: int, verb: int, sentence: Sentence, anchors: Anchors) -> Name | None:
    """The subject of the relative clause that begins at `at`, before its verb or behind it."""
    before = anchors.people_between(at, verb)
    return before[0] if before else anchors.person_from(verb + 1, sentence.end)


def time_of_relative(verb: Verb) -> Status:
    """« qu'occupe X », « qu'occupera X », « qu'a occupé X »; what is taken over is just taken."""
    if verb.sense == "take" or verb.tense == "future":
        return "incoming"
    return "current" if verb.sense == "hold" and verb.tense == "present" else "former"
