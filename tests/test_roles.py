"""Who holds which post where: each construction with a sentence of its own, and sentences that give no role."""

from __future__ import annotations

import pytest
from role_cases import marked_doc, read_roles
from spacy.language import Language

from tweetpress.components.spans import ROLES

pytestmark = pytest.mark.model

BESIDE_THE_NAME = [
    (
        "<c>Twitter</c> répond au représentant démocrate <p>Marc Petit</p>.",
        "Marc Petit | représentant | None | current",
    ),
    (
        "<c>Twitter</c> diffuse les matchs, dit le commissaire de la NHL, <p>Marc Petit</p>.",
        "Marc Petit | commissaire | NHL | current",
    ),
    (
        "<p>Anne Roy</p>, directrice de la division Grand Public de <c>Odeo</c>, signe.",
        "Anne Roy | directrice de la division Grand Public | Odeo | current",
    ),
    (
        "<p>Anne Roy</p>, directrice de campagne, ouvre un compte sur <c>Twitter</c>.",
        "Anne Roy | directrice de campagne | None | current",
    ),
    (
        "<p>Marc Petit</p>, ministre de la jeunesse et des sports du Bénin, bloque <c>Twitter</c>.",
        "Marc Petit | ministre de la jeunesse et des sports | Bénin | current",
    ),
    (
        "<p>Anne Roy</p>, responsable marketing & communication chez <c>Odeo</c>, signe.",
        "Anne Roy | responsable marketing & communication | Odeo | current",
    ),
    (
        "<c>Twitter</c> intrigue. <p>Anne Roy</p>, fondatrice d'une petite société de conseil, y voit un outil.",
        "Anne Roy | fondatrice | None | current",
    ),
    (
        "<p>Marc Petit</p>, consultant travaillant chez <c>Odeo</c>, n'y croit pas.",
        "Marc Petit | consultant | Odeo | current",
    ),
    (
        "Le Département des finances et son chef, <p>Marc Petit</p>, se taisent sur <c>Twitter</c>.",
        "Marc Petit | chef | Département des finances | current",
    ),
    (
        "La chercheuse <p>Anne Roy</p>, de la Fondation Lumière, sourit.",
        "Anne Roy | chercheuse | Fondation Lumière | current",
    ),
    ("<p>Anne Roy</p>, PDG de <c>Odeo</c>, salue ses équipes.", "Anne Roy | PDG | Odeo | current"),
    (
        "<p>Anne Roy</p>, la directrice générale de <c>Odeo</c>, part en voyage.",
        "Anne Roy | directrice générale | Odeo | current",
    ),
    ("Le PDG de <c>Odeo</c>, <p>Marc Petit</p>, salue ses équipes.", "Marc Petit | PDG | Odeo | current"),
    (
        "La directrice juridique <p>Anne Roy</p> aime <c>Odeo</c>.",
        "Anne Roy | directrice juridique | Odeo | current",
    ),
    (
        "Vice-présidente de <c>Odeo</c>, <p>Anne Roy</p> ne dit pas autre chose.",
        "Anne Roy | Vice-présidente | Odeo | current",
    ),
    (
        "Étaient là <p>Anne Roy</p> (directrice technique de <c>Odeo</c>) et ses amis.",
        "Anne Roy | directrice technique | Odeo | current",
    ),
    ("– <p>Anne Roy</p> (CFO de <c>Odeo</c>)", "Anne Roy | CFO | Odeo | current"),
    (
        "<p>Anne Roy</p>, ex-responsable des ventes d'<c>Odeo</c>, écrit.",
        "Anne Roy | responsable des ventes | Odeo | former",
    ),
    ("L'ancien p.-d.g. d'<c>Odeo</c>, <p>Marc Petit</p>, écrit un livre.", "Marc Petit | p.-d.g. | Odeo | former"),
    (
        "<p>Anne Roy</p>, 45 ans, directrice marketing de <c>Odeo</c>, écrit.",
        "Anne Roy | directrice marketing | Odeo | current",
    ),
    (
        "<p>Marc Petit</p>, directeur Europe du Sud de <c>Odeo</c>, signe.",
        "Marc Petit | directeur Europe du Sud | Odeo | current",
    ),
    (
        "<p>Marc Petit</p>, administrateur délégué de <c>Odeo</c>, signe.",
        "Marc Petit | administrateur délégué | Odeo | current",
    ),
    (
        "<p>Marc Petit</p>, chef de la direction de <c>Odeo</c>, signe.",
        "Marc Petit | chef de la direction | Odeo | current",
    ),
    ("L'analyste <p>Marc Petit</p>, de <c>Gartner</c>, doute.", "Marc Petit | analyste | Gartner | current"),
    ("L'investisseuse <p>Anne Roy</p> (<c>Benchmark</c>) doute.", "Anne Roy | investisseuse | Benchmark | current"),
    (
        "Selon <p>Anne Roy</p>, avocate spécialisée en droit du travail au cabinet <c>Dupin</c>, tout va bien.",
        "Anne Roy | avocate spécialisée | Dupin | current",
    ),
    (
        "<p>Anne Roy</p>, professeure à l'université de Liège, sourit.",
        "Anne Roy | professeure | université de Liège | current",
    ),
    (
        "<p>Anne Roy</p>, ministre de l'Économie numérique, sourit.",
        "Anne Roy | ministre de l'Économie numérique | None | current",
    ),
    ("<p>Marc Petit</p>, député socialiste de la Creuse, sourit.", "Marc Petit | député | Creuse | current"),
    (
        "Pour <p>Anne Roy</p>, responsable de la sécurité et de l'intégrité chez <c>Odeo</c>, c'est non.",
        "Anne Roy | responsable de la sécurité et de l'intégrité | Odeo | current",
    ),
    (
        "<p>Marc Petit</p>, vice-président senior chargé des investissements stratégiques d'<c>Odeo</c>, signe.",
        "Marc Petit | vice-président senior chargé des investissements stratégiques | Odeo | current",
    ),
    (
        "<p>Marc Petit</p>, directeur\nfinancier de <c>Odeo</c>, signe.",
        "Marc Petit | directeur financier | Odeo | current",
    ),
    (
        "<p>Anne Roy</p>, l'une des vice-présidentes d'<c>Odeo</c>, signe.",
        "Anne Roy | vice-présidente | Odeo | current",
    ),
    (
        "Entretien avec <p>Anne Roy</p>, directrice du numérique chez <c>Odeo</c>",
        "Anne Roy | directrice du numérique | Odeo | current",
    ),
]

