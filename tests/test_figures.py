"""Figures in sentences: each case marks in the sentence itself what must be found, and nothing else may be."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

import tweetpress.components.figures  # noqa: F401  (registers the factory)
from tweetpress.collect import collect
from tweetpress.components.spans import COMPANIES, PEOPLE
from tweetpress.datatypes import Article, Figure, Metadata
from tweetpress.pipeline import make_doc

MARK = re.compile(r"<(?P<attributes>[^<>]*)>(?P<text>[^<>]*)</>")


@pytest.fixture(scope="module")
def blank() -> Language:
    """A tokeniser and the component: what needs no tagger is tested without one."""
    nlp = spacy.blank("fr")
    nlp.add_pipe("tweetpress_figures")
    return nlp


def read(nlp: Language, text: str, *, title: str | None = None) -> tuple[Figure, ...]:
    article = Article("page", 1, Metadata(title=title), text)
    figures = collect(nlp(make_doc(nlp, article)), article).figures
    for figure in figures:
        assert text[figure.start : figure.end] == figure.text
    return figures


def expected(marked: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The marked figures of a case: their text, and the attributes that the case states."""
    for match in MARK.finditer(marked):
        pairs = re.findall(r"(\w+)=('[^']*'|\S+)", match["attributes"])
        yield match["text"], {name: value.strip("'") for name, value in pairs}


def check(nlp: Language, marked: str) -> None:
    """Compare what is found in the sentence with its marks, in order."""
    figures = read(nlp, MARK.sub(lambda match: match["text"], marked))
    wanted = list(expected(marked))
    assert [figure.text for figure in figures] == [text for text, _ in wanted]
    for figure, (_, attributes) in zip(figures, wanted, strict=True):
        found = {name: getattr(figure, name) for name in attributes}
        assert {name: str(value) for name, value in found.items()} == attributes


