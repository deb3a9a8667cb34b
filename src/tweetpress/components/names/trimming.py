"""What of a run of capitalised words is no part of a name: sentence starts, titles and posts.

`Cutter` (candidates) parts what is left into names.
"""

from __future__ import annotations

from dataclasses import dataclass

from tweetpress.components.grammar import OF
from tweetpress.components.names.knowledge import Knowledge, fold
from tweetpress.components.names.text import Text

ENCLITICS = frozenset({"y", "en", "moi", "toi", "le", "la", "les", "lui", "leur", "nous", "vous", "t"})
"""Pronouns that an imperative or a question hangs on its verb: « Ajoutons-y »."""
STATE = frozenset({"état", "etat"})
"""« le conseiller d'État PLR Anne Martin »: the end of a post, whatever follows it in capitals."""
NEVER_NAME_TAGS = frozenset({"ADP", "ADV", "AUX", "CCONJ", "CONJ", "DET", "INTJ", "PRON", "SCONJ", "VERB", "NUM"})


@dataclass(frozen=True, slots=True)
class Trimmer:
    """Trims the runs of one Doc."""

    text: Text
    known: Knowledge

    def key(self, start: int, end: int) -> str:
        return fold(" ".join(self.text.words[start:end]))

    def is_first_name(self, i: int) -> bool:
        """Whether the token is a given name, also a compound that no list has: « Jean-Pol »."""
        word = fold(self.text.words[i])
        return word in self.known.first_names or word.partition(" ")[0] in self.known.first_names

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Cut off sentence starts, posts and titles in front, abbreviated posts behind."""
        words = self.text.words
        key = self.key(start, end)
        if (
            key in self.known.people
            or key in self.known.others
            or key in self.known.places
            or self.is_company(start, key)
        ):
            return start, end
        while start < end and self.is_cut(start, end):
            start = self.post_end(start, end)
            while start < end and not words[start][0].isupper():
                start += 1
        while end > start + 1 and self.is_post_behind(start, end - 1):
            end -= 1
        return start, end

    def is_post_behind(self, start: int, i: int) -> bool:
        """« Anne Martin PDG », « Anne Martin Directrice de X »: a post that no comma parts from two names before."""
        word = self.text.words[i]
        if not self.is_post(i) or word.isupper():
            return word.isupper() and self.is_post(i)
        after = self.text.after[i]
        governs = after >= 0 and self.text.lowers[after] in OF
        full = i > start + 1 and self.is_first_name(start) and (governs or not self.is_first_name(i - 1))
        surname = fold(word) in self.known.surnames or self.text.stop[i - 1] or self.text.words[i - 1] == "-"
        return full and not surname

    def is_company(self, start: int, key: str) -> bool:
        """« Jeune Afrique », « Blogger » hold words that are posts; where they start a sentence those may be meant."""
        company = self.known.companies.get(key)
        return company is not None and not (self.text.initial[start] and (company.is_word or self.text.stop[start]))

    def is_cut(self, i: int, end: int) -> bool:
        """Whether the first word of a run, which ends at `end`, is no part of a name."""
        if self.is_sentence_word(i, end) or self.post_end(i, end) > i + 1:
            return True
        if end > i + 1 and self.text.lowers[i].endswith("ez") and self.known.is_cue(self.text.lowers[i], "greeting"):
            return True  # « Mais Regardez Merkel »
        firm = self.known.is_cue(self.text.lowers[i], "firm_noun") or self.text.words[i] == "ONG"
        if end > i + 1 and self.text.words[i].isupper() and firm:
            return True
        if self.text.lowers[i] in STATE and self.is_after_post(i):
            return True
        if end > i + 2 and self.known.is_cue(self.text.lowers[i], "department") and self.is_after_of(i):
            return self.is_first_name(i + 1)  # « le ministre des Télécoms Cheikh Sarr »
        if (
            end > i + 1
            and self.text.lowers[i] in ("internet", "web")
            and self.text.lowers[self.text.before[i]] == "site"
        ):
            return True  # « le site Internet Zorglub »
        if end > i + 1 and self.known.others.get(fold(self.text.words[i])) == "people":
            one = end == i + 2 and self.is_after_singular(i)  # « le Togolais Faure »
            return one or self.is_after_noun(i) or self.known.company(self.key(i + 1, end)) is not None
        partners = self.text.words[i].isupper() and "&" in self.text.words[i:end]  # « DA Martin & Co »
        return self.is_post(i) and not partners and not self.is_given_rank(i, end)

    def is_after_noun(self, i: int) -> bool:
        """« le groupe Japonais Zorglub »: a common noun before, so that what stands here may be its adjective."""
        at = self.text.before[i]
        noun = at >= 0 and (self.text.tags[at] == "NOUN" or self.known.is_cue(self.text.lowers[at], "org_noun"))
        return noun and self.text.words[at].islower()

    def is_after_of(self, i: int) -> bool:
        """Whether « de », « des », « à la » or the like stands before the token."""
        at = self.text.before[i]
        at = self.text.before[at] if at >= 0 and self.text.lowers[at] in ("la", "l'") else at
        return at >= 0 and self.text.lowers[at] in OF | {"au", "aux", "à"}

    def is_after_singular(self, i: int) -> bool:
        at = self.text.before[i]
        return at >= 0 and self.text.lowers[at] in ("le", "la", "l'", "du", "au")

    def is_given_rank(self, i: int, end: int) -> bool:
        """« Pape Alioune Sarr »: a title that is a given name too, with no article before and two names behind."""
        before = self.text.before[i]
        article = before >= 0 and self.known.is_cue(self.text.lowers[before], "determiner")
        two_names = end > i + 2 and self.is_first_name(i + 1)
        if end == i + 2 and not self.text.initial[i] and not self.text.words[i].isupper():
            two_names = all(label == "PER" for label in self.text.labels[i:end])
        return two_names and not article and fold(self.text.words[i]) in self.known.first_names

    def post_end(self, start: int, end: int) -> int:
        """Where a post that begins at `start` ends (« Chief Operating Officer »), or else the next token."""
        ends = range(end - 1, start + 1, -1)
        return next((i for i in ends if self.key(start, i) in self.known.posts), start + 1)

    def is_post(self, i: int) -> bool:
        """Whether the token is a title or post; not Prince or Major where they are given names above all."""
        gender = self.known.first_names.get(fold(self.text.words[i]), "?")
        return self.known.is_cue(self.text.lowers[i], "person_noun") and gender.endswith("?")

    def is_sentence_word(self, i: int, end: int) -> bool:
        """Whether the token is capitalised only because a sentence starts with it."""
        text, known = self.text, self.known
        if not text.initial[i]:
            return False
        key, alone = self.key(i, end), i + 1 == end
        if text.stop[i]:
            return alone or not (key in known.companies or key in known.people or key in known.others)
        if i + 2 < end and text.words[i + 1] == "-" and text.lowers[i + 2] in ENCLITICS:
            return True
        is_name = known.company(key) or known.company(self.key(i, i + 1)) or key in known.people or key in known.others
        if alone and not is_name and known.is_cue(text.lowers[i], "greeting") and text.after[i] >= 0:
            return True
        greeted = known.is_cue(text.lowers[i], "greeting") and not alone and self.is_first_name(i + 1)
        if is_name or alone or (self.is_first_name(i) and not greeted):
            return False
        if text.tags[i] in NEVER_NAME_TAGS or known.is_cue(text.lowers[i], "greeting"):
            return True
        given_behind = self.is_first_name(i + 1) and not known.is_cue(text.lowers[i + 1], "particle")
        before_first_name = i + 2 < end and given_behind and text.labels[i] != "PER"
        return before_first_name or self.is_before_company(i, end)

    def is_before_company(self, i: int, end: int) -> bool:
        """« Interview Twitter »: a word before a company that is no part of its name."""
        rest = self.known.company(self.key(i + 1, end)) or self.known.company(self.key(i + 1, i + 2))
        begins_name = "company_start" in self.known.inside.get(self.text.words[i], ())
        return rest is not None and not rest.is_word and not begins_name

    def is_after_post(self, start: int) -> bool:
        """Whether « la journaliste du », « le PDG de la » stand before the run."""
        text = self.text
        at = text.before[start]
        if at >= 0 and text.lowers[at] in ("le", "la", "l'"):
            at = text.before[at]
        if at < 0 or text.lowers[at] not in ("de", "d'", "du") or text.before[at] < 0:
            return False
        return self.known.is_cue(text.lowers[text.before[at]], "person_noun")