SEVERAL = [
    (
        "<p>Anne Roy</p> et <p>Marc Petit</p> sont partis. Ils étaient responsables des ventes de <c>Odeo</c>.",
        {"Anne Roy | responsable des ventes | Odeo | former", "Marc Petit | responsable des ventes | Odeo | former"},
    ),
    (
        "Voilà <p>Luc Blanc</p> (Vine), <p>Anne Roy</p> et <p>Jean Roux</p> (deux des fondateurs de <c>Odeo</c>).",
        {"Anne Roy | fondateur | Odeo | current", "Jean Roux | fondateur | Odeo | current"},
    ),
    (
        "<c>Twitter</c> rachète la société. Elle est née de deux ingénieurs, <p>Anne Roy</p> et <p>Marc Petit</p>.",
        {"Anne Roy | ingénieur | None | current", "Marc Petit | ingénieur | None | current"},
    ),
    (
        "<c>Twitter</c> bouge. <p>Marc Petit</p>, chef de la communication du ministre de la santé <p>Jean Roux</p>.",
        {
            "Marc Petit | chef de la communication | Jean Roux | current",
            "Jean Roux | ministre de la santé | None | current",
        },
    ),
    (
        "<p>Marc Petit</p>, PDG de <c>Odeo</c>, a nommé <p>Anne Roy</p> directrice juridique.",
        {"Marc Petit | PDG | Odeo | current", "Anne Roy | directrice juridique | Odeo | incoming"},
    ),
    (
        "<p>Anne Roy</p> cède son fauteuil de PDG de <c>Odeo</c> à <p>Marc Petit</p>.",
        {"Anne Roy | PDG | Odeo | former", "Marc Petit | PDG | Odeo | incoming"},
    ),
    (
        "<p>Anne Roy</p>, chercheuse en sociologie et autrice, écrit à l'avocat du ministre, <p>Luc Blanc</p>.",
        {
            "Anne Roy | chercheuse en sociologie | None | current",
            "Anne Roy | autrice | None | current",
            "Luc Blanc | avocat | None | current",
        },
    ),
    (
        "<p>Anne Roy</p>, cofondatrice et PDG d'<c>Odeo</c>, signe.",
        {"Anne Roy | cofondatrice | Odeo | current", "Anne Roy | PDG | Odeo | current"},
    ),
    (
        "Les cofondateurs d'<c>Odeo</c>, <p>Marc Petit</p> et <p>Anne Roy</p>, signent.",
        {"Marc Petit | cofondateur | Odeo | current", "Anne Roy | cofondateur | Odeo | current"},
    ),
    (
        "<p>Marc Petit</p> et <p>Anne Roy</p>, les fondateurs d'<c>Odeo</c>, signent.",
        {"Marc Petit | fondateur | Odeo | current", "Anne Roy | fondateur | Odeo | current"},
    ),
    (
        "<p>Marc Petit</p>, patron d'<c>Odeo</c> et de <c>Vine</c>, signe.",
        {"Marc Petit | patron | Odeo | current", "Marc Petit | patron | Vine | current"},
    ),
    (
        "<p>Marc Petit</p> succède à <p>Anne Roy</p> au poste de directeur financier de <c>Odeo</c>.",
        {"Marc Petit | directeur financier | Odeo | incoming", "Anne Roy | directeur financier | Odeo | former"},
    ),
    (
        "<p>Anne Roy</p> est remplacée par <p>Marc Petit</p> au poste de directeur financier de <c>Odeo</c>.",
        {"Marc Petit | directeur financier | Odeo | incoming", "Anne Roy | directeur financier | Odeo | former"},
    ),
    (
        "<p>Marc Petit</p>, le PDG de <c>Odeo</c>, ou <p>Anne Roy</p>, celle de <c>Vine</c>, signent.",
        {"Marc Petit | PDG | Odeo | current", "Anne Roy | PDG | Vine | current"},
    ),
    (
        "Le PDG, <p>Marc Petit</p>, la directrice juridique, <p>Anne Roy</p>, et l'ingénieur <p>Luc Blanc</p> quittent "
        "<c>Odeo</c>.",
        {
            "Marc Petit | PDG | Odeo | former",
            "Anne Roy | directrice juridique | Odeo | former",
            "Luc Blanc | ingénieur | Odeo | former",
        },
    ),
]

