"""Whose a title is: names beside it, verbs, pronouns, descriptions."""
