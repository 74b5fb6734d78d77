#pragma once
// What every call of OpenSSL in this module needs: handles that release themselves, an exception
// when the library itself fails, and an error queue that is left as it was found. For the sources
// of this module only; any thread.

#include <memory>

namespace heed::ballots {

template <auto release>
struct Release {
    void operator()(auto* handle) const noexcept { release(handle); }
};

// A handle of the library that `release` frees.
template <typename Handle, auto release>
using Owned = std::unique_ptr<Handle, Release<release>>;

// Throws std::runtime_error with `what` unless `done`.
void must(bool done, char const* what);

// Takes away what the library has put into this thread's error queue while it lived. Others read
// that queue too: what a bad ticket leaves there must not look like a failure of their connection.
class QuietErrors {
public:
    QuietErrors() noexcept;
    ~QuietErrors();
    QuietErrors(QuietErrors const&) = delete;
    QuietErrors& operator=(QuietErrors const&) = delete;
};

} // namespace heed::ballots
