"""HTML -> articles: the same text as from a dump of the page, and the metadata that the page states."""

from __future__ import annotations

import json

import pytest

from tweetpress.clean import read_articles
from tweetpress.datatypes import Article, Page
from tweetpress.errors import PageError

TITLE = "Twitter France perd sa directrice générale"
FIRST = (
    "Léa Dupont, directrice générale de Twitter France, quitte ses fonctions à la fin du mois. Elle avait rejoint"
    " l’entreprise en 2012, après dix ans chez Orange, et y avait bâti une équipe de trente personnes."
)
SECOND = (
    "Son adjoint, Marc Petit, assure l’intérim. Il devra convaincre des annonceurs qui hésitent, alors que le titre"
    " a perdu 12 % depuis janvier et que la maison mère supprime 300 postes dans le monde."
)


def read(html: str | bytes) -> list[Article]:
    data = html if isinstance(html, bytes) else html.encode()
    return read_articles(Page("page.html", data, "html"))


def paragraphs(body: str, head: str = "") -> list[str]:
    [article] = read(f"<html><head>{head}</head><body>{body}</body></html>")
    return article.text.split("\n\n")


def article(*between: str) -> str:
    return f"<article><h1>{TITLE}</h1><p>{FIRST}</p>{''.join(between)}<p>{SECOND}</p></article>"


@pytest.mark.parametrize(
    "element",
    [
        "<nav><p>Rubriques du journal, archives et services aux abonnés de la maison.</p></nav>",
        "<div id='didomi-host'><p>Avec nos 217 partenaires, on vous suit à la trace du matin au soir.</p></div>",
        "<div class='axeptio_overlay'><p>Bonjour, c’est nous, les témoins de connexion, encore et toujours.</p></div>",
        "<div class='OUTBRAIN'><p>Cette astuce de grand-mère rend fous les garagistes de toute la région.</p></div>",
        "<aside><p>Lire aussi notre grand entretien avec le patron de Square, à Paris.</p></aside>",
        "<div class='c-newsletter-box'><p>Chaque jeudi, le meilleur de la tech, choisi par Anne et Luc.</p></div>",
        "<div role='dialog'><p>Notre application est encore plus belle que notre site, essayez-la.</p></div>",
        "<ul class='related-posts'><li><a href='/a'>Square devient Block et mise tout</a></li></ul>",
        "<p><a href='/a'>Square devient Block et mise tout sur le bitcoin</a></p>",
        "<p>À lire aussi : <a href='/a'>Square devient Block</a></p>",
        "<figure><img alt='x'><figcaption>Léa Dupont à Paris, en 2013. Photo Anne Lebrun</figcaption></figure>",
        "<script>var texte = 'Une phrase de programme, assez longue pour compter comme telle.';</script>",
        "<p style='display:none'>Une phrase cachée, assez longue pour compter comme telle dans la page.</p>",
        "<div class='ad-slot'><span>Publicité</span></div>",
    ],
    ids=lambda html: html[:28],
)
def test_furniture_elements(element: str) -> None:
    assert paragraphs(article(element)) == [FIRST, SECOND]


@pytest.mark.parametrize("name", ["post-paywall", "has-comments", "article-share", "sidebar", "modal-content"])
def test_an_element_that_holds_the_article_is_kept_whatever_its_name(name: str) -> None:
    assert paragraphs(f"<div class='{name}'>{article()}</div>") == [FIRST, SECOND]


def test_inline_pointer_goes_and_the_paragraph_stays() -> None:
    pointer = " À lire aussi : <a href='/a'>Square devient Block</a>"
    assert paragraphs(f"<h1>{TITLE}</h1><p>{FIRST}{pointer}</p><p>{SECOND}</p>") == [FIRST, SECOND]


def test_names_in_links_stay() -> None:
    linked = FIRST.replace("Léa Dupont", "<a class='author' href='/tag'>Léa <b>Dupont</b></a>")
    assert paragraphs(f"<h1>{TITLE}</h1><p>{linked}</p><p>{SECOND}</p>") == [FIRST, SECOND]


def test_paragraphs_without_p() -> None:
    body = f"<h1>{TITLE}</h1><div class='texte'><div>{FIRST}</div><b>Un départ attendu</b><br><br>{SECOND}</div>"
    assert paragraphs(body) == [FIRST, "Un départ attendu", SECOND]


def test_intertitles_and_lists_stay() -> None:
    items = "<p>Trois chantiers :</p><ul><li>la publicité ;</li><li>les médias ;</li><li>le sport.</li></ul>"
    assert paragraphs(article("<h2>Un départ attendu</h2>", items)) == [
        FIRST,
        "Un départ attendu",
        "Trois chantiers :",
        "la publicité ;",
        "les médias ;",
        "le sport.",
        SECOND,
    ]


def test_unclosed_paragraphs_do_not_nest_too_deep() -> None:
    body = f"<h1>{TITLE}</h1>" + f"<p>{FIRST}<div><p>{SECOND}" * 2000
    assert paragraphs(body)[:2] == [FIRST, SECOND]


LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebPage", "name": "Le Courrier"},
        {
            "@type": ["NewsArticle"],
            "headline": TITLE,
            "datePublished": "2014-03-03T10:12:00+01:00",
            "author": [{"@type": "Person", "name": "Anne Lebrun"}, {"@type": "Person", "name": "Luc Petit"}],
            "publisher": {"@type": "Organization", "name": "Le Courrier"},
        },
    ],
}
BROKEN = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'


