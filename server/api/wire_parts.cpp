#include "server/api/wire_parts.hpp"

#include "server/base/clock.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <variant>
#include <vector>

namespace heed::api::wire {

namespace json = boost::json;

namespace {

template <typename Tag>
json::array texts_of(std::vector<survey::Id<Tag>> const& ids)
{
    json::array texts;
    for (auto const& id : ids) {
        texts.emplace_back(id.text());
    }
    return texts;
}

template <typename Value>
json::value or_null(std::optional<Value> const& value)
{
    return value ? json::value(*value) : json::value(nullptr);
}

std::vector<std::string> texts_if_any(JsonReader& in, std::string_view name)
{
    return in.has(name) ? in.texts(name) : std::vector<std::string>{};
}

// How codes reach people, and the days that belong to it. Returns the member that is none of the
// values on offer, if there is one.
std::optional<std::string_view> read_days(JsonReader& in, rounds::Terms& terms)
{
    auto const mode = in.has("mode") ? ballots::mode_from(in.text("mode")) : terms.mode;
    std::optional<std::string_view> flaw;
    auto const read = [&in, &flaw](std::string_view pointer) {
        auto const day = base::day_from_iso(in.text(pointer.substr(1)));
        flaw = day || flaw ? flaw : std::optional{pointer};
        return day.value_or(base::Day{});
    };
    terms.closes_on = read("/closes_on");
    if (in.has("closes_latest")) {
        terms.closes_latest = read("/closes_latest");
    }
    if (in.has("session_on")) {
        terms.session_on = read("/session_on");
    }
    if (mode == ballots::Mode::two_step) {
        terms.collect_until = read("/collect_until");
        terms.answer_from = read("/answer_from");
    }
    terms.mode = mode.value_or(terms.mode);
    return mode ? flaw : std::optional<std::string_view>{"/mode"};
}

} // namespace

json::array id_array(std::vector<survey::ElementId> const& ids)
{
    return texts_of(ids);
}

json::array id_array(std::vector<survey::ItemId> const& ids)
{
    return texts_of(ids);
}

json::object facilitator_object(store::Facilitator const& facilitator)
{
    return {{"name", facilitator.name}, {"sign_in_name", facilitator.sign_in_name}};
}

std::string_view name_of(store::RoundState state) noexcept
{
    switch (state) {
    case store::RoundState::prepared:
        return "prepared";
    case store::RoundState::open:
        return "open";
    case store::RoundState::closed:
        return "closed";
    }
    return "closed";
}

std::string_view name_of(rounds::Outcome outcome) noexcept
{
    switch (outcome) {
    case rounds::Outcome::released:
        return "released";
    case rounds::Outcome::withheld:
        return "withheld";
    case rounds::Outcome::with_facilitator:
        return "with_facilitator";
    case rounds::Outcome::erased:
        return "erased";
    case rounds::Outcome::none:
        break;
    }
    return "none";
}

std::string_view name_of(survey::Evidence evidence) noexcept
{
    switch (evidence) {
    case survey::Evidence::draft:
        return "draft";
    case survey::Evidence::piloted:
        return "piloted";
    case survey::Evidence::validated:
        return "validated";
    }
    return "draft";
}

json::value value_or_null(std::optional<bool> const& value)
{
    return or_null(value);
}

json::value value_or_null(std::optional<int> const& value)
{
    return or_null(value);
}

json::value value_or_null(std::optional<std::string> const& value)
{
    return or_null(value);
}

json::value value_or_null(std::optional<base::Day> const& value)
{
    return value ? json::value(base::to_iso(*value)) : json::value(nullptr);
}

http::Problem not_allowed(std::string pointer)
{
    return {http::Status::unprocessable_content, "not_allowed", std::move(pointer), std::nullopt};
}

json::object unit_object(rounds::CampaignUnit const& seen)
{
    auto const& [unit, round, report] = seen;
    return {
        {"id", unit.id.text()},
        {"name", unit.name},
        {"parent", unit.parent ? json::value(unit.parent->text()) : json::value(nullptr)},
        {"people", unit.people},
        {"report", name_of(report)},
    };
}

json::object instrument_object(survey::InstrumentKey const& key)
{
    return {{"name", key.name}, {"version", key.version}};
}

json::object terms_object(store::Campaign const& campaign)
{
    return {
        {"instrument", instrument_object(campaign.instrument)},
        {"blocks", id_array(campaign.blocks)},
        {"closes_on", base::to_iso(campaign.closes_on)},
        {"closes_latest", base::to_iso(campaign.closes_latest)},
        {"session_on", value_or_null(campaign.session_on)},
        {"minimum_group", campaign.minimum_group},
        {"detail_minimum", campaign.detail_minimum},
        {"leader_label", campaign.leader_label},
        {"contact", campaign.contact},
        {"open_questions", id_array(campaign.open_questions)},
        {"strict_rounds", campaign.strict_rounds},
        {"mode", ballots::to_string(campaign.mode)},
        {"collect_until", base::to_iso(campaign.collect_until)},
        {"answer_from", base::to_iso(campaign.answer_from)},
    };
}

json::value facilitator_value(store::Campaign const& campaign)
{
    return campaign.facilitator ? json::value(facilitator_object(*campaign.facilitator))
                                : json::value(nullptr);
}

json::value progress_value(store::Round const& round)
{
    if (round.state != store::RoundState::open) {
        return nullptr;
    }
    return json::object{
        {"reached", round.progress.reached},
        {"as_of", base::to_iso(round.progress.as_of)}};
}

boost::system::result<rounds::Terms, http::Problem> read_terms(JsonReader& in)
{
    rounds::Terms terms;
    auto instrument = in.object("instrument");
    terms.instrument = {
        .name = instrument.text("name"),
        .version = instrument.whole_number("version")};
    for (auto& block : in.texts("blocks")) {
        terms.blocks.emplace_back(std::move(block));
    }
    terms.minimum_group = in.whole_number("minimum_group");
    terms.leader_label = in.text("leader_label");
    terms.contact = in.text("contact");
    for (auto& question : texts_if_any(in, "open_questions")) {
        terms.open_questions.emplace_back(std::move(question));
    }
    if (in.has("facilitator")) {
        terms.facilitator = in.text_or_null("facilitator");
    }
    terms.strict_rounds = in.has("strict_rounds") && in.yes_or_no("strict_rounds");
    auto const flaw = read_days(in, terms);
    instrument.done();
    if (auto const problem = in.done()) {
        return *problem;
    }
    if (flaw) {
        return not_allowed(std::string{*flaw});
    }
    return terms;
}

} // namespace heed::api::wire
