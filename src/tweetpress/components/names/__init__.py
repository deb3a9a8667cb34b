"""Proper names of an article: which are people, which are companies, and which are one and the same.

`text` reads a Doc into lists; `runs`, `candidates` and `small` find what may be a name. `witnesses` (the name itself)
and `context` (the words beside it, with the help of `surroundings`, `lines` and `appositions`) say what speaks for a
person, a company or another thing, from what `knowledge` has of the lexicons. `scoring` weighs that and `classify`
judges all mentions of a name together; `people` and `companies` join the forms of one name, `aliases` those that the
page says are one; `paraphrases` finds the phrases that stand for a company. `finder` runs them in that order.
"""
