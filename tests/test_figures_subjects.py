"""Whose a figure is: speech, stakes, threats, studies, prices. All sentences are invented."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tweetpress.collect import collect
from tweetpress.datatypes import Article, Metadata
from tweetpress.pipeline import make_doc

pytestmark = pytest.mark.model

SUBJECTS = [
    (
        "Jack Dorsey, cofondateur de Twitter, détient 3,2 % de Twitter.",
        "Twitter : qui possède quoi",
        {"3,2 %": "Jack Dorsey"},
    ),
    (
        "Twitter a deux ans pour se mettre en règle. Le texte prévoit des amendes allant jusqu'à 4 % des ventes.",
        "Twitter face à la loi",
        {"jusqu'à 4 %": None},
    ),
    (
        "Twitter s'est tu. Son porte-parole a répondu en 140 signes.",
        "Twitter se tait",
        {"140 signes": "Twitter"},
    ),
    (
        "Le sondage est sans appel. Les chercheurs ont lu des messages publics. Une rumeur a 60 % de chances d'être "
        "reprise, note l'étude.",
        "Twitter et la rumeur",
        {"60 %": None},
    ),
    (
        "Twitter s'est offert Summize. La transaction tournerait autour de 15 millions de dollars.",
        "Twitter s'offre Summize",
        {"autour de 15 millions de dollars": "Summize"},
    ),
    (
        "Depuis sa création chez Odeo, Twitter a recueilli plus de 55 millions de dollars.",
        "L'argent de Twitter",
        {"plus de 55 millions de dollars": "Twitter"},
    ),
    (
        "L'institut Ipsos publie ses chiffres. Au printemps, 6 % des Français y avaient un compte.",
        "Twitter gagne du terrain",
        {"6 %": "Twitter"},
    ),
    (
        "Techcrunch, qui valorise la société à 90 millions de dollars, cite un proche.",
        "Twitter lève des fonds",
        {"90 millions de dollars": "Twitter"},
    ),
    (
        "Omid Kordestani a rejoint Twitter. En échange, il devait percevoir 40 % de son salaire.",
        "Twitter embauche",
        {"40 %": "Omid Kordestani"},
    ),
    (
        "Twitter en rit encore. L'émission a fait parler : 300 000 tweets, dont 40 % de messages moqueurs.",
        "Twitter regarde la télévision",
        {"300 000 tweets": None, "40 %": None},
    ),
    (
        "Twitter tourne à plein. Les serveurs traitent 300 millions de tweets par jour.",
        "Twitter en chiffres",
        {"300 millions de tweets": "Twitter"},
    ),
    (
        "Twitter a ouvert un bureau à Lyon. Deux jours plus tard, le bureau fermait.",
        "Twitter hésite",
        {"Deux jours": None},
    ),
    (
        "Twitter change de tête. Nina Morel commencera dans six semaines.",
        "Twitter change de tête",
        {"six semaines": None},
    ),
    (
        "Twitter perd un cadre. Directrice des ventes de Twitter pendant deux ans, Nina Morel s'en va.",
        "Twitter perd un cadre",
        {"deux ans": "Nina Morel"},
    ),
    (
        "Twitter perd un cadre. Nina Morel s'en va, deux ans après son arrivée.",
        "Twitter perd un cadre",
        {"deux ans": "Nina Morel"},
    ),
    (
        "Il y a trois ans que Nina Morel écrit sur Twitter.",
        "Écrire sur Twitter",
        {"trois ans": "Nina Morel"},
    ),
    (
        "Les salariés parlent de Jack Dorsey, patron de Twitter depuis trois semaines.",
        "Twitter et son patron",
        {"trois semaines": "Jack Dorsey"},
    ),
    (
        "Twitter recule. La loi, votée il y a deux ans, n'y est pour rien.",
        "Twitter recule",
        {"deux ans": None},
    ),
    (
        "Le conseil a signé un accord de 44 milliards de dollars pour vendre la société à Elon Musk.",
        "Twitter vendu",
        {"44 milliards de dollars": "Twitter"},
    ),
    (
        "Dix fonds veulent payer le rachat de Twitter par Elon Musk, évalué à 44 milliards de dollars.",
        "Le rachat de Twitter",
        {"44 milliards de dollars": "Twitter"},
    ),
    (
        "Elon Musk a offert 43 milliards de dollars pour Twitter, quand l'entreprise vaut 36 milliards de dollars.",
        "Elon Musk veut Twitter",
        {"36 milliards de dollars": "Twitter"},
    ),
    (
        "Un sondage a été mené en mai. Ainsi, 29 % se disent proches de la gauche.",
        "Qui écrit sur Twitter ?",
        {"29 %": None},
    ),
    (
        "Barack Obama n'est pas blessé. Mais 40 000 personnes suivent le compte Twitter de Reuters.",
        "Une fausse nouvelle",
        {"40 000 personnes": "Reuters"},
    ),
]
NOTHING = [
    "Les deux hommes se sont serré la main.",
    "L'annonce est venue des deux côtés.",
    "Il a refusé deux fois.",
]


def figures_of(nlp: Language, title: str | None, text: str) -> dict[str, str | None]:
    article = Article("page", 1, Metadata(title=title), text)
    return {figure.text: figure.subject for figure in collect(nlp(make_doc(nlp, article)), article).figures}


@pytest.mark.parametrize(("text", "title", "wanted"), SUBJECTS)
def test_subject_of_a_figure(nlp: Language, text: str, title: str, wanted: dict[str, str | None]) -> None:
    found = figures_of(nlp, title, text)
    assert {figure: found[figure] for figure in wanted} == wanted


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_told_before_is_no_figure(nlp: Language, text: str) -> None:
    assert figures_of(nlp, None, text) == {}


def test_year_before_a_share_is_not_its_whole_part(nlp: Language) -> None:
    assert list(figures_of(nlp, None, "En 2014, 94 % ont publié.")) == ["94 %"]


def test_nous_is_the_company_of_who_speaks(nlp: Language) -> None:
    text = (
        "Lina Morvan est directrice générale de Deezer.\n\nTwitter vous aide ?\n\nLina Morvan : Un peu.\n\n"
        "Combien êtes-vous ?\n\nLina Morvan : Nous employons 40 salariés."
    )
    assert figures_of(nlp, "Trois questions à Lina Morvan", text)["40 salariés"] == "Deezer"


def test_nous_is_the_house_that_the_opening_of_an_interview_names(nlp: Language) -> None:
    text = (
        "Lina Morvan tient le clavier de Tramysia, une agence lyonnaise.\n\nEst-ce un métier ?\n\nOui.\n\n"
        "Êtes-vous seule ?\n\nNous sommes quatre personnes.\n\nEt vos clients ?\n\n"
        "Un de nos clients, Orange, reçoit 1 200 messages par semaine."
    )
    found = figures_of(nlp, "Trois questions à Lina Morvan", text)
    assert (found["quatre personnes"], found["1 200 messages"]) == ("Tramysia", "Orange")


def test_what_a_chief_tells_is_of_his_house(nlp: Language) -> None:
    text = "Luc Petit est le PDG de Deezer. Le PDG emploie 23 personnes."
    assert figures_of(nlp, "Les rivaux de Twitter", text) == {"23 personnes": "Deezer"}
