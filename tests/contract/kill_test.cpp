// A server that is killed in the middle of casting: every ballot that it had acknowledged is there
// afterwards, exactly once. A child process casts and writes the number of each acknowledged slip
// to a pipe; the parent kills it at a random moment and opens the file again. (A killed process
// keeps the page cache, so this does not stand for a power cut.)

#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/contract/material.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <chrono>
#include <csignal>
#include <set>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace heed::contract {

namespace {

constexpr int kills = 20;
constexpr std::uint64_t kill_within_ms = 300;
// Each slip's answers spell its number in base 5, so 5^4 of them can be told apart; more than a
// child gets through before it is killed.
constexpr unsigned slip_count = 600;

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

    bool write(unsigned number) const
    {
        return ::write(ends_[1], &number, sizeof number) == sizeof number;
    }
    void close_writing_end()
    {
        ::close(ends_[1]);
        ends_[1] = -1;
    }
    // Everything that was written before the last writer was gone.
    std::set<unsigned> read_all() const
    {
        std::set<unsigned> numbers;
        unsigned number = 0;
        while (::read(ends_[0], &number, sizeof number) == sizeof number) {
            numbers.insert(number);
        }
        return numbers;
    }

private:
    std::array<int, 2> ends_{};
};

// The child: casts until it is killed, and never returns to the test program.
[[noreturn]] void
cast_until_killed(std::filesystem::path const& file, Slips const& slips, Pipe const& acknowledged)
{
    testing::ReplayRandom random{4};
    auto const store = store::open_sqlite_store(file, random);
    bool fine = true;
    for (unsigned slip = 0; fine && slip < slip_count; ++slip) {
        fine = store->ballot_box().cast(slips.numbered_ballot(slip, slip)).has_value() &&
               acknowledged.write(slip);
    }
    ::_exit(fine ? 0 : 1);
}

// The numbers that the sheets of a closed round spell.
std::multiset<unsigned> stored_numbers(survey::ResponseSet const& responses)
{
    std::multiset<unsigned> numbers;
    for (auto const& sheet : responses.sheets()) {
        unsigned number = 0;
        for (std::size_t item = small_sheet_bytes; item-- > 0;) {
            number = number * 5U + static_cast<unsigned>(*sheet.answers()[item].chosen()) - 1U;
        }
        numbers.insert(number);
    }
    return numbers;
}

void prepare(std::filesystem::path const& file, Slips const& slips, base::Random& random)
{
    auto const store = store::open_sqlite_store(file, random);
    launch(store->rounds(), campaign("c"), std::array{round("r", "AAAAA")}).value();
    store->rounds().replace_codes(slips.round(), slips.hashes()).value();
    open(store->rounds(), slips.round()).value();
}

std::set<unsigned>
run_and_kill(std::filesystem::path const& file, Slips const& slips, std::chrono::milliseconds after)
{
    Pipe acknowledged;
    pid_t const child = ::fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        cast_until_killed(file, slips, acknowledged);
    }
    acknowledged.close_writing_end();
    std::this_thread::sleep_for(after);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    return acknowledged.read_all();
}

} // namespace

BOOST_AUTO_TEST_CASE(every_ballot_acknowledged_before_a_kill_is_stored_once)
{
    testing::ReplayRandom random{5};
    std::size_t all_acknowledged = 0;
    for (int kill = 0; kill < kills; ++kill) {
        testing::TemporaryFolder const folder;
        auto const file = folder.path() / "heed.db";
        Slips const slips{survey::RoundId{"r"}, slip_count, random};
        prepare(file, slips, random);

        std::chrono::milliseconds const after{random.below(kill_within_ms)};
        auto const acknowledged = run_and_kill(file, slips, after);
        all_acknowledged += acknowledged.size();

        auto const store = store::open_sqlite_store(file, random);
        store->rounds().close(survey::CampaignId{"c"}, last_day).value();
        auto const stored =
            stored_numbers(store->ballot_box().responses(slips.round(), small_instrument()).value()
            );
        for (unsigned const slip : acknowledged) {
            BOOST_TEST(stored.count(slip) == 1U);
        }
        // At most one more: cast, but killed before it could be acknowledged.
        BOOST_TEST(stored.size() <= acknowledged.size() + 1U);
    }
    BOOST_TEST(all_acknowledged > 0U);
}

} // namespace heed::contract
