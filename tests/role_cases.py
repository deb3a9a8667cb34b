"""Names written into a sentence: `<p>Anne Roy</p>`, a person; `<c>Odeo</c>`, a company; `<p=Anne Roy>Roy</p>`."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from tweetpress.components.spans import COMPANIES, PEOPLE, ROLES
from tweetpress.datatypes import Article, Metadata
from tweetpress.pipeline import make_doc

TAG = re.compile(r"<([pc])(?:=([^>]*))?>(.*?)</\1>", re.DOTALL)
NAMED_BY_HAND = {"tweetpress_people", "tweetpress_companies", "tweetpress_roles", "tweetpress_figures"}


def read_roles(nlp: Language, marked: str, *, title: str | None = None) -> set[str]:
    """The roles of the marked text as `person | title | company | status`, names taken from the tags alone."""
    doc = marked_doc(nlp, marked, title)
    nlp.get_pipe("tweetpress_roles")(doc)
    values = [span._.tweetpress_role for span in doc.spans[ROLES]]
    return {f"{v.person} | {v.title} | {v.company} | {v.status}" for v in values}


def marked_doc(nlp: Language, marked: str, title: str | None = None) -> Doc:
    """The text without its tags, run through the model, with the tagged names in `doc.spans`."""
    text, names, at = "", [], 0
    for match in TAG.finditer(marked):
        text += marked[at : match.start()]
        names.append((match[1], len(text), len(text) + len(match[3]), match[2] or match[3]))
        text += match[3]
        at = match.end()
    text += marked[at:]
    doc = make_doc(nlp, Article("test.txt", 1, Metadata(title=title), text))
    for name, pipe in nlp.pipeline:
        if name not in NAMED_BY_HAND:
            doc = pipe(doc)
    for kind, key in (("p", PEOPLE), ("c", COMPANIES)):
        spans = []
        for tag, start, end, name in names:
            if tag == kind:
                shift = doc._.tweetpress_body
                span = doc.char_span(start + shift, end + shift, alignment_mode="expand")
                span._.tweetpress_name = name
                spans.append(span)
        doc.spans[key] = SpanGroup(doc, name=key, spans=spans)
    return doc