PLAIN = [
    "Le rachat se monte à <kind=money value=44000000000 currency=USD>44 milliards de dollars</>.",
    "Un forfait à <kind=money value=8 currency=USD>8 $</> par mois.",
    "Il faut compter <kind=money value=4000000 currency=USD>4 millions $ US</>, soit <currency=CAD>11 $ CA</>.",
    "L'abonnement vaut <kind=money value=0.5 currency=EUR>50 centimes d'euro</>.",
    "Le titre a perdu <kind=money value=0.61 currency=USD>61 cents</>.",
    "La somme de <kind=money value=12000000 currency=USD>12 MILLIONS $</> a surpris.",
    "L'amende est de <kind=money currency=GBP>3 livres sterling</>.",
    "Le prix, <kind=money value=5000 currency=XOF>5 000 francs CFA</>, reste bas.",
    "À Genève, la note atteint <kind=money currency=CHF>300 francs</>.",
    "En 1998, la note atteignait <kind=money currency=FRF>300 francs</>.",
    "Vendu <kind=money value=44000000000 currency=USD>$44bn</> aux enchères.",
    "Un ticket à <kind=money value=15.2 currency=EUR>15 euros et 20 centimes</>.",
    "Un ticket à <kind=money value=15.5 currency=EUR>15 euros 50</>.",
    "Un budget de <kind=money value=361000000 currency=GBP>361 millions de livres</>.",
    "Une hausse de <kind=percent value=28>28 %</> cette année.",
    "Un gain de <kind=percent value=3 change=increase>3 points</> en un an.",
    "Le titre recule (<kind=percent value=1.5 change=decrease>-1,5 %</>).",
    "Près de chez nous, <kind=percent value=10>dix pour cent</> des foyers.",
    "Il a <kind=percent value=0.5>0, 5 %</> des voix.",
    "<kind=count value=109466 unit=abonnés>109.466 abonnés</> le suivent.",
    "Ils sont suivis par <kind=count value=1500000 unit=personnes>1,5 million de personnes</>.",
    "<kind=count value=3000000 unit=vues>3M de vues</> et <kind=count value=25000 unit=abonnés>25 k abonnés</>.",
    "Avec <kind=count value=10 qualifier=about unit=cadres>une dizaine de cadres</>.",
    "Après <kind=duration value=2.5 unit=ans>deux ans et demi</> de travaux.",
    "Pendant <kind=duration value=0.5 unit=heure>une demi-heure</>.",
    "Voilà <kind=duration value=0.25 qualifier=more_than>plus d'un quart de siècle</>.",
    "<kind=count value=50 unit='premiers clients'>50</> des <kind=count value=100>100 premiers clients</>.",
    "Il a cité <kind=count value=40 unit=amis>40 de ses amis</>.",
    "Lu <kind=count value=3000 unit=fois>3 000 fois</> dans la journée.",
]
QUALIFIERS = [
    "<qualifier=more_than>plus de 300 salariés</>",
    "<qualifier=more_than>nettement plus de 300 salariés</>",
    "<qualifier=more_than>au-delà de 300 salariés</>",
    "<qualifier=less_than>moins de 300 salariés</>",
    "<qualifier=about>près de 300 salariés</>",
    "<qualifier=about>quelque 300 salariés</>",
    "<qualifier=about>environ 300 salariés</>",
    "<qualifier=about>300 salariés environ</>",
    "<qualifier=about>autour de 300 salariés</>",
    "<qualifier=about>~300 salariés</>",
    "<qualifier=at_least>au moins 300 salariés</>",
    "<qualifier=at_least>pas moins de 300 salariés</>",
    "<qualifier=at_most>jusqu’à 300 salariés</>",
    "<qualifier=at_most>300 salariés maximum</>",
    "<qualifier=at_most>300 salariés au plus</>",
    "<qualifier=at_most>plafonné à 300 salariés</>",
    "<qualifier=at_most>limités à 300 salariés</>",
    "a dépassé les <qualifier=more_than>300 salariés</>",
    "a franchi le cap symbolique des <qualifier=more_than>300 salariés</>",
    "frôle les <qualifier=about>300 salariés</>",
    "<qualifier=at_most>deux messages</> par personne au maximum",
    "ne compte plus que <qualifier=exact>300 salariés</>",
    "les <qualifier=exact>300 salariés</>",
]
MULTIPLES = [
    ("deux fois plus", 2),
    ("deux fois moins", 2),
    ("trois fois plus", 3),
    ("dix fois plus", 10),
    ("cinq fois moins", 5),
    ("vingt-cinq fois moins", 25),
    ("cent fois plus", 100),
    ("mille fois moins", 1000),
    ("3 fois plus", 3),
    ("2,5 fois plus", 2.5),
    ("1,8 fois moins", 1.8),
    ("500x moins", 500),
    ("4x plus", 4),
    ("quatre fois mieux", 4),
    ("deux fois davantage", 2),
    ("trois fois autant", 3),
    ("trois fois supérieur", 3),
    ("30 fois supérieure", 30),
    ("six fois inférieur", 6),
    ("huit fois moindre", 8),
]
MULTIPLE_SENTENCES = [
    "Le prix vaut <kind=multiple value=20>20 fois</> son chiffre.",
    "Le prix vaut <kind=multiple value=100 qualifier=about>une centaine de fois</> les ventes.",
    "Le prix vaut <kind=multiple value=3>trois fois</> le budget.",
    "Le prix vaut <kind=multiple value=2>deux fois</> celui de l'an passé.",
    "Le prix vaut <kind=multiple value=7>sept fois</> la mise.",
    "Le prix vaut <kind=multiple value=12>douze fois</> leur budget.",
    "Le trafic a été multiplié par <kind=multiple value=6>six</>.",
    "Le trafic, multiplié par <kind=multiple value=10>10</>, explose.",
    "La note est multipliée par <kind=multiple value=2>deux</>.",
    "Les ventes sont multipliées par <kind=multiple value=3.5>3,5</>.",
    "Il faut multiplier par <kind=multiple value=4>quatre</>.",
    "L'équipe a été divisée par <kind=multiple value=2>deux</>.",
    "Le budget a été divisé par <kind=multiple value=3>trois</>.",
    "Les effectifs divisés par <kind=multiple value=5>cinq</>.",
    "Le trafic a <kind=multiple value=2>doublé</> en un an.",
    "Le trafic a <kind=multiple value=2 qualifier=more_than>plus que doublé</> en un an.",
    "Le trafic a <kind=multiple value=3 qualifier=about>presque triplé</> en un an.",
    "Les ventes ont <kind=multiple value=4>quadruplé</>.",
    "L'audience a <kind=multiple value=10>décuplé</>.",
    "Le groupe veut <kind=multiple value=2>doubler</> ses ventes.",
    "Le groupe espère <kind=multiple value=3>tripler</> sa mise.",
    "La mise a été <kind=multiple value=3>triplée</>.",
    "Il vaut <kind=multiple value=2>le double</> de son prix.",
    "Il coûte <kind=multiple value=3>le triple</>.",
]
AMOUNTS = [
    ("50 M€", 50_000_000, "EUR"),
    ("50M€", 50_000_000, "EUR"),
    ("1,5 M€", 1_500_000, "EUR"),
    ("0,8 M€", 800_000, "EUR"),
    ("1 200 M€", 1_200_000_000, "EUR"),
    ("300 M$", 300_000_000, "USD"),
    ("2,7M$", 2_700_000, "USD"),
    ("300 M $", 300_000_000, "USD"),
    ("12 M£", 12_000_000, "GBP"),
    ("3 MEUR", 3_000_000, "EUR"),
    ("3MEUR", 3_000_000, "EUR"),
    ("3 M EUR", 3_000_000, "EUR"),
    ("45 MUSD", 45_000_000, "USD"),
    ("7 MCHF", 7_000_000, "CHF"),
    ("7 MGBP", 7_000_000, "GBP"),
    ("4 M d'euros", 4_000_000, "EUR"),
    ("4M d’euros", 4_000_000, "EUR"),
    ("6 M de dollars", 6_000_000, "USD"),
    ("5 Mio €", 5_000_000, "EUR"),
    ("5 Mio CHF", 5_000_000, "CHF"),
    ("2 Md€", 2_000_000_000, "EUR"),
    ("2Md€", 2_000_000_000, "EUR"),
    ("2,35 Md$", 2_350_000_000, "USD"),
    ("1,2 Mds€", 1_200_000_000, "EUR"),
    ("1,2 Mds €", 1_200_000_000, "EUR"),
    ("1,2 Mds d'euros", 1_200_000_000, "EUR"),
    ("8 Mrd €", 8_000_000_000, "EUR"),
    ("8 Mrds €", 8_000_000_000, "EUR"),
    ("3 MdEUR", 3_000_000_000, "EUR"),
    ("44 bn$", 44_000_000_000, "USD"),
    ("$44bn", 44_000_000_000, "USD"),
    ("$1.5B", 1_500_000_000, "USD"),
    ("35 k€", 35_000, "EUR"),
    ("35k€", 35_000, "EUR"),
    ("35 K€", 35_000, "EUR"),
    ("7,5 k€", 7500, "EUR"),
    ("690 k$", 690_000, "USD"),
    ("120 kCHF", 120_000, "CHF"),
    ("250 KEUR", 250_000, "EUR"),
    ("15 k euros", 15_000, "EUR"),
    ("15k euros", 15_000, "EUR"),
    ("10 M$ US", 10_000_000, "USD"),
    ("10 M$ CA", 10_000_000, "CAD"),
]
NOTHING = [
    "Publié le 12 juillet 2013 à 16 h 20.",
    "Mis à jour le 19.01.2012 à 17h05.",
    "Rendez-vous les 9 et 10 juin.",
    "En 2009, puis en 2011, rien ne bougea.",
    "Entre 2010 et 2012, rien ne bougea.",
    "La saison 2013-2014 commence.",
    "Le 1er mars, la 3e édition ouvre.",
    "Le service passe sous Android 4.0 et iOS 8.",
    "Le Web 2.0 n'est plus, vive le Web 3.0.",
    "Il code en 1080p, en 3D et en 4G.",
    "Rendez-vous au 12 rue des Lilas, 75002 Paris.",
    "Appelez le 01 23 45 67 89.",
    "Voir page 12, chapitre 3, article 5.",
    "Le numéro 2 du groupe, le n° 7 et le numéro deux.",
    "1. Ouvrez le compte\n\n2. Suivez un ami",
    "Temps de lecture : 3 min",
    "Il travaille 7 jours sur 7 et 24 heures sur 24.",
    "Un outil 100 % français, à 100 % gratuit.",
    "Le mot-dièse #2012 et le compte @bob75.",
    "Le CAC 40 et le FTSE 100 reculent.",
    "Un compte, une idée, et pas un de plus.",
    "Des dizaines de milliers d'abonnés, quelques centaines de fidèles, des millions de vues.",
    "L'assemblée se tient à 15 heures, à 16h, ou de 8 h à 21 h.",
    "Il est sept heures, ou huit heures du matin.",
    "Six fois sur dix, cela suffit.",
    "À peine 1 employé sur 2.",
    "Aux quatre coins du monde.",
    "Ce sont tous trois des fondateurs.",
    "Quoi de neuf ? Un bureau tout neuf.",
    "Il a noté 15/20 et gagné 3-2.",
]


