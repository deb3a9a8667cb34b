"""Posts that a verb gives without their noun: « a dirigé Z pendant deux ans », « préside Y », « a fondé X »."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.focus import Focus
from tweetpress.components.roles.holders.triggers import PERFECT, PLUPERFECT, Trigger
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import Gender, Verb, role_nouns, verbs, words_of
from tweetpress.datatypes import Status

# Masculine and feminine of the function that each verb stands for.
FUNCTIONS = {
    "diriger": ("dirigeant", "dirigeante"),
    "codiriger": ("dirigeant", "dirigeante"),
    "présider": ("président", "présidente"),
    "fonder": ("fondateur", "fondatrice"),
    "cofonder": ("cofondateur", "cofondatrice"),
    "co-fonder": ("cofondateur", "cofondatrice"),
}
BESIDE = frozenset(("aujourd'hui", "désormais", "alors", "aussi", "également", "toujours", "encore", "notamment"))
"""What may stand beside the verb of « que préside désormais X »."""
SPAN_TO_COMPANY = 6
"""Tokens from the verb to the company, « l'agence de publicité » between them."""


def find_deeds(anchors: Anchors, clauses: Clauses, focus: Focus) -> Iterator[Claim]:
    """A claim for each verb of `FUNCTIONS` with a person before it and a company right behind it."""
    forms = deed_verbs()
    for sentence in anchors.sentences:
        for index in range(sentence.start, sentence.end):
            verb = forms.get(anchors.lowered[index])
            if verb is None:
                continue
            company = object_company(index, anchors, sentence)
            if not is_finite(index, verb, clauses, sentence):
                continue
            if company is None:
                yield from inverted(index, verb, anchors, focus, sentence)
                continue
            for person in doers(index, verb, clauses, sentence):
                yield deed(index, verb, person, company, anchors, focus)


def inverted(index: int, verb: Verb, anchors: Anchors, focus: Focus, sentence: Sentence) -> Iterator[Claim]:
    """« l'association Y, *que préside X* », « Z, *qu'a fondée X* en 2009 »: the subject comes after the verb."""
    at = index - 1
    while at > sentence.start and anchors.word(at) in PERFECT | PLUPERFECT | BESIDE:
        at -= 1
    person = anchors.person_from(index + 1 + (anchors.word(index + 1) in BESIDE), sentence.end)
    if anchors.word(at) not in ("que", "qu'") or person is None:
        return
    before = at - 1 - (anchors.word(at - 1) == ",")
    house = anchors.companies.get(before) or anchors.bodies.get(before)
    if house is not None and house.start >= sentence.start:
        yield deed(index, verb, person, house, anchors, focus)


@cache
def deed_verbs() -> dict[str, Verb]:
    """The forms of the verbs of `FUNCTIONS`, those that tell a mere case left out."""
    return {
        form: verb for form, verb in verbs().items() if verb.infinitive in FUNCTIONS and verb.tense != "conditional"
    }


def doers(index: int, verb: Verb, clauses: Clauses, sentence: Sentence) -> list[Name]:
    """Who does what the verb at token `index` tells: « *X* dirige Z », « *X et Y* ont fondé Z »."""
    person = clauses.subject(index, sentence)
    if person is None or person.start >= index or is_aside(index, clauses, sentence):
        return []
    plural = "ont" in clauses.triggers.auxiliaries(index, sentence) or clauses.anchors.word(index).endswith("nt")
    several = clauses.listed_before(index, sentence) if plural else []
    return several if person.name in [name.name for name in several] else [person]


def is_aside(index: int, clauses: Clauses, sentence: Sentence) -> bool:
    """« *quand il* dirigeait Z », « *celle qui* dirige Z »: a time or somebody's name, no news of a post."""
    at = index - 1
    while at > sentence.start and clauses.subjects.is_clitic(at):
        at -= 1
    before = clauses.anchors.words(max(sentence.start, at - 1), at + 1)
    return before[:1] in (["quand"], ["lorsqu'"], ["celui"], ["celle"])


def object_company(index: int, anchors: Anchors, sentence: Sentence) -> Name | None:
    """« Odeo », « l'agence Odeo », « la société de production Odeo » behind the verb at `index`."""
    noun = False
    for at in range(index + 1, min(index + 1 + SPAN_TO_COMPANY, sentence.end)):
        if at in anchors.companies:  # « dirige le bureau de Twitter » is less than « dirige Twitter »
            return None if anchors.word(at - 1) in ("de", "d'") else anchors.companies[at]
        word = anchors.word(at)
        noun = noun or word in words_of("organisation")
        if not noun and word not in ("l'", "la", "le", "de", "alors", "aussi", "également"):
            return None
        if anchors.tokens[at].pos_ not in ("NOUN", "ADJ", "ADP", "DET", "ADV"):
            return None
    return None


def is_finite(index: int, verb: Verb, clauses: Clauses, sentence: Sentence) -> bool:
    """Not « pour diriger », « dirigée par », « rêve de fonder »."""
    if verb.tense == "infinitive" or clauses.triggers.is_hedged(Trigger(index, verb.sense, verb), sentence):
        return False
    return verb.tense != "participle" or clauses.triggers.has_avoir(index, sentence)


def deed(index: int, verb: Verb, person: Name, company: Name, anchors: Anchors, focus: Focus) -> Claim:
    gender: Gender | None = focus.gender(person.name)
    label = FUNCTIONS[verb.infinitive][gender == "feminine"]
    right = max(company.end, index + 1)
    title = Title(role_nouns()[label], index, index, index + 1, right, label=label, employers=[company.name])
    before = set(anchors.words(index - 3, index))
    past = verb.tense in ("imperfect", "past", "participle") or bool(before & PLUPERFECT)
    status: Status | None = "former" if past and verb.sense == "lead" else None
    status = "incoming" if verb.tense == "future" else status
    return Claim(title, person.name, f"deed: {verb.infinitive}", person, status)
