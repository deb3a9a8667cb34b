"""What the lexicon knows about units, currencies and qualifiers, cut the way the lexer cuts text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tweetpress.datatypes import Qualifier
from tweetpress.lexicon import read_table, split_forms
from tweetpress.numbers.lexer import fold, lex

Phrase = tuple[str, ...]
"""Folded lexemes; an empty string stands for white space."""


@dataclass(frozen=True, slots=True)
class Currency:
    phrase: Phrase
    code: str
    share: int
    cues: frozenset[str]


@dataclass(frozen=True, slots=True)
class QualifierPhrase:
    phrase: Phrase
    qualifier: Qualifier


def cut(text: str) -> Phrase:
    """« dollars américains » -> ("dollars", "", "americains")."""
    return tuple("" if lexeme.kind == "space" else lexeme.fold for lexeme in lex(fold(text)))


@cache
def currencies() -> dict[str, list[Currency]]:
    """First lexeme -> the currencies that start with it, longest first, rows with a cue before those without."""
    table: dict[str, list[Currency]] = {}
    for row in read_table("currencies", ("form", "code", "share", "cue")):
        entry = Currency(cut(row["form"]), row["code"], int(row["share"]), frozenset(split_forms(row["cue"])))
        table.setdefault(entry.phrase[0], []).append(entry)
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry.phrase))
    return table


@cache
def unit_kinds() -> dict[str, list[tuple[Phrase, str]]]:
    """First lexeme -> the units that start with it, longest first, with their kind."""
    table: dict[str, list[tuple[Phrase, str]]] = {}
    for row in read_table("units", ("form", "kind")):
        phrase = cut(row["form"])
        table.setdefault(phrase[0], []).append((phrase, row["kind"]))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


@cache
def qualifier_phrases(side: str) -> tuple[QualifierPhrase, ...]:
    """The phrases of one side, longest first."""
    rows = read_table("qualifiers", ("phrase", "side", "qualifier"))
    found = [
        QualifierPhrase(cut(row["phrase"]), row["qualifier"])  # type: ignore[arg-type]  # a test checks the column
        for row in rows
        if row["side"] == side
    ]
    return tuple(sorted(found, key=lambda entry: -len(entry.phrase)))


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one closed class; see the head of `word_classes.tsv`."""
    return frozenset(row["word"] for row in read_table("word_classes", ("word", "class")) if row["class"] == name)


@cache
def months() -> dict[str, int]:
    """Folded name or abbreviation of a month -> its number."""
    rows = read_table("months", ("number", "forms"))
    return {fold(form): int(row["number"]) for row in rows for form in split_forms(row["forms"])}


@cache
def company_kinds() -> dict[str, str]:
    """Printed form of a company of the lexicon -> its kind."""
    rows = read_table("companies", ("name", "variants", "kind", "cue"))
    return {form: row["kind"] for row in rows for form in (*split_forms(row["variants"]), row["name"])}


def kind_of(name: str) -> str:
    """The kind of a company, its name in any case (« TWITTER », « twitter »); nothing where it is not known."""
    return company_kinds().get(name) or company_kinds().get(name.capitalize(), "")
