"""Posts whose holder the text names right after: « Vine a un nouveau directeur. Il s'appelle X », « Qui est … ? X »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.described import described_gender
from tweetpress.components.roles.holders.focus import Focus

OPENINGS: tuple[list[str], ...] = (
    ["il", "s'", "appelle"],
    ["elle", "s'", "appelle"],
    ["il", "se", "nomme"],
    ["elle", "se", "nomme"],
    ["il", "s'", "agit", "de"],
    ["il", "s'", "agit", "d'"],
    ["son", "nom", ":"],
    ["c'", "est"],
)
"""How the sentence that names the holder begins."""
HOLDERS = frozenset(("titulaire", "occupant", "occupante", "preneur", "locataire"))
BESIDE_HOLDER = frozenset(
    ("a", "aura", "ont", "trouvé", "enfin", "désormais", "un", "une", "nouveau", "nouvelle", "son", "sa")
)
BESIDE_HOLDER |= HOLDERS | {":", "premier", "première", "bientôt", "depuis", "hier", "aujourd'hui", "lundi", ","}
ASKING = frozenset(("qui",))


def introduced(group: Group, sentence: Sentence, anchors: Anchors, focus: Focus) -> bool:
    """Give `group` to the person whom the words after it name."""
    person = held_by(group, sentence, anchors) or named_after(group, sentence, anchors)
    if person is None or not focus.fits(person.name, described_gender(group.titles[0])):
        return False
    fresh = "new" in group.titles[0].marks or group.titles[0].indefinite
    group.claim(person, "introduced", "incoming" if fresh and not group.titles[0].indefinite else None)
    return True


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
    if title.plural or sentence.index + 1 >= len(anchors.sentences):
        return None
    at, end = anchors.sentences[sentence.index + 1].start, anchors.sentences[sentence.index + 1].end
    asked = anchors.word(sentence.start) in ASKING and anchors.word(sentence.end - 1) == "?"
    opening = next((words for words in OPENINGS if anchors.words(at, at + len(words)) == words), None)
    if not asked and (opening is None or not is_brought_in(group, sentence, anchors)):
        return None
    person = anchors.person_from(at + (0 if asked else len(opening or ())), end)
    return None if person is None or anchors.people_between(sentence.start, sentence.end) else person


def is_brought_in(group: Group, sentence: Sentence, anchors: Anchors) -> bool:
    """Whether the sentence is about the post, as its subject or as what it ends with."""
    title = group.titles[0]
    last = group.right >= sentence.end - 1 and (title.indefinite or title.possessive or title.definite)
    post = anchors.word(group.left - 1) in ("poste", "fauteuil") and group.left - 2 <= sentence.start
    return last or post or (group.left == sentence.start and title.indefinite)
