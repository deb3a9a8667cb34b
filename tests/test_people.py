"""People: who is found, under which full name, and who is not."""

from __future__ import annotations

from itertools import product

import pytest
from spacy.language import Language

from tweetpress.components.names.candidates import Candidate
from tweetpress.components.names.classify import Name
from tweetpress.components.names.knowledge import Knowledge
from tweetpress.components.names.people import merge_forms
from tweetpress.components.names.scoring import Verdict

Named = list[tuple[str, str]]


def people(nlp: Language, text: str) -> Named:
    doc = nlp(text)
    return [(span.text, span._.tweetpress_name) for span in doc.spans["people"]]


FULL_NAMES = [
    ("L'entreprise est défendue par Luc Pons, du cabinet Zorbiq.", ["Luc Pons"]),
    ("Dominique de Villepin et Marine Le Pen y sont.", ["Dominique de Villepin", "Marine Le Pen"]),
    ("Invité par l'UMP, Laure de la Raudière tweete.", ["Laure de la Raudière"]),
    ("Vincent Van Quickenborne salue Mohammed ben Salmane.", ["Vincent Van Quickenborne", "Mohammed ben Salmane"]),
    (
        "Bachar el-Assad évite Nadia al-Fassi, qui cite Abdel Fattah as-Sabri et la chaîne Al-Jazira.",
        ["Bachar el-Assad", "Nadia al-Fassi", "Abdel Fattah as-Sabri"],
    ),
    ("Paul Morin cite Nadia al", ["Paul Morin"]),
    ("Le ministre de la Culture Choguel Diop répond à Tiegoum Maïga.", ["Choguel Diop", "Tiegoum Maïga"]),
    ("Mais Regardez Merkel, qui tweete. Et Imaginez Obama muet.", ["Merkel", "Obama"]),
    ("Mon confrère du Point Luc Nivet et le journaliste de l'Express Zed Aza.", ["Luc Nivet", "Zed Aza"]),
    ("Secoué, le fondateur de Deezer a vendu. Chloé, sa directrice, rachète.", ["Chloé"]),
    ("Marie-Laure Sauty de Chalon cite Léonard de Vinci.", ["Marie-Laure Sauty de Chalon", "Léonard de Vinci"]),
    ("Il lit le billet de Vincent Dujardin- et part.", ["Vincent Dujardin"]),
    ("Le patron de la ZGB Anne Martin cite Maitre Eolas.", ["Anne Martin", "Maitre Eolas"]),
    ("Elle imite une Anne Martin. Anne Martin en rit.", ["Anne Martin", "Anne Martin"]),
    ("Voici Claire Moulin Directrice marketing de Deezer et Julie Maire.", ["Claire Moulin", "Julie Maire"]),
    ("Le rappeur belge Zogb et l'artiste KJ exposent chez la chanteuse Plonk.", ["Zogb", "KJ", "Plonk"]),
    ("Le PDG de Canal +, l'Américaine Xiuzi « Jane » Porter, tweete.", ["Xiuzi « Jane » Porter"]),
    ("L'audience est suivie par maître Eolas. Zohrouna El Kettani tweete.", ["maître Eolas", "Zohrouna El Kettani"]),
    ("« Voyons, dit Anne Martin, soyons sérieux. » Selon le Togolais Firmin, c'est non.", ["Anne Martin", "Firmin"]),
    ("L’ancien ministre des Télécoms Cheikh Bamba Sarr a été approché par Twitter.", ["Cheikh Bamba Sarr"]),
    ("Nathalie Kosciusko-Morizet devance Jean-Luc Mélenchon.", ["Nathalie Kosciusko-Morizet", "Jean-Luc Mélenchon"]),
    ("Il cite J. K. Rowling et George W. Bush.", ["J. K. Rowling", "George W. Bush"]),
    ('Evan "Ev" Williams salue Dick « dickc » Costolo.', ['Evan "Ev" Williams', "Dick « dickc » Costolo"]),
    ("L'invité du jour, Olivier GONZALEZ, sourit.", ["Olivier GONZALEZ"]),
    ("Le PDG Dick Costolo et Mme Marjorie Scardino arrivent.", ["Dick Costolo", "Marjorie Scardino"]),
    ("Selon le patron de Twitter Dick Costolo, tout va bien.", ["Dick Costolo"]),
    ("Le groupe envoie à Dublin Ali Jafari, son directeur des ventes.", ["Ali Jafari"]),
    ("La conseillère d'État Isabelle Chassot l'a dit.", ["Isabelle Chassot"]),
    ("La journaliste du Wall Street Journal Yoree Koh l'assure.", ["Yoree Koh"]),
    ("Hier Elon Musk a parlé. Voyez Stéphane Richard, il tweete.", ["Elon Musk", "Stéphane Richard"]),
    ("Un certain Vinton Cerf, pionnier du réseau, approuve.", ["Vinton Cerf"]),
    ("Elle a été reçue à la Maison-Blanche de Joe Biden.", ["Joe Biden"]),
    (
        "Le Chief Operating Officer Ali Rowghani et le Chief Technology Officer Adam Messinger partent.",
        ["Ali Rowghani", "Adam Messinger"],
    ),
    ("Son Excellence Guillaume Soro salue le Garde des Sceaux François Bayrou.", ["Guillaume Soro", "François Bayrou"]),
    (
        "Cheikh Anta Diop, Sidi Mohamed Ould Cheikh Abdallahi et Li Ka-shing y sont.",
        ["Cheikh Anta Diop", "Sidi Mohamed Ould Cheikh Abdallahi", "Li Ka-shing"],
    ),
    ("Park Geun-hye et Shinzo Abe se suivent.", ["Park Geun-hye", "Shinzo Abe"]),
    ("Rowan Barnett dirige l'Allemagne, Pepe López de Ayala l'Espagne.", ["Rowan Barnett", "Pepe López de Ayala"]),
    ("Le prince Alwaleed Bin Talal Al Saud a investi.", ["Alwaleed Bin Talal Al Saud"]),
    ("Selon un certain Bilal, la youtubeuse Natoo exagère.", ["Bilal", "Natoo"]),
    ("Les fondateurs, Dorsey, Williams et Stone, ont échoué.", ["Dorsey", "Williams", "Stone"]),
    ("Raheel Khursheed et Koffi N'Guessan tweetent.", ["Raheel Khursheed", "Koffi N'Guessan"]),
    ("La directrice de Google Royaume-Uni, Anne Marchand, se tait.", ["Anne Marchand"]),
    ("L'analyste de Gartner, Jeffrey Mann, hésite.", ["Jeffrey Mann"]),
    ("L'élu PDP Iyad Hamdi salue le rappeur MC Solaar.", ["Iyad Hamdi", "MC Solaar"]),
    ("Le ministre, Jean de Dieu Tamba, tweete.", ["Jean de Dieu Tamba"]),
    ("Inès Barrault : Oui, le directeur du Monde aussi.", ["Inès Barrault"]),
    ("Rio Nardin dirige l'agence. Il part à Rio.", ["Rio Nardin"]),
    ("Zoé Lambert, directrice Innovation Produit, Achats et Risques Opérationnels, tweete.", ["Zoé Lambert"]),
    ("Un clin d'œil au basketteur Larry Bird.", ["Larry Bird"]),
    ("Robert John « Rus » Barker revient.", ["Robert John « Rus » Barker"]),
    ("L'activiste Greta Thunberg tweete.", ["Greta Thunberg"]),
    ("La Bernoise Kyung Ah Zeller a pris sa défense.", ["Kyung Ah Zeller"]),
    ("L'ancien conseiller d'État PLR Pierre Aubry a tweeté.", ["Pierre Aubry"]),
    ("Le patron Mark\nZuckerberg a changé d'avis.", ["Mark\nZuckerberg"]),
    ("Une pétition (avec Jean Carlin pour auteur) circule.", ["Jean Carlin"]),
    ("Un texte de Marie Tondreau, présidente du club, circule.", ["Marie Tondreau"]),
    ("L'affaire Vauzelard gêne le gouvernement Morvan.", ["Vauzelard", "Morvan"]),
    ("Y parleront :\n-Solange Aubry-Ferrand, présidente de Deezer", ["Solange Aubry-Ferrand"]),
    ("C'est ce qu'explique à Forbes France Gaëtan Lormeau, le coordinateur du classement.", ["Gaëtan Lormeau"]),
    ("Le fondateur de l'agence Paul Lormeau sourit. Marianne Colin tweete.", ["Paul Lormeau", "Marianne Colin"]),
    ("Il a invité le rappeur Jay-Z.", ["Jay-Z"]),
    ('"Cher Cédric Lormeau, on m\'a coupé le compte."', ["Cédric Lormeau"]),
    ("Twitter a fermé le compte de Charles Lormeau, son outil de travail.", ["Charles Lormeau"]),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), FULL_NAMES)