GIVEN_BY_A_VERB = [
    (
        "<p>Anne Roy</p> est passée par le Trésor français comme directrice du personnel.",
        "Anne Roy | directrice du personnel | Trésor français | former",
    ),
    ("<p>Anne Roy</p> est la directrice générale de <c>Odeo</c>.", "Anne Roy | directrice générale | Odeo | current"),
    ("<p>Marc Petit</p>, qui fut PDG de <c>Odeo</c>, écrit.", "Marc Petit | PDG | Odeo | former"),
    (
        "<p>Anne Roy</p> était responsable des ventes chez <c>Odeo</c>.",
        "Anne Roy | responsable des ventes | Odeo | former",
    ),
    ("<p>Anne Roy</p> n'est plus la directrice de <c>Odeo</c>.", "Anne Roy | directrice | Odeo | former"),
    (
        "<p>Anne Roy</p> a été nommée directrice des partenariats de <c>Odeo</c>.",
        "Anne Roy | directrice des partenariats | Odeo | incoming",
    ),
    (
        "<p>Anne Roy</p> vient d'être promue au poste de directrice marketing de <c>Odeo</c>.",
        "Anne Roy | directrice marketing | Odeo | incoming",
    ),
    (
        "<c>Odeo</c> a recruté <p>Anne Roy</p> comme directrice juridique.",
        "Anne Roy | directrice juridique | Odeo | incoming",
    ),
    (
        "<c>Odeo</c> nomme <p>Anne Roy</p> en tant que directrice financière.",
        "Anne Roy | directrice financière | Odeo | incoming",
    ),
    ("<p>Anne Roy</p> deviendra la PDG de <c>Odeo</c> en mai.", "Anne Roy | PDG | Odeo | incoming"),
    (
        "L'arrivée d'<p>Anne Roy</p> au poste de directrice marketing de <c>Odeo</c> étonne.",
        "Anne Roy | directrice marketing | Odeo | incoming",
    ),
    ("<p>Anne Roy</p> prend la présidence de <c>Odeo</c>.", "Anne Roy | présidente | Odeo | incoming"),
    (
        "<p>Marc Petit</p> quitte la direction juridique de <c>Odeo</c>.",
        "Marc Petit | directeur juridique | Odeo | former",
    ),
    (
        "Débauchée chez <c>Vine</c>, <p>Anne Roy</p> occupe le poste de directrice produit de <c>Odeo</c>.",
        "Anne Roy | directrice produit | Odeo | current",
    ),
    (
        "Entrée chez <c>Odeo</c> en 2009 comme ingénieure, <p>Anne Roy</p> dirige tout.",
        "Anne Roy | ingénieure | Odeo | former",
    ),
    ("<p>Marc Petit</p> reste administrateur de <c>Odeo</c>.", "Marc Petit | administrateur | Odeo | current"),
    (
        "<p>Anne Roy</p>, que <c>Vine</c> vient de nommer directrice générale, sourit.",
        "Anne Roy | directrice générale | Vine | incoming",
    ),
]

