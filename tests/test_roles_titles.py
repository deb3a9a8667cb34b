"""Titles made up of English words, and the bodies that a title's phrase names."""

from __future__ import annotations

import pytest
from role_cases import read_roles
from spacy.language import Language

from tweetpress.components.roles.phrases.english import english_titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("notre Head of Brand & Content quitte la maison", ["Head of Brand & Content"]),
        ("un social media project manager chez Vine", ["social media project manager"]),
        ("VP Client Solutions , Lena Moss", ["VP Client Solutions"]),
        ("Senior Director , Publisher Services depuis Gand", ["Senior Director , Publisher Services"]),
        ("VP , Head of Strategy", ["VP , Head of Strategy"]),
        ("Managing Director Brussels de Vine", ["Managing Director Brussels"]),
        ("le manager de la maison", []),
        ("le client et le partner", []),
        ("la stratégie digital de la marque", []),
    ],
)
def test_english_titles_are_found_whole(text: str, titles: list[str]) -> None:
    words = text.split()
    assert [" ".join(words[start:end]) for start, end, _ in english_titles(words)] == titles


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        (
            "<p>Anne Roy</p>, présidente du Syndicat des libraires numériques, proteste.",
            {"Anne Roy | présidente | Syndicat des libraires numériques | current"},
        ),
        (
            "<p>Anne Roy</p>, porte-parole du groupe écologiste, réclame une enquête.",
            {"Anne Roy | porte-parole | groupe écologiste | current"},
        ),
        (
            "<p>Anne Roy</p>, analyste principale en marketing chez <c>Nielsen</c>, doute.",
            {"Anne Roy | analyste principale en marketing | Nielsen | current"},
        ),
        (
            "La chasseuse de têtes <p>Anne Roy</p> a vu passer les CV.",
            {"Anne Roy | chasseuse de têtes | None | current"},
        ),
    ],
)
def test_phrase_names_its_body(nlp: Language, sentence: str, roles: set[str]) -> None:
    assert read_roles(nlp, sentence) == roles


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        (
            "La soirée réunit <p>Luc Blanc</p> (social media manager, <c>Odeo</c>).",
            {"Luc Blanc | social media manager | Odeo | current"},
        ),
        (
            "<p>Luc Blanc</p>, responsable des costumes du <c>Lido</c>, sourit.",
            {"Luc Blanc | responsable des costumes | Lido | current"},
        ),
        ("<p>Luc Blanc</p>, responsable de la panne, sourit.", set()),
        ("« Trop tard », philosophe <p>Luc Blanc</p>.", set()),
        ("L'éditeur de <c>Vine</c> s'est offert la start-up. <p>Luc Blanc</p> applaudit.", set()),
        (
            "<p>Anne Roy</p>, vice-présidente, marketing et communications, y croit.",
            {"Anne Roy | vice-présidente, marketing et communications | None | current"},
        ),
    ],
)
def test_extent_of_a_title(nlp: Language, sentence: str, roles: set[str]) -> None:
    assert read_roles(nlp, sentence) == roles


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        (
            "<p>Luc Blanc</p>, patron d'une petite agence, <c>Odeo</c>, tient le vestiaire.",
            {"Luc Blanc | patron | Odeo | current"},
        ),
        (
            "<p>Luc Blanc</p>, directeur des achats, chez <c>Odeo</c>, s'en amuse.",
            {"Luc Blanc | directeur des achats | Odeo | current"},
        ),
        (
            "<p>Anne Roy</p>, cofondatrice avec lui du label <c>Odeo</c>, dément.",
            {"Anne Roy | cofondatrice | Odeo | current"},
        ),
        (
            "<p>Anne Roy</p>, avocate au barreau de Gand, dément.",
            {"Anne Roy | avocate | barreau de Gand | current"},
        ),
        (
            "<p>Anne Roy</p>, députée des Français d'Amérique, dément.",
            {"Anne Roy | députée | None | current"},
        ),
        (
            "<p>Anne Roy</p>, membre de la Commission des comptes, dément.",
            {"Anne Roy | membre | Commission des comptes | current"},
        ),
    ],
)
def test_house_of_a_title(nlp: Language, sentence: str, roles: set[str]) -> None:
    assert read_roles(nlp, sentence) == roles


@pytest.mark.parametrize(
    "text",
    [
        "<p>Luc Petit</p>, Head",
        "<p>Luc Petit</p>, correspondant à San",
        "<p>Luc Petit</p>, vice-présidente du Maroc",
        "Les dirigeants évincés",
        "les directeurs financier et",
        "le PDG et principal",
    ],
)
def test_a_page_may_end_inside_a_title(nlp: Language, text: str) -> None:
    assert read_roles(nlp, text) <= {
        "Luc Petit | Head | None | current",
        "Luc Petit | correspondant | San | current",
        "Luc Petit | vice-présidente | Maroc | current",
    }
