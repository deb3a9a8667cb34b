"""Proper names: where they stand (`candidates`), what is known of them (`knowledge`), what speaks for a person, a
company or neither (`witnesses`, `scoring`), and which of them are one and the same (`people`, `companies`).
"""
