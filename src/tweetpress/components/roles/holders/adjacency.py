"""Titles beside a name: apposition, brackets, dashes and lists.

« le PDG de Twitter, Dick Costolo », « Dick Costolo, PDG de Twitter », « Ned Segal (CFO) »,
« les cofondateurs X et Y ».
"""

from __future__ import annotations

from tweetpress.components.grammar import OF
from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.antecedents import opens_sentence
from tweetpress.components.roles.holders.asides import Asides
from tweetpress.components.roles.holders.chains import Chains
from tweetpress.components.roles.holders.focus import OBLIQUE, VIEWS
from tweetpress.components.roles.holders.gaps import BOUNDARIES, Gaps
from tweetpress.components.roles.holders.groups import share_school
from tweetpress.components.roles.holders.lists import BRACKET_SPAN, NameLists
from tweetpress.components.roles.holders.members import Members
from tweetpress.components.roles.holders.sharing import GENERIC, Sharing, count_of
from tweetpress.components.roles.houses.known import gender_of
from tweetpress.components.roles.words import COUNTS, verbs, words_of

DASHES = frozenset(("-", "–", "—", "―", "•", ":", "/", "|", "▪"))
EACH_OTHER = (["l'", "un", "et", "l'", "autre"], ["l'", "une", "et", "l'", "autre"])
BOTH = (["tous", "deux"], ["tous", "les", "deux"], ["toutes", "deux"], ["toutes", "les", "deux"], *EACH_OTHER)
SUCH_AS = tuple(map(str.split, ("comme", "tels", "telles", "tels que", "telles que", "que sont")))
SUCH_AS += (["à", "l'", "image"], ["à", "l'", "instar"])
LABEL = 4
"""Letters of an acronym, which may be a house; a rubric has more."""
ACRONYM = 3
"""Tokens of « (ODJ) »."""
DEFINITE = frozenset(("le", "la", "l'"))
COMPARING = frozenset(("comme", "que", "qu'"))
NAMELY = (["à", "savoir"], ["c'est-à-dire", ":"])


