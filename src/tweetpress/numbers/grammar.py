"""One number, in digits, words or both: « 1,2 milliard », « 3 millions et demi », « une vingtaine », « 50 M »."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from tweetpress.numbers.digits import VULGAR, read_digits
from tweetpress.numbers.lexer import Lexeme, is_gap
from tweetpress.numbers.vocabulary import number_words, suffixes
from tweetpress.numbers.words import Words, read_below_thousand, skip_joint

CURRENCY_SIGNS = frozenset("€$£¥₩₹₽")
CURRENCY_CODES = frozenset(("EUR", "USD", "GBP", "CHF", "CAD", "FCFA", "XOF", "XAF", "euros", "euro", "dollars", "US"))
DETERMINERS = frozenset(
    ("le", "la", "l", "un", "une", "ce", "cette", "du", "au", "son", "sa", "leur", "notre", "votre", "premier")
)
HALVED = frozenset(("heure", "heures", "journee", "journees", "siecle", "siecles"))
SIZES = frozenset(("bon", "bonne", "petit", "petite", "gros", "grosse"))


@dataclass(frozen=True, slots=True)
class Reading:
    """A number at a place: lexemes `first` to `stop` (not included)."""

    value: Fraction
    first: int
    stop: int
    approximate: bool = False
    """Said with a noun that counts roughly: « une dizaine »."""
    scaled: bool = False
    """Ends in a noun (« millions », « centaine »): what is counted follows with « de »."""
    bulky: bool = False
    """Printed as a quantity is: parted thousands, decimals or a scale. A year or a list number is not."""
    worded: bool = False
    """Written in words, at least in part of its coefficient."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A number below a million in words, or one in digits, before its scale."""

    value: Fraction
    stop: int
    digits: bool
    bulky: bool
    decimals: bool = False
    scaled: bool = False


def read_number(lexemes: Sequence[Lexeme], at: int) -> Reading | None:
    """The longest number that starts at lexeme `at`."""
    return read_half(lexemes, at) or read_group(lexemes, at) or read_bare_scale(lexemes, at) or read_sum(lexemes, at)


def read_sum(lexemes: Sequence[Lexeme], at: int) -> Reading | None:
    """Chunks with falling scales: « 1 milliard 200 millions », « quatre millions cinq cent mille »."""
    total, last, stop, scaled, bulky, worded = Fraction(0), None, at, False, False, False
    here: int | None = at
    while here is not None:
        chunk = read_chunk(lexemes, here)
        if chunk is None:
            break
        scale, after = read_scale(lexemes, chunk.stop)
        if last is not None and not follows(chunk, scale, last, worded=worded):
            break
        total, stop = total + chunk.value * scale, after
        scaled, bulky = scale > 1 or chunk.scaled, bulky or chunk.bulky or scale > 1
        worded = worded or not chunk.digits
        if scale == 1 or chunk.decimals:
            break
        last, here = scale, skip_joint(lexemes, stop)
    if stop == at:
        return None
    scaled = scaled or (lexemes[stop - 1].text in VULGAR and names_time(lexemes, stop))
    half, stop = read_and_half(lexemes, stop)
    return Reading(total + half * (last or 1), at, stop, scaled=scaled, bulky=bulky or bool(half), worded=worded)


def follows(chunk: Chunk, scale: int, last: int, *, worded: bool) -> bool:
    """Whether a chunk can go on a number whose scale so far is `last`: « 3 millions 20 jours » cannot."""
    value = chunk.value * scale
    return value < last and not chunk.decimals and (worded or value >= 1000)


def read_chunk(lexemes: Sequence[Lexeme], at: int) -> Chunk | None:
    """« 12 000 », « 25 k », « quatre cent mille deux », « mille »."""
    literal = read_digits(lexemes, at) if at < len(lexemes) else None
    if literal is not None:
        bulky = literal.grouped or literal.decimals
        scale, stop = read_suffix(lexemes, literal.stop)
        if scale == 1:
            scale, stop = read_thousand(lexemes, literal.stop)
            rest, stop = read_rest(lexemes, stop) if scale > 1 else (0, stop)
            return Chunk(literal.value * scale + rest, stop, True, bulky or scale > 1, literal.decimals and scale == 1)
        return Chunk(literal.value * scale, stop, True, True, True, scaled=True)
    head = read_below_thousand(lexemes, at)
    if head is not None and (mixed := read_unit_digit(lexemes, head)) is not None:
        return mixed
    value, stop = (head.value, head.stop) if head else (1, at)
    scale, after = read_thousand(lexemes, stop, first=head is None)
    if scale == 1:
        return Chunk(Fraction(value), stop, False, False) if head else None
    here = skip_joint(lexemes, after)
    tail = read_below_thousand(lexemes, here) if here is not None else None
    total = value * 1000 + (tail.value if tail else 0)
    return Chunk(Fraction(total), tail.stop if tail else after, False, True)