@pytest.mark.parametrize("marked", PLAIN)
def test_kind_value_unit_and_currency(blank: Language, marked: str) -> None:
    check(blank, marked)


@pytest.mark.parametrize("marked", QUALIFIERS)
def test_qualifiers_before_behind_and_by_the_verb(blank: Language, marked: str) -> None:
    check(blank, f"Le groupe, {marked}.")


@pytest.mark.parametrize(("text", "value"), MULTIPLES)
def test_multiples(blank: Language, text: str, value: float) -> None:
    (figure,) = read(blank, f"C'est {text} que prévu.")
    assert (figure.text, figure.kind, figure.value) == (text, "multiple", value)


@pytest.mark.parametrize("marked", MULTIPLE_SENTENCES)
def test_multiples_in_sentences(blank: Language, marked: str) -> None:
    check(blank, marked)


@pytest.mark.parametrize(("text", "value", "currency"), AMOUNTS)
def test_abbreviated_amounts(blank: Language, text: str, value: float, currency: str) -> None:
    (figure,) = read(blank, f"Le budget passe à {text} cette année.")
    assert (figure.text, figure.kind, figure.value, figure.currency) == (text, "money", value, currency)


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_figure(blank: Language, text: str) -> None:
    assert read(blank, text) == ()
    assert read(blank, f"Rien à compter ici. {text}") == ()


