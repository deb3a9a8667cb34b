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
    "Anne Martin occupe le poste de Digital & Social Media Manager depuis lundi.",
]
PEOPLE = [
    ("Le directeur des opérations, Henri de Castries, s'en va.", ["Henri de Castries"]),
    ("Le blogueur Pape Moussa Ndiaye a été reçu.", ["Pape Moussa Ndiaye"]),
    ("Tout est signé. Jean-Pol Martin, le directeur des ventes, sourit.", ["Jean-Pol Martin"]),
    ("Le General Counsel Anne Martin a parlé.", ["Anne Martin"]),
    ("Charlotte Lewandier a été nommée hier.", ["Charlotte Lewandier"]),
    ("Le groupe place à la tête du quotidien Sabrina Lenormand.", ["Sabrina Lenormand"]),
    ("Anne-Laure Sautier de Brugnac a été nommée hier.", ["Anne-Laure Sautier de Brugnac"]),
    ("MARC DUPONT : Je n'en sais rien.", ["MARC DUPONT"]),
    ("Ajoutons-y Karim Ben Salah, qui a rejoint le groupe.", ["Karim Ben Salah"]),
]
NOBODY = [
    "Le cabinet Langlade Dubreuil a gagné.",
    "Le country manager France de Zorbiq a parlé.",
    "Avec Zorbiq, deux sœurs changent les relations presse.",
    "Il est professeur de Sociologie à Lyon.",
    "Le nouveau Chief Digital Officer arrive.",
    "Son Operating Officer et son Finance Officer partent.",
    "CYBER HARCÈLEMENT – Les insultes pleuvent depuis lundi.",
    "CYBER SÉCURITÉ : les mots de passe ne suffisent plus.",
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


ONE_PERSON = [
    ("Le vidéaste Norbix (Julien Carrel pour l'état civil) réunit deux millions d'abonnés.", "Norbix", "Julien Carrel"),
    ("Zaroui (de son vrai nom Samir Haddad) ne tweete plus.", "Zaroui", "Samir Haddad"),
    ("Krono, Antoine Vasseur de son vrai nom, est connu sur Twitter.", "Krono", "Antoine Vasseur"),
    ("Paul Meunier, alias Polochon, publie un dessin par jour.", "Polochon", "Paul Meunier"),
    ("Bruno Lacaze, plus connu sous le pseudonyme de Brulak, a répondu.", "Brulak", "Bruno Lacaze"),
    ("Connu sous le nom de Tarko, Denis Marchal a piraté l'agence.", "Tarko", "Denis Marchal"),
    ("Biz Stone, de son vrai nom Christopher Isaac Stone, a tweeté.", "Christopher Isaac Stone", "Biz Stone"),
    ("Peter Zarek, dit « Brick », est parti. Hier, Brick a témoigné.", "Brick", "Peter Zarek"),
    ("L'expert « Brick » a témoigné. Peter « Brick » Zarek vit à Boston.", "Brick", "Peter « Brick » Zarek"),
    ("Anne « Nanou » Ferrier a fondé le site. Nanou en est fière.", "Nanou", "Anne « Nanou » Ferrier"),
    ("Le hacker « Mudge » a parlé. Peiter Zatko était chef de la sécurité.", "Mudge", "Peiter Zatko"),
    ("Romain Bastide : Nous étions trois.\n\nEt depuis ?\n\nRB. Nous sommes trente.", "RB", "Romain Bastide"),
    ("Entretien avec Jean-Luc Sabatier.\n\nPourquoi ?\n\nJLS : Par goût.", "JLS", "Jean-Luc Sabatier"),
    ("Romain Bastide dirige l'agence.\n\nSon but ?\n\nR.B. Grandir.", "R.B.", "Romain Bastide"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "short", "full"), ONE_PERSON)
def test_two_names_of_one_person(nlp: Language, text: str, short: str, full: str) -> None:
    named = {span.text: span._.tweetpress_name for span in nlp(text).spans["people"]}
    assert (named.get(short), named.get(full)) == (full, full)


NOT_ONE_PERSON = [
    "Paul Meunier, puis Anne Martin, ont parlé.",
    "Paul Meunier (Anne Martin est absente) a parlé.",
    "Paul Meunier est parti. Connu de tous, Luc Ferrand reste.",
    "Romain Bastide vend en RB à Strasbourg.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", NOT_ONE_PERSON)
def test_people_named_side_by_side_stay_apart(nlp: Language, text: str) -> None:
    assert all(span.text == span._.tweetpress_name for span in nlp(text).spans["people"])


HEADLINES = [
    ("Elon Musk Rachète Twitter Pour 44 Milliards", ["Elon Musk"], ["Twitter"]),
    ("Pourquoi Linda Yaccarino Veut Relancer X", ["Linda Yaccarino"], ["X"]),
    ("Comment Jack Dorsey A Convaincu Les Investisseurs", ["Jack Dorsey"], []),
    ("Solveig Darmon Nommée Directrice Générale De Twitter France", ["Solveig Darmon"], ["Twitter France"]),
    ("Le Patron De Tesla Elon Musk Défie Mark Zuckerberg", ["Elon Musk", "Mark Zuckerberg"], ["Tesla"]),
    ("Ce Que Tim Cook Pense De Facebook", ["Tim Cook"], ["Facebook"]),
    ("Les Nouvelles Règles Du Jeu Sur Internet", [], []),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "people", "companies"), HEADLINES)
