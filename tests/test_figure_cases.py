"""Figures in short articles (`figure_cases.txt`): all attributes, above all whose they are, in running text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from tweetpress.collect import collect
from tweetpress.components.spans import COMPANIES, PEOPLE, ROLES
from tweetpress.datatypes import Article, Metadata
from tweetpress.pipeline import make_doc

MARK = re.compile(r"<(?P<attributes>[^<>]*)>(?P<text>[^<>]*)</>")
ATTRIBUTE = re.compile(r"(\w+)=('[^']*'|\"[^\"]*\"|\S+)")
HEAD = re.compile(
    r"title: (?P<title>[^\n]*)\ncompanies: ?(?P<companies>[^\n]*)\npeople: ?(?P<people>[^\n]*)\n\n(?P<marked>.*)",
    re.DOTALL,
)


class Case(NamedTuple):
    """An article with its names, parted by `|`, and its figures marked."""

    title: str
    companies: str
    people: str
    marked: str


def read_cases() -> list[Case]:
    blocks = Path(__file__).with_name("figure_cases.txt").read_text(encoding="utf-8").split("\n---\n")[1:]
    heads = [HEAD.fullmatch(block.strip()) for block in blocks]
    return [Case(**head.groupdict()) for head in heads if head]


def read_doc(nlp: Language, article: Article, case: Case) -> Doc:
    """The article read by the tagger, the parser and the figures, its names as given."""
    doc = make_doc(nlp, article)
    for key, names in ((COMPANIES, case.companies), (PEOPLE, case.people)):
        spans = [
            span
            for name in filter(None, names.split("|"))
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", doc.text)
            if (span := doc.char_span(*match.span())) is not None
        ]
        for span in spans:
            span._.tweetpress_name = span.text
        doc.spans[key] = SpanGroup(doc, name=key, spans=sorted(spans, key=lambda span: span.start))
    doc.spans[ROLES] = SpanGroup(doc, name=ROLES)
    for name in ("tweetpress_paragraphs", "tok2vec", "morphologizer", "parser", "tweetpress_figures"):
        doc = nlp.get_pipe(name)(doc)
    return doc


def run_case(nlp: Language, case: Case) -> None:
    text = MARK.sub(lambda match: match["text"], case.marked)
    article = Article("page", 1, Metadata(title=case.title), text)
    figures = collect(read_doc(nlp, article, case), article).figures
    wanted = [(m["text"], dict(ATTRIBUTE.findall(m["attributes"]))) for m in MARK.finditer(case.marked)]
    assert [figure.text for figure in figures] == [printed for printed, _ in wanted]
    for figure, (_, attributes) in zip(figures, wanted, strict=True):
        found = {name: str(getattr(figure, name)) for name in attributes}
        assert found == {name: value.strip("'\"") for name, value in attributes.items()}, figure.text


@pytest.mark.model
@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.marked[:40])
def test_figures_of_an_article(nlp: Language, case: Case) -> None:
    run_case(nlp, case)


def test_the_cases_are_read() -> None:
    assert len(read_cases()) > 100
