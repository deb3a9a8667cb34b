"""The company of a role that its phrase does not say."""

from __future__ import annotations

import pytest
from role_cases import read_roles
from spacy.language import Language

from tweetpress.collect import collect
from tweetpress.datatypes import Article, Metadata
from tweetpress.pipeline import make_doc

pytestmark = pytest.mark.model

TOPIC = "<c>Twitter</c> va mal. <c>Twitter</c> perd de l'argent. <c>Twitter</c> doit changer.\n\n"

TURNS = [
    ("Chez <c>Odeo</c>, la directrice juridique <p>Anne Roy</p> s'inquiète.", "directrice juridique | Odeo"),
    ("Du côté de <c>Odeo</c>, la directrice juridique, <p>Anne Roy</p>, s'inquiète.", "directrice juridique | Odeo"),
    ("<c>Odeo</c> – <p>Anne Roy</p>, directrice juridique, étend son équipe.", "directrice juridique | Odeo"),
    ("L'agence <c>Odeo</c> grandit. La PDG, <p>Anne Roy</p>, recrute.", "PDG | Odeo"),
    ("<c>Le Monde</c> le sait : la directrice juridique, <p>Anne Roy</p>, écoute.", "directrice juridique | Twitter"),
    (
        "<c>Odeo</c> grandit. Mais <c>Twitter</c> résiste. La directrice juridique, <p>Anne Roy</p>, y croit.",
        "directrice juridique | Twitter",
    ),
    # nor does a company of the paragraph before
    ("<c>Odeo</c> grandit.\n\nLa directrice juridique, <p>Anne Roy</p>, y croit.", "directrice juridique | Twitter"),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_the_company_that_a_paragraph_turns_to(nlp: Language, text: str, expected: str) -> None:
    assert read_roles(nlp, TOPIC + text) == {f"Anne Roy | {expected} | current"}


OWNED = [
    ("<c>Odeo</c> consulte son avocate, <p>Anne Roy</p>.", "avocate | Odeo"),
    ("<c>Odeo</c> a choisi. Son PDG, <p>Anne Roy</p>, s'en réjouit.", "PDG | Odeo"),
    # not the paper that the sentence before only names as its source
    ("Selon <c>Bloomberg</c>, <c>Odeo</c> a choisi. Son PDG, <p>Anne Roy</p>, s'en réjouit.", "PDG | Odeo"),
    ("Sur <c>Twitter</c>, <c>Odeo</c> se défend. Sa PDG, <p>Anne Roy</p>, aussi.", "PDG | Odeo"),
]


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_what_a_possessive_means(nlp: Language, text: str, expected: str) -> None:
    assert read_roles(nlp, TOPIC + text) == {f"Anne Roy | {expected} | current"}


BEHIND = [
    ("<p>Anne Roy</p>, associée en droit social chez <c>Odeo</c>, plaide.", "associée en droit social | Odeo"),
    ("Trois voix, dont <p>Anne Roy</p> (community manager, <c>Odeo</c>).", "community manager | Odeo"),
    ("<p>Anne Roy</p>, développeuse indépendante, s'en plaint.", "développeuse indépendante | None"),
    ("Du côté de <c>Odeo</c>, une productrice, <p>Anne Roy</p>, a souri.", "productrice | Odeo"),
    ("<p>Anne Roy</p>, responsable web 2.0 à la <c>Odeo</c>, signe.", "responsable web 2.0 | Odeo"),
    ("<p>Anne Roy</p>, responsable web 2.0 pour <c>Odeo</c>, signe.", "responsable web | Odeo"),
    ("La blogueuse <p>Anne Roy</p> (blog <c>Odeo</c>) s'en plaint.", "blogueuse | Odeo"),
    # a house of another clause is not hers
    ("<p>Anne Roy</p>, directrice financière, a dîné chez <c>Odeo</c>.", "directrice financière | Twitter"),
]


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_a_house_behind_the_title(nlp: Language, text: str, expected: str) -> None:
    assert read_roles(nlp, TOPIC + text) == {f"Anne Roy | {expected} | current"}


OPENINGS = [
    ("<c>Odeo</c> a quatre ans.\n\nLa directrice, <p>Anne Roy</p>, sourit.", "directrice | Odeo"),
    ("<c>Odeo</c> a quatre ans.\n\nSa porte-parole, <p>Anne Roy</p>, sourit.", "porte-parole | Odeo"),
    # but no paper that reports, and no house of which another is said
    ("L'affaire est dans <c>Le Monde</c>.\n\nIl pleut. La directrice, <p>Anne Roy</p>, sourit.", "directrice | None"),
    (
        "<c>Odeo</c> a quatre ans.\n\nIl pleut. On y vend une marque dont la directrice, <p>Anne Roy</p>, sourit.",
        "directrice | None",
    ),
]


@pytest.mark.parametrize(("text", "expected"), OPENINGS)
def test_the_house_that_a_text_without_a_topic_begins_with(nlp: Language, text: str, expected: str) -> None:
    assert read_roles(nlp, text) == {f"Anne Roy | {expected} | current"}


def test_nobody_works_at_the_parent_of_the_house(nlp: Language) -> None:
    text = "<p>Anne Roy</p> a passé quatre ans chez <c>Vine</c>, une filiale d'<c>Odeo</c> : elle y était directrice."
    assert read_roles(nlp, text) == {"Anne Roy | directrice | Vine | former"}


def test_two_posts_joined_are_held_at_one_house(nlp: Language) -> None:
    text = TOPIC + "L'agence <c>Odeo</c> grandit. Selon <p>Anne Roy</p>, présidente et directrice, rien ne presse. "
    assert {role.split(" | ")[2] for role in read_roles(nlp, text)} == {"Odeo"}


def test_several_of_a_trade_are_of_no_house(nlp: Language) -> None:
    text = TOPIC + "<p>Anne Roy</p> et <p>Marc Petit</p> hésitent. Les deux ingénieurs attendent."
    assert read_roles(nlp, text) == {
        "Anne Roy | ingénieur | None | current",
        "Marc Petit | ingénieur | None | current",
    }


def test_a_trade_taken_up_keeps_the_house_of_its_holder(nlp: Language) -> None:
    text = TOPIC + "« Rien ne va », résume <p>Anne Roy</p>, qui suit la valeur pour <c>Odeo</c>. "
    text += "Selon l'analyste, deux acheteurs restent."
    assert read_roles(nlp, text) == {"Anne Roy | analyste | Odeo | current"}


def test_a_paragraph_speaks_of_its_own_house_where_the_topic_is_not_the_topic(nlp: Language) -> None:
    text = (
        "Un spot passe sur <c>Twitter</c>. <c>Twitter</c> en rit.\n\nLe film est de <c>Vine</c>, vu par <c>Odeo</c>. "
    )
    text += "<c>Odeo</c> et <c>Vine</c> paient. On dit que <c>Vine</c> conseille <c>Odeo</c>. "
    text += "<p>Anne Roy</p>, directrice marketing, assume."
    assert read_roles(nlp, text) == {"Anne Roy | directrice marketing | Odeo | current"}


DESCRIPTIONS = [
    # said of the only person of the sentence, or of the one before
    ("<p>Anne Roy</p> a cédé : la PDG de <c>Odeo</c> s'en va.", {"Anne Roy | PDG | Odeo | former"}),
    ("<p>Anne Roy</p> sourit. La ministre ne dira rien.", {"Anne Roy | ministre | None | current"}),
    # said of somebody else: named just before, quoted, of another trade, or of a house that the text has not named
    (
        "<p>Anne Roy</p> sourit. <p>Marc Petit</p> s'en va et la ministre le regrette.",
        set(),
    ),
    (
        "<p>Marc Petit</p>, fondateur de <c>Odeo</c>, est inquiet. Le juge a tranché.",
        {"Marc Petit | fondateur | Odeo | current"},
    ),
    ("<p>Marc Petit</p> a tout dit. Le directeur de la chaîne se tait.", set()),
    ("<p>Marc Petit</p> a tout lu. « Jamais le préfet n'aurait osé », dit un ami.", set()),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIPTIONS)
def test_whom_a_description_means(nlp: Language, text: str, expected: set[str]) -> None:
    assert read_roles(nlp, text) == expected


LED = [
    (
        "Plus bas dans la liste, l'agence <c>Odeo</c> surprend : la PDG, <p>Anne Roy</p>, a 25 ans.",
        "PDG | Odeo | current",
    ),
    (
        "<p>Anne Roy</p> rejoint la Fédération des éditeurs en tant que directrice juridique.",
        "directrice juridique | Fédération des éditeurs | incoming",
    ),
]


@pytest.mark.parametrize(("text", "expected"), LED)
def test_a_house_that_leads_its_clause(nlp: Language, text: str, expected: str) -> None:
    assert read_roles(nlp, TOPIC + text) == {f"Anne Roy | {expected}"}


TRADES = [
    ("C'est ce qu'il dit au journaliste <p>Anne Roy</p>, qui l'interroge pour <c>Odeo</c>.", "journaliste | Odeo"),
    ("Le journaliste <p>Anne Roy</p>, qui questionne <c>Odeo</c>, attend.", "journaliste | None"),
]


@pytest.mark.parametrize(("text", "expected"), TRADES)
def test_where_somebody_of_a_trade_works(nlp: Language, text: str, expected: str) -> None:
    assert read_roles(nlp, TOPIC + text) == {f"Anne Roy | {expected} | current"}


def test_a_colleague_works_where_the_person_does(nlp: Language) -> None:
    text = TOPIC + "<p>Marc Petit</p>, PDG d'<c>Odeo</c>, vise <c>Vine</c>. Son associé, <p>Anne Roy</p>, hésite."
    assert "Anne Roy | associé | Odeo | current" in read_roles(nlp, text)


KNOWN = [
    # what the table of known people says, of a house that the article names
    (
        "<c>SpaceX</c> et <c>Tesla</c> recrutent aussi. La présidente, <p>Gwynne Shotwell</p>, s'en félicite.",
        {"Gwynne Shotwell | présidente | SpaceX | current"},
    ),
    (
        "<c>Facebook</c> le nie. <c>Google</c> aussi. La directrice des opérations <p>Sheryl Sandberg</p> se tait.",
        {"Sheryl Sandberg | directrice des opérations | Facebook | current"},
    ),
    # the post that somebody named is known to have held at the topic
    (
        "<p>Ned Segal</p> parle aux analystes. Le directeur financier promet des économies.",
        {"Ned Segal | directeur financier | Twitter | current"},
    ),
    # nobody named is known to have held it
    ("<p>Anne Roy</p> s'en va. <p>Luc Petit</p> reste. Le directeur financier promet des économies.", set()),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_the_house_where_somebody_is_known_to_have_worked(nlp: Language, text: str, expected: set[str]) -> None:
    assert read_roles(nlp, TOPIC + text) == expected


STAFF = [
    ("Les journalistes de la RTS sur Twitter", "Le reporter Luc Petit préfère l'antenne.", "RTS"),
    ("BFM TV sanctionne un animateur pour un tweet", "Le présentateur Luc Petit se taira ce soir.", "BFM TV"),
    # a paper that only reports or that the text names later, and those who have no paper
    ("Le Figaro : « Twitter n'a pas de modèle »", "Le journaliste Luc Petit publie un livre.", None),
    ("Twitter suspend un compte", "Le journaliste Luc Petit s'est plaint. Libération le soutient.", None),
    ("BFM TV sanctionne un animateur pour un tweet", "Le blogueur Luc Petit avait donné l'alerte.", None),
]


@pytest.mark.parametrize(("headline", "text", "house"), STAFF)
def test_the_paper_whose_staff_the_article_is_about(nlp: Language, headline: str, text: str, house: str | None) -> None:
    article = Article("test.txt", 1, Metadata(title=headline), text)
    assert [role.company for role in collect(nlp(make_doc(nlp, article)), article).roles] == [house]
