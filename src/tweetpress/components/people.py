"""`tweetpress_people`: human beings named in the article."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from tweetpress.components.names.finder import NameFinder
from tweetpress.components.spans import PEOPLE


@Language.factory("tweetpress_people", requires=["doc.ents", "token.pos"], assigns=["doc.spans"])
def make_people(nlp: Language, name: str) -> People:
    """Component that writes `doc.spans["people"]`."""
    return People(nlp)


class People:
    """Finds every mention of every person; the span's name is the fullest that the article prints."""

    def __init__(self, nlp: Language) -> None:
        self.names = NameFinder()

    def __call__(self, doc: Doc) -> Doc:
        doc.spans[PEOPLE] = SpanGroup(doc, name=PEOPLE, spans=self.names.find(doc, "person"))
        return doc
