"""`tweetpress_figures`: numbers with what they count."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from tweetpress.components.spans import FIGURES


@Language.factory("tweetpress_figures", requires=["doc.spans", "token.dep"], assigns=["doc.spans"])
def make_figures(nlp: Language, name: str) -> Figures:
    """Component that writes `doc.spans["figures"]`; needs `tweetpress_people` and `tweetpress_companies` before it."""
    return Figures()


class Figures:
    def __call__(self, doc: Doc) -> Doc:
        doc.spans[FIGURES] = SpanGroup(doc, name=FIGURES, spans=[])
        return doc
