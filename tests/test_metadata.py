"""Dates, names, papers and languages as pages print them."""

from __future__ import annotations

import pytest

from tweetpress.clean import publishers
from tweetpress.clean.authors import find_authors
from tweetpress.clean.bylines import read_byline
from tweetpress.clean.dates import find_date
from tweetpress.clean.language import detect_language
from tweetpress.clean.lines import Line
from tweetpress.clean.publishers import find_publishers, is_person
from tweetpress.clean.rules import mark
from tweetpress.datatypes import Block


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Publié le 30/09/2015 à 15:20", "2015-09-30"),
        ("mis à jour le 19.01.2012 à 17 h 05", "2012-01-19"),
        ("le 28/10/22 à 07h12", "2022-10-28"),
        ("lundi 1er juin 2009", "2009-06-01"),
        ("15 déc. 2015", "2015-12-15"),
        ("December 5, 2013", "2013-12-05"),
        ("2014-03-03T10:12:00Z", "2014-03-03"),
        ("février 2009", "2009-02"),
        ("le 31/31/2015", None),
        ("le 31/02/2015", None),
        ("le 29 février 2012", "2012-02-29"),
        ("2015-00-10", None),
        ("le 00/03/2015", None),
        ("1 500 000 abonnés", None),
        ("10/02 07:55", None),
        ("version 3.14.2015.7", None),
    ],
)
def test_dates(text: str, date: str | None) -> None:
    assert find_date(text) == date


def authors(*texts: str) -> tuple[str, ...]:
    lines = [Line.of(Block(text, number)) for number, text in enumerate(texts, 1)]
    mark(lines)
    for line in lines:
        line.drop("label", "after-last-sentence")
    return find_authors(lines)


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["Par Anne Lebrun"], ("Anne Lebrun",)),
        (["Par Anne Lebrun et Luc Petit"], ("Anne Lebrun", "Luc Petit")),
        (["PAR ANNE LEBRUN"], ("Anne Lebrun",)),
        (["31/10/2013 - par Propos recueillis par Anne Lebrun"], ("Anne Lebrun",)),
        (["Le 29 avril 2015 à 09h12 par Bastien R."], ("Bastien R.",)),
        (["Anne Lebrun | mis à jour le 19.01.2012"], ("Anne Lebrun",)),
        (["Rédigé par", "Anne"], ("Anne",)),
        (["Par", "Anne Lebrun"], ("Anne Lebrun",)),
        (["Le 3 mars 2014, une enquête du service économie. Autrice : Anne Lebrun"], ("Anne Lebrun",)),
        (["A.L."], ("A.L.",)),
        (["Anne Lebrun avec AFP"], ("Anne Lebrun",)),
        (["Jean-Noël d'Artois"], ("Jean-Noël d'Artois",)),
        (["AFP"], ("AFP",)),
        (["Par La rédaction"], ()),
        (["Le Figaro avec AFP"], ()),
        (["Photo : Anne Lebrun / Reuters"], ()),
        (["Un départ attendu"], ()),
    ],
)
def test_authors(lines: list[str], names: tuple[str, ...]) -> None:
    assert authors(*lines) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Suivez L’Usine Digitale sur Twitter", ["L'Usine Digitale"]),
        ("Toute l’actualité sur lemonde.fr", ["Le Monde"]),
        ("LE FIGARO", ["Le Figaro"]),
        ("Le Figaro et La Tribune", ["Le Figaro", "La Tribune"]),
        ("le droit de réponse, le soleil et l’avenir", []),
        ("Twitter et Facebook", []),
    ],
)
def test_publishers(text: str, names: list[str]) -> None:
    assert find_publishers(text) == names


def test_a_line_with_a_given_name_is_no_site() -> None:
    assert is_person("ANNE LEBRUN")
    assert not is_person("Le Courrier")
    assert not is_person("Anne lit le journal")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La direction de Twitter France a changé et le titre est en baisse.", "fr"),
        ("The head of Twitter has left the company and it is not the end of the story.", "en"),
        ("Der Chef von Twitter hat das Unternehmen verlassen und ist nicht mehr im Amt.", "de"),
        ("El jefe de la empresa se va y los anunciantes están con él.", "es"),
        ("12 345", "fr"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Par Anne Lebrun", ["Anne Lebrun"]),
        ("Par Anne Lebrun, Luc Petit et Zoé Roy", ["Anne Lebrun", "Luc Petit", "Zoé Roy"]),
        (
            "Par Anne Lebrun, correspondante à Pékin et Luc Petit, correspondant à New York",
            ["Anne Lebrun", "Luc Petit"],
        ),
        ("Rédigé par Anne Lebrun le 3 mars 2014", ["Anne Lebrun"]),
        ("Anne Lebrun · 3 mars 2014 · 4 min de lecture", ["Anne Lebrun"]),
        ("Business Par Anne Lebrun, le 3 mars 2014", ["Anne Lebrun"]),
        ("Un texte d’Anne Lebrun", ["Anne Lebrun"]),
        ("De notre correspondante à New York, Anne Lebrun", ["Anne Lebrun"]),
        ("Par notre correspondante à New York, Anne Lebrun", ["Anne Lebrun"]),
        ("Une chronique d’Anne Lebrun, fondatrice de l’agence Belvaro", ["Anne Lebrun"]),
        ("3 mars 2014 | Anne Lebrun | Médias", ["Anne Lebrun"]),
        ("mars 3, 2014  Anne Lebrun  Laisser un commentaire", ["Anne Lebrun"]),
        ("3 mars 2014 | Médias", None),
        ("Anne Lebrun (avec AFP)", ["Anne Lebrun"]),
        ("Anne Lebrun @annelebrun", ["Anne Lebrun"]),
        ("(Anne Lebrun, édité par Luc Petit)", ["Anne Lebrun"]),
        ("Traduit par Anne Lebrun", []),
        ("Par la rédaction", []),
        ("Le Monde avec AFP", []),
        ("Léa Dupont, directrice générale", None),
        ("Photo : Luc Petit", None),
        ("Par ailleurs, le titre recule", None),
        ("Entretien avec Anne Lebrun", None),
        ("Un départ attendu", None),
    ],
)
def test_bylines(text: str, names: list[str] | None) -> None:
    byline = read_byline(text)
    assert (None if byline is None else list(byline.names)) == names


def test_a_publisher_of_signs_alone_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = ({"name": "***", "forms": ""}, {"name": "Le Courrier", "forms": "&"})
    monkeypatch.setattr(publishers, "read_table", lambda *_: rows)
    assert publishers.names.__wrapped__() == {"le": ((("le", "courrier"), "Le Courrier"),)}
