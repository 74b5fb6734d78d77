#include "server/app/client_program.hpp"
#include "tests/unit/app/installation.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

using namespace heed;
using namespace heed::app;
using heed::app::test::Installation;

namespace {

class Pages : public Installation {
public:
    base::Bytes32 fingerprint() const
    {
        return client_fingerprint(http::StaticFiles::load(config.web).value());
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(client_program, Pages)

BOOST_AUTO_TEST_CASE(the_fingerprint_is_the_sum_over_length_and_bytes_of_each_file)
{
    BOOST_TEST(base::to_base64url(fingerprint()) == program_sum());
}

BOOST_AUTO_TEST_CASE(a_program_that_was_changed_since_the_build_stops_the_start)
{
    write("assets/answer-1.js", "answer and tell");
    BOOST_CHECK_THROW(fingerprint(), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_program_that_is_missing_stops_the_start)
{
    std::filesystem::remove(config.web / "assets/answer-1.js");
    BOOST_CHECK_THROW(fingerprint(), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_list_that_is_missing_or_says_nothing_stops_the_start)
{
    for (std::string const list :
         {"",
          "[]",
          "{}",
          R"({"files": "x", "sha256": "y"})",
          R"({"files": [1], "sha256": "y"})",
          R"({"files": [], "sha256": "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"})"}) {
        write("client.json", list);
        BOOST_CHECK_THROW(fingerprint(), std::runtime_error);
    }
    std::filesystem::remove(config.web / "client.json");
    BOOST_CHECK_THROW(fingerprint(), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
