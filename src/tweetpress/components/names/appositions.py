"""What an apposition says of a name: « X, PDG de Y », « une plateforme de blogs, X »."""

from __future__ import annotations

from collections.abc import Iterator

from tweetpress.components.names.lines import Lines
from tweetpress.components.names.surroundings import KIND_BEFORE, NEAR, STOPS

CONTRACTED = frozenset({"du", "au", "des", "aux"})
INDEFINITE = frozenset({"un", "une", "son", "sa", "leur", "mon", "ma", "notre", "votre"})
OWN = frozenset({"son", "sa", "leur", "mon", "ma", "notre", "votre"})
INTERRUPTING = frozenset({"dans", "avec", "chez", "par", "pour", "sur", "selon"})


class Appositions(Lines):
    """Reads the noun phrases behind and before the mentions of one Doc."""

    __slots__ = ()

    def apposed(self, at: int, *, bracket: bool) -> Iterator[str]:
        """« X, PDG de Y », « X est une société », « X, 45 ans », « X (@x) »."""
        text = self.text
        if self.is_cue(at, "org_participle"):
            yield "founded"
            return
        if at >= 0 and text.lowers[at] in ("du", "de") and self.is_cue(text.after[at], "org_noun"):
            if text.lowers[text.after[at]] == "cabinet":
                yield "role_after"  # « défendu par X, *du cabinet* Y »; « Vine, *du groupe* Y », is a firm
            return
        for step in range(NEAR + 2):
            if at < 0 or text.words[at] in STOPS:
                return
            if bracket and text.words[at].startswith("@"):
                yield "handle"
                return
            if self.is_age(at):
                yield "age"
                return
            if not step and text.tags[at] == "NUM":
                return
            if step and self.is_clause(at):
                return
            if not step and text.lowers[at] == "qui" and self.is_cue(text.after[at], "firm_verb"):
                yield "firm_deed"
                return
            nouns = self.cues(at) & {"person_noun", "org_noun"}
            if nouns and not self.is_young_firm(at):
                if len(nouns) == 1:
                    yield "role_after" if "person_noun" in nouns else "org_after"
                return
            if step == 1 and self.is_cue(at, "body_noun") and self.is_cue(text.before[at], "determiner"):
                yield "body_after"
                return
            goes_on = self.is_cue(at, "filler") or text.tags[at] in ("ADJ", "ADV", "DET", "NUM")
            if not goes_on and (step or text.tags[at] in ("VERB", "AUX", "PRON")):
                return
            at = text.after[at]

    def described(self, at: int) -> Iterator[str]:
        """« le directeur financier, X », « une plateforme de blogs, X ».

        Not so sure where a name stands between, which may begin a list.
        """
        phrase = list(self.apposed_phrase(at))
        names = any(self.text.words[i][0].isupper() and not self.text.initial[i] for i in phrase)
        if any("person_noun" in self.cues(i) for i in phrase):
            yield "role_apposed" if names else "role_apposed_near"
        elif not names and phrase:
            yield from self.thing_described(phrase)

    def apposed_phrase(self, at: int) -> Iterator[int]:
        """The noun phrase that ends at `at`, up to « dans une », « avec un », which begin one of their own."""
        text = self.text
        for i in self.noun_phrase(at):
            yield i
            before = text.before[i]
            if text.lowers[i] in ("un", "une") and before >= 0 and text.lowers[before] in INTERRUPTING:
                return

    def thing_described(self, phrase: list[int]) -> Iterator[str]:
        """What kind of thing the noun phrase before a comma, words last first, says that the name is of.

        Not « selon le site, X » and « au sein du groupe, X », where a sentence goes on.
        """
        first = next((i for i in reversed(phrase) if self.is_cue(i, "determiner")), -1)
        if first < 0:
            return
        before = self.text.before[first]
        governed = before >= 0 and self.text.tags[before] == "ADP" or self.text.lowers[first] in CONTRACTED
        if governed and self.text.lowers[first] not in INDEFINITE:
            return
        for i in reversed(phrase):
            if found := sorted(KIND_BEFORE[cue] for cue in self.cues(i) & KIND_BEFORE.keys()):
                own = self.text.lowers[first] in OWN
                yield "org_apposed" if found == ["org_before"] and not own else found[0]
                return
