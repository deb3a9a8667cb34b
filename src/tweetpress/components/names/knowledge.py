"""What is known of names before the article is read: the lexicons, folded for look-up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import filterfalse

from tweetpress.lexicon import read_table, split_forms

ARTICLES = frozenset({"le", "la", "les", "l", "the"})
INSIDE_CUES = ("company_end", "company_start", "other_word", "other_alone")
PART_CUES = {
    "person_noun": ("person_noun",),
    "civility": ("person_noun",),
    "company_noun": ("org_noun",),
    "company_end": ("company_end",),
    "company_start": ("company_start",),
    "legal": ("company_end", "legal"),
}
"""What the kinds of lexicon/name_parts.tsv are as cues; titles of rank (« le général ») are nouns beside a name."""
LOWER_LENGTH = 5
LOWER_KINDS = frozenset(
    {"social", "tech", "media", "retail", "payment", "agency", "telecom", "game", "ad", "investor", "travel"}
)
"""Kinds of companies whose names are also printed without capitals: the trade's own, and shops online."""
SEPARATORS = re.compile(r"[\s'’-]+")
BREAKS_RUN = re.compile(r"[^\w\s'’&-]")
ANDS = (" et ", " and ")
LEADING_ARTICLE = re.compile(r"^(?:L[ae]s? |L'|The )")
NOT_ALNUM = re.compile(r"[^\w&+]+|_")


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """The key under which `text` is looked up: lower case, no accents, words parted by one space.

    >>> fold("L’Usine  Digitale"), fold("Hewlett-Packard"), fold("News Corp.")
    ('l usine digitale', 'hewlett packard', 'news corp')
    """
    plain = text.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.replace("œ", "oe").replace("æ", "ae"))
        plain = "".join(filterfalse(unicodedata.combining, plain))
    return plain if plain.isalnum() else " ".join(NOT_ALNUM.sub(" ", plain).split())


def without_article(key: str) -> str:
    """`key` without its leading article; unchanged when nothing else would remain."""
    first, _, rest = key.partition(" ")
    return rest if rest and first in ARTICLES else key


@dataclass(frozen=True, slots=True)
class KnownCompany:
    """A company of the lexicon; `is_word`: the name is also a word, a given name or a place."""

    name: str
    is_word: bool
    kind: str = ""
    """Trade, as lexicon/companies.tsv has it."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The lexicons as look-up tables; every key is folded (see `fold`)."""

    companies: dict[str, KnownCompany] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    first_names: dict[str, str] = field(default_factory=dict)
    short_names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Short form of a given name -> what it is short for: « bob » -> « robert »."""
    surnames: frozenset[str] = frozenset()
    posts: frozenset[str] = frozenset()
    """Posts of several words, « chief operating officer »."""
    places: dict[str, str] = field(default_factory=dict)
    """Kind of each: city, region, country…"""
    others: dict[str, str] = field(default_factory=dict)
    cues: dict[str, frozenset[str]] = field(default_factory=dict)
    """Words that stand beside names; keys in lower case, accents kept."""
    inside: dict[str, frozenset[str]] = field(default_factory=dict)
    """Words that are part of names; keys as printed."""
    endings: frozenset[str] = frozenset()
    """Folded ends that a company's name may go without: legal forms, « .com »."""
    alias_links: frozenset[str] = frozenset()
    """Folded words between two names of one person: « alias », « connu sous le nom de »."""
    alias_ends: frozenset[str] = frozenset()
    """Folded words behind the second of them: « pour l'état civil »."""
    irregular: tuple[str, ...] = ()
    """Names that capital letters alone would not find: « 20 Minutes », « iTunes », « Arrêt sur images »."""

    def company(self, key: str) -> KnownCompany | None:
        """The company known under `key`, with or without its article."""
        return self.companies.get(key) or self.companies.get(without_article(key))

    def is_cue(self, word: str, cue: str) -> bool:
        return cue in self.cues.get(word, ())


def load_knowledge() -> Knowledge:
    """The lexicons of the package."""
    return _load()


@cache
def _load() -> Knowledge:
    rows = list(cue_forms())
    companies = list(company_forms())
    others = list(other_forms())
    places = [(row["name"], row["kind"]) for row in read_table("places", ("name", "kind"))]
    forms = {form for form, _ in (*companies, *others, *places)}
    return Knowledge(
        companies={fold(form): known for form, known in word_forms(companies, {form for form, _ in others})},
        people=dict(person_forms()),
        first_names={fold(r["name"]): r["gender"] for r in read_table("first_names", ("name", "gender"))},
        short_names={
            fold(row["short"]): tuple(map(fold, split_forms(row["names"])))
            for row in read_table("short_names", ("short", "names"))
        },
        posts=frozenset(fold(form) for form, cue in rows if cue == "person_noun" and " " in form),
        surnames=frozenset(fold(row["name"]) for row in read_table("surnames", ("name", "origin"))),
        places={fold(name): kind for name, kind in places},
        others={fold(form): kind for form, kind in (*bare_works(others), *others)},
        cues=grouped((form.lower(), cue) for form, cue in rows if cue not in INSIDE_CUES),
        inside=grouped((form, cue) for form, cue in rows if cue in INSIDE_CUES),
        endings=frozenset(fold(form) for form, cue in rows if cue in ("legal", "ending")),
        alias_links=frozenset(fold(form) for form, cue in rows if cue == "alias_link"),
        alias_ends=frozenset(fold(form) for form, cue in rows if cue == "alias_end"),
        irregular=tuple(
            sorted({form for form in forms if is_irregular(form)} | {*lower_forms(), *hasty_forms(), *small_people()})
        ),
    )


