"""Posts told of several people at once: the text counts whom it means."""

from __future__ import annotations

import pytest
from role_cases import read_roles
from spacy.language import Language

pytestmark = pytest.mark.model

ROY, PETIT, BLANC = "<p>Anne Roy</p>", "<p>Marc Petit</p>", "<p>Luc Blanc</p>"
VINE = "<c>Vine</c>"

SEVERAL = [
    (
        f"{PETIT} et {BLANC} ont fait leurs cartons. Tous deux étaient vice-présidents de {VINE}.",
        {"Marc Petit | vice-président | Vine | former", "Luc Blanc | vice-président | Vine | former"},
    ),
    (
        f"{PETIT} et {BLANC} lancent {VINE} dans un garage. Trois ans après, les deux fondateurs en rient.",
        {"Marc Petit | fondateur | Vine | current", "Luc Blanc | fondateur | Vine | current"},
    ),
    (
        f"{PETIT}, l'un des trois cofondateurs de {VINE}, reste. Les deux autres, {ROY} et {BLANC}, ont filé.",
        {
            "Marc Petit | cofondateur | Vine | current",
            "Anne Roy | cofondateur | Vine | current",
            "Luc Blanc | cofondateur | Vine | current",
        },
    ),
    (
        f"Ont signé {ROY}, {PETIT} et {BLANC}, qui portent tous le titre de directeur régional chez {VINE}.",
        {
            "Anne Roy | directeur régional | Vine | current",
            "Marc Petit | directeur régional | Vine | current",
            "Luc Blanc | directeur régional | Vine | current",
        },
    ),
    (
        f"{VINE} compte deux directeurs : {PETIT}, venu de Lyon, et {BLANC}, le Niçois.",
        {"Marc Petit | directeur | Vine | current", "Luc Blanc | directeur | Vine | current"},
    ),
    (
        f"Trois directeurs quittent {VINE}. {ROY}, {PETIT} et {BLANC} sont partis hier.",
        {
            "Anne Roy | directeur | Vine | former",
            "Marc Petit | directeur | Vine | former",
            "Luc Blanc | directeur | Vine | former",
        },
    ),
    (  # the quotation mark opens the second sentence
        f'Trois directeurs quittent {VINE}.\n\n"{ROY}, {PETIT} et {BLANC} me manqueront", écrit le site.',
        {
            "Anne Roy | directeur | Vine | former",
            "Marc Petit | directeur | Vine | former",
            "Luc Blanc | directeur | Vine | former",
        },
    ),
]
NOBODY = [
    f"{PETIT} et {BLANC} sont venus. Tous deux ne sont pas députés.",
    f"{PETIT}, {ROY} et {BLANC} ont lancé une revue. Les deux ministres ont protesté.",
    f"{PETIT} est sorti. Tous deux étaient vice-présidents.",
    f"{VINE} cherche deux directeurs : {PETIT} s'en occupe.",
    f"Le jury a voté, dont trois élus du personnel. {ROY}, {PETIT} et {BLANC} ont gagné.",
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_whom_the_text_counts(nlp: Language, text: str, expected: set[str]) -> None:
    assert read_roles(nlp, text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_numbers_that_do_not_fit(nlp: Language, text: str) -> None:
    assert read_roles(nlp, text) == set()
