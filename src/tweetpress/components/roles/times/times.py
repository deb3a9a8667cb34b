"""Words of time beside a title: « directrice *de 2008 à 2010* », « *alors* ingénieur », « *jusqu'à présent* chef »."""

from __future__ import annotations

from functools import cache

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.words import verbs, words_of

ENDING_WORDS = frozenset(("jusqu'en", "jusqu'", "jusqu'à", "jusque"))
SPAN_OF_UNTIL = 9
"""Tokens from « directeur » back to the comma before « jusqu'à la semaine dernière »."""
UNTIL_NOW = ("jusqu'ici", "jusqu' ici", "jusqu'alors", "jusqu' alors", "jusque-là", "jusqu' à", "jusqu'à présent")
LASTING_WORDS = frozenset(("pendant", "durant"))
UNITS = frozenset(
    ("an", "ans", "année", "années", "mois", "saisons", "semestres", "décennie", "décennies", "mandats", "longtemps")
)
SPAN_TO_STEP = 5
SPAN_TO_NOW = 15
"""Tokens of « d'abord journaliste au Soir, *désormais* », from the title."""
SPAN_TO_LISTED = 4
"""Tokens of « devant X, directeur de Vine, *puis* Y », which tells no career."""
CONDITIONS = {(word, "où") for word in ("jour", "moment")} | {("lorsque", "un"), ("lorsqu'", "un"), ("quand", "un")}
CONDITIONS |= {(word, that) for word in ("dès", "aussitôt", "sitôt", "fois") for that in ("que", "qu'")}
"""« partira *dès qu'*un autre se présentera »."""
ASKING = frozenset(("pourquoi", "comment", "quand", "qui", "que", "quel", "quelle"))
"""« *Pourquoi* X a-t-il quitté Vine ? »: he has."""
UNREAL = frozenset(("si", "s'"))
REACH = 5
"""Tokens after a title in which its end may be told."""
VERB_STARTS = frozenset(("a", "ont", "avait", "lui", "leur", "se", "s'", "n'", "ne"))
"""« X, cofondateur, *lui a* laissé jusqu'à l'automne ses droits »."""
CLAUSE_STARTS = frozenset(("qui", "que", "qu'", "dont", ":", ";", "«"))


@cache
def is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text.startswith(("19", "20"))


def has_ended(anchors: Anchors, right: int, end: int) -> bool:
    """Whether the words from token `right` on end the post: « de 2007 à 2008 », « jusqu'en 2010 »."""
    after = anchors.words(right, min(end, right + REACH + 2))
    after = after[: min(next_title(after), REACH)]
    after = after[: next((at for at, word in enumerate(after) if word in CLAUSE_STARTS or is_verb(word)), len(after))]
    years = [word for word in after if is_year(word)]
    lasting = LASTING_WORDS & set(after) and (UNITS & set(after) or years)  # « pendant six ans », « durant l'été 2012 »
    return bool(lasting or ENDING_WORDS & set(after)) or len(years) == 2


def is_verb(word: str) -> bool:
    """« directeur, *assurera* l'intérim jusqu'à », « cofondateur, *lui* a laissé jusqu'à »: the clause goes on."""
    verb = verbs().get(word)
    return word in VERB_STARTS or (verb is not None and verb.tense in ("past", "future", "conditional"))


def in_year(anchors: Anchors, right: int, end: int) -> bool:
    """« conseiller au ministère *en 2011* »."""
    after = anchors.words(right, min(end, right + 2))
    return after[:1] == ["en"] and is_year("".join(after[1:]))


def is_bygone(anchors: Anchors, left: int, right: int, end: int) -> bool:
    """« le PDG d'alors », « le patron de l'époque », « le directeur sur le départ », inside the title or after it."""
    last = right + next_title(anchors.words(right, min(end, right + 3)))
    return any(anchors.phrase_end(at, end, "bygone") > at for at in range(left, last))


def next_title(after: list[str]) -> int:
    """Where « le ministre, *jusqu'ici* maire », « cofondateur *et jusque-là* PDG » go on with another title."""
    joints = (at for at, word in enumerate(after) if word in (",", "et"))
    return next((at for at in joints if " ".join(after[at + 1 : at + 3]).startswith(UNTIL_NOW)), len(after))


def is_step(anchors: Anchors, right: int, end: int) -> bool:
    """« ingénieur chez Google, *puis* … », « directrice de Vine *avant de* … »: another post came after this one."""
    after = [word for word in anchors.words(right, min(end, right + SPAN_TO_STEP)) if word != ","]
    another = after[:1] == ["puis"] and bool(anchors.people_between(right, min(end, right + SPAN_TO_LISTED)))
    before = after[:2] in (["avant", "de"], ["avant", "d'"])  # « avant de *devenir* », not « avant de lire un tweet »
    said = after[2:3] == ["ajouter"]  # « juge X, directrice de Vine, avant d'*ajouter* »
    return (after[:1] == ["puis"] and not another) or (
        before and not said and any(word in verbs() for word in after[2:])
    )


def is_open(anchors: Anchors, index: int, sentence: Sentence) -> bool:
    """« partira dès qu'il aura *trouvé* quelqu'un », « bientôt *remercié ?* »: nobody leaves at token `index` yet."""
    after = anchors.words(index + 1, sentence.end)
    if anchors.word(index - 1) == "ou" and UNREAL & set(anchors.words(sentence.start, index)):
        return True  # « demande *s'*il doit rester *ou* quitter la présidence »
    asked = "?" in after and not ASKING & set(anchors.words(sentence.start, index))
    later = anchors.word(index).endswith(("ra", "ront", "rai", "rait"))
    waiting = later and any(phrase in CONDITIONS for phrase in zip(after, after[1:], strict=False))
    return asked or waiting or any(word.startswith("trouv") for word in after)


def until_when(left: int, anchors: Anchors) -> int:
    """The comma before « X, *jusqu'à il y a peu* directeur », the title at token `left`; 0 for none."""
    back = range(left - 1, max(0, left - SPAN_OF_UNTIL), -1)
    comma = next((at for at in back if anchors.word(at) == ","), 0)
    return comma if comma and anchors.word(comma + 1).startswith("jusqu") else 0


def is_past_moment(anchors: Anchors, left: int) -> bool:
    """Whether a title at token `left` is one of another time: « alors ingénieur », « jusque-là directeur »."""
    before = anchors.words(left - 2, left)
    told = [word for word in anchors.words(left - 3, left) if word != ","][-2:]
    first = before == ["d'", "abord"] and "désormais" in anchors.words(left, left + SPAN_TO_NOW)
    if told in (["avant", "cela"], ["avant", "ça"], ["un", "temps"]) or first or until_when(left, anchors):
        return True
    if before[-1:] in (["que"], ["qu'"]):  # « *alors que* la ministre tweetait »
        return False
    said = anchors.tokens[max(0, left - 2)].pos_ == "VERB" and anchors.word(left) in ("le", "la", "l'")
    if before[-1:] == ["alors"] and said:  # « expliquait *alors* la présidente, X »
        return False
    if "ici" in before and "jusqu'" not in anchors.words(left - 4, left):  # « *Ici*, la candidate, X »
        return False
    return bool(set(before) & words_of("until then"))
