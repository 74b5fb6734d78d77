# heed_warnings: the warnings that every target of ours is built with; each is an error.
# -Wnon-virtual-dtor is absent because every error category would trip it (Boost gives its base no
# virtual destructor); -Wdelete-non-virtual-dtor, part of -Wall, catches the real mistake.
# -Wnull-dereference is absent on purpose: g++ 12 raises false alarms in Asio's coroutines at -O2.
add_library(heed_warnings INTERFACE)
target_compile_options(heed_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Werror
    -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Woverloaded-virtual -Wcast-align -Wformat=2 -Wimplicit-fallthrough -Wextra-semi
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wuseless-cast>)
