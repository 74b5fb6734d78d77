# The steps of scripts/test: each runs to its end, is counted, and never hides the next.
# Source lib/common.sh first.
# shellcheck shell=bash

readonly test_logs=build/test-logs
readonly failure_lines_shown=40

cases_passed=0
cases_failed=0
steps_failed=()

# Reads a log and prints "passed failed". How cases are found depends on the kind of step:
#   ctest    the log of `ctest -V`: the cases that a test program reports, else one per CTest entry
#   tap      the summary of Node's test runner
#   vitest   the "Tests" line of vitest's summary
#   closing  a last line "N passed, N failed"
#   once     nothing in the log: the step itself is the case
count_cases() {
    case $1 in
        ctest) awk -f scripts/lib/count_ctest.awk ;;
        tap) awk '
            /^# pass / { passed = $3 }
            /^# (fail|cancelled) / { failed += $3 }
            END { print passed + 0, failed + 0 }' ;;
        vitest) sed 's/\x1b\[[0-9;]*m//g' | awk '
            $1 == "Tests" {
                for (i = 2; i < NF; ++i) {
                    if ($(i + 1) ~ /^passed/) passed = $i
                    if ($(i + 1) ~ /^failed/) failed = $i
                }
            }
            END { print passed + 0, failed + 0 }' ;;
        closing) awk '
            /^[0-9]+ passed, [0-9]+ failed$/ { passed = $1; failed = $3 }
            END { print passed + 0, failed + 0 }' ;;
        once) say "0 0" ;;
    esac
}

# The line that a failed step leaves on the screen: what went wrong if it can be told, else the end.
show_failure() {
    local log=$1 pattern='error:|\*\*\*|FAILED|^not ok|✗|AssertionError|Error:'
    if grep -qE "$pattern" "$log"; then
        grep -E -m "$failure_lines_shown" "$pattern" "$log"
    else
        tail -n "$failure_lines_shown" "$log"
    fi | sed 's/^/      | /'
}

# step <name> <kind> <command…>
step() {
    local name=$1 kind=$2 started=$SECONDS status=0 passed failed log
    shift 2
    log=$test_logs/$name.log
    "$@" >"$log" 2>&1 </dev/null || status=$?
    read -r passed failed < <(count_cases "$kind" <"$log")
    if [[ $kind == once && $status == 0 ]]; then
        passed=1
    elif [[ $failed == 0 ]] && ((status != 0 || passed == 0)); then
        # It broke before it could count, or it counted nothing at all: neither is a pass.
        failed=1
    fi
    cases_passed=$((cases_passed + passed))
    cases_failed=$((cases_failed + failed))
    if ((failed)); then
        steps_failed+=("$name")
        printf '  FAILED %5d s  %-18s %d passed, %d failed\n' \
            $((SECONDS - started)) "$name" "$passed" "$failed"
        show_failure "$log"
    else
        printf '  ok     %5d s  %-18s %d\n' $((SECONDS - started)) "$name" "$passed"
    fi
}

# Ends the script with the count on a line of its own.
finish_steps() {
    local name
    say
    for name in "${steps_failed[@]}"; do
        say "failed: $name, see $test_logs/$name.log"
    done
    say "$cases_passed passed, $cases_failed failed"
    ((cases_failed == 0))
}
