"""Posts whose holder the text names right after: « Vine a un nouveau directeur. Il s'appelle X », « Qui est … ? X »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.described import described_gender
from tweetpress.components.roles.holders.focus import Focus
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.phrases.matcher import BAR
from tweetpress.components.roles.words import verbs, words_of
from tweetpress.datatypes import Status

OPENINGS: tuple[list[str], ...] = (["c'", "est"], ["ce", "sera"], ["ce", "sont"])
"""How a clause begins that names the holder without a word for naming."""
PLEADERS = ("avocat", "défenseur", "notaire", "huissier")
"""Who is called « Me »."""
REACH_OF_PLEADER = 2
"""Sentences from « son avocat » to « Me X », nobody else named between."""
SPAN_TO_LEAVER = 8
"""Tokens from « vacant » to the name of who left."""
HOLDING: dict[str, Status] = {"hold": "former", "leave": "former", "take": "incoming"}
"""Senses of the verbs of « le poste qu'occupait X », « que reprendra X »."""
VACANT = frozenset(("vacant", "vacante", "libre", "vide", "inoccupé", "inoccupée"))
SPAN_TO_OPENING = 6
"""Tokens of « À partir de mars, » before it."""
PRESENTING: dict[str, Status] = {"present": "current", "future": "incoming", "imperfect": "former", "past": "former"}
PRESENTING |= {"conditional": "incoming"}
"""What the tense of « le PDG est X » says of the time."""
HOLDERS = frozenset(("titulaire", "occupant", "occupante", "preneur", "locataire"))
BESIDE_HOLDER = frozenset(
    ("a", "aura", "ont", "trouvé", "enfin", "désormais", "un", "une", "nouveau", "nouvelle", "son", "sa")
)
BESIDE_HOLDER |= HOLDERS | {":", "premier", "première", "bientôt", "depuis", "hier", "aujourd'hui", "lundi", ","}


def introduced(group: Group, sentence: Sentence, anchors: Anchors, focus: Focus) -> bool:
    """Give `group` to the person whom the words after it name."""
    person = held_by(group, sentence, anchors) or named_after(group, sentence, anchors)
    person = person or pleader(group, sentence, anchors)
    if person is None or not focus.fits(person.name, described_gender(group.titles[0])):
        return False
    fresh = "new" in group.titles[0].marks and not group.titles[0].indefinite
    sought = bool(words_of("searching") & set(anchors.words(sentence.start, sentence.end)))
    coming = fresh or sought or anchors.word(person.start - 1) == "sera"
    group.claim(person, "introduced", "incoming" if coming else None)
    return True


def presented(group: Group, sentence: Sentence, anchors: Anchors, lists: NameLists) -> bool:
    """Read « le nouveau PDG est X », « … s'appelle X », « … : il s'agit d'X »."""
    title = group.titles[0]
    at, tense = group.right, None
    if "être" in anchors.words(group.left - 3, group.left):  # « Elle a beau *être* PDG, c'est X qui … »
        return False
    while at < sentence.end and at not in anchors.people:
        word = anchors.word(at)
        verb = verbs().get(word)
        if verb is not None and verb.sense == "be" and verb.tense in PRESENTING:
            tense = PRESENTING[verb.tense]
        elif word in ("appelle", "nomme", "agit"):
            tense = PRESENTING["present"]
        elif word not in words_of("presenting"):
            return False
        at += 1
    people = lists.listed(at, sentence.end)
    if tense is None:
        return False
    tense = "incoming" if tense == "current" and "new" in title.marks else tense
    for person in people if title.plural else people[:1]:
        group.claim(person, "title is X", None if title.status else tense)
    return bool(people)


def held_by(group: Group, sentence: Sentence, anchors: Anchors) -> Name | None:
    """« La direction technique *a un nouveau titulaire : X* »."""
    at, told = group.right, False
    while at < sentence.end and anchors.word(at) in BESIDE_HOLDER:
        told = told or anchors.word(at) in HOLDERS
        at += 1
    return anchors.person_from(at, sentence.end) if told and anchors.word(at - 1) in (":", ",") else None


