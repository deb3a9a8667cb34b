"""What the place of a mention in its line says: signatures, headings, turns of speakers, brackets."""

from __future__ import annotations

from tweetpress.components.names.candidates import Candidate
from tweetpress.components.names.knowledge import fold
from tweetpress.components.names.surroundings import Surroundings

TURN_MARKS = frozenset({":", ".", "-", "–", "—"})
CREDIT_STOPS = frozenset({"/", "|", ",", "-", "–", "—", "•", "·", "(", "et", "le"})
PARTED = frozenset({"/", ",", "-", "–"})
"""What parts a politician's party from the constituency: « (PS/GE) »."""
LISTING = frozenset({",", "et", "&", ":"})
CREDITED = 9
"""Tokens of the names that may stand between « Par » and a name."""
LEAD, TAIL = 60, 20
"""Tokens from the beginning of the page, with its title, and from its end, among which a line may be a signature."""


class Lines(Surroundings):
    """Reads the lines of one Doc."""

    __slots__ = ()

    def is_turn(self, name: Candidate) -> bool:
        """Whether the mention begins a line and a mark follows, as before what a speaker says: « RB. », « OC : »."""
        text = self.text
        after = text.after[name.end - 1]
        return text.before[name.start] < 0 and (after >= 0 and text.words[after] in TURN_MARKS)

    def is_credit(self, name: Candidate) -> bool:
        """Whether the mention signs or credits.

        Alone on its line above or below the article (amid it, or above what goes on with « Elle » or with a post, it
        is a heading), or behind « Par » or « © » at the start of a line.
        """
        text = self.text
        at, after = text.before[name.start], text.after[name.end - 1]
        if at < 0:
            above, below = 0 < name.start < LEAD, len(text.words) - name.end < TAIL
            return after < 0 and (above or below) and not self.is_heading(name)
        if after >= 0 and text.words[after] not in CREDIT_STOPS:
            return False
        for _ in range(CREDITED):
            if text.before[at] >= 0 and (text.words[at][0].isupper() or text.words[at] in LISTING):
                at = text.before[at]
        return text.before[at] < 0 and self.is_cue(at, "credit")

    def is_alone(self, name: Candidate) -> bool:
        """Whether the mention is all of its line."""
        return self.text.before[name.start] < 0 and self.text.after[name.end - 1] < 0

    def is_heading(self, name: Candidate) -> bool:
        """Whether the next line tells of whom the name is: « Elle dirige », « Directrice générale de X ».

        Who signs an article has such a line too, « Journaliste », but that names no company.
        """
        text = self.text
        at = next((i for i in range(name.end, min(name.end + 3, len(text.words))) if text.before[i] < 0), -1)
        while at >= 0 and text.words[at].isspace():
            at = at + 1 if at + 1 < len(text.words) else -1
        if at < 0:
            return False
        if text.lowers[at] in ("il", "elle"):
            return True
        return self.is_cue(at, "person_noun") and not self.is_cue(at, "signing_noun")

    def is_sovereign(self, name: Candidate) -> bool:
        """« le pape François »: a given name that is no short form of another person's."""
        return self.is_cue(self.text.before[name.start], "sovereign")

    def is_party_code(self, name: Candidate) -> bool:
        """Whether the mention stands for a place or a party in « (PS/GE) », « (GE/Verts) », « (LR, Nord) »."""
        text = self.text
        before, after = text.before[name.start], text.after[name.end - 1]
        if before >= 0 and text.words[before] in PARTED:
            party, opening = text.before[before], text.before[text.before[before]]
        elif after >= 0 and text.words[after] in PARTED:
            party, opening = text.after[after], before
        else:
            return False
        bracketed = opening >= 0 and text.words[opening] == "(" and self.is_person_end(text.before[opening])
        return bracketed and party >= 0 and self.known.others.get(fold(text.words[party])) == "party"
