"""At which house a post is held that its phrase does not place."""
