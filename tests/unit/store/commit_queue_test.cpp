#include "server/store/sqlite/commit_queue.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <atomic>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace heed::store::sqlite {

namespace {

constexpr int always = 1'000;
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

// Writes its number, and tells how that ended.
class Note final : public CommitQueue::Call {
public:
    using Told = std::function<void(std::exception_ptr const&)>;

    Note(int number, Told told, int fails = 0)
        : number_{number}, told_{std::move(told)}, fails_{fails}
    {
    }

    void work(Writer& writer) override
    {
        write(writer, number_);
        if (fails_ > 0) {
            --fails_;
            throw std::runtime_error{"unlucky"};
        }
    }

    void done(std::exception_ptr failure) override { told_(failure); }

private:
    int number_;
    Told told_;
    int fails_; // so often, then no more
};

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

BOOST_AUTO_TEST_CASE(who_does_not_wait_is_told_when_it_can_be_read)
{
    std::promise<std::set<int>> told;
    auto seen = told.get_future();
    queue.add(std::make_unique<Note>(1, [&](auto const& failure) {
        told.set_value(failure ? std::set<int>{} : stored());
    }));
    BOOST_TEST((seen.get() == std::set{1}));
}

BOOST_AUTO_TEST_CASE(all_who_share_a_transaction_are_told_once_and_each_of_its_own_failure)
{
    constexpr int calls = 20;
    constexpr int unlucky = 7;
    std::vector<std::string> told(calls);
    while_busy([&] {
        for (int number = 0; number < calls; ++number) {
            auto& mine = told[static_cast<std::size_t>(number)];
            auto const tell = [&mine](auto const& failure) { mine += failure ? "failed" : "kept"; };
            queue.add(std::make_unique<Note>(number, tell, number == unlucky ? always : 0));
        }
    });
    queue.run([](Writer&) {});
    for (int number = 0; number < calls; ++number) {
        auto const& mine = told[static_cast<std::size_t>(number)];
        BOOST_TEST(mine == (number == unlucky ? "failed" : "kept"));
    }
    BOOST_TEST(stored().size() == std::size_t{calls - 1});
}

BOOST_AUTO_TEST_CASE(a_call_that_fails_in_company_and_not_alone_has_not_failed)
{
    std::atomic<int> kept = 0;
    while_busy([&] {
        auto const tell = [&kept](auto const& failure) { kept += failure ? 0 : 1; };
        queue.add(std::make_unique<Note>(1, tell, 1));
        queue.add(std::make_unique<Note>(2, tell));
    });
    queue.run([](Writer&) {});
    BOOST_TEST(kept == 2);
    BOOST_TEST((stored() == std::set{1, 2}));
}

BOOST_AUTO_TEST_CASE(one_who_throws_on_being_told_harms_no_other)
{
    std::atomic<int> told = 0;
    while_busy([&] {
        queue.add(std::make_unique<Note>(1, [](auto const&) {
            throw std::runtime_error{"cannot bear it"};
        }));
        queue.add(std::make_unique<Note>(2, [&told](auto const&) { ++told; }));
    });
    queue.run([](Writer&) {});
    BOOST_TEST(told == 1);
    BOOST_TEST((stored() == std::set{1, 2}));
}

BOOST_AUTO_TEST_CASE(a_call_is_let_go_of_as_soon_as_it_has_been_told)
{
    auto const held = std::make_shared<int>(0);
    while_busy([&] { queue.add(std::make_unique<Note>(1, [held](auto const&) {})); });
    // In a later transaction, so that the first is over.
    queue.run([](Writer&) {});
    BOOST_TEST(held.use_count() == 1);
}

BOOST_AUTO_TEST_CASE(a_queue_that_ends_makes_the_calls_that_are_waiting_first)
{
    constexpr int calls = 30;
    int told = 0;
    {
        CommitQueue ending{database};
        for (int number = 0; number < calls; ++number) {
            ending.add(std::make_unique<Note>(number, [&](auto const& failure) {
                told += failure ? 0 : 1;
            }));
        }
    }
    BOOST_TEST(told == calls);
    BOOST_TEST(stored().size() == std::size_t{calls});
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::store::sqlite
