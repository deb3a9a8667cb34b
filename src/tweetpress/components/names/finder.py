"""The names of a Doc, found once and shared by the components for people and for companies."""

from __future__ import annotations

from functools import cached_property
from itertools import chain

from spacy.tokens import Doc, Span, SpanGroup

from tweetpress.components.names.aliases import alias_pairs, promote
from tweetpress.components.names.candidates import find_candidates
from tweetpress.components.names.classify import classify
from tweetpress.components.names.companies import link_companies
from tweetpress.components.names.context import Context
from tweetpress.components.names.knowledge import Knowledge, load_knowledge
from tweetpress.components.names.people import Link, link_people
from tweetpress.components.names.scoring import Kind
from tweetpress.components.names.text import Text
from tweetpress.components.spans import printed
from tweetpress.phrases import Phrases, longest
from tweetpress.text import one_line

NAMES = "names"
"""Key of `doc.spans` under which all names lie, each with `span._.tweetpress_kind`: `person` or `company`."""


class NameFinder:
    """Finds the people and companies of a Doc; reads the lexicons when the first Doc comes."""

    @cached_property
    def known(self) -> Knowledge:
        return load_knowledge()

    @cached_property
    def irregular(self) -> Phrases[None]:
        return Phrases(dict.fromkeys(self.known.irregular), lower=False)

    def find(self, doc: Doc, kind: Kind) -> list[Span]:
        """The mentions of one kind, in order; the first call for a Doc does the work for all kinds."""
        if NAMES not in doc.spans:
            doc.spans[NAMES] = SpanGroup(doc, name=NAMES, spans=self.all_names(doc))
        return [span for span in doc.spans[NAMES] if span._.tweetpress_kind == kind]

    def all_names(self, doc: Doc) -> list[Span]:
        text = Text.of(doc)
        found = self.irregular.find(text.words, [not joined for joined in text.joined])
        irregular = {start: end for start, end, _ in longest(found)}
        candidates = find_candidates(text, self.known, irregular)
        context = Context(text, self.known)
        names = classify(candidates, context)
        pairs = alias_pairs(text, self.known, names)
        promote(pairs)
        people = link_people(names, context, pairs)
        taken = frozenset(link.mention.start for link in people)
        companies = link_companies(names, self.known, taken)
        spans = chain(
            (named_span(doc, link, "person") for link in people),
            (named_span(doc, link, "company") for link in companies),
        )
        return sorted(spans, key=lambda span: (span.start, span.end))


def named_span(doc: Doc, link: Link, kind: Kind) -> Span:
    """The mention as a span that carries the name, as the page prints it, and the reason."""
    span = doc[link.mention.start : link.mention.end]
    first = link.name.mentions[0]
    span._.tweetpress_name = one_line(printed(doc[first.start : first.end])).removeprefix("@")
    span._.tweetpress_kind = kind
    span._.tweetpress_why = link.why
    return span
