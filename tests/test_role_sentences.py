"""Roles of single sentences, many for each construction: `role_sentences.txt` gives them with what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from role_cases import read_roles
from spacy.language import Language

pytestmark = pytest.mark.model

SENTENCES = Path(__file__).with_name("role_sentences.txt")
INDENT = "    "
PIECE = re.compile(r"<([pc])(?:=[^>]*)?>.*?</\1>|[^\s<]+|\s+")
"""A marked name, a word or the space between two."""


def read_sentences() -> Iterator[tuple[str, set[str]]]:
    """Each sentence with its roles; the lines that begin with # are headings."""
    sentence, roles = "", set[str]()
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if line.startswith(INDENT):
            roles.add(line.strip())
            continue
        if sentence:
            yield sentence, roles - {"-"}
        sentence, roles = ("" if line.startswith("#") else line), set()
    if sentence:
        yield sentence, roles - {"-"}


KNOWN_GAPS = [
    (
        "<p>Anne Roy</p> ajoute à son titre de PDG celui de présidente d'<c>Odeo</c>.",
        "Anne Roy | présidente | Odeo | current",
        "the verb gives two posts, the second behind « celui de »",
    ),
]


@pytest.mark.parametrize(("sentence", "roles"), list(read_sentences()))
def test_roles_of_a_sentence(nlp: Language, sentence: str, roles: set[str]) -> None:
    assert read_roles(nlp, sentence) == roles


@pytest.mark.parametrize(
    ("sentence", "role"),
    [pytest.param(*gap[:2], marks=pytest.mark.xfail(reason=gap[2], strict=True)) for gap in KNOWN_GAPS],
)
def test_known_gaps(nlp: Language, sentence: str, role: str) -> None:
    assert role in read_roles(nlp, sentence)


BROKEN_OFF = [
    "Ils ont cessé de travailler pour",
    "Elle occupait jusqu'ici le poste de directrice",
    "Il s'est plaint à <c>Vine</c>. Son directeur de campagne,",
    "Une journaliste venue de",
    ", le maire de Lyon, <p>Luc Dufour</p>,",
    "<p>Marc Petit</p>, stratège chez",
    "La directrice par intérim de <c>Vine</c>, le",
    "Directeur nom inconnu",
    "faire lui-même office de PDG quelque temps.",
]


@pytest.mark.parametrize("text", BROKEN_OFF)
def test_text_that_breaks_off_behind_a_word_that_opens_more(nlp: Language, text: str) -> None:
    named = {role.partition(" | ")[0] for role in read_roles(nlp, text)}
    assert all(f"<p>{person}</p>" in text for person in named)


SENTENCE = st.sampled_from([sentence for sentence, _ in read_sentences()])


@given(sentence=SENTENCE, start=st.integers(0, 200), length=st.integers(1, 30))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_text_that_breaks_off_anywhere_is_read(nlp: Language, sentence: str, start: int, length: int) -> None:
    """Pages are cut short, and headlines end without a full stop: every role is of somebody whom the rest names."""
    pieces = [piece.group() for piece in PIECE.finditer(sentence)]
    first = start % len(pieces)
    rest = "".join(pieces[first : first + length]).strip()
    for role in read_roles(nlp, rest):
        person = role.partition(" | ")[0]
        assert f"<p>{person}</p>" in rest or f"<p={person}>" in rest
