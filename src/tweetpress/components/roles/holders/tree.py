"""The parse of a sentence, walked: whom a verb has as its subject, object or agent, and which verb gives a title.

The indices are those of `Anchors`, which leave line breaks out. The small model's parse is wrong often enough that
every answer may be None: the callers then read the tokens.
"""

from __future__ import annotations

from spacy.tokens import Token

from tweetpress.components.roles.anchors import Anchors, Name, Sentence

SUBJECTS = frozenset(("nsubj", "nsubj:pass", "expl:subj"))
AUXILIARIES = frozenset(("aux", "aux:tense", "aux:pass", "aux:caus", "cop"))
SHARING = frozenset(("conj", "xcomp", "advcl"))
"""A verb that hangs so on another one has its subject, if it shows none."""
NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
VERBAL = frozenset(("VERB", "AUX"))
NAMING = frozenset(("appos", "flat:name", "nmod", "amod", "flat"))
"""How a name hangs on the noun beside it."""
CLIMB = 6
"""Heads that are climbed at most."""


class Tree:
    """Answers about verbs by token index."""

    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors

    def subject(self, at: int, sentence: Sentence) -> int | None:
        """The token that the parse has as the subject of the clause of token `at`, « qui » among others."""
        token = self.anchors.tokens[at]
        verb = token.head if token.dep_ in AUXILIARIES else token
        for _ in range(CLIMB):
            found = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
            if found is not None:
                return self.index(found, sentence)
            if verb.dep_.startswith("acl") and verb.head.pos_ in NOMINAL:
                return self.index(verb.head, sentence)
            if verb.pos_ in VERBAL and verb.dep_ not in SHARING:
                return None
            verb = verb.head
        return None

    def named(self, at: int) -> Name | None:
        """The person whom the noun phrase with the head at token `at` names: « X », « M. X », « le patron, X »."""
        head = self.anchors.tokens[at]
        for token in (head, *(child for child in head.children if child.dep_ in NAMING and not governed(child))):
            name = self.anchors.people.get(self.anchors.position.get(token.i, -1))
            if name is not None:
                return name
        return None

    def index(self, token: Token, sentence: Sentence) -> int | None:
        """The index of `token`, if it stands in `sentence`."""
        at = self.anchors.position.get(token.i)
        return at if at is not None and sentence.start <= at < sentence.end else None


def governed(token: Token) -> bool:
    """Whether a preposition governs the noun: « le patron *de X* »."""
    return any(child.dep_ == "case" for child in token.children)
