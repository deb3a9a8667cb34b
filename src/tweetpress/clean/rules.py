"""What a line says: the rules of lexicon/phrases.tsv and furniture.tsv, and lines that are only buttons or menus."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from tweetpress.clean.bylines import read_byline
from tweetpress.clean.dates import is_dateline
from tweetpress.clean.lines import Line, fold, function_share
from tweetpress.clean.phrases import Rule, find_phrase
from tweetpress.clean.publishers import WORD, find_publishers
from tweetpress.lexicon import read_table, split_forms

COLUMNS = ("rule", "kind", "scope", "longest", "pattern", "example", "counter")
SCOPES = ("line", "block", "list", "rest", "far", "end")


@cache
def load_rules() -> tuple[Rule, ...]:
    """The phrase rules in file order: the first that matches is the one."""
    return tuple(
        Rule(row["rule"], row["kind"], row["scope"], int(row["longest"]), row["pattern"])
        for row in read_table("furniture", COLUMNS)
    )


def find_rule(folded: str) -> Rule | None:
    """The first rule of either file that fits a whole folded line, or None."""
    return find_phrase(folded) or find_pattern(folded)


def find_pattern(folded: str) -> Rule | None:
    """The first rule of lexicon/furniture.tsv that fits a whole folded line, or None."""
    size = len(folded)
    for rule in load_rules():
        if size <= rule.longest and rule.fits(folded):
            return rule
    return None


BYLINE_HINT = re.compile(
    r"\b(?:par|by|avec|auteure?|autrice|textes?|articles?|propos|signé|correspondante?|journaliste|traduit|rédac\w+)\b"
    r"|@\w|\d{4}",
    re.I,
)
"""Only lines with one of these are read as bylines wherever they stand."""
QUESTION_NUMBER = re.compile(r"\d{1,2}\s?[.)–-]|[QR]\s?:")
"""A numbered question may be answered by a date or a number alone."""
LONGEST_BAR, LONGEST_SOURCE = 200, 60


def mark(lines: Iterable[Line]) -> None:
    """Note on each line the rule that it matches; nothing is dropped yet."""
    answering = False
    above = ""
    for line in lines:
        if not line.furniture:
            line.kind, line.rule, line.scope = judge(line, answering, above)
            answering = line.question and bool(QUESTION_NUMBER.match(line.text)) or answering and line.furniture
        above = line.kind


def judge(line: Line, answering: bool, above: str) -> tuple[str, str, str]:
    """Kind, rule and scope of one line, empty for a line of the article.

    `answering` says that a numbered question stands above, which a date or a number may answer; `above` is the kind of
    the line above.
    """
    folded = line.folded
    if (
        BYLINE_HINT.search(line.text[:LONGEST_BAR])
        and (byline := read_byline(line.text))
        and byline.certain
        and byline.names
    ):
        return "byline", "by-line", "line"
    rule = find_rule(folded) if folded else None
    if rule is not None:
        return rule.kind, rule.name, rule.scope
    if not folded or folded.isdigit() and not line.gap and not answering:
        return "navigation", "signs-only", "line"
    if len(line.text) <= LONGEST_BAR and is_share_bar(folded, least=1 if above == "share" else 2):
        return "share", "share-bar", "line"
    if is_menu(line) or is_glued_menu(line):
        return "navigation", "menu", "line"
    if GLUED_POINTER.match(line.text) and not line.stopped:
        return "related", "rel-glued", "line"
    if len(line.text) <= LONGEST_SOURCE and is_source(line.text):
        return "byline", "source", "end"
    if not answering and is_dateline(line.text):
        return "byline", "dateline", "line"
    return "", "", ""


SOURCE_WORDS = re.compile(r"\b(?:avec|et|par|source|afp|reuters|belga|ats|awp|agences?|canadienne|fr|com)\b")


def is_source(text: str) -> bool:
    """Papers and agencies with « avec » or « et » between them: « Le Courrier avec AFP »."""
    names = find_publishers(text)
    if not names or len(names) > 3:
        return False
    folded = fold(text)
    known = {word for name in names for word in WORD.findall(fold(name))} | {"le", "la", "l", "les"}
    rest = [word for word in WORD.findall(folded) if word not in known]
    return all(SOURCE_WORDS.fullmatch(word) for word in rest) and (bool(rest) or text.isupper())


COUNT = r"\d[\d.,]*k?"
GLUED_NETWORKS = 4
"""Networks in one line from which it is a share bar whatever else stands in it, up to a third of its letters."""


@cache
def buttons() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for the names of networks, and for all that share bars are made of."""
    rows = [(row["kind"], split_forms(row["forms"])) for row in read_table("buttons", ("kind", "forms"))]
    networks = [form for kind, forms in rows if kind == "network" for form in forms]
    words = networks + [form for kind, forms in rows if kind == "word" for form in forms]
    longest_first = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, networks))), re.compile("|".join([*longest_first, COUNT]))


def is_share_bar(folded: str, least: int = 2) -> bool:
    """Nothing but names of networks (`least` of them), button verbs and counters, glued or not."""
    network, button = buttons()
    named = len(network.findall(folded))
    if named < least:
        return False
    rest = len(re.sub(r"\W+", "", button.sub("", folded)))
    return rest == 0 or named >= GLUED_NETWORKS and rest <= len(folded) / 3


GLUED_POINTER = re.compile(r"(?:[ÀA] )?(?:lire|voir|écouter) aussi(?-i:(?=[A-ZÀ-Þ«“\"]))", re.I)
SEPARATOR = re.compile(r"\s?[|>»·•▪■●▾▸▼›\]]\s?|\s[/»–-]\s|\s{2,}")


def is_menu(line: Line) -> bool:
    """Three short entries or more between separators, without the small words of a sentence."""
    if len(line.text) > 400 or line.stopped:
        return False
    entries = [e for e in SEPARATOR.split(line.text) if re.search(r"\w", e)]
    return (
        len(entries) >= 4
        and max(len(e.split()) for e in entries) <= 5
        and function_share(line.words) <= 0.35
        and sum(any(c.isdigit() for c in e) for e in entries) * 2 < len(entries)
    )


LEAST_GLUED = 8
CAPITALS = 0.8
"""Least words of a menu without separators, and the share of them that start with a capital."""
SENTENCE_SIGNS = re.compile(r"[,;:.!?«“\[(]")


def is_glued_menu(line: Line) -> bool:
    """Entries of a menu in one line with nothing between them: nearly each word has its capital."""
    words = line.words
    if len(words) < LEAST_GLUED or line.stopped or len(line.text) > 400 or line.text.isupper():
        return False
    capitals = sum(word[0].isupper() for word in words)
    return capitals >= CAPITALS * len(words) and not SENTENCE_SIGNS.search(line.text)
