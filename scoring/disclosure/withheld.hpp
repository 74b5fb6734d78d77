#pragma once
// The decision not to show a group's answers. It holds no number and no reason: there is one
// public wording for all cases, because a reason can itself tell something about the answers.

namespace heed::disclosure {

struct Withheld {
    friend bool operator==(Withheld const&, Withheld const&) = default;
};

} // namespace heed::disclosure
