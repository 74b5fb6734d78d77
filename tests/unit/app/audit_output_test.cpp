#include "server/app/audit_output.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <fstream>
#include <stdexcept>
#include <string>
#include <sys/resource.h>

using heed::app::write_new_file;

namespace {

namespace fs = std::filesystem;

struct Folder {
    std::string text() const
    {
        std::ifstream stream{file};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }

    heed::testing::TemporaryFolder folder;
    fs::path file = folder.path() / "ledger.json";
};

// While it lives, no file grows beyond this many bytes: as on a disk that is full.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit const small{.rlim_cur = bytes, .rlim_max = before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    SmallDisk(SmallDisk const&) = delete;
    SmallDisk& operator=(SmallDisk const&) = delete;
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_{};
    void (*handler_)(int) = std::signal(SIGXFSZ, SIG_IGN);
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(audit_output_, Folder)

BOOST_AUTO_TEST_CASE(a_new_file_is_for_its_owner_alone)
{
    write_new_file(file, "all of it");
    BOOST_TEST(text() == "all of it");
    BOOST_TEST((fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write))
    );
}

BOOST_AUTO_TEST_CASE(a_file_that_is_there_already_stays_as_it_is)
{
    write_new_file(file, "the first");
    BOOST_CHECK_THROW(write_new_file(file, "the second"), std::runtime_error);
    BOOST_TEST(text() == "the first");
}

BOOST_AUTO_TEST_CASE(nothing_is_left_of_a_file_that_could_not_be_written_to_its_end)
{
    {
        SmallDisk const disk{4};
        BOOST_CHECK_THROW(write_new_file(file, "five and more"), std::runtime_error);
    }
    BOOST_TEST(!fs::exists(file));
}

BOOST_AUTO_TEST_SUITE_END()
