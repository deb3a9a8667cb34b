"""Titles beside a name: apposition, brackets, dashes and lists.

« le PDG de Twitter, Dick Costolo », « Dick Costolo, PDG de Twitter », « Ned Segal (CFO) »,
« les cofondateurs X et Y ».
"""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.asides import Asides
from tweetpress.components.roles.holders.chains import Chains
from tweetpress.components.roles.holders.focus import OBLIQUE, VIEWS
from tweetpress.components.roles.holders.gaps import BOUNDARIES, Gaps
from tweetpress.components.roles.holders.labels import Labels
from tweetpress.components.roles.holders.lists import BRACKET_SPAN, NameLists
from tweetpress.components.roles.holders.members import Members
from tweetpress.components.roles.holders.sharing import GENERIC, Sharing, count_of
from tweetpress.components.roles.phrases.fields import OF
from tweetpress.components.roles.words import COUNTS, verbs, words_of

DASHES = frozenset(("-", "–", "—", "―", "•", ":", "/", "|", "▪"))
REACH_OF_AGENT = 5
"""Tokens of a fronted participle up to its agent: « Accueilli hier soir par »."""
PARTICIPLE_ENDS = ("é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues", "t", "te", "ts", "tes")
COMMON = frozenset(("simple", "banal", "banale", "vulgaire", "obscur", "obscure", "quelconque", "ordinaire"))
"""Adjectives of those whom somebody is set against."""
NOWADAYS = frozenset(("aujourd'hui", "désormais", "maintenant", "actuellement", "actuelle", "actuel"))
EACH_OTHER = (["l'", "un", "et", "l'", "autre"], ["l'", "une", "et", "l'", "autre"])
BOTH = (["tous", "deux"], ["tous", "les", "deux"], ["toutes", "deux"], ["toutes", "les", "deux"], *EACH_OTHER)
SUCH_AS = (["comme"], ["tels", "que"], ["telles", "que"], ["que", "sont"])
NAMELY = (["à", "savoir"], ["c'est-à-dire", ":"])


