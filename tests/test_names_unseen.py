"""Names that no list has, told by their parts and by the words beside them; each rule with what it must leave alone."""

from __future__ import annotations

import pytest
from spacy.language import Language


def names(nlp: Language, text: str, kind: str) -> list[str]:
    doc = nlp(text)
    return [span.text for span in doc.spans[kind]]


COMPANIES = [
    ("Elle a quitté L'Écho du Vexin pour La Gazette du Forez.", ["L'Écho du Vexin", "La Gazette du Forez"]),
    ("Son roman paraît chez Les Éditions du Canal.", ["Les Éditions du Canal"]),
    ("Il dirige les réseaux sociaux du concurrent Fruitières du Bugey.", ["Fruitières du Bugey"]),
    ("Une plateforme de vidéos, Zorbiq, a signé hier.", ["Zorbiq"]),
    ("Elle confie l'affaire au cabinet Langlade Dubreuil.", ["Langlade Dubreuil"]),
    ("Elle fut dix ans journaliste à Jeune Afrique.", ["Jeune Afrique"]),
    ("Il a travaillé chez Nielsen Metrix.", ["Nielsen Metrix"]),
    ("Elle a tout raconté à vergerdoux.com, puis à Twitter.", ["vergerdoux.com", "Twitter"]),
    ("La marque est tombée dans l'escarcelle de l'américain Brindle Orchards.", ["Brindle Orchards"]),
    ("Il détient des parts dans le chocolatier Quervain.", ["Quervain"]),
    ("Anne Martin est directrice associée de Belvaro.", ["Belvaro"]),
    ("Elle fut dix ans directrice de Zorbiq Advertising France.", ["Zorbiq Advertising France"]),
]
NO_COMPANY = [
    "L'autrice de La ville perdue a signé cent livres.",
    "L'ancien défenseur de Trifouillac ne tweete jamais.",
    "Le bourgmestre de Marchelou compte mille abonnés.",
    "Anne Martin est nommée Deputy Managing Director.",
    "Anne Martin (Head of Digital & Content) arrive lundi.",
    "Ses cadres sont partis.",
    "Elle vit en Côte d'Ivoire.",
    "Les bureaux sont avenue de Wagram, à deux pas de la rue de Vuitton.",
    "Le Syndicat romand des affichistes (Syrof) proteste.",
    "L'amie de Vergoline (une association) a parlé.",
    "Écrivez à contact@vergerdoux.com, ou voyez www.vergerdoux.com/dons.",
    "Luc Ferrand (N2) court toujours.",
]
PEOPLE = [
    ("Le directeur des opérations, Henri de Castries, s'en va.", ["Henri de Castries"]),
    ("Le blogueur Pape Moussa Ndiaye a été reçu.", ["Pape Moussa Ndiaye"]),
    ("Tout est signé. Jean-Pol Martin, le directeur des ventes, sourit.", ["Jean-Pol Martin"]),
    ("Le General Counsel Anne Martin a parlé.", ["Anne Martin"]),
    ("Charlotte Lewandier a été nommée hier.", ["Charlotte Lewandier"]),
    ("Le groupe place à la tête du quotidien Sabrina Lenormand.", ["Sabrina Lenormand"]),
    ("Anne-Laure Sautier de Brugnac a été nommée hier.", ["Anne-Laure Sautier de Brugnac"]),
    ("Ajoutons-y Karim Ben Salah, qui a rejoint le groupe.", ["Karim Ben Salah"]),
]
NOBODY = [
    "Le cabinet Langlade Dubreuil a gagné.",
    "Le country manager France de Zorbiq a parlé.",
    "Avec Zorbiq, deux sœurs changent les relations presse.",
    "Il est professeur de Sociologie à Lyon.",
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), COMPANIES)
def test_companies(nlp: Language, text: str, expected: list[str]) -> None:
    assert names(nlp, text, "companies") == expected


@pytest.mark.model
@pytest.mark.parametrize("text", NO_COMPANY)
def test_no_company(nlp: Language, text: str) -> None:
    assert names(nlp, text, "companies") == []


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(nlp: Language, text: str, expected: list[str]) -> None:
    assert names(nlp, text, "people") == expected


@pytest.mark.model
@pytest.mark.parametrize("text", NOBODY)
def test_nobody(nlp: Language, text: str) -> None:
    assert names(nlp, text, "people") == []


@pytest.mark.model
def test_initials_in_an_interview_are_those_of_the_speaker(nlp: Language) -> None:
    doc = nlp("Béatrice Lenormand : Oui.\nEt depuis ?\nB. L. : Rien.")
    assert {span._.tweetpress_name for span in doc.spans["people"]} == {"Béatrice Lenormand"}


def test_a_slip_of_a_company_is_an_alias_of_it(nlp: Language) -> None:
    text = "Twitter licencie. Le réseau Twiter perd son PDG. Twitter se tait. Pinterest et l'agence Pinteret aussi."
    doc = nlp(text)
    found = [(span.text, span._.tweetpress_name) for span in doc.spans["companies"]]
    assert found == [
        ("Twitter", "Twitter"),
        ("Twiter", "Twitter"),
        ("Twitter", "Twitter"),
        ("Pinterest", "Pinterest"),
        ("Pinteret", "Pinterest"),
    ]


FILLER = "Le réseau social recrute à Paris et à Dublin, où ses équipes ont doublé en un an. " * 6


@pytest.mark.model
def test_a_name_alone_on_its_line_amid_the_article_is_a_heading(nlp: Language) -> None:
    assert names(nlp, f"{FILLER}\n\nBaptiste Royer\n\n{FILLER}", "people") == ["Baptiste Royer"]
    assert names(nlp, f"Des équipes en plus\n\nBaptiste Royer\n\n{FILLER}", "people") == []
