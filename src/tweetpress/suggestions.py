"""What was probably meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def unknown(what: str, word: str, known: Iterable[str]) -> str:
    """« unknown kind 'socail': did you mean 'social'? », or all that is known where nothing is near."""
    known = list(known)
    near = nearest(word, known)
    return f"unknown {what} {word!r}: " + (f"did you mean {near!r}?" if near else f"choose from {', '.join(known)}")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that is most like `word`, in whatever case; None where none is near."""
    from difflib import get_close_matches

    folded = {name.lower(): name for name in known}
    return next((folded[near] for near in get_close_matches(word.lower(), folded, 1)), None)
