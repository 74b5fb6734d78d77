// Ballots that the whole program takes in a second, each with its signature checked and on disk
// when it is answered, beside two programs of the same run: one that only adds rows to SQLite with
// the same journal and durability, in one thread for each client, and a bare Boost.Beast server on
// a write-ahead log (bare_ballot_server.hpp). The clients of both servers run on the same machine,
// and what they take of it is told. Also: the same with 500,000 ballots in the box, how long people
// wait at a steady rate, and tickets beside OpenSSL's own signing.
//
//   casting_bench [runs]      5 when not given; figures are medians

#include "server/app/serve.hpp"
#include "tests/bench/ballot_round.hpp"
#include "tests/bench/bare_ballot_server.hpp"
#include "tests/bench/load_generator.hpp"
#include "tests/bench/number_given.hpp"
#include "tests/bench/raw_rsa.hpp"
#include "tests/bench/row_writer.hpp"
#include "tests/bench/server_process.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace heed;
using Clock = std::chrono::steady_clock;

constexpr int runs_default = 5;
constexpr std::array<std::size_t, 4> clients_tried{1, 16, 64, 256};
constexpr std::size_t crowd = 64;
constexpr std::size_t ballots_made = 12'000;
constexpr double seconds_each = 2;
constexpr int small_box = 12'000;
constexpr int large_box = 500'000 + small_box;
constexpr int stored_in_small_box = 100;
constexpr int stored_in_large_box = 500'000;
constexpr double steady_rate = 1'000;
constexpr double steady_seconds = 5;
constexpr std::size_t tickets_asked = 2'000;
constexpr int signing_threads = 2;
constexpr double kilo = 1e3;
constexpr double mega = 1e6;
constexpr double percent = 100;

double since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

// What is measured of one program, by name; of each name as many values as there were runs.
class Figures {
public:
    void add(std::string const& name, double value) { values_[name].push_back(value); }
    double of(std::string const& name) const { return median(values_.at(name)); }

private:
    std::map<std::string, std::vector<double>> values_;
};

// For each answer, in microseconds.
double micro_each(double seconds, bench::LoadFigures const& load)
{
    return seconds / static_cast<double>(load.answers) * mega;
}

struct Measured {
    bench::LoadFigures load;
    double server_seconds = 0; // of the processor
};

// The pages that a server wants at its start.
void make_pages(std::filesystem::path const& folder)
{
    std::filesystem::create_directories(folder / "assets");
    std::ofstream{folder / "index.en.html"} << "index";
    std::ofstream{folder / "assets" / "answer.js"} << "answer";
    std::ofstream{folder / "client.json"}
        << R"({"files":["/assets/answer.js"],"sha256":"4W4vO9a2Vo4Nx4wRdm2iLMgD6zPMmStoU_bU_CeaC6s"})";
}

class Bench {
public:
    Bench(survey::CatalogueEntry const& instrument, int runs)
        : runs_{runs},
          small_{folder_.path() / "small", instrument, small_box},
          large_{folder_.path() / "large", instrument, large_box}
    {
        make_pages(folder_.path() / "pages");
        std::printf("making %zu tickets\n", ballots_made);
        auto const tickets = small_.tickets(ballots_made);
        requests_ = small_.ballot_requests(tickets);
        for (auto const& ticket : tickets) {
            tokens_.push_back(bench::bare_token_of(ticket));
        }
        small_.fill(stored_in_small_box);
        small_.keep_box();
        large_.fill(stored_in_large_box);
        large_.keep_box();
    }

    void compare()
    {
        std::printf(
            "ballots of %zu bytes, %zu in the box; clients on the same machine\n"
            "clients   rows/s  heed/s  of it   bare/s  of it   p50 ms  p99 ms   processor us a "
            "ballot: heed, its clients, bare\n",
            requests_.front().size(),
            small_.slot_bytes()
        );
        for (auto const clients : clients_tried) {
            Figures figures;
            for (int run = 0; run < runs_; ++run) {
                compare_once(clients, figures);
            }
            print_line(clients, figures);
        }
    }

    void compare_boxes()
    {
        Figures figures;
        for (int run = 0; run < runs_; ++run) {
            double const few = cast(small_, closed_loop(crowd)).load.per_second();
            double const many = cast(large_, closed_loop(crowd)).load.per_second();
            figures.add("ratio", few / many);
        }
        std::printf(
            "a ballot with %d in the box takes %.2f times one with %d\n",
            stored_in_large_box,
            figures.of("ratio"),
            stored_in_small_box
        );
    }

    void wait_at_steady_rate()
    {
        Figures figures;
        for (int run = 0; run < runs_; ++run) {
            add_rows(crowd, figures);
            auto load = closed_loop(crowd);
            load.per_second = steady_rate;
            load.seconds_max = steady_seconds;
            auto const steady = cast(small_, load).load;
            figures.add("p50", steady.wait_at(0.5));
            figures.add("p99", steady.wait_at(0.99));
        }
        std::printf(
            "at %.0f ballots a second: p50 %.1f ms, p99 %.1f ms; a group commit of the rows %.1f "
            "ms\n",
            steady_rate,
            figures.of("p50") * kilo,
            figures.of("p99") * kilo,
            figures.of("commit") * kilo
        );
    }

    void compare_tickets()
    {
        Figures figures;
        for (int run = 0; run < runs_; ++run) {
            figures.add("signed", signatures_per_second());
            auto const requests = small_.ticket_requests(tickets_asked);
            bench::Load load{.requests = requests, .clients = crowd, .seconds_max = seconds_each};
            figures.add("given", ask(small_, load).load.per_second());
        }
        std::printf(
            "tickets: %.0f/s; OpenSSL alone signs %.0f/s in %d threads: %.0f %%\n",
            figures.of("given"),
            figures.of("signed"),
            signing_threads,
            percent * figures.of("given") / figures.of("signed")
        );
    }

private:
    bench::Load closed_loop(std::size_t clients) const
    {
        return {.requests = requests_, .clients = clients, .seconds_max = seconds_each};
    }

