"""What stands a little farther from a mention: who was told, what bears a name, whose post stands before a house."""

from __future__ import annotations

from tweetpress.components.names.appositions import Appositions
from tweetpress.components.names.surroundings import FAR, NEAR

TOLD = 12
"""Tokens from the medium back to the verb, with who speaks and his post between: « a dit le patron de Y, X, à Z »."""
NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADP"})
ENDS = frozenset(".;:!?…")


class Neighbours(Appositions):
    """Reads a few words before and behind the mentions of one Doc."""

    __slots__ = ()

    def is_firm(self, at: int) -> bool:
        """« sa première société s'appelle (X) », « l'agence, baptisée (X) »: a firm is said to bear a name."""
        for _ in range(FAR):
            if at < 0 or self.text.words[at] in ENDS:
                return False
            if self.is_cue(at, "org_noun"):
                return not self.is_cue(at, "person_noun")
            at = self.text.before[at]
        return False

    def is_left(self, at: int) -> bool:
        """« Anne Martin quitte Y (pour X) »."""
        for _ in range(NEAR + 1):
            if at < 0 or (not self.text.words[at][0].isupper() and self.text.tags[at] in ("NOUN", "ADP", "PUNCT")):
                return False
            if self.is_cue(at, "leave_verb"):
                return True
            at = self.text.before[at]
        return False

    def is_holder_before(self, at: int) -> bool:
        """« Anne Martin, directrice marketing (X) », « Luc Roy, 34 ans, PDG (X) »: whose post it is stands before."""
        text = self.text
        for _ in range(NEAR + 1):
            if at < 0 or self.is_cue(at, "determiner") or text.tags[at] in ("VERB", "AUX"):
                return False
            if text.words[at] == ",":
                return self.is_person_end(text.before[at]) or text.lowers[text.before[at]] == "ans"
            at = text.before[at]
        return False

    def is_performer(self, at: int) -> bool:
        """« le rappeur X », « la chanteuse belge X »: people who often have one name only."""
        if self.text.tags[at] == "ADJ" and not self.is_cue(at, "performer_noun"):
            at = self.text.before[at]
        return self.is_cue(at, "performer_noun")

    def is_telling(self, at: int) -> bool:
        """« a précisé (à X) », « explique Anne Martin (à X) », « a dit le patron de Y, Anne Martin, (à X) »."""
        text = self.text
        for _ in range(TOLD):
            if self.is_cue(at, "telling_verb"):
                return True
            plain = at >= 0 and (text.words[at] == "," or text.labels[at] or text.tags[at] in NOMINAL)
            if not plain:
                return False
            at = text.before[at]
        return False
