"""Triggers: the verb, noun of action or small word that gives a title to somebody, found from the title leftwards."""

from __future__ import annotations

from dataclasses import dataclass

from tweetpress.components.grammar import POINTERS
from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.phrases.repeats import is_repeat
from tweetpress.components.roles.times.times import UNREAL, is_open, is_year
from tweetpress.components.roles.words import Verb, verbs, words_of

SPAN_TO_TRIGGER = 14
SPAN_TO_FAR_TRIGGER = 40
"""Tokens from « comme », « au poste de » back to their verb, other phrases between them."""
SPAN_TO_AUXILIARY = 4
PERFECT = frozenset(("a", "ont", "ai", "avons", "avez", "avoir", "ayant"))
PLUPERFECT = frozenset(("avait", "avaient", "avais", "aviez"))
AUXILIARIES = PERFECT | PLUPERFECT | {"aura", "auront", "aurait", "auraient"}
PRESENTATIVES = frozenset(("voilà", "voici", "revoilà", "revoici"))
SEEING = frozenset(("voit", "voient", "vu", "vue", "verra", "verront"))
"""« X *se voit confier* la direction »."""
BORNE = frozenset(("titre", "titres", "casquette", "casquettes"))
"""What one wears or bears with a post, while the verb also means that somebody is raised to it."""
SPAN_TO_BORNE = 4
WANTED = frozenset(("pour", "candidat", "candidate", "candidats", "candidates", "candidature", "candidatures"))
"""Before « le poste de »: it is still to be filled."""
PASSED = (["par"], ["chez"], ["de"], ["du"], ["à"], ["au"], ["directeur"], ["directrice"])
PASSED_LATER = (["l'", "année"], ["l'", "an"], ["en"], ["ensuite"], ["alors"], ["puis"])
"""What follows « passer » where it tells of a career."""
TRADES = frozenset(("métier", "profession", "carrière", "costume", "habits", "tablier", "uniforme"))
"""« exerce le *métier* d'avocat »: words for a post with a verb alone, since a trade may also be praised or taught."""
POST_WORDS = frozenset(("comme", "qualité", "tant"))
BELONGING = {"compte": "est", "figure": "est", "fait": "est", "comptent": "sont", "figurent": "sont", "font": "sont"}
BELONGING |= {"comptait": "était", "figurait": "était", "faisait": "était", "comptaient": "étaient"}
BELONGING |= {"figuraient": "étaient", "faisaient": "étaient", "compta": "fut", "figura": "fut", "fit": "fut"}
"""« X *compte* parmi les fondateurs », « *fait* partie des », and the form of « être » that says the same."""
NOT_LIGHT = frozenset(("comment", "pourquoi", "combien", "jamais", "moins", "trop", "très", "assez"))
"""Adverbs between a verb and a title that the verb does not give."""
LICENSING = frozenset(("va", "vont", "vais", "allait", "pour", "par", "jusqu'à", "avant", "après", "vient", "viens"))
LICENSING |= {"venait", "viennent", "accepte", "accepté", "acceptait", "accepta", "acceptera", "décide"}
LICENSING |= {"décidé", "jusqu'", "puis", "ensuite"}
"""Before « devenir » where somebody becomes it: « *avant* de devenir », « *va* devenir », not « apprend à devenir »."""
SPAN_TO_NE = 3
CEASING = ("cess", "arrêt")
RUMOURED = frozenset(("become", "arrive", "take", "succeed", "remain"))
MAKING = frozenset(
    ("faire", "fait", "font", "faisait", "faisaient", "fit", "firent", "fera", "feront", "fasse", "fassent", "faisant")
)
"""« X en *fait* sa directrice », « pour en *faire* son directeur »."""
SPAN_TO_MAKING = 4
"""Tokens of « *faisait* jusque-là office de »."""
FAR_SENSES = frozenset(
    ("appoint", "welcome", "succeed", "replace", "arrive", "begin", "hold", "leave", "dismiss", "arrival", "remain")
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """What links a title to its holder, at token `index`."""

    index: int
    sense: str
    """The sense of its verb in `role_verbs.tsv`; `arrival` and `departure` for nouns; `as` for a bare « comme »."""
    verb: Verb | None = None
    passive: bool = False
    """The subject gets the post: « est nommé », « nommée », « s'est nommé »."""
    post: bool = False
    """Between trigger and title stands « comme », « au poste de » and the like."""


class Triggers:
    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors

    def find(self, left: int, sentence: Sentence, *, office: bool = False) -> Trigger | None:
        """The trigger of the title that begins at token `left`, if only light words and names part them.

        « à la présidence », an `office`, may be farther: « l'arrivée de X, ex-patron de Vine, à la présidence ».
        """
        at = left - 1
        same = is_repeat(left, self.anchors)
        post, trade = same, False
        floor = max(sentence.start, left - SPAN_TO_TRIGGER)
        while at >= floor:
            name = self.anchors.people.get(at) or self.anchors.companies.get(at)
            if name is not None:
                at = name.start - 1
                continue
            passed = self.anchors.phrase_start(at, floor, "adverbial")
            if passed <= at:  # « devient *pour sa part* directrice »
                at = passed - 1
                continue
            word = self.anchors.word(at)
            if self.anchors.word(at - 1) in ("en", "dès") and (is_year(word) or word in words_of("period")):
                at -= 2  # « nommé *en septembre* directeur »
                continue
            if word == ")" and "(" in self.anchors.words(floor, at):  # « Elle était (selon Z) directrice »
                at -= 1 + self.anchors.words(floor, at)[::-1].index("(")
                at -= 1
                continue
            bare = self.anchors.words(at + 3, at + 4) not in (["un"], ["une"])  # « dont celui *d'un* député »
            if word == "dont" and self.anchors.word(at + 1) in POINTERS and bare:  # « les rôles, *dont celui* de PDG »
                same = True
                at -= 1 + (self.anchors.word(at - 1) == ",")
                continue
            found = self.at(at, sentence, post=post or trade)
            if found is not None:
                return found
            trade = trade or word in TRADES
            post = post or word in words_of("post") or word in POST_WORDS
            if not self.is_light(at) and word not in TRADES | POINTERS:
                break
            at -= 1
        if office and self.anchors.word(left - 1) == "à" or self.anchors.word(left) in ("au", "à"):
            return self.far(at, sentence)
        if not post:
            return None
        if self.is_naming(at) and self.anchors.people_between(at, left):
            return Trigger(at + 1, "as", post=True)  # « *mentionne X* comme PDG »
        wanted = bool(WANTED & set(self.anchors.words(at, at + 3)))
        wanted = wanted or same  # « lui offre le même poste », « supprime des postes, dont celui de T »
        return self.far(at, sentence) or (None if wanted else Trigger(at + 1, "as", post=True))

    def is_naming(self, at: int) -> bool:
        """Whether a finite verb that tells of no post stands at token `at`."""
        return "VerbForm=Fin" in self.anchors.tokens[at].morph and self.anchors.word(at) not in verbs()

    def far(self, at: int, sentence: Sentence) -> Trigger | None:
        """« nommer X, jusque-là chargée de …, comme directrice »: the verb behind other phrases."""
        for index in range(at, max(sentence.start, at - SPAN_TO_FAR_TRIGGER) - 1, -1):
            found = self.at(index, sentence, post=True)
            if found is not None and found.sense in FAR_SENSES:
                return found
        return None

    def is_light(self, at: int) -> bool:
        """Whether token `at` may stand between a verb and the title it gives."""
        token = self.anchors.tokens[at]
        word = token.lower_
        if word == ":":  # « Il était temps : un juge … »
            return False
        if word == "plus" and not {"ne", "n'", "le", "la", "les"} & set(self.anchors.words(at - SPAN_TO_AUXILIARY, at)):
            return False  # « X est *plus* diplomate »
        light = word in words_of("light") or word in words_of("post") or word in words_of("neutral")
        return light or token.like_num or (token.pos_ == "ADV" and word not in NOT_LIGHT)

    def at(self, at: int, sentence: Sentence, *, post: bool) -> Trigger | None:
        """The trigger at token `at`, if it is one."""
        word = self.anchors.word(at)
        if self.anchors.tokens[at].text.istitle() and self.anchors.tokens[at - 1].is_alpha and at > sentence.start:
            return None  # « un élu du *Parti* socialiste »
        if word in PRESENTATIVES:
            return Trigger(at, "become")
        if self.is_noun(at):
            if word == "succession":
                return Trigger(at, "succeed", post=post)
            if word == "passage" and self.anchors.word(at - 1) == "un":
                return None  # « après *un passage* chez Vine comme »
            if word in words_of("arrival") | words_of("appointment"):
                return Trigger(at, "arrival", post=post)
            return Trigger(at, "departure", post=post) if word in words_of("departure") else None
        if word in MAKING and "en" in self.anchors.words(at - 2, at):
            return Trigger(at, "make")
        if word in ("parmi", "nombre", "partie") and (belonging := self.belonging(at, sentence)) is not None:
            return belonging
        if word == "office" and (making := MAKING & set(self.anchors.words(at - SPAN_TO_MAKING, at))):
            made = next(index for index in range(at - 1, -1, -1) if self.anchors.word(index) in making)
            return Trigger(made, "hold", post=True)
        verb = verbs().get(word)
        if verb is None:
            return None
        if verb.infinitive == "être" and verb.tense in ("participle", "infinitive") and at > sentence.start:
            return Trigger(self.first_auxiliary(at, sentence), "be", verb, post=post)
        if verb.infinitive == "passer" and not self.is_passing(at):
            return None
        if verb.infinitive == "passer" and not post and self.anchors.words(at + 1, at + 2) == ["par"]:
            return None
        if verb.infinitive == "joindre" and not {"se", "s'"} & set(self.auxiliaries(at, sentence)):
            return None  # « *joint* par téléphone, le directeur … »
        if verb.infinitive == "laisser" and {"lui", "leur"} & set(self.anchors.words(at - 1, at)):
            return Trigger(at, "hold", verb, post=True)  # « ce qui *lui laisse* le titre de directeur »
        if verb.infinitive == "porter" and BORNE & set(self.anchors.words(at + 1, at + 1 + SPAN_TO_BORNE)):
            return Trigger(at, "hold", verb, post=True)  # « porte désormais le titre de directeur »
        passive = verb.tense == "participle" and not self.has_avoir(at, sentence)
        if passive and verb.sense == "know":  # « un métier mal connu »
            return None
        passive = passive or (verb.tense == "infinitive" and bool(SEEING & set(self.auxiliaries(at, sentence))))
        return Trigger(at, verb.sense, verb, passive, post)

    def belonging(self, at: int, sentence: Sentence) -> Trigger | None:
        """« X *compte parmi* les fondateurs », « est *au nombre* des », « *fait partie* des »: X is one of them."""
        for index in range(at - 1, max(sentence.start, at - SPAN_TO_BORNE), -1):
            form = BELONGING.get(self.anchors.word(index), self.anchors.word(index))
            verb = verbs().get(form)
            if verb is not None and verb.infinitive == "être":
                return Trigger(index, "be", verb)
            if self.anchors.tokens[index].pos_ != "ADV" and self.anchors.word(index) != "au":
                return None
        return None

    def is_passing(self, at: int) -> bool:
        """« passe directeur », « passe l'année suivante directrice », not « ont passé quelques jours »."""
        after = self.anchors.words(at + 1, at + 3)
        return after[:1] in PASSED or any(after[: len(words)] == words for words in PASSED_LATER)

    def is_noun(self, at: int) -> bool:
        """« l'arrivée », « cet été »: a noun, though some look like participles; not « l'accueille »."""
        before = self.anchors.word(at - 1) if at > 0 else "."
        verb = verbs().get(self.anchors.word(at))
        if before in ("l'", "les") and verb is not None and verb.tense not in ("participle", "past"):
            return False
        return before in words_of("noun mark")

    def auxiliaries(self, at: int, sentence: Sentence) -> list[str]:
        """The words before the participle at `at` among which its auxiliary stands."""
        return self.anchors.words(max(sentence.start, at - SPAN_TO_AUXILIARY), at)

    def first_auxiliary(self, at: int, sentence: Sentence) -> int:
        """From « été » back to the « a » of « a aussi été »."""
        for index in range(at - 1, max(sentence.start, at - SPAN_TO_AUXILIARY) - 1, -1):
            if self.anchors.word(index) in words_of("hedge"):  # « a toujours voulu être »
                return at
            if self.anchors.word(index) in AUXILIARIES | {"d'", "pour", "vient"}:
                return index
        return at

    def has_avoir(self, at: int, sentence: Sentence) -> bool:
        """« a nommé »: an active perfect; « a été nommé » is none."""
        window = set(self.auxiliaries(at, sentence))
        return bool(window & AUXILIARIES) and "été" not in window

    def is_hedged(self, trigger: Trigger, sentence: Sentence) -> bool:
        """« rêve d'être PDG », « pressenti pour devenir », « pourrait être nommé »."""
        low = max(sentence.start, trigger.index - 5)
        if any(
            self.anchors.word(at) in words_of("hedge") and not self.is_apart(at, trigger.index)
            for at in range(low, min(sentence.end, trigger.index + 2))
        ):
            return True
        if trigger.sense == "leave" and is_open(self.anchors, trigger.index, sentence):
            return True
        verb = trigger.verb
        if verb is not None and verb.tense == "conditional":  # « deviendrait PDG » is a rumour, « si… » a mere case
            reported = {"que", "qu'"} & set(self.auxiliaries(trigger.index, sentence))  # « a annoncé qu'elle *serait* »
            told = bool(reported) or trigger.sense in RUMOURED or self.is_no_longer(trigger)
            return not told or bool(UNREAL & set(self.anchors.words(sentence.start, sentence.end)))
        return verb is not None and verb.infinitive == "devenir" and self.is_unlicensed(trigger, sentence)

    def is_no_longer(self, trigger: Trigger) -> bool:
        """« ne serait *plus* PDG », « cessera d'être PDG »: the post ends."""
        negated = {"ne", "n'"} & set(self.anchors.words(trigger.index - SPAN_TO_NE, trigger.index))
        if negated and "plus" in self.anchors.words(trigger.index + 1, trigger.index + 3):
            return True
        before = self.anchors.words(trigger.index - SPAN_TO_NE, trigger.index)
        return any(word.startswith(CEASING) for word in before)

    def is_apart(self, at: int, index: int) -> bool:
        """« *Sans* surprise, X devient … »: a comma or a colon parts the word at token `at` from the verb."""
        return not {",", ":", ";"}.isdisjoint(self.anchors.words(at, index))

    def is_unlicensed(self, trigger: Trigger, sentence: Sentence) -> bool:
        """« apprend à devenir journaliste », « comment devenir »: an infinitive that says of nobody that it happens."""
        if trigger.verb is None or trigger.verb.tense != "infinitive":
            return False
        return not LICENSING & set(self.anchors.words(max(sentence.start, trigger.index - 4), trigger.index))
