// What it takes to keep the release of a whole organisation and to read one report out of it,
// beside a baseline of the same run: reading a row of the same size from SQLite by a text key, and
// hashing it. A report is read as its route reads it, with its campaign and what staff were told.
//
//   release_bench [teams]       10,000 when not given; takes some minutes to make up

#include "scoring/disclosure/frozen_record.hpp"
#include "scoring/disclosure/record_check.hpp"
#include "server/api/wire.hpp"
#include "server/app/audit_ledger.hpp"
#include "server/app/keys.hpp"
#include "server/ballots/round_secrets.hpp"
#include "server/base/digest.hpp"
#include "server/rounds/campaigns.hpp"
#include "server/rounds/report.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/bench/made_up_campaign.hpp"
#include "tests/bench/number_given.hpp"
#include "tests/bench/stopwatch.hpp"
#include "tests/support/one_key_workshop.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <mutex>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <utility>
#include <vector>

namespace {

using namespace heed;

constexpr int teams_default = 10'000;
constexpr int reads = 2000;
constexpr double kilo = 1e3;
constexpr double mega = 1e6;

// What was made up cannot be refused.
template <class Result>
decltype(auto) must(Result&& result)
{
    if (!result) {
        throw std::logic_error{"refused"};
    }
    return *std::forward<Result>(result);
}

double wall_seconds(std::function<void()> const& work)
{
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void step(char const* what, std::function<void()> const& work)
{
    double wall = 0;
    double const processor = bench::seconds([&] { wall = wall_seconds(work); });
    std::printf("  %-44s %8.3f s of the processor, %8.3f s\n", what, processor, wall);
}

struct Spread {
    double median = 0;
    double p99 = 0;
};

// Wall time, since reading waits for the disk as well.
Spread spread_of(char const* what, std::function<void()> const& read)
{
    std::vector<double> taken;
    for (int each = 0; each < reads; ++each) {
        taken.push_back(wall_seconds(read));
    }
    std::ranges::sort(taken);
    Spread const spread{taken[taken.size() / 2], taken[taken.size() * 99 / 100]};
    std::printf(
        "  %-44s median %7.3f ms, p99 %7.3f ms\n",
        what,
        spread.median * kilo,
        spread.p99 * kilo
    );
    return spread;
}

// Rows of one size under text keys in a file of their own.
class Rows {
public:
    Rows(std::filesystem::path const& file, int rows, std::size_t size)
        : database_{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}, rows_{rows}
    {
        database_.exec("BEGIN; CREATE TABLE row (key TEXT PRIMARY KEY, bytes BLOB)");
        SQLite::Statement insertion{database_, "INSERT INTO row VALUES (?, ?)"};
        std::string const bytes(size, 'x');
        for (int each = 0; each < rows; ++each) {
            insertion.reset();
            insertion.bind(1, key(each));
            insertion.bind(2, bytes.data(), static_cast<int>(bytes.size()));
            insertion.exec();
        }
        database_.exec("COMMIT");
    }

    void read_one(std::minstd_rand& random)
    {
        SQLite::Statement row{database_, "SELECT bytes FROM row WHERE key = ?"};
        row.bind(1, key(static_cast<int>(random() % static_cast<unsigned>(rows_))));
        row.executeStep();
        auto const column = row.getColumn(0);
        auto const* const data = static_cast<std::uint8_t const*>(column.getBlob());
        kept = base::sha256({data, static_cast<std::size_t>(column.getBytes())}).front();
    }

private:
    static std::string key(int number) { return "made-up row number " + std::to_string(number); }

    SQLite::Database database_;
    int rows_;
    // Results go here, so that no read can be optimised away.
    std::uint8_t volatile kept = 0;
};

// An installation in a folder of its own, with the made-up campaign in it.
class Installation {
public:
    Installation(survey::Catalogue const& catalogue, int teams)
        : entry_{*catalogue.find({"compassionate-leadership-footprint", 1})},
          made_{bench::made_up_campaign(entry_, teams)},
          context_{*store_, catalogue, secrets_, workshop_, known_, steps_, seal_, clock_, random_}
    {
        std::printf("%d teams, %zu units, %d people\n", teams, made_.units.size(), made_.people);
    }

    void release()
    {
        step("storing codes and room for answers", [this] {
            bench::store_closed(*store_, made_, entry_.instrument, random_);
        });
        step("filling the room, past the ballot box", [this] { fill_with_noise(); });
        std::optional<disclosure::RoundRelease> release;
        step("scoring and deciding", [&] {
            release = bench::made_up_release(made_, entry_.instrument);
        });
        disclosure::FrozenRecord record;
        step("freezing release and record", [&] {
            parts_ = freeze(*release, made_.campaign.id, seal_);
            record = freeze_record(*release->record(), made_.campaign.id, seal_);
        });
        step("reading both back and checking", [&] {
            auto const read = thaw_whole(parts_, made_.campaign.id, seal_).value();
            auto const again = thaw_record(record, made_.campaign.id, seal_).value();
            found_flaw_ = find_flaw(again, read).has_value();
        });
        step("recording both", [&] {
            store_->releases().record(made_.campaign.id, parts_, record);
        });
        step("erasing all answers", [this] {
            store_->ballot_box().erase(store_->ballot_box().unerased());
        });
        print_sizes(record.bytes.size());
    }

    void read()
    {
        Rows rows{folder_.path() / "rows.db", static_cast<int>(parts_.size()), mean_size()};
        auto const baseline =
            spread_of("one row of the mean size, hashed", [&] { rows.read_one(choice_); });
        auto const team = spread_of("one team's report by its round", [this] { read_round(); });
        auto const unit = spread_of("one team's report by its unit", [this] { read_unit(); });
        step("the report of everybody", [this] {
            auto const& top = made_.units.front().id;
            must(report_of(context_, bench::launcher, made_.campaign.id, top));
        });
        std::printf(
            "  a report takes %.1f (round) and %.1f (unit) times the row\n",
            team.median / baseline.median,
            unit.median / baseline.median
        );
        step("the campaign's page, all units", [this] {
            auto const seen = must(find_campaign(context_, bench::launcher, made_.campaign.id));
            std::printf("  (%.1f MB of JSON)\n", megabytes(api::wire::campaign(seen).size()));
        });
        step("the list of campaigns", [this] {
            api::wire::campaigns(all_campaigns(context_, bench::launcher));
        });
        step("heed audit --verify", [this] {
            found_flaw_ |= !app::verify_ledger(store_->releases(), {}, seal_).sound;
        });
    }

    bool is_sound() const { return !found_flaw_; }

private:
    static double megabytes(std::size_t bytes) { return static_cast<double>(bytes) / mega; }

    // So that there is something to erase: two thirds of the slots hold a ballot, as when everybody
    // answers. Ballots one by one would take hours of waiting for the disk; the release is made of
    // other answers.
    void fill_with_noise() const
    {
        int const ballots = SQLite::Database{files_.box.string(), SQLite::OPEN_READWRITE}.exec(
            "UPDATE ballot SET content = CAST(randomblob(32) || x'0101' ||"
            " randomblob(length(content) - 34) AS BLOB) WHERE slot % 3 <> 0"
        );
        std::printf("  (%d ballots)\n", ballots);
    }

    std::size_t mean_size() const
    {
        std::size_t bytes = 0;
        for (auto const& part : parts_) {
            bytes += part.bytes.size();
        }
        return bytes / parts_.size();
    }

    void print_sizes(std::size_t record) const
    {
        std::printf(
            "  %zu parts of %zu bytes on average, record %.1f MB, file %.1f MB\n",
            parts_.size(),
            mean_size(),
            megabytes(record),
            megabytes(std::filesystem::file_size(files_.main))
        );
    }

    std::size_t any_team() { return choice_() % made_.rounds.size(); }

    void read_round() { must(report_of(context_, bench::launcher, made_.rounds[any_team()].id)); }

    void read_unit()
    {
        auto const& team = made_.rounds[any_team()].group;
        must(report_of(context_, bench::launcher, made_.campaign.id, team));
    }

    testing::TemporaryFolder folder_;
    store::StoreFiles files_ = store::StoreFiles::in(folder_.path());
    base::SystemRandom random_;
    base::SystemClock clock_;
    std::unique_ptr<store::Store> store_ = store::open_sqlite_store(files_, random_);
    ballots::RoundSecrets secrets_{base::Bytes32{1}, base::Bytes32{3}};
    testing::OneKeyWorkshop workshop_;
    rounds::KnownRounds known_;
    std::mutex steps_;
    app::HmacSeal seal_{base::Bytes32{2}};
    survey::CatalogueEntry const& entry_;
    bench::MadeUpCampaign made_;
    rounds::Context context_;
    std::vector<disclosure::FrozenPart> parts_;
    std::minstd_rand choice_{1};
    bool found_flaw_ = false;
};

double memory_at_most()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / kilo; // ru_maxrss is in kilobytes
}

} // namespace

int main(int count, char** words)
{
    auto const teams = bench::number_given(count, words, teams_default);
    if (!teams) {
        std::fputs("usage: release_bench [teams]\n", stderr);
        return 2;
    }
    auto const catalogue = survey::Catalogue::load(HEED_SOURCE_DIR "/survey-defs");
    Installation installation{must(catalogue), *teams};
    installation.release();
    installation.read();
    std::printf("%.0f MB at most\n", memory_at_most());
    return installation.is_sound() ? 0 : 1;
}
