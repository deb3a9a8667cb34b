"""Exit statuses, as the contract fixes them."""

DONE = 0
UNREADABLE = 1
"""Some input could not be read; the rest is printed."""
DIFFERENT = 1
"""`check` found another result than the expected one."""
WRONG_USAGE = 2
INTERRUPTED = 130
"""128 + SIGINT, as shells say it."""
CLOSED_PIPE = 141
"""128 + SIGPIPE."""
