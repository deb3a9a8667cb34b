"""The company of a role where the article only speaks of Twitter, and what else a text says in passing of a house."""

from __future__ import annotations

import re

import pytest
from role_cases import marked_doc, read_roles
from spacy.language import Language
from spacy.tokens import SpanGroup

from tweetpress.collect import collect
from tweetpress.components.spans import COMPANIES
from tweetpress.components.topics import topic_company
from tweetpress.datatypes import Article, Metadata
from tweetpress.pipeline import make_doc

pytestmark = pytest.mark.model

SPOKEN_OF = [
    # nobody is of Twitter, and other houses are named as often: the house named most is that of the people
    (
        "Les amis d'<c>Odeo</c> étaient là, ceux de <c>Vine</c> aussi. On a fêté <c>Odeo</c>, bien sûr <c>Odeo</c>.\n\n"
        "La trésorière, <p>Anne Roy</p>, a payé.",
        "trésorière | Odeo",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN_OF)
def test_an_article_that_only_speaks_of_twitter(nlp: Language, text: str, expected: str) -> None:
    assert read_roles(nlp, "Hier, on a parlé de <c>Twitter</c>.\n\n" + text) == {f"Anne Roy | {expected} | current"}


def test_an_article_whose_people_are_of_twitter(nlp: Language) -> None:
    text = (
        "Hier, <p>Marc Petit</p>, PDG de <c>Twitter</c>, a parlé d'<c>Odeo</c>, encore d'<c>Odeo</c>, toujours d'"
        "<c>Odeo</c>.\n\nLa directrice financière, <p>Anne Roy</p>, a payé."
    )
    assert "Anne Roy | directrice financière | Twitter | current" in read_roles(nlp, text)


TOPIC = "<c>Twitter</c> va mal. <c>Twitter</c> perd de l'argent. <c>Twitter</c> doit changer.\n\n"

DESCRIBED = [
    # the noun is a man's, the woman of the sentence before another
    ("<p>Anne Roy</p> a plaidé. Le président de l'<c>Odeo</c> n'a rien dit.", set()),
    (
        "<p>Paul Roy</p> a plaidé. Le président d'<c>Odeo</c> n'a plus rien dit.",
        {"Paul Roy | président | Odeo | current"},
    ),
    # nor does the text name the holder of another time
    ("<p>Paul Roy</p> a payé. Le directeur juridique d'<c>Odeo</c> de l'époque s'en est ému.", set()),
    # a woman in between is passed over for the man before
    (
        "<p>Paul Roy</p> a plaidé. <p>Anne Petit</p> l'écoutait. Le président d'<c>Odeo</c> est resté calme.",
        {"Paul Roy | président | Odeo | current"},
    ),
    # but not for a man who has his post elsewhere
    (
        "<p>Paul Roy</p>, PDG de <c>Vine</c>, a plaidé. <p>Anne Petit</p> l'écoutait. Le PDG d'<c>Odeo</c> aussi.",
        {"Paul Roy | PDG | Vine | current"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED)
def test_whom_a_description_can_mean(nlp: Language, text: str, expected: set[str]) -> None:
    assert read_roles(nlp, TOPIC + text) == expected


def test_a_post_that_only_the_headline_states_stands_where_the_text_first_names_its_holder(nlp: Language) -> None:
    article = Article("test.txt", 1, Metadata(title="Jack Dorsey, le PDG de Twitter"), "Il rit. Jack Dorsey est là.")
    roles = collect(nlp(make_doc(nlp, article)), article).roles
    assert [(role.person, role.title, role.company) for role in roles] == [("Jack Dorsey", "PDG", "Twitter")]
    assert article.text[roles[0].start : roles[0].end] == "Jack Dorsey"
    assert roles[0].quote == "Jack Dorsey est là."


def test_a_post_of_whom_only_the_headline_names_has_no_place(nlp: Language) -> None:
    article = Article("test.txt", 1, Metadata(title="Jack Dorsey, le PDG de Twitter"), "Il rit, dit-on.")
    assert collect(nlp(make_doc(nlp, article)), article).roles == ()


TAKEN_UP = [
    # the bank is the house of that kind, the tribunal the one so called, whatever was named since
    (
        "<c>BNP Paribas</c> recule. <c>Odeo</c> aussi. La porte-parole de la banque, <p>Anne Roy</p>, le regrette.",
        "BNP Paribas",
    ),
    ("<c>Odeo</c> recule. La porte-parole de l'opérateur, <p>Anne Roy</p>, le regrette.", "Odeo"),
    (
        "Le Tribunal de commerce a tranché jeudi. Interrogée sur <c>Odeo</c>, la porte-parole du tribunal, "
        "<p>Anne Roy</p>, s'est tue.",
        "Tribunal de commerce",
    ),
]


@pytest.mark.parametrize(("text", "house"), TAKEN_UP)
def test_the_house_that_a_common_noun_takes_up(nlp: Language, text: str, house: str) -> None:
    assert read_roles(nlp, TOPIC + text) == {f"Anne Roy | porte-parole | {house} | current"}


def test_where_somebody_comes_from_is_not_what_the_text_has_turned_to(nlp: Language) -> None:
    text = (
        "<p>Anne Roy</p>, ancienne directrice juridique d'<c>Odeo</c>, arrive chez <c>Twitter</c>.\n\n"
        "Chez <c>Odeo</c>, <p>Anne Roy</p> plaidait. La charge était à la directrice financière, <p>Lise Petit</p>."
    )
    assert "Lise Petit | directrice financière | Twitter | current" in read_roles(nlp, TOPIC + text)


OPENED = [
    ("A Genève, l'échevin <p>Paul Roy</p> recule.", "échevin | Genève"),
    ("La réponse viendra, plaide pour <c>Odeo</c> son avocat, <p>Paul Roy</p>.", "avocat | Odeo"),
    # a network is where one writes, and a reporter may be sent to a town
    ("Sur <c>Twitter</c>, le consultant <p>Paul Roy</p> recule.", "consultant | None"),
    ("A Genève, le journaliste <p>Paul Roy</p> recule.", "journaliste | None"),
    # nor does the lawyer of a person serve a house
    ("<p>Anne Petit</p> attaque <c>Odeo</c>, dit son avocat, <p>Paul Roy</p>.", "avocat | None"),
]


@pytest.mark.parametrize(("text", "expected"), OPENED)
def test_the_house_that_opens_or_speaks_the_sentence(nlp: Language, text: str, expected: str) -> None:
    assert read_roles(nlp, TOPIC + text) == {f"Paul Roy | {expected} | current"}


def test_whose_house_an_interview_means(nlp: Language) -> None:
    lead = "Rencontre avec <p>Anne Roy</p>, la voix d'<c>Odeo</c>, qui aime <c>Twitter</c>.\n\n"
    text = "Notre présidente, <p>Lise Petit</p>, m'a suivie. Mon ancien patron, <p>Paul Roux</p>, en a ri."
    assert read_roles(nlp, lead + text) == {
        "Lise Petit | présidente | Odeo | current",
        "Paul Roux | patron | None | former",
    }


def test_where_somebody_interviewed_works(nlp: Language) -> None:
    lead = "Rencontre avec <p>Anne Roy</p>, la voix d'<c>Odeo</c>. Ceux de <c>Twitter</c> l'aiment.\n\n"
    text = "Parlez-nous de <c>Twitter</c>, de <c>Twitter</c>.\n\nJ'étais directrice juridique, pas <c>Twitter</c>."
    assert "Anne Roy | directrice juridique | Odeo | former" in read_roles(nlp, lead + text)


QUOTED = [
    # what somebody quoted says of a president he does not say of himself, sentences into the quotation
    ("« C'est clair, dit <p>Paul Roy</p>. Le président d'<c>Odeo</c> en répondrait. »", set()),
    (
        "« C'est clair », dit <p>Paul Roy</p>. Le président d'<c>Odeo</c> s'assoit.",
        {"Paul Roy | président | Odeo | current"},
    ),
    # nor is the new head the one who left
    (
        "<p>Anne Roy</p> succède à <p>Jack Dorsey</p>. Le nouveau PDG de <c>Twitter</c> a peu écrit.",
        {"Jack Dorsey | PDG | Twitter | former"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_whom_a_description_cannot_mean(nlp: Language, text: str, expected: set[str]) -> None:
    found = {role for role in read_roles(nlp, TOPIC + text) if "Anne Roy" not in role}
    assert found == expected


LEAD = "L'été finit. Il pleut. Les gens rentrent. "

HEADLINED = [
    (LEAD + "La fondatrice de <c>Vine</c> se confie.", {"Anne Roy | fondatrice | Vine | current"}),
    # whom the text has passed by, or who is a man, is not the woman of the headline
    (LEAD + "On a croisé la fondatrice de <c>Vine</c>.", set()),
    (LEAD + "Le fondateur de <c>Vine</c> se confie.", set()),
    # nor is she meant once the text has named another woman
    ("Voici <p>Jeanne Petit</p>. " + LEAD + "La fondatrice de <c>Vine</c> se confie.", set()),
]


@pytest.mark.parametrize(("text", "expected"), HEADLINED)
def test_a_description_of_whom_the_headline_names(nlp: Language, text: str, expected: set[str]) -> None:
    doc = marked_doc(nlp, f"<p>Anne Roy</p> se confie\n\n{text}")
    doc._.tweetpress_body = len("Anne Roy se confie\n\n")
    nlp.get_pipe("tweetpress_roles")(doc)
    values = [span._.tweetpress_role for span in doc.spans["roles"]]
    assert {f"{v.person} | {v.title} | {v.company} | {v.status}" for v in values} == expected


def test_the_rule_that_names_the_company_is_told(nlp: Language) -> None:
    doc = marked_doc(
        nlp, TOPIC + "La directrice financière, <p>Anne Roy</p>, s'en va. <p>Luc Blanc</p>, PDG d'<c>Odeo</c>, rit."
    )
    nlp.get_pipe("tweetpress_roles")(doc)
    reasons = {span._.tweetpress_role.person: span._.tweetpress_why for span in doc.spans["roles"]}
    assert reasons == {"Anne Roy": "title, comma, name (company: topic)", "Luc Blanc": "name before title"}


BOUGHT = "<c>Twitter</c> vient de racheter l'outil de sondage <c>Odeo</c>. Le prix est tu.\n\n"

STRANGERS = [
    # the founders and the chief executives of Twitter are known, and these are none of them
    (BOUGHT + "La PDG, <p>Anne Roy</p>, sourit.", {"Anne Roy | PDG | Odeo | current"}),
    (BOUGHT + "Le président, <p>Marc Petit</p>, sourit.", {"Marc Petit | président | Odeo | current"}),
    (BOUGHT + "Le cofondateur <p>Marc Petit</p> sourit.", {"Marc Petit | cofondateur | Odeo | current"}),
    # with whom the sentence names others of the house
    (
        BOUGHT + "La PDG <p>Anne Roy</p> et la directrice technique <p>Jeanne Petit</p> sourient.",
        {"Anne Roy | PDG | Odeo | current", "Jeanne Petit | directrice technique | Odeo | current"},
    ),
    # of other posts, of a branch, and of a first name alone nobody knows all the holders
    (
        BOUGHT + "La directrice technique, <p>Anne Roy</p>, sourit.",
        {"Anne Roy | directrice technique | Twitter | current"},
    ),
    (
        BOUGHT + "La directrice générale, <p>Anne Roy</p>, sourit.",
        {"Anne Roy | directrice générale | Twitter | current"},
    ),
    (BOUGHT + "Le cofondateur <p>Noah</p> sourit.", {"Noah | cofondateur | Twitter | current"}),
    (BOUGHT + "Le cofondateur <p>Biz Stone</p> sourit.", {"Biz Stone | cofondateur | Twitter | current"}),
]


@pytest.mark.parametrize(("text", "expected"), STRANGERS)
def test_founders_and_heads_who_are_none_of_twitters(nlp: Language, text: str, expected: set[str]) -> None:
    assert read_roles(nlp, TOPIC + text) == expected


LISTED = [
    # houses that have no name
    ("<p>Anne Roy</p> est administratrice de plusieurs fonds.", {"Anne Roy | administratrice | None | current"}),
    ("<p>Anne Roy</p>, administratrice d'une coopérative, sourit.", {"Anne Roy | administratrice | None | current"}),
    (
        "<p>Anne Roy</p> (directrice de clientèle, pour des marques de luxe) sourit.",
        {"Anne Roy | directrice de clientèle | None | current"},
    ),
    (
        "<p>Anne Roy</p>, directrice juridique, a d'un coup perdu sa place.",
        {"Anne Roy | directrice juridique | Twitter | current"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_houses_without_a_name(nlp: Language, text: str, expected: set[str]) -> None:
    assert read_roles(nlp, TOPIC + text) == expected


HEADLINES = [("Odeo et Vine fusionnent", "Odeo"), ("Vine et Odeo fusionnent", "Vine"), ("On fusionne", "")]


@pytest.mark.parametrize(("headline", "expected"), HEADLINES)
def test_of_two_houses_the_subject_of_the_headline_counts_more(nlp: Language, headline: str, expected: str) -> None:
    doc = make_doc(nlp, Article("test.txt", 1, Metadata(title=headline), "Vine et Odeo. On garde Vine."))
    names = [doc.char_span(*match.span()) for match in re.finditer("Odeo|Vine", doc.text)]
    for name in names:
        name._.tweetpress_name = name.text
    doc.spans[COMPANIES] = SpanGroup(doc, name=COMPANIES, spans=names)
    assert topic_company(doc) == (expected or None)


TAKEN_UP = [
    ("<c>Twitter</c> ferme la coopérative <c>Odeo</c>. L'équipe de la coopérative pleure.", "Odeo"),
    ("<c>Twitter</c> ferme <c>Odeo</c>, un éditeur de jeux. Hier, l'éditeur a pleuré.", "Odeo"),
    # a thing, a noun with a complement or a name of its own, and one that introduced nobody
    ("<c>Twitter</c> ferme la radio <c>Odeo</c>. On l'a dit à la radio hier.", "Twitter"),
    ("<c>Twitter</c> ferme la coopérative <c>Odeo</c>. L'équipe de la coopérative du coin pleure.", "Twitter"),
    ("<c>Twitter</c> ferme la coopérative <c>Odeo</c>. Le syndicat pleure.", "Twitter"),
]


@pytest.mark.parametrize(("text", "expected"), TAKEN_UP)
def test_a_possessive_means_a_house_that_a_noun_takes_up(nlp: Language, text: str, expected: str) -> None:
    doc = read_roles(nlp, f"{TOPIC}{text} Son président, <p>Marc Petit</p>, se tait.")
    assert doc == {f"Marc Petit | président | {expected} | current"}


PAPERS = [
    ("<c>Le Monde</c> se réorganise.", "Le Monde"),
    ("<c>Le Monde</c> est plus prudent.", "Le Monde"),
    # a paper that only reports
    ("<c>Le Monde</c> croit savoir que la fin est proche.", "Twitter"),
    ("<c>Le Monde</c> a interrogé les salariés.", "Twitter"),
]


@pytest.mark.parametrize(("text", "expected"), PAPERS)
def test_a_paper_that_does_something_leads_its_paragraph(nlp: Language, text: str, expected: str) -> None:
    roles = read_roles(nlp, f"{TOPIC}{text} La directrice juridique, <p>Anne Roy</p>, sourit.")
    assert roles == {f"Anne Roy | directrice juridique | {expected} | current"}
