#pragma once
// One line for somebody who waits: which part of the work is going on and how far it has come.
// Nothing is shown of work that is done in half a second, and nothing stays behind. Any thread.

#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string_view>

namespace heed::analyst {

class Progress {
public:
    using Clock = std::function<std::chrono::steady_clock::time_point()>;
    using Show = std::function<void(std::string_view)>;

    static constexpr std::chrono::milliseconds quiet{500};
    static constexpr std::chrono::milliseconds between{100};

    // `show` takes text for a terminal; one that is empty makes this object do nothing at all.
    Progress(Clock clock, Show show);
    ~Progress() { end(); }
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;

    // "reading  42 %", at most every `between`; "reading …" when nobody knows how much there is
    // (0).
    void at(std::string_view work, std::uint64_t done, std::uint64_t all);
    // Takes the line off the terminal.
    void end();

private:
    Clock clock_;
    Show show_;
    std::mutex mutex_;
    std::chrono::steady_clock::time_point next_;
    bool shown_ = false;
};

} // namespace heed::analyst
