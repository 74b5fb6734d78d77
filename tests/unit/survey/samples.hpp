#pragma once
// A small valid instrument with its English words, to be broken in one place at a time, and a
// folder for tests that need files.

#include "survey-defs/model/instrument.hpp"
#include "survey-defs/model/instrument_json.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace heed::survey::samples {

// Five items: three on a scale of five with "I can't say", two optional ones on a scale of two
// without it.
inline constexpr std::string_view instrument_json = R"({
  "format": "heed-instrument/1",
  "name": "sample",
  "version": 3,
  "evidence": "piloted",
  "minutes": 2,
  "days_between_rounds_min": 40,
  "typical_sd": 1.5,
  "scales": [
    {"id": "five", "min": 1, "max": 5, "cannot_say": true},
    {"id": "two", "min": 0, "max": 1, "cannot_say": false}
  ],
  "elements": [
    {"id": "calm", "scale": "five", "stem": "team", "items": ["CLM1", "CLM2", "CLM3"],
     "reverse": ["CLM2"]},
    {"id": "extra", "scale": "two", "stem": "team", "optional": true, "items": ["EXT1", "EXT2"]}
  ],
  "overall": ["calm"],
  "open_questions": ["OPEN1"]
})";

inline constexpr std::string_view wording_json = R"({
  "format": "heed-wording/1",
  "instrument": "sample",
  "language": "en",
  "translation": "source",
  "title": "A sample",
  "summary": "For tests.",
  "look_back": "Think about today.",
  "scales": {
    "five": {"values": ["a", "b", "c", "d", "e"], "cannot_say": "I can’t say"},
    "two": {"values": ["no", "yes"]}
  },
  "stems": {"team": "In this team…"},
  "elements": {
    "calm": {"name": "Calm", "heading": "Being calm", "about": "Whether it is calm.",
             "bands": {"low": "l", "middle": "m", "high": "h"}, "prompts": ["Why?"]},
    "extra": {"name": "Extra", "heading": "More", "about": "Whether there is more.",
              "bands": {"low": "l", "middle": "m", "high": "h"}, "prompts": ["What?", "Who?"]}
  },
  "items": {"CLM1": "1", "CLM2": "2", "CLM3": "3", "EXT1": "4", "EXT2": "5"},
  "open_questions": {"OPEN1": "What else?"}
})";

// `text` with the first `from` replaced by `to`. That `from` occurs is checked, so that a test
// cannot pass by breaking nothing.
inline std::string replaced(std::string_view text, std::string_view from, std::string_view to)
{
    auto const at = text.find(from);
    BOOST_REQUIRE_MESSAGE(at != std::string_view::npos, "the sample holds " << from);
    return std::string{text}.replace(at, from.size(), to);
}

inline Instrument instrument()
{
    auto const parsed = parse_instrument(instrument_json, "sample/3.json");
    BOOST_REQUIRE_MESSAGE(parsed.has_value(), (parsed ? "" : parsed.error().message()));
    return *parsed;
}

// Checks that `result` is an error at `pointer` whose reason holds `reason`.
template <typename T>
void expect_refusal(Checked<T> const& result, std::string_view pointer, std::string_view reason)
{
    BOOST_REQUIRE_MESSAGE(!result, "expected a refusal at " << pointer);
    BOOST_TEST(result.error().pointer == pointer);
    BOOST_TEST(
        result.error().message().find(reason) != std::string::npos,
        "the message \"" << result.error().message() << "\" holds \"" << reason << "\""
    );
}

inline std::string read_file(std::filesystem::path const& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

// A folder of its own, removed with all it holds at the end of the test.
class ScratchFolder {
public:
    ScratchFolder()
    {
        auto pattern = (std::filesystem::temp_directory_path() / "heed-survey-XXXXXX").string();
        BOOST_REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }

    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    ScratchFolder(ScratchFolder const&) = delete;
    ScratchFolder& operator=(ScratchFolder const&) = delete;

    std::filesystem::path const& path() const noexcept { return path_; }

    void write(std::filesystem::path const& relative, std::string_view bytes) const
    {
        std::filesystem::create_directories((path_ / relative).parent_path());
        std::ofstream stream{path_ / relative, std::ios::binary};
        stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }

private:
    std::filesystem::path path_;
};

} // namespace heed::survey::samples