def read_rest(lexemes: Sequence[Lexeme], at: int) -> tuple[int, int]:
    """The digits behind « 173 mille »: « 173 mille 394 »; 0 where there are none."""
    here = skip_joint(lexemes, at)
    literal = read_digits(lexemes, here) if here is not None and here < len(lexemes) else None
    if literal is None or literal.decimals or literal.grouped or not literal.value < 1000:
        return 0, at
    return int(literal.value), literal.stop


def read_unit_digit(lexemes: Sequence[Lexeme], tens: Words) -> Chunk | None:
    """« trente 3 »: the unit behind a ten in words, as dictation leaves it."""
    here = skip_joint(lexemes, tens.stop)
    digit = lexemes[here] if here is not None and here < len(lexemes) else None
    if here is None or digit is None or digit.kind != "digits" or len(digit.text) > 1 or digit.text == "0":
        return None
    after = lexemes[here + 1] if here + 1 < len(lexemes) else None
    if tens.value % 10 or not 20 <= tens.value <= 90 or (after is not None and not is_gap(after)):
        return None
    literal = read_digits(lexemes, here)
    if literal is None or literal.stop > here + 1:
        return None  # « vingt 3 000 »
    return Chunk(Fraction(tens.value + int(digit.text)), here + 1, False, False)


def read_thousand(lexemes: Sequence[Lexeme], at: int, *, first: bool = False) -> tuple[int, int]:
    """1000 and the index after « mille » at `at` (or behind a joint, if something stands before it)."""
    here = at if first else skip_joint(lexemes, at)
    if here is not None and here < len(lexemes) and lexemes[here].fold in ("mille", "mil"):
        return 1000, here + 1
    return 1, at


def read_scale(lexemes: Sequence[Lexeme], at: int) -> tuple[int, int]:
    """The scale word at `at`, behind a joint or glued to digits (« 5millions »); 1 where there is none."""
    here = at if at < len(lexemes) and lexemes[at].kind == "word" else skip_joint(lexemes, at)
    word = number_words().get(lexemes[here].fold) if here is not None and here < len(lexemes) else None
    if here is None or word is None or word.role != "scale":
        return 1, at
    return word.value, here + 1


def read_suffix(lexemes: Sequence[Lexeme], at: int) -> tuple[int, int]:
    """The abbreviated scale at `at`, glued to the digits or one space behind them."""
    glued = at < len(lexemes) and lexemes[at].kind == "word"
    here = at if glued else skip_joint(lexemes, at)
    if here is None or here >= len(lexemes) or (not glued and "\n" in lexemes[at].text):
        return 1, at
    suffix = suffixes().get(lexemes[here].text)
    if suffix is None:
        return 1, at
    alone = suffix.alone == "always" or (suffix.alone == "noun" and (glued or has_noun(lexemes, here)))
    if not alone and not has_currency(lexemes, here + 1):
        return 1, at
    return suffix.value, here + 1


