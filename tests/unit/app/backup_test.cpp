#include "server/app/backup.hpp"
#include "server/app/wiring.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/unit/app/installation.hpp"
#include "tests/unit/http/answer_of.hpp"
#include "tests/unit/http/make_request.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

using namespace heed;
using namespace heed::app;
namespace filesystem = std::filesystem;

namespace {

class CopiedInstallation : public test::Installation {
public:
    filesystem::path const copy = folder.path() / "copy";
    filesystem::path const elsewhere = folder.path() / "elsewhere";

    void set_up() const
    {
        Wiring wiring{config};
        auto const code = wiring.invitations().setup_code().value();
        BOOST_REQUIRE(
            wiring.invitations().accept({code, "Ada", "ada", base::SecretText{"a quiet harbour"}})
        );
    }

    bool is_set_up(filesystem::path const& data)
    {
        auto other = config;
        other.data = data;
        Wiring const wiring{other};
        auto request = http::test::make_request(http::Method::get, "/api/welcome");
        auto const answer = http::test::answer_of(wiring.router(), std::move(request));
        return answer.content() == R"({"set_up":true})";
    }

    // A new folder with the installation's key.
    void make_room() const
    {
        filesystem::create_directory(elsewhere);
        filesystem::copy_file(config.data / "heed.key", elsewhere / "heed.key");
    }

    static void flip_a_byte(filesystem::path const& file)
    {
        std::fstream stream{file, std::ios::in | std::ios::out | std::ios::binary};
        stream.seekg(100);
        auto const byte = static_cast<char>(stream.get() ^ 1);
        stream.seekp(100);
        stream.put(byte);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(backup_, CopiedInstallation)

BOOST_AUTO_TEST_CASE(a_backup_that_was_put_back_goes_on_where_it_was_taken)
{
    set_up();
    BOOST_TEST(backup(config.data, copy) == 0);
    make_room();
    BOOST_TEST(restore(copy, elsewhere) == 0);
    BOOST_TEST(is_set_up(elsewhere));
    BOOST_TEST(!filesystem::exists(elsewhere / "restoring"));
}

BOOST_AUTO_TEST_CASE(reports_that_were_put_back_are_not_erased_for_a_week)
{
    set_up();
    base::SystemRandom random;
    auto const settings_in = [&](filesystem::path const& data) {
        return store::open_sqlite_store(store::StoreFiles::in(data), random)->settings().settings();
    };
    store::open_sqlite_store(store::StoreFiles::in(config.data), random)
        ->settings()
        .replace({"", {"en"}, 5, 1, {}});
    backup(config.data, copy);
    make_room();
    auto const before = base::SystemClock{}.today();
    restore(copy, elsewhere);
    auto const restored = settings_in(elsewhere);
    BOOST_TEST(restored.report_years == 1);
    BOOST_TEST((restored.reports_erased_from >= before + std::chrono::days{7}));
    BOOST_TEST((settings_in(config.data).reports_erased_from == base::Day{}));
}

BOOST_AUTO_TEST_CASE(a_backup_can_be_taken_while_the_server_works)
{
    Wiring const wiring{config};
    BOOST_TEST(backup(config.data, copy) == 0);
}

BOOST_AUTO_TEST_CASE(a_backup_never_holds_the_key_and_is_for_its_owner_alone)
{
    set_up();
    backup(config.data, copy);
    BOOST_TEST(!filesystem::exists(copy / "heed.key"));
    constexpr auto others = filesystem::perms::group_all | filesystem::perms::others_all;
    BOOST_TEST(((filesystem::status(copy).permissions() & others) == filesystem::perms::none));
    for (auto const* const name : {"heed.db", "issuer.db", "box.db"}) {
        auto const permissions = filesystem::status(copy / name).permissions();
        BOOST_TEST(((permissions & others) == filesystem::perms::none), name);
    }
}

BOOST_AUTO_TEST_CASE(a_backup_goes_into_an_empty_folder_only)
{
    set_up();
    backup(config.data, copy);
    BOOST_CHECK_THROW(backup(config.data, copy), std::runtime_error);
    BOOST_CHECK_THROW(backup(folder.path() / "nowhere", elsewhere), std::exception);
}

BOOST_AUTO_TEST_CASE(a_backup_that_is_damaged_or_not_finished_is_refused)
{
    set_up();
    backup(config.data, copy);
    make_room();
    flip_a_byte(copy / "box.db");
    BOOST_CHECK_THROW(restore(copy, elsewhere), std::runtime_error);
    flip_a_byte(copy / "box.db");
    filesystem::rename(copy / "SHA256SUMS", copy / "sums");
    BOOST_CHECK_THROW(restore(copy, elsewhere), std::runtime_error);
    BOOST_TEST(!filesystem::exists(elsewhere / "heed.db"));
}

BOOST_AUTO_TEST_CASE(nothing_is_put_over_other_data_into_a_folder_in_use_or_without_its_key)
{
    set_up();
    backup(config.data, copy);
    BOOST_CHECK_THROW(restore(copy, config.data), std::runtime_error);
    filesystem::create_directory(elsewhere);
    BOOST_CHECK_THROW(restore(copy, elsewhere), std::runtime_error);
    filesystem::remove(elsewhere);
    make_room();
    DataFolder const taken{elsewhere};
    BOOST_CHECK_THROW(restore(copy, elsewhere), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_restored_round_gives_no_tickets)
{
    survey::RoundId const round{"AAAAAAAAAAAAAAAAAAAAAA"};
    base::SystemRandom random;
    auto const code = random.bytes32();
    set_up();
    {
        auto const store = store::open_sqlite_store(store::StoreFiles::in(config.data), random);
        store->issuer().replace_codes(round, {&code, 1});
    }
    backup(config.data, copy);
    make_room();
    restore(copy, elsewhere);
    auto const store = store::open_sqlite_store(store::StoreFiles::in(elsewhere), random);
    BOOST_TEST(store->issuer().is_stopped(round));
    BOOST_TEST(!store->issuer().collect({round, code, random.bytes32()}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
