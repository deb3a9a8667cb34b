"""Makes many articles of few lines: other names of the same kind, other casing, lines in new company.

What a name is should be read from the words beside it as well as from the name; so half of the names are replaced, by
names of the lexicons, of the text itself, and by companies that exist nowhere.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markup import Line, Piece

VOWELS = frozenset("aeiouyhàâäéèêëîïôöûüAEIOUYHÀÂÄÉÈÊËÎÏÔÖÛÜ")
SYLLABLES = (  # noqa: SIM905
    "ba be bi bo by ca co cro da de di do dri fa fi flo fu ga go gri ha ho ja je jo ka ke ki ko la le li "
    "lo lu ma me mi mo na ne ni no nu pa pi plo po pro qui ra re ri ro sa sco se si sky so spo sta ta te "
    "ti to tra twi va ve vi vo wa we wi wo xa ya yo za ze zi zo zu "
).split()
CODAS = ("", "", "", "l", "n", "r", "s", "x", "k", "t", "ly", "fy", "io", "zz", "ster", "ium", "eo", "ia")
HEADS = (  # noqa: SIM905
    "My Easy Smart Social Buzz Web Net Data Cloud Media Digi Open Tweet Twit Blog Click Net Pixel Mobi "
    "Info Free Job Home Kid Food Art Blue Red Fast Next Green Vidéo Mon Ma Tout Bien Bon Kilo Euro Franco "
    "Techno Hyper Ultra Micro Astro Geo Bio "
).split()
TAILS = (  # noqa: SIM905
    "Lab Hub Box Link Feed Deck Stream Pop Spot Map Wall Cast Desk Pad Beat Bird Loop Base Point Connect "
    "Factory Market Place Motion Works Force Metrics Scope Trend Wave Media Tech Soft Net Shop Avenue "
    "Bazar "
).split()
ENDS = (
    "Capital",
    "Partners",
    "Ventures",
    "Media",
    "Group",
    "Consulting",
    "Inc.",
    "Technologies",
    "Labs",
    "Digital",
    "Interactive",
    "France",
    "SA",
    "Research",
    "Communication",
    "Conseil",
    "Télécom",
    "& Associés",
    "Studio",
    "Networks",
)
GIVEN_INITIAL = 0.04
SHORTENED = 0.12
INVENTED = 0.35


@dataclass(frozen=True, slots=True)
class Names:
    """What replaces a name: `lists` by kind, and the parts of people's names."""

    lists: dict[str, tuple[str, ...]]
    given: tuple[str, ...]
    surnames: tuple[str, ...]
    starters: tuple[str, ...]


def invent_company(rng: random.Random) -> str:
    """A name that no list knows: syllables or words, in one of the casings that start-ups like."""
    if rng.random() < 0.45:
        head, tail = rng.choice(HEADS), rng.choice(TAILS)
        return rng.choice(
            (head + tail, head + tail.lower(), f"{head} {tail}", (head + tail).lower(), head.lower() + tail)
        )
    stem = "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 3))) + rng.choice(CODAS)
    roll = rng.random()
    if roll < 0.12:
        return f"{stem.capitalize()} {rng.choice(ENDS)}"
    if roll < 0.2:
        return stem.capitalize() + rng.choice((".com", ".fr", ".io", ".ly", ".be", ".ma", "24", "+", "360"))
    if roll < 0.26:
        return stem
    if roll < 0.3:
        return stem.upper()[: rng.randint(3, 6)]
    return stem.capitalize()


def invent_person(like: str, names: Names, rng: random.Random) -> str:
    """A person's name with as many parts as `like`."""
    words = like.split()
    if len(words) == 1:
        pool = names.given if like in names.given else names.surnames
        return rng.choice(pool)
    if rng.random() < SHORTENED:
        return rng.choice(words[:1] + words[-1:]) if rng.random() < 0.5 else rng.choice(names.surnames)
    given = rng.choice(names.given)
    if rng.random() < 0.06:
        given = f"{given}-{rng.choice(names.given)}"
    if rng.random() < GIVEN_INITIAL:
        given = f"{given[0]}."
    if rng.random() < 0.05:
        given = f"{given} {rng.choice('ABCDEFGHJKLMNPRSTW')}."
    surname = rng.choice(names.surnames)
    if rng.random() < 0.05:
        surname = f"{surname}-{rng.choice(names.surnames)}"
    name = f"{given} {surname}"
    if like.isupper():
        return name.upper()
    if words[-1].isupper() and len(words[-1]) > 3:
        return f"{given} {surname.upper()}"
    return name


