"""The company of a role where the article only speaks of Twitter, and what else a text says in passing of a house."""

from __future__ import annotations

import pytest
from role_cases import read_roles
from spacy.language import Language

pytestmark = pytest.mark.model

SPOKEN_OF = [
    # nobody is of Twitter, and other houses are named as often: the house named most is that of the people
    (
        "Les amis d'<c>Odeo</c> étaient là, ceux de <c>Vine</c> aussi. On a fêté <c>Odeo</c>, bien sûr <c>Odeo</c>.\n\n"
        "La trésorière, <p>Anne Roy</p>, a payé.",
        "trésorière | Odeo",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN_OF)
def test_an_article_that_only_speaks_of_twitter(nlp: Language, text: str, expected: str) -> None:
    assert read_roles(nlp, "Hier, on a parlé de <c>Twitter</c>.\n\n" + text) == {f"Anne Roy | {expected} | current"}


def test_an_article_whose_people_are_of_twitter(nlp: Language) -> None:
    text = (
        "Hier, <p>Marc Petit</p>, PDG de <c>Twitter</c>, a parlé d'<c>Odeo</c>, encore d'<c>Odeo</c>, toujours d'"
        "<c>Odeo</c>.\n\nLa trésorière, <p>Anne Roy</p>, a payé."
    )
    assert "Anne Roy | trésorière | Twitter | current" in read_roles(nlp, text)
