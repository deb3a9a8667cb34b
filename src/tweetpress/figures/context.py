"""What figures are read from: one Doc, and what the whole of it is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from tweetpress.components.spans import COMPANIES, PEOPLE
from tweetpress.components.topics import is_medium, topic_company
from tweetpress.figures.mentions import Mentions
from tweetpress.figures.vocabulary import word_class
from tweetpress.numbers.lexer import fold

if TYPE_CHECKING:
    from spacy.tokens import Span

DOMAIN = frozenset(("twitter", "x", "twitter inc", "x corp"))
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
STUDYING = ("etude", "sondage", "enquete", "barometre", "echantillon", "sondes", "interroges", "repondants", "chercheu")
ENROLLED = frozenset(("utilisateurs", "inscrits", "usagers", "membres", "profils", "twittos", "tweetos"))
BUYING = word_class("acquiring")
EURO = 2002
"""The year in which the euro replaced the French and the Belgian franc."""
TWEETING = ("twit", "tweet", "gazouill", "oiseau", "microblog")
LEAD = 60
"""In words; a company that neither the title nor the first paragraphs name is not what the article is about."""
HEAVY = 3
"""How often an article must name the person that it is about: three times, or once in the title."""
TITLED = 2
"""What a place in the title counts more than another mention."""


class Context(Mentions):
    """The text of one Doc, its mentions, and its topic."""

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The folded words of the whole text: what country, what money it speaks of."""
        return frozenset(lexeme.fold for lexeme in self.lexemes if lexeme.kind == "word")

    @cached_property
    def is_recent(self) -> bool:
        """Whether the text tells of years since the euro, and of none before."""
        years = {int(lexeme.text) for lexeme in self.lexemes if YEAR.fullmatch(lexeme.text)}
        return bool(years) and min(years) >= EURO

    @cached_property
    def is_study(self) -> bool:
        """Whether the text speaks of a study, a poll or those asked, again and again, and not of a network's users."""
        of_users = sum(fold in ENROLLED for fold in self.folds) > 1
        return sum(fold.startswith(STUDYING) for fold in self.folds) > 1 and not of_users

    @cached_property
    def names_country(self) -> bool:
        """Whether a dollar sign somewhere has its country beside it: « 8 $ US », « 11 $CA »."""
        signs = (at for at, lexeme in enumerate(self.lexemes) if lexeme.text == "$")
        return any(
            self.lexemes[place].text in ("US", "CA", "CAN") for at in signs for place in self.words_after(at + 1, 1)
        )

    @cached_property
    def is_interview(self) -> bool:
        """Whether paragraphs end in a question mark, again and again."""
        lexemes = self.lexemes
        asked = [at for at, lexeme in enumerate(lexemes) if lexeme.text == "?" and self._closes_paragraph(at)]
        return len(asked) > 1

    @cached_property
    def opening_mentions(self) -> list[Span]:
        """The names before the first question of an interview."""
        asked = (at for at, lexeme in enumerate(self.lexemes) if lexeme.text == "?" and self._closes_paragraph(at))
        return self.mentions_between(0, self.lexemes[next(asked, 0)].start)

    @cached_property
    def interviewee(self) -> str | None:
        """In an interview the person asked: of those named before the first question the one named most."""
        counts = Counter(span._.tweetpress_name for span in self.doc.spans.get(PEOPLE, ()))
        told = [mention._.tweetpress_name for mention in self.opening_mentions if self.is_person(mention)]
        return max(told, key=lambda name: counts[name], default=self.main_person) if self.is_interview else None

    @cached_property
    def main_company(self) -> str | None:
        """The company that the article is about, else Twitter, if it is more than where somebody writes."""
        found = topic_company(self.doc) or (self.domain if self.tells_of_domain else None)
        return found if found in self.leading else None

    @cached_property
    def leading(self) -> set[str]:
        """The companies that the title or the first paragraphs name, Twitter where the title speaks of messages."""
        body = self.at_char(self.doc._.tweetpress_body)
        words = [at for at in range(body, len(self.lexemes)) if self.lexemes[at].kind == "word"][:LEAD]
        end = self.lexemes[words[-1]].end if words else 0
        named = {
            s._.tweetpress_name for s in self.doc.spans.get(COMPANIES, ()) if s.start_char < end and not is_medium(s)
        }
        title = self.folds[:body]
        people = any(s.start_char < self.doc._.tweetpress_body for s in self.doc.spans.get(PEOPLE, ()))
        owned = people and ("compte" in title or "profil" in title)  # « Nom ferme son compte Twitter »
        tweeting = not owned and any(fold.startswith(TWEETING) for fold in title)
        return named | {self.domain} if tweeting and self.domain else named

    @cached_property
    def tells_of_domain(self) -> bool:
        """Whether Twitter stands in the title, or acts somewhere in the text."""
        body: int = self.doc._.tweetpress_body
        named = (span for span in self.doc.spans.get(COMPANIES, ()) if span._.tweetpress_name == self.domain)
        return any(span.start_char < body or not is_medium(span) for span in named)

    @cached_property
    def main_person(self) -> str | None:
        """The person that the article is about: the one named most, a place in the title counting as two more."""
        body: int = self.doc._.tweetpress_body
        weights: Counter[str] = Counter()
        for span in self.doc.spans.get(PEOPLE, ()):
            name = span._.tweetpress_name
            titled = span.start_char < body
            weights[name] += 1 + TITLED * (titled and name not in weights)
        best = max(weights, key=lambda name: weights[name], default=None)
        return best if best is not None and weights[best] >= HEAVY else None

    @cached_property
    def bought(self) -> Span | None:
        """The company whose purchase the article tells first: the name behind a verb of buying with a buyer before."""
        for mention in self.doc.spans.get(COMPANIES, ()):
            places = self.words_before(self.at_char(mention.start_char), 6)
            verb = next((at for at in places if self.folds[at] in BUYING), None)
            if verb is None:
                continue
            sentence = self.mentions_in(self.sentence(verb))
            names = {m._.tweetpress_name for m in sentence if m.end_char <= self.lexemes[verb].start}
            if names - {mention._.tweetpress_name}:
                return mention
        return None

    def topic_besides(self, mention: Span) -> Span | None:
        """The first mention of the company that the article is about, if the given one is not of it."""
        companies = self.doc.spans.get(COMPANIES, ())
        return next((span for span in companies if span._.tweetpress_name == self.main_company), None)

    @cached_property
    def second_company(self) -> Span | None:
        """Twitter, else the company named most, besides the main one."""
        others = [s for s in self.doc.spans.get(COMPANIES, ()) if s._.tweetpress_name != self.main_company]
        counts = Counter(span._.tweetpress_name for span in others)
        weight = {name: (fold(name) in DOMAIN, count) for name, count in counts.items()}
        return max(others, key=lambda span: weight[span._.tweetpress_name], default=None)

    @cached_property
    def domain(self) -> str | None:
        """Twitter, by the name that the article lists it under."""
        names = {span._.tweetpress_name for span in self.doc.spans.get(COMPANIES, ())}
        return next((name for name in sorted(names) if fold(name) in DOMAIN), None)
