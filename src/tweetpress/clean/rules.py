"""What a line says: the phrase rules of lexicon/furniture.tsv, and lines that are nothing but buttons or menu entries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from tweetpress.clean.dates import is_dateline
from tweetpress.clean.lines import Line, fold, function_share
from tweetpress.clean.publishers import WORD, find_publishers
from tweetpress.lexicon import read_table

COLUMNS = ("rule", "kind", "scope", "longest", "pattern", "example", "counter")
SCOPES = ("line", "block", "list", "rest", "far", "end")


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of lexicon/furniture.tsv, compiled."""

    name: str
    kind: str
    scope: str
    longest: int
    pattern: re.Pattern[str]


@cache
def load_rules() -> tuple[Rule, ...]:
    """The phrase rules in file order: the first that matches is the one."""
    return tuple(
        Rule(row["rule"], row["kind"], row["scope"], int(row["longest"]), re.compile(row["pattern"]))
        for row in read_table("furniture", COLUMNS)
    )


def find_rule(folded: str) -> Rule | None:
    """The first phrase rule for a whole folded line, or None."""
    size = len(folded)
    for rule in load_rules():
        if size <= rule.longest and rule.pattern.fullmatch(folded):
            return rule
    return None


def mark(lines: Iterable[Line]) -> None:
    """Note on each line the rule that it matches; nothing is dropped yet."""
    answering = False
    for line in lines:
        if line.furniture:
            continue
        rule = find_rule(line.folded) if line.folded else None
        if rule is not None:
            line.kind, line.rule, line.scope = rule.kind, rule.name, rule.scope
        elif not line.folded or line.folded.isdigit() and not line.gap and not answering:
            line.kind, line.rule, line.scope = "navigation", "signs-only", "line"
        elif len(line.text) <= 200 and is_share_bar(line.folded):
            line.kind, line.rule, line.scope = "share", "share-bar", "line"
        elif is_menu(line):
            line.kind, line.rule, line.scope = "navigation", "menu", "line"
        elif len(line.text) <= 60 and is_source(line.text):
            line.kind, line.rule, line.scope = "byline", "source", "end"
        elif not answering and is_dateline(line.text):
            line.kind, line.rule, line.scope = "byline", "dateline", "line"
        answering = line.question and bool(QUESTION_NUMBER.match(line.text)) or answering and line.furniture


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


QUESTION_NUMBER = re.compile(r"\d{1,2}\s?[.)–-]|[QR]\s?:")
"""A numbered question may be answered by a date or a number alone."""

BUTTON = re.compile(
    r"facebook|twitter|linked ?in|google(?: ?\+| ?plus| news| actualites)?|whats ?app|pinterest|flipboard|viadeo|reddit|tumblr"
    r"|instagram|youtube|messenger|telegram|e-?mails?|courriel|mail|sms|rss|bluesky|threads|mastodon|digg|delicious|scoop ?it"
    r"|pocket|partage[rz]?s?|tweete?[rz]?s?|envoye[rz]|imprime[rz]|enregistre[rz]|sauvegarde[rz]|copier(?: le lien)?|epingle[rz]?"
    r"|j'aime|like|share|pin ?it|pin|commente[rz]|commentaires?|reagisse[rz]|reagir|suivez(?:-nous)?|suivre|recommande[rz]"
    r"|cet article|l'article|sur|par|via|on|l'|le|la|nous|usine digitale|fil|de|a un ami|lien|plus|ecouter|lire plus tard|offrir"
    r"|g\+|\+1|\bx\b|\d[\d.,]*k?|k\b"
)
NETWORK = re.compile(
    r"facebook|twitter|linked ?in|whats ?app|pinterest|flipboard|g\+|google|courriel|e-?mail|imprimer|partage|tweet|like"
    r"|j'aime|commentaires"
)


def is_share_bar(folded: str) -> bool:
    """Nothing but names of networks, button verbs and counters, two networks at least, glued or not."""
    networks = len(NETWORK.findall(folded))
    rest = len(re.sub(r"\W+", "", BUTTON.sub("", folded)))
    return networks >= 2 and rest == 0 or networks >= 4 and rest <= len(folded) / 3


SEPARATOR = re.compile(r"\s?[|>»·•▾▸▼›\]]\s?|\s[/»–-]\s|\s{2,}")


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
