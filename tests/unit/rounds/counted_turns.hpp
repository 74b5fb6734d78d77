#pragma once
// Turns that a test counts. For tests only.

#include "server/base/turns.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

namespace heed::rounds::test {

// Those of a network that has so many first turns in each matter, and so many of repeats.
class CountedTurns final : public base::Turns {
public:
    CountedTurns(int firsts, int repeats) : firsts_{firsts}, repeats_{repeats} {}

    std::optional<std::chrono::seconds> take(Kind kind, std::string_view matter) override
    {
        auto& used = used_[{kind, std::string{matter}}];
        if (used == (kind == Kind::first ? firsts_ : repeats_)) {
            return std::chrono::seconds{7};
        }
        ++used;
        return std::nullopt;
    }
    void give_back(Kind kind, std::string_view matter) override
    {
        --used_[{kind, std::string{matter}}];
    }

    int used(Kind kind, Running const& of) const
    {
        auto const found = used_.find({kind, of.round.short_name});
        return found == used_.end() ? 0 : found->second;
    }
    // All that was ever counted apart.
    std::size_t buckets() const { return used_.size(); }

private:
    int firsts_;
    int repeats_;
    std::map<std::pair<Kind, std::string>, int> used_;
};

// Holds first turns back for a moment, so that all who ask at once have been found to be new.
class SlowedTurns final : public base::Turns {
public:
    explicit SlowedTurns(base::Turns& inner) : inner_{inner} {}

    std::optional<std::chrono::seconds> take(Kind kind, std::string_view matter) override
    {
        std::this_thread::sleep_for(std::chrono::milliseconds{kind == Kind::first ? 200 : 0});
        std::lock_guard const lock{mutex_};
        return inner_.take(kind, matter);
    }
    void give_back(Kind kind, std::string_view matter) override
    {
        std::lock_guard const lock{mutex_};
        inner_.give_back(kind, matter);
    }

private:
    base::Turns& inner_;
    std::mutex mutex_;
};

} // namespace heed::rounds::test
