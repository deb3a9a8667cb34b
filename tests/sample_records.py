"""Records built by hand, for tests of what is shown of them: no model is needed."""

from __future__ import annotations

from typing import Any

from tweetpress.datatypes import Company, Figure, Mention, Person, Record, Role

HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(2)> \" ' & {{ 7*7 }} "
    "\x1b[31m \u202egauche \u2028 --> ]]>"
)
"""What a page may hold to break out of HTML, JSON, a template or a terminal."""


def mention(text: str, words: str, nth: int = 0) -> Mention:
    """The `nth` place of `words` in `text`."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Mention(start, start + len(words), words)


def figure(text: str, words: str, value: float, **fields: Any) -> Figure:
    """A figure on `words`; its quote is the sentence around them."""
    place = mention(text, words)
    start = text.rfind(". ", 0, place.start) + 2 if ". " in text[: place.start] else 0
    end = text.index(".", place.end) + 1
    fields = {
        "kind": "count", "value_max": None, "unit": None, "currency": None, "qualifier": "exact", "change": None,
        "per": None, "subject": None, "period": None, "quote": text[start:end], **fields,
    }  # fmt: skip
    return Figure(text=words, start=place.start, end=place.end, value=value, **fields)


def role(text: str, words: str, person: str, title: str, company: str | None, status: Any = "current") -> Role:
    place = mention(text, words)
    return Role(person, title, (), company, status, place.start, place.end, quote=text[: text.index(".") + 1])


def record(source: str, text: str, **fields: Any) -> Record:
    head = {
        "part": 1, "title": "Un titre", "publisher": "La Gazette", "authors": ("Paul Brun",), "published": None,
        "language": "fr", "truncated": False, **fields,
    }  # fmt: skip
    return Record(source=source, text=text, **head)


ARRIVAL_TEXT = (
    "Ada Morel, directrice de Twitter, succède à Jean Petit. Le réseau compte 200 millions d’utilisateurs.\n\n"
    "Ada Morel vient de Google."
)
ARRIVAL = record(
    "pages/arrivee.txt",
    ARRIVAL_TEXT,
    title="Ada Morel arrive",
    published="2013-02-05",
    people=(
        Person("Ada Morel", ("Morel",), (mention(ARRIVAL_TEXT, "Ada Morel"), mention(ARRIVAL_TEXT, "Ada Morel", 1))),
        Person("Jean Petit", (), (mention(ARRIVAL_TEXT, "Jean Petit"),)),
    ),
    companies=(
        Company("Twitter", ("le réseau",), (mention(ARRIVAL_TEXT, "Twitter"), mention(ARRIVAL_TEXT, "Le réseau"))),
        Company("Google", (), (mention(ARRIVAL_TEXT, "Google"),)),
    ),
    roles=(role(ARRIVAL_TEXT, "Ada Morel, directrice de Twitter", "Ada Morel", "directrice", "Twitter"),),
    figures=(
        figure(ARRIVAL_TEXT, "200 millions d’utilisateurs", 2e8, unit="utilisateurs", subject="Twitter"),
    ),
)  # fmt: skip
DEPARTURE_TEXT = (
    "Ada Morel quitte son poste de directrice de Twitter. Le réseau revendiquait plus de 300 millions d’utilisateurs "
    "en 2016. Il perd 20 millions de dollars par an."
)
DEPARTURE = record(
    "pages/depart.txt",
    DEPARTURE_TEXT,
    title="Ada Morel s’en va",
    published="2017-11",
    people=(Person("Ada Morel", (), (mention(DEPARTURE_TEXT, "Ada Morel"),)),),
    companies=(
        Company("Twitter", ("le réseau",), (mention(DEPARTURE_TEXT, "Twitter"), mention(DEPARTURE_TEXT, "Le réseau"))),
    ),
    roles=(role(DEPARTURE_TEXT, "directrice de Twitter", "Ada Morel", "directrice", "Twitter", "former"),),
    figures=(
        figure(
            DEPARTURE_TEXT, "plus de 300 millions d’utilisateurs", 3e8, unit="utilisateurs", subject="Twitter",
            period="2016", qualifier="more_than",
        ),
        figure(
            DEPARTURE_TEXT, "20 millions de dollars", 2e7, kind="money", currency="USD", subject="Twitter", per="an",
        ),
    ),
)  # fmt: skip
EMPTY = record("pages/vide.txt", "Rien à signaler.", title=None, publisher=None, authors=())


def hostile() -> Record:
    """A record whose every string is `HOSTILE`."""
    text = f"{HOSTILE} fin."
    place = Mention(0, len(HOSTILE), HOSTILE)
    return record(
        HOSTILE,
        text,
        title=HOSTILE,
        publisher=HOSTILE,
        authors=(HOSTILE,),
        published=HOSTILE,
        people=(Person(HOSTILE, (HOSTILE,), (place,)),),
        companies=(Company(HOSTILE, (HOSTILE,), (place,)),),
        roles=(Role(HOSTILE, HOSTILE, (HOSTILE,), HOSTILE, "current", 0, 20, text),),
        figures=(
            figure(text, "7*7", 49.0, unit=HOSTILE, currency=HOSTILE, subject=HOSTILE, period=HOSTILE, per=HOSTILE),
        ),
    )
