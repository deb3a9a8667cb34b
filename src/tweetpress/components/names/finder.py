"""Names of a Doc: candidates, verdicts and links in one pass, which the components for people and companies share."""

from __future__ import annotations

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from tweetpress.components.names.candidates import find_candidates
from tweetpress.components.names.classify import classify
from tweetpress.components.names.companies import link_companies
from tweetpress.components.names.knowledge import load_knowledge
from tweetpress.components.names.people import Link, link_people
from tweetpress.components.names.text import Text
from tweetpress.components.spans import printed


class NameFinder:
    """Finds the people and companies of a Doc."""

    def __init__(self, nlp: Language) -> None:
        self.known = load_knowledge()
        self.matcher = PhraseMatcher(nlp.vocab)
        self.matcher.add("irregular", list(nlp.tokenizer.pipe(self.known.irregular)))

    def find(self, doc: Doc) -> tuple[list[Link], list[Link]]:
        """The mentions of people and of companies, in order."""
        text = Text.of(doc)
        irregular = filter_spans(self.matcher(doc, as_spans=True))
        stop = [token.is_stop for token in doc]
        candidates = find_candidates(text, self.known, [(s.start, s.end) for s in irregular], stop)
        names = classify(text, candidates, self.known)
        people = sorted(link_people(names, self.known), key=lambda link: link.mention.start)
        taken = frozenset(link.mention.start for link in people)
        companies = sorted(link_companies(names, self.known, taken), key=lambda link: link.mention.start)
        return people, companies


def named_span(doc: Doc, link: Link) -> Span:
    """The mention as a span that carries the name, as the page prints it, and the reason."""
    span = doc[link.mention.start : link.mention.end]
    first = link.name.mentions[0]
    span._.tweetpress_name = " ".join(printed(doc[first.start : first.end]).split())
    span._.tweetpress_why = link.why
    return span
