"""Titles: role nouns with what belongs to them, « ancien directeur général France de Twitter » as one object."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field

from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.english import english_titles
from tweetpress.components.roles.phrases.inclusive import masculine_words
from tweetpress.components.roles.words import Gender, RoleNoun, role_nouns, verbs, words_of
from tweetpress.datatypes import Status
from tweetpress.phrases import Phrases, longest

DETERMINERS = frozenset(["le", "la", "l'", "les", "un", "une", "des", "du", "au", "aux", "de", "d'"])
POSSESSIVES = frozenset(["son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "mon", "ma", "mes"])
DEMONSTRATIVES = frozenset(["ce", "cet", "cette", "ces"])
INDEFINITES = frozenset(
    [
        "un",
        "une",
        "des",
        "chaque",
        "tout",
        "toute",
        "quelque",
        "aucun",
        "aucune",
        "nul",
        "quel",
        "quelle",
        "plusieurs",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
    ]
)
COUNTS = frozenset(("deux", "trois", "quatre", "cinq", "six", "sept", "huit"))
OBJECTS = frozenset(
    [
        "le",
        "la",
        "l'",
        "les",
        "un",
        "une",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "cette",
        "ces",
        "tout",
        "toute",
        "tous",
        "toutes",
    ]
)
OPENING_QUOTES = frozenset(("«", "“", '"'))
NOUN_ENDS = frozenset(("de", "d'", "du", "des", ".", ",", ")", "chez"))
AFTER_NOUN = frozenset(("au", "aux", "de", "d'", "du", "des", "en", "et", "près", ",", ".", ")", ";"))
CLOSERS = frozenset(("»", '"', "”"))
CLOSING_QUOTES = (["»"], ["”"], ['"'])
PREDICATES = ("associé", "délégué", "attaché")
"""Participles that name a post behind the copula, where none of what they govern follows."""
PREDICATE_ENDS = frozenset(("de", "d'", "du", "des", "chez", ".", ",", "et", ";"))
MAKERS = frozenset(("auteur", "coauteur", "co-auteur"))
BAR = frozenset(("me", "maître", "mes", "maîtres"))
SPAN_TO_COUNSEL = 9
"""Tokens from « conseil » to the comma and « Me » before the lawyer's name."""
ELECTED = (["maire"], ["député"], ["députée"], ["président"], ["présidente"], ["sénateur"], ["sénatrice"])
PREFIXES = ("ex-", "co-", "vice-")
# Nouns that name a post only together with its field: « responsable des ventes », not « responsable ».
NEEDS_COMPLEMENT = frozenset(
    ("chargé", "adjoint", "chef", "responsable", "spécialiste", "expert", "agent", "assistant", "secrétaire")
)


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
    """What the words beside the noun say of the time: `former`, `incoming`, `outgoing`, `new`."""
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
    shares: list[tuple[int, int]] = field(default_factory=list)
    """Fields that several holders take one each: « chargés respectivement de A et de B »."""
    aliases: list[str] = field(default_factory=list)

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
    def status(self) -> Status | None:
        """The status that the phrase itself prints, if any."""
        if "former" in self.marks or ("outgoing" in self.marks and self.noun.kind != "public"):
            return "former"
        return "incoming" if "incoming" in self.marks else None

    def add(self, start: int, end: int) -> None:
        """Tokens `start` to `end` become part of the printed title."""
        if end <= start:
            return
        last = self.pieces[-1]
        if last[1] == start:
            self.pieces[-1] = (last[0], end)
        else:
            self.pieces.append((start, end))
        self.right = end

    def has_field(self, anchors: Anchors) -> bool:
        """Whether the printed title so far ends with a field that a preposition joins: « responsable des ventes »."""
        start, end = self.pieces[-1]
        joined = {"de", "d'", "du", "des"} & set(anchors.words(start, end))
        return self.right == end and (bool(joined) or anchors.word(end - 1) in words_of("domain"))

    def text(self, anchors: Anchors, gender: Gender | None = None) -> str:
        """The function alone, as the page prints it; one person holds it, so a plural noun is put in the singular.

        For an office it is the noun of who holds it: « président » for « la présidence ».
        """
        if self.label:
            return self.label
        pieces = [anchors.text(start, end) for start, end in self.pieces]
        head = anchors.text(self.start, self.end)
        if self.noun.plural:
            singular = self.noun.singular.capitalize() if head[:1].isupper() else self.noun.singular
            pieces[0] = singular + pieces[0][len(head) :]
        elif self.noun.holders is not None:
            pieces[0] = self.noun.holders[gender == "feminine"] + pieces[0][len(head) :]
        text = " ".join(pieces)
        return text[3:] if text.lower().startswith("ex-") else text