def test_full_names(nlp: Language, text: str, expected: list[str]) -> None:
    assert [mention for mention, _ in people(nlp, text)] == expected


SHORT_FORMS = [
    pytest.param(
        "Jack Dorsey revient. M. Dorsey avait quitté Twitter. Dorsey s'en amuse.",
        [("Jack Dorsey", "Jack Dorsey"), ("Dorsey", "Jack Dorsey"), ("Dorsey", "Jack Dorsey")],
        id="surname",
    ),
    pytest.param(
        "Daina Middleton répond.\n\nDAINA : Le métier a changé.",
        [("Daina Middleton", "Daina Middleton"), ("DAINA", "Daina Middleton")],
        id="given name of a speaker",
    ),
    pytest.param(
        "Marjorie Scardino arrive. Mme Scardinno a dirigé Pearson.",
        [("Marjorie Scardino", "Marjorie Scardino"), ("Scardinno", "Marjorie Scardino")],
        id="slip",
    ),
    pytest.param(
        "Betrand Piccard décolle. Bertrand Piccard tweete.",
        [("Betrand Piccard", "Bertrand Piccard"), ("Bertrand Piccard", "Bertrand Piccard")],
        id="slip in the given name, before the name well spelt",
    ),
    pytest.param(
        "Michèle Martel tweete. Michel Martel sourit.",
        [("Michèle Martel", "Michèle Martel"), ("Michel Martel", "Michel Martel")],
        id="two given names that differ by a letter",
    ),
    pytest.param(
        "Johann Schneider-Ammann tweete. M. Schneider-Amman signe.",
        [("Johann Schneider-Ammann", "Johann Schneider-Ammann"), ("Schneider-Amman", "Johann Schneider-Ammann")],
        id="slip in a double surname",
    ),
    pytest.param(
        "Elon Musk achète. Kimbal Musk se tait. Musk sourit.",
        [("Elon Musk", "Elon Musk"), ("Kimbal Musk", "Kimbal Musk"), ("Musk", "Kimbal Musk")],
        id="two people with one surname: the one last named",
    ),
    pytest.param(
        "Hillary Clinton et Bill Clinton tweetent. Mme Clinton davantage.",
        [("Hillary Clinton", "Hillary Clinton"), ("Bill Clinton", "Bill Clinton"), ("Clinton", "Hillary Clinton")],
        id="two people with one surname: the civility decides",
    ),
    pytest.param(
        "G. Bush hésite. George W. Bush tranche.",
        [("G. Bush", "George W. Bush"), ("George W. Bush", "George W. Bush")],
        id="initial",
    ),
    pytest.param(
        "Robert Baker est parti. Bob Baker et Jim Baker se taisent.",
        [("Robert Baker", "Robert Baker"), ("Bob Baker", "Robert Baker"), ("Jim Baker", "Jim Baker")],
        id="the short form of a given name",
    ),
    pytest.param(
        "Le pape François tweete. Le président François Hollande aussi.",
        [("François", "François"), ("François Hollande", "François Hollande")],
        id="a sovereign's given name is nobody else's",
    ),
    pytest.param(
        "Vincent Bolloré arrive. Bolloré parle. Il dirige le groupe Bolloré.",
        [("Vincent Bolloré", "Vincent Bolloré"), ("Bolloré", "Vincent Bolloré")],
        id="a surname that is a company too",
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), SHORT_FORMS)
def test_short_forms_are_linked_to_the_full_name(nlp: Language, text: str, expected: Named) -> None:
    assert people(nlp, text) == expected


