#pragma once
// Pages that say only their names. For tests only.

#include "server/http/static_files.hpp"
#include "tests/support/temporary_folder.hpp"

#include <array>
#include <fstream>
#include <string>
#include <string_view>

namespace heed::api::test {

// Every page that a route can ask for.
inline constexpr std::array<std::string_view, 12> pages{
    "index",
    "not-found",
    "sign-in",
    "welcome",
    "rounds",
    "launch",
    "people",
    "round",
    "report",
    "reviews",
    "review",
    "answer-compassionate-leadership-footprint-1",
};

inline http::StaticFiles name_pages()
{
    testing::TemporaryFolder const folder;
    for (auto const page : pages) {
        std::ofstream{folder.path() / (std::string{page} + ".en.html")} << "page " << page;
    }
    for (std::string_view const language : {"cy", "pl"}) {
        std::ofstream{folder.path() / ("index." + std::string{language} + ".html")}
            << "page index in " << language;
    }
    std::ofstream{folder.path() / "mark.svg"} << "<svg/>";
    return http::StaticFiles::load(folder.path()).value();
}

} // namespace heed::api::test