def company_forms() -> Iterator[tuple[str, KnownCompany]]:
    """Every printed form of every company, variants first so that a name of its own wins over a variant."""
    rows = read_table("companies", ("name", "variants", "kind", "cue"))
    companies = [KnownCompany(row["name"], row["cue"] == "word", row["kind"]) for row in rows]
    for row, known in zip(rows, companies, strict=True):
        forms = split_forms(row["variants"])
        yield from ((form.replace(" & ", link), known) for form in (known.name, *forms) if "&" in form for link in ANDS)
        yield from ((form, known) for form in forms)
    yield from ((known.name, known) for known in companies)


def word_forms(
    companies: Iterable[tuple[str, KnownCompany]], others: Collection[str]
) -> Iterator[tuple[str, KnownCompany]]:
    """The forms of companies, a form that is listed as another thing too marked as a word: « Tweeter »."""
    for form, known in companies:
        yield form, KnownCompany(known.name, is_word=True, kind=known.kind) if form in others else known


def cue_forms() -> Iterator[tuple[str, str]]:
    """Words that tell names apart, each with its cue: those written for that, parts of names, titles of office."""
    for row in read_table("name_cues", ("form", "cue")):
        yield row["form"], row["cue"]
    for row in read_table("name_parts", ("form", "kind")):
        yield from ((row["form"], cue) for cue in PART_CUES.get(row["kind"], ()))
    for row in read_table("role_nouns", ("noun", "feminine", "function", "kind")):
        for form in (row["noun"], *split_forms(row["feminine"])):
            yield form, "person_noun"
            yield f"{form}s", "person_noun"


def lower_forms() -> Iterator[str]:
    """Names of the trade's companies as hasty pages print them, « facebook »; not words (`not_lower`)."""
    words = {row["form"] for row in read_table("name_cues", ("form", "cue")) if row["cue"] == "not_lower"}
    for row in read_table("companies", ("name", "variants", "kind", "cue")):
        lower = row["name"].lower()
        plain = (
            not row["cue"] and lower.replace("-", "").isalnum() and len(lower) >= LOWER_LENGTH and lower not in words
        )
        if row["kind"] in LOWER_KINDS and plain:
            yield lower


def hasty_forms() -> Iterator[str]:
    """Names of media and networks with one capital, « New york times », « Truth social », with and without article."""
    for row in read_table("companies", ("name", "variants", "kind", "cue")):
        if row["kind"] in ("media", "social") and not row["cue"]:
            for form in (row["name"], *split_forms(row["variants"])):
                bare = LEADING_ARTICLE.sub("", form)
                if " " in bare and bare[0].isupper():
                    yield bare[0] + bare[1:].lower()
                if form.startswith("The "):
                    yield "The " + bare.lower()


def person_forms() -> Iterator[tuple[str, str]]:
    """Every printed form of the people known, with the usual one; one-word names with a post prove nothing."""
    for row in read_table("known_posts", ("person", "companies", "founded", "worked", "posts")):
        if " " in row["person"]:
            yield fold(row["person"]), row["person"]
    for row in read_table("known_people", ("name", "variants", "field")):
        yield from ((fold(form), row["name"]) for form in (*split_forms(row["variants"]), row["name"]))


def other_forms() -> Iterator[tuple[str, str]]:
    """Every printed form of what is neither a person nor a company, with its kind."""
    for row in read_table("other_names", ("name", "variants", "kind")):
        yield from ((form, row["kind"]) for form in (row["name"], *split_forms(row["variants"])))


def bare_works(others: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Works of several words without their article: « du Grand Journal » for « Le Grand Journal »."""
    for form, kind in others:
        bare = without_article(fold(form))
        if kind == "work" and " " in bare:
            yield bare, kind


def small_people() -> Iterator[str]:
    """Names of people that begin with no capital or a title: « will.i.am », « Maître Eolas »."""
    for row in read_table("known_people", ("name", "variants", "field")):
        forms = (row["name"], *split_forms(row["variants"]))
        yield from (form for form in forms if form[0].islower() and not form.startswith(("de ", "von ")))
        yield from (form for form in forms if form.startswith(("Maître ", "Maitre ")))


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for form, cue in pairs:
        table.setdefault(form, set()).add(cue)
    return {form: frozenset(cues) for form, cues in table.items()}


def is_irregular(form: str) -> bool:
    """Whether a run of capitalised words would miss a part of `form`; « 24 heures » proves nothing."""
    if form.isalpha():
        return not form[0].isupper()
    words = SEPARATORS.split(form)
    if len(words) > 1 and form.lower() == form:
        return False
    return bool(BREAKS_RUN.search(form)) or any(not word[0].isupper() for word in words if word)
