#include "server/app/backup.hpp"

#include "server/app/console.hpp"
#include "server/app/data_folder.hpp"
#include "server/base/clock.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "server/base/random.hpp"
#include "server/rounds/settings.hpp"
#include "server/store/sqlite/store_copy.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace heed::app {

namespace {

namespace filesystem = std::filesystem;

constexpr std::string_view sums_name = "SHA256SUMS";
// The issuer's comes first wherever files take their place one by one: a server that found it
// missing, or as it was before, would give tickets for spent codes.
constexpr std::array<std::string_view, 3> file_names{"issuer.db", "box.db", "heed.db"};

std::string read_file(filesystem::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    std::string content{std::istreambuf_iterator<char>{in}, {}};
    if (!in) {
        throw std::runtime_error{"cannot read " + file.string()};
    }
    return content;
}

std::string sums_of(filesystem::path const& folder)
{
    std::string sums;
    for (auto const name : file_names) {
        auto const content = read_file(folder / name);
        sums += base::to_hex(base::sha256(base::as_bytes(content))) + "  ";
        sums.append(name) += '\n';
    }
    return sums;
}

void make_empty_folder(filesystem::path const& folder)
{
    if (filesystem::create_directories(folder)) {
        filesystem::permissions(folder, filesystem::perms::owner_all);
    }
    if (!filesystem::is_empty(folder)) {
        throw std::runtime_error{"the folder " + folder.string() + " is not empty"};
    }
}

void refuse_unless_ready(filesystem::path const& data)
{
    if (!filesystem::exists(data / "heed.key")) {
        throw std::runtime_error{
            "there is no " + (data / "heed.key").string() +
            ": put the key file of this installation there first, since a backup never holds it"};
    }
    for (auto const& entry : filesystem::directory_iterator{data}) {
        auto const name = entry.path().filename();
        if (name != "heed.key" && name != "heed.lock") {
            throw std::runtime_error{
                "the folder " + data.string() + " holds " + name.string() +
                "; a backup is put into a folder with the key file alone"};
        }
    }
}

// In whichever way the copies are put back: codes that are used from now on would be good again.
void stop_tickets(filesystem::path const& copies)
{
    base::SystemRandom random;
    store::open_sqlite_store(store::StoreFiles::in(copies), random)->issuer().stop_all();
}

// Whoever puts reports back because they went too early must have time to set how long they are
// kept, before the first housekeeping erases them again.
void give_reports_a_week(filesystem::path const& restored)
{
    base::SystemRandom random;
    store::open_sqlite_store(store::StoreFiles::in(restored), random)
        ->settings()
        .put_off_erasing(base::SystemClock{}.today() + rounds::reports_grace);
}

} // namespace

int backup(filesystem::path const& data, filesystem::path const& to)
{
    make_empty_folder(to);
    store::copy_sqlite_store(store::StoreFiles::in(data), store::StoreFiles::in(to));
    stop_tickets(to);
    // Last, so that a backup that was interrupted has no sums and is refused.
    std::ofstream{to / sums_name} << sums_of(to) << std::flush;
    say("Copied issuer.db, box.db and heed.db to " + to.string());
    say("The key file heed.key is not among them. Keep a copy of it in another place: without it, "
        "a "
        "backup cannot be used, and with it, whoever finds both can read everything");
    return 0;
}

int restore(filesystem::path const& from, filesystem::path const& data)
{
    if (read_file(from / sums_name) != sums_of(from)) {
        throw std::runtime_error{
            "the files in " + from.string() + " are not those that " + std::string{sums_name} +
            " names: the backup is damaged"};
    }
    refuse_unless_ready(data);
    DataFolder const taken{data};
    auto const staged = data / unfinished_restore;
    make_empty_folder(staged);
    store::copy_sqlite_store(store::StoreFiles::in(from), store::StoreFiles::in(staged));
    give_reports_a_week(staged);
    for (auto const name : file_names) {
        filesystem::rename(staged / name, data / name);
    }
    filesystem::remove(staged);
    say("Put the backup into " + data.string());
    say("Codes that were used after the backup are good again. So every round with codes gives no "
        "tickets until its leader has taken note of it, and its report will say so");
    return 0;
}

} // namespace heed::app
