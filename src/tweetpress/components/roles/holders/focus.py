"""Who a pronoun or an unnamed description means: the person that the text is about at a given place."""

from __future__ import annotations

from collections import Counter

from tweetpress.components.roles.anchors import CIVILITIES, Anchors, Name, Sentence
from tweetpress.components.roles.holders.described import is_reference
from tweetpress.components.roles.holders.ordinals import is_ordinal, of_two
from tweetpress.components.roles.houses.known import gender_of
from tweetpress.components.roles.words import Gender, role_nouns, words_of

REACH = 6
"""Sentences that a pronoun may look back over."""
GAP = 2
"""Sentences without person or pronoun after which the text is again about its main person."""
OBLIQUE = frozenset(
    ("de", "d'", "du", "des", "à", "au", "aux", "par", "avec", "pour", "chez", "selon", "sans", "contre")
)
OBLIQUE |= {"après", "avant", "outre", "sous", "dont", "depuis", "derrière", "devant", "entre", "malgré", "vers"}
RETURNING = frozenset(("revient", "revint", "reviendra", "revenait", "échoit", "échoira", "échut", "incombe", "revenu"))
RETURNING |= {"revenue", "échu", "échue", "dévolu", "dévolue"}
NEAREST = ("intéressé", "venu", "recrue")
"""Beginnings of nouns for whoever was named last: « l'intéressé », « la nouvelle recrue »."""
LATTER = frozenset(("dernier", "dernière", "celui-ci", "celle-ci"))
MANY_NAMED = 4
"""People in a sentence of whom none is « l'intéressé » just because the name comes last."""
SPAN_TO_LATTER = 4
"""Tokens of a sentence in which « ce dernier » or « la nouvelle recrue » opens it."""
ALIKE = frozenset(("même", "idem", "pareil", "pareille"))
VIEWS = frozenset(("pour", "selon"))
SPEAKING = frozenset(("je", "j'"))
OPENING_QUOTES = frozenset(("«", "“", '"'))
CLOSING_QUOTES = frozenset(("»", "”", '"'))
QUOTE_REACH = 120
"""Tokens from « je » to the quotes that open and close what its speaker says."""
ATTRIBUTION = 14
"""Tokens from the quotes to the name of who speaks: « …, a expliqué hier X »."""
SPAN_TO_OWNER = 4
"""Tokens from the beginning of the sentence to « de » and the name."""
NO_ONE = frozenset(("un", "une", "de"))
THERE_IS = frozenset(("a", "avait", "aura", "aurait", "eut"))
FEMININE = frozenset(("mme", "mmes", "mlle", "madame"))
PRONOUNS = {"il": "masculine", "elle": "feminine", "celui-ci": "masculine", "celle-ci": "feminine"}


# After the comma that closes an opening phrase, they begin a subject that is no name.
SUBJECT_ARTICLES = frozenset(("le", "la", "l'", "ce", "cet", "cette"))