GIVEN_BY_A_DEED = [
    ("<p>Anne Roy</p> a dirigé l'agence <c>Vine</c> pendant deux ans.", "Anne Roy | dirigeante | Vine | former"),
    ("<p>Marc Petit</p> préside <c>Vine</c>.", "Marc Petit | président | Vine | current"),
    ("<p>Marc Petit</p> a cofondé <c>Vine</c>.", "Marc Petit | cofondateur | Vine | current"),
]

ACROSS_SENTENCES = [
    (
        "L'analyse vient de <p>Marc Petit</p>. « Rien ne presse », répète l'analyste de <c>Odeo</c>.",
        "Marc Petit | analyste | Odeo | current",
    ),
    (
        "Dans le groupe dont il quitte la présidence, <p>Marc Petit</p> laisse de bons souvenirs.",
        "Marc Petit | président | None | former",
    ),
    (
        "<p>Anne Roy</p> arrive de Lyon. Elle a été directrice commerciale de <c>Vine</c>.",
        "Anne Roy | directrice commerciale | Vine | former",
    ),
    (
        "<p>Anne Roy</p> a parlé. Ancienne conseillère de la mairie de Lyon, elle connaît la ville.",
        "Anne Roy | conseillère | mairie de Lyon | former",
    ),
    (
        "<p>Anne Roy</p> signe. La recrue, ex-directrice marketing de <c>Vine</c>, sourit.",
        "Anne Roy | directrice marketing | Vine | former",
    ),
    (
        "<p>Anne Roy</p> signe. La présidente de <c>Vine</c> sourit.",
        "Anne Roy | présidente | Vine | current",
    ),
    (
        "<p>Elon Musk</p> signe. Tout le monde rit, <p>Marc Petit</p> aussi. Le patron de <c>Tesla</c> se tait.",
        "Elon Musk | patron | Tesla | current",
    ),
    (
        "<c>Vine</c> compte 20 salariés. Son PDG, <p>Marc Petit</p>, s'en félicite.",
        "Marc Petit | PDG | Vine | current",
    ),
    (
        "<c>Vine</c>, dont la fondatrice, <p>Anne Roy</p>, vit à Lyon, grandit.",
        "Anne Roy | fondatrice | Vine | current",
    ),
    (
        "<p>Anne Roy</p> claque la porte de <c>Vine</c>, où elle était directrice produit.",
        "Anne Roy | directrice produit | Vine | former",
    ),
    (
        "<p>Anne Roy</p>, directrice générale de <c>Vine</c>, a annoncé son départ.",
        "Anne Roy | directrice générale | Vine | former",
    ),
]

