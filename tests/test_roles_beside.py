"""Titles beside a name: rows shared out one each, labels, and asides that part the title from the name."""

from __future__ import annotations

import pytest
from role_cases import read_roles
from spacy.language import Language

pytestmark = pytest.mark.model

ROY, PETIT, BLANC = "<p>Anne Roy</p>", "<p>Marc Petit</p>", "<p>Luc Blanc</p>"
VINE, ODEO = "<c>Vine</c>", "<c>Odeo</c>"

ROWS = [
    (
        f"{ROY}, {PETIT} et {BLANC}, respectivement anciens directrice générale, directeur financier et directeur"
        f" juridique de {VINE}, portent plainte.",
        {
            "Anne Roy | directrice générale | Vine | former",
            "Marc Petit | directeur financier | Vine | former",
            "Luc Blanc | directeur juridique | Vine | former",
        },
    ),
    (
        f"{ROY} et {PETIT} sont nommés respectivement directrice commerciale et directeur des études de {VINE}.",
        {
            "Anne Roy | directrice commerciale | Vine | incoming",
            "Marc Petit | directeur des études | Vine | incoming",
        },
    ),
    (
        f"{PETIT} et {BLANC}, respectivement patrons de {VINE} et d'{ODEO}, ont signé.",
        {"Marc Petit | patron | Vine | current", "Luc Blanc | patron | Odeo | current"},
    ),
    (
        f"On a vu passer {PETIT} et {ROY}, le directeur de {VINE} et la directrice d'{ODEO}.",
        {"Marc Petit | directeur | Vine | current", "Anne Roy | directrice | Odeo | current"},
    ),
    (
        f"Le PDG et la directrice financière de {VINE}, {PETIT} et {ROY}, ont salué la salle.",
        {"Marc Petit | PDG | Vine | current", "Anne Roy | directrice financière | Vine | current"},
    ),
    (
        f"{ROY} et {PETIT}, tous deux coordinateurs chez {VINE}, animent l'atelier.",
        {"Anne Roy | coordinateur | Vine | current", "Marc Petit | coordinateur | Vine | current"},
    ),
    (f"{PETIT}, l'un des trois cofondateurs de {VINE}, rit.", {"Marc Petit | cofondateur | Vine | current"}),
]
ASIDES = [
    (
        f"L'associée d'{ODEO} qui suit le dossier, {ROY}, entre au conseil.",
        {"Anne Roy | associée | Odeo | current"},
    ),
    (
        f"Le porte-parole de {VINE} envoyé à Lyon, {PETIT}, a lu un texte.",
        {"Marc Petit | porte-parole | Vine | current"},
    ),
    (f"{ROY}, née à Lyon en 1976, directrice de {VINE}, sourit.", {"Anne Roy | directrice | Vine | current"}),
    (
        f"{PETIT}, passé par {ODEO} et ex-directeur de {VINE}, sourit.",
        {"Marc Petit | directeur | Vine | former"},
    ),
    (
        f"{PETIT}, qui a grandi à Lyon, ancien directeur de {VINE}, sourit.",
        {"Marc Petit | directeur | Vine | former"},
    ),
    (f"C'est {PETIT}, déjà patron d'{ODEO}, qui tient la barre.", {"Marc Petit | patron | Odeo | current"}),
    (f"Le directeur de {VINE} limogé {PETIT} se tait.", {"Marc Petit | directeur | Vine | former"}),
    (
        f"Double casquette pour {PETIT} : l'associé d'{ODEO} enseignera aussi à Lyon.",
        {"Marc Petit | associé | Odeo | current"},
    ),
]
FRONTED = [
    (
        f"{ROY} et {PETIT}, directrice générale et directeur financier de {VINE}, rient.",
        {"Anne Roy | directrice générale | Vine | current", "Marc Petit | directeur financier | Vine | current"},
    ),
    # Entries of a column: the house between the name and the title.
    (f"{PETIT}, {VINE} : directeur des ventes.", {"Marc Petit | directeur des ventes | Vine | current"}),
    (f"{PETIT}, {VINE}, directeur des ventes, rit.", {"Marc Petit | directeur des ventes | Vine | current"}),
    (f"{PETIT} a parlé de {VINE}, directeur en tête.", set()),
    (f"Ancienne directrice de {VINE}, la Canadienne {ROY} se tait.", {"Anne Roy | directrice | Vine | former"}),
    (f"PDG d'{ODEO}, le très discret {PETIT} se tait.", {"Marc Petit | PDG | Odeo | current"}),
    (f"Son avocat, l'ancien boxeur amateur {PETIT}, rit.", {"Marc Petit | avocat | None | current"}),
    (
        f"Chez {VINE}, c'est un directeur qui monte : {PETIT} prend la parole.",
        {"Marc Petit | directeur | Vine | current"},
    ),
    (
        f"{PETIT} est nommé directeur financier de {VINE} en remplacement de {ROY}.",
        {
            "Marc Petit | directeur financier | Vine | incoming",
            "Anne Roy | directeur financier | Vine | former",
        },
    ),
    (
        f"On l'a vu avec l'avocat {PETIT}, le conseiller juridique de {VINE}, dans la rue.",
        {"Marc Petit | avocat | None | current", "Marc Petit | conseiller juridique | Vine | current"},
    ),
    # The epithets are those of another, or the list goes on.
    (f"PDG à vie, le frère de {PETIT} se tait.", set()),
    (
        f"Avec l'avocat {PETIT}, le directeur financier et la directrice juridique, il a signé.",
        {"Marc Petit | avocat | None | current"},
    ),
]
OTHERS = [
    # A party of a deal, and a voice of it.
    (f"Chez l'acheteur, {PETIT}, président d'{ODEO}, se tait.", {"Marc Petit | président | Odeo | current"}),
    # A subject of its own.
    (f"Contrairement à {PETIT}, nos ministres ne tweetent pas.", set()),
    (f"Jamais, rappelle {ROY}, avocate, un PDG n'a tenu si longtemps.", {"Anne Roy | avocate | None | current"}),
    (
        f"Avec {PETIT}, alors directeur de {VINE}, la juriste parcourt le monde.",
        {"Marc Petit | directeur | Vine | former"},
    ),
    # The name behind the title is whose it is.
    (
        f"Face à {ROY}, la directrice de {VINE}, et le président d'{ODEO}, {PETIT}, le public riait.",
        {"Anne Roy | directrice | Vine | current", "Marc Petit | président | Odeo | current"},
    ),
    # The aside is a clause of its own, or speaks of somebody else.
    (f"{PETIT} est parti, la salle a ri et directeur n'est plus un métier.", set()),
]
BRACKETS = [
    (
        f"Le comité grossit : {ROY} y est entrée (directrice juridique), {PETIT} aussi (directeur technique).",
        {"Anne Roy | directrice juridique | None | current", "Marc Petit | directeur technique | None | current"},
    ),
    (
        f"Passée par {VINE} (rédactrice) et {ODEO} (directrice des études), {ROY} se met à son compte.",
        {"Anne Roy | rédactrice | Vine | former", "Anne Roy | directrice des études | Odeo | former"},
    ),
    (
        f"{PETIT} a fait sa carrière chez {VINE} (ingénieur) puis chez {ODEO} (directeur technique).",
        {"Marc Petit | ingénieur | Vine | former", "Marc Petit | directeur technique | Odeo | former"},
    ),
    (f"{PETIT} a écrit à {VINE} (le directeur n'a pas répondu).", set()),
]
MORE = [
    (
        f"Le livre est né chez l'éditrice de {VINE}, une ancienne athlète nommée {ROY}.",
        {"Anne Roy | éditrice | Vine | current"},
    ),
    (
        f"{PETIT} publie un roman. Professeur à Brest, ancien correspondant d'{ODEO}, ce quinquagénaire écrit la nuit.",
        {"Marc Petit | Professeur | None | current", "Marc Petit | correspondant | Odeo | former"},
    ),
    (
        f"{PETIT} a vendu sa voiture. Jusqu'ici directeur général d'{ODEO}, il voyagera.",
        {"Marc Petit | directeur général | Odeo | former"},
    ),
]


