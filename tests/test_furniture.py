"""Each rule of the furniture files drops its own example, and no rule drops its counter-example."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tweetpress.clean.glue import COLUMNS as GLUED_COLUMNS
from tweetpress.clean.glue import unglue
from tweetpress.clean.lines import Line, fold
from tweetpress.clean.phrases import COLUMNS as PHRASE_COLUMNS
from tweetpress.clean.phrases import Rule, find_phrase
from tweetpress.clean.rules import COLUMNS, SCOPES, find_pattern, mark
from tweetpress.datatypes import Block
from tweetpress.lexicon import read_table, split_forms
from tweetpress.readers.elements import COLUMNS as ELEMENT_COLUMNS
from tweetpress.readers.elements import match_name

PATTERNS = read_table("furniture", COLUMNS)
PHRASES = read_table("phrases", PHRASE_COLUMNS)
GLUED = read_table("glued", GLUED_COLUMNS)
ELEMENTS = read_table("elements", ELEMENT_COLUMNS)


def marked(text: str) -> Line:
    line = Line.of(Block(text, 1))
    mark([line])
    return line


@pytest.mark.parametrize(
    ("row", "find"),
    [*((row, find_phrase) for row in PHRASES), *((row, find_pattern) for row in PATTERNS)],
    ids=lambda value: value["rule"] if isinstance(value, dict) else "",
)
def test_phrase_rule(row: dict[str, str], find: Callable[[str], Rule | None]) -> None:
    found = find(fold(row["example"]))
    assert found is not None
    assert found.name == row["rule"]
    assert marked(row["counter"]).rule == ""


@pytest.mark.parametrize("row", PHRASES, ids=lambda row: row["rule"])
def test_forms_of_a_phrase_are_well_made(row: dict[str, str]) -> None:
    forms = split_forms(row["forms"])
    assert sorted(set(forms)) == sorted(forms)
    assert [form for form in forms if fold(form.replace("<", "").replace(">", "")) == ""] == []
    assert [form for form in forms if form != form.lower()] == [], "lines are folded to lower case"
    assert row["scope"] in SCOPES


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Retourner en haut de la page", "nav-words"),
        ("Retourner en haut de page !", "nav-words"),
        ("L’article se partage", None),
        ("Un article d’Anne Lebrun", "by-text"),
        ("Code promo", "ad-shop"),
        ("Codes promos de la semaine", "ad-shop"),
        ("Suivez-nous sur Mastodon, Threads et Bluesky", "share-join"),
        ("12 photos", "cap-alt"),
        ("Page 3 sur 7", "live-tools"),
        ("Nos offres ne séduisent plus personne, dit-il.", None),
    ],
)
def test_phrases_are_found_by_words(text: str, rule: str | None) -> None:
    found = find_phrase(fold(text))
    assert (found and found.name) == rule


@pytest.mark.parametrize("row", PATTERNS, ids=lambda row: row["rule"])
def test_pattern_rule_is_well_made(row: dict[str, str]) -> None:
    pattern = re.compile(row["pattern"])
    assert pattern.groups == 0, "use (?:...)"
    assert row["scope"] in SCOPES
    assert len(fold(row["example"])) <= int(row["longest"])
    assert row["pattern"] == row["pattern"].lower() or "\\W" in row["pattern"], "lines are folded to lower case"


def test_pattern_rules_have_each_their_own_name() -> None:
    names = [row["rule"] for row in PATTERNS]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("row", GLUED, ids=lambda row: row["rule"])
def test_glued_label(row: dict[str, str]) -> None:
    [line] = unglue([Line.of(Block(row["example"], 1))])
    assert line.text == row["result"]
    assert [rule for _, rule, _ in line.cuts] == [row["rule"]]
    [counter] = unglue([Line.of(Block(row["counter"], 1))])
    assert counter.cuts == []


def test_a_word_that_the_page_repeats_is_no_glued_label() -> None:
    blocks = [Block("TechWeek paraît le lundi.", 1), Block("Selon TechWeek, la vente est proche.", 2)]
    assert [line.text for line in unglue(map(Line.of, blocks))] == [block.text for block in blocks]


@pytest.mark.parametrize("row", ELEMENTS, ids=lambda row: row["rule"])
def test_element_rule(row: dict[str, str]) -> None:
    assert match_name(row["example"]) == (row["kind"], row["rule"])
    assert match_name(row["counter"]) is None


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("article-body", None),
        ("post-paywall", None),
        ("entry-content", None),
        ("chapo", None),
        ("ArticleShare__list", "share"),
        ("shareButtons", "share"),
        ("c-related-articles", "related"),
        ("fil-ariane", "navigation"),
        ("adultes", None),
        ("publier", None),
    ],
)
def test_names_are_matched_word_by_word(name: str, rule: str | None) -> None:
    found = match_name(name)
    assert (found and found[1]) == rule


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Facebook Twitter LinkedIn E-mail", "share-bar"),
        ("PartagerTweeterEnvoyerImprimer", "share-bar"),
        ("J’aime 12 - Tweeter 40 - G+ 3", "share-bar"),
        ("Facebook et Twitter se disputent les annonceurs", ""),
        ("Facebook, Twitter et les autres", ""),
        ("Actualités | Tests | Dossiers | Emploi | Forum", "menu"),
        ("Apple · Google · Amazon · Microsoft", "menu"),
        ("« On y va », dit-il — et il y va – sans peur | ni reproche.", ""),
        ("3 mars 2014", "dateline"),
        ("Lundi 3 mars 2014 à 12h30 | Anne Lebrun", "by-line"),
        ("Twitter entre en Bourse le 7 novembre 2013", ""),
        ("★ ★ ★", "signs-only"),
        ("Evan Williams à Paris. Getty Images", "cap-credit"),
        ("Evan Williams, à gauche, Getty Images", "cap-credit"),
        ("Vous disposez d’un droit d’accès à vos données personnelles.", "foot-legal"),
        ("Le Figaro avec AFP", "source"),
        ("Le Figaro et Le Monde avaient vu juste", ""),
        ("Source et suite de l’article : lecourrier.example", "more-link"),
        ("Pour écrire dans ce journal, devenez membre, cliquez ici.", "ad-event"),
    ],
)
def test_lines_of_buttons_menus_and_dates(text: str, rule: str) -> None:
    assert marked(text).rule == rule


@pytest.mark.parametrize(
    "text",
    [
        "Les cookies de Facebook suivent aussi ceux qui n’ont pas de compte.",
        "La pub reste son seul gagne-pain.",
        "Le partage des recettes fait débat.",
        "Twitter a vendu deux immeubles.",
        "Publicité et vie privée font mauvais ménage, répète la CNIL depuis dix ans.",
        "Il a partagé sur Twitter une photo de son chien.",
        "« Partagez vos chiffres », lui lance un actionnaire.",
        "Réagir vite, c’est le métier de Léa Dupont.",
        "Commentaires haineux, faux comptes : le réseau fait le ménage.",
        "Abonnez-vous, semble dire chaque écran du siège.",
        "Personne.",
        "9 200",
        "Pourquoi pas ?",
        "3. Anne Lebrun (PS) : 32.000 abonnés",
        "Voir aussi loin demande du courage, dit-elle.",
        "Le tag a été vu deux millions de fois.",
        "Comme Delicious, Yahoo l’avait acheté avant Flickr.",
        "Auteur de trois essais sur les réseaux, Marc Lebrun enseigne à Lille.",
        "Texte signé par Dick Costolo et envoyé à tous les salariés.",
        "Le bureau sera dirigé par Marc Lebrun.",
        "Pour une ancienne DRH du groupe, un bon développeur vaut 90 000 euros par an à Paris.",
        "La nouvelle a été confirmée à La Presse canadienne.",
        "L’abonné en garde une capture d’écran sur son téléphone.",
        "C’est aussi l’avis de Rachel Denis, qui dirige Mesagraph.",
        "Les élus veulent une enquête sur l’usage que Twitter fait des données personnelles.",
        "« Nous relirons nos conditions générales avec les associations », promet la directrice juridique.",
        "La suite de l’article 17 reste à voter.",
        "Pour vendre aux annonceurs, devenez l’un d’eux, conseille-t-il.",
        "Ce qu’ils ont dit",
    ],
)
def test_no_line_goes_for_one_word(text: str) -> None:
    assert marked(text).rule == ""
