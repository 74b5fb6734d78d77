# Building the server and the pages. Source lib/common.sh first.
# shellcheck shell=bash

# The largest of our files takes about this much memory to compile.
readonly compile_kilobytes=1200000

# As many jobs as there are processors, or as memory can feed.
build_jobs() {
    local processors fit
    processors=$(nproc)
    fit=$(awk -v each="$compile_kilobytes" '/^MemAvailable/ { print int($2 / each) }' /proc/meminfo)
    ((fit < 1)) && fit=1
    say $((processors < fit ? processors : fit))
}

# Configures a preset's folder unless the presets are the very ones it was configured with. Ninja
# configures again by itself when a CMake file changes, but does not watch CMakePresets.json.
configure_native() {
    local preset=$1 stamp=build/$1/presets.stamp digest
    digest=$(say CMakePresets.json | digest_of_files)
    if [[ -f build/$preset/build.ninja && -f $stamp && $(<"$stamp") == "$digest" ]]; then
        return
    fi
    cmake --preset "$preset" >/dev/null || return
    say "$digest" >"$stamp"
}

# build_native <preset> [ninja arguments…]
build_native() {
    local preset=$1
    shift
    configure_native "$preset" || return
    ninja -C "build/$preset" -j "$(build_jobs)" "$@"
}

# What the pages are made from: web/ without its tests, and the instruments' texts.
web_sources_digest() {
    find web survey-defs \( -name node_modules -o -path web/dist -o -path web/test -o -name model \) \
        -prune -o -type f -print | digest_of_files
}

# Builds web/dist unless it was made from the very same sources. Needs node_install and
# npm_install web.
build_web() {
    local stamp=build/web.stamp digest
    digest=$(web_sources_digest)
    if [[ -d web/dist && -f $stamp && $(<"$stamp") == "$digest" ]]; then
        return
    fi
    (cd web && npm run --silent build) || return
    mkdir -p build
    say "$digest" >"$stamp"
}
