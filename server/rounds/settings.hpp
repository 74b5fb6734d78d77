#pragma once
// What an administrator sets for the whole installation, and what holds because of it. The smallest
// group only ever rises, and never below what the gate has compiled in. Any thread.

#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"

#include <boost/system/result.hpp>

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace heed::rounds {

inline constexpr std::size_t organisation_characters_max = 80;
inline constexpr int report_years_max = 10; // 0 keeps reports for good
// From the day on which that was changed until any report is erased: time to put a mistake right.
inline constexpr std::chrono::days reports_grace{7};

// A language that pages are built in.
struct Language {
    std::string tag;
    bool draft = false; // some of its words have not been translated by a professional

    friend bool operator==(Language const&, Language const&) = default;
};

// Of the languages that pages are built in, English first, then in their order.
std::vector<Language>
languages_on_offer(Context const& context, std::span<std::string const> built);

// As they hold: the smallest group is at least the gate's own.
store::Settings settings_in_force(Context const& context);

// Returns what holds from now on; launches before it keep their terms. From which day on reports
// are erased is worked out, whatever `wanted` says. Errors: too_long, bad_text; not_allowed for
// languages without English, one that is not built, or one named twice; too_small for a smallest
// group below the one that holds, too_large; and both for the years that reports are kept.
boost::system::result<store::Settings, Refusal> change_settings(
    Context const& context,
    std::span<std::string const> built,
    store::Settings const& wanted
);

} // namespace heed::rounds