    void compare_once(std::size_t clients, Figures& figures)
    {
        double const rows = add_rows(clients, figures);
        auto const heed = cast(small_, closed_loop(clients));
        auto const bare = cast_to_bare(closed_loop(clients));
        auto const& load = heed.load;
        figures.add("heed", load.per_second());
        figures.add("heed of rows", percent * load.per_second() / rows);
        figures.add("bare", bare.load.per_second());
        figures.add("heed of bare", percent * load.per_second() / bare.load.per_second());
        figures.add("p50", load.wait_at(0.5));
        figures.add("p99", load.wait_at(0.99));
        figures.add("heed us", micro_each(heed.server_seconds, load));
        figures.add("clients us", micro_each(load.processor_seconds, load));
        figures.add("bare us", micro_each(bare.server_seconds, bare.load));
    }

    static void print_line(std::size_t clients, Figures const& figures)
    {
        std::printf(
            "%7zu %8.0f %7.0f %4.0f %% %8.0f %4.0f %% %8.1f %7.1f %24.0f %6.0f %6.0f\n",
            clients,
            figures.of("rows"),
            figures.of("heed"),
            figures.of("heed of rows"),
            figures.of("bare"),
            figures.of("heed of bare"),
            figures.of("p50") * kilo,
            figures.of("p99") * kilo,
            figures.of("heed us"),
            figures.of("clients us"),
            figures.of("bare us")
        );
        std::fflush(stdout);
    }

    // Rows a second of the program that does nothing else.
    double add_rows(std::size_t clients, Figures& figures)
    {
        auto const file = folder_.path() / "rows.db";
        std::filesystem::remove(file);
        bench::RowWriter writer{file, bench::Journal::as_heed, {}};
        std::string const content(small_.slot_bytes(), 'x');
        std::atomic<std::uint64_t> added = 0;
        auto const start = Clock::now();
        std::vector<std::thread> threads;
        for (std::size_t client = 0; client < clients; ++client) {
            threads.emplace_back([&] {
                while (since(start) < seconds_each) {
                    writer.add_and_wait({content});
                    ++added;
                }
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        double const per_second = static_cast<double>(added) / since(start);
        figures.add("rows", per_second);
        figures.add("commit", writer.commit_seconds() / static_cast<double>(writer.commits()));
        return per_second;
    }

    Measured cast(bench::BallotRound const& round, bench::Load const& load) const
    {
        round.restore_box();
        return ask(round, load);
    }

    Measured ask(bench::BallotRound const& round, bench::Load load) const
    {
        app::Config config;
        config.data = round.folder();
        config.web = folder_.path() / "pages";
        config.definitions = HEED_SOURCE_DIR "/survey-defs";
        config.listen = {.host = "127.0.0.1", .port = bench::free_port()};
        load.port = config.listen.port;
        bench::ServerProcess const server{load.port, [&config] { app::serve(config); }};
        return measure(server, load);
    }

    Measured cast_to_bare(bench::Load load) const
    {
        auto const file = folder_.path() / "bare.db";
        for (auto const* const end : {"", "-wal", "-shm"}) {
            std::filesystem::remove(file.string() + end);
        }
        bench::BareServer const options{
            .port = bench::free_port(),
            .file = file,
            .tokens = tokens_,
            .row_bytes = small_.slot_bytes()};
        load.port = options.port;
        bench::ServerProcess const server{load.port, [&options] { bench::serve_bare(options); }};
        return measure(server, load);
    }

    static Measured measure(bench::ServerProcess const& server, bench::Load const& load)
    {
        double const before = server.processor_seconds();
        auto figures = bench::put_under_load(load);
        return {.load = std::move(figures), .server_seconds = server.processor_seconds() - before};
    }

    static double signatures_per_second()
    {
        std::atomic<std::uint64_t> made = 0;
        auto const start = Clock::now();
        std::vector<std::thread> threads;
        for (int thread = 0; thread < signing_threads; ++thread) {
            threads.emplace_back([&] {
                bench::RawRsa raw;
                ballots::Modular value{1, 2, 3}; // below the modulus
                while (since(start) < seconds_each) {
                    value.back() = static_cast<std::uint8_t>(raw.sign(value));
                    ++made;
                }
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        return static_cast<double>(made) / since(start);
    }

    int runs_;
    testing::TemporaryFolder folder_;
    bench::BallotRound small_;
    bench::BallotRound large_;
    std::vector<std::string> requests_;
    std::vector<std::string> tokens_;
};

} // namespace

int main(int count, char** words)
{
    auto const runs = bench::number_given(count, words, runs_default);
    if (!runs) {
        std::fputs("usage: casting_bench [runs]\n", stderr);
        return 2;
    }
    auto const catalogue = survey::Catalogue::load(HEED_SOURCE_DIR "/survey-defs");
    if (!catalogue) {
        std::fputs("the definitions cannot be read\n", stderr);
        return 1;
    }
    try {
        Bench bench{*catalogue->find({"compassionate-leadership-footprint", 1}), *runs};
        bench.compare();
        bench.compare_boxes();
        bench.wait_at_steady_rate();
        bench.compare_tickets();
    } catch (std::exception const& failure) {
        std::fprintf(stderr, "casting_bench: %s\n", failure.what());
        return 1;
    }
}
