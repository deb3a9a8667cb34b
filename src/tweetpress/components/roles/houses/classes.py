"""Classes of posts that find their company in different ways; all take the page and the claim."""

from __future__ import annotations

from itertools import pairwise

from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.anchors import Name
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses import careers, nearby
from tweetpress.components.roles.houses.known import STATE_HEADS, posts_of
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import IMPLYING_KINDS, verbs, words_of
from tweetpress.components.topics import HOUSES

# Those who work where the person works whom the text has just placed: « X, PDG de A, et son associé Y ».
COLLEAGUES = frozenset(("associé", "adjoint", "bras droit", "premier adjoint"))
# Those who serve a person, not the company of the person.
PERSONAL_KINDS = frozenset(("law", "arts"))
SERVANTS = tuple(sorted(words_of("servant")))
# Posts of the press and of learning that somebody holds at a house, as executives do.
HOUSE_POSTS = ("rédacteur en chef", "recteur", "doyen", "vice-doyen")
HEADS_OF_ANY = ("capitaine d'industrie", "chef d'entreprise", "serial entrepreneur")
HEADS = frozenset(("cadre", "chef", "créateur", "dirigeant", "fondateur", "patron"))
NO_NETWORK = tuple(f"{noun} " for noun in sorted(words_of("no network")))
PROFESSIONS: tuple[str, ...] = ("architecte", "designer", "développeur", "graphiste", "informaticien", "ingénieur")
PROFESSIONS += ("programmeur", "secouriste")
UNNAMED = frozenset(
    ("un", "une", "plusieurs", "divers", "diverses", "nombreux", "nombreuses", "différents", "différentes")
)
STUDIES = frozenset((("du", "projet"), ("l'", "étude"), ("du", "baromètre"), ("du", "sondage")))
IDIOMS = frozenset(("coup", "bond", "trait", "seul", "côté", "jour", "temps"))
"""« d'un coup », « d'un côté »."""


def any_post(page: Page, claim: Claim) -> bool:
    return True


def is_elsewhere(page: Page, claim: Claim) -> bool:
    """« l'ancien ministre et PDG de deux sociétés », « l'avocat de X »: said to be of no house here."""
    title = claim.title
    return title.elsewhere or is_of_other_person(page, title)


def is_of_other_person(page: Page, title: Title) -> bool:
    """« l'avocat de X »; not « le bras droit de X », who works where X does, if that is what the article is about."""
    beside = title.noun.noun in COLLEAGUES and any(
        page.is_head_of_topic(name.name) for name in page.anchors.people_between(title.end, title.right + 1)
    )
    return bool(title.of_person and not beside)


def is_of_a_house(page: Page, claim: Claim) -> bool:
    """Whether the post is one that somebody holds at a house: « le directeur », not « le journaliste »."""
    return claim.title.noun.kind in IMPLYING_KINDS or claim.title.noun.noun.startswith(HOUSE_POSTS)


def is_owned(page: Page, claim: Claim) -> bool:
    """« son PDG »."""
    return claim.title.possessive


def serves_a_person(page: Page, claim: Claim) -> bool:
    """« son avocat », « sa biographe », « son attachée de presse »."""
    noun = claim.title.noun
    return claim.title.possessive and (noun.kind in PERSONAL_KINDS or noun.noun.startswith(SERVANTS))


def is_colleague(page: Page, claim: Claim) -> bool:
    """« son associée »."""
    return claim.title.possessive and claim.title.noun.noun in COLLEAGUES


def is_owned_by_a_house(page: Page, claim: Claim) -> bool:
    return claim.title.possessive and is_of_a_house(page, claim)


def is_implied(page: Page, claim: Claim) -> bool:
    """« le PDG de l'entreprise »."""
    return claim.title.implied


def is_of_no_house(page: Page, claim: Claim) -> bool:
    """A trade or an office, a head of state, somebody whose field is no company's, « le chef d'entreprise »."""
    if claim.title.noun.noun.startswith(HEADS_OF_ANY):
        return True
    public = claim.title.noun.kind == "public"
    trade = not is_of_a_house(page, claim) and (public or not claim.title.implied)
    return trade or is_public(page, claim) or is_of_other_work(page, claim.title)


