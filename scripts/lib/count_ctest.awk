# Reads the output of `ctest -V` and prints "passed failed". A test program that reports its own
# cases (Boost.Test's short report, Node's TAP summary) counts with those; any other entry counts
# once. A program that fails although its cases passed (a leak, a crash at exit) adds one failure.

# Boost.Test: "12: 3 test cases out of 4 passed": the number before the colon is the entry's.
/^[0-9]+: +[0-9]+ test cases? out of [0-9]+ / {
    id = $1 + 0
    total[id] = $7
    if ($0 ~ / out of [0-9]+ passed/) good[id] += $2
    if ($0 ~ / out of [0-9]+ skipped/) skipped[id] += $2
}

# Node, in either of its reporters: "12: # pass 3".
/^[0-9]+: (#|ℹ) pass [0-9]+$/ { id = $1 + 0; good[id] += $4; total[id] += $4 }
/^[0-9]+: (#|ℹ) (fail|cancelled) [0-9]+$/ { id = $1 + 0; total[id] += $4 }

# " 3/40 Test  #7: survey ......   Passed    0.02 sec"
/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / {
    match($0, /#[0-9]+/)
    id = substr($0, RSTART + 1, RLENGTH - 1) + 0
    ended[id] = 1
    ok[id] = ($0 ~ / Passed +[0-9.]+ sec/)
}

END {
    for (id in ended) {
        bad = (id in total) ? total[id] - good[id] - skipped[id] : 0
        if (!(id in total) && ok[id]) good[id] = 1
        if (!ok[id] && bad == 0) bad = 1
        passed += good[id]
        failed += bad
    }
    print passed + 0, failed + 0
}
