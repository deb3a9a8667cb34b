"""Long articles are cut at borders, and nothing is lost or moved when they are put together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetpress.datatypes import Article, Company, Figure, Mention, Metadata, Person, Record, Role
from tweetpress.pieces import cut, join


def article(text: str) -> Article:
    return Article("a.txt", 1, Metadata(title="Un titre"), text)


@pytest.mark.parametrize(
    "text, pieces",
    [
        ("court", ["court"]),
        ("un deux\n\ntrois quatre", ["un deux\n\n", "trois ", "quatre"]),
        ("un deux\ntrois", ["un deux\n", "trois"]),
        ("un deux trois", ["un deux ", "trois"]),
        ("anticonstitutionnellement", ["anticonsti", "tutionnell", "ement"]),
    ],
)
def test_cut_prefers_paragraphs_then_lines_then_words(text: str, pieces: list[str]) -> None:
    assert [piece.text for piece in cut(article(text), 10)] == pieces


@given(st.text("ab \n", max_size=200), st.integers(3, 30))
def test_pieces_are_short_and_put_together_are_the_text(text: str, limit: int) -> None:
    pieces = [piece.text for piece in cut(article(text), limit)]
    assert "".join(pieces) == text
    assert all(len(piece) <= limit for piece in pieces)
    assert all(pieces) or not text


def record(text: str, person: str, alias: str) -> Record:
    """A piece in which `person` and Twitter stand at the start."""
    start, end = 0, len(person)
    return Record(
        source="a.txt", part=1, title="Un titre", publisher=None, authors=(), published=None, language="fr",
        truncated=False, text=text,
        people=(Person(person, (alias,), (Mention(start, end, person),)),),
        companies=(Company("Twitter", (), ()),),
        roles=(Role(person, "PDG", (), "Twitter", "current", start, end, text),),
        figures=(Figure("10 %", 5, 9, "percent", 10.0, None, None, None, "exact", None, None, None, None, text),),
    )  # fmt: skip


def test_join_moves_offsets_and_states_each_name_and_role_once() -> None:
    first, second = record("Jack Dorsey…", "Jack Dorsey", "Dorsey"), record("Jack Dorsey !", "Jack Dorsey", "M. Dorsey")
    third = record("Ev Williams.", "Ev Williams", "Williams")
    whole = join([first, second, third], article(first.text + second.text + third.text))
    assert whole.text == "Jack Dorsey…Jack Dorsey !Ev Williams."
    assert [(p.name, p.aliases) for p in whole.people] == [
        ("Jack Dorsey", ("Dorsey", "M. Dorsey")),
        ("Ev Williams", ("Williams",)),
    ]
    assert all(whole.text[m.start : m.end] == m.text for p in whole.people for m in p.mentions)
    assert [c.name for c in whole.companies] == ["Twitter"]
    assert [(r.person, r.start) for r in whole.roles] == [("Jack Dorsey", 0), ("Ev Williams", 25)]
    assert [f.start for f in whole.figures] == [5, 17, 30]


def test_a_short_article_keeps_its_record_untouched() -> None:
    only = record("Jack Dorsey.", "Jack Dorsey", "Dorsey")
    assert join([only], article("Jack Dorsey.")) is only
    assert replace(only) == only
