"""Titles: role nouns with what belongs to them, « ancien directeur général France de Twitter » as one object."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field

from tweetpress.components.grammar import DEMONSTRATIVES, POSSESSIVES
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.words import COUNTS, Gender, RoleNoun, masculines, singulars, words_of
from tweetpress.datatypes import Status

DETERMINERS = frozenset(["le", "la", "l'", "les", "un", "une", "des", "du", "au", "aux", "de", "d'"])
PLURAL_DETERMINERS = frozenset(["les", "des", "ces", "ses", "leurs", "nos", "vos", "mes", "plusieurs", *COUNTS])
OPENING = DETERMINERS | POSSESSIVES | DEMONSTRATIVES
INDEFINITES = frozenset(
    ("un", "une", "des", "chaque", "tout", "toute", "quelque", "aucun", "aucune", "nul", "quel", "quelle")
)
INDEFINITES |= {"plusieurs", *COUNTS}
OPENING_QUOTES = frozenset(("«", "“", '"'))
CLOSERS = frozenset(("»", '"', "”"))
QUOTES = {"»": "«", "”": "“", '"': '"', "'": "'", "’": "‘", "''": "''"}
"""Closing quotation marks, each with the one that opens before it."""
SINCE = frozenset(("désormais", "dorénavant", "maintenant", "déjà"))
STATE_OFFICES = frozenset(("président", "vice-président"))
MAKERS = frozenset(("auteur", "coauteur", "co-auteur"))
# Nouns that name a post only together with its field: « responsable des ventes », not « responsable ».
NEEDS_COMPLEMENT = frozenset(
    (
        "chargé",
        "adjoint",
        "chef",
        "conservateur",  # « le conservateur X », a politician
        "responsable",
        "spécialiste",
        "expert",
        "agent",
        "assistant",
        "secrétaire",
    )
)
CABINET: tuple[str, ...] = ("ministre", "secrétaire d'", "premier ministre", "garde des", "chef du gouv")
CABINET += ("chef de gouv", "préfet", "gouverneur")
"""Of these offices somebody holds one at a time."""


@dataclass(slots=True)
class Title:
    """A role noun in its place. Token indices; `left` and `right` bound everything that belongs to the phrase."""

    noun: RoleNoun
    left: int
    start: int
    end: int
    right: int
    determiner: str = ""
    marks: set[str] = field(default_factory=set)
    """What the words beside the noun say of the time: `former`, `incoming`, `outgoing`, `new`, `current`.

    `each`: of several holders each has a field of his or her own, « directeurs financier et technique ».
    """
    pieces: list[tuple[int, int]] = field(default_factory=list)
    employers: list[str] = field(default_factory=list)
    """Names of the companies or bodies the phrase names."""
    implied: bool = False
    """The employer is meant but not named: « patron du groupe », « son PDG »."""
    organisation: str = ""
    """The common noun that stands for the employer: « de l'*agence* »."""
    elsewhere: bool = False
    """The employer is one that the page does not name: « fondatrice d'une société de conseil »."""
    of_person: bool = False
    """The phrase goes on with a person: « conseillère de Barack Obama »."""
    one_of: bool = False
    """« l'un des fondateurs »: one person, though the noun is plural."""
    label: str = ""
    """The function's name where a verb gives it: « dirigeant » for « dirige »."""
    aliases: list[str] = field(default_factory=list)
    work: str = ""
    """The programme they work for: « présentatrice de « *Le Tour* » »."""
    party: str = ""
    """The party that the phrase names: « députée *EELV* »."""

    @property
    def plural(self) -> bool:
        return self.noun.plural and not self.one_of

    @property
    def indefinite(self) -> bool:
        return self.determiner in INDEFINITES

    @property
    def definite(self) -> bool:
        return self.determiner in ("le", "la", "l'", "les", "du", "au", "aux") or self.determiner in DEMONSTRATIVES

    @property
    def possessive(self) -> bool:
        return self.determiner in POSSESSIVES

    @property
    def is_elected(self) -> bool:
        """« Le maire *sortant* » is the mayor and may be elected again; « le ministre sortant » has gone."""
        return self.noun.kind == "public" and not self.noun.noun.casefold().startswith(CABINET)

    @property
    def status(self) -> Status | None:
        """The status that the phrase itself prints, if any."""
        if "former" in self.marks or ("outgoing" in self.marks and not self.is_elected):
            return "former"
        return "incoming" if "incoming" in self.marks else None

    def add(self, start: int, end: int) -> None:
        """Tokens `start` to `end` become part of the printed title."""
        if end <= start:
            return
        last = self.pieces[-1]
        if last[1] == start:
            self.pieces[-1] = (last[0], end)
        elif not self.organisation:  # « patronne du géant *de l'internet* »: the house's field, not hers
            self.pieces.append((start, end))
        self.right = end

    def has_field(self, anchors: Anchors) -> bool:
        """Whether the printed title so far ends with a field that a preposition joins: « responsable des ventes »."""
        start, end = self.pieces[-1]
        joined = {"de", "d'", "du", "des", "à", "au", "aux", ","} & set(anchors.words(start, end))
        return self.right == end and (bool(joined) or anchors.is_a(end - 1, "domain"))

    def text(self, anchors: Anchors, gender: Gender | None = None) -> str:
        """The function alone, as the page prints it; one person holds it, so a plural noun is put in the singular.

        For an office it is the noun of who holds it: « président » for « la présidence ».
        """
        if self.label:
            return self.label
        pieces = [anchors.text(start, end) for start, end in self.pieces]
        head = anchors.text(self.start, self.end)
        if self.noun.plural and head.lower().removeprefix("ex-") != self.noun.singular.lower():
            singular = self.noun.singular.capitalize() if head[:1].isupper() else self.noun.singular
            words = pieces[0][len(head) :].split(" ")
            words[1:2] = [singulars().get(word, word) for word in words[1:2]]  # « rédacteurs en chef *adjoints* »
            pieces[0] = singular + " ".join(words)
        elif self.noun.holders is not None:
            rest = pieces[0][len(head) :]
            if gender != "feminine":  # « la direction *opérationnelle* »
                rest = " ".join(masculines().get(word, word) for word in rest.split(" "))
            pieces[0] = self.noun.holders[gender == "feminine"] + rest
        text = " ".join(pieces).replace(" de son conseil", " du conseil").replace(" de son comité", " du comité")
        return text[3:] if text.lower().startswith("ex-") else text