NO_ROLE = [
    "<p>Anne Roy</p> a reçu vingt candidats retenus pour le poste de directeur général.",
    "<p>Anne Roy</p> a passé deux jours à Lyon avec les candidats au poste de directeur général.",
    "<p>Marc Petit</p> a embauché celle qui allait devenir la directrice financière.",
    "<p>Anne Roy</p> l'a lancé aux journalistes de <c>Odeo</c>.",
    "La loi pose un lien entre <p>Marc Petit</p> et son directeur.",
    "<p>Anne Roy</p> rejoint l'équipe gérant l'application de <c>Odeo</c>.",
    "<p>Anne Roy</p> rêve de diriger <c>Odeo</c>.",
    "<c>Odeo</c>, dirigée par un autre que <p>Marc Petit</p>, va bien.",
    "<p>Anne Roy</p> rêve d'être PDG de <c>Odeo</c>.",
    "<p>Marc Petit</p> était pressenti pour devenir directeur général de <c>Odeo</c>.",
    "<p>Marc Petit</p> est pressenti pour la présidence de <c>Odeo</c>.",
    "<p>Marc Petit</p> joue au chef.",
    "Un patron, ça décide, répète <p>Marc Petit</p>.",
    "Un porte-parole de <c>Odeo</c> a démenti. <p>Anne Roy</p> se tait.",
    "Les patrons tweetent peu. <p>Anne Roy</p> le regrette.",
    "<p>Marc Petit</p> cherche un directeur financier pour <c>Odeo</c>.",
    "<p>Anne Roy</p> a écrit au directeur de <c>Odeo</c>.",
    "<p>Anne Roy</p> est responsable de cet échec.",
    "On considère <c>Odeo</c> comme un éditeur, note <p>Anne Roy</p>.",
    "<p>Anne Roy</p> a été élue à Lyon.",
    "Après le discours d'<p>Anne Roy</p>, le directeur a pris la parole.",
    "<p>Marc Petit</p> pourrait être nommé directeur de <c>Odeo</c>.",
    "Chaque décision critique passe par <p>Anne Roy</p>.",
]


@pytest.mark.parametrize(("marked", "role"), BESIDE_THE_NAME + GIVEN_BY_A_VERB + GIVEN_BY_A_DEED + ACROSS_SENTENCES)
def test_role(nlp: Language, marked: str, role: str) -> None:
    assert read_roles(nlp, marked) == {role}


@pytest.mark.parametrize(("marked", "roles"), SEVERAL)
def test_several_roles(nlp: Language, marked: str, roles: set[str]) -> None:
    assert read_roles(nlp, marked) == roles


@pytest.mark.parametrize("marked", NO_ROLE)
def test_no_role(nlp: Language, marked: str) -> None:
    assert read_roles(nlp, marked) == set()


def test_wordings_of_one_post_are_aliases(nlp: Language) -> None:
    doc = marked_doc(
        nlp,
        "La Chief marketing officer de <c>Odeo</c>, <p>Anne Roy</p>, signe. <p>Anne Roy</p>, CMO de <c>Odeo</c>, rit.",
    )
    nlp.get_pipe("tweetpress_roles")(doc)
    [span] = doc.spans[ROLES]
    value = span._.tweetpress_role
    assert (value.title, value.aliases) == ("Chief marketing officer", ("CMO",))


def test_a_role_spans_title_and_name(nlp: Language) -> None:
    doc = marked_doc(nlp, "Hier, <p>Anne Roy</p>, PDG de <c>Odeo</c>, a signé.")
    nlp.get_pipe("tweetpress_roles")(doc)
    [span] = doc.spans[ROLES]
    assert span.text == "Anne Roy, PDG de Odeo"
    assert span._.tweetpress_why


def test_the_unsaid_company_is_what_the_article_is_about(nlp: Language) -> None:
    text = "<c>Vine</c> perd. <c>Odeo</c> vend. <c>Odeo</c> embauche. <c>Odeo</c> gagne. <c>Odeo</c> dure.\n\n"
    text += "La vice-présidente <p>Anne Roy</p> sourit."
    assert read_roles(nlp, text) == {"Anne Roy | vice-présidente | Odeo | current"}


def test_no_company_where_none_is_meant(nlp: Language) -> None:
    assert read_roles(nlp, "Le journaliste <p>Marc Petit</p> écrit sur <c>Odeo</c>.") == {
        "Marc Petit | journaliste | None | current"
    }


def test_no_two_roles_share_their_bounds(nlp: Language) -> None:
    doc = marked_doc(nlp, "<p>Marc Petit</p>, patron de <c>Odeo</c>, de <c>Vine</c> et de <c>Tesla</c>, signe.")
    nlp.get_pipe("tweetpress_roles")(doc)
    spans = list(doc.spans[ROLES])
    assert len({(span.start, span.end) for span in spans}) == len(spans) == 3
