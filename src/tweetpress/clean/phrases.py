"""The small language of lexicon/phrases.tsv: forms of a notice -> one rule for a whole line, found by its first word.

    lire/voir aussi        either word
    a? lire                the word may be missing
    newsletter(s)          the letters may be missing
    <any> <title> <n>      any words; words that do not end like a sentence; a number

Signs between words do not matter, save the colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tweetpress.lexicon import read_table, split_forms

COLUMNS = ("rule", "kind", "scope", "longest", "forms", "example", "counter")
GAPS = {"<any>": "(?:.* )?", "<title>": "(?:.*[^.] )?", "<n>": r"(?:\d+ )+"}
TOKEN = re.compile(r"\w+'|[\w@#+][\w+&@-]*|[:©€$]")
ANY_WORD = ""
"""Stands for the first word of forms that may start with any."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a line says that is no article's: a line of lexicon/phrases.tsv or lexicon/furniture.tsv, compiled."""

    name: str
    kind: str
    scope: str
    longest: int
    """Letters of the longest line that it may drop."""
    regex: str

    def fits(self, text: str) -> bool:
        """Whether the regular expression, compiled when first asked for, fits the whole of `text`."""
        return compiled(self.regex).fullmatch(text) is not None


@cache
def compiled(regex: str) -> re.Pattern[str]:
    """A few hundred expressions are kept, of which one page asks for a tenth."""
    return re.compile(regex)


def find_phrase(folded: str) -> Rule | None:
    """The first rule of lexicon/phrases.tsv that fits a whole folded line, or None."""
    tokens = TOKEN.findall(folded)
    if not tokens:
        return None
    text = " ".join(tokens) + (" . " if folded[-1] == "." and not folded.endswith("..") else " ")
    table = load_phrases()
    rules = (*table.get(tokens[0], ()), *table.get(ANY_WORD, ()))
    return next((r for r in rules if len(folded) <= r.longest and r.fits(text)), None)


@cache
def load_phrases() -> dict[str, tuple[Rule, ...]]:
    """The rules by the first word of the lines that they fit, in file order."""
    table: dict[str, list[Rule]] = {}
    for row in read_table("phrases", COLUMNS):
        by_word: dict[str, list[str]] = {}
        for form in split_forms(row["forms"]):
            for word in first_words(form):
                by_word.setdefault(word, []).append(to_regex(form))
        for word, regexes in by_word.items():
            rule = Rule(row["rule"], row["kind"], row["scope"], int(row["longest"]), "|".join(regexes))
            table.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in table.items()}


def to_regex(form: str) -> str:
    """A regular expression for `form`, in which a space follows each word."""
    tokens = form.split()
    ending = "" if tokens[-1] == "<title>" else r"(?:\. )?"
    return "".join(map(token_to_regex, tokens)) + ending


def token_to_regex(token: str) -> str:
    if token in GAPS:
        return GAPS[token]
    words = "|".join(map(word_to_regex, token.removesuffix("?").split("/")))
    return f"(?:(?:{words}) )?" if token.endswith("?") else f"(?:{words}) "


def word_to_regex(word: str) -> str:
    """One word with its optional letters; an elided one (« l'article ») is two."""
    return re.sub(r"\\\((\w+)\\\)", r"(?:\1)?", re.escape(word)).replace("'", "' ").rstrip()


def first_words(form: str) -> Iterator[str]:
    """The words that a line may start with to fit `form`; ANY_WORD where that is anything."""
    for token in form.split():
        for word in token.removesuffix("?").split("/"):
            first = word.partition("'")[0] + "'" * ("'" in word)
            if word.startswith("<"):
                yield ANY_WORD
            else:
                yield from {re.sub(r"\(\w+\)", "", first), re.sub(r"[()]", "", first)}
        if not token.endswith("?") and token not in ("<any>", "<title>"):
            return
