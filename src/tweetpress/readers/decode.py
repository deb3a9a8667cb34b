"""Bytes -> text: finds the encoding of a saved page, repairs what is surely broken, and normalises characters."""

from __future__ import annotations

import codecs
import re
import unicodedata

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 4096
"""Bytes looked at to tell UTF-16 without a mark."""
UTF16_SHARE = 0.4
"""French in UTF-16 has a zero in nearly every second byte; a page with stray zeros has few."""

META_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w.:-]{2,20})""", re.I)
LATIN9_MARKS = re.compile(rb"[a-z]\xbd|\xbd[a-z]|\d ?\xa4", re.I)
"""« œ » and « € » of ISO-8859-15, which windows-1252 would read as « ½ » and « ¤ »."""

MOJIBAKE = re.compile("[ÂÃ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\x80-\xbf™œ“”˜¦]|â‚¬|Å[“’]")
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
BREAK = re.compile("\r\n|[\r\u2028\u2029]")


def decode(data: bytes) -> str:
    """The text of `data` with `\\n` for line ends, in NFC, without control characters. Never fails."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return tidy(data[len(mark) :].decode(encoding, errors="replace"))
    name = guess_utf16(data)
    if name:
        return tidy(data.decode(name, errors="replace"))
    return tidy(repair(decode_bytes(data.replace(b"\x00", b""))))


def decode_bytes(data: bytes) -> str:
    """UTF-8 where the bytes are that; else what the page declares; else windows-1252, which any French page fits."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if is_mostly_utf8(data, error):
            return data.decode("utf-8", errors="replace")
    declared = META_CHARSET.search(data[:SAMPLE])
    name = declared.group(1).decode("ascii").lower() if declared else ""
    if name in {"iso-8859-15", "latin-9", "latin9"} or (not declared and LATIN9_MARKS.search(data)):
        return data.decode("iso-8859-15")
    if name and name not in {"utf-8", "utf8", "iso-8859-1", "latin1", "windows-1252"}:
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            pass
    return data.decode("cp1252", errors="ignore")  # it leaves five bytes open, control characters to a browser


def is_mostly_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Whether a page with bad bytes is UTF-8 all the same: far more good multi-byte characters than bad bytes."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(1 for c in text if c > "\x7f" and c != "\ufffd")
    return error.start >= 0 and good > 4 * bad


def guess_utf16(data: bytes) -> str | None:
    """`utf-16-le` or `-be` for UTF-16 without a mark, told by where its zero bytes stand."""
    head = data[:SAMPLE]
    if len(head) < 4 or b"\x00" not in head:
        return None
    even, odd = (head[start::2].count(0) / len(head) * 2 for start in (0, 1))
    if min(even, odd) > 1 - 2 * UTF16_SHARE:
        return None
    return "utf-16-le" if odd > UTF16_SHARE else "utf-16-be" if even > UTF16_SHARE else None


def repair(text: str) -> str:
    """Twice-encoded text (« Ã© ») made good, line by line, only where the whole line decodes without loss."""
    if not MOJIBAKE.search(text):
        return text
    return "\n".join(repair_line(line) if MOJIBAKE.search(line) else line for line in text.split("\n"))


def repair_line(line: str) -> str:
    try:
        fixed = b"".join(map(to_byte, line)).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return line
    return fixed


def to_byte(char: str) -> bytes:
    """The windows-1252 byte of `char`; the five that it leaves open map to themselves, as browsers do."""
    return bytes([ord(char)]) if "\x80" <= char <= "\x9f" else char.encode("cp1252")


def tidy(text: str) -> str:
    """One kind of line end, NFC, no control or zero-width characters."""
    return compose(BREAK.sub("\n", text))


def compose(text: str) -> str:
    """NFC without control or zero-width characters."""
    return unicodedata.normalize("NFC", INVISIBLE.sub("", text))


def squeeze(text: str) -> str:
    """`text` in one line: every run of white space, no-break ones too, becomes one plain space.

    What HTML and JSON write as escapes (« &shy; », « &#8203; ») `decode` has not seen: it is tidied here.
    """
    return " ".join(compose(text).split())
