"""What the phrase of a title says by itself: the noun, its field, its employer."""
