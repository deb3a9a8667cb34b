"""The house that a text has turned to: « Chez Deezer, … », « L'agence Nimbus se dote … », « Criteo – … »."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.houses.anaphora import taken_up
from tweetpress.components.roles.words import words_of
from tweetpress.lexicon import read_table, split_forms

INSTITUTIONS = frozenset(("INST", "ORG"))
"""Labels of the recognizer for houses that are no companies: a federation, a court, a city's council."""
REPORTERS = frozenset(("media", "research"))
"""Kinds of companies that a text names because they say something: « Bloomberg croit savoir que le PDG … »."""
# The kind of house (`lexicon/companies.tsv`) that a common noun means: « l'opérateur », « la directrice de la chaîne ».
KIND_OF_NOUN = {
    **dict.fromkeys(
        ("chaîne", "quotidien", "journal", "hebdomadaire", "mensuel", "magazine", "radio", "station"), "media"
    ),
    **{"agence": "agency", "banque": "bank", "opérateur": "telecom", "fonds": "investor", "éditeur": "publisher"},
}
REPORTING = words_of("reporting")
"""What stands in a sentence in which a paper reports."""
BULLETS = frozenset(("-", "–", "—", "•", "*", "·", "«", '"', "“"))
OPENERS = frozenset(("le", "la", "l'", "les", "et", "mais", "quant", "au", "aux", "à", "a", "pour", "nouveau", "jeune"))
AT = frozenset(("à", "a", "au", "aux"))  # « A » as capitals are often printed
LABELS = frozenset((":", "–", "—", "|", "-"))
OPENING = 8
"""Tokens of a phrase before the subject: « Plus bas dans la liste, l'agence X … »."""
MAX_EPITHETS = 2
"""Words between « l'agence » and its name: « l'agence *digitale lyonnaise* Nimbus »."""
SIDE = 4
"""Tokens from the start of a sentence to « chez » or « côté » up to which they give its scene."""


class Turns:
    """Finds, for a place of the text, the house that leads what its paragraph says there."""

    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        self.paragraphs = paragraph_starts(anchors)
        named = named_houses(anchors)
        self.houses = sorted([*named, *taken_up(anchors, named, is_called)], key=lambda house: house.start)
        self.starts = [house.start for house in self.houses]
        self.leads = [house for house in self.houses if self.leads_sentence(house)]
        self.people: dict[str, list[int]] = {}
        for index, name in anchors.people.items():
            if name.start == index:
                self.people.setdefault(name.name, []).append(index)
        self.lead_starts = [house.start for house in self.leads]

    def between(self, start: int, end: int) -> list[Name]:
        """The houses named between tokens `start` and `end`, in order."""
        return self.houses[bisect_left(self.starts, start) : bisect_left(self.starts, max(start, end))]

    def at(self, index: int) -> Name | None:
        """The house whose name begins with token `index`."""
        return next(iter(self.between(index, index + 1)), None)

    def next(self, start: int, end: int) -> Name | None:
        """The first house from token `start` on, before `end`."""
        return next(iter(self.between(start, end)), None)

    def last_mention(self, person: str, before: int) -> int | None:
        """The first token of the last mention of `person` before token `before`."""
        places = self.people.get(person, [])
        at = bisect_left(places, before)
        return places[at - 1] if at else None

    def lead(self, at: int) -> Name | None:
        """The house that leads the last sentence of the paragraph, up to token `at`, which has such a house."""
        start = self.paragraphs[at]
        return last_between(self.leads, self.lead_starts, start, at)

    def leads_sentence(self, house: Name) -> bool:
        """Whether the sentence is about the house: its subject, its label, or the scene it opens with."""
        sentence = self.anchors.sentence(house.start)
        start = max(sentence.start, self.paragraphs[house.start])
        if self.is_scene(house, start):
            return True
        at = self.before_adjectives(house.start - 1, start)
        while at >= start and self.anchors.word(at) in words_of("organisation") | OPENERS | BULLETS:
            at -= 1
        if at >= start and self.anchors.word(at) == "," and at - start < OPENING:  # « Plus bas, l'agence X … »
            at = start - 1 if not self.is_named(start, at) else at
        return at < start and (self.is_label(house) or not is_reporter(house.name) or self.acts(house))

    def before_adjectives(self, at: int, start: int) -> int:
        """The noun of « l'agence *montréalaise* Nimbus », back from token `at`; `at` where no such noun is there."""
        noun = at
        while noun > max(start, at - MAX_EPITHETS) and self.is_epithet(noun):
            noun -= 1
        return noun if noun >= start and self.anchors.word(noun) in words_of("organisation") else at

    def is_epithet(self, at: int) -> bool:
        """Whether an adjective may stand at token `at`, though the model takes it for a noun: « zurichoise »."""
        token = self.anchors.tokens[at]
        named = token.pos_ in ("ADJ", "NOUN", "PROPN") and token.text.islower()
        return bool(named) and not self.anchors.is_a(at, "organisation")

    def acts(self, house: Name) -> bool:
        """« La RTBF recrute », not « Bloomberg croit savoir que … »: a paper that does something, and says nothing."""
        after = self.anchors.words(house.end, self.anchors.sentence(house.start).end)
        verb = house.end < len(self.anchors.tokens) and self.anchors.tokens[house.end].pos_ in ("VERB", "AUX", "PRON")
        return bool(verb) and not REPORTING & set(after)

    def is_named(self, start: int, end: int) -> bool:
        """Whether tokens `start` to `end` name anybody."""
        return any(index in self.anchors.people or index in self.anchors.companies for index in range(start, end))

    def is_scene(self, house: Name, start: int) -> bool:
        """« Chez X, », « Côté X, », « Du côté de X »: `start` is the first token of the sentence."""
        before = self.anchors.words(max(start, house.start - 3), house.start)
        while before and before[-1] in ("de", "d'", "du", "l'", "la", "le"):
            before.pop()
        if house.start - start > SIDE + 1 or not before:
            return False
        told = any(token.pos_ in ("VERB", "AUX") for token in self.anchors.tokens[start : house.start])
        if told or any(at in self.anchors.posts for at in range(start, house.start)):
            return False  # « Nimbus a débauché chez Vine … », « Directeur chez Vine, il … »
        inside = before[-1] in AT and len(before) == 1 and self.anchors.words(house.end, house.end + 1) == [","]
        return inside or before[-1] in ("chez", "côté")

    def heads_paragraph(self, house: Name) -> bool:
        """« *Odeo.* X arrive. Y s'en va »: a name that is the first sentence of its paragraph."""
        alone = house.end + 1 == self.anchors.sentence(house.start).end and self.anchors.word(house.end) == "."
        return alone and house.start == self.paragraphs[house.start]

    def is_label(self, house: Name) -> bool:
        """« Criteo – … », « Agence Nimbus : … », « BFMTV. … »."""
        after = self.anchors.words(house.end, house.end + 1)
        return self.heads_paragraph(house) or bool(after and after[0] in LABELS)