def replacement(piece: Piece, names: Names, rng: random.Random) -> str:
    if len(piece.text) < 4 or piece.text.endswith(".") and piece.kind == "PER":
        return piece.text
    if piece.kind == "PER":
        return invent_person(piece.text, names, rng)
    invented = piece.kind == "ORG" and rng.random() < INVENTED
    new = invent_company(rng) if invented else rng.choice(names.lists[piece.kind])
    return new.upper() if piece.text.isupper() and len(piece.text) > 5 else new


def agree(before: str, name: str) -> str:
    """`before` with its last article or preposition elided, or not, as `name` asks."""
    vowel = name[0] in VOWELS
    for long, short in (("de ", "d'"), ("que ", "qu'"), ("De ", "D'"), ("Que ", "Qu'")):
        if vowel and before.endswith(long) and before[: -len(long)][-1:] in ("", " "):
            return before[: -len(long)] + short
        if not vowel and before.endswith(short):
            return before[: -len(short)] + long
    if not vowel and before[-2:] in ("l'", "L'"):
        return before[:-2] + ("le " if before[-2] == "l" else "Le ")
    return before


def rename(line: Line, names: Names, rng: random.Random, share: float) -> Line:
    """`line` with about `share` of its names replaced; the same name by the same."""
    chosen: dict[Piece, str] = {}
    pieces: list[Piece] = []
    for piece in line:
        if piece.kind and piece not in chosen:
            keep = piece.kind == "MISC" or rng.random() >= share
            chosen[piece] = piece.text if keep else replacement(piece, names, rng)
        if piece.kind:
            new = chosen[piece]
            if new != piece.text and pieces and not pieces[-1].kind:
                pieces[-1] = Piece(agree(pieces[-1].text, new))
            pieces.append(Piece(new, piece.kind))
        else:
            pieces.append(piece)
    return tuple(pieces)


def recase(line: Line, rng: random.Random) -> Line:
    """Now and then a line in capitals, one with a capital on each word, one without its full stop."""
    roll = rng.random()
    if roll < 0.02:
        return tuple(Piece(piece.text.upper(), piece.kind) for piece in line)
    if roll < 0.04:
        return tuple(piece if piece.kind else Piece(capitalise_words(piece.text)) for piece in line)
    if roll < 0.1 and line[-1].text.endswith(".") and not line[-1].kind:
        return tuple(p for p in (*line[:-1], Piece(line[-1].text[:-1])) if p.text)
    return line


def add_noise(line: Line, names: Names, rng: random.Random) -> Line:
    """Now and then capitals that mean nothing, an address, a handle: a capital alone is no proof of a name."""
    roll = rng.random()
    if roll < 0.06 and not line[0].kind:
        first = line[0].text
        start = rng.choice(names.starters) + rng.choice((", ", " : ", " ? ", " ! ", ". "))
        lowered = first[0].lower() + first[1:] if start[-2] in ",:" and first[1:2].islower() else first
        return (Piece(start + lowered), *line[1:])
    if roll < 0.1:
        return (Piece(rng.choice(names.starters) + rng.choice((" : ", " ? ", " ! ", ". ", ", "))), *line)
    if roll < 0.16:
        return tuple(p if p.kind or rng.random() < 0.4 else Piece(capitalise_one(p.text, rng)) for p in line)
    if roll < 0.19:
        end = invent_company(rng).lower().replace(" ", "")
        return (
            *line,
            Piece(
                rng.choice((f" http://www.{end}.com/{end[:4]}", f" #{end}", f" (@{end})", f" pic.twitter.com/{end}"))
            ),
        )
    return line


def capitalise_one(text: str, rng: random.Random) -> str:
    """One of the longer words of `text` with a capital, or in capitals."""
    words = text.split(" ")
    long = [i for i, word in enumerate(words) if len(word) > 4 and word.isalpha() and word.islower()]
    if long:
        i = rng.choice(long)
        words[i] = words[i].upper() if rng.random() < 0.15 else words[i].capitalize()
    return " ".join(words)


def capitalise_words(text: str) -> str:
    return " ".join(word[:1].upper() + word[1:] if len(word) > 3 else word for word in text.split(" "))


def make_articles(lines: Sequence[Line], names: Names, rng: random.Random, share: float) -> Iterator[Line]:
    """Every line once, in random order, joined to texts of one to seven lines."""
    order = list(lines)
    rng.shuffle(order)
    at = 0
    while at < len(order):
        size = rng.choice((1, 2, 3, 4, 5, 7))
        pieces: list[Piece] = []
        for line in order[at : at + size]:
            if pieces:
                pieces.append(Piece(rng.choice(("\n\n", "\n\n", "\n", " "))))
            pieces += recase(add_noise(rename(line, names, rng, share), names, rng), rng)
        yield tuple(pieces)
        at += size
