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
    (
        "PAUL REY : Bonsoir.\n\n<p>ANNE ROY</p> : J'étais reporter à <c>Vine</c>.\n\n"
        "<p>MARC PETIT</p> : Moi, j'ai été délégué d'<c>Odeo</c>.",
        {"ANNE ROY | reporter | Vine | former", "MARC PETIT | délégué | Odeo | former"},
    ),
    (
        "<p>Anne Roy</p> raconte ses débuts. Marc m'a embauchée comme graphiste chez <c>Vine</c>.",
        {"Anne Roy | graphiste | Vine | incoming"},
    ),
]
RELATIVES = [
    (
        "<p>Anne Roy</p> siège au conseil ; elle y parle pour <c>Vine</c>, dont elle est associée.",
        {"Anne Roy | associée | Vine | current"},
    ),
    (
        "Il veut installer <p>Anne Roy</p>, venue d'<c>Odeo</c>, où elle est directrice du développement.",
        {"Anne Roy | directrice du développement | Odeo | current"},
    ),
    (
        "<p>Marc Petit</p>, qui est à la fois graphiste et photographe chez <c>Vine</c>, parlera.",
        {"Marc Petit | graphiste | Vine | current", "Marc Petit | photographe | Vine | current"},
    ),
]
GIVEN = [
    (
        "Le poste de directeur de <c>Vine</c> revient à <p>Marc Petit</p>.",
        {"Marc Petit | directeur | Vine | incoming"},
    ),
    (
        "<p>Marc Petit</p> cumule les fonctions de président et de directeur général de <c>Vine</c>.",
        {"Marc Petit | président | Vine | current", "Marc Petit | directeur général | Vine | current"},
    ),
    (
        "<p>Marc Petit</p> fait office de directeur des ventes chez <c>Vine</c>.",
        {"Marc Petit | directeur des ventes | Vine | current"},
    ),
]
CAREERS = [
    (
        "<p>Anne Roy</p>, journaliste au <c>Soir</c> jusqu'en 2009 puis conseillère chez <c>Vine</c>, arrive.",
        {"Anne Roy | journaliste | Soir | former", "Anne Roy | conseillère | Vine | current"},
    ),
    (
        "<p>Anne Roy</p> était directrice commerciale de <c>Vine</c> et, pendant six ans, graphiste chez <c>Odeo</c>.",
        {"Anne Roy | directrice commerciale | Vine | former", "Anne Roy | graphiste | Odeo | former"},
    ),
    (
        "<p>Marc Petit</p> arrive. Entré chez <c>Odeo</c> en 1998, il y reste sept ans et finit chef de projet.",
        {"Marc Petit | chef de projet | Odeo | former"},
    ),
    (
        "<p>Marc Petit</p> quitte <c>Odeo</c> hier. Le voilà directeur des ventes de <c>Vine</c>.",
        {"Marc Petit | directeur des ventes | Vine | incoming"},
    ),
]
PHRASES = [
    (
        "<p>Anne Roy</p> et <p>Marc Petit</p> partent. La première se tait, le second est associé de <c>Vine</c>.",
        {"Marc Petit | associé | Vine | current"},
    ),
    (
        "<p>Marc Petit</p> arrive. Le nouveau venu, ex-chef des ventes d'<c>Odeo</c>, s'en réjouit.",
        {"Marc Petit | chef des ventes | Odeo | former"},
    ),
    (
        "L'ancien banquier de <c>Odeo</c>, <p>Marc Petit</p>, devient directeur financier de <c>Vine</c>.",
        {"Marc Petit | banquier | Odeo | former", "Marc Petit | directeur financier | Vine | incoming"},
    ),
    (
        "<p>Marc Petit</p> ne part pas : président de <c>Vine</c> pendant cinq ans, il se tait.",
        {"Marc Petit | président | Vine | former"},
    ),
    (
        "<p>Marc Petit</p> s'en va. Il y a laissé aussi son poste de graphiste chez <c>Vine</c>.",
        {"Marc Petit | graphiste | Vine | former"},
    ),
    (
        "<p>Marc Petit</p> se tait. Le milliardaire, également patron de <c>Vine</c>, n'a pas réagi.",
        {"Marc Petit | patron | Vine | current"},
    ),
    (
        "<p>Anne Roy</p> et <p>Marc Petit</p> sont cofondateurs de <c>Vine</c>.",
        {"Anne Roy | cofondateur | Vine | current", "Marc Petit | cofondateur | Vine | current"},
    ),
    (
        "<p>Marc Petit</p> s'en va. Avant cela, ce polytechnicien avait été directeur des ventes de <c>Vine</c>.",
        {"Marc Petit | directeur des ventes | Vine | former"},
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
    "Le poste de directeur ne revient pas à <p>Marc Petit</p>.",
    "<p>Marc Petit</p> se voit bien directeur de <c>Vine</c>.",
    "<p>Marc Petit</p> a failli devenir directeur de <c>Vine</c>.",
    "<p>Marc Petit</p> n'a jamais été directeur de <c>Vine</c>.",
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
    "<p>Marc Petit</p> y est encore, le directeur aussi.",
    "N'attendez pas, dit <p>Anne Roy</p>, qu'on vous nomme directeur de quelque chose.",
    "<p>Marc Petit</p> rit. Ni ministre, ni capitaine, il aura été une voix.",
    "<p>Marc Petit</p> rit. Le poste de directeur reste vacant.",
    "<p>Anne Roy</p> dirige le bureau parisien de <c>Vine</c>.",
]


@pytest.mark.parametrize(("text", "roles"), FIRST_PERSON)
def test_who_speaks_or_is_spoken_to(nlp: Language, text: str, roles: set[str]) -> None:
    assert read_roles(nlp, text) == roles


@pytest.mark.parametrize(("text", "roles"), RELATIVES)
def test_relative_clauses(nlp: Language, text: str, roles: set[str]) -> None:
    assert read_roles(nlp, text) == roles


@pytest.mark.parametrize(("text", "roles"), GIVEN)
def test_posts_that_somebody_is_given(nlp: Language, text: str, roles: set[str]) -> None:
    assert read_roles(nlp, text) == roles


@pytest.mark.parametrize(("text", "roles"), CAREERS)
def test_careers(nlp: Language, text: str, roles: set[str]) -> None:
    assert read_roles(nlp, text) == roles


@pytest.mark.parametrize(("text", "roles"), PHRASES)
def test_noun_phrases_as_subjects(nlp: Language, text: str, roles: set[str]) -> None:
    assert read_roles(nlp, text) == roles


@pytest.mark.parametrize("text", NOTHING)
def test_no_role(nlp: Language, text: str) -> None:
    assert read_roles(nlp, text) == set()
