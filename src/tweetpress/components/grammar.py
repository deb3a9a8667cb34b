"""Closed classes of French, lower case and with straight apostrophes, as every reader of tokens needs them."""

from __future__ import annotations

OF = frozenset(("de", "d'", "du", "des"))
ARTICLES = frozenset(("le", "la", "l'", "les"))
DEMONSTRATIVES = frozenset(("ce", "cet", "cette", "ces"))
POINTERS = frozenset(("celui", "celle", "ceux", "celles"))
"""Demonstrative pronouns: « *celui* du maire »."""
POSSESSIVES = frozenset(("son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "mon", "ma", "mes"))
RELATIVES = frozenset(("qui", "que", "qu'", "dont", "où"))
