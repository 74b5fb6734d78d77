#pragma once
// Port: what an administrator has set for the whole installation. Each call is one transaction, and
// durable when it returns. Any thread.

#include "server/base/clock.hpp"

#include <string>
#include <vector>

namespace heed::store {

// English stands in every installation: the other languages lean on it.
inline constexpr char const* source_language = "en";

struct Settings {
    std::string organisation;           // its name for page headers; may be empty
    std::vector<std::string> languages; // in which pages are served: English, then by tag
    int minimum_group = 0;              // launches go no lower; 0 where nobody has raised it
    int report_years = 0;               // since the closing; 0 keeps reports for good
    // No report is erased before that day; without meaning where all are kept.
    base::Day reports_erased_from{};

    friend bool operator==(Settings const&, Settings const&) = default;
};

class SettingsStore {
public:
    SettingsStore() = default;
    SettingsStore(SettingsStore const&) = delete;
    SettingsStore& operator=(SettingsStore const&) = delete;
    virtual ~SettingsStore() = default;

    // English alone, and nothing else, until there has been a replace().
    virtual Settings settings() = 0;
    // Puts these in the place of the last ones, with two exceptions. The smallest group never
    // falls: of the stored number and the new one the greater holds. And `reports_erased_from` is
    // for a change of `report_years`: without one the stored day stays.
    virtual void replace(Settings const& next) = 0;
    // No report is erased before that day; a later one that is stored stays.
    virtual void put_off_erasing(base::Day until) = 0;
};

} // namespace heed::store
