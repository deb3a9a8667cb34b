"""Doc -> Record, from a Doc built by hand: no trained model is needed."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, SpanGroup
from spacy.vocab import Vocab

from tweetpress.collect import collect
from tweetpress.components.spans import COMPANIES, FIGURES, PEOPLE, ROLES, FigureValue, RoleValue
from tweetpress.datatypes import Article, Metadata

TITLE = ["Ada", "Martin", "chez", "Vine", "\n\n"]
BODY = [
    "L’",
    "ex",
    "PDG",
    "Ada",
    "Martin",
    "arrive",
    ".",
    "Martin",
    ",",
    "pour",
    "Vine",
    ",",
    "vise",
    "9",
    "clients",
    "!",
]


def make(body: list[str], *, sentences: tuple[int, ...] = ()) -> tuple[Doc, Article]:
    words = TITLE + body
    tight = {"L’", "\n\n", "Vine"}
    spaces = [word not in tight for word in words]
    starts = [i in (0, len(TITLE), *(len(TITLE) + s for s in sentences)) for i in range(len(words))]
    doc = Doc(Vocab(), words=[w.replace("’", "'") for w in words], spaces=spaces, sent_starts=starts)
    head = len("Ada Martin chez Vine\n\n")
    doc._.tweetpress_body = head
    doc._.tweetpress_text = "".join(w + " " * s for w, s in zip(words, spaces, strict=True))
    return doc, Article("a.txt", 1, Metadata(title="Ada Martin chez Vine"), doc._.tweetpress_text[head:])


def add(doc: Doc, key: str, start: int, end: int, **values: object) -> None:
    span = doc[start:end]
    for name, value in values.items():
        span._.set(f"tweetpress_{name}", value)
    doc.spans[key] = SpanGroup(doc, name=key, spans=[*doc.spans.get(key, ()), span])


def test_names_stand_once_with_true_offsets_and_the_title_gives_no_mention() -> None:
    doc, article = make(BODY)
    for start, end in ((0, 2), (8, 10), (12, 13)):
        add(doc, PEOPLE, start, end, name="Ada Martin", why="shape")
    add(doc, COMPANIES, 3, 4, name="Vine")
    record = collect(doc, article)
    [person] = record.people
    assert (person.name, person.aliases, person.why) == ("Ada Martin", ("Martin",), "shape")
    assert [mention.text for mention in person.mentions] == ["Ada Martin", "Martin"]
    for mention in person.mentions:
        assert article.text[mention.start : mention.end] == mention.text
    assert [(company.name, company.mentions) for company in record.companies] == [("Vine", ())]


def test_names_stand_in_the_order_of_the_text_and_those_of_the_title_alone_first() -> None:
    doc, article = make(BODY)
    for start, name in ((0, "Ada"), (1, "Martin"), (3, "Chez"), (8, "Martin"), (14, "Pour"), (15, "Ada")):
        add(doc, PEOPLE, start, start + 1, name=name)
    record = collect(doc, article)
    assert [person.name for person in record.people] == ["Chez", "Martin", "Pour", "Ada"]
    assert [len(person.mentions) for person in record.people] == [0, 1, 1, 1]


def test_text_is_the_page_s_own() -> None:
    doc, article = make(BODY)
    add(doc, ROLES, 5, 10, role=RoleValue("Ada Martin", "PDG", (), None, "former"))
    [role] = collect(doc, article).roles
    assert article.text[role.start : role.end] == "L’ex PDG Ada Martin"
    assert role.quote.startswith("L’ex PDG")


def test_same_role_twice_stands_once() -> None:
    doc, article = make(BODY)
    for start in (7, 12):
        add(doc, ROLES, start, start + 1, role=RoleValue("Ada Martin", "PDG", (), None, "former"))
    assert len(collect(doc, article).roles) == 1


@pytest.mark.parametrize("sentences", [(), (3, 8), (1, 2, 4, 7, 9)])
def test_quote_is_a_whole_sentence_wherever_the_parser_cuts(sentences: tuple[int, ...]) -> None:
    doc, article = make(BODY, sentences=sentences)
    add(doc, FIGURES, 18, 20, figure=FigureValue("count", 9, unit="clients"))
    add(doc, FIGURES, 9, 10, figure=FigureValue("count", 1, unit="Martin"))
    first, second = collect(doc, article).figures
    assert first.quote == "L’ex PDG Ada Martin arrive ."
    assert second.quote == "Martin , pour Vine, vise 9 clients !"
