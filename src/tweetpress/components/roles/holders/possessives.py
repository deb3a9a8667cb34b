"""Descriptions inside another phrase: « *son fondateur* », « le silence *de la ministre* »."""

from __future__ import annotations

from collections.abc import Collection

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.holders.described import FOUNDERS
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import verbs, words_of

REACH = 2
"""Sentences back to the person who may have founded it."""
SPAN_OF_AGENT = 4
NEAR = frozenset(("côtés", "côté", "auprès", "près", "lieu", "place", "loin", "présence", "égard", "encontre", "lors"))
"""Before « du patron » they say where or against whom somebody else does something."""


def find_founder(
    title: Title, sentence: Sentence, anchors: Anchors, founders: dict[str, Name], titled: Collection[str]
) -> Name | None:
    """« son fondateur »: one of `founders`, or else the only person that the text has just named."""
    if title.noun.function not in FOUNDERS or anchors.word(title.left - 1) in ("et", "avec"):
        return None
    if not founders:
        start = anchors.sentences[max(0, sentence.index - REACH)].start
        founders = {name.name: name for name in anchors.people_between(start, title.left)}
        if any(name in titled for name in founders):
            return None
    return next(iter(founders.values())) if len(founders) == 1 else None


def find_agents_of_founding(anchors: Anchors) -> dict[str, Name]:
    """By whom the text says that something was founded."""
    return {name.name: name for name in anchors.people.values() if is_agent_of_founding(name, anchors)}


def is_agent_of_founding(name: Name, anchors: Anchors) -> bool:
    """« Zirp, *créé par X* »."""
    before = anchors.words(name.start - SPAN_OF_AGENT, name.start)
    told = (verbs().get(word) for word in before[:-1])
    return before[-1:] == ["par"] and any(verb is not None and verb.sense == "found" for verb in told)


def is_genitive(title: Title, anchors: Anchors) -> bool:
    """« le silence *de la ministre* », but not « le mari de la ministre »."""
    before = title.left - (title.determiner != "du")
    genitive = (title.determiner == "du" or anchors.word(before) == "de") and title.noun.kind != "law"
    other = anchors.word(before - 1) in words_of("kin") | NEAR or "new" in title.marks
    return genitive and not title.implied and not other
