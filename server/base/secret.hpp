#pragma once
// A value that must not be printed, logged or compared by accident: a password, a code, a key. It
// has no stream operator and no conversion; reveal() is the one place where it leaves, and easy to
// grep for. A test proves that logging one does not compile.

#include <string>
#include <utility>

namespace heed::base {

template <typename T>
class Secret {
public:
    explicit Secret(T value) : value_{std::move(value)} {}

    T const& reveal() const noexcept { return value_; }

private:
    T value_;
};

using SecretText = Secret<std::string>;

} // namespace heed::base
