#include "server/app/audit_export.hpp"

#include "scoring/disclosure/frozen_record.hpp"
#include "server/app/audit_blocks.hpp"
#include "server/app/audit_data.hpp"
#include "server/app/audit_figures.hpp"
#include "server/app/audit_output.hpp"
#include "server/app/audit_releases.hpp"
#include "server/app/console.hpp"
#include "server/base/clock.hpp"
#include "survey-defs/model/catalogue.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

namespace heed::app {

namespace json = boost::json;

namespace {

using disclosure::ReleaseRecord;

constexpr char const* note = "Holds exact head counts: keep it like the data folder.";

std::vector<ElementUnits>
elements_of(ReleaseRecord const& record, survey::Instrument const& instrument)
{
    std::vector<ElementUnits> elements;
    for (disclosure::RecordedElement const& recorded : record.elements) {
        auto const* const element = instrument.find(recorded.id);
        if (element == nullptr || element->items.size() != recorded.items.size()) {
            throw std::runtime_error{"the record is of another instrument"};
        }
        elements.emplace_back(instrument, *element);
    }
    return elements;
}

// One cell for each block: those of a unit below the smallest group are not even recorded.
json::array cells(ReleaseRecord const& record, std::string const& round)
{
    auto const names = block_names(record, "");
    json::array cells;
    for (std::size_t at = 0; at < names.size(); ++at) {
        disclosure::RecordedBlock const& block = record.blocks[at];
        cells.push_back(
            {{"round", json::string{round}},
             {"tags", json::array{json::string{names[at]}}},
             {"responded", block.answered},
             {"silent", std::max(0, block.asked - block.answered)}}
        );
    }
    return cells;
}

store::LedgerEntry find_entry(store::ReleaseStore& releases, std::string const& campaign)
{
    auto entries = releases.ledger();
    auto const is_wanted = [&campaign, one = entries.size() == 1](auto const& entry) {
        return entry.campaign.text() == campaign || (campaign.empty() && one);
    };
    auto const found = std::ranges::find_if(entries, is_wanted);
    if (found == entries.end()) {
        throw std::runtime_error{
            "say with --campaign which of the " + std::to_string(entries.size()) +
            " campaigns that --verify names"};
    }
    return *found;
}

} // namespace

std::string export_record(
    ReleaseRecord const& record,
    survey::CampaignId const& campaign,
    survey::Instrument const& instrument,
    LedgerFormat format
)
{
    auto const elements = elements_of(record, instrument);
    survey::Scale const& scale = instrument.scales.front();
    json::object document{
        {"format", format == LedgerFormat::ledger ? "disclosure-ledger/1" : "disclosure-blocks/1"},
        {"name", json::string{campaign.text()}},
        {"note", note},
        {"k", record.policy.minimum_group()},
        {"scale", {{"min", scale.min}, {"max", scale.max}}},
        {"items", item_ranges(elements)}};
    if (format == LedgerFormat::blocks) {
        add_blocks(document, record, campaign.text(), elements);
    } else {
        document["k_comment"] = record.policy.detail_minimum();
        document["cells"] = cells(record, campaign.text());
        auto& releases = document["releases"].emplace_array();
        add_releases(releases, {record, campaign.text(), "", elements, std::nullopt});
    }
    return json::serialize(document);
}

int audit_export(ExportRequest const& request)
{
    auto const catalogue = survey::Catalogue::load(request.definitions);
    if (!catalogue) {
        throw std::runtime_error{catalogue.error().message()};
    }
    AuditData const opened{request.data};
    auto const entry = find_entry(opened.releases(), request.campaign);
    auto const record = disclosure::thaw_record(entry.record, entry.campaign, opened.seal());
    auto const campaign = opened.rounds().campaign(entry.campaign);
    auto const* const definition = campaign ? catalogue->find(campaign->instrument) : nullptr;
    if (!record || definition == nullptr) {
        throw std::runtime_error{
            "the record of campaign " + entry.campaign.text() + " cannot be read" +
            (record ? ": its instrument is missing" : ": " + record.error().message())};
    }
    write_new_file(
        request.output,
        export_record(*record, entry.campaign, definition->instrument, request.format)
    );
    say(request.output.string() + " is written. " + note);
    if (campaign->erased_on) {
        say("The reports were erased on " + base::to_iso(*campaign->erased_on) +
            ". This file holds their figures: delete it once it has been checked.");
    }
    return 0;
}

} // namespace heed::app