class Focus:
    """Answers for pronouns and descriptions, with the genders that the text has shown so far."""

    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        self.genders: dict[str, Gender] = {}
        for index, name in anchors.people.items():
            before = anchors.word(index - 1)
            if before in CIVILITIES and before not in ("me", "dr", "pr", "maître"):
                self.learn(name.name, "feminine" if before in FEMININE else "masculine")
        self.transcript = anchors.transcript
        self.main = self.main_person()
        self.first_of_main = next((name for name in anchors.people.values() if name.name == self.main), None)

    def main_person(self) -> str | None:
        """The person that the article names most, one in its title before all."""
        anchors = self.anchors
        counts: Counter[str] = Counter()
        for index, name in anchors.people.items():
            if name.start == index:
                counts[name.name] += 3 if self.in_title(name) else 1
        return counts.most_common(1)[0][0] if counts else None

    def in_title(self, name: Name) -> bool:
        return bool(self.anchors.tokens[name.start].idx < self.anchors.doc._.tweetpress_body)

    def learn(self, name: str, gender: Gender | None) -> None:
        """Note that « directrice » or « Mme » goes with `name`; the first witness stands."""
        if gender is not None:
            self.genders.setdefault(name, gender)

    def fits(self, name: str, gender: Gender | None) -> bool:
        """Whether nothing speaks against `name` having that gender."""
        return gender is None or self.gender(name) in (None, gender)

    def gender(self, name: str) -> Gender | None:
        """What title, civility or first name say of the gender of `name`."""
        return self.genders.get(name) or gender_of(name)

    def is_pronoun(self, index: int) -> bool:
        """Whether a third-person subject pronoun, « ce dernier » or the like ends at token `index`."""
        word = self.form(index).lstrip("-").removeprefix("t-")
        if word == "il" and self.anchors.words(index + 1, index + 3) == ["y", "a"]:
            return False
        if word == "lui":  # « Lui restera directeur »
            return self.anchors.sentence(index).start == index
        return is_ordinal(index, self.anchors) or word in PRONOUNS or (word in SPEAKING and self.main is not None)

    def form(self, index: int) -> str:
        """The pronoun that ends with token `index`; the model parts « Celui-ci » that opens a sentence in three."""
        word = self.anchors.word(index)
        return self.anchors.word(index - 2) + "-ci" if word == "ci" and index > 1 else word

    def gender_at(self, index: int) -> Gender:
        return "feminine" if self.form(index).endswith(("elle", "ère", "onde", "celle-ci")) else "masculine"

    def pronoun(self, index: int, sentence: Sentence, *, personal: bool = False) -> Name | None:
        """The person that the pronoun at token `index` stands for; None for « il faut ».

        `personal`: something before it is said of a person, so that no « il » is impersonal.
        """
        word = self.form(index).removeprefix("-")
        if word in SPEAKING:
            return self.speaker(index, sentence)
        if is_ordinal(index, self.anchors):
            chosen = of_two(index, sentence, self.anchors)
            return chosen if chosen is not None and self.fits(chosen.name, self.gender_at(index)) else None
        if word == "il" and not personal and self.is_impersonal(index, sentence):
            return None
        nearest = word in LATTER
        if self.anchors.word(index - 1) == "où" and (person := self.in_apposition(index, sentence)) is not None:
            return person
        first = next(iter(self.anchors.people_between(sentence.start, sentence.end)), None)
        opening = not nearest and self.anchors.is_a(sentence.start, "opening")
        ahead = opening and first is not None and self.is_subject_behind(index, first)
        if ahead and first is not None and self.fits(first.name, self.gender_at(index)):
            return first
        return self.before(index, sentence, self.gender_at(index), nearest=nearest)

    def in_apposition(self, index: int, sentence: Sentence) -> Name | None:
        """« Z a reçu *X, parti de A*, où il … », « *X, qui* a quitté A, où il … »: of whom the phrase is told."""
        people = self.anchors.people_between(sentence.start, index)
        if not people or self.anchors.words(people[-1].end, people[-1].end + 1) != [","]:
            return None
        told = self.anchors.tokens[people[-1].end : index]
        own = told[1].lower_ == "qui" or not any("VerbForm=Fin" in token.morph for token in told)
        return people[-1] if own and self.fits(people[-1].name, self.gender_at(index)) else None

    def is_subject_behind(self, index: int, person: Name) -> bool:
        """« Quand *elle* était PDG, X … », and not « Quand *il* en est parti, le patron a salué son adjoint, X »."""
        comma = next((at for at in range(index, person.start) if self.anchors.word(at) == ","), person.start)
        between = self.anchors.tokens[comma : person.start]
        told = any("VerbForm=Fin" in token.morph for token in between)
        return index < person.start and self.anchors.word(person.start - 1) == "," and not told

    def is_impersonal(self, index: int, sentence: Sentence) -> bool:
        """« il faut », « faut-il », « il s'agit de », « il y avait », but « il y reste »."""
        after = self.anchors.words(index + 1, min(sentence.end, index + 3))
        if after == ["n'", "est"] and self.anchors.word(index + 4) in NO_ONE:
            return True  # « il n'est pas *une* directrice qui s'en passe »
        if after[:1] == ["y"]:
            return not THERE_IS.isdisjoint(after)
        return self.anchors.word(index - 1) == "faut" or not words_of("impersonal").isdisjoint(after[:1])

    def speaker(self, index: int, sentence: Sentence) -> Name | None:
        """Who says « je » at token `index`: whom the words after or before the quotes name, or the main person."""
        low, high = max(0, index - QUOTE_REACH), min(len(self.anchors.tokens), index + QUOTE_REACH)
        turn = self.transcript.speaker(index)
        if turn is not None:
            return turn
        quotes = OPENING_QUOTES | CLOSING_QUOTES
        opening = next((at for at in range(index - 1, low - 1, -1) if self.anchors.word(at) in quotes), None)
        if opening is not None and self.anchors.word(opening) not in OPENING_QUOTES:
            opening = None
        closing = next((at for at in range(index + 1, high) if self.anchors.word(at) in CLOSING_QUOTES), None)
        if opening is None or closing is None:
            return self.mention_of_main(index, None)
        end = min(self.anchors.sentence(closing).end, closing + ATTRIBUTION)
        after = self.anchors.people_between(closing, end)
        inverted = self.anchors.people.get(opening - 2) if opening > 1 else None  # « … se félicite X. « Je … »
        return next(iter(after), None) or inverted or self.before(opening, self.anchors.sentence(opening))

    def before(
        self, at: int, sentence: Sentence, gender: Gender | None = None, *, nearest: bool = False
    ) -> Name | None:
        """The person in focus before token `at` of `sentence`, of `gender` if that is known."""
        gap, fallback = 0, None
        for back in range(min(REACH, sentence.index) + 1):
            run = self.anchors.sentences[sentence.index - back]
            end = at if back == 0 else run.end
            people = [
                person for person in self.anchors.people_between(run.start, end) if self.fits(person.name, gender)
            ]
            if back == 0:  # « Selon X, *il* sera directeur »: somebody else
                people = [person for person in people if self.anchors.word(person.start - 1) not in VIEWS]
            if people and nearest:
                many = len({person.name for person in people}) >= MANY_NAMED
                return self.mention_of_main(at, gender) if many else people[-1]
            latter = None if nearest else self.latter(run, end)
            if latter is not None and self.fits(latter.name, gender):
                return latter
            direct = [person for person in people if self.is_direct(person)]
            owner = next((person for person in people if is_owner(person, run, self.anchors)), None)
            direct = direct if owner is None or back == 0 else [owner]
            if direct and not self.is_about_pronoun(run, direct[0].start, gender):
                return direct[0]
            fallback = fallback or next(iter(people), None)
            if not people and (back > 0 if nearest else self.is_about_main(run)):
                break
            if not people and end > run.start + 1 and self.is_about_predecessor(run):
                return None
            gap += back > 0 and not people and not self.is_about_pronoun(run, run.end)
            if gap >= GAP:
                break
        return self.mention_of_main(at, gender) or fallback

    def latter(self, sentence: Sentence, end: int) -> Name | None:
        """Whom « Ce dernier », « Celui-ci », « L'intéressée » mean, where they open the sentence: its subject."""
        for index in range(sentence.start, min(end - 1, sentence.start + SPAN_TO_LATTER)):
            word = self.form(index)
            if is_ordinal(index, self.anchors):
                told = ":" in self.anchors.words(index, end)  # « Le premier est une prise de guerre : X … »
                return None if told else of_two(index, sentence, self.anchors)
            if (word in LATTER or word.startswith(NEAREST)) and index + 1 < end:
                gender: Gender = "feminine" if word.endswith(("ère", "ée", "ue", "celle-ci")) else "masculine"
                return self.before(index, sentence, gender, nearest=True)
        return None

    def is_about_main(self, sentence: Sentence) -> bool:
        """« L'homme de 52 ans … », « La recrue … »: the text speaks of its main person without the name."""
        for index in range(sentence.start, sentence.end - 1):
            if self.anchors.word(index) in ("l'", "le", "la") and is_reference(index + 1, self.anchors):
                return True
        return False

    def is_about_predecessor(self, sentence: Sentence) -> bool:
        """« Son prédécesseur … »: from here on the text is about somebody else than the one named before."""
        determiner, noun = (self.anchors.words(sentence.start, min(sentence.end, sentence.start + 2)) + ["", ""])[:2]
        return determiner in ("son", "sa") and noun in words_of("predecessor")

    def is_about_pronoun(self, sentence: Sentence, end: int, gender: Gender | None = None) -> bool:
        """Whether a pronoun is the sentence's subject before token `end`: its focus is that of the sentence before.

        A pronoun of the other gender than `gender` is not the one sought: « Il a installé X, dont *elle* … ».
        """
        return any(
            self.is_pronoun(index)
            and (gender is None or self.anchors.word(index) in SPEAKING or self.gender_at(index) == gender)
            for index in range(sentence.start, min(end, sentence.start + 8))
        )

    def mention_of_main(self, at: int, gender: Gender | None) -> Name | None:
        if self.main is None or not self.fits(self.main, gender):
            return None
        first = self.first_of_main
        return first if first is not None and first.start < at else None

    def is_direct(self, person: Name) -> bool:
        """Whether no preposition governs the name."""
        at = person.start - 1
        while at >= 0 and self.anchors.word(at) in CIVILITIES:
            at -= 1
        if at > 0 and self.anchors.words(at - 1, at + 1) == ["quant", "à"]:
            return True
        if at > 0 and self.anchors.word(at) in (",", "et", "&"):  # « avec X, *Y* et *Z* »
            before = self.anchors.people.get(at - 1)
            behind = self.anchors.tokens[person.end : person.end + 1]  # « l'agence fondée par X, *Y devient* … »
            told = self.anchors.word(at) == "," and any("VerbForm=Fin" in token.morph for token in behind)
            if before is not None and before.start < person.start and not told:
                return self.is_direct(before)
        if at > 0 and self.anchors.word(at) == "à" and self.anchors.word(at - 1) in RETURNING:
            return True  # « La place revient à X. Il … »
        if at >= 0 and self.anchors.sentence(at).start == at and self.anchors.word(at) in VIEWS:
            return True  # « *Pour X*, tout va bien. Il … »
        if at >= 0 and self.anchors.word(self.anchors.sentence(at).start) in ALIKE:
            return True  # « *Même réserve chez X*. Elle … »
        return at < 0 or self.anchors.word(at) not in OBLIQUE

    def ahead(self, at: int, sentence: Sentence) -> Name | None:
        """The subject that follows an opening phrase: « Entré comme ingénieur en 2011, X dirige … »."""
        for index in range(max(at, 1), sentence.end):
            if self.anchors.word(index - 1) != ",":
                continue
            if index in self.anchors.people:
                return self.anchors.people[index]
            if self.is_pronoun(index):
                return self.pronoun(index, sentence, personal=True)
            if self.anchors.word(index) in SUBJECT_ARTICLES and not self.is_of_house(index):
                return None
        return None

    def is_of_house(self, index: int) -> bool:
        """« Nommé directeur d'Odeo, *l'agence du groupe Vine*, X … »: the article of what the house before it is."""
        return index > 1 and index - 2 in self.anchors.companies and self.anchors.is_a(index + 1, "organisation")


def is_owner(person: Name, sentence: Sentence, anchors: Anchors) -> bool:
    """« *La perte d'X* est un coup dur. Il … »: the sentence opens with what is X's."""
    at = person.start - 1
    if anchors.word(at) not in ("de", "d'") or not 1 < at - sentence.start <= SPAN_TO_OWNER:
        return False
    person_like = words_of("kin") | words_of("successor") | words_of("predecessor") | words_of("reference")
    return anchors.word(at - 1) not in person_like and anchors.word(at - 1) not in role_nouns()
