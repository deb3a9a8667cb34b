"""The lexicons of the role component, ready for lookup: role nouns, the words beside them, and verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from tweetpress.lexicon import read_table, split_forms

Kind = Literal[
    "executive",
    "board",
    "founder",
    "finance",
    "expert",
    "staff",
    "press",
    "law",
    "public",
    "civil",
    "academia",
    "arts",
    "sport",
    "office",
    "idiom",
]
# Posts that are held somewhere: where the page does not say, it is at the company the article is about.
IMPLYING_KINDS: frozenset[Kind] = frozenset(("executive", "board", "founder", "staff", "office"))
COUNTS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10}
COUNTS |= {str(number): number for number in range(2, 11)}
"""How many people a text may count: « les *quatre* vice-présidents », « *4* vice-présidents »."""
Gender = Literal["masculine", "feminine"]
Tense = Literal["present", "imperfect", "past", "participle", "future", "conditional", "infinitive"]

PREPOSITIONS = frozenset(["de", "d'", "des", "du", "en", "à", "au", "aux", "chez", "sur", "pour", "of", "for", "and"])


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """One form of a role noun: « vice-présidentes » is the feminine plural of « vice-président »."""

    noun: str
    singular: str
    function: str
    kind: Kind
    gender: Gender | None
    """None where the form serves for both."""
    plural: bool
    holders: tuple[str, str] | None = None
    """Of an office (« présidence »): the masculine and feminine noun of who holds it."""

    @property
    def is_acronym(self) -> bool:
        return self.noun.isupper()


@cache
def role_nouns() -> dict[str, RoleNoun]:
    """Every form, in lower case, with the row it comes from; a singular wins over a plural that looks like it."""
    forms: dict[str, RoleNoun] = {}
    plurals: dict[str, RoleNoun] = {}
    for row in read_table("role_nouns", ("noun", "feminine", "function", "kind")):
        feminines = split_forms(row["feminine"])
        singulars: list[tuple[str, Gender | None]] = [(row["noun"], "masculine" if feminines else None)]
        singulars += [(form, "feminine") for form in feminines]
        for form, gender in singulars:
            kind = cast(Kind, row["kind"])
            forms.setdefault(form.lower(), RoleNoun(row["noun"], form, row["function"], kind, gender, False))
            for plural in pluralize(form):
                plurals.setdefault(plural.lower(), RoleNoun(row["noun"], form, row["function"], kind, gender, True))
    return {**plurals, **forms, **offices()}


def offices() -> dict[str, RoleNoun]:
    """« présidence », « direction générale »: nouns of a post that is taken, given or left."""
    found = {}
    for row in read_table("role_offices", ("office", "function", "holder")):
        masculine, feminine = split_forms(row["holder"])
        noun = row["office"]
        found[noun] = RoleNoun(noun, noun, row["function"], "office", None, False, (masculine, feminine))
    return found


def pluralize(form: str) -> Iterator[str]:
    """Plurals of a noun phrase: the words before the first preposition take the mark, or only the first one does."""
    words = form.split(" ")
    stop = next((i for i, word in enumerate(words) if word in PREPOSITIONS or "'" in word), len(words))
    for end in dict.fromkeys((stop, 1)):
        yield " ".join(plural_of(word) if i < end else word for i, word in enumerate(words))


def plural_of(word: str) -> str:
    if word.endswith(("s", "x")):
        return word
    if word.endswith("al") and word != "bal":
        return word[:-1] + "ux"
    return word + ("x" if word.endswith("eau") else "s")


is_demonym = re.compile(r"[a-zà-ÿ]{3,}(?:oise?|aise?|ienn?e?|éenn?e?|anne|onne)s?").fullmatch
"""« ixellois », « valaisanne »: of a town or region, by its ending; to be asked where an adjective may stand."""


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of one class of `role_words.tsv`, in lower case; adjectives in all their forms."""
    rows = read_table("role_words", ("word", "class"))
    words = [row["word"].lower() for row in rows if row["class"] == kind]
    words += ["e" + word[1:] for word in words if word.startswith("é")]  # « Economie »: capitals go without accents
    if kind in ("adjective", "nationality"):
        return frozenset(form for word in words for form in inflect(word))
    return frozenset(words)


