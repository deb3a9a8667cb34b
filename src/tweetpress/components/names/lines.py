"""What the place of a mention in its line says: signatures, headings, turns of speakers."""

from __future__ import annotations

from tweetpress.components.names.candidates import Candidate
from tweetpress.components.names.surroundings import Surroundings

TURN_MARKS = frozenset({":", ".", "-", "–", "—"})
CREDIT_STOPS = frozenset({"/", "|", ",", "-", "–", "—", "•", "·", "(", ")", ".", "et", "le"})
JOINING = frozenset({"à", "au", "aux", "en", "et", "avec", "l'", "la", "les", "des"})
"""Words between the names in a line of credits."""
LISTING = frozenset({",", "et", "&", "/", "–", "-", "—", ":", "via"})
CREDITED = 9
"""Tokens of the names that may stand between « Par » and a name."""
CREDIT_REACH = 30
"""Tokens on either side of a name within which a line of credits begins and ends."""
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
        if self.is_credit_line(name):
            return True
        at, after = text.before[name.start], text.after[name.end - 1]
        if at < 0:
            above, below = 0 < name.start < LEAD, len(text.words) - name.end < TAIL
            return after < 0 and (above or below) and not self.is_heading(name)
        if after >= 0 and text.words[after] not in CREDIT_STOPS:
            return False
        for _ in range(CREDITED):
            if text.before[at] < 0 or not (text.words[at][0].isupper() or text.words[at] in LISTING):
                break
            if self.is_cue(at, "credit"):
                break
            at = text.before[at]
        first = text.before[at]
        opens = first < 0 or text.words[first] == "(" or text.words[at] == "©" or self.is_cue(first, "credit")
        return opens and self.is_cue(at, "credit")

    def is_credit_line(self, name: Candidate) -> bool:
        """Whether the line does nothing but name who made the article: « (Reportage de X à Y, édité par Z) »."""
        text = self.text
        start, end = name.start, name.end - 1
        while text.before[start] >= 0 and name.start - start < CREDIT_REACH:
            start = text.before[start]
        while text.after[end] >= 0 and end - name.end < CREDIT_REACH:
            end = text.after[end]
        if text.before[start] >= 0 or text.after[end] >= 0:
            return False
        bracketed = text.words[start] == "(" and text.words[end] in (")", ".")
        line = range(start + bracketed, end + 1)
        others = (i for i in line if text.words[i].islower() and text.lowers[i] not in self.known.credit_words)
        if any(text.lowers[i] not in JOINING for i in others):
            return False
        opening = " ".join(text.lowers[line.start : line.start + 4])
        if (bracketed and opening.startswith("avec ")) or opening.startswith(self.known.credit_openings):
            return True
        said = " ".join(text.lowers[line.start : line.stop])
        return any(phrase in said for phrase in self.known.credit_phrases)

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
