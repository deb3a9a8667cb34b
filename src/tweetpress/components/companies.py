"""`tweetpress_companies`: firms, brands, services and outlets named in the article."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from tweetpress.components.spans import COMPANIES, printed


@Language.factory("tweetpress_companies", requires=["doc.ents"], assigns=["doc.spans"])
def make_companies(nlp: Language, name: str) -> Companies:
    """Component that writes `doc.spans["companies"]`."""
    return Companies()


class Companies:
    def __call__(self, doc: Doc) -> Doc:
        spans = []
        for ent in doc.ents:
            if ent.label_ == "ORG":
                span = doc[ent.start : ent.end]
                span._.tweetpress_name = printed(span)
                span._.tweetpress_why = "model"
                spans.append(span)
        doc.spans[COMPANIES] = SpanGroup(doc, name=COMPANIES, spans=spans)
        return doc
