// A server that is killed in the middle of collecting and casting: everything that it had
// acknowledged is there afterwards, exactly once. A child process works in several threads and
// writes what was acknowledged to a pipe; the parent kills it at a random moment and opens the
// files again. (A killed process keeps the page cache, so this does not stand for a power cut;
// power_cut_test.cpp does.)
//
// 20 kills, or as many as HEED_KILLS says: 200 at night.

#include "tests/contract/acknowledged.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <string_view>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace heed::contract {

namespace {

constexpr int kills_default = 20;
constexpr std::uint64_t kill_within_ms = 300;
constexpr std::size_t thread_count = 4;
// More than a child gets through before it is killed.
constexpr std::size_t slip_count = 600;

int kills()
{
    char const* const wanted = std::getenv("HEED_KILLS");
    int number = kills_default;
    if (wanted != nullptr) {
        std::string_view const text{wanted};
        std::from_chars(text.data(), text.data() + text.size(), number);
    }
    return number;
}

// What one thread of the child tells: that a slip's ticket, or its ballot, was acknowledged.
struct Told {
    std::size_t slip = 0;
    bool ballot = false;
};

class Pipe {
public:
    Pipe()
    {
        if (::pipe(ends_.data()) != 0) {
            throw std::runtime_error{"no pipe"};
        }
    }
    Pipe(Pipe const&) = delete;
    Pipe& operator=(Pipe const&) = delete;
    ~Pipe()
    {
        ::close(ends_[0]);
        ::close(ends_[1]);
    }

    // In one piece, whichever thread.
    void write(Told const& told) const
    {
        if (::write(ends_[1], &told, sizeof told) != sizeof told) {
            throw std::runtime_error{"nobody listens"};
        }
    }
    void close_writing_end()
    {
        ::close(ends_[1]);
        ends_[1] = -1;
    }
    // Everything that was written before the last writer was gone.
    Acknowledged read_all() const
    {
        Acknowledged acknowledged;
        Told told;
        while (::read(ends_[0], &told, sizeof told) == sizeof told) {
            (told.ballot ? acknowledged.ballots : acknowledged.tickets).insert(told.slip);
        }
        return acknowledged;
    }

private:
    std::array<int, 2> ends_{};
};

// The child: works until it is killed, and never returns to the test program.
[[noreturn]] void answer_until_killed(
    AnsweringRound const& round,
    std::filesystem::path const& folder,
    Pipe const& acknowledged
)
{
    testing::ReplayRandom random{4};
    auto const store = store::open_sqlite_store(store::StoreFiles::in(folder), random);
    std::vector<std::jthread> threads;
    for (std::size_t thread = 0; thread < thread_count; ++thread) {
        threads.emplace_back([&, thread] {
            for (std::size_t slip = thread; slip < round.size(); slip += thread_count) {
                round.collect(*store, slip);
                acknowledged.write({slip, false});
                round.cast(*store, slip);
                acknowledged.write({slip, true});
            }
        });
    }
    threads.clear();
    ::_exit(0);
}

Acknowledged run_and_kill(
    AnsweringRound const& round,
    std::filesystem::path const& folder,
    std::chrono::milliseconds after
)
{
    Pipe acknowledged;
    pid_t const child = ::fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        answer_until_killed(round, folder, acknowledged);
    }
    acknowledged.close_writing_end();
    std::this_thread::sleep_for(after);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    return acknowledged.read_all();
}

} // namespace

BOOST_AUTO_TEST_CASE(what_was_acknowledged_before_a_kill_is_there_once)
{
    testing::ReplayRandom random{5};
    testing::TemporaryFolder const folder;
    AnsweringRound const round{slip_count};
    auto const prepared = folder.path() / "prepared";
    std::filesystem::create_directory(prepared);
    round.prepare(prepared, random);
    std::size_t all_acknowledged = 0;
    for (int kill = 0; kill < kills(); ++kill) {
        auto const place = folder.path() / std::to_string(kill);
        std::filesystem::copy(prepared, place);
        std::chrono::milliseconds const after{random.below(kill_within_ms)};
        auto const acknowledged = run_and_kill(round, place, after);
        // What each thread had under way may have happened as well.
        round.check(place, random, acknowledged, thread_count);
        all_acknowledged += acknowledged.ballots.size();
        std::filesystem::remove_all(place);
    }
    BOOST_TEST(all_acknowledged > 0U);
}

} // namespace heed::contract
