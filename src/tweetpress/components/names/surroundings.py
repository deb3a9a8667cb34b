"""The words round a mention: what noun governs it, who stands before it.

Every look is bounded: a few words to the left, never past the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tweetpress.components.grammar import ARTICLES, OF
from tweetpress.components.names.knowledge import Knowledge, fold
from tweetpress.components.names.text import Text

STOPS = frozenset('.;:!?…()[]«»“”"|,')
KIND_BEFORE = {
    "org_noun": "org_before",
    "place_noun": "place_before",
    "event_noun": "event_before",
    "work_noun": "work_before",
    "product_noun": "product_before",
    "body_noun": "body_before",
}
NOUN_CUES = frozenset({"person_noun", *KIND_BEFORE})
MONEY = frozenset({"fonds", "million", "millions", "milliard", "milliards", "euros", "dollars", "francs"})
EITHER = frozenset({"activiste", "activistes"})
"""Nouns that are adjectives behind another: « le fonds activiste X »."""
EDITIONS = frozenset({"éd", "ed", "édit"})
"""What stands before the full stop in « (éd. X) »."""
NEAR, FAR = 3, 8
"""How many words a noun may stand from the name: directly before it, and with its complements."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Reads the words of one Doc."""

    text: Text
    known: Knowledge

    def is_cue(self, at: int, cue: str) -> bool:
        return at >= 0 and self.known.is_cue(self.text.lowers[at], cue)

    def cues(self, at: int) -> frozenset[str]:
        """What the word stands for as a common noun; a capital in mid-sentence makes it a name (« Le Journal »)."""
        word, before = self.text.words[at], self.text.before[at]
        if word[0].isupper() and not word.isupper() and not self.text.initial[at] and not self.is_person_end(before):
            return frozenset()
        lower = self.text.lowers[at]
        if lower in EITHER and before >= 0 and not self.is_cue(before, "determiner"):
            return frozenset()
        return self.known.cues.get(lower.removeprefix("ex-"), frozenset())

    def is_person_end(self, at: int) -> bool:
        """Whether a person's name seems to end at the token: the model says so, or two capitals stand there."""
        if at < 0:
            return False
        words, before = self.text.words, self.text.before[at]
        return self.text.labels[at] == "PER" or (words[at].istitle() and before >= 0 and words[before].istitle())

    def subject(self, at: int) -> str:
        """What stands before the verb, as the model labels it; empty where « X, lance Y » quotes Y.

        What a company launches is a product; what a person launches may be a company.
        """
        text = self.text
        before = text.before[at]
        while self.is_cue(before, "auxiliary"):
            before = text.before[before]
        return (text.labels[before] or "word") if before >= 0 and text.words[before][0].isalpha() else ""

    def head_cues(self, at: int) -> frozenset[str]:
        """The cues of the noun that ends at `at`, adjectives and « d'études » passed over."""
        text = self.text
        found: frozenset[str] = frozenset()
        for _ in range(NEAR + 1):
            if at < 0 or text.words[at] in STOPS:
                break
            cues = self.cues(at) & NOUN_CUES
            if cues and text.tags[at] != "ADJ":
                return self.governing_cues(at) or cues
            found = found or cues
            if text.tags[at] not in ("ADJ", "NOUN", "PROPN", "ADP", "VERB") or self.is_cue(at, "determiner"):
                break
            at = text.before[at]
        return found

    def firm_noun(self, at: int) -> int:
        """Where « agence » stands in « l'agence », « l'agence parisienne », « l'agence de conseil » up to `at`."""
        before = self.text.before[at]
        of = before >= 0 and self.text.lowers[before] in ("de", "d'")
        behind = self.text.before[before] if of else before if self.text.tags[at] == "ADJ" else -1
        return next((i for i in (at, behind) if self.is_cue(i, "firm_noun")), -1)

    def is_post_of(self, at: int) -> bool:
        """Whether the noun at `at` is of a post: « le patron de *l'agence* »."""
        text = self.text
        before = text.before[at]
        if before >= 0 and text.lowers[before] in ("l'", "la", "son", "sa", "cette"):
            before = text.before[before]
        post = text.before[before] if before >= 0 and text.lowers[before] in OF else -1
        return self.is_cue(post, "person_noun") or self.is_cue(text.before[post], "person_noun")

    def governing_cues(self, at: int) -> frozenset[str]:
        """Those of the noun whose bare complement stands at `at`: of « agence » for « agence de conseil »."""
        of = self.text.before[at]
        head = self.text.before[of] if of >= 0 and self.text.lowers[of] in ("de", "d'") else -1
        return self.cues(head) & NOUN_CUES if head >= 0 else frozenset()

    def noun_phrase(self, at: int) -> Iterator[int]:
        """The words of the noun phrase that ends at `at`, last first: up to a verb or a mark."""
        text = self.text
        for _ in range(FAR):
            if at < 0 or text.words[at] in STOPS:
                return
            if text.tags[at] in ("VERB", "AUX") and "person_noun" not in self.cues(at):
                return
            yield at
            at = text.before[at]

    def is_phrase_start(self, at: int) -> bool:
        """« offrir au site *les* conseils de X »: an article behind a noun, with no preposition between."""
        before = self.text.before[at]
        article = self.text.lowers[at] in ("le", "la", "l'", "les") and before >= 0
        return article and self.text.tags[before] in ("NOUN", "PROPN", "ADJ")

    def is_affiliated(self, at: int) -> bool:
        """Whether a person stands up to `at`, and no list of « de X, de Y »: « Anne Martin, d'X »."""
        text = self.text
        at = text.before[at] if text.words[at] == "," else at
        if at < 0 or text.labels[at] != "PER" or not text.words[at][0].isupper():
            return False
        while at >= 0 and text.labels[at] == "PER":
            at = text.before[at]
        return at < 0 or text.lowers[at] not in OF

    def is_nation(self, at: int) -> bool:
        """« le chinois X »: without capital, the adjective stands for a firm, seldom for a person."""
        word, before = self.text.words[at], self.text.before[at]
        return word.islower() and self.known.others.get(fold(word)) == "people" and self.is_cue(before, "determiner")

    def is_age(self, at: int) -> bool:
        text = self.text
        years = text.words[at].isdigit() and text.after[at] >= 0 and text.lowers[text.after[at]] == "ans"
        return years or text.lowers[at] in ("né", "née")

    def is_sum(self, at: int) -> bool:
        """Whether money is named at `at`: « des fonds », « cinq millions de dollars »."""
        for _ in range(NEAR + 1):
            if at < 0 or self.text.words[at] in STOPS:
                return False
            if self.text.lowers[at] in MONEY:
                return True
            at = self.text.after[at]
        return False

    def is_clause(self, at: int) -> bool:
        """« Avec X, le groupe a vendu … »: a noun with its verb behind a comma, which is no apposition."""
        text = self.text
        before, after = text.before[at], text.after[at]
        definite = before >= 0 and text.lowers[before] in ARTICLES
        verb = after >= 0 and text.tags[after] in ("VERB", "AUX")
        return definite and verb and not text.lowers[after].endswith(("é", "ée", "és", "ées"))

    def is_young_firm(self, at: int) -> bool:
        """« la jeune pousse »: an adjective that may be a noun for people, before a noun for firms."""
        after = self.text.after[at]
        return self.text.tags[at] == "ADJ" and after >= 0 and "org_noun" in self.cues(after)
