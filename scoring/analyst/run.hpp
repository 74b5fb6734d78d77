#pragma once
// heed-score between its command line and its exit status: reads, computes, writes. Everything is
// computed before the first byte is written, so that refused input never leaves half a result. One
// call at a time.

#include "scoring/analyst/inputs.hpp"
#include "scoring/analyst/output/byte_writer.hpp"
#include "scoring/analyst/progress.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace heed::analyst {

enum class Format { table, json, csv };

struct Options {
    // Empty when only the codebook is asked for.
    std::optional<Paths> paths;
    Format format = Format::table;
    // "1:2"; without it every round is compared with the next.
    std::optional<std::string> round_pair;
    // Where the codebook goes; "-" is standard output.
    std::optional<std::filesystem::path> codebook;
    unsigned threads = 1; // 1 to threads_max
};

// Where a program's words go.
struct Surroundings {
    ByteWriter::Sink out;
    // A line, without its end.
    std::function<void(std::string_view)> complain;
    Progress::Clock clock;
    // Empty when nobody is watching.
    Progress::Show show_progress;
};

enum class Exit {
    done = 0,
    failure = 1, // ours or the machine's: it could not be written
    refused = 2, // what was given: a file with a fault, an unknown round
};

[[nodiscard]] Exit run(Options const& options, Surroundings const& surroundings);

} // namespace heed::analyst
