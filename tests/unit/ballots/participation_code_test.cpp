#include "server/ballots/error.hpp"
#include "server/ballots/participation_code.hpp"
#include "server/base/digest.hpp"
#include "tests/support/replay_random.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace heed;
using namespace heed::ballots;

namespace {

survey::RoundId const ward_7{"ward 7"};

base::Bytes32 pepper_of(std::uint8_t byte)
{
    base::Bytes32 pepper{};
    pepper.fill(byte);
    return pepper;
}

ParticipationCode draw(std::uint64_t seed)
{
    testing::ReplayRandom random{seed};
    return ParticipationCode::draw(random);
}

} // namespace

BOOST_AUTO_TEST_SUITE(participation_code)

BOOST_AUTO_TEST_CASE(a_code_hashes_the_same_as_printed_and_as_typed)
{
    auto const code = draw(1);
    std::string typed = " " + code.text().reveal() + " ";
    for (char& character : typed) {
        character = character == '-' ? ' ' : character;
    }
    auto const read = ParticipationCode::parse(typed);
    BOOST_REQUIRE(read);
    BOOST_TEST(read->hash(pepper_of(1), ward_7) == code.hash(pepper_of(1), ward_7));
}

BOOST_AUTO_TEST_CASE(the_hash_is_the_one_that_the_header_states)
{
    auto const code = draw(1);
    std::string text = ward_7.text() + '\0';
    auto const printed = code.text();
    for (char const character : printed.reveal()) {
        text += character == '-' ? std::string{} : std::string{character};
    }
    BOOST_TEST(
        code.hash(pepper_of(1), ward_7) == base::hmac_sha256(pepper_of(1), base::as_bytes(text))
    );
}

BOOST_AUTO_TEST_CASE(the_hash_depends_on_the_pepper)
{
    auto const code = draw(1);
    BOOST_TEST(code.hash(pepper_of(1), ward_7) != code.hash(pepper_of(2), ward_7));
}

BOOST_AUTO_TEST_CASE(the_hash_depends_on_the_round)
{
    auto const code = draw(1);
    survey::RoundId const ward_8{"ward 8"};
    BOOST_TEST(code.hash(pepper_of(1), ward_7) != code.hash(pepper_of(1), ward_8));
}

BOOST_AUTO_TEST_CASE(the_hash_depends_on_the_code)
{
    BOOST_TEST(draw(1).hash(pepper_of(1), ward_7) != draw(2).hash(pepper_of(1), ward_7));
}

BOOST_AUTO_TEST_CASE(a_text_that_is_no_code_is_malformed)
{
    auto wrong = draw(1).text().reveal();
    wrong.front() = wrong.front() == '2' ? '3' : '2';
    for (std::string const& text : {std::string{}, wrong, std::string(24, 'U')}) {
        auto const read = ParticipationCode::parse(text);
        BOOST_REQUIRE(!read);
        BOOST_TEST(read.error() == make_error_code(errc::malformed_code));
    }
}

BOOST_AUTO_TEST_SUITE_END()
