#pragma once
// What it takes to start an installation: a folder with pages that say only their names, and the
// instruments that Heed ships. For tests only.

#include "server/app/config.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <fstream>
#include <string>

namespace heed::app::test {

class Installation {
public:
    Installation()
    {
        config.data = folder.path() / "data";
        config.web = folder.path() / "web";
        config.definitions = HEED_SOURCE_DIR "/survey-defs";
        write("index.en.html", "index");
        write("not-found.en.html", "not found");
        write("assets/answer-1.js", "answer");
        write("client.json", client_list(program_sum()));
    }

    void write(std::string const& name, std::string const& content) const
    {
        std::filesystem::create_directories((config.web / name).parent_path());
        std::ofstream{config.web / name} << content;
    }

    static std::string client_list(std::string const& sum)
    {
        return R"({"files": ["/assets/answer-1.js"], "sha256": ")" + sum + R"("})";
    }

    // The sum of the one file, whose length stands before it.
    static std::string program_sum()
    {
        std::string const bytes = std::string(7, '\0') + "\x06" + "answer";
        return base::to_base64url(base::sha256(base::as_bytes(bytes)));
    }

    testing::TemporaryFolder folder;
    Config config;
};

} // namespace heed::app::test
