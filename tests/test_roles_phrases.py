"""Titles and what their phrase says: further role nouns, deeds, houses joined by « et », fields joined by « à »."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tweetpress.components.spans import ROLES
from tweetpress.datatypes import Article, Metadata
from tweetpress.pipeline import make_doc

pytestmark = pytest.mark.model


def found(nlp: Language, text: str) -> set[tuple[str, str, str | None]]:
    doc = nlp(make_doc(nlp, Article("page", 1, Metadata(title=None), text)))
    answers = [span._.tweetpress_role for span in doc.spans[ROLES]]
    return {(role.person, role.title, role.company) for role in answers}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Claire Monnier, l'attaquante de Guingamp, a fermé son compte.",
            {("Claire Monnier", "attaquante", "Guingamp")},
        ),
        (
            "Anne Harding, secrétaire à l'éducation, a répondu en ligne.",
            {("Anne Harding", "secrétaire à l'éducation", None)},
        ),
        ("Lise Morvan, candidate à la mairie de Lyon, tweete beaucoup.", {("Lise Morvan", "candidate", None)}),
        (
            "Denis Faure, un ancien cadre de Nokia, conseille l'équipe.",
            {("Denis Faure", "cadre", "Nokia")},
        ),
        (
            "- Hugo Serrault (responsable des relations institutionnelles Google France)",
            {("Hugo Serrault", "responsable des relations institutionnelles", "Google France")},
        ),
        (
            "L'ambassadeur de la Grande Bretagne, Peter Holt, a ri.",
            {("Peter Holt", "ambassadeur", "Grande Bretagne")},
        ),
        (
            "Marc Olivet, animateur chez TF1 et au Groupe Figaro, a mené le débat.",
            {("Marc Olivet", "animateur", "TF1"), ("Marc Olivet", "animateur", "Groupe Figaro")},
        ),
        (
            "Nora Savary est conseillère stratégique aux médias sociaux.",
            {("Nora Savary", "conseillère stratégique aux médias sociaux", None)},
        ),
        ("Paul Aubry, auteur d'un livre sur les réseaux, en rit.", {("Paul Aubry", "auteur", None)}),
        (
            "Amina Diouf, chargée des Marchés mondiaux, arrive.",
            {("Amina Diouf", "chargée des Marchés mondiaux", None)},
        ),
        ("Julie Lemoine, vice-doyenne en juin, a souri.", {("Julie Lemoine", "vice-doyenne", None)}),
        (
            "Moussa Fall, coordinateur de l'unité digitale à la Présidence de la République, compte les abonnés.",
            {("Moussa Fall", "coordinateur de l'unité digitale", "Présidence de la République")},
        ),
        (
            "Laura Bonin, présentatrice du 20 heures de France 2, a répondu.",
            {("Laura Bonin", "présentatrice", "France 2")},
        ),
        ("Ariane Chauvet est attachée de presse de formation.", set()),
        (
            "Rémi Chauvin, Responsable Médias Sociaux de La Poste, raconte.",
            {("Rémi Chauvin", "Responsable Médias Sociaux", "La Poste")},
        ),
        (
            "Odile Serre, responsable de formation chez Orange, recrute.",
            {("Odile Serre", "responsable de formation", "Orange")},
        ),
        ("Sonia Perret, auteure chez Eyrolles, dédicace.", {("Sonia Perret", "auteure", None)}),
        ("L'auteur des menaces, Kevin Brunet, a été condamné.", set()),
        ("Nadia Colin, auteure du tout premier message, s'en souvient.", set()),
        ("Paul Garnier, candidat au poste de directeur général de Twitter, se tait.", set()),
        ("Marie Dubreuil, candidate à la présidence de France Télévisions, a été entendue.", set()),
        ("Luc Maillard a signé dans le cadre de Twitter un accord de principe.", set()),
        ("Eva Ronsard demande un conseil de lecture à ses abonnés.", set()),
    ],
)
def test_titles_and_what_their_phrase_says(nlp: Language, text: str, roles: set[tuple[str, str, str | None]]) -> None:
    assert found(nlp, text) == roles
