"""Paraphrases: definite noun phrases that stand for a company of the article (« le réseau social », « la firme »).

A reader takes « la société » for the company just spoken of. That is safe to follow only where the article leaves no
doubt: where one company is named far more often than any other and was the last one named, or where the same noun
introduced the company (« le cabinet Equilar … le cabinet »). Everything else is left alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span

from tweetpress.components.names.knowledge import fold
from tweetpress.lexicon import read_table
from tweetpress.phrases import Phrases, longest

DEFINITE = frozenset({"le", "la", "l'", "ce", "cet", "cette", "du", "au"})
# « Twitter est le site » says what Twitter is; it does not name it.
COPULA = frozenset({"est", "était", "être", "devient", "sera", "reste"})
# What follows and makes the phrase mean something else: « le réseau de transports », « la société qui ».
NARROWED = frozenset({"de", "d'", "du", "des", "qui", "que", "qu'", "dont", "où", "-", "lui", "même", "mère"})
# « la société *spécialisée* dans les sondages Nom », whatever the model takes the participle for.
DESCRIBING = ("basé", "chargé", "coté", "créé", "dirigé", "détenu", "expert", "fondé", "installé", "spécialis", "édit")
NARROWING_TAGS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
RENAMED = {"Twitter": "x", "Facebook": "meta"}
"""Folded later names, for articles that print no other."""
GENERIC = frozenset({"entreprises", "sociétés", "marques", "sites", "services"})
"""Where an article speaks of companies in general, « l'entreprise » may be any of them."""
REACH = 120
"""Tokens back to the last naming of the company: two or three sentences, about a paragraph of press prose."""
SHARE = 0.6
"""Share of all company mentions that makes a company the one that the article is about."""


@dataclass(frozen=True, slots=True)
class Named:
    """Where a company is named."""

    start: int
    name: str


class Paraphrases:
    """Finds the paraphrases of the companies of a Doc."""

    @cached_property
    def phrases(self) -> Phrases[str]:
        """Phrase -> the company it means, `*` for the one the article is about, empty for one so introduced."""
        rows = read_table("paraphrases", ("phrase", "company"))
        return Phrases({row["phrase"]: row["company"] for row in rows})

    def find(self, doc: Doc, companies: Sequence[Span]) -> Iterator[Span]:
        """The paraphrases in `doc`, each with the name of its company; `companies` are the names found, in order."""
        if not companies:
            return
        article = Companies(doc, companies)
        taken = {i for span in companies for i in range(span.start, span.end)}
        found = self.phrases.find([token.text for token in doc], [bool(token.whitespace_) for token in doc])
        for start, end, target in longest(found):
            span = doc[start:end]
            name = article.meant(span, target) if taken.isdisjoint(range(start, end)) else None
            if name and is_definite(doc, span):
                yield paraphrase(doc, span, name)


class Companies:
    """What an article names, and what its paraphrases can mean."""

    def __init__(self, doc: Doc, companies: Sequence[Span]) -> None:
        self.named = [Named(span.start, span._.tweetpress_name) for span in companies]
        self.names = {fold(named.name): named.name for named in self.named}
        self.main = main_company(self.named)
        self.introduced = introductions(doc, companies)
        self.plurals = GENERIC.intersection(token.lower_ for token in doc)

    def meant(self, span: Span, target: str) -> str | None:
        """The company that the phrase stands for, or None where a reader could doubt it."""
        if target and target != "*":
            return self.names.get(fold(target)) or self.names.get(RENAMED.get(target, ""))
        phrase = span.text.lower()
        introduced = last_before(self.introduced.get(phrase, ()), span.start)
        if not target or not self.main:
            return introduced
        if introduced not in (None, self.main) or f"{phrase}s" in self.plurals:
            return None
        return self.main if last_before(self.named, span.start) == self.main else None


def main_company(named: Sequence[Named]) -> str | None:
    """The company that the article is about, if it is about one."""
    [(name, count)] = Counter(n.name for n in named).most_common(1)
    return name if count >= 2 and count >= SHARE * len(named) else None


def introductions(doc: Doc, companies: Sequence[Span]) -> dict[str, list[Named]]:
    """Noun -> the companies that it introduces: « le cabinet X », « X, un cabinet »."""
    nouns: dict[str, list[Named]] = {}
    for span in companies:
        before = doc[span.start - 1].lower_ if span.start else ""
        after = [token.lower_ for token in doc[span.end : span.end + 3]]
        noun = after[2] if after[:1] == [","] and after[1:2] in (["un"], ["une"]) and after[2:] else before
        nouns.setdefault(noun, []).append(Named(span.start, span._.tweetpress_name))
    return nouns


def last_before(named: Sequence[Named], place: int) -> str | None:
    """The company named last before `place`, not too far back."""
    at = bisect_left(named, place, key=lambda n: n.start)
    return named[at - 1].name if at and place - named[at - 1].start <= REACH else None


def is_definite(doc: Doc, span: Span) -> bool:
    """Whether the phrase has a definite article and nothing behind it that narrows it down."""
    if not span.start or doc[span.start - 1].lower_ not in DEFINITE or doc[span.start - 2].lower_ in COPULA:
        return False
    if span.end == len(doc):
        return True
    following = doc[span.end]
    narrowed = following.lower_ in NARROWED or following.lower_.startswith(DESCRIBING)
    return not narrowed and following.pos_ not in NARROWING_TAGS


def paraphrase(doc: Doc, span: Span, name: str) -> Span:
    """The phrase with its article; « du » and « au » are left out, for they are preposition and article in one."""
    has_article = doc[span.start - 1].lower_ not in ("du", "au")
    whole = doc[span.start - has_article : span.end]
    whole._.tweetpress_name = name
    whole._.tweetpress_kind = "company"
    whole._.tweetpress_why = "paraphrase"
    return whole
