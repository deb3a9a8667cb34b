"""Companies: what is found, under which name, what is not, and the phrases that stand for them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from spacy.language import Language

import tweetpress.components.names as names_package
from tweetpress.components.names.scoring import WEIGHTS, judge

Named = list[tuple[str, str]]


def companies(nlp: Language, text: str) -> Named:
    doc = nlp(text)
    return [(span.text, span._.tweetpress_name) for span in doc.spans["companies"]]


QUOTED = ["Zorbiq", "Procter et Gamble", "Trovalis"]
HOUSES = ["Publicis Activ Sud", "Ogilvy Interactive Nord"]
FIRMS = ["Bernard Roulier", "Trovalis Goldstein"]
CUES = [
    ("La société Zorbiq a recruté trente ingénieurs.", ["Zorbiq"]),
    ("Le cabinet d'études Zorbiq a compté les abonnés.", ["Zorbiq"]),
    ("Anne Roy, avocate au cabinet Morin, Pitre & Delage, plaide.", ["Morin, Pitre & Delage"]),
    ("Le rachat surprise de Zorbiq, une start-up lyonnaise, est signé.", ["Zorbiq"]),
    ("Créé en 2007, Zorbiq est une entreprise de Lyon.", ["Zorbiq"]),
    ("Elle a passé dix ans chez Zorbiq.", ["Zorbiq"]),
    ("Anne Martin, PDG de Zorbiq, sourit.", ["Zorbiq"]),
    ("L'investisseur Peter Fenton (Zorbiq) siège au conseil.", ["Zorbiq"]),
    ("La start-up a été rachetée par Zorbiq Ventures.", ["Zorbiq Ventures"]),
    ("Zorbiq lève 12 millions d'euros. Trovalis ouvre un bureau à Lyon.", ["Zorbiq", "Trovalis"]),
    ("Zorbiq, fondée en 2012 à Lyon, emploie quarante personnes.", ["Zorbiq"]),
    ("Débauchée de Zorbiq et passée par Trovalis, Anne Martin sourit.", ["Zorbiq", "Trovalis"]),
    ("Anne Martin, de Zorbiq, en est d'accord.", ["Zorbiq"]),
    ("Kirstine Stewart, ex-CBC, arrive demain.", ["CBC"]),
    ("Anne Martin, de l'agence de conseil Zorbiq, nuance.", ["Zorbiq"]),
    ("Elle a quitté la Redoute pour Le Monde, selon un journaliste du Parisien.", ["Redoute", "Le Monde", "Parisien"]),
    ("Le fonds Zorbiq Capital et Zorbiq Partners ont investi.", ["Zorbiq Capital", "Zorbiq Partners"]),
    ("Les annonceurs Audi, Pfizer et Zorbiq ont suspendu leurs achats.", ["Audi", "Pfizer", "Zorbiq"]),
    ("L'ex-Twitter a changé de nom.", ["Twitter"]),
    ("Le site Internet Zorbiq rachète le réseau Truth social.", ["Zorbiq", "Truth social"]),
    ("Elle l'a dit au Sun. Le titre de Square Inc (NYSE : SQ) monte.", ["Sun", "Square Inc"]),
    (
        "Le directeur de ZPB Media Partners salue la patronne de TBWA Corporate.",
        ["ZPB Media Partners", "TBWA Corporate"],
    ),
    ("« Je pars », a confié la patronne de Deezer, Anne Martin, à Zorbiq.", ["Deezer", "Zorbiq"]),
    ("Selon une étude de Zorbiq Tower, 12 % tweetent. Ils sont 20 %, calcule Trovalis.", ["Zorbiq Tower", "Trovalis"]),
    ("Elle publie un essai (éd. Zorbiq) ; sa première société s'appelait B2L.", ["Zorbiq", "B2L"]),
    ("L'éditeur du Soleil l'a dit à Keystone-ATS et à l'afp.", ["Soleil", "Keystone-ATS", "afp"]),
    ("L'étude, menée par Zorbiq, est signée Trovalis. Selon Marlak, c'est faux.", ["Zorbiq", "Trovalis", "Marlak"]),
    ("Anne Martin quitte Zorbiq pour Trovalis. En 2009, elle a monté Marlak.", ["Zorbiq", "Trovalis", "Marlak"]),
    ("Anne Martin, directrice de clientèle Zorbiq, s'exprime dans les colonnes de Trovalis.", ["Zorbiq", "Trovalis"]),
    ("Deezer s'offre Zorbiq. Un entretien accordé à Trovalis le confirme.", ["Deezer", "Zorbiq", "Trovalis"]),
    ("Le titre s'échange au Nasdaq, dit une dépêche (ats).", ["Nasdaq", "ats"]),
    ("Le site AllThingsD l'a révélé. Elle l'a appris par AllThingsD.", ["AllThingsD", "AllThingsD"]),
    ("Musk a rebaptisé le réseau X. Les annonceurs fuient X.", ["X", "X"]),
    ("L'alliance Google-Facebook inquiète.", ["Google", "Facebook"]),
    ("Les fonds Zorbiq (8 millions), Trovalis (7 millions) et Marlak (5 %) signent.", ["Zorbiq", "Trovalis", "Marlak"]),
    ("Éva Marin dirige Publicis Activ Sud. La directrice d'Ogilvy Interactive Nord se tait.", HOUSES),
    ("Le fondateur d'eCortex et de myZorbiq quitte adVertigo.", ["eCortex", "myZorbiq", "adVertigo"]),
    ("Le rédacteur en chef du Standard tweete. ", ["Standard"]),
    ("La société Bretonne Zorbiq recrute. Le Japonais Softbank investit.", ["Zorbiq", "Softbank"]),
    ("Paul Morin (co-fondateur Le Pot Commun) quitte AT&T. Elle aussi.", ["Le Pot Commun", "AT&T"]),
    (
        "Selon La Gazette de Bruxelles, il part. « Fermez Twitter France ! »",
        ["La Gazette de Bruxelles", "Twitter France"],
    ),
    ("« Zorbiq », une start-up de Lyon, cite Procter et Gamble. L'ESN Trovalis recrute.", QUOTED),
    ("Elle lit le New york times, journaliste au Journal du Centre.", ["New york times", "Journal du Centre"]),
    ("Luc Roy, analyste chez DA Zorbiq & Associés, doute.", ["DA Zorbiq & Associés"]),
    ("Interrogé par franceinfo Afrique, il cite l'Intercept.", ["franceinfo Afrique", "Intercept"]),
    ("L'agence Bernard Roulier recrute. Le fondateur de l'agence Trovalis Goldstein part.", FIRMS),
    ("Challenges rappelle que l'homme est discret.", ["Challenges"]),
    ("Un Tweet d'Associated Press, repris par le site pulse.ng, a circulé.", ["Associated Press", "pulse.ng"]),
    ("Le Point.fr, par exemple, y tient un compte.", ["Le Point.fr"]),
    ("Il lit 20 Minutes, L'Équipe et Le Monde dans iTunes.", ["20 Minutes", "L'Équipe", "Le Monde", "iTunes"]),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), CUES)
def test_names_and_cues(nlp: Language, text: str, expected: list[str]) -> None:
    assert [mention for mention, _ in companies(nlp, text)] == expected


NO_COMPANY = [
    "L'Union européenne, la Cnil et le Conseil constitutionnel seront saisis.",
    "Le Parti socialiste, SOS Racisme et l'Université de Lausanne y tiennent.",
    "Elle a été nommée. Voilà, au total, un point de vue orange.",
    "L'iPhone, Windows 10 et le Big Data passionnent la Toile.",
    "La Bourse de New York et le Festival de Cannes attendront.",
    "Une plainte contre X a été déposée par le chroniqueur du Grand Journal et par celui du « Petit Journal ».",
    "Anne Martin (E97) et Luc Roy (HEC 2004) lisent le compte @Zorg_etvous de l'Équipe de France.",
    "Paul Morin, alias « Rolex », s'occupe de la région DACH.",
    "Le maire de Blanquefort et la ministre de la Culture tweetent.",
    "La directrice du Marketing et le responsable du Développement partent.",
    "Lors de sa conférence, l'entreprise a lancé Zorbiqueur, un bouton.",
    "Le FavGate et le titre TWTR ont fait jaser sur le CAC 40.",
    "La cheffe du DETEC et le chef du DEFR se taisent.",
    "Elle est à la Une. L'animateur de Danse avec les stars aussi.",
    "Luc Roch (PS/GE), Léa Egli (GE/Verts) et Marc Imhof (ADLE, LU) répondent. Le conseiller d'État Verte aussi.",
    "Le eCommerce progresse à l'UNamur. Emmaüs France a tweeté.",
    "Le VP Product Management et le Director Trust & Safety partent. C'est un journaliste de C Politique.",
    "Marc Blin (Ensemble), Zoé Roy (LIOT) et Luc Pons (Horizons) répondent.",
    "Elle reçoit le titre de Distinguished Software Engineer.",
    "Le Dow Jones a cédé 130 points. Le mouvement MeToo est né d'un mot-dièse.",
    "Le président de Media Matters et les membres de Wikimédia France, un groupe libre, se taisent.",
    "Elle explique que la société Internet a changé.",
    "L'association StopZorbiq s'est réunie hier.",
    "Il faut un délégué à la protection des données (ZPD). La ligne du RER A est coupée.",
    "Le constructeur des ZorgBerry se tait. Un professeur de SVT tweete.",
    "Mes RTs ne sont rien. La tuerie de Sandy Hook et le combat de MMA aussi.",
    "Libérer la parole, quel signal ! Le monde du medium a changé.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", NO_COMPANY)
def test_no_company(nlp: Language, text: str) -> None:
    assert companies(nlp, text) == []


LINKS = [
    ("Twitter Inc. grandit. Twitter recrute.", [("Twitter Inc.", "Twitter"), ("Twitter", "Twitter")]),
    ("Les Éditions Dunod publient. Elle est chez Dunod.", [("Éditions Dunod",) * 2, ("Dunod", "Éditions Dunod")]),
    (
        "Le cabinet Zorbiq Communications publie. Chez Zorbiq, on sourit.",
        [("Zorbiq Communications",) * 2, ("Zorbiq", "Zorbiq Communications")],
    ),
    ("Twitter France recrute. Twitter sourit.", [("Twitter France",) * 2, ("Twitter", "Twitter")]),
    ("TF1 gagne. TF1 Publicité perd.", [("TF1", "TF1"), ("TF1 Publicité", "TF1 Publicité")]),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_forms_of_one_company_are_joined(nlp: Language, text: str, expected: Named) -> None:
    assert companies(nlp, text) == expected


PARAPHRASES = [
    pytest.param("Twitter recrute. Le petit oiseau bleu va bien.", "Le petit oiseau bleu", id="only Twitter"),
    pytest.param("Twitter perd Google. Le site de microblogging se tait.", "Le site de microblogging", id="its trade"),
    pytest.param("Twitter recrute. Twitter grandit. Le réseau social a recruté.", "Le réseau social", id="the subject"),
    pytest.param(
        "Twitter recrute. Twitter grandit. La firme de San Francisco a recruté.", "La firme de San Francisco", id="seat"
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "phrase"), PARAPHRASES)
def test_paraphrases_of_twitter(nlp: Language, text: str, phrase: str) -> None:
    assert (phrase, "Twitter") in companies(nlp, text)


@pytest.mark.model
def test_a_noun_means_the_company_that_it_introduced(nlp: Language) -> None:
    text = "Twitter recrute. Twitter grandit. Le cabinet Zorbiq a compté. Le cabinet publie demain."
    assert companies(nlp, text)[-1] == ("Le cabinet", "Zorbiq")


NO_PARAPHRASE = [
    "Twitter recrute. Facebook aussi. Le réseau social a recruté.",
    "Twitter recrute. Twitter grandit. Le réseau de transports est en grève.",
    "Twitter recrute. Twitter grandit. Un réseau social a recruté.",
    "Les entreprises lisent Twitter. Twitter grandit. Un compte coûte peu à l'entreprise.",
    "Twitter recrute. Twitter grandit, selon le site Zorbiq. Le site a des bureaux à Paris.",
    "Twitter est le réseau social du moment. Twitter grandit.",
    "Twitter recrute. Twitter grandit. La société qui l'a fondé n'est plus.",
    "Le petit oiseau bleu chante dans le jardin.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", NO_PARAPHRASE)
def test_no_paraphrase(nlp: Language, text: str) -> None:
    assert all(mention[0].isupper() and " " not in mention for mention, _ in companies(nlp, text))


def test_every_witness_has_a_weight() -> None:
    folder = Path(names_package.__path__[0])
    modules = [(folder / f"{name}.py").read_text(encoding="utf-8") for name in ("witnesses", "context")]
    lines = [line for source in modules for line in source.splitlines() if line.lstrip().startswith("yield ")]
    yielded = {witness for line in lines for witness in re.findall(r'(?:yield|else) "(\w+)"', line)}
    assert yielded and yielded <= WEIGHTS.keys()


@pytest.mark.parametrize(
    ("votes", "kind"),
    [
        ({"given_name": 1.0}, "person"),
        ({"known_company": 1.0}, "company"),
        ({"word_company": 1.0}, "other"),
        ({"word_company": 1.0, "capital": 1.0}, "other"),
        ({"word_company": 1.0, "capital": 1.0, "model_ORG": 1.0}, "company"),
        ({"word_company": 1.0, "capital": 1.0, "known_other": 1.0}, "other"),
        ({"given_name": 1.0, "company_ending": 1.0}, "company"),
        ({}, "other"),
    ],
)
def test_votes_are_weighed_together(votes: dict[str, float], kind: str) -> None:
    assert judge(votes).kind == kind
