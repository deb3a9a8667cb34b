"""The same page as HTML and as the text that a browser shows of it gives the same article."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tweetpress.clean import read_articles
from tweetpress.datatypes import Article, Page

TITLE = "Twitter France perd sa directrice générale"
LEAD = "Le réseau social change de tête pour la troisième fois en deux ans, et la Bourse applaudit."
PARAGRAPHS = [
    "Léa Dupont, directrice générale de Twitter France, quitte ses fonctions à la fin du mois. Elle avait rejoint"
    " l’entreprise en 2012, après dix ans chez Orange, et y avait bâti une équipe de trente personnes.",
    "Son adjoint, Marc Petit, assure l’intérim. Il devra convaincre des annonceurs qui hésitent, alors que le titre"
    " a perdu 12 % depuis janvier et que la maison mère supprime 300 postes dans le monde.",
    "« Nous cherchons quelqu’un qui connaisse la publicité », explique une porte-parole à San Francisco. Le choix"
    " sera connu avant l’été, promet-elle, et il pourrait surprendre plus d’un habitué du secteur.",
    "Reste une question, que personne n’ose poser. Qui, à Paris, décide encore de ce que vend la régie, et au nom de"
    " quel calcul a-t-on laissé partir, l’an passé, les deux tiers de ceux qui la faisaient vivre ?",
]
INTERTITLES = ["Un départ attendu", "Et maintenant ?", "« Personne n’est irremplaçable »"]
NOTICES = [
    "Publicité",
    "La suite après cette publicité",
    "Partager sur Facebook",
    "À lire aussi : Orange choisit son patron",
    "Recevez chaque matin notre newsletter dans votre boîte mail",
    "Marc Petit à Paris. © Anne Lebrun / AFP",
]
MENUS = ["Accueil", "Économie", "Tech", "Culture", "Se connecter", "Newsletters", "Toutes les rubriques"]
ENDINGS = ["Mots-clés : nominations, publicité", "Laisser un commentaire", "© Le Courrier 2014 – Mentions légales"]

Block = tuple[str, str]
"""Element and text."""
notice = st.sampled_from(NOTICES).map(lambda text: ("div", text))
section = st.tuples(
    st.lists(st.sampled_from(INTERTITLES).map(lambda text: ("h2", text)), max_size=1),
    st.lists(notice, max_size=2),
)


@st.composite
def pages(draw: st.DrawFn) -> list[Block]:
    """Menu, title, byline, standfirst, paragraphs with what stands between them, and what follows."""
    blocks = [("li", text) for text in draw(st.lists(st.sampled_from(MENUS), unique=True))]
    blocks += [("h1", TITLE), ("div", "Par Anne Lebrun, publié le 3 mars 2014 à 10h12"), ("p", LEAD)]
    for number, text in enumerate(PARAGRAPHS):
        heading, notices = draw(section)
        blocks += [*notices, *(heading if number else []), ("p", text)]
    return blocks + [("div", text) for text in draw(st.lists(st.sampled_from(ENDINGS), unique=True))]


def read(name: str, text: str, kind: str) -> Article:
    [article] = read_articles(Page(name, text.encode(), "html" if kind == "html" else "text"))
    return article


SHARED = ("div", "Partager sur Facebook")
SHARED_ABOVE_INTERTITLES: list[Block] = [
    ("h1", TITLE),
    ("div", "Par Anne Lebrun, publié le 3 mars 2014 à 10h12"),
    ("p", LEAD),
    *(("p", text) for text in PARAGRAPHS[:2]),
    *(SHARED, ("h2", INTERTITLES[0]), ("p", PARAGRAPHS[2])),
    *(SHARED, ("h2", INTERTITLES[1]), ("p", PARAGRAPHS[3])),
]


@settings(max_examples=25, deadline=None)
@given(pages())
@example(SHARED_ABOVE_INTERTITLES)
def test_html_and_dump_give_the_same_article(blocks: list[Block]) -> None:
    html = "".join(f"<{tag}>{text}</{tag}>" for tag, text in blocks)
    page = read("page.html", f"<html><body>{html}</body></html>", "html")
    dump = read("page.txt", "\n\n".join(text for _, text in blocks), "text")
    assert page.text == dump.text
    assert page.metadata == dump.metadata
    assert [text for text in PARAGRAPHS if text not in dump.text] == []
    assert [text for text in NOTICES + ENDINGS if text in dump.text] == []