def last_between(houses: list[Name], starts: list[int], start: int, end: int) -> Name | None:
    """The last of `houses`, which begin at `starts`, between tokens `start` and `end`."""
    at = bisect_left(starts, end) - 1
    return houses[at] if at >= 0 and starts[at] >= start else None


def named_houses(anchors: Anchors) -> list[Name]:
    """The companies of the page, and the institutions that only the recognizer knows, in order of place."""
    found = {name.start: name for name in anchors.companies.values()}
    guesses: list[Name] = []
    for ent in anchors.doc.ents:
        places = [anchors.position[token.i] for token in ent if token.i in anchors.position]
        if ent.label_ not in INSTITUTIONS or not places:
            continue
        if any(place in anchors.companies or place in anchors.people for place in places):
            continue
        house = Name(places[0], places[-1] + 1, anchors.text(places[0], places[-1] + 1))
        if ent.label_ == "INST":
            found[house.start] = house
        else:
            guesses.append(house)
    certain = {house.name for house in guesses if not is_doubtful(house, anchors)}
    found.update((house.start, house) for house in guesses if house.name in certain)
    return [found[start] for start in sorted(found)]


def is_doubtful(house: Name, anchors: Anchors) -> bool:
    """Whether the name may be a common word: in lower case, or with the capital that begins a sentence."""
    opens = house.start == anchors.sentence(house.start).start
    one = house.end - house.start == 1
    headed = anchors.words(house.end, house.end + 1) == [":"]  # « SORTANTS : X et Y »
    return not house.name[:1].isupper() or (opens and one and (headed or not house.name.isupper()))


def paragraph_starts(anchors: Anchors) -> list[int]:
    """For each token the first one of its paragraph; a line broken in the middle of a sentence goes on."""
    starts: list[int] = []
    start = 0
    for sentence in anchors.sentences:
        first = sentence.start
        gap = anchors.doc[anchors.tokens[first - 1].i + 1 : anchors.tokens[first].i] if first else ()
        if any("\n" in space.text for space in gap):
            start = first
        starts += [start] * (sentence.end - first)
    return starts


def is_reporter(name: str) -> bool:
    return kinds().get(fold(name)) in REPORTERS


def is_network(name: str) -> bool:
    """Whether the company is one where people write: « la journaliste quitte Facebook »."""
    return kinds().get(fold(name)) == "social"


def is_called(name: str, noun: str) -> bool:
    """Whether the company is of the kind that `noun` means."""
    if noun == "agence" and fold(name) in words_of("press agency"):
        return True
    return noun in KIND_OF_NOUN and kinds().get(fold(name)) == KIND_OF_NOUN[noun]


@cache
def kinds() -> dict[str, str]:
    """The kind of each company of the lexicon, by folded name and variant."""
    found: dict[str, str] = {}
    for row in read_table("companies", ("name", "variants", "kind", "cue")):
        for form in (row["name"], *split_forms(row["variants"])):
            found.setdefault(fold(form), row["kind"])
            found.setdefault(fold(form.removeprefix("Le ")), row["kind"])  # « au Monde »
    return found
