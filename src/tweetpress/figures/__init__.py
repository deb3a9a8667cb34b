"""How `tweetpress_figures` reads a number in its sentence: kind, unit, qualifier, subject, rate and period."""
