"""Runs of capitalised words: the longest stretches of text that may be one name.

Particles, initials, nicknames in quotes, hyphens and ampersands hold a run together, and so does the end of a long
line.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tweetpress.components.names.knowledge import Knowledge, fold
from tweetpress.components.names.text import Text

OPENING, CLOSING = frozenset("«“\"'‹("), frozenset("»”\"'›)")
TAGS = "#@"
WRAPPED_LINE = 40
"""Characters from which a line is full, so that its last name may go on in the next."""
ARTICLES = frozenset({"Le", "La", "Les", "L'", "L’"})
FIRMS = frozenset({"cabinet", "étude"})
TOWNS = frozenset({"city", "site"})
LONGEST = 16
"""Tokens after which a run is cut: no name is longer, and the work on a run grows with its square."""


@dataclass(frozen=True, slots=True)
class Runs:
    """Finds the runs of one Doc."""

    text: Text
    known: Knowledge
    fixed: Collection[int]
    """Where names begin that the lexicon spells."""

    def is_capitalised(self, i: int) -> bool:
        """Whether the token may be part of a name: not « M. », and no hashtag nor handle."""
        text = self.text
        if not text.words[i][0].isupper() or self.known.is_cue(text.lowers[i], "civility"):
            return False
        if "_" in text.words[i] or (text.shouting[i] and text.stop[i]):
            return False  # a handle, or a function word
        if text.titled[i] and text.stop[i] and not text.labels[i] and not self.is_particle(i):
            return False
        return not (i and text.joined[i - 1] and text.words[i - 1][-1] in TAGS)

    def is_tail(self, start: int, end: int) -> bool:
        """« la société Zorglub communications »: the end of a company's name in small letters.

        It counts where the model or a noun before sees a company, and no complement follows (« X, conseil de Y »).
        """
        text = self.text
        within = text.labels[end] == "ORG" and text.before[start] >= 0
        within = within and self.known.is_cue(text.lowers[text.before[start]], "firm_noun")
        if not within and "company_end" not in self.known.inside.get(text.words[end].capitalize(), ()):
            return False
        after = text.after[end]
        if after >= 0 and text.lowers[after] == "et":
            after = text.after[after]
            if after >= 0 and text.words[after].islower():
                return False
        if (text.tags[end] in ("VERB", "AUX") and not within) or (
            after >= 0 and text.lowers[after] in ("de", "d'", "du", "des")
        ):
            return False
        before = text.before[start]
        introduced = before >= 0 and self.known.is_cue(text.lowers[before], "org_noun")
        labels = {text.labels[i] for i in range(start, end) if not text.words[i].isspace()}
        return labels == {"ORG"} or (introduced and "PER" not in labels)

    def is_particle(self, i: int) -> bool:
        """« Loïc Le Meur » in a headline: an article or « de » in capitals behind a given name."""
        before = self.text.before[i]
        given = before >= 0 and fold(self.text.words[before]) in self.known.first_names
        return given and self.known.is_cue(self.text.lowers[i], "particle")

    def end(self, start: int) -> int:
        """Where the run that begins at `start` ends."""
        end = start + 1
        if self.is_opener(start):
            start = end
        while end < min(start + LONGEST, len(self.text.words)) and end not in self.fixed:
            tight = self.text.joined[end - 1] and not self.text.words[end].isspace()
            longer = self.joined(end) if tight else self.spaced(start, end)
            longer = max(longer, end + self.is_partners(start, end))
            if longer == end:
                break
            end = longer
        return end

    def is_opener(self, start: int) -> bool:
        """« Selon La Gazette de Lyon »: a word that begins the sentence, and no name."""
        text = self.text
        opens = text.initial[start] and text.stop[start] and text.words[start] not in ARTICLES
        return opens and start + 1 < len(text.words) and self.is_capitalised(start + 1)

    def joined(self, end: int) -> int:
        """The end of a run that takes in what follows without a space: « Liss-Riordan », « O'Reilly », « Wendy's »."""
        text = self.text
        word = text.words[end]
        if word == "-" and text.joined[end] and end + 1 < len(text.words) and text.words[end + 1][0].isalpha():
            return end + 2
        elided = text.words[end - 1][-1] in "'’"
        goes_on = word == "'s" or (elided and (word == "s" or word[0].isupper()))
        return end + goes_on

    def spaced(self, start: int, end: int) -> int:
        """The end of a run that takes in what follows a space; `end` itself when nothing more belongs to it."""
        word = self.text.words[end]
        if self.text.titled[end] and self.is_headline_break(start, end):
            return end
        if self.is_capitalised(end):
            return end + 1
        if word.count("\n") == 1 and word.isspace():
            return self.wrapped(start, end)
        if word in OPENING:
            return self.nicknamed(start, end)
        if word.islower() and self.is_tail(start, end):
            return end + 1
        return self.linked(start, end)

    def is_partners(self, start: int, end: int) -> bool:
        """« du cabinet Morin*,* Pitre & Delage »: a firm of lawyers, whose partners a comma parts too."""
        text, at = self.text, end + 1
        before = text.before[start]
        if before < 0 or text.lowers[before] not in FIRMS or text.words[end] != "," or "&" in text.words[start:end]:
            return False
        while at < min(start + LONGEST, len(text.words)) and (text.words[at] == "," or self.is_capitalised(at)):
            at += 1
        return at + 1 < len(text.words) and text.words[at] == "&" and self.is_capitalised(at + 1)

    def is_headline_break(self, start: int, end: int) -> bool:
        """Where all words have capitals the model's labels part names, but no given name from what follows it."""
        given = end == start + 1 and fold(self.text.words[start]) in self.known.first_names
        given = given or self.is_particle(end) or self.is_particle(end - 1)
        return not given and self.text.labels[end] != self.text.labels[end - 1]

    def wrapped(self, start: int, end: int) -> int:
        """A name broken by the end of a long line goes on in the next, unless another name begins there."""
        text = self.text
        given = fold(text.words[end + 1]) in self.known.first_names if end + 1 < len(text.words) else False
        if given and end > start + 1:
            return end
        whole = fold(" ".join(text.words[start : end + 2]))
        if whole in self.known.people:
            return min(end + 2, len(text.words))
        at, width = start, 0
        while text.before[at] >= 0 and width < WRAPPED_LINE:
            at = text.before[at]
            width += len(text.words[at]) + 1
        goes_on = end + 1 < len(text.words) and self.is_capitalised(end + 1) and not text.stop[end + 1]
        return end + 2 if width >= WRAPPED_LINE and goes_on else end

    def nicknamed(self, start: int, end: int) -> int:
        """« Evan "Ev" Williams »: one or two words in quotes between given name and surname."""
        words, given = self.text.words, self.known.first_names
        usual = all(fold(word) in given for word in words[start:end])
        foreign = end <= start + 2 and fold(words[min(end + 1, len(words) - 1)]) in given  # « Lantian "Jay" Graber »
        if end - start > 3 or not (usual or foreign):
            return end
        for close in (end + 2, end + 3):
            if close + 1 < len(words) and words[close] in CLOSING:
                return close + 2 if self.is_capitalised(close + 1) else end
        return end

    def linked(self, start: int, end: int) -> int:
        """Particles and connectors before another capital: « Bank of America », « Dominique de Villepin »."""
        text, known = self.text, self.known
        if text.words[end] == "and" and fold(text.words[end - 1]) in known.first_names:
            return end
        at, links = end, True
        while at < min(end + 3, len(text.words)):
            word = text.lowers[at] if text.shouting[at] else text.words[at]
            is_link = known.is_cue(word, "link")
            hyphened = text.joined[at] and text.words[at + 1 : at + 2] == ["-"]
            if hyphened and (is_link or known.is_cue(word, "hyphen_link")):
                at += 2  # « Bachar el-Assad »
                continue
            if not is_link and not known.is_cue(word, "french_link"):
                break
            links = links and is_link
            at += 1
        if at in (end, len(text.words)) or at in self.fixed or not self.is_capitalised(at):
            return end
        return at + 1 if links or self.is_french_link(start, end, at) else end

    def is_french_link(self, start: int, end: int, at: int) -> bool:
        """Whether « de », « du », « la » at `end`, which are also words, belong to a name that goes on at `at`.

        They do where the model sees a company in all of it, after the beginning of a company's name, after a given
        name, and where the model sees a person in all of it (« Pepe López de Ayala »), unless what follows is known
        as a name of its own.
        """
        text, known = self.text, self.known
        whole = fold(" ".join(text.words[start : at + 1]))
        sovereign = known.places.get(fold(text.words[at])) == "country"  # « la reine Rania de Jordanie »
        if (whole in known.people and not sovereign) or all(label == "ORG" for label in text.labels[start : at + 1]):
            return True
        noun = self.past_article(start)
        inside = known.inside.get(text.words[noun], frozenset()) if end == noun + 1 else frozenset()
        if "company_start" in inside and (noun > start or not text.initial[start]):
            return True
        target = fold(text.words[at])
        if self.is_noble(start, end, target) or (target == "dieu" and fold(text.words[end - 1]) in known.first_names):
            return True
        if target in known.places or target in known.others:
            return False
        if any(known.company(fold(" ".join(text.words[at : at + size]))) for size in (1, 2, 3)):
            return False  # « un Tweet d'*Associated Press* »
        if {"company_start", "other_word"} & inside:
            return True
        if self.is_long_person(start, end, at):
            return True
        if fold(text.words[start]) in known.first_names and all(text.labels[i] == "PER" for i in range(start, at + 1)):
            return True
        if fold(text.words[start]) in known.places:
            return False
        first = end - 1
        while first - 2 >= start and text.words[first - 1] == "-":
            first -= 2
        if any(fold(word) not in known.first_names for word in text.words[first:end:2]):
            return False
        return first == start or fold(text.words[first - 1]) not in known.first_names

    def is_long_person(self, start: int, end: int, at: int) -> bool:
        """« Marie-Laure Sauty de Chalon »: a given name and a surname before, and the model sees a person behind."""
        text = self.text
        gender = self.known.first_names.get(fold(text.words[start]), "?")
        return (
            end > start + 1
            and not gender.endswith("?")
            and text.labels[at] == "PER"
            and fold(text.words[end - 1]) not in self.known.first_names
            and text.words[end] in ("de", "d'", "du")
        )

    def past_article(self, start: int) -> int:
        """The token behind an article in capitals: that of « Écho » in « L'Écho du Nord »."""
        capital = start + 1 < len(self.text.words) and self.text.words[start + 1][0].isupper()
        return start + 1 if capital and self.text.words[start] in ARTICLES else start

    def is_noble(self, start: int, end: int, target: str) -> bool:
        """« Henri de Castries »: a sure given name before what is also a town."""
        gender = self.known.first_names.get(fold(self.text.words[start]), "?")
        given = end == start + 1 and not gender.endswith("?") and self.text.words[end] in ("de", "d'")
        return given and self.known.places.get(target) in TOWNS
