"""Posts given by a clause: who its subject is, where it begins, and which moment of a career it tells."""

from __future__ import annotations

import pytest
from role_cases import read_roles
from spacy.language import Language

pytestmark = pytest.mark.model

SUBJECTS = [
    ("<c>Melba</c>, dont <p>Marc Petit</p> est PDG, ouvre à Lyon.", {"Marc Petit | PDG | Melba | current"}),
    (
        "La place revient à <p>Marc Petit</p>. Ancien banquier, il est patron d'<c>Odeo</c>.",
        {"Marc Petit | banquier | None | former", "Marc Petit | patron | Odeo | current"},
    ),
    (
        "<p>Marc Petit</p> change de métier. Celui qui est encore directeur marketing d'<c>Odeo</c> écrira des romans.",
        {"Marc Petit | directeur marketing | Odeo | current"},
    ),
    (
        "<p>Marc Petit</p> s'installe lundi dans le fauteuil de président d'<c>Odeo</c>.",
        {"Marc Petit | président | Odeo | incoming"},
    ),
    (
        "<p>Anne Roy</p> et <p>Julie Petit</p> ont fondé <c>Babel</c>.",
        {"Anne Roy | fondatrice | Babel | current", "Julie Petit | fondatrice | Babel | current"},
    ),
    (
        "<p>Marc Petit</p> arrive chez <c>Vine</c>. Jusqu'ici directeur général de <c>Deezer</c>, il signera en mars.",
        {"Marc Petit | directeur général | Deezer | former"},
    ),
    (
        "<p>Marc Petit</p> vend <c>Odeo</c>. Lui-même restera dans les murs comme directeur technique.",
        {"Marc Petit | directeur technique | Odeo | current"},
    ),
    (
        "<p>Marc Petit</p>, qui est chez <c>Vine</c> directeur de la rédaction, écrit à <c>Odeo</c>.",
        {"Marc Petit | directeur de la rédaction | Vine | current"},
    ),
]
CAREERS = [
    (
        "<c>Odeo</c> s'était séparé du directeur général, <p>Jean Rey</p>, et d'<p>Anne Roy</p>, la directrice.",
        {"Jean Rey | directeur général | Odeo | former", "Anne Roy | directrice | Odeo | former"},
    ),
    (
        "<p>Marc Petit</p> a commencé comme stagiaire. Il passe l'année suivante directeur marketing chez <c>Odeo</c>.",
        {"Marc Petit | stagiaire | None | former", "Marc Petit | directeur marketing | Odeo | current"},
    ),
    (
        "Une nouvelle présidente, <p>Anne Roy</p>, prendra ses fonctions en mai chez <c>Odeo</c>.",
        {"Anne Roy | présidente | Odeo | incoming"},
    ),
]
NOTHING = [
    "<p>Anne Roy</p> avait lancé le projet quand elle dirigeait <c>Vine</c>.",
    "« Rien », écrit <p>Anne Roy</p> à celle qui dirige <c>Odeo</c>.",
    "<p>Anne Roy</p> prendra ses fonctions lundi, et le directeur de la rédaction n'était pas de ses amis.",
    "Celui qui est directeur chez <c>Odeo</c> ne dort pas.",
    "<p>Marc Petit</p> passe l'année à rêver.",
    "La société d'à côté, dont le directeur est parti, connaît <p>Marc Petit</p>.",
]


@pytest.mark.parametrize(("text", "roles"), SUBJECTS)
def test_subjects(nlp: Language, text: str, roles: set[str]) -> None:
    assert read_roles(nlp, text) == roles


@pytest.mark.parametrize(("text", "roles"), CAREERS)
def test_careers(nlp: Language, text: str, roles: set[str]) -> None:
    assert read_roles(nlp, text) == roles


@pytest.mark.parametrize("text", NOTHING)
def test_no_role(nlp: Language, text: str) -> None:
    assert read_roles(nlp, text) == set()
