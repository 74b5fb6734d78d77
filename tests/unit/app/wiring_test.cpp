// The installation as it is put together, on a disk: what lasts from one start to the next, and
// what it takes to read it.

#include "server/app/wiring.hpp"
#include "tests/unit/app/installation.hpp"
#include "tests/unit/http/answer_of.hpp"
#include "tests/unit/http/make_request.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <stdexcept>

using namespace heed;
using namespace heed::app;
namespace filesystem = std::filesystem;

namespace {

class Started : public heed::app::test::Installation {
public:
    static bool is_set_up(Wiring const& wiring)
    {
        auto request = http::test::make_request(http::Method::get, "/api/welcome");
        auto const answer = http::test::answer_of(wiring.router(), std::move(request));
        return answer.content() == R"({"set_up":true})";
    }

    static void set_up(Wiring& wiring)
    {
        auto const code = wiring.invitations().setup_code().value();
        BOOST_REQUIRE(
            wiring.invitations().accept({code, "Ada", "ada", base::SecretText{"a quiet harbour"}})
        );
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(wiring_, Started)

BOOST_AUTO_TEST_CASE(a_new_installation_answers_and_waits_to_be_set_up)
{
    Wiring wiring{config};
    wiring.keep_house();
    BOOST_TEST(!is_set_up(wiring));
}

BOOST_AUTO_TEST_CASE(accounts_outlive_the_program)
{
    {
        Wiring wiring{config};
        set_up(wiring);
    }
    Wiring const again{config};
    BOOST_TEST(is_set_up(again));
}

BOOST_AUTO_TEST_CASE(a_second_program_on_the_same_data_does_not_start)
{
    Wiring const wiring{config};
    BOOST_CHECK_THROW(Wiring{config}, std::runtime_error);
}

BOOST_AUTO_TEST_CASE(everything_on_disk_is_for_its_owner_alone)
{
    Wiring const wiring{config};
    constexpr auto others = filesystem::perms::group_all | filesystem::perms::others_all;
    BOOST_TEST(((filesystem::status(config.data).permissions() & others) == filesystem::perms::none)
    );
    for (auto const& entry : filesystem::directory_iterator{config.data}) {
        BOOST_TEST(
            ((entry.status().permissions() & others) == filesystem::perms::none),
            entry.path().string()
        );
    }
}

BOOST_AUTO_TEST_CASE(nothing_starts_without_pages_or_definitions)
{
    auto without_pages = config;
    without_pages.web = folder.path() / "nowhere";
    BOOST_CHECK_THROW(Wiring{without_pages}, std::runtime_error);
    auto without_definitions = config;
    without_definitions.definitions = folder.path() / "nowhere";
    BOOST_CHECK_THROW(Wiring{without_definitions}, std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