class Adjacency:
    """Binds the title groups of one sentence to the names that stand beside them, from left to right."""

    def __init__(self, anchors: Anchors, groups: list[Group]) -> None:
        self.anchors = anchors
        self.tokens = anchors.tokens
        self.lists = NameLists(anchors)
        self.sharing = Sharing(anchors, self.lists)
        self.asides = Asides(anchors)
        self.chains = Chains(anchors, self.lists)
        self.further = Members(anchors, self.lists, self.sharing)
        self.gaps = Gaps(anchors)

    def bind(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """Give `group` the names beside it, if there are any; `previous` is the group before it in the sentence."""
        if group.row:
            self.sharing.share_row(group)
            return
        if self.chains.is_of_house(previous, group):
            return
        for way in (
            self.followed,
            self.further.each_told,
            self.bracketed,
            self.further.below,
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
                share_school(previous, group)
                self.asides.entries.place(group)
                return

    def followed(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« le PDG Dick Costolo », « les fondateurs X et Y »: the name comes right after the title."""
        at = self.gaps.skip_since(group.right, sentence.end)
        if group.titles[0].definite or group.titles[0].possessive:
            at = self.gaps.skip_epithets(at, sentence.end)
        such = self.skip_such_as(at) if group.titles[0].plural else at
        if such > at:
            for person in self.lists.listed(such, sentence.end):
                group.claim(person, "title before name")
            return
        people = self.members(group, at, sentence)
        if people:
            cook = group.titles[0]
            cook.elsewhere = cook.elsewhere or (cook.noun.noun == "chef" and cook.right == cook.end)  # « le *chef* X »
            self.sharing.give(group, people, "title before name")

    def skip_such_as(self, at: int) -> int:
        """Past « , comme », « à l'image de », « tels que » behind a plural; `at` where nothing of the kind follows."""
        start = at + (self.anchors.words(at, at + 1) in ([","], ["("]))
        end = max(
            (start + len(words) for words in SUCH_AS if self.anchors.words(start, start + len(words)) == words),
            default=at,
        )
        return end + (end > at and bool(OF & set(self.anchors.words(end, end + 1))))

    def members(self, group: Group, at: int, sentence: Sentence) -> list[Name]:
        """The people listed from token `at` on; where the title counts them, with what is said of each."""
        if group.titles[0].plural and self.anchors.words(at, at + 1) == ["les"] and at + 1 < sentence.end:
            at += 2 * self.anchors.is_a(at + 1, "nationality")  # « ses patrons, *les Suédois* X et Y »
        people = self.lists.listed(at, sentence.end)
        if not people and group.titles[0].plural and group.titles[0].noun.kind == "founder":
            return self.lists.members(at, sentence.end)  # « les fondateurs, *la PDG X et le CTO Y* »
        both = any(self.anchors.words(group.right, group.right + len(words)) == words for words in BOTH)
        count = count_of(group.titles[0], self.anchors) or 2 * both
        if count in (0, len(people)) or group.titles[0].noun.noun in GENERIC:
            return people
        members = self.lists.members(at, sentence.end)
        return members if len(members) == count else people

    def introduced(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« Son PDG, Dick Costolo, s'en félicite », « Vice-président de X, Y … »: a comma or colon between."""
        at = self.gaps.skip_since(group.right, sentence.end)
        at += next((len(words) for words in BOTH if self.anchors.words(at, at + len(words)) == words), 0)
        if self.is_side(group.left):
            return
        close = self.lists.skip_bracket(at, sentence.end)
        if close == at + ACRONYM and self.anchors.words(close, close + 1) == [","]:
            at = close  # « le président de l'ordre des juristes *(ODJ)*, X, … »
        if at >= sentence.end or self.tokens[at].text not in (",", ":", "(", "–", "—", "-"):
            return
        words = self.anchors.words(at + 1, at + 3)
        plural = group.titles[0].plural
        at += 2 if words in NAMELY or (plural and words[:1] == ["parmi"]) else plural and words[:1] == ["dont"]
        at += at > group.right and self.anchors.words(at + 1, at + 2) == ["notamment"]
        people = self.members(group, at + 1, sentence)
        other = bool(people) and self.tokens[at].text == "(" and people[-1].end + 1 in self.anchors.posts
        if not people or other:  # « le poste de directeur (*X, cofondateur*, assure l'intérim) »
            return
        if len(people) > 1 and not group.titles[0].plural and self.anchors.word(group.left - 1) == "ou":
            return  # « X *ou le pape, Y ou Z* »: one of a row
        closed = self.gaps.is_closed(people[-1].end, sentence)
        fronted = self.is_front(group.left, sentence) and (
            group.bare or group.titles[0].definite or group.titles[0].possessive
        )
        owned = group.titles[0].possessive and self.anchors.word(group.left - 1) not in OBLIQUE | VIEWS
        opening = self.anchors.words(sentence.start, group.left)
        if group.titles[0].indefinite and opening == ["pour"]:
            return  # « *Pour un simple blogueur*, X aurait-il répondu ? »
        if opening in (["selon"], ["pour"], ["d'", "après"]):
            closed = fronted = self.anchors.words(people[-1].end, people[-1].end + 1) in (
                [","],
                ["("],
            )  # « *Selon* la juriste, X « ment » »
        told = self.is_subject_behind_phrase(group, people[-1], sentence)
        if closed or fronted or owned or told:  # « notre présidente, X y écrit »
            self.sharing.give(group, people, "title, comma, name")

    def is_subject_behind_phrase(self, group: Group, person: Name, sentence: Sentence) -> bool:
        """« Sur la vidéo, le ministre du Commerce, X *relaie* … »: an apposition that no comma closes."""
        verb = self.tokens[person.end] if person.end < sentence.end else None
        opening = group.titles[0].determiner in DEFINITE and self.anchors.word(group.left - 1) == ","
        named = self.anchors.people_between(sentence.start, group.left)
        return opening and not named and verb is not None and "VerbForm=Fin" in verb.morph

    def is_side(self, left: int) -> bool:
        """« Chez l'acheteur, X … », « Du côté du vendeur, X … »: a party, of which X is a voice."""
        before = self.anchors.words(left - 2, left)
        beside = before[-1:] == ["côté"] and before[0] not in ("son", "leur")  # « dit de *son* côté le patron »
        return beside or before[-1:] == ["chez"] or before in (["côté", "de"], ["côté", "d'"])

    def preceded(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« Dick Costolo, le PDG de Twitter »: the name, a comma or a dash, the title."""
        at = self.gaps.skip_fillers(group.left - 1, sentence.start)
        at -= at > sentence.start and self.tokens[at].lower_ in ("tous", "toutes")
        at -= at > sentence.start and group.titles[0].determiner == "des" and self.tokens[at].lower_ in COUNTS
        skipped = set(self.anchors.words(at + 1, group.left))
        if at < sentence.start or (not group.bare and skipped & {"et", "mais", "que"}):
            return
        if group.titles[0].determiner in ("du", "au"):
            return  # « les comptes de X, *du patron de A* et de B »
        if self.opens_row(group, sentence):
            return
        if group.bare and self.tokens[at].text != ",":
            at = self.gaps.skip_adverbial(at, sentence.start)
        text = self.tokens[at].text
        if text == "," or text in DASHES:
            person = self.lists.name_ending(at - 1, sentence.start)
            if person is not None and self.is_new_subject(group, person, sentence):
                group.titles[0].elsewhere |= group.titles[0].possessive  # X's, at no house told
                return
        elif group.bare and at == group.left - 1:
            person = self.anchors.person_until(at, sentence.start)
            if person is not None and self.anchors.word(person.start - 1) in verbs():
                return  # « a nommé X directeur »: no mere apposition
        else:
            return
        if person is None or self.is_kin(person):
            return
        noun = group.titles[0].noun
        if text == ":" and noun.gender == "feminine" and gender_of(person.name) == "masculine":
            return  # « …, dit X : *l'ex-dirigeante* est partie »
        if person.start in self.sharing.taken and not group.bare:
            after = self.anchors.words(group.right, group.right + 2)
            closed = after[:1] == [","] and after[1:] not in (["et"], ["mais"], ["puis"], ["ainsi"])
            if group.titles[0].plural or not closed or self.anchors.person_from(group.right + 1, sentence.end):
                return  # the next of a list, not « son associé X, *le directeur technique*, rit »
        self.sharing.give_one(group, person, "name before title")

    def opens_row(self, group: Group, sentence: Sentence) -> bool:
        """« Exit X, *le directeur*, Y, la juriste, Z. »: a row that begins and ends with a name."""
        at, titles = group.right, 1
        if group.titles[0].determiner not in DEFINITE:
            return False
        while (person := self.behind_comma(at, sentence)) is not None:
            if self.anchors.words(person.end, person.end + 1) != [","]:
                return titles > 1
            at, titles = self.anchors.posts.get(person.end + 1, sentence.end), titles + 1
            if self.anchors.word(person.end + 1) not in DEFINITE:
                return False
        return False

    def behind_comma(self, at: int, sentence: Sentence) -> Name | None:
        """The name behind the comma at token `at`."""
        return self.anchors.person_from(at + 1, sentence.end) if self.anchors.words(at, at + 1) == [","] else None

    def is_kin(self, person: Name) -> bool:
        """« le mari de X, journaliste »: the title is not that of the person named."""
        return self.anchors.word(person.start - 2) in words_of("kin") and self.anchors.word(person.start - 1) in OF

    def is_new_subject(self, group: Group, person: Name, sentence: Sentence) -> bool:
        """« Après le discours de X, le Premier ministre a … »: a subject of its own, not an apposition to X."""
        at = self.superior_end(group.right, sentence)
        if self.is_of_person(group, at, sentence):
            return True
        if person.start == sentence.start + 1 and self.anchors.word(sentence.start) == "selon":
            return self.anchors.person_from(at + 1, sentence.end) is not None  # « Selon X, *le directeur, Y*, … »
        before = self.anchors.words(max(sentence.start, person.start - 2), person.start)
        opening = opens_sentence(person, self.anchors)
        governed = bool(before) and before[-1] in OBLIQUE
        if not governed and opening:  # « Et *comme saint X*, le maire … »
            governed = not COMPARING.isdisjoint(before)
        if group.bare or not governed or at >= sentence.end:
            return False
        if self.anchors.words(at, at + 3)[2:] == ["ans"]:  # « créé par X, *un ingénieur de 24 ans.* »
            at += 3
        ends = BOUNDARIES - DASHES if opening else BOUNDARIES  # « Reçu par X, le patron – un ami – a … »
        at = self.past_further(at, sentence)
        return self.tokens[at].text not in ends or self.is_named_behind(group, at, sentence)

    def past_further(self, at: int, sentence: Sentence) -> int:
        """Past « et ancien PDG de B » in « Lancé par X, le fondateur de A *et ancien PDG de B*, Odeo … »."""
        further = self.anchors.word(at) == "et"
        while further and at < sentence.end and self.tokens[at].text not in BOUNDARIES:
            if "VerbForm=Fin" in self.tokens[at].morph:
                break
            at += 1
        return min(at, sentence.end - 1)

    def is_of_person(self, group: Group, at: int, sentence: Sentence) -> bool:
        """« X, *son vice-président, Y*, ou encore Z »: of those who stand round X."""
        return group.titles[0].possessive and self.is_named_behind(group, at, sentence)

    def is_named_behind(self, group: Group, at: int, sentence: Sentence) -> bool:
        """« Invité par X, *le directeur de A, Y*, a parlé »: the name in the commas behind it is its own."""
        person = self.behind_comma(at, sentence)
        if person is None or group.titles[0].plural or self.anchors.words(person.end, person.end + 1) != [","]:
            return False
        behind = person.end + 1
        listed = behind in self.anchors.posts or behind in self.anchors.people
        return not listed and self.anchors.words(behind, behind + 1) != ["et"]

    def superior_end(self, at: int, sentence: Sentence) -> int:
        """Past « du président Y » behind « directeur de cabinet »: whom the holder serves."""
        end = self.anchors.posts.get(at)
        person = self.anchors.person_from(end, sentence.end) if end is not None else None
        return person.end if person is not None else at

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

    def is_front(self, left: int, sentence: Sentence) -> bool:
        """Whether the sentence begins at token `left`, or only its rubric stands before: « ENTRETIEN – … »."""
        while left > sentence.start and (self.tokens[left - 1].is_quote or self.tokens[left - 1].text in DASHES):
            left -= 1
        label = self.tokens[sentence.start].text
        return left <= sentence.start + (label.isupper() and len(label) > LABEL)
