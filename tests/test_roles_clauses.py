"""Posts given by a verb, a noun of action or a clause, and whom pronouns and noun phrases mean."""

from __future__ import annotations

import pytest
from role_cases import read_roles
from spacy.language import Language

pytestmark = pytest.mark.model

FIRST_PERSON = [
    (
        "<p>Anne Roy</p> publie un livre. « En 2008, j'étais ingénieure chez <c>Odeo</c> », raconte <p>Anne Roy</p>.",
        {"Anne Roy | ingénieure | Odeo | former"},
    ),
    (
        "<p>Anne Roy</p> a été promue. <p>Anne Roy</p>, vous êtes directrice de <c>Vine</c>. Qu'y faites-vous ?",
        {"Anne Roy | directrice | Vine | current"},
    ),
]
PHRASES = [
    (
        "<p>Marc Petit</p> s'en va. Avant cela, ce polytechnicien avait été directeur des ventes de <c>Vine</c>.",
        {"Marc Petit | directeur des ventes | Vine | former"},
    ),
    (
        "<p>Anne Roy</p> arrive. Cette fille d'un boucher de Metz est devenue directrice financière de <c>Vine</c>.",
        {"Anne Roy | directrice financière | Vine | incoming"},
    ),
    (
        "<p>Marc Petit</p> plaît. L'intéressé deviendrait directeur de la publicité chez <c>Vine</c>.",
        {"Marc Petit | directeur de la publicité | Vine | incoming"},
    ),
    (
        "<p>Anne Roy</p> était auparavant directrice commerciale de <c>Vine</c>.",
        {"Anne Roy | directrice commerciale | Vine | former"},
    ),
]
NOTHING = [
    "<p>Marc Petit</p> attend. Ses actionnaires avaient remercié l'entrepreneur.",
    "<p>Marc Petit</p> limoge le directeur.",
    "<p>Marc Petit</p> a repris trois journalistes et un arbitre.",
    "Créé en 2011 par trois ingénieurs, l'outil plaît à <p>Marc Petit</p>.",
    "<p>Marc Petit</p> attend. Il était temps : un juge avait parlé.",
    "<p>Anne Roy</p> apprend à devenir journaliste.",
    "<p>Anne Roy</p> dit qu'un investisseur est un comptable qui a peur.",
    "S'il gagnait, <p>Marc Petit</p> deviendrait directeur de <c>Vine</c>.",
    "<p>Marc Petit</p> pourrait devenir directeur de <c>Vine</c>.",
    "<p>Marc Petit</p> sera en vidéo, comme la présentatrice d'un journal.",
    "<p>Anne Roy</p> claque la porte, tout comme un de ses avocats.",
    "Son nom circule, dit <p>Anne Roy</p>, pour succéder au patron.",
    "<p>Anne Roy</p> dirige le bureau parisien de <c>Vine</c>.",
]


@pytest.mark.parametrize(("text", "roles"), FIRST_PERSON)
def test_who_speaks_or_is_spoken_to(nlp: Language, text: str, roles: set[str]) -> None:
    assert read_roles(nlp, text) == roles


@pytest.mark.parametrize(("text", "roles"), PHRASES)
def test_noun_phrases_as_subjects(nlp: Language, text: str, roles: set[str]) -> None:
    assert read_roles(nlp, text) == roles


@pytest.mark.parametrize("text", NOTHING)
def test_no_role(nlp: Language, text: str) -> None:
    assert read_roles(nlp, text) == set()
