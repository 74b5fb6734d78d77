#include "server/base/once.hpp"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <stdexcept>
#include <string>

using namespace heed::base;

BOOST_AUTO_TEST_SUITE(once)

BOOST_AUTO_TEST_CASE(what_it_is_called_with_arrives_unharmed)
{
    std::string seen;
    Once<std::unique_ptr<int>, std::string const&> call{
        [&](auto number, auto const& text) { seen = text + std::to_string(*number); }};
    call(std::make_unique<int>(7), "number ");
    BOOST_TEST(seen == "number 7");
}

BOOST_AUTO_TEST_CASE(it_may_hold_what_cannot_be_copied_and_be_moved)
{
    int seen = 0;
    Once<> first{[&seen, number = std::make_unique<int>(5)] { seen = *number; }};
    Once<> second{std::move(first)};
    BOOST_TEST(!first);
    second();
    BOOST_TEST(seen == 5);
}

BOOST_AUTO_TEST_CASE(it_lets_go_of_what_it_holds_when_it_has_been_called)
{
    auto const held = std::make_shared<int>(1);
    Once<> call{[held] {}};
    BOOST_TEST(held.use_count() == 2);
    call();
    BOOST_TEST(held.use_count() == 1);
    BOOST_TEST(!call);
}

BOOST_AUTO_TEST_CASE(it_lets_go_also_when_the_function_throws)
{
    auto const held = std::make_shared<int>(1);
    Once<> call{[held] { throw std::runtime_error{"broken"}; }};
    BOOST_CHECK_THROW(call(), std::runtime_error);
    BOOST_TEST(held.use_count() == 1);
}

BOOST_AUTO_TEST_CASE(a_second_call_is_a_defect_that_shows)
{
    int calls = 0;
    Once<> call{[&calls] { ++calls; }};
    call();
    BOOST_CHECK_THROW(call(), std::bad_function_call);
    BOOST_TEST(calls == 1);
}

BOOST_AUTO_TEST_SUITE_END()
