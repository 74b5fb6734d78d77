#include "server/store/sqlite/commit_queue.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <atomic>
#include <future>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace heed::store::sqlite {

namespace {

constexpr auto note = "INSERT INTO note (number) VALUES (?)";
constexpr auto const* notes_sql = "CREATE TABLE note (number INTEGER PRIMARY KEY) STRICT;";

Schema notes()
{
    static constexpr std::array<std::string_view, 1> migrations{notes_sql};
    return {.application_id = 1, .page_bytes = 4096, .migrations = migrations};
}

struct Fixture {
    // Keeps the committing thread in a call until the gate opens, so that what comes in the
    // meantime is one batch.
    template <typename Inside>
    void while_busy(Inside const& inside)
    {
        std::promise<void> entered;
        std::promise<void> gate;
        auto opened = gate.get_future().share();
        std::atomic<bool> first = true;
        std::thread busy{[&] {
            queue.run([&](Writer&) {
                if (first.exchange(false)) {
                    entered.set_value();
                    opened.wait();
                }
            });
        }};
        entered.get_future().wait();
        inside();
        gate.set_value();
        busy.join();
    }

    std::set<int> stored()
    {
        Reader reader{database};
        auto rows = reader.query("SELECT number FROM note");
        std::set<int> numbers;
        while (rows.next()) {
            numbers.insert(rows.small_number(0));
        }
        return numbers;
    }

    Database database{":memory:", notes()};
    CommitQueue queue{database};
};

void write(Writer& writer, int number)
{
    writer.query(note).bind(number).run();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(commit_queue, Fixture)

BOOST_AUTO_TEST_CASE(what_a_call_wrote_is_there_when_it_returns)
{
    queue.run([](Writer& writer) { write(writer, 1); });
    BOOST_TEST((stored() == std::set{1}));
}

BOOST_AUTO_TEST_CASE(a_failure_reaches_the_caller_whose_it_is_and_no_other)
{
    constexpr int callers = 20;
    constexpr int unlucky = 7;
    std::vector<std::thread> threads;
    std::atomic<int> waiting = 0;
    std::atomic<int> failed = 0;
    std::atomic<int> failed_number = -1;
    while_busy([&] {
        for (int number = 0; number < callers; ++number) {
            threads.emplace_back([&, number] {
                ++waiting;
                try {
                    queue.run([number](Writer& writer) {
                        write(writer, number);
                        if (number == unlucky) {
                            throw std::runtime_error{"unlucky"};
                        }
                    });
                } catch (std::runtime_error const&) {
                    ++failed;
                    failed_number = number;
                }
            });
        }
        while (waiting < callers) {
            std::this_thread::yield();
        }
    });
    for (auto& thread : threads) {
        thread.join();
    }
    BOOST_TEST(failed == 1);
    BOOST_TEST(failed_number == unlucky);
    auto const numbers = stored();
    BOOST_TEST(numbers.size() == std::size_t{callers - 1});
    BOOST_TEST(numbers.count(unlucky) == 0U);
}

BOOST_AUTO_TEST_CASE(a_call_that_failed_leaves_the_queue_usable)
{
    auto const broken = [](Writer& writer) {
        write(writer, 1);
        write(writer, 1); // the number is taken
    };
    BOOST_CHECK_THROW(queue.run(broken), std::runtime_error);
    BOOST_TEST(stored().empty());
    queue.run([](Writer& writer) { write(writer, 1); });
    BOOST_TEST((stored() == std::set{1}));
}

BOOST_AUTO_TEST_CASE(more_calls_than_fit_one_transaction_are_all_made)
{
    constexpr int callers = static_cast<int>(commit_batch_max) + 20;
    std::vector<std::thread> threads;
    while_busy([&] {
        for (int number = 0; number < callers; ++number) {
            threads.emplace_back([&, number] {
                queue.run([number](Writer& writer) { write(writer, number); });
            });
        }
    });
    for (auto& thread : threads) {
        thread.join();
    }
    BOOST_TEST(stored().size() == std::size_t{callers});
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::store::sqlite
