"""`python -m tweetpress`."""

from tweetpress.cli import main

main()
