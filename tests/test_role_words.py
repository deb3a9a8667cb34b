"""The role lexicons: forms are made as French makes them."""

from __future__ import annotations

import pytest

from tweetpress.components.roles.words import conjugate, inflect, pluralize, role_nouns, verbs
from tweetpress.lexicon import read_table


def test_the_lexicon_is_wide() -> None:
    assert len(read_table("role_nouns", ("noun", "feminine", "function", "kind"))) >= 500


@pytest.mark.parametrize(
    ("form", "plurals"),
    [
        ("directeur général", {"directeurs généraux", "directeurs général"}),
        ("rédacteur en chef", {"rédacteurs en chef"}),
        ("porte-parole", {"porte-paroles"}),
        ("avocat", {"avocats"}),
    ],
)
def test_pluralize(form: str, plurals: set[str]) -> None:
    assert set(pluralize(form)) == plurals


@pytest.mark.parametrize(
    ("adjective", "feminine"),
    [
        ("financier", "financière"),
        ("exécutif", "exécutive"),
        ("européen", "européenne"),
        ("général", "générale"),
        ("juridique", "juridique"),
    ],
)
def test_inflect(adjective: str, feminine: str) -> None:
    assert feminine in set(inflect(adjective))


@pytest.mark.parametrize(
    ("infinitive", "form", "tense"),
    [
        ("nommer", "nommée", "participle"),
        ("succéder", "succède", "present"),
        ("diriger", "dirigeait", "imperfect"),
        ("remplacer", "remplaça", "past"),
        ("occuper", "occupera", "future"),
    ],
)
def test_conjugate(infinitive: str, form: str, tense: str) -> None:
    assert dict(conjugate(infinitive))[form] == tense


@pytest.mark.parametrize(
    ("form", "noun"),
    [
        ("directrices générales", "directeur général"),
        ("cheffe de produit", "chef de produit"),
        ("autrice", "auteur"),
        ("ceo", "CEO"),
    ],
)
def test_every_form_leads_to_its_noun(form: str, noun: str) -> None:
    assert role_nouns()[form].noun == noun


def test_verbs_know_sense_and_tense() -> None:
    assert (verbs()["fut"].sense, verbs()["fut"].tense) == ("be", "past")
    assert (verbs()["limogée"].sense, verbs()["limogée"].tense) == ("dismiss", "participle")
