// What it costs to take a ballot: as the box fills up, and with many people at once beside a
// program that only stores rows, as durably and of the same size, in the same run. Elapsed time,
// since nearly all of it is waiting for the disk.
//
//   box_bench [stored]      500,000 when not given

#include "server/store/sqlite/box_rounds.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/bench/number_given.hpp"
#include "tests/bench/row_writer.hpp"
#include "tests/contract/material.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace heed;
namespace sqlite = store::sqlite;

constexpr int stored_default = 500'000;
constexpr std::size_t people_of_round = 400; // stored beforehand
constexpr std::size_t room_of_round = 500;
constexpr std::size_t casts_measured = 150;
constexpr int runs = 3;
constexpr std::size_t calls_of_thread = 32;
constexpr std::size_t crowd_rounds = 20;
constexpr std::array<std::size_t, 4> crowds{1, 16, 64, 256};
// bid, revision, mark and sheet.
constexpr std::size_t ballot_row_bytes = 34 + contract::small_sheet_bytes;
constexpr double milli = 1e3;
constexpr double percent = 100;

double elapsed_seconds(auto const& work)
{
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>{std::chrono::steady_clock::now() - start}.count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

survey::RoundId round_number(std::size_t number)
{
    return contract::named_round("round " + std::to_string(number));
}

// A box with so many ballots in as many rounds as it takes, made behind the store's back: signing
// half a million tickets would take a quarter of an hour.
void fill(store::StoreFiles const& files, std::size_t stored, base::Random& random)
{
    sqlite::Database database{files.box.string(), sqlite::box_schema()};
    sqlite::Writer writer{database};
    for (std::size_t done = 0, number = 0; done < stored; ++number) {
        auto const id = round_number(number);
        sqlite::lay_out_round(writer, contract::layout(id, room_of_round));
        auto const round = *sqlite::find_box_round(writer, id);
        sqlite::StoredSlots row{writer, round.ballots};
        sqlite::OrderedSlots slots{row};
        for (std::size_t i = 0; i < people_of_round && done < stored; ++i, ++done) {
            slots.put(sqlite::encode(
                {random.bytes32(),
                 1,
                 sqlite::Mark::ballot,
                 base::Bytes(contract::small_sheet_bytes, 3)}
            ));
        }
    }
    writer.commit();
}

// Ballots of new people, spread over all rounds of the box.
std::vector<ballots::AdmittedBallot> newcomers(std::size_t count, std::size_t rounds)
{
    testing::ReplayRandom random{9};
    std::vector<ballots::AdmittedBallot> made;
    for (std::size_t i = 0; i < count; ++i) {
        contract::Slips const slips{round_number(i * 7 % rounds), 0, random};
        made.push_back(slips.ballot(i));
    }
    return made;
}

// A box with so many ballots, and ballots that come to it one after another.
class FilledBox {
public:
    explicit FilledBox(std::size_t stored) : stored_{stored}
    {
        auto const files = store::StoreFiles::in(folder_.path());
        store::open_sqlite_store(files, random_);
        fill(files, stored, random_);
        store_ = store::open_sqlite_store(files, random_);
        ballots_ = newcomers(casts_measured, (stored + people_of_round - 1) / people_of_round);
    }

    std::size_t stored() const noexcept { return stored_; }
    void cast(std::size_t number)
    {
        seconds_.push_back(elapsed_seconds([&] {
            contract::cast(store_->ballot_box(), ballots_[number]);
        }));
    }
    double median_ms() const { return median(seconds_) * milli; }

private:
    std::size_t stored_;
    testing::TemporaryFolder folder_;
    testing::ReplayRandom random_{1};
    std::unique_ptr<store::Store> store_;
    std::vector<ballots::AdmittedBallot> ballots_;
    std::vector<double> seconds_;
};

// In turns, so that whatever else the machine does falls on all of them.
void measure_growth(std::size_t most)
{
    FilledBox small{100};
    FilledBox middle{10'000};
    FilledBox large{most};
    std::array const boxes{&small, &middle, &large};
    for (std::size_t number = 0; number < casts_measured; ++number) {
        for (auto* const box : boxes) {
            box->cast(number);
        }
    }
    std::printf("one ballot after another, by how many are stored\n");
    for (auto const* const box : boxes) {
        double const taken = box->median_ms();
        std::printf(
            "%10zu  %8.2f ms  %.2f of the first\n",
            box->stored(),
            taken,
            taken / small.median_ms()
        );
    }
}

// Calls a second when so many threads call at once, each one after another.
double calls_per_second(std::size_t threads, auto const& call)
{
    double const taken = elapsed_seconds([&] {
        std::vector<std::jthread> all;
        for (std::size_t thread = 0; thread < threads; ++thread) {
            all.emplace_back([&call, thread] {
                for (std::size_t i = 0; i < calls_of_thread; ++i) {
                    call(thread * calls_of_thread + i);
                }
            });
        }
    });
    return static_cast<double>(threads * calls_of_thread) / taken;
}

double casts_per_second(std::size_t threads, std::vector<ballots::AdmittedBallot> const& ballots)
{
    testing::TemporaryFolder const folder;
    testing::ReplayRandom random{1};
    auto const store = store::open_sqlite_store(store::StoreFiles::in(folder.path()), random);
    std::vector<store::Layout> layouts;
    for (std::size_t number = 0; number < crowd_rounds; ++number) {
        layouts.push_back(contract::layout(round_number(number), room_of_round));
    }
    store->ballot_box().lay_out(layouts);
    return calls_per_second(threads, [&](std::size_t i) {
        contract::cast(store->ballot_box(), ballots[i]);
    });
}

double rows_per_second(std::size_t threads)
{
    testing::TemporaryFolder const folder;
    bench::RowWriter writer{folder.path() / "rows.db", bench::Journal::as_heed, {}};
    std::string const content(ballot_row_bytes, 'x');
    return calls_per_second(threads, [&](std::size_t) { writer.add_and_wait({content}); });
}

void measure_crowds()
{
    auto const ballots = newcomers(crowds.back() * calls_of_thread, crowd_rounds);
    std::printf("at once, over %zu rounds: a second, and beside plain rows\n", crowd_rounds);
    for (std::size_t const threads : crowds) {
        std::vector<double> casts;
        std::vector<double> shares;
        for (int run = 0; run < runs; ++run) {
            double const rows = rows_per_second(threads);
            casts.push_back(casts_per_second(threads, ballots));
            shares.push_back(casts.back() / rows);
        }
        std::printf(
            "%10zu  %8.0f ballots  %3.0f %% of plain rows\n",
            threads,
            median(casts),
            median(shares) * percent
        );
    }
}

} // namespace

int main(int argc, char** argv)
{
    auto const most = bench::number_given(argc, argv, stored_default);
    if (!most) {
        std::fprintf(stderr, "usage: box_bench [stored]\n");
        return 2;
    }
    measure_growth(static_cast<std::size_t>(*most));
    measure_crowds();
    return 0;
}
