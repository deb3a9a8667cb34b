"""spaCy components: each finds one kind of thing and writes its spans under its own key of `doc.spans`."""
