"""Debates and interviews printed turn by turn: who speaks, who is spoken to, who is presented."""

from __future__ import annotations

import pytest
from role_cases import read_roles
from spacy.language import Language

pytestmark = pytest.mark.model

HOST = "<p>Léa Vaudois</p>"
ROY, PETIT = "<p>Anne Roy</p>", "<p>Luc Petit</p>"
VINE, ODEO = "<c>Vine</c>", "<c>Odeo</c>"

DEBATES = [
    (  # named behind the post that opens the turn
        f"{HOST} : Directrice d'{ODEO}, {ROY}. Bonsoir.\n\n{ROY} : Bonsoir.\n\n{HOST} : Commençons.",
        {"Anne Roy | Directrice | Odeo | current"},
    ),
    (  # what a label says of the person
        f"{ROY}, sociologue : Tout change.\n\n{PETIT} ({VINE}) : J'ai été sénateur.\n\n{ROY} : C'est vrai.",
        {"Anne Roy | sociologue | None | current", "Luc Petit | sénateur | None | former"},
    ),
    (  # of nobody named
        f"{HOST} : Le ministre a parlé.\n\n{ROY} : Le directeur aussi.\n\n{HOST} : C'est un rôle de journaliste.",
        set[str](),
    ),
    (  # told of, not greeted
        f"{ROY} a dit bonjour à {PETIT}. Directeur en vue, homme de réseau : tout le monde le dit.",
        set[str](),
    ),
    (  # a list, since nobody speaks twice
        f"{ROY} : journaliste chez {VINE}, elle suit la télévision.\n{PETIT} : rédacteur en chef d'{ODEO}.",
        {"Anne Roy | journaliste | Vine | current", "Luc Petit | rédacteur en chef | Odeo | current"},
    ),
]


@pytest.mark.parametrize(("text", "roles"), DEBATES)
def test_roles_in_turns(nlp: Language, text: str, roles: set[str]) -> None:
    assert read_roles(nlp, text) == roles
