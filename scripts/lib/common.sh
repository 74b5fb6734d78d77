# What every script of this folder starts with: `source "$(dirname "$0")/lib/common.sh"`.
# Strict shell, the repository's root as working directory, one locale, and a voice.
# shellcheck shell=bash

set -euo pipefail

heed_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$heed_root"

# A minimal Debian has no other locale, and sorting must not depend on the reader's.
export LC_ALL=C.UTF-8

# Each argument on a line of its own; none at all makes an empty line.
say() { printf '%s\n' "$@"; }

# Ends the script with a sentence that says what to do next.
give_up() {
    printf '%s\n' "$@" >&2
    exit 1
}

# Sixteen hexadecimal characters that change when any of the files given on standard input, or
# their names, change.
digest_of_files() {
    LC_ALL=C sort | tr '\n' '\0' | xargs -0 -r sha256sum | sha256sum | cut -c1-16
}
