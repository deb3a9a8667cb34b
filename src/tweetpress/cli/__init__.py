"""The command line: options, messages and exit statuses; the work is done elsewhere and imported when it begins.

One module a command, imported when it is called (`app.COMMANDS`); `options` are those that commands share, `watch`
keeps the exit status, `messages` writes to standard error.
"""

from tweetpress.cli.app import main

__all__ = ["main"]
