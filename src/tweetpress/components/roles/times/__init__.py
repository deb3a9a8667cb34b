"""When a post is held: at the time of writing, before it, or from now on."""
