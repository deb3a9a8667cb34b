"""What a title that stands for a person says of that person: the gender, and which post at which house."""

from __future__ import annotations

from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import Gender

HEADS = frozenset(("top", "chief executive", "chair", "company head"))
FOUNDERS = frozenset(("founder", "founder and head"))


def described_gender(title: Title) -> Gender | None:
    """Feminine by noun or article: « la responsable »; « ce magistrat » may mean a woman, « le directeur » does not."""
    if title.noun.gender == "feminine" or title.determiner in ("la", "cette"):
        return "feminine"
    masculine = title.determiner == "le" or (title.determiner == "ce" and title.noun.gender is None)
    return "masculine" if masculine or (title.noun.gender == "masculine" and title.determiner == "l'") else None


def head_field(title: Title) -> str | None:
    """Whether the title is that of a head or of a founder."""
    if title.noun.function in HEADS:
        return "head"
    return "founder" if title.noun.function in FOUNDERS else None


def keys(title: Title) -> list[tuple[str, str]]:
    """What two wordings of one post share: function and employers."""
    function = title.noun.function or title.noun.noun
    return [(function, fold(name)) for name in (title.employers or [""])]
