#include "server/ballots/manifest.hpp"

#include "server/ballots/ticket.hpp"
#include "server/ballots/verifier.hpp"
#include "server/base/encoding.hpp"
#include "survey-defs/model/comment_sheet.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace heed::ballots {

namespace {

namespace json = boost::json;

constexpr std::string_view suite = "RSABSSA-SHA384-PSS-Randomized";

constexpr std::array<std::pair<Mode, std::string_view>, 5> mode_names{{
    {Mode::slips, "slips"},
    {Mode::together, "together"},
    {Mode::two_step, "two_step"},
    {Mode::one_step, "one_step"},
    {Mode::open_link, "open_link"},
}};

template <typename Id>
json::array ids(std::vector<Id> const& list)
{
    json::array array;
    for (auto const& id : list) {
        array.emplace_back(id.text());
    }
    return array;
}

json::object questionnaire(ManifestFacts const& facts)
{
    return {
        {"name", facts.instrument.name},
        {"version", facts.instrument.version},
        {"sha256", base::to_base64url(facts.questionnaire)}};
}

json::value wider(std::optional<ManifestFacts::Wider> const& campaign)
{
    if (!campaign) {
        return nullptr;
    }
    return json::object{
        {"name", campaign->name},
        {"units", campaign->units},
        {"people", campaign->people}};
}

json::value name_or_null(std::optional<std::string> const& name)
{
    return name ? json::value(*name) : json::value(nullptr);
}

// The parts of a body at their longest, with a blank after every colon and comma. Ids need no
// escapes, and a character of a text no more bytes than it may have in UTF-8: those that JSON
// escapes with two are of one.
constexpr std::string_view frame =
    R"({"t": "", "rev": 20, "answers": {}, "comments": {}, "pad": ""})";
constexpr std::string_view answer_frame = R"("": "cannot_say", )";
constexpr std::string_view comment_frame = R"("": {"text": "", "share": "word_for_word"}, )";
static_assert(revision_max <= 20, "the frame has room for two digits");

constexpr std::size_t kibibyte = 1024;

std::size_t answers_bytes(survey::Instrument const& instrument)
{
    std::size_t bytes = 0;
    for (auto const& element : instrument.elements) {
        for (auto const& item : element.items) {
            bytes += answer_frame.size() + item.id.text().size();
        }
    }
    return bytes;
}

std::size_t comment_bytes(survey::Instrument const& instrument)
{
    std::size_t longest_id = 0;
    for (auto const& question : instrument.open_questions) {
        longest_id = std::max(longest_id, question.text().size());
    }
    return comment_frame.size() + longest_id + survey::comment_text_bytes;
}

} // namespace

std::string_view to_string(Mode mode) noexcept
{
    for (auto const& [known, name] : mode_names) {
        if (known == mode) {
            return name;
        }
    }
    return {};
}

std::optional<Mode> mode_from(std::string_view name) noexcept
{
    for (auto const& [mode, known] : mode_names) {
        if (known == name) {
            return mode;
        }
    }
    return std::nullopt;
}

std::string write_manifest(ManifestFacts const& facts)
{
    return json::serialize(json::object{
        {"psb", 1},
        {"round", facts.round.text()},
        {"short", facts.short_name},
        {"suite", suite},
        {"n", base::to_base64url(facts.modulus)},
        {"instrument", questionnaire(facts)},
        {"elements", ids(facts.blocks)},
        {"open_questions", ids(facts.open_questions)},
        {"team", facts.team},
        {"people", facts.people},
        {"leader_label", facts.leader_label},
        {"contact", facts.contact},
        {"facilitator", name_or_null(facts.facilitator)},
        {"campaign", wider(facts.campaign)},
        {"mode", to_string(facts.mode)},
        {"minimum_group", facts.minimum_group},
        {"detail_minimum", facts.detail_minimum},
        {"launched_on", base::to_iso(facts.launched_on)},
        {"collect_until", base::to_iso(facts.collect_until)},
        {"answer_from", base::to_iso(facts.answer_from)},
        {"closes_on", base::to_iso(facts.closes_on)},
        {"closes_latest", base::to_iso(facts.closes_latest)},
        {"comments_kept_days", facts.comments_kept_days},
        {"ballot_bytes", facts.ballot_bytes},
        {"client", base::to_base64url(facts.client)}});
}

std::size_t ballot_bytes_of(survey::Instrument const& instrument, std::size_t open_questions)
{
    std::size_t const longest = frame.size() + ticket_characters + answers_bytes(instrument) +
                                open_questions * comment_bytes(instrument);
    return (longest + kibibyte - 1) / kibibyte * kibibyte;
}

} // namespace heed::ballots
