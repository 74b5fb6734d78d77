#pragma once
// Turns at something that many share and that has to go round: each of them has so many at once,
// and gets one back from time to time. Whoever takes one does not learn who it is taken from. Any
// thread.

#include <chrono>
#include <optional>
#include <string_view>

namespace heed::base {

class Turns {
public:
    // What was asked for and given before is counted apart from what is asked for the first time.
    enum class Kind {
        first,
        repeat,
    };

    Turns() = default;
    Turns(Turns const&) = delete;
    Turns& operator=(Turns const&) = delete;
    virtual ~Turns() = default;

    // Takes a turn at `matter`, which is always to be spelled alike: one matter uses up no turns of
    // another. Or takes none, and says how long it is until there is one, at least a second.
    virtual std::optional<std::chrono::seconds> take(Kind kind, std::string_view matter) = 0;
    // A turn that was not used after all.
    virtual void give_back(Kind kind, std::string_view matter) = 0;
};

} // namespace heed::base
