"""`tweetpress_people`: human beings named in the article."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from tweetpress.components.spans import PEOPLE, printed


@Language.factory("tweetpress_people", requires=["doc.ents"], assigns=["doc.spans"])
def make_people(nlp: Language, name: str) -> People:
    """Component that writes `doc.spans["people"]`."""
    return People()


class People:
    def __call__(self, doc: Doc) -> Doc:
        spans = []
        for ent in doc.ents:
            if ent.label_ == "PER":
                span = doc[ent.start : ent.end]
                span._.tweetpress_name = printed(span)
                span._.tweetpress_why = "model"
                spans.append(span)
        doc.spans[PEOPLE] = SpanGroup(doc, name=PEOPLE, spans=spans)
        return doc
