"""`tweetpress_companies`: firms, brands, services and outlets named in the article, and phrases that stand for them."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from tweetpress.components.names.finder import NameFinder
from tweetpress.components.names.paraphrases import Paraphrases
from tweetpress.components.spans import COMPANIES


@Language.factory("tweetpress_companies", requires=["doc.ents", "token.pos"], assigns=["doc.spans"])
def make_companies(nlp: Language, name: str) -> Companies:
    """Component that writes `doc.spans["companies"]`."""
    return Companies(nlp)


class Companies:
    """Finds every mention of every company; the span's name is the fullest that the article prints."""

    def __init__(self, nlp: Language) -> None:
        self.names = NameFinder()
        self.paraphrases = Paraphrases()

    def __call__(self, doc: Doc) -> Doc:
        companies = self.names.find(doc, "company")
        spans = sorted([*companies, *self.paraphrases.find(doc, companies)], key=lambda span: (span.start, span.end))
        doc.spans[COMPANIES] = SpanGroup(doc, name=COMPANIES, spans=spans)
        return doc