def named_after(group: Group, sentence: Sentence, anchors: Anchors) -> Name | None:
    """« … un directeur général. *Il s'appelle X* », « Qui est le directeur ? *X* »."""
    title = group.titles[0]
    if title.plural or anchors.people_between(sentence.start, group.right):
        return None
    if (person := named_behind(group.right, sentence.end, anchors)) is not None:
        return person
    if sentence.index + 1 >= len(anchors.sentences):
        return None
    following = anchors.sentences[sentence.index + 1]
    answer = anchors.sentences[
        min(sentence.index + 1 + (anchors.word(following.end - 1) == "?"), len(anchors.sentences) - 1)
    ]
    asked = anchors.word(sentence.start) == "qui"
    at = opened(following.start, answer.end, anchors)
    at = following.start if at is None and asked else at
    if at is None or not (asked or is_brought_in(group, sentence, anchors)):
        return None
    return anchors.person_from(at, answer.end)


def pleader(group: Group, sentence: Sentence, anchors: Anchors) -> Name | None:
    """« …, annonce son avocate. « Nous irons au bout », ajoute *Me X* »."""
    title = group.titles[0]
    if not title.noun.singular.startswith(PLEADERS) or title.plural or not (title.definite or title.possessive):
        return None
    last = anchors.sentences[min(sentence.index + REACH_OF_PLEADER, len(anchors.sentences) - 1)]
    people = anchors.people_between(group.right, last.end)
    return people[0] if people and anchors.word(people[0].start - 1) in BAR else None


def named_behind(start: int, end: int, anchors: Anchors) -> Name | None:
    """« … est déjà connu : *il s'agit de X* »."""
    colon = next((at for at in range(start, end) if anchors.word(at) in (":", ";", "—", "–")), end)
    at = opened(colon + 1, end, anchors)
    return None if at is None else anchors.person_from(at, end)


def opened(first: int, end: int, anchors: Anchors) -> int | None:
    """Where the name stands behind one of the openings, which begins at token `first` or behind a short phrase."""
    for start in range(first, min(end, first + SPAN_TO_OPENING)):
        if start == first or anchors.word(start - 1) == ",":
            for words in OPENINGS:
                if anchors.words(start, start + len(words)) == words:
                    return start + len(words)
    return naming(first, end, anchors)


def naming(first: int, end: int, anchors: Anchors) -> int | None:
    """The name's token behind « *Il s'appelle* X », « *Son nom ?* X », « *Le choix s'est porté sur* X »."""
    at = first
    while at < end and anchors.word(at) in words_of("naming") | words_of("beside naming") | words_of("presenting"):
        at += 1
    told = words_of("naming") & set(anchors.words(first, at))
    return at if told and at in anchors.people else None


def is_brought_in(group: Group, sentence: Sentence, anchors: Anchors) -> bool:
    """Whether the sentence is about the post, as its subject or as what it ends with."""
    title = group.titles[0]
    tail = anchors.tokens[group.right : sentence.end]
    last = (title.indefinite or title.possessive or title.definite) and not any(
        token.pos_ in ("VERB", "AUX") or token.text in (",", ";", ":") for token in tail
    )
    post = anchors.word(group.left - 1) in ("poste", "fauteuil") and group.left - 2 <= sentence.start
    sought = title.indefinite and words_of("searching") & set(anchors.words(sentence.start, group.left))
    return last or post or bool(sought) or (group.left == sentence.start and title.indefinite)


def left_by(group: Group, sentence: Sentence, anchors: Anchors) -> None:
    """« le poste de T, *vacant depuis le départ de X* », « …, *qu'occupait X* », « …, *repris depuis par X* »: X's."""
    for at in range(group.right, min(sentence.end, group.right + SPAN_TO_OPENING)):
        verb = verbs().get(anchors.word(at))
        held = verb is not None and verb.sense in HOLDING
        start = group.right if held else at
        person = next(iter(anchors.people_between(start, min(sentence.end, at + SPAN_TO_LEAVER))), None)
        if person is None or not (held or anchors.word(at) in VACANT):
            continue
        words = set(anchors.words(at, person.start))
        relative = verb is not None and verb.tense != "participle" and {"que", "qu'"} & set(anchors.words(start, at))
        post = words_of("post") & set(anchors.words(group.left - 2, at))
        if post and (relative or words & ({"par", "que"} | words_of("departure"))):
            status = "former" if verb is None else HOLDING[verb.sense]
            now = verb is not None and (verb.tense == "present" or "depuis" in words) and verb.sense != "leave"
            group.claim(person, "left by X", "current" if now else status)
        return