SEPARATORS = [" ", "\u00a0", "\u202f", ".", ""]
SCALES = {"": 1, " mille": 1000, " millions": 10**6, " milliards": 10**9}
CURRENCIES = {"euros": "EUR", "€": "EUR", "dollars": "USD", "$": "USD", "livres sterling": "GBP", "yens": "JPY"}


@settings(deadline=None)
@given(
    st.integers(2, 10**9), st.sampled_from(SEPARATORS), st.sampled_from(list(SCALES)), st.sampled_from(list(CURRENCIES))
)
def test_amounts_are_read_back(amount: int, separator: str, scale: str, currency: str) -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("tweetpress_figures")
    of = " de " if scale in (" millions", " milliards") and currency.isalpha() else " "
    digits = f"{amount:,}".replace(",", separator)
    (figure,) = read(nlp, f"La facture se monte à {digits}{scale}{of}{currency}, rien de moins.")
    assert (figure.kind, figure.value, figure.currency) == ("money", amount * SCALES[scale], CURRENCIES[currency])


UNDERSTOOD = [
    "Ils étaient <unit=visiteurs>475 000 visiteurs</> en mars, contre <unit=visiteurs>120 000</> un an plus tôt.",
    "Le site a <value=302000000>302 millions d'abonnés</>, et il en gagne <value=14000000 unit=abonnés>14 millions</>.",
    "Le premier fonds a mis <currency=EUR>30 millions d'euros</>, le second <value=12000000 currency=EUR>12</>.",
    "Le cours passe de <value=34 currency=USD>34</> à <qualifier=more_than>plus de 40 dollars</>.",
    "Le groupe encaisse <>436 millions de dollars</>, dont <kind=money currency=USD>388 millions</> de revenus.",
    "L'équipe est passée de <value=6 unit=salariés>six</> à <value=20 unit=salariés>vingt salariés</>.",
    "Le nombre de membres grimpe de <kind=percent>3 %</>, à <value=336000000 unit=membres>336 millions</>.",
    "1. Mairie : <unit=abonnés>12 000 abonnés</>\n\n2. Région : <unit=abonnés>9.500</>",
]


@pytest.mark.model
@pytest.mark.parametrize("marked", UNDERSTOOD)
def test_units_and_currencies_that_are_understood(nlp: Language, marked: str) -> None:
    check(nlp, marked)


@pytest.mark.model
def test_a_bare_answer_takes_the_unit_of_the_question(nlp: Language) -> None:
    page = "Quand avez-vous commencé ?\n\nCombien avez-vous de lecteurs ?\n\n9\u00a0200\n\nEt demain ?\n\nOn verra."
    (figure,) = read(nlp, page)
    assert (figure.text, figure.value, figure.unit) == ("9\u00a0200", 9200, "lecteurs")


UNITS = [
    ("300 millions d'utilisateurs actifs chaque mois", "utilisateurs actifs"),
    ("7 millions de visiteurs uniques en février", "visiteurs uniques"),
    ("4 100 salariés, des ingénieurs surtout", "salariés"),
    ("100 premiers annonceurs du pays", "premiers annonceurs"),
    ("18 millions d'actions du constructeur", "actions"),
    ("quatre types d'activités", "types d'activités"),
    ("46 millions d'utilisateurs quotidiens en Chine", "utilisateurs quotidiens"),
    ("300 emplois supplémentaires", "emplois"),
    ("25 plus grandes entreprises du pays", "plus grandes entreprises"),
    ("trois data centers en Europe", "data centers"),
    ("40 points de vente", "points de vente"),
    ("80 e-mails en attente", "e-mails"),
    ("300 000 comptes certifiés", "comptes certifiés"),
    ('229 millions d\'abonnés "payants" cet hiver', 'abonnés "payants"'),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "unit"), UNITS)
