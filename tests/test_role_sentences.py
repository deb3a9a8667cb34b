"""Roles of single sentences, many for each construction: `role_sentences.txt` gives them with what they say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from role_cases import read_roles
from spacy.language import Language

pytestmark = pytest.mark.model

SENTENCES = Path(__file__).with_name("role_sentences.txt")
INDENT = "    "


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
