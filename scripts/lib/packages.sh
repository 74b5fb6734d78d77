# Debian packages, from the lists in scripts/packages. Source lib/common.sh first.
# shellcheck shell=bash

readonly apt_log=build/apt.log

# Waiting for another apt beats failing because of it; five minutes is a long upgrade.
readonly apt_lock_seconds=300

# Prints the packages named in the given lists (demo, test, …).
packages_in() {
    local list
    for list in "$@"; do
        sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "scripts/packages/$list.txt"
    done
}

# Reads package names and prints those that are not fully installed.
packages_missing() {
    local names
    names=$(sort -u)
    comm -23 <(printf '%s\n' "$names") <(
        # Unknown packages make dpkg-query complain and fail; they are simply not in its answer.
        # shellcheck disable=SC2086
        dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' $names 2>/dev/null |
            sed -n 's/^ii //p' | sort -u
    )
}

apt_get() {
    local root=()
    ((EUID)) && root=(sudo)
    # `env` stands after sudo because sudo drops the variable.
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y -o "DPkg::Lock::Timeout=$apt_lock_seconds" "$@" </dev/null
}

# Installs what the given lists name and the machine lacks. Calls neither apt nor sudo when nothing
# is missing, so a second start needs no network and no rights.
packages_install() {
    local missing=()
    command -v dpkg-query >/dev/null ||
        give_up "These scripts know Debian 12. Elsewhere, install by hand what" \
            "scripts/packages lists, and use the presets in CMakePresets.json."
    mapfile -t missing < <(packages_in "$@" | packages_missing)
    ((${#missing[@]})) || return 0

    if ((EUID)) && ! command -v sudo >/dev/null; then
        give_up "Some Debian packages are missing. Ask an administrator to run:" \
            "  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    fi
    say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
    # With empty lists apt-get can end well and install nothing: update first, look afterwards.
    mkdir -p build
    if ! { apt_get update && apt_get install --no-install-recommends "${missing[@]}"; } \
        >"$apt_log" 2>&1; then
        tail -n 20 "$apt_log" >&2
        give_up "apt-get could not install them; its last words are above, the rest in $apt_log."
    fi
    mapfile -t missing < <(printf '%s\n' "${missing[@]}" | packages_missing)
    ((${#missing[@]} == 0)) || give_up "Still missing after apt-get: ${missing[*]}"
}
