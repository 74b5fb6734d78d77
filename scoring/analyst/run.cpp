#include "scoring/analyst/run.hpp"

#include "scoring/analyst/output/codebook.hpp"
#include "scoring/analyst/output/csv_output.hpp"
#include "scoring/analyst/output/json_output.hpp"
#include "scoring/analyst/output/table_output.hpp"
#include "scoring/analyst/results.hpp"
#include "scoring/analyst/workers.hpp"

#include <boost/system/system_category.hpp>

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace heed::analyst {

namespace {

using boost::system::error_code;

constexpr std::string_view standard_output = "-";
constexpr mode_t new_file_mode = 0666; // less the user's umask

// A file made or emptied for writing, closed at the end of its life.
class NewFile {
public:
    explicit NewFile(std::filesystem::path const& path)
        : descriptor_{::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, new_file_mode)}
    {
    }
    ~NewFile() { (void)close(); }
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;

    bool is_open() const noexcept { return descriptor_ >= 0; }
    int descriptor() const noexcept { return descriptor_; }
    // Some file systems report only here that the disk is full.
    error_code close()
    {
        auto const result = is_open() ? ::close(std::exchange(descriptor_, -1)) : 0;
        return result == 0 ? error_code{} : error_code{errno, boost::system::system_category()};
    }

private:
    int descriptor_;
};

error_code write_codebook_file(std::filesystem::path const& path)
{
    NewFile file{path};
    if (!file.is_open()) {
        return {errno, boost::system::system_category()};
    }
    ByteWriter out{to_descriptor(file.descriptor())};
    write_codebook(out);
    if (auto const error = out.finish()) {
        return error;
    }
    return file.close();
}

Exit written(error_code error, std::string_view what, Surroundings const& surroundings)
{
    if (!error) {
        return Exit::done;
    }
    surroundings.complain("cannot write " + std::string{what} + ": " + error.message());
    return Exit::failure;
}

Exit deliver_codebook(std::filesystem::path const& path, Surroundings const& surroundings)
{
    if (path != standard_output) {
        return written(write_codebook_file(path), printable(path.string()), surroundings);
    }
    ByteWriter out{surroundings.out};
    write_codebook(out);
    return written(out.finish(), "to standard output", surroundings);
}

std::string rounds_text(std::vector<std::string> const& rounds)
{
    std::string text;
    for (auto const& round : rounds) {
        text += (text.empty() ? "" : ", ") + printable(round);
    }
    return text;
}

// Counts the pieces of work that are done.
statistics::ForEach watched(statistics::ForEach const& for_each, Progress& progress)
{
    return [&for_each, &progress](std::size_t count, std::function<void(std::size_t)> const& body) {
        std::atomic<std::size_t> done = 0;
        for_each(count, [&](std::size_t piece) {
            body(piece);
            progress.at("scoring", ++done, count);
        });
    };
}

// Says that writing goes on; how much there will be is not known before it is written.
ByteWriter::Sink watched(ByteWriter::Sink const& sink, Progress& progress)
{
    return [&sink, &progress](std::string_view bytes) {
        auto const error = sink(bytes);
        progress.at("writing", 0, 0);
        return error;
    };
}

void write(Format format, Inputs const& inputs, Results const& results, ByteWriter& out)
{
    switch (format) {
    case Format::json:
        return write_json(inputs, results, out);
    case Format::csv:
        return write_csv(inputs, results, out);
    case Format::table:
        return write_table(inputs, results, out);
    }
}

class Run {
public:
    Run(Options const& options, Surroundings const& surroundings)
        : options_{options},
          surroundings_{surroundings},
          progress_{surroundings.clock, surroundings.show_progress}
    {
    }

    Exit scores();

private:
    void complain(std::string_view line)
    {
        progress_.end();
        surroundings_.complain(line);
    }
    // Empty when the pair that was asked for is none.
    std::optional<std::vector<RoundPair>> changes(statistics::Study const& study);
    Exit write_out(Inputs const& inputs, Results const& results);

    Options const& options_;
    Surroundings const& surroundings_;
    Progress progress_;
};

Exit Run::scores()
{
    auto const inputs = read_inputs(*options_.paths, [this](std::size_t done, std::size_t all) {
        progress_.at("reading", done, all);
    });
    if (!inputs) {
        complain(inputs.error().text());
        return Exit::refused;
    }
    auto const pairs = changes(inputs->study);
    if (!pairs) {
        return Exit::refused;
    }
    auto const workers = spread_over(options_.threads);
    auto const results = compute(inputs->study, *pairs, watched(workers, progress_));
    if (options_.codebook) {
        auto const exit = deliver_codebook(*options_.codebook, surroundings_);
        if (exit != Exit::done) {
            return exit;
        }
    }
    return write_out(*inputs, results);
}

std::optional<std::vector<RoundPair>> Run::changes(statistics::Study const& study)
{
    if (!options_.round_pair) {
        return consecutive_rounds(study.rounds.size());
    }
    if (auto const pair = find_round_pair(*options_.round_pair, study.rounds)) {
        return std::vector{*pair};
    }
    complain(
        "--round-pair: " + quoted_text(*options_.round_pair) +
        " is not two rounds, such as 1:2; the rounds are " + rounds_text(study.rounds)
    );
    return std::nullopt;
}

Exit Run::write_out(Inputs const& inputs, Results const& results)
{
    ByteWriter out{watched(surroundings_.out, progress_)};
    write(options_.format, inputs, results, out);
    auto const error = out.finish();
    progress_.end();
    return written(error, "to standard output", surroundings_);
}

} // namespace

Exit run(Options const& options, Surroundings const& surroundings)
{
    if (!options.paths) {
        return deliver_codebook(options.codebook.value_or(standard_output), surroundings);
    }
    return Run{options, surroundings}.scores();
}

} // namespace heed::analyst