@pytest.mark.parametrize(("sentence", "roles"), ROWS + ASIDES + FRONTED + OTHERS + BRACKETS + MORE)
def test_titles_beside_names(nlp: Language, sentence: str, roles: set[str]) -> None:
    assert read_roles(nlp, sentence) == roles


LISTS = [
    (
        "<p>Anne Roy</p> – INSA, blogueuse, auteure de « Parler », directrice conseil de l'agence <c>Odeo</c>",
        {
            "Anne Roy | blogueuse | None | current",
            "Anne Roy | auteure | None | current",
            "Anne Roy | directrice conseil | Odeo | current",
        },
    ),
    (
        "Le débat est animé par <p>Luc Blanc</p>, journaliste et animateur chez <c>Vine</c>.",
        {"Luc Blanc | journaliste | Vine | current", "Luc Blanc | animateur | Vine | current"},
    ),
    (
        "<p>Anne Roy</p>, directrice du département Public Affairs d'<c>Odeo</c>, répond.",
        {"Anne Roy | directrice du département Public Affairs | Odeo | current"},
    ),
    (
        "<p>Anne Roy</p>, qui est directrice marketing chez <c>Vine</c>, dirigeant tous les essais, a répondu.",
        {"Anne Roy | directrice marketing | Vine | current"},
    ),
]


@pytest.mark.parametrize(("marked", "roles"), LISTS)
def test_houses_and_fields_of_lists(nlp: Language, marked: str, roles: set[str]) -> None:
    assert read_roles(nlp, marked) == roles