class Adjacency:
    """Binds the title groups of one sentence to the names that stand beside them, from left to right."""

    def __init__(self, anchors: Anchors, groups: list[Group]) -> None:
        self.anchors = anchors
        self.tokens = anchors.tokens
        self.lists = NameLists(anchors)
        self.inside: set[int] = set()
        """Starts of names that belong to a title: « conseillère de X »."""
        self.sharing = Sharing(anchors, self.lists)
        self.starts = {group.left for group in groups}
        self.asides = Asides(anchors)
        self.labels = Labels(anchors, self.lists, self.sharing)
        self.chains = Chains(anchors, self.lists)
        self.further = Members(anchors, self.lists, self.sharing)
        self.gaps = Gaps(anchors)

    def bind(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """Give `group` the names beside it, if there are any; `previous` is the group before it in the sentence."""
        self.inside.update(name.start for name in self.anchors.people_between(group.left, group.right))
        if group.row:
            self.sharing.share_row(group)
            return
        if self.is_compared(group):
            return
        if self.chains.is_of_house(previous, group):
            return
        for way in (
            self.labels.bind,
            self.labels.alone,
            self.followed,
            self.further.each_told,
            self.bracketed,
            self.preceded,
            self.chains.bind,
            self.introduced,
            self.further.behind_clause,
            self.further.among,
            self.asides.named,
            self.asides.after_title,
            self.asides.after_name,
        ):
            way(group, sentence, previous)
            if group.claims:
                self.asides.entries.place(group)
                return

    def is_compared(self, group: Group) -> bool:
        """« pour un *simple* stagiaire, X aurait … », « s'il s'agissait d'un *banal* directeur »: what X is not."""
        return group.titles[0].indefinite and bool(COMMON & set(self.anchors.words(group.left, group.titles[0].start)))

    def followed(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« le PDG Dick Costolo », « les fondateurs X et Y »: the name comes right after the title."""
        at = self.gaps.skip_since(group.right, sentence.end)
        if group.titles[0].definite or group.titles[0].possessive:
            at = self.gaps.skip_epithets(at, sentence.end)
        if group.titles[0].plural:
            at += next((len(words) for words in SUCH_AS if self.anchors.words(at, at + len(words)) == words), 0)
        if self.is_bracket_of_other(group) and self.anchors.person_until(group.left - 2, sentence.start) is None:
            at += 1  # « le Chief Operting Officer (COO) X »: the full title is misspelt
        people = self.members(group, at, sentence)
        if people and not self.is_acting(group, at):
            cook = group.titles[0]
            cook.elsewhere = cook.elsewhere or (cook.noun.noun == "chef" and cook.right == cook.end)  # « le *chef* X »
            self.sharing.give(group, people, "title before name")
        if self.anchors.words(group.right, group.right + 3) == ["en", "la", "personne"]:  # « trouve son PDG … »
            for claim in group.claims:
                claim.status = "incoming"

    def is_acting(self, group: Group, at: int) -> bool:
        """« Le ministre *interpelle* X »: a verb that was taken for an adjective or a noun of the title."""
        return at - 1 >= group.titles[-1].end and self.anchors.is_a(at - 1, "acting")

    def members(self, group: Group, at: int, sentence: Sentence) -> list[Name]:
        """The people listed from token `at` on; where the title counts them, with what is said of each."""
        people = self.lists.listed(at, sentence.end)
        both = any(self.anchors.words(group.right, group.right + len(words)) == words for words in BOTH)
        count = count_of(group.titles[0], self.anchors) or 2 * both
        if count in (0, len(people)) or group.titles[0].noun.noun in GENERIC:
            return people
        members = self.lists.members(at, sentence.end)
        return members if len(members) == count else people

    def is_restated(self, group: Group, at: int, sentence: Sentence) -> bool:
        """« l'un de ses dirigeants, X, directeur des achats »: the second title says which post it is."""
        generic = group.titles[0].noun.noun in GENERIC and (group.titles[0].one_of or group.titles[0].indefinite)
        return generic and at + 1 < sentence.end and self.tokens[at].text == "," and at + 1 in self.starts

    def introduced(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« Son PDG, Dick Costolo, s'en félicite », « Vice-président de X, Y … »: a comma or colon between."""
        at = self.gaps.skip_since(group.right, sentence.end)
        at += next((len(words) for words in BOTH if self.anchors.words(at, at + len(words)) == words), 0)
        if at + 1 not in self.anchors.people and self.anchors.words(at + 1, at + 2) not in (["dont"], ["parmi"]):
            at = self.lists.skip_bracket(at, sentence.end)
        if self.is_side(group.left):
            return
        if self.asked(group, at, sentence):
            return
        if at >= sentence.end or self.tokens[at].text not in (",", ":", "(", "–", "—", "-"):
            return
        if self.tokens[at].text in ("–", "—") and self.is_given_before(group, sentence):
            return
        words = self.anchors.words(at + 1, at + 3)
        plural = group.titles[0].plural
        at += 2 if words in NAMELY or (plural and words[:1] == ["parmi"]) else plural and words[:1] == ["dont"]
        at += at > group.right and self.anchors.words(at + 1, at + 2) == ["notamment"]
        people = self.members(group, at + 1, sentence)
        if not people or self.is_restated(group, people[0].end, sentence):
            return
        closed = self.gaps.is_closed(people[-1].end, sentence)
        fronted = self.is_front(group.left, sentence) and (
            group.bare or group.titles[0].definite or group.titles[0].possessive
        )
        owned = group.titles[0].possessive and self.anchors.word(group.left - 1) not in OBLIQUE | VIEWS
        if self.is_view(group, sentence):  # « *Selon* la juriste, X « ment » »
            closed = fronted = self.anchors.word(people[-1].end) in (",", "(", "–", "—")
        told = self.is_subject_behind_phrase(group, people[-1], sentence)
        if closed or fronted or owned or told:  # « notre présidente, X y écrit »
            self.sharing.give(group, people, "title, comma, name")

    def is_subject_behind_phrase(self, group: Group, person: Name, sentence: Sentence) -> bool:
        """« Sur la vidéo, le ministre du Commerce, X *relaie* … »: an apposition that no comma closes."""
        verb = self.tokens[person.end] if person.end < sentence.end else None
        opening = group.titles[0].determiner in ("le", "la", "l'") and self.anchors.word(group.left - 1) == ","
        named = self.anchors.people_between(sentence.start, group.left)
        return opening and not named and verb is not None and "VerbForm=Fin" in verb.morph

    def is_view(self, group: Group, sentence: Sentence) -> bool:
        """« Selon le directeur, X … », « D'après l'avocate, X … »: X may be whom they speak of."""
        before = self.anchors.words(sentence.start, group.left)
        return before in (["selon"], ["pour"], ["d'", "après"])

    def is_given_before(self, group: Group, sentence: Sentence) -> bool:
        """« l'arrivée de Y *au poste de* directrice – X, qui … »: it is Y's."""
        return self.anchors.word(group.left - 1) in words_of("post")

    def asked(self, group: Group, at: int, sentence: Sentence) -> bool:
        """Read « Le nouveau patron de Z ? X. »: the whole answer is the name."""
        if at != sentence.end - 1 or self.tokens[at].text != "?" or not self.is_front(group.left, sentence):
            return False
        person = self.anchors.person_from(sentence.end, len(self.tokens))
        if person is None:
            return False
        self.sharing.give(group, [person], "title, comma, name")
        return True

    def is_side(self, left: int) -> bool:
        """« Chez l'acheteur, X … », « Du côté du vendeur, X … »: a party, of which X is a voice."""
        before = self.anchors.words(left - 2, left)
        return before[-1:] in (["chez"], ["côté"]) or before in (["côté", "de"], ["côté", "d'"])

    def preceded(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« Dick Costolo, le PDG de Twitter »: the name, a comma or a dash, the title."""
        at = self.gaps.skip_fillers(group.left - 1, sentence.start)
        at -= at > sentence.start and group.titles[0].plural and self.tokens[at].lower_ in ("tous", "toutes")
        at -= at > sentence.start and group.titles[0].determiner == "des" and self.tokens[at].lower_ in COUNTS
        skipped = set(self.anchors.words(at + 1, group.left))
        if at < sentence.start or (not group.bare and skipped & {"et", "mais", "que"}):
            return
        if self.anchors.words(at - 2, at + 1) == [",", "c'", "est"] and group.titles[0].definite:
            at -= 2  # « X, c'est le patron de Z »
        if group.bare and self.tokens[at].text != ",":
            at = self.gaps.skip_adverbial(at, sentence.start)
        text = self.tokens[at].text
        if text == ":" and not group.bare and not self.gaps.is_closed(group.right, sentence):
            return  # « X : Le ministre a dit … », a turn of an interview
        if text == "," or text in DASHES:
            person = self.lists.name_ending(at - 1, sentence.start)
            if person is not None and self.is_new_subject(group, person, sentence):
                return
        elif group.bare and at == group.left - 1:
            person = self.anchors.person_until(at, sentence.start)
            if person is not None and self.is_object(person, sentence):
                return
        else:
            return
        if person is None or self.is_kin(person):
            return
        if group.bare and skipped & NOWADAYS and self.asides.is_within(person, sentence):
            return
        if person.start in self.sharing.taken and not group.bare and not self.is_second(group, sentence):
            return
        self.sharing.give_one(group, person, "name before title")

    def is_second(self, group: Group, sentence: Sentence) -> bool:
        """« son associé X, le directeur technique, rit »: one more title of X, not the next of a list."""
        at = group.right
        if group.titles[0].plural or at + 1 >= sentence.end or self.tokens[at].text != ",":
            return False
        opens = self.tokens[at + 1].lower_ in ("et", "mais", "puis", "ainsi")
        return not (opens or self.anchors.person_from(at + 1, sentence.end))

    def is_kin(self, person: Name) -> bool:
        """« le mari de X, journaliste »: the title is not that of the person named."""
        return self.anchors.word(person.start - 2) in words_of("kin") and self.anchors.word(person.start - 1) in OF

    def is_object(self, person: Name, sentence: Sentence) -> bool:
        """« a nommé X directeur »: the verb gives the title, which is then no mere apposition."""
        return person.start > sentence.start and self.anchors.word(person.start - 1) in verbs()

    def is_new_subject(self, group: Group, person: Name, sentence: Sentence) -> bool:
        """« Après le discours de X, le Premier ministre a … »: a subject of its own, not an apposition to X."""
        at = self.superior_end(group.right, sentence)
        if self.is_fronted_agent(person, sentence) and self.anchors.person_from(at + 1, sentence.end) is not None:
            return True
        if "autre" in self.anchors.words(group.left, group.titles[0].start) and self.is_named_next(at, sentence):
            return True  # « le même jour que X, *un autre dirigeant*, Y, … »
        if group.titles[0].determiner in ("du", "au", "aux"):
            return True  # « les comptes du rappeur X, *du fondateur de Z*, Y, et … »: the next of a list
        governed = person.start > sentence.start and self.tokens[person.start - 1].lower_ in OBLIQUE
        if governed and group.titles[0].definite and self.is_named_subject(at, sentence):
            return True  # « après le départ de X, *le patron de Z*, Y, a … »
        if group.bare or at >= sentence.end or self.tokens[at].text in BOUNDARIES:
            return False
        return governed

    def superior_end(self, at: int, sentence: Sentence) -> int:
        """Past « du président Y » behind « directeur de cabinet »: whom the holder serves."""
        end = self.anchors.posts.get(at)
        person = self.anchors.person_from(end, sentence.end) if end is not None else None
        return person.end if person is not None and self.anchors.word(at) in OF else at

    def is_named_subject(self, at: int, sentence: Sentence) -> bool:
        """Whether a name between commas follows at token `at`, and then a verb."""
        person = self.anchors.person_from(at + 1, sentence.end) if self.tokens[at].text == "," else None
        after = self.tokens[person.end : person.end + 2] if person is not None else []
        return len(after) > 1 and after[0].text == "," and after[1].pos_ in ("VERB", "AUX")

    def is_named_next(self, at: int, sentence: Sentence) -> bool:
        """Whether a comma and a name follow at token `at`."""
        return self.anchors.person_from(at + 1, sentence.end) is not None

    def is_fronted_agent(self, person: Name, sentence: Sentence) -> bool:
        """« Invité par X, le directeur, Y, … », « Selon X, le directeur, Y, … »: the subject comes after the comma."""
        before = self.anchors.words(sentence.start, person.start)
        invited = len(before) <= REACH_OF_AGENT and before[-1:] == ["par"] and before[0].endswith(PARTICIPLE_ENDS)
        return invited or before == ["selon"]

    def bracketed(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« Ned Segal (directeur financier) », « X (Benchmark, associé) »."""
        for at in range(group.left - 1, max(sentence.start, group.left - BRACKET_SPAN) - 1, -1):
            if self.tokens[at].text in (")", "]") or at in self.anchors.people:
                return
            if self.tokens[at].text in ("(", "["):
                person = self.anchors.person_until(self.gaps.skip_verb(at - 1, sentence.start), sentence.start)
                if person is not None:
                    self.sharing.give_one(group, person, "brackets after name")
                return

    def is_bracket_of_other(self, group: Group) -> bool:
        return (
            group.left > 0
            and self.tokens[group.left - 1].text == "("
            and group.right < len(self.tokens)
            and self.tokens[group.right].text == ")"
        )

    def is_front(self, left: int, sentence: Sentence) -> bool:
        while left > sentence.start and (self.tokens[left - 1].is_quote or self.tokens[left - 1].text in DASHES):
            left -= 1
        return left == sentence.start
