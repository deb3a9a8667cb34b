"""Two names of one person that the page says are one: « X, alias Y », « X (Y pour l'état civil) », « X "Y" Z »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tweetpress.components.names.candidates import Candidate
from tweetpress.components.names.classify import Name
from tweetpress.components.names.knowledge import Knowledge, fold
from tweetpress.components.names.runs import CLOSING, OPENING
from tweetpress.components.names.scoring import judge
from tweetpress.components.names.text import Text

Pair = tuple[Name, Name]
NEAR = 14
"""Tokens between two names, or behind the second, among which the words that join them are sought."""
ENDS = frozenset(".!?…;")
APPOSED = frozenset({",", "("})
LEFT_OUT = ("plus ", "mieux ", "aussi ", "egalement ", "encore ", "davantage ", "qui est ", "qui etait ")
KNOWN_ELSE = frozenset({"known_place", "known_other", "known_company"})


def alias_pairs(text: Text, known: Knowledge, names: Sequence[Name]) -> list[Pair]:
    """The pairs of names that the words between or behind them join, one of the two a person's."""
    places = sorted(((m, name) for name in names for m in name.mentions), key=lambda place: place[0].start)
    pairs = []
    for (left, first), (right, second) in zip(places, places[1:], strict=False):
        one_is_person = "person" in (first.kind, second.kind) and first is not second
        if one_is_person and right.start - left.end <= NEAR and are_joined(text, known, left, right):
            pairs.append((first, second))
    return [pair for pair in pairs if all(may_be_alias(name) for name in pair)]


def may_be_alias(name: Name) -> bool:
    """Not what is known to be no person; the name of a firm that stands here alone may be borrowed: « alias Rolex »."""
    if "known_company" in name.votes and len(name.mentions) == 1:
        return not (KNOWN_ELSE - {"known_company"}) & name.votes.keys()
    return not KNOWN_ELSE & name.votes.keys()


def are_joined(text: Text, known: Knowledge, left: Candidate, right: Candidate) -> bool:
    """Whether the page says that two mentions, one behind the other, name the same."""
    between = [text.words[i] for i in range(left.end, right.start)]
    if any(word in ENDS or "\n" in word for word in between):
        return False
    said = plain(between)
    if said:
        return said in known.alias_links
    if not APPOSED & set(between):
        return False
    return begins_with_alias(text, known, right.end) or plain(before(text, left.start)) in known.alias_links


def plain(words: Sequence[str]) -> str:
    """Words without marks, accents and the adverbs that change nothing: « plus connu sous le nom de »."""
    said = fold(" ".join(words))
    for word in LEFT_OUT:
        said = said.removeprefix(word)
    return said


def before(text: Text, start: int) -> list[str]:
    """The words of the sentence before `start`, as many as matter."""
    first = max(start - NEAR, 0)
    at = next((i for i in range(start - 1, first - 1, -1) if text.before[i] < 0 or text.words[i] in ENDS), first)
    return text.words[at:start]


def begins_with_alias(text: Text, known: Knowledge, at: int) -> bool:
    """Whether « pour l'état civil » and the like stand at `at`."""
    words: list[str] = []
    while 0 <= at < len(text.words) and len(words) < NEAR and text.words[at] not in ENDS | APPOSED | {")"}:
        words.append(text.words[at])
        if fold(" ".join(words)) in known.alias_ends:
            return True
        at += 1
    return False


def promote(pairs: Sequence[Pair]) -> None:
    """What is said to be another name of a person is a person."""
    for pair in pairs:
        for name in pair:
            if name.kind != "person":
                name.votes["alias"] = 1.0
                name.votes.pop("known_company", None)
                name.verdict = judge(name.votes)


def nickname(text: Text, name: Candidate) -> str:
    """The folded nickname in quotes within a name, « ev » of « Evan "Ev" Williams »; empty where there is none."""
    inner: list[str] = []
    for i in range(name.start + 1, name.end - 1):
        if text.words[i] in CLOSING and inner:
            return fold(" ".join(inner))
        if inner or text.words[i] in OPENING:
            inner.append(text.words[i])
    return ""


def one_person(pairs: Sequence[Pair], heads: dict[str, Name]) -> Iterator[tuple[Name, Name]]:
    """For each pair the name to be dropped and the name to be kept: the fuller, the more frequent, the first."""
    for first, second in pairs:
        if first.kind == second.kind == "person":
            a, b = heads.get(first.key, first), heads.get(second.key, second)
            rank = {id(n): (n.size > 1, len(n.mentions), -n.mentions[0].start) for n in (a, b)}
            kept = max((a, b), key=lambda name: rank[id(name)])
            if a is not b and kept.size > 1:
                yield (b if kept is a else a), kept
