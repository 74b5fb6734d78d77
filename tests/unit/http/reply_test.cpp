#include "server/http/reply.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>
#include <string>
#include <vector>

namespace heed::http {

namespace {

struct Fixture {
    Reply reply()
    {
        return Reply{[this](std::optional<Response> const& response) {
            delivered.push_back(response ? response->body : "nobody answered");
        }};
    }

    std::vector<std::string> delivered;
};

Response saying(std::string words)
{
    Response response;
    response.body = std::move(words);
    return response;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(reply_, Fixture)

BOOST_AUTO_TEST_CASE(an_answer_is_delivered_once_and_nothing_follows_it)
{
    {
        auto due = reply();
        due.give(saying("yes"));
        BOOST_TEST(delivered.size() == 1U);
    }
    BOOST_TEST((delivered == std::vector<std::string>{"yes"}));
}

BOOST_AUTO_TEST_CASE(who_lets_go_of_it_unanswered_is_noticed)
{
    {
        auto const due = reply();
    }
    BOOST_TEST((delivered == std::vector<std::string>{"nobody answered"}));
}

BOOST_AUTO_TEST_CASE(it_is_let_go_of_when_something_throws_on_the_way)
{
    auto const fail = [](Reply) { throw std::runtime_error{"broken"}; };
    BOOST_CHECK_THROW(fail(reply()), std::runtime_error);
    BOOST_TEST((delivered == std::vector<std::string>{"nobody answered"}));
}

BOOST_AUTO_TEST_CASE(handing_it_on_is_not_letting_go_of_it)
{
    auto first = reply();
    auto second = std::move(first);
    BOOST_TEST(delivered.empty());
    second.give(saying("later"));
    BOOST_TEST((delivered == std::vector<std::string>{"later"}));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::http
