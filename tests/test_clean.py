"""Text dumps -> articles: every line of the article and nothing else, one record for each article of a page."""

from __future__ import annotations

import time

import pytest

from tweetpress.clean import read_articles
from tweetpress.datatypes import Article, Page
from tweetpress.errors import PageError

LEAD = "Le réseau social change de tête pour la troisième fois en deux ans, et la Bourse applaudit."
FIRST = (
    "Léa Dupont, directrice générale de Twitter France, quitte ses fonctions à la fin du mois. Elle avait rejoint"
    " l’entreprise en 2012, après dix ans chez Orange, et y avait bâti une équipe de trente personnes."
)
SECOND = (
    "Son adjoint, Marc Petit, assure l’intérim. Il devra convaincre des annonceurs qui hésitent, alors que le titre"
    " a perdu 12 % depuis janvier et que la maison mère supprime 300 postes dans le monde."
)
THIRD = (
    "« Nous cherchons quelqu’un qui connaisse la publicité », explique une porte-parole à San Francisco. Le choix"
    " sera connu avant l’été, promet-elle, et il pourrait surprendre plus d’un habitué du secteur."
)
TITLE = "Twitter France perd sa directrice générale"


OTHER = "Square rachète une chaîne de boulangeries"
THIRD_TITLE = "Le patron d’Orange ouvre un compte"


def read(page: str) -> list[Article]:
    return read_articles(Page("page.txt", page.encode(), "text"))


def paragraphs(page: str) -> list[str]:
    [article] = read(page)
    return article.text.split("\n\n")


def page(*lines: str) -> str:
    return "\n\n".join(lines)


def test_an_opening_paragraph_that_ends_with_a_question_is_not_above_the_title() -> None:
    opening = (
        "Léa Dupont rappelée à l’ordre par sa radio. Marc Petit convoqué par sa chaîne. Leur point commun tient en"
        " quelques signes publiés tard le soir. Que peut dire un journaliste sur son propre compte ?"
    )
    assert paragraphs(page(opening, "Ce que dit la charte", FIRST, SECOND)) == [
        opening,
        "Ce que dit la charte",
        FIRST,
        SECOND,
    ]


def test_an_intertitle_that_quotes_somebody_is_no_comment() -> None:
    intertitle = "« 3 idées pour Twitter », Léa a dit"
    assert paragraphs(page(TITLE, FIRST, SECOND, intertitle, THIRD)) == [FIRST, SECOND, intertitle, THIRD]


def test_menus_above_and_footer_below() -> None:
    text = page(
        "Le Courrier",
        "Accueil | Économie | Tech | Culture | Sports",
        TITLE,
        "Par Anne Lebrun, publié le 3 mars 2014 à 10h12",
        LEAD,
        "Facebook Twitter LinkedIn",
        FIRST,
        SECOND,
        "Sur le même sujet",
        "Orange choisit Stéphane Richard",
        "Google ouvre un centre à Paris",
        "© Le Courrier 2014 – Mentions légales",
    )
    [article] = read(text)
    assert article.text.split("\n\n") == [LEAD, FIRST, SECOND]
    assert article.metadata.title == TITLE
    assert article.metadata.authors == ("Anne Lebrun",)
    assert article.metadata.published == "2014-03-03"
    assert article.metadata.publisher == "Le Courrier"
    assert article.metadata.language == "fr"
    assert not article.metadata.truncated


