"""`tweetpress_paragraphs`: a sentence, and so an entity, never crosses a blank line.

The model glues names over line breaks; a preset sentence start is honoured by its parser and its entity recogniser.
"""

from __future__ import annotations

import numpy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("tweetpress_paragraphs", assigns=["token.is_sent_start"])
def make_paragraphs(nlp: Language, name: str) -> Paragraphs:
    """Component to be put first in a pipeline."""
    return Paragraphs()


class Paragraphs:
    """Sets `token.is_sent_start` on the first token after each line break."""

    def __call__(self, doc: Doc) -> Doc:
        starts = numpy.zeros(len(doc), dtype="uint64")
        after_break = False
        for token in doc:
            if token.is_space:
                after_break = after_break or "\n" in token.text
            elif after_break:
                starts[token.i] = True
                after_break = False
        # All at once: each assignment to `token.is_sent_start` looks through the whole Doc.
        return doc.from_array([SENT_START], starts)
