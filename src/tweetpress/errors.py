"""Everything that tweetpress raises on purpose; catch `TweetpressError` for all of it."""

from __future__ import annotations


class TweetpressError(Exception):
    """Base of all; its text is one line for the user: what is wrong, where, what to do."""


class PageError(TweetpressError):
    """A page that cannot be read or decoded."""


class LexiconError(TweetpressError):
    """A lexicon file with a line of the wrong shape: names file, line and reason."""


class ConfigError(TweetpressError):
    """A `tweetpress.toml` with a key or a value that means nothing: names file and reason."""


class ExpectationError(TweetpressError):
    """A file given to `check --expect` that holds no stored result."""


class ModelError(TweetpressError):
    """The spaCy pipeline asked for is not installed or is not French."""


class OutputError(TweetpressError):
    """A result that cannot be written where the user wants it."""


class ClosedPipeError(TweetpressError):
    """The reader of standard output went away (`| head`): no fault, only the end."""
