"""`tweetpress_roles`: who holds which post where."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from tweetpress.components.spans import ROLES


@Language.factory("tweetpress_roles", requires=["doc.spans", "token.dep"], assigns=["doc.spans"])
def make_roles(nlp: Language, name: str) -> Roles:
    """Component that writes `doc.spans["roles"]`; needs `tweetpress_people` and `tweetpress_companies` before it."""
    return Roles()


class Roles:
    def __call__(self, doc: Doc) -> Doc:
        doc.spans[ROLES] = SpanGroup(doc, name=ROLES, spans=[])
        return doc
