"""Whom a pronoun, a possessive or a description means: « il », « ses », « ce dernier », « le constructeur »."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from tweetpress.figures.actors import is_actor, is_pollster
from tweetpress.figures.context import Context
from tweetpress.figures.vocabulary import kind_of
from tweetpress.lexicon import read_table, split_forms
from tweetpress.numbers.lexer import fold

if TYPE_CHECKING:
    from spacy.tokens import Span

Holder = Literal["person", "company", "any"]
"""Who can have what a figure counts."""
SUBORDINATING = frozenset(("quand", "que", "qu", "dont", "ou", "lorsque", "tandis"))
BACK = 1
"""How many paragraphs back one points."""


@cache
def genders() -> dict[str, str]:
    """Folded given name -> m, f or mf."""
    return {fold(row["name"]): row["gender"].rstrip("?") for row in read_table("first_names", ("name", "gender"))}


@cache
def descriptions() -> dict[str, tuple[str, str]]:
    """Folded noun -> whether it means a company or a person, and of what kind or gender."""
    rows = read_table("descriptions", ("noun", "means", "detail"))
    return {row["noun"]: (row["means"], row["detail"]) for row in rows}


def antecedent(context: Context, at: int, holder: Holder, gender: str = "", *, personal: bool = False) -> Span | None:
    """The name that a pronoun at lexeme `at` stands for, if that can hold the figure.

    What a person has as a rule (`personal`) is looked up among the people first, as far back as one points; else only
    the sentence and the one before are looked at, as beyond them the subject is often no name.
    """
    if personal:
        return last_actor(context, at, "person", gender) or last_actor(context, at, "company")
    found = last_actor(context, at, "any", gender, near=True)
    return found if found is not None and fits(context, found, holder) else None


def last_actor(context: Context, at: int, holder: Holder, gender: str = "", *, near: bool = False) -> Span | None:
    """The name that acted last before lexeme `at`: the nearest in its sentence, the first of the sentences before.

    Of a person only one of that gender, where both are known.
    """
    for sentence, mentions in earlier(context, at):
        if near and context.sentence(at) - sentence > 1:
            return None
        fitting = [m for m in mentions if fits(context, m, holder, gender)]
        acting = [m for m in fitting if is_actor(context, mentions, m, at)]
        if sentence != context.sentence(at):
            acting = [m for m in acting if not is_subordinate(context, m)]
        if sentence == context.sentence(at):
            if acting or (fitting and holder == "person"):
                return (acting or fitting)[-1]
        elif acting or (fitting and holder == "person"):
            return (acting or fitting)[0]
    return None


def is_subordinate(context: Context, mention: Span) -> bool:
    """« quand Nom en gagnait 6 »: what the sentence says besides."""
    before = context.words_before(context.at_char(mention.start_char), 2)
    return any(context.fold(at) in SUBORDINATING for at in before)


def latter(context: Context, at: int, holder: Holder, gender: str = "") -> Span | None:
    """« ce dernier »: the name told last."""
    told = (m for _, mentions in earlier(context, at) for m in reversed(mentions))
    return next((m for m in told if fits(context, m, holder, gender)), None)


def earlier(context: Context, at: int) -> Iterator[tuple[int, list[Span]]]:
    """The mentions before lexeme `at` by sentence, the nearest sentence first, each in order."""
    told = context.mentions_before(at, BACK)
    for sentence, mentions in groupby(told, key=lambda m: context.sentence(context.at_char(m.start_char))):
        yield sentence, list(mentions)[::-1]


def fits(context: Context, mention: Span, holder: Holder, gender: str = "") -> bool:
    person = context.is_person(mention)
    if (holder != "any" and person != (holder == "person")) or is_pollster(context, mention):
        return False
    known = genders().get(fold(mention._.tweetpress_name.split()[0]), "") if person and gender else ""
    return not known or gender in known


def described(context: Context, noun: str, at: int, holder: Holder) -> Span | None:
    """Who a noun at lexeme `at` describes: a person by gender, a company by its kind."""
    means, detail = descriptions().get(noun, ("", ""))
    if means == "person":
        found = last_actor(context, at, "person", "" if detail == "mf" else detail)
        return found if holder != "company" else None
    if means != "company" or holder == "person":
        return None
    told = [m for _, mentions in earlier(context, at) for m in reversed(mentions) if fits(context, m, "company")]
    if detail == "buyer":
        return context.second_company
    if detail == "target":
        others = [m for m in told if m._.tweetpress_name != context.main_company]
        return next(iter(others), None)
    paragraph = context.paragraph(at)
    kinds = split_forms(detail)
    beside = [m for m in told if context.paragraph(context.at_char(m.start_char)) == paragraph]
    if detail == "app":
        return next((m for m in beside if m._.tweetpress_name != context.main_company), None)
    if kinds:
        return next((m for m in beside if kind_of(m._.tweetpress_name) in kinds), None)
    found = last_actor(context, at, "company", near=True)
    return found if found in beside else None