def is_public(page: Page, claim: Claim) -> bool:
    """« le président », said of a head of state: a known one, or « le président X » where Twitter has none.

    So is every office that the person is known to have held: « le vice-président X ».
    """
    if fold(page.anchors.text(claim.title.start, claim.title.right)) in posts_of(claim.person).posts:
        return True
    if claim.title.noun.noun != "président":
        return False
    bare = claim.title.definite and claim.title.right == claim.title.end and claim.rule == "title before name"
    named = bare and page.topic in HOUSES and not (nearby.turned(page, claim) or careers.known(page, claim))
    return named or bool(posts_of(claim.person).posts & STATE_HEADS)


def is_of_other_work(page: Page, title: Title) -> bool:
    """« directeur de campagne », « coordinateur du classement »: a field that no company has, nor the topic."""
    words = page.anchors.words(title.start, title.right)
    study = any(pair in STUDIES for pair in pairwise(words))  # « directrice *du projet* », no « chef *de projet* »
    return study or any(words_of("outside field") & set(page.anchors.words(*piece)) for piece in title.pieces)


def serves_unnamed(page: Page, claim: Claim) -> bool:
    """« administratrice d'une filiale », « juriste dans une banque », « community manager, pour des marques »."""
    title, at = claim.title, claim.title.right
    words = page.anchors.words(at, min(at + 4, page.anchors.sentence(title.start).end))
    if words[:2] == [",", "pour"] or words[:1] == ["pour"]:
        return words[words.index("pour") + 1 :][:1] in (["des"], ["plusieurs"], ["diverses"], ["divers"])
    inside = words[:1] in (["dans"], ["chez"]) and page.anchors.is_a(at + 2, "organisation", "institution")
    if len(words) < 3 or not (inside or words[0] in ("de", "d'")) or words[1] not in UNNAMED:
        return False
    return words[2] not in IDIOMS | words_of("part of a house")  # « directeur d'une équipe »


def is_one_of_many(page: Page, claim: Claim) -> bool:
    """« un ingénieur », « les trois ingénieurs »."""
    title = claim.title
    return title.noun.kind == "staff" and (title.indefinite or title.noun.plural)


def is_no_staff(page: Page, claim: Claim) -> bool:
    """Not « le programmeur X »: what the head of a house is by trade he was elsewhere, or nowhere."""
    return claim.title.noun.kind != "staff"


def is_profession(page: Page, claim: Claim) -> bool:
    """« X, ingénieur diplômé de … », « le programmeur X »: what somebody is by training, at no house told."""
    title = claim.title
    staff = title.noun.noun.startswith("ingénieur") and title.definite and not page.is_head_of_topic(claim.person)
    told = staff or title.implied or title.possessive or claim.status not in (None, "current") or claim.past
    if not title.noun.noun.startswith(PROFESSIONS) or told:
        return False
    behind = page.named_between(title.right, page.anchors.sentence(title.start).end)
    # « ingénieur, que Twitter a renvoyé », « l'ingénieur X quitte Vine »
    return not any(page.is_topic(house.name) or is_left(page, house) for house in behind)


def is_left(page: Page, house: Name) -> bool:
    """« quitte Vine »."""
    verb = verbs().get(page.anchors.word(house.start - 1))
    return verb is not None and verb.sense == "leave"


def is_of_other_house(page: Page, claim: Claim) -> bool:
    return page.is_mere_subject


def is_of_topic(page: Page, claim: Claim) -> bool:
    return not page.is_mere_subject


def may_be(page: Page, company: str | None, claim: Claim) -> bool:
    """Whether a guess may stand: Twitter has no treasurer of its own, unless the text says « son trésorier »."""
    title = claim.title
    noun = f"{title.noun.noun} ".lower()
    bare = title.right == title.end and claim.rule == "title before name"
    if noun == "chef " and bare and not title.possessive:  # « le chef X », who cooks
        return False
    # « président du conseil d'administration », « président des ventes », not « président » of whatever else
    chair = title.noun.function == "chair" and (noun != "président " or title.has_field(page.anchors))
    return company not in HOUSES or title.possessive or chair or not noun.startswith(NO_NETWORK)