@pytest.mark.parametrize(
    "furniture",
    [
        ["Publicité"],
        ["La suite après cette publicité"],
        ["À lire aussi : Orange choisit son patron"],
        ["Lire aussi", "Orange choisit son patron"],
        ["[Publicité] Formez-vous au RTB en 3 jours"],
        ["Recevez chaque matin notre newsletter dans votre boîte mail"],
        ["Partager sur Facebook", "Partager sur Twitter", "LinkedIn 37"],
        ["Marc Petit à Paris. © Anne Lebrun / AFP"],
        ["Marc Petit à Paris.", "Marc Petit à Paris. © Anne Lebrun / AFP"],
        ["Temps de lecture : 3 min"],
        ["PartagerTweeterEnvoyerImprimer"],
        ["Votre adresse e-mail OK"],
        ["> Voir aussi : le nouveau siège en images"],
    ],
    ids=lambda lines: lines[0][:30],
)
def test_furniture_between_paragraphs(furniture: list[str]) -> None:
    assert paragraphs(page(TITLE, FIRST, "\n".join(furniture), SECOND, THIRD)) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "kept",
    [
        "Un départ attendu",
        "Et maintenant ?",
        "1. Occupez la place",
        "« Personne n’est irremplaçable »",
        "3. Léa Dupont (PS) : 32.000 abonnés",
    ],
)
def test_intertitles_and_rankings_stay(kept: str) -> None:
    assert paragraphs(page(TITLE, FIRST, kept, SECOND)) == [FIRST, kept, SECOND]


def test_short_answers_stay() -> None:
    lines = [
        FIRST,
        "1. Combien de comptes suivez-vous ?",
        "9 200",
        "2. Depuis quand ?",
        "Mai 2007",
        "3. Et demain ?",
        "Rien.",
    ]
    assert paragraphs(page("Léa Dupont se confie", *lines)) == lines


def test_list_of_the_article_stays() -> None:
    lines = [FIRST, "Trois chantiers attendent son successeur :", "– la publicité", "– les médias", "– le sport"]
    assert paragraphs(page(TITLE, *lines)) == lines


@pytest.mark.parametrize(
    "ending",
    [
        [
            "Commentaires (2)",
            "zorro",
            "Bon vent ! Elle n’avait rien compris à ce métier, et son adjoint non plus, hélas.",
        ],
        ["Réagir", "* Les commentaires postés sur ce site font l’objet d’une modération."],
        ["À propos de l’auteur", "Anne Lebrun suit les médias depuis dix ans. Elle collectionne les vieux modems."],
        ["Anne Lebrun"],
        ["A.L."],
        ["Jean\n12 mars 2014 à 10:02\nBien fait !", "Luc\n12 mars 2014 à 11:47\nQuel gâchis."],
        ["Jean dit :", "Bien fait pour eux !", "Luc dit :", "Quel gâchis tout de même."],
        [
            "Mots-clés : nominations, publicité",
            "Les plus lus",
            "1. Orange choisit son patron",
            "2. Free chute en Bourse",
        ],
        [
            "Orange vient de confirmer l’arrivée d’un nouveau directeur de la marque, annoncée il y a un mois...",
            "Google ouvrira à l’automne un centre de recherche à Paris, consacré aux langues et à leurs...",
        ],
    ],
    ids=lambda lines: lines[0][:25],
)
def test_what_follows_the_article_goes(ending: list[str]) -> None:
    assert paragraphs(page(TITLE, FIRST, SECOND, THIRD, *ending)) == [FIRST, SECOND, THIRD]


def test_an_article_goes_on_after_a_pointer_to_others() -> None:
    lines = [TITLE, FIRST, "Sur le même sujet", "Orange choisit son patron", SECOND, THIRD]
    assert paragraphs(page(*lines)) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("last", "kept"),
    [("Affaire à suivre donc.", True), ("Il a vu ses avocats.", True), ("Votre message est bien parti.", False)],
)
def test_a_short_last_sentence_stays_unless_it_speaks_to_the_reader(last: str, kept: bool) -> None:
    assert paragraphs(page(TITLE, FIRST, SECOND, last)) == [FIRST, SECOND] + [last] * kept


def test_title_that_stands_twice_is_dropped_twice() -> None:
    lines = [TITLE, LEAD, TITLE, f"{TITLE} © Anne Lebrun", f"{TITLE} {TITLE} (Télé Une)", FIRST, SECOND]
    assert paragraphs(page(*lines)) == [LEAD, FIRST, SECOND]