@pytest.mark.parametrize(
    "head",
    [
        f'<script type="application/ld+json">{json.dumps(LD)}</script>',
        f'{BROKEN}<script type="application/ld+json">[{json.dumps(LD)}]</script>',
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"' + TITLE + '",'
        '"author":"Anne Lebrun et Luc Petit","datePublished":"2014-03-03",'
        '"publisher":{"name":"Le\tCourrier"}}</script>',
        f'<meta property="og:title" content="{TITLE} - Le Courrier">'
        '<meta property="og:site_name" content="Le Courrier">'
        '<meta name="author" content="Anne Lebrun, Luc Petit">'
        '<meta property="article:published_time" content="2014-03-03T10:12">',
        '<meta property="og:site_name" content="Le Courrier"><meta itemprop="datePublished" content="2014-03-03">'
        '<meta name="author" content="Anne Lebrun et Luc Petit">',
    ],
    ids=["graph", "broken first", "tab in text", "open graph", "microdata"],
)
def test_metadata(head: str) -> None:
    [found] = read(f"<html><head>{head}</head><body>{article()}</body></html>")
    assert found.metadata.title == TITLE
    assert found.metadata.publisher == "Le Courrier"
    assert found.metadata.authors == ("Anne Lebrun", "Luc Petit")
    assert found.metadata.published == "2014-03-03"


def test_metadata_as_printed_where_the_page_states_none() -> None:
    [found] = read(f"<h1>{TITLE}</h1><p>Par Anne Lebrun, le 3 mars 2014</p><p>{FIRST}</p><p>{SECOND}</p>")
    assert (found.metadata.authors, found.metadata.published) == (("Anne Lebrun",), "2014-03-03")


def test_a_newsroom_is_no_author() -> None:
    ld = json.dumps({"@type": "NewsArticle", "headline": TITLE, "author": {"name": "La rédaction"}})
    [found] = read(f"<head><script type='application/ld+json'>{ld}</script></head>{article()}")
    assert found.metadata.authors == ()


def test_tag_page() -> None:
    post = "<article><h2><a href='/'>{}</a></h2><div class='meta'>Par Anne Lebrun, le {} 2014</div><p>{}</p></article>"
    other = "Square rachète une chaîne de boulangeries"
    html = "<h1>Étiquette : Twitter</h1>" + post.format(TITLE, "3 mars", FIRST) + post.format(other, "1er mars", SECOND)
    articles = read(html)
    assert [a.text for a in articles] == [FIRST, SECOND]
    assert [a.metadata.title for a in articles] == [TITLE, other]
    assert [a.metadata.published for a in articles] == ["2014-03-03", "2014-03-01"]


def test_declared_charset() -> None:
    html = f'<meta charset="windows-1252"><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>'.encode("cp1252")
    [found] = read(html)
    assert found.text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("html", ["<html></html>", "<script>x = 1</script>", "<nav>Accueil</nav>"])
def test_a_page_without_text_is_refused(html: str) -> None:
    with pytest.raises(PageError):
        read(html)


def test_escapes_of_characters_that_one_does_not_see_leave_no_trace() -> None:
    shy = article().replace("Dupont", "Du&shy;pont").replace("é", "e&#769;").replace("Marc", "&#8238;Marc&#8236;&#27;")
    data = {"@type": "NewsArticle", "headline": TITLE, "author": {"name": "Anne\u00ad Lebrun\u202e"}}
    head = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    [found] = read(f"<html><head>{head}</head><body>{shy}</body></html>")
    assert found.text.split("\n\n") == [FIRST, SECOND]
    assert found.metadata.title == TITLE
    assert found.metadata.authors == ("Anne Lebrun",)


def test_a_table_of_numbers_does_not_end_the_article() -> None:
    rows = "".join(f"<tr><td>{year}</td><td>{year % 100} millions</td></tr>" for year in range(2006, 2014))
    found = paragraphs(article(f"<table><tr><th>Année</th><th>Inscrits</th></tr>{rows}</table>"))
    assert found[0] == FIRST and found[-1] == SECOND
    assert "13 millions" in found


def test_a_table_that_holds_prose_is_layout() -> None:
    text = f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>"
    assert paragraphs(f"<table><tr><td>{text}</td><td><a href='/'>Accueil</a></td></tr></table>") == [FIRST, SECOND]


def test_a_menu_set_as_a_table_is_no_table_of_numbers() -> None:
    menu = "".join(f"<td><a href='/{n}'>Rubrique {n}</a></td>" for n in range(20))
    assert paragraphs(f"{article()}<table><tr>{menu}</tr></table>") == [FIRST, SECOND]


def test_short_sentences_of_a_list_end_the_article() -> None:
    items = ["Il a perdu 645 millions de dollars.", "Il emploie 2 500 personnes.", "Il vise la Bourse pour 2014."]
    listed = "".join(f"<li>{item}</li>" for item in items)
    page = f"<article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><ul>{listed}</ul></article>"
    assert paragraphs(page) == [FIRST, SECOND, *items]


@pytest.mark.parametrize(("stated", "day"), [("2014-02-31T10:12", None), ("2014-02", "2014-02"), ("2014", None)])
def test_a_stated_day_that_the_calendar_has_not_is_none(stated: str, day: str | None) -> None:
    [found] = read(f"<html><head><meta name='date' content='{stated}'></head><body>{article()}</body></html>")
    assert found.metadata.published == day
