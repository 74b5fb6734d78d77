#include "server/app/key_maker.hpp"
#include "tests/support/issuing_key.hpp"

#include <boost/test/unit_test.hpp>

#include <future>
#include <semaphore>
#include <stdexcept>
#include <string>
#include <vector>

using namespace heed;
using heed::app::KeyMaker;

namespace {

survey::RoundId round(int number)
{
    return survey::RoundId{"round " + std::to_string(number)};
}

// Makes a key when it is told to.
class Paced {
public:
    std::counting_semaphore<> go{0};
    std::vector<std::string> kept; // by the maker's thread, read when all is done
    std::counting_semaphore<> done{0};
    KeyMaker maker{[this] {
        go.acquire();
        return testing::issuing_key();
    }};

    std::size_t order(int number)
    {
        return maker.order(round(number), [this, number](ballots::IssuingKey const&) {
            kept.push_back(std::to_string(number));
            done.release();
        });
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(key_maker, Paced)

BOOST_AUTO_TEST_CASE(keys_are_made_in_the_order_in_which_they_were_asked_for)
{
    BOOST_TEST(order(1) == 1U);
    BOOST_TEST(order(2) == 2U);
    BOOST_TEST(order(3) == 3U);
    for (int key = 0; key < 3; ++key) {
        go.release();
        done.acquire();
    }
    BOOST_TEST(kept == (std::vector<std::string>{"1", "2", "3"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(asking_again_gives_no_second_order_and_tells_the_place)
{
    BOOST_TEST(order(1) == 1U);
    BOOST_TEST(order(2) == 2U);
    BOOST_TEST(order(2) == 2U);
    BOOST_TEST(order(1) == 1U);
    for (int key = 0; key < 2; ++key) {
        go.release();
        done.acquire();
    }
    BOOST_TEST(kept.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_key_that_cannot_be_kept_stops_nobody_elses)
{
    maker.order(round(1), [](ballots::IssuingKey const&) {
        throw std::runtime_error{"disk full"};
    });
    order(2);
    go.release(2);
    done.acquire();
    BOOST_TEST(kept.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_maker_that_ends_drops_the_orders_that_wait)
{
    auto ended = std::async(std::launch::async, [] {
        std::counting_semaphore<> never{1};
        KeyMaker short_lived{[&never] {
            never.acquire();
            return testing::issuing_key();
        }};
        return short_lived.order(round(1), [](ballots::IssuingKey const&) {});
    });
    BOOST_TEST(ended.get() == 1U);
    go.release(1);
}

BOOST_AUTO_TEST_SUITE_END()
