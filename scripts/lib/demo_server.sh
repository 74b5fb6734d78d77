# Starting, filling and stopping the demo's server. Source lib/common.sh first.
# shellcheck shell=bash

readonly ready_seconds_max=60

# Set by start_server: the process, and the address that it bound.
server=
origin=

# Port 0 asks for any free port, so it is always free.
port_is_free() {
    (($1 == 0)) || ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# The rest of the line of the server's output that begins with $2.
said() {
    sed -n "s|^$2||p" "$1/server.out" | head -n 1
}

# start_server <binary> <data folder> <port>; returns when the server answers.
start_server() {
    local binary=$1 data=$2 waited
    # Before it is looked for below: the server opens it in its own time.
    : >"$data/server.out"
    # A session of its own: Ctrl-C reaches this script alone, which then stops the server once.
    setsid "$binary" serve --data "$data/data" --web web/dist --definitions survey-defs \
        --listen "127.0.0.1:$3" >"$data/server.out" 2>"$data/server.log" </dev/null &
    server=$!
    for ((waited = 0; waited < ready_seconds_max * 10; ++waited)); do
        origin=$(said "$data" "Heed is ready on ")
        [[ -z $origin ]] || return 0
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    cat "$data/server.out" "$data/server.log" >&2
    give_up "The server did not start; its words are above." \
        "If a change of Heed made old demo data unreadable: ./scripts/demo --fresh"
}

# Fills the server through its API and keeps the words for the reader, for later starts too.
fill_server() {
    local data=$1
    HEED_SETUP_CODE=$(said "$data" "Setup code: ") \
        node scripts/demo-fill.mjs "$origin" survey-defs >"$data/tour.new"
    mv "$data/tour.new" "$data/tour.txt"
}

stop_server() {
    [[ -n $server ]] || return 0
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
}

# Lies in a folder that the demo has made, so that no other folder is ever erased.
demo_mark=made-by-heed-demo

forget_demo() {
    local data=$1
    if [[ -d $data && ! -f $data/$demo_mark && -n $(ls -A "$data") ]]; then
        give_up "$data is not empty and not a demo of Heed; name another folder with --data"
    fi
    rm -rf "$data"
}
