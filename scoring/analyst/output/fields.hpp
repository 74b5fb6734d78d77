#pragma once
// Every statistic that heed-score writes, once: its name, where it lies in its summary, its unit,
// what it means and where docs/scoring.md explains it. --json, --csv and the codebook are all made
// from these tables, in this order; what stands in none of them is not written. Any thread.

#include "scoring/statistics/summaries.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace heed::analyst {

// How a value is written.
enum class Form {
    count,  // a whole number
    number, // the shortest digits that read back as the same number
    score,  // as people read it: statistics::displayed_score
    change, // statistics::displayed_change
    percent // statistics::displayed_percent
};

// For a person who looks a name up.
struct Description {
    std::string_view name;
    std::string_view unit;
    std::string_view section; // a heading of docs/scoring.md
    std::string_view meaning;
};

struct Value {
    Form form = Form::number;
    statistics::Figure figure;
};

// One statistic of a summary.
template <typename Summary>
struct Field {
    using Place =
        std::variant<int Summary::*, std::optional<int> Summary::*, statistics::Figure Summary::*>;

    Place place;
    Form form;
    Description about;

    Value of(Summary const& summary) const;
};

// One statistic for each item of a scale.
struct ItemsField {
    std::vector<statistics::Figure> statistics::OrganisationScale::*place;
    Description about;
};

// Of a group of people, and of one score, scale or item in it.
std::span<Field<statistics::GroupSummary> const> group_fields() noexcept;
std::span<Field<statistics::ScoreSummary> const> score_fields() noexcept;
std::span<Field<statistics::ScaleSummary> const> scale_fields() noexcept;
std::span<Field<statistics::ItemSummary> const> item_fields() noexcept;
// For teams only.
std::span<Field<statistics::ScoreSummary> const> team_fields() noexcept;
// Where an item offers "I can't say".
Field<statistics::ItemSummary> const& cannot_say_field() noexcept;
// ItemSummary::counts, one number for each option.
Description const& counts_field() noexcept;
// A person's score has no other name.
Description const& person_field() noexcept;

// For everybody only: of each score, and of each scale beside that.
std::span<Field<statistics::TeamDifference> const> difference_fields() noexcept;
std::span<Field<statistics::OrganisationScale> const> organisation_fields() noexcept;
std::span<ItemsField const> organisation_item_fields() noexcept;

// Between two rounds; paired where the study links people.
std::span<Field<statistics::ChangeSummary> const> change_fields() noexcept;
std::span<Field<statistics::PairedChange> const> paired_fields() noexcept;
// What --csv and the codebook write before the name of a paired field: --json has an object.
inline constexpr std::string_view paired_prefix = "paired_";

template <typename Summary>
Value Field<Summary>::of(Summary const& summary) const
{
    if (auto const* const count = std::get_if<int Summary::*>(&place)) {
        return {form, statistics::Figure{static_cast<double>(summary.**count)}};
    }
    if (auto const* const figure = std::get_if<statistics::Figure Summary::*>(&place)) {
        return {form, summary.**figure};
    }
    auto const known = summary.*std::get<std::optional<int> Summary::*>(place);
    return {
        form,
        known ? statistics::Figure{static_cast<double>(*known)}
              : statistics::Figure{statistics::Reason::population_unknown}};
}

} // namespace heed::analyst