def test_hard_wrapped_lines_are_joined() -> None:
    words, lines = f"{FIRST} {SECOND}".split(), [""]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > 66:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    assert paragraphs(f"{TITLE}\n\n" + "\n".join(lines)) == [f"{FIRST} {SECOND}"]


def test_a_line_that_a_link_tore_is_joined() -> None:
    torn = FIRST.replace("quitte ses", "quitte\nses")
    assert paragraphs(f"{TITLE}\n\n{torn}\n\n{SECOND}") == [FIRST, SECOND]


def test_every_line_is_kept_or_explained() -> None:
    lines = ["Le Courrier", TITLE, "Par Anne Lebrun", FIRST, "Publicité", SECOND, "Réagir"]
    [article] = read(page(*lines))
    dropped = {(line.line, line.text): (line.kind, line.rule) for line in article.dropped}
    assert dropped == {
        (1, "Le Courrier"): ("navigation", "before-title"),
        (3, TITLE): ("title", "title"),
        (5, "Par Anne Lebrun"): ("byline", "by-line"),
        (9, "Publicité"): ("advert", "ad-label"),
        (13, "Réagir"): ("comment", "com-open"),
    }


def test_what_is_cut_off_a_line_is_explained() -> None:
    [article] = read(page(TITLE, f"(Crédits : Anne Lebrun) {FIRST}", SECOND))
    assert article.text.startswith("Léa Dupont")
    assert [(x.line, x.kind, x.rule) for x in article.dropped if x.rule.startswith("glued")] == [
        (3, "caption", "glued-credit")
    ]


@pytest.mark.parametrize(
    ("notice", "truncated"),
    [
        ("Il vous reste 72 % de cet article à lire. La suite est réservée aux abonnés.", True),
        ("Cet article est réservé aux abonnés.", True),
        ("Cette option est réservée aux abonnés. Se connecter", False),
        ("Publicité", False),
    ],
)
def test_cut_pages_say_so(notice: str, truncated: bool) -> None:
    [article] = read(page(TITLE, FIRST, SECOND, notice))
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert article.metadata.truncated is truncated


def test_cleaning_twice_changes_nothing() -> None:
    once = paragraphs(page("Le Courrier", TITLE, "3 mars 2014", LEAD, FIRST, "Un départ attendu", SECOND, "Réagir"))
    assert paragraphs(page(*once)) == once


def test_spaces_are_plain_and_single() -> None:
    assert paragraphs(page(TITLE, FIRST.replace("trente personnes", "1\u00a0500\u202f000  personnes")))[0].endswith(
        "équipe de 1 500 000 personnes."
    )


def test_a_page_of_a_few_words_is_kept() -> None:
    assert paragraphs("Léa Dupont chez Orange") == ["Léa Dupont chez Orange"]


@pytest.mark.parametrize("text", ["", "\n \n", "Publicité\n\nPartager sur Facebook", "★ ★ ★"])
def test_a_page_without_an_article_is_refused(text: str) -> None:
    with pytest.raises(PageError):
        read(text)


