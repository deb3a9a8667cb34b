#!/usr/bin/env bash
# Fails when the pages stop yielding what they should: here, fewer than ten people, or a page that cannot be read.
# Usage: examples/ci_check.sh FOLDER
set -euo pipefail

tweetpress extract "${1:-seeds/}" --json --quiet >facts.json # ends with 1 when a page could not be read
jq -e '[.articles[].people[].name] | unique | length >= 10' facts.json >/dev/null ||
    { echo "fewer than ten people found" >&2; exit 1; }