class TitleMatcher:
    """Finds role nouns: every form of the lexicon, with « ex- » and « co- » glued to it."""

    def __init__(self) -> None:
        nouns = role_nouns()
        glued = {variant: noun for form, noun in nouns.items() for variant in variants(form)}
        self.phrases = Phrases(glued | dict(nouns))

    def __call__(self, anchors: Anchors) -> Iterator[tuple[int, int, RoleNoun]]:
        """Role nouns outside names, the longest where they overlap: first token, end, and what they are."""
        printed, ends = [token.text for token in anchors.tokens], [token.idx + len(token) for token in anchors.tokens]
        spaces = [end < after.idx for end, after in zip(ends, anchors.tokens[1:], strict=False)] + [False]
        words = masculine_words(printed, spaces)
        found = [match for match in self.phrases.find(words, spaces) if words[match[0]].lower() not in PREFIXES]
        free = [match for match in found if not is_in_name(anchors, *match[:2])]
        free += [match for match in english_titles(printed) if not is_part_of_name(anchors, *match[:2])]
        for start, end, noun in longest(free):
            if noun.kind == "idiom" or (noun.is_acronym and not has_capital(anchors, start, end)):
                continue
            if words[start:end] != printed[start:end]:
                noun = dataclasses.replace(noun, gender=None)
            if noun.noun == "conseil" and not is_counsel(anchors, start):
                continue
            if not (is_adjective(anchors, start, end) or is_participle(anchors, start, end) or is_verb(anchors, start)):
                yield start, end, noun


def is_in_name(anchors: Anchors, start: int, end: int) -> bool:
    """Whether a name is in the role noun, other than one inside its wording: « chef d'*Etat-Major* »."""
    if any(index in anchors.people for index in range(start, end)):
        return True
    names = (anchors.companies[index] for index in range(start, end) if index in anchors.companies)
    return any(not start < name.start < name.end <= end for name in names)


def is_part_of_name(anchors: Anchors, start: int, end: int) -> bool:
    """Whether a name goes past the English title, or a person is in it.

    What is found as a company inside it is none: « VP *Client Solutions* ».
    """
    if any(index in anchors.people for index in range(start, end)):
        return True
    names = (anchors.companies[index] for index in range(start, end) if index in anchors.companies)
    return any(name.start < start or name.end > end for name in names)


def is_counsel(anchors: Anchors, index: int) -> bool:
    """« Me X, *conseil* de l'association », « le *conseil* du plaignant, Me X »: the lawyer, not the board."""
    before = anchors.people.get(index - 2) if index > 1 and anchors.word(index - 1) == "," else None
    if before is not None:
        return anchors.word(before.start - 1) in BAR or anchors.word(before.start) in BAR
    ahead = anchors.words(index + 1, min(index + SPAN_TO_COUNSEL, anchors.sentence(index).end))
    return any(pair[0] == "," and pair[1] in BAR for pair in zip(ahead, ahead[1:], strict=False))


def has_capital(anchors: Anchors, start: int, end: int) -> bool:
    return any(char.isupper() for token in anchors.tokens[start:end] for char in token.text)


def variants(form: str) -> Iterator[str]:
    """The role noun with a prefix glued to it; the tokenizer leaves its last full stop to the sentence."""
    yield f"ex-{form}"
    if not form.startswith(("co", "vice")) and " " not in form:
        yield f"co-{form}"
    if form.endswith("."):
        yield from (form[:-1], f"ex-{form[:-1]}")


def is_adjective(anchors: Anchors, start: int, end: int) -> bool:
    """Whether the role noun is the adjective that looks like it: « médias publicitaires », « chargé général »."""
    if end > start + 1 or start == 0 or anchors.word(start) not in words_of("adjective"):
        return False
    before = anchors.tokens[start - 1]
    return (
        before.is_alpha
        and before.pos_ in ("NOUN", "ADJ", "PROPN")
        and not before.is_stop
        and before.lower_ not in words_of("former")
    )


