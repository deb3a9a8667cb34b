"""Whether a post is held, was held or will be: what the words beside the title and the story say of the time."""

from __future__ import annotations

import pytest
from role_cases import read_roles
from spacy.language import Language

pytestmark = pytest.mark.model

LEAVING = [
    "Le directeur financier de <c>Vine</c>, <p>Luc Blanc</p>, a claqué la porte.",
    "Le directeur financier de <c>Vine</c>, <p>Luc Blanc</p>, fait ses cartons.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, a été invité à partir.",
    "<p>Anne Roy</p> a montré la porte au directeur financier de <c>Vine</c>, <p>Luc Blanc</p>.",
    "Les cadres évincés seraient le directeur financier de <c>Vine</c> <p>Luc Blanc</p> et deux adjoints.",
    "Parmi les partants, <p>Luc Blanc</p>, directeur financier de <c>Vine</c>.",
    "Le premier à partir a été <p>Luc Blanc</p>, directeur financier de <c>Vine</c>.",
    "On annonce le départ du directeur financier de <c>Vine</c>, <p>Luc Blanc</p>.",
    "Le directeur financier de <c>Vine</c>, <p>Luc Blanc</p>, avait été raccompagné à la porte dès lundi.",
    "Le directeur financier de <c>Vine</c>, <p>Luc Blanc</p>, est parti chez <c>Odeo</c>.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c> sur le départ, se tait.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c> à l'époque, en rit encore.",
    "<p>Anne Roy</p> a quitté <c>Vine</c>. Ont suivi <p>Luc Blanc</p>, directeur financier de <c>Vine</c>.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, abandonne la tête du service.",
    "Le mois dernier, <p>Luc Blanc</p>, directeur financier de <c>Vine</c>, rendait son badge.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, devait quitter l'entreprise en mars.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, s'apprête à quitter le groupe.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, a appris vendredi qu'il n'avait plus d'emploi.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, n'est plus en poste.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, ne fait plus partie de l'entreprise.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, s'est fait virer.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, a été démis de ses fonctions.",
    "Le discret <p>Luc Blanc</p>, directeur financier de <c>Vine</c>, a fait le choix de partir.",
    "Trois cadres prennent la porte. Sur la liste, <p>Luc Blanc</p>, directeur financier de <c>Vine</c>.",
    "Quatre dirigeants s'en vont : <p>Luc Blanc</p>, directeur financier de <c>Vine</c>, et trois autres.",
    "Trois cadres ont annoncé leur départ, dont <p>Luc Blanc</p>, directeur financier de <c>Vine</c>.",
    "Ils ont été licenciés hier : <p>Luc Blanc</p> (directeur financier de <c>Vine</c>) et deux autres.",
    "<p>Luc Blanc</p> quitte <c>Vine</c>. Le directeur financier de <c>Vine</c> ne dit pas où il va.",
    "<p>Luc Blanc</p> s'en va. Le directeur financier de <c>Vine</c>, <p>Luc Blanc</p>, se tait.",
    "On dit que <p>Luc Blanc</p> le quittait. Le directeur financier de <c>Vine</c>, <p>Luc Blanc</p>, se tait.",
]
STAYING = [
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, s'exprimera pendant la conférence.",
    "« Les abonnés partent », constate <p>Luc Blanc</p>, directeur financier de <c>Vine</c>.",
    "Le comptable s'en va, regrette <p>Luc Blanc</p>, directeur financier de <c>Vine</c>.",
    "Le message de <p>Luc Blanc</p>, directeur financier de <c>Vine</c>, renvoyait vers un article.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, refuse de claquer la porte.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, plaint tous ceux qui ont quitté le navire.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, arrivé d'<c>Odeo</c>, calcule.",
    "Le candidat du parti plaît à <p>Luc Blanc</p>, directeur financier de <c>Vine</c>.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, assure que personne n'a été poussé dehors.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, voit partir ses meilleurs clients.",
    "<c>Odeo</c> voit les abonnés partir, selon <p>Luc Blanc</p>, directeur financier de <c>Vine</c>.",
    "Voici <p>Luc Blanc</p>, directeur financier de <c>Vine</c>. Partir ne lui dit rien.",
    "C'est au tour de <p>Luc Blanc</p>, directeur financier de <c>Vine</c>, de prendre la parole.",
    "<p>Luc Blanc</p>, directeur financier de <c>Vine</c>, a perdu son téléphone.",
    "Ce que dit <p>Luc Blanc</p>, directeur financier de <c>Vine</c> : tous ceux qui partent ont démissionné.",
    "Quatre cadres partent : « c'est la vie », dit <p>Luc Blanc</p>, directeur financier de <c>Vine</c>.",
    "Trois cadres partent. « C'est la vie », dit <p>Luc Blanc</p>, directeur financier de <c>Vine</c>.",
    "<p>Luc Blanc</p> a quitté <c>Odeo</c>. Le directeur financier de <c>Vine</c>, <p>Luc Blanc</p>, en parle.",
]
OTHER = [
    ("<p>Anne Roy</p>, ingénieure chez <c>Vine</c> puis consultante, écrit.", "Anne Roy | ingénieure | Vine | former"),
    (
        "<p>Anne Roy</p>, ingénieure chez <c>Vine</c> avant de créer <c>Odeo</c>, écrit.",
        "Anne Roy | ingénieure | Vine | former",
    ),
    ("<p>Anne Roy</p>, éphémère directrice de <c>Vine</c>, écrit.", "Anne Roy | directrice | Vine | former"),
    ("<p>Anne Roy</p>, devenue directrice de <c>Vine</c>, en rit.", "Anne Roy | directrice | Vine | current"),
    ("Depuis la mort de son fondateur, <p>Luc Blanc</p>, <c>Vine</c> vivote.", "Luc Blanc | fondateur | Vine | former"),
    (
        "<c>Vine</c> nomme deux personnes : <p>Anne Roy</p> (directrice conseil) et <p>Luc Blanc</p> (juriste).",
        "Anne Roy | directrice conseil | Vine | incoming",
    ),
    (
        "<c>Vine</c> se dote d'une directrice de la création : <p>Anne Roy</p>.",
        "Anne Roy | directrice de la création | Vine | incoming",
    ),
    (
        "Pendant trois ans, <p>Anne Roy</p> est cheffe de produit chez <c>Vine</c>.",
        "Anne Roy | cheffe de produit | Vine | former",
    ),
    (
        "Quatre années durant, <p>Anne Roy</p> est directrice des ventes de <c>Vine</c>.",
        "Anne Roy | directrice des ventes | Vine | former",
    ),
    (
        "<p>Anne Roy</p> est depuis trois ans directrice des ventes de <c>Vine</c>.",
        "Anne Roy | directrice des ventes | Vine | current",
    ),
    (
        "Pendant la conférence, <p>Anne Roy</p> est nommée directrice des ventes de <c>Vine</c>.",
        "Anne Roy | directrice des ventes | Vine | incoming",
    ),
    (
        "En 2013, <p>Anne Roy</p> est directrice de <c>Vine</c>. Elle écrit depuis 2016.",
        "Anne Roy | directrice | Vine | former",
    ),
    (
        "<c>Vine</c> vient la chercher en 2010 : <p>Anne Roy</p> sera directrice de <c>Vine</c>. Elle part en 2014.",
        "Anne Roy | directrice | Vine | former",
    ),
    (
        "<p>Anne Roy</p> passe deux ans chez <c>Vine</c> comme cheffe de produit.",
        "Anne Roy | cheffe de produit | Vine | former",
    ),
    (
        "Après sept ans comme consultante chez <c>Vine</c>, <p>Anne Roy</p> a ouvert un café.",
        "Anne Roy | consultante | Vine | former",
    ),
    (
        "<p>Anne Roy</p> travaille chez <c>Vine</c>, puis devient directrice d'<c>Odeo</c>.",
        "Anne Roy | directrice | Odeo | current",
    ),
    (
        "<p>Anne Roy</p>, nommée l'an dernier directrice de <c>Vine</c>, se félicite.",
        "Anne Roy | directrice | Vine | current",
    ),
    (
        "Depuis qu'elle a été nommée directrice de <c>Vine</c>, <p>Anne Roy</p> se tait.",
        "Anne Roy | directrice | Vine | current",
    ),
    (
        "À peine nommée directrice de <c>Vine</c>, <p>Anne Roy</p> coupe les budgets.",
        "Anne Roy | directrice | Vine | current",
    ),
    (
        "Quand <p>Anne Roy</p> a pris, l'été dernier, la direction générale de <c>Vine</c>, il pleuvait.",
        "Anne Roy | directrice générale | Vine | current",
    ),
    ("<p>Anne Roy</p> a été nommée lundi dernier directrice.", "Anne Roy | directrice | None | incoming"),
    (
        "J'ai le plaisir d'accueillir <p>Anne Roy</p>, une des journalistes les plus lues du pays.",
        "Anne Roy | journaliste | None | current",
    ),
    ("<c>Vine</c> a une directrice, <p>Anne Roy</p>.", "Anne Roy | directrice | Vine | current"),
    ("Le patron est épaulé par <p>Anne Roy</p>, directrice de <c>Vine</c>.", "Anne Roy | directrice | Vine | current"),
    (
        "« On accueille tout le monde », sourit <p>Anne Roy</p>, directrice de <c>Vine</c>.",
        "Anne Roy | directrice | Vine | current",
    ),
    (
        "<c>Odeo</c> accueille dans ses locaux <p>Anne Roy</p>, directrice de <c>Vine</c>.",
        "Anne Roy | directrice | Vine | current",
    ),
    (
        "<p>Luc Blanc</p>, directeur de <c>Vine</c>, aime ses outils : il ne les quitte plus.",
        "Luc Blanc | directeur | Vine | current",
    ),
    (
        "<p>Luc Blanc</p>, directeur de <c>Vine</c>, a demandé aux abonnés s'il devait quitter ses fonctions.",
        "Luc Blanc | directeur | Vine | current",
    ),
    (
        "<p>Anne Roy</p> a travaillé chez <c>Vine</c>, puis a été promue directrice d'<c>Odeo</c>.",
        "Anne Roy | directrice | Odeo | current",
    ),
    ("La patronne de <c>Vine</c>, <p>Anne Roy</p>, s'est éteinte hier.", "Anne Roy | patronne | Vine | former"),
    ("Hommage à <p>Anne Roy</p>, patronne de <c>Vine</c>, décédée en mai.", "Anne Roy | patronne | Vine | former"),
    ("<p>Anne Roy</p>, patronne de <c>Vine</c>, pleure la mort de son chien.", "Anne Roy | patronne | Vine | current"),
    ("<p>Anne Roy</p>, un temps directrice de <c>Vine</c>, écrit.", "Anne Roy | directrice | Vine | former"),
    (
        "Sont nommées chez <c>Vine</c> :\n\n- <p>Anne Roy</p>, directrice juridique",
        "Anne Roy | directrice juridique | Vine | incoming",
    ),
    (
        "<p>Luc Petit</p> a renvoyé les cadres de <c>Vine</c>. Sont concernés :\n\n– la directrice <p>Anne Roy</p> ;",
        "Anne Roy | directrice | Vine | former",
    ),
    (
        "Sont présentes chez <c>Vine</c> :\n\n- <p>Anne Roy</p>, directrice juridique",
        "Anne Roy | directrice juridique | Vine | current",
    ),
    (
        "<p>Luc Blanc</p> avait limogé en 2014 sa directrice juridique, <p>Anne Roy</p>.",
        "Anne Roy | directrice juridique | None | former",
    ),
    ("La ministre des Sports, <p>Anne Roy</p>, démissionne.", "Anne Roy | ministre des Sports | None | former"),
    (
        "La ministre des Sports, <p>Anne Roy</p>, a quitté <c>Twitter</c>.",
        "Anne Roy | ministre des Sports | None | current",
    ),
    ("<p>Anne Roy</p>, journaliste à <c>Vine</c>, quitte la chaîne.", "Anne Roy | journaliste | Vine | former"),
    ("<p>Anne Roy</p>, journaliste à <c>Vine</c>, quitte le réseau.", "Anne Roy | journaliste | Vine | current"),
    ("La blogueuse <p>Anne Roy</p> a claqué la porte du jury.", "Anne Roy | blogueuse | None | current"),
    ("<p>Anne Roy</p>, directrice de <c>Vine</c> durant l'hiver 2012, écrit.", "Anne Roy | directrice | Vine | former"),
    ("<p>Anne Roy</p> demeure directrice de <c>Vine</c> pendant deux ans.", "Anne Roy | directrice | Vine | current"),
]


@pytest.mark.parametrize("sentence", LEAVING)
def test_who_leaves_is_former(nlp: Language, sentence: str) -> None:
    assert "Luc Blanc | directeur financier | Vine | former" in read_roles(nlp, sentence)


@pytest.mark.parametrize("sentence", STAYING)
def test_who_only_stands_beside_a_departure_stays(nlp: Language, sentence: str) -> None:
    assert "Luc Blanc | directeur financier | Vine | current" in read_roles(nlp, sentence)


@pytest.mark.parametrize(("sentence", "role"), OTHER)
def test_status(nlp: Language, sentence: str, role: str) -> None:
    assert role in read_roles(nlp, sentence)


@pytest.mark.parametrize("word", ["parti", "quitté", "PDG", "alors PDG", "passé", "muté"])
def test_text_that_ends_with_a_telling_word(nlp: Language, word: str) -> None:
    for text in (word, f"<p>Luc Blanc</p>, directeur de <c>Vine</c>, a démissionné. Il a {word}"):
        roles = read_roles(nlp, text)
        assert ("Luc Blanc | directeur | Vine | former" in roles) is (text != word)