@pytest.mark.model
def test_initials_of_a_speaker(nlp: Language) -> None:
    text = "Olivier Gonzalez répond.\n\nO.G. Trois raisons à cela.\n\nO.G. : Nous recrutons."
    assert people(nlp, text) == [("Olivier Gonzalez",) * 2, ("O.G.", "Olivier Gonzalez"), ("O.G.", "Olivier Gonzalez")]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Par Baptiste Royer\n\nLe réseau social recrute.",
        "Le réseau social recrute.\n\nBaptiste Royer",
        "Le réseau social recrute.\n\nPhoto : Baptiste Royer",
        "Le réseau social recrute.\n\n© Baptiste Royer / AFP",
        "Par Baptiste Royer et Anne Martin (Reuters) - Le réseau social recrute.",
    ],
)
def test_who_only_signs_or_is_credited_is_nobody(nlp: Language, text: str) -> None:
    assert people(nlp, text) == []


NOBODY = [
    "San Francisco (AFP) – Le réseau social ferme ses bureaux.",
    "Sina Weibo et Union Square Ventures résistent.",
    "Prenez une entreprise comme Mine Craft, qui excelle.",
    "Selon Nielsen Online, Twitter progresse à San Francisco.",
    "Les Jeudis Twitter reprennent. Le Big Data aussi.",
    "Suivez @elonmusk et #Sarkozy sur la Toile.",
    "Morgan Stanley, Goldman Sachs et Thomson Reuters prêtent.",
    "Depuis la place Tahrir, à Mar-a-Lago ou au Palais fédéral.",
    "Annonceurs, agences, tous ont intérêt à s'entendre.",
    "Mi-août, la vice-présidente s'est installée à Paris.",
    "L'application sera interdite au pays de l'Oncle Sam.",
    "L'initiative No Billag divise l'UDC et le syndicat Impressum.",
    "Elle enseigne à l'université Gustave Eiffel. Il a vu De Quoi J'me Plains.",
    "Deux API, Event Streams et Profile Streams, ferment. Son billet, « Goodbye Kate », plaît.",
    "Le Tout-Lyon s'y presse. Elle anime On M'a Dit, une émission.",
    "Le vice-président Ingénierie et le SVP Global Sales s'en vont.",
    "L'étude, nommée « Twiplomacy », est parue. Le fonds activiste Ilmar Point a vendu.",
    "Son compte, The Lonely Poet, plaît. Le jeune Vert valaisan aussi.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", NOBODY)
def test_nobody(nlp: Language, text: str) -> None:
    assert people(nlp, text) == []


@pytest.mark.model
def test_a_name_broken_by_a_line_end_is_one_name(nlp: Language) -> None:
    text = "Le groupe a levé des fonds l'an dernier, explique le patron d'Amazon, Jeff\nBezos, qui en a remis hier."
    assert people(nlp, text) == [("Jeff\nBezos", "Jeff Bezos")]


@pytest.mark.model
def test_every_answer_says_why(nlp: Language) -> None:
    doc = nlp("Jack Dorsey, PDG de Square, revient. Dorsey l'a tweeté.")
    full, short = doc.spans["people"]
    assert "given_name" in full._.tweetpress_why
    assert short._.tweetpress_why == "surname of jack dorsey"


def test_people_are_joined_by_index() -> None:
    """Twenty thousand of one surname: to compare each with each would take an hour."""
    keys = [f"{a}{b}{c}{d} dupontel" for a, b, c, d in product("abcdefghijkl", repeat=4)]
    names = [Name(key, [Candidate(i, i + 2, key)], {}, Verdict("person", 3.0, ""), 2) for i, key in enumerate(keys)]
    assert len({head.key for head in merge_forms(names, Knowledge()).values()}) == len(keys)