def has_currency(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether a currency stands at `at`, behind a space, behind « d' », or before the number (« $44bn »)."""
    for lexeme in lexemes[at : at + 4]:
        if lexeme.text in CURRENCY_SIGNS or lexeme.text in CURRENCY_CODES:
            return True
        if not (is_gap(lexeme) or lexeme.fold in ("d", "de", "'", "’")):
            break
    before = lexemes[max(0, at - 7) : max(0, at - 1)]
    return any(lexeme.text in CURRENCY_SIGNS for lexeme in before)


def has_noun(lexemes: Sequence[Lexeme], at: int) -> bool:
    """« 25 k abonnés », « 3 M de vues » but not « les 3 M. Martin »: a small letter goes on behind a parted suffix."""
    after = lexemes[at + 1 : at + 3]
    return len(after) == 2 and is_gap(after[0]) and after[1].text[:1].islower()


def read_and_half(lexemes: Sequence[Lexeme], at: int) -> tuple[Fraction, int]:
    """« et demi » at `at`: a half of what stands before it."""
    words = [lexeme.fold for lexeme in lexemes[at : at + 4]]
    if len(words) == 4 and words[1] == "et" and words[3] in ("demi", "demie") and is_gap(lexemes[at]):
        return Fraction(1, 2), at + 4
    return Fraction(0), at


def read_half(lexemes: Sequence[Lexeme], at: int) -> Reading | None:
    """« un demi-milliard », « demi-douzaine », « une demi-heure », « un quart de siècle »."""
    here: int | None = at
    if lexemes[at].fold in ("un", "une"):
        here = skip_joint(lexemes, at + 1)
    if here is None or here >= len(lexemes):
        return None
    if lexemes[here].fold == "quart" and here > at and names_time(lexemes, here + 1):
        return Reading(Fraction(1, 4), at, here + 1, scaled=True, worded=True)
    if lexemes[here].fold == "quart" and here > at:
        scale, stop = read_factor(lexemes, here + 1)
        if scale > 1:
            return Reading(Fraction(scale, 4), at, stop, scaled=True, bulky=True, worded=True)
    then = skip_joint(lexemes, here + 1)
    if lexemes[here].fold not in ("demi", "demie") or then is None or then >= len(lexemes):
        return None
    word = number_words().get(lexemes[then].fold)
    if word is None or word.role not in ("scale", "group"):
        return Reading(Fraction(1, 2), at, here + 2, worded=True) if lexemes[then].fold in HALVED else None
    group = word.role == "group"
    return Reading(Fraction(word.value, 2), at, then + 1, approximate=group, scaled=True, bulky=True, worded=True)


def names_time(lexemes: Sequence[Lexeme], at: int) -> bool:
    """« de siècle », « d'heure » at `at`; other quarters (« quart de finale ») are no quantities."""
    return any(lexeme.fold in HALVED for lexeme in lexemes[at : at + 4])


def read_group(lexemes: Sequence[Lexeme], at: int) -> Reading | None:
    """« une bonne dizaine », « deux douzaines », « une centaine de millions »; not the vague « des centaines »."""
    head = read_chunk(lexemes, at)
    here: int | None = at
    if head is not None:
        here = skip_joint(lexemes, head.stop)
        if here is not None and here < len(lexemes) and lexemes[here].fold in SIZES:
            here = skip_joint(lexemes, here + 1)
    word = number_words().get(lexemes[here].fold) if here is not None and here < len(lexemes) else None
    if here is None or word is None or word.role != "group" or (head is None and not is_counted(lexemes, here)):
        return None
    value, stop = (head.value if head else 1) * word.value, here + 1
    factor, stop = read_factor(lexemes, stop)
    return Reading(Fraction(value * factor), at, stop, approximate=True, scaled=True, bulky=True, worded=True)


def read_factor(lexemes: Sequence[Lexeme], at: int) -> tuple[int, int]:
    """« de milliers », « de millions » behind a noun that counts roughly."""
    after = [lexeme.fold for lexeme in lexemes[at : at + 4]]
    if len(after) == 4 and after[1] == "de" and is_gap(lexemes[at]) and is_gap(lexemes[at + 2]):
        word = number_words().get(after[3])
        if word is not None and (word.role == "scale" or after[3] == "milliers"):
            return word.value, at + 4
    return 1, at


def is_counted(lexemes: Sequence[Lexeme], at: int) -> bool:
    """A determiner stands before the noun at `at` and « de » behind it: « cette dizaine de », not « par dizaine »."""
    behind = [lexeme.fold for lexeme in lexemes[at + 1 : at + 3]]
    return has_determiner(lexemes, at) and not lexemes[at].fold.endswith("s") and behind[-1:] in (["de"], ["d"])


def has_determiner(lexemes: Sequence[Lexeme], at: int) -> bool:
    return at >= 2 and is_gap(lexemes[at - 1]) and lexemes[at - 2].fold in DETERMINERS


def read_bare_scale(lexemes: Sequence[Lexeme], at: int) -> Reading | None:
    """« le million d'abonnés »: a scale in the singular behind a determiner, with no number of its own."""
    word = number_words().get(lexemes[at].fold)
    if word is None or word.role != "scale" or not is_counted(lexemes, at):
        return None
    return Reading(Fraction(word.value), at, at + 1, scaled=True, bulky=True, worded=True)
