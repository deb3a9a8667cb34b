"""`tweetpress_companies`: firms, brands, services and outlets named in the article."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from tweetpress.components.names.finder import NameFinder, named_span
from tweetpress.components.spans import COMPANIES


@Language.factory("tweetpress_companies", requires=["doc.ents", "token.pos"], assigns=["doc.spans"])
def make_companies(nlp: Language, name: str) -> Companies:
    """Component that writes `doc.spans["companies"]`."""
    return Companies(nlp)


class Companies:
    """Finds every mention of every company; the span's name is the fullest that the article prints."""

    def __init__(self, nlp: Language) -> None:
        self.names = NameFinder(nlp)

    def __call__(self, doc: Doc) -> Doc:
        _, companies = self.names.find(doc)
        doc.spans[COMPANIES] = SpanGroup(doc, name=COMPANIES, spans=[named_span(doc, link) for link in companies])
        return doc
