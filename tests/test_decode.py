"""Bytes of saved pages -> text, whatever the encoding says it is."""

from __future__ import annotations

import codecs

import pytest

from tweetpress.readers.decode import decode, squeeze

TEXT = "L’été, « cœur » à 5 € : Noël à Saint-Étienne"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        b'<meta charset="utf-8">' + TEXT.encode("cp1252"),
        b'<meta charset="iso-8859-1">' + TEXT.encode("cp1252"),
        b'<meta charset="nonsense">' + TEXT.encode(),
        TEXT.encode()[:10] + b"\x00" + TEXT.encode()[10:],
    ],
    ids=lambda data: repr(data[:12]),
)
def test_encodings(data: bytes) -> None:
    assert decode(data).endswith(TEXT)


def test_latin_9() -> None:
    text = "Le coût du cœur : 12 € l’œuvre".replace("’", "'")
    assert decode(text.encode("iso-8859-15")) == text


def test_twice_encoded_text_is_repaired() -> None:
    text = "L’été à Noël coûte 5 €"
    assert decode(text.encode().decode("cp1252").encode()) == text


@pytest.mark.parametrize("text", ["São Paulo, ÃO MESMO", "Ã la fin, © 2014", "« Ã© » au lieu de « é »"])
def test_what_is_not_surely_broken_stays(text: str) -> None:
    assert decode(text.encode()) == text


def test_a_few_bad_bytes_do_not_make_a_page_latin() -> None:
    assert decode(TEXT.encode() * 3 + b"\xff").startswith(TEXT)


def test_characters_are_normalised() -> None:
    assert decode("e\u0301te\u0301\r\nsoft\u00adware\u200b\rfin\x07".encode()) == "été\nsoftware\nfin"


def test_squeeze_makes_one_line() -> None:
    assert squeeze("  1\u00a0500\u202f000\t€ \n de plus ") == "1 500 000 € de plus"


def test_squeeze_tidies_what_was_written_as_an_escape() -> None:
    assert squeeze("Twit\u00adter\u200b a e\u0301te\u0301 \u2066vendu\u2069 \x1b") == "Twitter a été vendu"
