#include "server/ballots/error.hpp"
#include "server/ballots/ticket.hpp"
#include "server/base/encoding.hpp"
#include "tests/unit/ballots/golden.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace heed;
using namespace heed::ballots;
using namespace heed::testing;

namespace {

boost::json::value const golden = read_golden("psb1.json");
survey::RoundId const golden_round{std::string{text_of(golden, "round")}};

base::Bytes16 the_round()
{
    return round_bytes(golden_round).value();
}

base::Bytes32 the_prefix()
{
    return array_of<base::Bytes32>(golden, "prefix");
}

void expect_bad_ticket(std::string const& text)
{
    auto const ticket = parse_ticket(text);
    BOOST_REQUIRE(!ticket);
    BOOST_TEST(ticket.error() == make_error_code(errc::bad_ticket));
}

} // namespace

BOOST_AUTO_TEST_SUITE(ticket)

BOOST_AUTO_TEST_CASE(a_ticket_is_the_prefix_and_then_the_signature)
{
    auto const ticket = parse_ticket(text_of(golden, "ticket"));
    BOOST_REQUIRE(ticket);
    BOOST_TEST(ticket->prefix == the_prefix());
    BOOST_TEST(ticket->signature == array_of<Modular>(golden, "signature"));
}

BOOST_AUTO_TEST_CASE(a_ticket_of_another_size_or_spelling_is_refused)
{
    std::string const good{text_of(golden, "ticket")};
    expect_bad_ticket("");
    expect_bad_ticket(good.substr(1));
    expect_bad_ticket(good + "A");
    expect_bad_ticket(good + "=");
    expect_bad_ticket(" " + good.substr(1));
    // The last character has two bits to spare, which must be 0.
    expect_bad_ticket(good.substr(0, good.size() - 1) + "B");
    expect_bad_ticket(base::to_base64url(base::Bytes(ticket_bytes - 1)));
    expect_bad_ticket(base::to_base64url(base::Bytes(ticket_bytes + 1)));
}

BOOST_AUTO_TEST_CASE(a_round_is_16_bytes_in_base64url)
{
    BOOST_TEST(base::to_base64url(the_round()) == golden_round.text());
    for (std::string const& wrong :
         {std::string{},
          std::string{"ward 7"},
          golden_round.text() + "A",
          base::to_base64url(base::Bytes(15)),
          base::to_base64url(base::Bytes(17)),
          std::string(21, 'A') + "B"}) {
        auto const bytes = round_bytes(survey::RoundId{wrong});
        BOOST_REQUIRE(!bytes);
        BOOST_TEST(bytes.error() == make_error_code(errc::bad_round));
    }
}

BOOST_AUTO_TEST_CASE(what_is_signed_is_the_published_input)
{
    BOOST_TEST(signed_input(the_round(), the_prefix()) == bytes_of(golden, "input"));
}

BOOST_AUTO_TEST_CASE(the_keys_of_the_box_are_the_published_ones)
{
    auto const bid = ballot_id(the_round(), the_prefix());
    BOOST_TEST(bid == array_of<base::Bytes32>(golden, "bid"));
    auto const& keys = golden.at("comment_keys");
    for (std::string const question : {"OPN1", "OPN2"}) {
        auto const key = comment_key(the_round(), the_prefix(), survey::ItemId{question});
        BOOST_TEST(key == array_of<base::Bytes32>(keys, question));
    }
    auto const receipt = receipt_key(the_round(), the_prefix());
    BOOST_TEST(receipt == array_of<base::Bytes32>(golden, "receipt_key"));
}

BOOST_AUTO_TEST_SUITE_END()
