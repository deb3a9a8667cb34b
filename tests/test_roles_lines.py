"""Lists line by line, and posts on a line above or below the name."""

from __future__ import annotations

import pytest
from role_cases import read_roles
from spacy.language import Language

pytestmark = pytest.mark.model

ROY, PETIT, BLANC = "<p>Anne Roy</p>", "<p>Marc Petit</p>", "<p>Luc Blanc</p>"
VINE, ODEO = "<c>Vine</c>", "<c>Odeo</c>"
OF_ROY = "Anne Roy | directrice marketing | Odeo | current"
OF_PETIT = "Marc Petit | directeur financier | Vine | current"

LISTS = [
    (
        f"Ont répondu :\n\n{ROY} – directrice marketing – {ODEO}\n\n{PETIT} – directeur financier – {VINE}",
        {OF_ROY, OF_PETIT},
    ),
    (f"Le jury :\n\n{ROY}, directrice marketing, {ODEO}\n\n{PETIT}, directeur financier, {VINE}", {OF_ROY, OF_PETIT}),
    (f"Avec :\n\n- {ROY}, {ODEO}, directrice marketing\n\n- {PETIT}, {VINE}, directeur financier", {OF_ROY, OF_PETIT}),
    (f"• {ROY} ({ODEO}), directrice marketing\n\n• {PETIT} ({VINE}), directeur financier", {OF_ROY, OF_PETIT}),
    (f"{ODEO} : {ROY}, directrice marketing\n\n{VINE} : {PETIT}, directeur financier", {OF_ROY, OF_PETIT}),
    (f"{ROY} | {ODEO} | directrice marketing\n\n{PETIT} | {VINE} | directeur financier", {OF_ROY, OF_PETIT}),
    (f"{ROY}\n\ndirectrice marketing, {ODEO}\n\n{PETIT}\n\ndirecteur financier, {VINE}", {OF_ROY, OF_PETIT}),
    (
        f"1. {ROY}, {ODEO}, directrice marketing\n\n2. {PETIT}, {VINE}, directeur financier\n\n{BLANC} a ri.",
        {OF_ROY, OF_PETIT},
    ),
    (
        f"Avec :\n\n{ROY}, maire\n\n{PETIT}, sénateur\n\n{BLANC}, député",
        {
            "Anne Roy | maire | None | current",
            "Marc Petit | sénateur | None | current",
            "Luc Blanc | député | None | current",
        },
    ),
    (  # no list: lines broken to a width
        f"Le prix va à {ROY}, la directrice de\n{ODEO}, et au maire de la ville,\n{PETIT}, qui a ri.",
        {"Anne Roy | directrice | Odeo | current", "Marc Petit | maire de la ville | None | current"},
    ),
]

LONE = [
    (f"{ROY}\n\nDirectrice marketing d'{ODEO}", {"Anne Roy | Directrice marketing | Odeo | current"}),
    (f"Bien à vous.\n\n{ROY}\n\nPrésidente, {ODEO}", {"Anne Roy | Présidente | Odeo | current"}),
    (f"{ROY}\n\nAvocate\n\nIl pleut sur Lyon.", {"Anne Roy | Avocate | None | current"}),
    (
        f"{PETIT} et {BLANC}\n\nFondateurs d'{ODEO}",
        {"Marc Petit | Fondateur | Odeo | current", "Luc Blanc | Fondateur | Odeo | current"},
    ),
    (f"{ROY}, 48 ans\n\nDirectrice financière depuis 2017", {"Anne Roy | Directrice financière | None | current"}),
    (f"{ROY}\n\nJournalistes et blogueurs sont en colère.", set[str]()),
    (
        f"{ROY}\n\nPrésident de {VINE} depuis 2010, {PETIT} a ri.",
        {"Marc Petit | Président | Vine | current"},
    ),
    (f"Le maire a ri.\n\n{ROY}", set[str]()),
    (f"Merci à {ROY}.\n\nDirecteur de la publication : voir plus bas.", set[str]()),
]


@pytest.mark.parametrize(("text", "roles"), LISTS)
def test_entries_of_a_list(nlp: Language, text: str, roles: set[str]) -> None:
    assert read_roles(nlp, text) == roles


@pytest.mark.parametrize(("text", "roles"), LONE)
def test_lone_lines(nlp: Language, text: str, roles: set[str]) -> None:
    assert read_roles(nlp, text) == roles