def test_headlines_with_a_capital_on_every_word(
    nlp: Language, text: str, people: list[str], companies: list[str]
) -> None:
    assert (names(nlp, text, "people"), names(nlp, text, "companies")) == (people, companies)


HANDLES = [
    ("Alexis Gaillard, CEO @Deezer, a répondu sur scène.", ["Deezer"]),
    ("Hugo Caron (CMO @Spotify) et Inès Faure (DG @Criteo) ont débattu.", ["Spotify", "Criteo"]),
    ("Il est passé CTO @zorblat en mars.", ["zorblat"]),
    ("Merci au directeur. @Deezer a répondu.", []),
    ("Selon le journaliste @lucferrand, tout va bien.", []),
    ("Elle a répondu à @BFMTV hier.", []),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), HANDLES)
def test_a_handle_behind_a_post_is_the_company(nlp: Language, text: str, expected: list[str]) -> None:
    assert [span._.tweetpress_name for span in nlp(text).spans["companies"]] == expected


MISSPELT = [
    ("Les comptes Twiter des ministres ont été vérifiés.", ["Twiter"]),
    ("Facebok et Instagrame ont répondu à la commission.", ["Facebok", "Instagrame"]),
    ("Le réseau social Tweeter a annoncé des licenciements.", ["Tweeter"]),
    ("Tweeter compte vingt millions d'abonnés.", ["Tweeter"]),
    ("Tweeter, c'est du sport.", []),
    ("Le haut-parleur a deux boomers et un tweeter.", []),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), MISSPELT)
def test_misspelt_networks(nlp: Language, text: str, expected: list[str]) -> None:
    assert names(nlp, text, "companies") == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Directrice générale de Zorbiq", ["Julie Martin"]),
        ("Elle a le verbe haut.", ["Julie Martin"]),
        ("Journaliste", []),
        ("Rédactrice en chef adjointe", []),
        ("Le réseau social recrute.", []),
    ],
)
def test_a_name_above_its_post_is_a_heading(nlp: Language, below: str, expected: list[str]) -> None:
    assert names(nlp, f"Six portraits\n\nJulie Martin\n{below}\n\n{FILLER}", "people") == expected


FIRMS = [
    ("Mirdon, qui édite un logiciel de veille, recrute.", ["Mirdon"]),
    ("Kolvane a levé cinq millions de dollars hier.", ["Kolvane"]),
    ("Il a cofondé Brandil en 2009 puis il est parti.", ["Brandil"]),
    ("Elle a cofondé « Vive voix » en 2009.", []),
    ("Son entreprise, Palvera, emploie dix personnes.", ["Palvera"]),
    ("La PME Boréal vend des jeux.", ["Boréal"]),
    ("La société Galaxy fabrique des montres.", ["Galaxy"]),
    ("La start-up Hashtag lève des fonds.", ["Hashtag"]),
    ("Le directeur de la société Genius communications parle.", ["Genius communications"]),
    ("Le groupe Afrique international publie deux titres.", ["Afrique international"]),
    ("Le cabinet Nomade conseil emploie dix personnes.", ["Nomade conseil"]),
    ("Elle a quitté deezer pour rejoindre spotify.", ["deezer", "spotify"]),
    ("La société Durand communique beaucoup.", ["Durand"]),
    ("Elle a quitté vente-privée pour facebook.", ["vente-privée", "facebook"]),
    ("Le Galaxy est un téléphone.", []),
    ("Elle a fondé une famille.", []),
    ("L'agence RP du groupe a parlé.", []),
    ("Il a loué un kayak, puis un transat.", []),
    ("Le bombardier a décollé.", []),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), FIRMS)
def test_firms_by_what_is_said_of_them(nlp: Language, text: str, expected: list[str]) -> None:
    assert names(nlp, text, "companies") == expected
