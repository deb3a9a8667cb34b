"""Steps of a career inside one house: « entré en 2009 comme ingénieur », told of who is its director today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.merge import MANY, Fact, same_function, same_house
from tweetpress.components.roles.times.times import is_year

POSTS = frozenset(("executive", "staff", "expert", "office", "press"))
"""Kinds of which somebody has one at a time in a house; a founder or member of the board may have another."""
SPAN_TO_YEAR = 12


def end_steps(facts: list[Fact], anchors: Anchors, is_topic: Callable[[str | None], bool]) -> None:
    """Let a post once got be former where its holder has, or later got, another one.

    Who got one at the company that the article is about is of that company: another house's post does not end it.
    """
    mine: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.status != "former" or fact.claim.past:
            mine[fact.claim.person].append(fact)
    for posts in mine.values():
        posts = posts[-MANY:]
        for step in posts:
            house = step.company or ""
            rivals = (post for post in posts if not is_topic(step.company) or same_house(post.company or "", house))
            if step.claim.past and step.status == "current" and any(follows(post, step, anchors) for post in rivals):
                step.status, step.explicit = "former", True


def follows(post: Fact, step: Fact, anchors: Anchors) -> bool:
    """Whether `post` is another one, and held since."""
    same = same_house(post.company or "", step.company or "")
    lasting = step.claim.title.noun.kind == "founder" or post.claim.title.noun.kind not in POSTS
    if post is step or lasting or (same and same_function(post, step)):
        return False
    return not post.claim.past or moment(post, anchors) > moment(step, anchors)


def moment(fact: Fact, anchors: Anchors) -> tuple[str, int]:
    """The year beside the title and the place in the text, which tells a career in its order."""
    title = fact.claim.title
    sentence = anchors.sentence(title.start)
    around = range(max(sentence.start, title.left - SPAN_TO_YEAR), min(sentence.end, title.right + SPAN_TO_YEAR))
    years = sorted((abs(at - title.start), anchors.word(at)) for at in around if is_year(anchors.word(at)))
    return years[0][1] if years else "", title.start
