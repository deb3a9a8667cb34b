"""English titles as French articles print them: « Head of Brand & Content », « social media project manager ».

No list holds them all: companies make them up from a few dozen words. A title is a head noun (manager, director,
lead…) with English words before it, and the field that « of », a comma or nothing at all joins behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tweetpress.components.roles.words import Kind, RoleNoun, words_of

MAX_BEFORE = 5
"""Words before the head noun: « senior social media project manager »."""
MAX_FIELD = 6
"""Words of the field behind it: « Global Media Products and Advertiser Solutions »."""
AND = frozenset(("and", "&", "/"))
# Heads that name a post with the field behind them alone: « Head of Sales », « VP Client Solutions ».
FIELD_HEADS = frozenset(
    ("head", "vp", "svp", "evp", "president", "vice-president", "director", "manager", "lead", "chief")
)
VICE = frozenset(("vp", "svp", "evp"))
KINDS: dict[str, Kind] = {
    "editor": "press",
    "reporter": "press",
    "strategist": "expert",
    "planner": "expert",
    "engineer": "staff",
    "designer": "staff",
    "developer": "staff",
    "architect": "staff",
}


def english_titles(words: Sequence[str]) -> Iterator[tuple[int, int, RoleNoun]]:
    """English titles in `words`, tokens as printed: first token, end, and what they are.

    >>> [found[:2] for found in english_titles("notre Head of Brand & Content , Lena Moss".split())]
    [(1, 6)]
    >>> [found[:2] for found in english_titles("le social media marketer de la maison".split())]
    [(1, 4)]
    >>> list(english_titles("le manager de la maison".split()))
    []
    """
    lower = [word.lower() for word in words]
    done = 0
    for index, word in enumerate(lower):
        head = word.removesuffix("s")
        if word not in words_of("english head") and head not in words_of("english head"):
            continue
        start = opening(lower, index)
        end = closing(words, lower, index)
        if end > done and (start < index or end > index + 1):
            done = end
            yield start, end, role_noun(words[start:end], head, at=index - start)


def opening(lower: Sequence[str], head: int) -> int:
    """First word of the title whose head noun stands at `head`: English words right before it, « and » among them."""
    start = head
    while start > 0 and head - start < MAX_BEFORE:
        joint = lower[start - 1] == "-" or (lower[start - 1] in AND and start < head)
        before = start - 1 - joint
        if before < 0 or lower[before] not in words_of("english"):
            return start
        start = before
    return start


def closing(words: Sequence[str], lower: Sequence[str], head: int) -> int:
    """End of the title: past « of Sales », « Client Solutions » and « , Publisher Services »; else behind the head."""
    end = head + 1
    if lower[head] not in FIELD_HEADS:
        return end
    if lower[end : end + 1] == ["of"]:
        end = max(end, field_end(words, lower, end + 1, capital=False))
    else:
        end = field_end(words, lower, end, capital=True)
    if lower[end : end + 1] == [","]:
        if lower[head] in VICE and lower[end + 1 : end + 3] == ["head", "of"]:  # « VP, Head of Sales »: one post
            return closing(words, lower, end + 1)
        further = field_end(words, lower, end + 1, capital=True)
        end = further if further > end + 1 else end
    return end


def field_end(words: Sequence[str], lower: Sequence[str], start: int, *, capital: bool) -> int:
    """End of the English words from `start` on; `capital`: the first is to have one."""
    end = start
    while end < min(len(words), start + MAX_FIELD):
        if lower[end] in words_of("english") and (not capital or end > start or words[end][:1].isupper()):
            end += 1
        elif end > start and lower[end] in AND and lower[end + 1 : end + 2] and lower[end + 1] in words_of("english"):
            end += 2
        else:
            break
    return end


def role_noun(words: Sequence[str], head: str, at: int) -> RoleNoun:
    """The noun of the title `words`, whose word `at` is the head noun, in the singular or not."""
    kind: Kind = KINDS.get(head, "executive")
    plural = words[at].lower() != head
    title = " ".join([*words[:at], words[at][: len(head)], *words[at + 1 :]])
    return RoleNoun(title.lower(), title, "vice-chair" if head in VICE else "", kind, None, plural)
