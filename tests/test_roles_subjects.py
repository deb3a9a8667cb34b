"""Posts given by a clause: who its subject is, where it begins, and which moment of a career it tells."""

from __future__ import annotations

import pytest
from role_cases import read_roles
from spacy.language import Language

pytestmark = pytest.mark.model

SUBJECTS = [
    ("<c>Melba</c>, dont <p>Marc Petit</p> est PDG, ouvre à Lyon.", {"Marc Petit | PDG | Melba | current"}),
    (
        "<p>Marc Petit</p> et <p>Jean Rey</p> partent ; le second a été écarté quand il était directeur d'<c>Odeo</c>.",
        {"Jean Rey | directeur | Odeo | former"},
    ),
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


HEADLINES = [
    (
        "Le directeur technique claque la porte",
        "Trois ans, et c'est fini. <p>Marc Petit</p> s'en va.",
        "directeur technique",
    ),
    ("Une ministre débarque sur la Toile", "<p>Anne Roy</p> a ouvert un compte lundi.", "ministre"),
    ("La présidente : « Nous sommes prêts »", "<p>Anne Roy</p> reçoit dans son bureau.", "présidente"),
    ("La mairie perd son directeur financier", "<p>Marc Petit</p> s'en va. On le regrette.", "directeur financier"),
    ("<p>Luc Petit</p> limoge le directeur financier", "<p>Marc Petit</p> a été remercié hier.", "directeur financier"),
    ("<p>Luc Petit</p> répond au directeur financier", "<p>Marc Petit</p> avait écrit hier.", ""),
    ("La mairie prend un ancien pirate comme trésorier", "<p>Marc Petit</p> a longtemps vécu en mer.", "trésorier"),
    # a holder named for another post, of the other gender, or nobody at all
    ("Le directeur licencie", "<p>Marc Petit</p>, ingénieur, a reçu sa lettre hier.", "ingénieur"),
    ("La directrice licencie", "<p>Marc Petit</p> a reçu sa lettre hier.", ""),
    ("La mairie cherche un directeur", "<p>Marc Petit</p>, qui a vendu sa maison, aime la mer.", ""),
    ("Un patron, ça se mérite", "<p>Marc Petit</p> raconte ses débuts à Lyon.", ""),
    ("Les patrons ont peur", "<p>Marc Petit</p> raconte ses débuts à Lyon.", ""),
]


@pytest.mark.parametrize(("headline", "text", "title"), HEADLINES)
def test_a_headline_without_names_is_of_whom_the_text_begins_with(
    nlp: Language, headline: str, text: str, title: str
) -> None:
    found = {role.split(" | ")[1] for role in read_roles(nlp, text, title=headline)}
    assert found == ({title} if title else set())
