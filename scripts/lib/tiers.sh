# Which steps each tier of scripts/test has. Source the other files of this folder first.
# shellcheck shell=bash

# How long each fuzz target runs in the night tier.
readonly fuzz_seconds=${HEED_FUZZ_SECONDS:-600}
# How often the night tier kills the store, and the program; in the others it is a handful.
readonly night_kills=200

# One thread per processor: the tests wait for sockets and disks more than they compute.
run_ctest() {
    local preset=$1 labels=$2
    ctest --test-dir "build/$preset" -V -j "$(nproc)" -L "$labels" -LE '^house$' --no-tests=error
}

web() { (cd web && NO_COLOR=1 npm run --silent "$@"); }

# What every tier begins with.
source_steps() {
    step format once scripts/format --check
    step check-layers once scripts/check-layers
    step check-docs once scripts/check-docs
    step check-checks tap scripts/checks/self-test
    step web-types once web check
    step web-unit vitest web test
}

# The build for daily work: quick to make again, and not watched.
plain_steps() {
    local labels=$1
    step build-dev once build_native dev -k 0
    step plain ctest run_ctest dev "$labels"
}

full_steps() {
    step web-build once build_web
    step build-asan once build_native asan -k 0
    # All tests of the quick tier as well: the sources are the same, and the sanitizers watch.
    step sanitizers ctest run_ctest asan '^(quick|full)$'
    # What users get is the release: the demo and the journeys are played on it.
    step build-release once build_native release heed heed-score
    export HEED_BINARY=$heed_root/build/release/server/app/heed
    step demo once scripts/demo --fresh --once --port 0 --data build/demo-trial
    step demo-again once scripts/demo --once --port 0 --data build/demo-trial
    step browser closing web browser
}

# Lints every source of ours with the commands of the preset headers, whose warnings are g++'s, and
# which has no headers that g++ precompiled: clang cannot read those.
run_clang_tidy() {
    find survey-defs scoring server -name '*.cpp' -print0 |
        xargs -0 -n 1 -P "$(build_jobs)" \
            clang-tidy -p build/headers --quiet --extra-arg=-Wno-unknown-warning-option
}

run_kills() {
    HEED_KILLS=$night_kills ctest --test-dir build/dev -V -R '_kills?$' --no-tests=error
}

run_fuzzers() {
    local target status=0 found=0
    while IFS= read -r target; do
        found=1
        say "== $target"
        mkdir -p "build/fuzz/corpus/$(basename "$target")"
        "$target" -max_total_time="$fuzz_seconds" "build/fuzz/corpus/$(basename "$target")" ||
            status=1
    done < <(find build/fuzz -type f -name '*_fuzz' -perm -u+x)
    ((found)) && return "$status"
}

# Prints figures to read; nothing asserts them.
run_benchmarks() {
    local program found=0
    while IFS= read -r program; do
        found=1
        say "== $program"
        "$program" || return
    done < <(find build/bench/tests/bench -maxdepth 1 -type f -name '*_bench' -perm -u+x)
    ((found))
}

night_steps() {
    plain_steps '^(quick|full)$'
    step kills ctest run_kills
    step build-tsan once build_native tsan -k 0
    step threads ctest run_ctest tsan '^(quick|full)$'
    step headers once build_native headers -k 0 all all_verify_interface_header_sets
    step clang-tidy once run_clang_tidy
    step build-fuzz once build_native fuzz -k 0
    step fuzz once run_fuzzers
    step build-bench once build_native bench scoring_bench release_bench blind_rsa_bench box_bench \
        casting_bench
    step bench once run_benchmarks
}
