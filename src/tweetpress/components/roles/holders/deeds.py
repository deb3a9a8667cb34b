"""Posts that a verb gives without their noun, with the time of the post: « a dirigé l'agence Z pendant deux ans »."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.focus import Focus
from tweetpress.components.roles.holders.triggers import PERFECT, PLUPERFECT, Trigger
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import Verb, role_nouns, verbs, words_of
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
SPAN_TO_COMPANY = 6
"""Tokens from the verb to the company, « l'agence de publicité » between them."""
SPAN_TO_TIME = 2
TIMES = frozenset(("pendant", "durant", "depuis", "jusqu'en"))
"""What says that a deed took time: only then is it a post."""
BESIDE = frozenset(("aujourd'hui", "désormais", "alors", "aussi", "également", "toujours"))
"""What may stand beside the verb of « que préside désormais X »."""
PAST = frozenset(("imperfect", "past", "participle"))


def find_deeds(anchors: Anchors, clauses: Clauses, focus: Focus) -> Iterator[Claim]:
    """A claim for each verb of `FUNCTIONS` with a person before it and a company right behind it."""
    forms = deed_verbs()
    for sentence in anchors.sentences:
        for index in range(sentence.start, sentence.end):
            verb = forms.get(anchors.lowered[index])
            if verb is None or not is_finite(index, verb, clauses, sentence):
                continue
            company, person = object_company(index, anchors, sentence), clauses.subject(index, sentence)
            if company is not None and not is_timed(index, verb, company, anchors, sentence):
                continue
            if company is None:
                company, person = inverted(index, anchors, sentence)
            if company is None or person is None:
                continue
            several = clauses.listed_before(index, sentence) if anchors.word(index - 1) == "ont" else []
            for one in several or [person]:
                yield deed(index, verb, one, company, anchors, focus)


def is_timed(index: int, verb: Verb, company: Name, anchors: Anchors, sentence: Sentence) -> bool:
    """« a dirigé l'agence Z *pendant deux ans* », « *a fondé* Z »; « dirige Z », « fonde alors Z » are mere deeds."""
    words = set(anchors.words(index + 1, min(sentence.end, company.end + SPAN_TO_TIME)))
    done = verb.tense == "participle" and verb.infinitive != "diriger"
    return done or verb.infinitive == "présider" or not TIMES.isdisjoint(words)


def inverted(index: int, anchors: Anchors, sentence: Sentence) -> tuple[Name | None, Name | None]:
    """The house and the person of « la société Y, *que préside X* », « Z, *qu'a fondée X* en 2009 »."""
    beside = not BESIDE.isdisjoint(anchors.words(index + 1, index + 2))
    person = anchors.person_from(index + 1 + beside, sentence.end)
    at = index - 1 - (anchors.word(index - 1) in PERFECT)
    if person is None or anchors.word(at) not in ("que", "qu'"):
        return None, None
    before = at - 1 - (anchors.word(at - 1) == ",")
    return anchors.companies.get(before) or anchors.bodies.get(before), person


@cache
def deed_verbs() -> dict[str, Verb]:
    """The forms of the verbs of `FUNCTIONS`, those that tell a mere case left out."""
    return {
        form: verb for form, verb in verbs().items() if verb.infinitive in FUNCTIONS and verb.tense != "conditional"
    }


def object_company(index: int, anchors: Anchors, sentence: Sentence) -> Name | None:
    """« Odeo », « l'agence Odeo », « la société de production Odeo » behind the verb at `index`."""
    noun = False
    for at in range(index + 1, min(index + 1 + SPAN_TO_COMPANY, sentence.end)):
        if at in anchors.companies:  # « dirige le bureau de Twitter » is less than « dirige Twitter »
            return None if anchors.word(at - 1) in ("de", "d'") else anchors.companies[at]
        noun = noun or anchors.word(at) in words_of("organisation")
        if not noun and anchors.word(at) not in ("l'", "la", "le", "alors", "aussi", "également"):
            return None
    return None


def is_finite(index: int, verb: Verb, clauses: Clauses, sentence: Sentence) -> bool:
    """Not « pour diriger », « dirigée par », « rêve de fonder »."""
    if verb.tense == "infinitive" or clauses.triggers.is_hedged(Trigger(index, verb.sense, verb), sentence):
        return False
    return verb.tense != "participle" or clauses.triggers.has_avoir(index, sentence)


def deed(index: int, verb: Verb, person: Name, company: Name, anchors: Anchors, focus: Focus) -> Claim:
    label = FUNCTIONS[verb.infinitive][focus.gender(person.name) == "feminine"]
    right = max(company.end, index + 1)
    title = Title(role_nouns()[label], index, index, index + 1, right, label=label, employers=[company.name])
    past = verb.tense in PAST or bool(set(anchors.words(index - 3, index)) & PLUPERFECT)
    status: Status | None = "former" if past and verb.sense == "lead" else None
    status = "incoming" if verb.tense == "future" else status
    return Claim(title, person.name, f"deed: {verb.infinitive}", person, status)
