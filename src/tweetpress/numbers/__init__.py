"""French numbers in running text, in digits, words or both, with what the press adds to them.

    >>> parse("quatre-vingt-dix-sept mille").value
    97000
    >>> parse("1,2 milliard").value
    1200000000
    >>> [(number.text, number.value, number.value_max) for number in find("entre 12 et 15, puis une vingtaine")]
    [('entre 12 et 15', 12, 15), ('une vingtaine', 20, None)]

Usable alone: it knows numbers, not what they count. One pass over the text, no backtracking.
"""

from tweetpress.numbers.scan import Number, find, find_in, parse

__all__ = ["Number", "find", "find_in", "parse"]
