#include "scoring/analyst/workers.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <stdexcept>
#include <vector>

using namespace heed::analyst;

BOOST_AUTO_TEST_CASE(each_call_is_made_once_whatever_the_number_of_threads)
{
    for (unsigned const threads : {1U, 2U, 7U, threads_max}) {
        std::vector<std::atomic<int>> calls(1'000);
        spread_over(threads)(calls.size(), [&calls](std::size_t i) { ++calls[i]; });
        for (auto const& count : calls) {
            BOOST_TEST_REQUIRE(count == 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_calls_are_fine)
{
    spread_over(3)(0, [](std::size_t) { BOOST_FAIL("called"); });
}

BOOST_AUTO_TEST_CASE(an_exception_comes_back_and_ends_the_job)
{
    std::atomic<int> calls = 0;
    auto const job = [&calls] {
        spread_over(2)(1'000'000, [&calls](std::size_t) {
            ++calls;
            throw std::runtime_error{"broken"};
        });
    };
    BOOST_CHECK_EXCEPTION(job(), std::runtime_error, [](std::runtime_error const& error) {
        return error.what() == std::string{"broken"};
    });
    BOOST_TEST(calls <= 2);
}

BOOST_AUTO_TEST_CASE(there_is_at_least_one_thread)
{
    BOOST_TEST(threads_default() >= 1);
    BOOST_TEST(threads_default() <= threads_max);
}