def adjectives() -> list[list[str]]:
    """The adjectives of posts, each in its forms: masculine, its plural, feminine, its plural."""
    rows = read_table("role_words", ("word", "class"))
    return [list(inflect(row["word"].lower())) for row in rows if row["class"] == "adjective"]


@cache
def masculines() -> dict[str, str]:
    """The masculine of each feminine adjective of posts: « opérationnel » for « opérationnelle »."""
    return {feminine: masculine for masculine, _, feminine, _ in adjectives()}


@cache
def singulars() -> dict[str, str]:
    """The singular of each plural adjective of posts, of its own gender: « légal » for « légaux »."""
    return {forms[at + 1]: forms[at] for forms in adjectives() for at in (2, 0)}


def inflect(adjective: str) -> Iterator[str]:
    """The forms of a regular adjective: général, générale, généraux, générales; grec, grecque."""
    if adjective.endswith("er"):
        feminine = adjective[:-2] + "ère"
    elif adjective.endswith("if"):
        feminine = adjective[:-1] + "ve"
    elif adjective.endswith(("en", "el", "on")):
        feminine = adjective + adjective[-1] + "e"
    elif adjective.endswith("c"):
        feminine = adjective[:-1] + ("cque" if adjective.endswith("ec") else "que")
    else:
        feminine = adjective if adjective.endswith("e") else adjective + "e"
    yield from (adjective, plural_of(adjective), feminine, plural_of(feminine))


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a verb of `role_verbs.tsv`."""

    infinitive: str
    sense: str
    """`be`, `become`, `remain`, `appoint`, `hold`, `arrive`, `succeed`, `replace`, `leave`, `dismiss`, `lead`…"""
    tense: Tense


IRREGULAR: tuple[Tense, ...] = ("present", "imperfect", "past", "participle", "future", "conditional")
VERB_COLUMNS = ("verb", "sense", *IRREGULAR)


@cache
def verbs() -> dict[str, Verb]:
    """Every third-person form, participle and infinitive."""
    forms: dict[str, Verb] = {}
    for row in read_table("role_verbs", VERB_COLUMNS):
        infinitive, sense = row["verb"], row["sense"]
        forms.setdefault(infinitive, Verb(infinitive, sense, "infinitive"))
        for tense in IRREGULAR:
            for form in split_forms(row[tense]):
                forms.setdefault(form, Verb(infinitive, sense, tense))
        if not any(row[tense] for tense in IRREGULAR):
            for form, regular in conjugate(infinitive):
                if regular != "present" or form not in role_nouns():  # « le président », not « ils président »
                    forms.setdefault(form, Verb(infinitive, sense, regular))
    return forms


def conjugate(infinitive: str) -> Iterator[tuple[str, Tense]]:
    """Third-person forms of a regular verb in -er, with the spelling changes of céder, lancer and diriger."""
    stem = infinitive[:-2]
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    strong = grave(stem)
    yield from ((participle, "participle") for participle in (stem + "é", stem + "ée", stem + "és", stem + "ées"))
    yield from ((form, "present") for form in (strong + "e", strong + "ent", soft + "ant"))
    yield from ((soft + ending, "imperfect") for ending in ("ait", "aient"))
    yield from ((form, "past") for form in (soft + "a", stem + "èrent"))
    yield from ((base + ending, "future") for base in (stem, strong) for ending in ("era", "eront"))
    yield from ((stem + ending, "conditional") for ending in ("erait", "eraient"))


def grave(stem: str) -> str:
    """céd- → cèd-: the last é before a consonant opens when the ending is silent."""
    at = stem.rfind("é")
    closed = at >= 0 and at >= len(stem) - 3 and not stem.endswith("é")
    return stem[:at] + "è" + stem[at + 1 :] if closed else stem