def is_participle(anchors: Anchors, start: int, end: int) -> bool:
    """Whether the role noun is the verb that looks like it: « a été élu », « s'est associé à »."""
    if anchors.word(start).startswith("chargé"):
        return False
    if anchors.word(start).endswith("ant") and end < len(anchors.tokens):  # « l'équipe gérant l'application »
        return end == start + 1 and anchors.word(end) in OBJECTS and anchors.word(start - 1) not in DETERMINERS
    if end > start + 1 or start == 0 or not anchors.word(start).endswith(("é", "ée", "és", "ées", "u", "ue", "us")):
        return False
    if start - 1 in anchors.people and anchors.word(start).startswith("élu"):  # « Nom élu, il … »
        return True
    if anchors.word(start).startswith("élu") and anchors.words(end, end + 1)[:1] in ELECTED:  # « élue *maire* »
        return True
    after = anchors.word(end) if end < len(anchors.tokens) else "."
    if anchors.word(start).startswith(("associé", "délégué")) and after in NOUN_ENDS:  # « il est associé de »
        return False
    before = verbs().get(anchors.word(start - 1))
    after = anchors.word(end) if end < len(anchors.tokens) else "."
    if anchors.word(start).startswith(PREDICATES) and before is not None and after in PREDICATE_ENDS:
        return False  # « le fonds dont il est associé », « elle a été déléguée du syndicat »
    return anchors.word(start - 1) in ("a", "ont", "avait", "s'est") or (before is not None and before.sense == "be")


def is_verb(anchors: Anchors, start: int) -> bool:
    """« « Tout va bien », *juge* X »: the verb that looks like the role noun, behind a comma or a quotation."""
    if anchors.word(start) not in words_of("verb too") or start == 0:
        return anchors.word(start) in words_of("verb too")
    if anchors.word(start - 1) != ",":
        return anchors.word(start - 1) in CLOSERS
    after = anchors.word(start + 1) if start + 1 < len(anchors.tokens) else "."
    if after == "à":
        return not anchors.tokens[min(start + 2, len(anchors.tokens) - 1)].text[:1].isupper()
    return anchors.word(start - 2) in CLOSERS or after not in AFTER_NOUN  # « X, juge à Lyon, … »


def open_title(anchors: Anchors, start: int, end: int, noun: RoleNoun, floor: int) -> Title:
    """The title that begins with the role noun at `start`, with the words before it: not left of token `floor`."""
    title = Title(noun, start, start, end, end)
    before = start - 1
    if start > floor and anchors.word(before) in OPENING_QUOTES and anchors.words(end, end + 1) in CLOSING_QUOTES:
        before, title.right = start - 2, end + 1  # « la « chief digital officer » de … »
    if anchors.word(start).startswith("ex-"):
        title.marks.add("former")
    read_left(anchors, title, before, floor)
    abbreviated = noun.noun.count(".") > 1 and not anchors.tokens[end - 1].text.endswith(".")
    if abbreviated and end < len(anchors.tokens) and anchors.tokens[end].text == ".":
        title.end = title.right = end + 1
    title.pieces = [(title.start, title.end)]
    return title


def read_left(anchors: Anchors, title: Title, index: int, floor: int) -> None:
    """Take in the adjectives before the noun, from token `index` leftwards, and its determiner."""
    while index >= floor:
        if anchors.word(index) in CLOSERS and index > floor + 1 and anchors.word(index - 2) in OPENING_QUOTES:
            if anchors.word(index - 1) not in words_of("neutral"):
                break
            index -= 3  # « « simple » maire de Nom »
            continue
        word = anchors.word(index)
        if word in words_of("former") or (word == "-" and index > floor and anchors.word(index - 1) == "ex"):
            title.marks.add("former")
        elif word in words_of("incoming"):
            title.marks.add("incoming")
        elif word in words_of("neutral"):
            title.marks.update({"new"} if word.startswith("nouve") else ())
        else:
            break
        index -= 1
    if index > floor and anchors.word(index) in COUNTS and anchors.word(index - 1) in ("des", "les"):
        index -= 1  # « l'un des trois fondateurs », « les deux patrons »
    if index >= floor and anchors.word(index) in DETERMINERS | POSSESSIVES | DEMONSTRATIVES | INDEFINITES:
        title.determiner = anchors.word(index)
        title.implied = title.determiner in POSSESSIVES
        index -= 1
        title.left = index + 1
        read_one_of(anchors, title, index, floor)
        return
    title.left = index + 1


def read_one_of(anchors: Anchors, title: Title, index: int, floor: int) -> None:
    """« l'un de ses fondateurs », « un des fondateurs »: token `index` is the one before the determiner."""
    if index > floor and anchors.word(index) in ("de", "d'"):
        index -= 1
    if index >= floor and anchors.word(index) in ("un", "une") and title.determiner not in ("un", "une"):
        title.one_of = True
        title.left = index - (index > floor and anchors.word(index - 1) == "l'")