def test_what_belongs_to_the_unit(nlp: Language, text: str, unit: str) -> None:
    figure = read(nlp, f"Le groupe compte {text}.")[0]
    assert figure.unit == unit


def named(nlp: Language, text: str, companies: str, people: str = "") -> Doc:
    """A Doc with the names given, as the components before would have found them."""
    doc = make_doc(nlp, Article("page", 1, Metadata(), text))
    for key, names in ((COMPANIES, companies), (PEOPLE, people)):
        spans = []
        for name in filter(None, names.split("|")):
            for match in re.finditer(rf"\b{re.escape(name)}\b", doc.text):
                span = doc.char_span(*match.span())
                assert isinstance(span, Span)
                span._.tweetpress_name = name
                spans.append(span)
        doc.spans[key] = SpanGroup(doc, name=key, spans=spans)
    return doc


SUBJECTS = [
    ("Facebook aligne 2 milliards de membres quand Twitter peine.", "Facebook|Twitter", "", "Facebook"),
    ("Twitter fait pâle figure face à Facebook (2 milliards de membres).", "Facebook|Twitter", "", "Facebook"),
    ("Selon Nielsen, Twitter attire 7 millions de visiteurs.", "Nielsen|Twitter", "", "Twitter"),
    ("Le patron de Tesla, à la barre de Twitter, vise 300 millions de membres.", "Tesla|Twitter", "", "Twitter"),
    ("Twitter a repris Vine pour 30 millions de dollars.", "Twitter|Vine", "", "Vine"),
    ("MoPub, que Twitter vient de racheter pour 300 millions de dollars, grandit.", "Twitter|MoPub", "", "MoPub"),
    ("Chez Twitter, Lady Gaga a 30 millions d'abonnés.", "Twitter", "Lady Gaga", "Lady Gaga"),
    ("Twitter solde les comptes : 38 millions de dollars pour Ned Segal.", "Twitter", "Ned Segal", "Ned Segal"),
    (
        "Chez Twitter, on note que les revenus de Facebook atteignent 3 milliards d'euros.",
        "Twitter|Facebook",
        "",
        "Facebook",
    ),
    ("1. Lady Gaga : 30 millions d'abonnés", "", "Lady Gaga", "Lady Gaga"),
    ("Trois patrons en parlent.", "", "", None),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "companies", "people", "subject"), SUBJECTS)
def test_whose_figure_it_is(nlp: Language, text: str, companies: str, people: str, subject: str | None) -> None:
    doc = named(nlp, text, companies, people)
    for name in ("tok2vec", "morphologizer", "parser", "tweetpress_figures"):
        doc = nlp.get_pipe(name)(doc)
    (figure,) = doc.spans["figures"]
    assert figure._.tweetpress_figure.subject == subject


CIRCUMSTANCES = [
    "Un forfait à <per=mois>8 dollars</> par mois.",
    "Une licence à <per=an>8 dollars</> l'an.",
    "On y lit <per=seconde>300 messages</>/seconde.",
    "Le site voit passer chaque jour <per=jour>300 visiteurs</>.",
    "Ils étaient <period=2009-02>300 visiteurs</> en février 2009.",
    "Au troisième trimestre 2016, il perd <period=2016-Q3>300 dollars</>.",
    "Au premier semestre 2013, il perd <period=2013-H1>300 dollars</>.",
    "En 2013, il gagne <period=2013>300 dollars</>.",
    "Le 26 octobre 2014, il a suscité <period=2014-10-26>300 messages</>.",
    "Depuis 2011, il a gagné <period=None>300 dollars</>.",
    "Le cours, en baisse de <change=decrease>9 %</>, inquiète.",
    "Le cours gagne <change=increase>9 %</>.",
    "C'est <change=increase>9 %</> de plus, ou <change=decrease>300 messages</> de moins.",
]


@pytest.mark.parametrize("marked", CIRCUMSTANCES)
def test_rate_period_and_change(blank: Language, marked: str) -> None:
    check(blank, marked)


def test_a_fact_told_twice_stands_once(blank: Language) -> None:
    text = "Il vaut 44 milliards de dollars. Oui, 44 milliards de dollars, et 44 % de dettes."
    assert [figure.text for figure in read(blank, text)] == ["44 milliards de dollars", "44 %"]


def test_the_title_is_no_part_of_the_text(blank: Language) -> None:
    figures = read(blank, "Il vaut 44 milliards de dollars.", title="Un chèque de 44 milliards de dollars")
    assert [figure.start for figure in figures] == [8]