def open_title(anchors: Anchors, start: int, end: int, noun: RoleNoun, floor: int) -> Title:
    """The title that begins with the role noun at `start`, with the words before it: not left of token `floor`."""
    title = Title(noun, start, start, end, end)
    before = start - 1
    if anchors.word(start).startswith("ex-"):
        title.marks.add("former")
    read_left(anchors, title, before, floor)
    if title.determiner in PLURAL_DETERMINERS and not title.one_of and not noun.plural:
        title.noun = dataclasses.replace(noun, plural=True)  # « les PDG », « les community manager »
    title.pieces = [(title.start, title.end)]
    return title


def read_left(anchors: Anchors, title: Title, index: int, floor: int) -> None:
    """Take in the adjectives before the noun, from token `index` leftwards, and its determiner."""
    while index >= floor and index not in anchors.people:
        word = anchors.word(index)
        if word in words_of("former") or (word == "-" and index > floor and anchors.word(index - 1) == "ex"):
            title.marks.add("former")
        elif word in words_of("incoming"):
            title.marks.add("incoming")
        elif word in SINCE and "former" in title.marks:  # « le *désormais* ancien patron »
            pass
        elif word in words_of("neutral"):
            title.marks.update({"new"} if word.startswith("nouve") else ())
            title.marks.update({"current"} if word.startswith("actuel") else ())
        elif not (index > floor and is_adjective(anchors, title, index) and anchors.word(index - 1) in OPENING):
            break  # « l'*illustre* fondateur »: any adjective
        index -= 1
    if (
        index > floor
        and anchors.word(index) in COUNTS
        and anchors.word(index - 1) in ("des", "les", "ses", "leurs", "ces")
    ):
        index -= 1  # « l'un des trois fondateurs », « les deux patrons »
    if index >= floor and anchors.word(index) in DETERMINERS | POSSESSIVES | DEMONSTRATIVES | INDEFINITES:
        title.determiner = anchors.word(index)
        title.implied = title.determiner in POSSESSIVES
        index -= 1
        title.left = index + 1
        read_one_of(anchors, title, index, floor)
        return
    title.left = index + 1


def is_adjective(anchors: Anchors, title: Title, index: int) -> bool:
    """Whether token `index` is one to the model; before « P.-D.G. » it takes it for a noun."""
    dotted = "." in anchors.word(title.start) and index + 1 == title.start
    return anchors.tokens[index].pos_ == "ADJ" or (dotted and anchors.tokens[index].pos_ == "NOUN")


def is_quoted(anchors: Anchors, title: Title, floor: int) -> bool:
    """Whether the quotation that began right before the title ends right behind it: « la « *chief data officer* » »."""
    opener = QUOTES.get(anchors.word(title.right))
    return opener is not None and title.left > floor and anchors.word(title.left - 1) == opener


def read_quotes(anchors: Anchors, title: Title, floor: int) -> None:
    """Take in the quotation marks round the title, and what stands before them."""
    title.right += 1
    read_left(anchors, title, title.left - 2, floor)


def read_one_of(anchors: Anchors, title: Title, index: int, floor: int) -> None:
    """« l'un de ses fondateurs », « un des fondateurs »: token `index` is the one before the determiner."""
    if index > floor and anchors.word(index) in ("de", "d'"):
        index -= 1
    if index >= floor and anchors.word(index) in ("un", "une") and title.determiner not in ("un", "une"):
        title.one_of = True
        title.left = index - (index > floor and anchors.word(index - 1) == "l'")