def test_front_page_of_a_daily_does_not_hide_the_article() -> None:
    menu = "\n".join(f"Rubrique {n}\nUne information sans rapport numéro {n}" for n in range(150))
    feed = "\n".join(f"1{n % 10}:4{n % 6}\nEncore un titre de dernière minute {n}" for n in range(60))
    lines = [menu, TITLE, "Publié le 3 mars 2014", FIRST, SECOND, THIRD, "Direct", feed]
    [article] = read("\n".join(lines))
    assert article.text.split("\n\n") == [FIRST, SECOND, THIRD]
    assert article.metadata.title == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "Le groupe a licencié mille salariés en mars, sans un mot. ",
        "Sur le même sujet\n\n",
        "Commentaires (3)\n\n",
        "mot mot mot mot mot mot mot mot mot mot mot mot mot\n",
        "( ( ( ( ( ( [ [ [ © © ",
        "Par A, B et C ",
    ],
)
def test_time_grows_with_the_page(line: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        read(f"{TITLE}\n\n{FIRST}\n\n" + line * times)
        return time.process_time() - start

    seconds(10)
    small, large = seconds(1_000), seconds(8_000)
    assert large < 24 * small + 0.1


def test_category_page_with_dates() -> None:
    articles = read(
        page(
            "Catégorie : Twitter",
            f"{TITLE}\nPublié le 3 mars 2014 par Anne L.",
            FIRST,
            "Classé dans : Nominations | 1 commentaire\nLire la suite →",
            f"{OTHER}\nPublié le 1 février 2014 par Luc Petit",
            SECOND,
            "Classé dans : Acquisitions | 4 commentaires\nLire la suite →",
            f"{THIRD_TITLE}\nPublié le 12 janvier 2014 par La rédaction",
            THIRD,
            "Lire la suite →",
            "ARTICLES RÉCENTS",
            "Criteo lève 250 millions",
        )
    )
    assert [a.text for a in articles] == [FIRST, SECOND, THIRD]
    assert [a.part for a in articles] == [1, 2, 3]
    assert [a.metadata.title for a in articles] == [TITLE, OTHER, THIRD_TITLE]
    assert [a.metadata.published for a in articles] == ["2014-03-03", "2014-02-01", "2014-01-12"]
    assert [a.metadata.authors for a in articles] == [("Anne L.",), ("Luc Petit",), ()]


def test_category_page_without_dates() -> None:
    articles = read(
        page("Étiquette : Twitter", TITLE, FIRST, "PARTAGEZ CET ARTICLE :", OTHER, SECOND, "PARTAGEZ CET ARTICLE :")
    )
    assert [a.text for a in articles] == [FIRST, SECOND]


def test_posts_that_end_alike() -> None:
    ending = "Partager cet article"
    articles = read(page(TITLE, FIRST, SECOND, ending, OTHER, SECOND, THIRD, ending, THIRD_TITLE, THIRD, FIRST, ending))
    assert [a.metadata.title for a in articles] == [TITLE, OTHER, THIRD_TITLE]


@pytest.mark.parametrize(
    "lines",
    [
        [TITLE, FIRST, "Un départ attendu", SECOND, "Un intérim sous tension", THIRD],
        [TITLE, "Publié le 3 mars 2014", FIRST, SECOND, "1. Occupez la place", THIRD],
        [TITLE, "Publié le 3 mars 2014", "18h47 : Léa Dupont s’en va", FIRST, "17h20 : la Bourse réagit bien", SECOND],
        [TITLE, FIRST, SECOND, "Sur le même sujet", OTHER, "Publié le 1 mars 2014", THIRD],
    ],
    ids=["intertitles", "numbered", "live", "related"],
)
def test_one_article_stays_one(lines: list[str]) -> None:
    [article] = read(page(*lines))
    assert article.metadata.title == TITLE


TEASERS = [
    (
        "Orange",
        "Stéphane Richard prépare sa succession à la tête d’Orange",
        "L’opérateur cherche un patron depuis mai.",
    ),
    ("Moteurs", "Google ouvre à Paris son premier centre de recherche", "Deux cents chercheurs y sont attendus."),
    ("Bourse", "Criteo lève 250 millions de dollars au Nasdaq", "Le titre a gagné un tiers dès le premier jour."),
]


def test_teasers_without_a_heading_go() -> None:
    lines = [line for teaser in TEASERS for line in teaser]
    assert paragraphs(page(TITLE, FIRST, SECOND, THIRD, *lines)) == [FIRST, SECOND, THIRD]


def test_teasers_without_rubrics_go_below_a_notice() -> None:
    lines = [line for _, *teaser in TEASERS for line in teaser]
    assert paragraphs(page(TITLE, FIRST, SECOND, THIRD, "Voir les offres d’abonnement", *lines)) == [
        FIRST,
        SECOND,
        THIRD,
    ]


def test_questions_and_answers_are_no_teasers() -> None:
    lines = [
        "Pourquoi avoir quitté Twitter au bout de deux ans à peine ?",
        "J’avais fait le tour de la question.",
        "Que direz-vous à celui ou à celle qui vous remplacera en mai ?",
        "De tenir bon, et de dormir.",
    ]
    assert paragraphs(page(TITLE, FIRST, SECOND, THIRD, "Publicité", *lines)) == [FIRST, SECOND, THIRD, *lines]


def test_sections_of_one_paragraph_are_no_teasers() -> None:
    lines = [
        "Un départ attendu par la Bourse",
        "Les analystes s’y préparaient depuis que la maison mère avait annoncé, en mars, une lourde perte.",
        "Un intérim sous haute tension",
        "Rien n’est simple à Paris, où trois directeurs se sont succédé en quatre ans sans qu’aucun laisse de bilan.",
    ]
    assert paragraphs(page(TITLE, FIRST, SECOND, THIRD, "Publicité", *lines)) == [FIRST, SECOND, THIRD, *lines]


def test_headlines_between_paragraphs_go() -> None:
    heads = [head for _, head, _ in TEASERS]
    assert paragraphs(page(TITLE, FIRST, *heads, SECOND, THIRD)) == [FIRST, SECOND, THIRD]


def test_points_of_a_list_without_bullets_stay() -> None:
    points = ["une régie qui vende enfin aux petites marques", "un produit que l’on comprenne du premier coup d’œil"]
    points += ["une équipe qui reste en place plus de deux ans"]
    lines = [FIRST, "Trois chantiers attendent son successeur :", *points, SECOND]
    assert paragraphs(page(TITLE, *lines)) == lines


def test_lines_torn_by_links_are_joined() -> None:
    torn = (
        "Léa Dupont, directrice générale de Twitter France, quitte ses\nfonctions à la fin du mois. Elle avait\nrejoint"
        " l’entreprise en 2012, après dix ans chez Orange\net ses filiales, selon\nun proche qui la connaît."
    )
    [article] = read(f"{TITLE}\n\n{torn}\n\n{SECOND}")
    assert article.text == f"{' '.join(torn.split())}\n\n{SECOND}"


def test_title_with_the_name_of_the_site_above_the_menu() -> None:
    [article] = read(page(f"{TITLE} | Le Courrier du Web", "Décryptages", "Pépites", "Culture", TITLE, FIRST, SECOND))
    assert article.metadata.title == TITLE
    assert article.metadata.publisher == "Le Courrier du Web"
    assert article.text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("byline", ["Anne Lebrun", "Anne Lebrun et Luc Roy", "Anne Lebrun\nJournaliste"])
def test_writers_between_the_first_paragraphs_are_authors(byline: str) -> None:
    [article] = read(page(TITLE, FIRST, byline, SECOND, THIRD))
    assert article.text.split("\n\n") == [FIRST, SECOND, THIRD]
    assert article.metadata.authors[0] == "Anne Lebrun"


def test_last_line_that_breaks_off_stays() -> None:
    broken = "La maison mère, elle, promet de garder les deux tiers des"
    assert paragraphs(page(TITLE, FIRST, SECOND, broken)) == [FIRST, SECOND, broken]


def test_signatures_of_embedded_posts_are_cut_off() -> None:
    post = "Merci à tous, ce fut un honneur et un plaisir de chaque jour. — Léa Dupont (@leadupont) 30 janvier 2015"
    assert paragraphs(page(TITLE, FIRST, post, SECOND))[1] == post.partition(" —")[0]
