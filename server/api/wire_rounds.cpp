#include "server/api/json_reader.hpp"
#include "server/api/wire.hpp"
#include "server/api/wire_parts.hpp"
#include "server/base/clock.hpp"
#include "server/base/encoding.hpp"
#include "server/rounds/schedule.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace heed::api::wire {

namespace json = boost::json;

namespace {

std::string_view word_of(survey::Use use) noexcept
{
    switch (use) {
    case survey::Use::team:
        return "team";
    case survey::Use::pair:
        return "pair";
    case survey::Use::self:
        return "self";
    }
    return "team";
}

void add_standing(json::object& object, rounds::Standing const& standing)
{
    object["fingerprint"] = value_or_null(standing.fingerprint);
    object["replacements_left"] = standing.replacements_left;
    object["stopped"] = standing.stopped;
}

json::object round_object(ListedRound const& listed)
{
    auto const& [campaign, round] = listed.launched;
    auto object = terms_object(campaign);
    object["team"] = round.team;
    object["people"] = round.people;
    object["facilitator"] = facilitator_value(campaign);
    object["id"] = round.id.text();
    object["campaign"] = campaign.id.text();
    object["short"] = round.short_name;
    object["state"] = name_of(round.state);
    object["launched_on"] = base::to_iso(campaign.launched_on);
    object["closed_on"] =
        round.closed_on ? json::value(base::to_iso(*round.closed_on)) : json::value(nullptr);
    object["slips"] = round.codes_issued;
    object["progress"] = progress_value(round);
    object["report"] = name_of(listed.report);
    object["restored"] = round.restored;
    object["tally_holds"] = value_or_null(round.tally_holds);
    add_standing(object, listed.standing);
    return object;
}

json::object entry_object(survey::CatalogueEntry const& entry)
{
    auto const& instrument = entry.instrument;
    json::array optional_blocks;
    std::size_t always_asked = 0;
    for (auto const& element : instrument.elements) {
        if (element.optional) {
            optional_blocks.emplace_back(element.id.text());
        } else {
            always_asked += element.items.size();
        }
    }
    json::array languages;
    std::string_view title;
    for (auto const& wording : entry.wordings) {
        languages.emplace_back(wording.language);
        if (wording.language == "en") {
            title = wording.title;
        }
    }
    auto object = instrument_object(instrument.key);
    object["title"] = title;
    object["use"] = word_of(instrument.use);
    object["minutes"] = instrument.minutes;
    object["items"] = always_asked;
    object["evidence"] = name_of(instrument.evidence);
    object["optional_blocks"] = std::move(optional_blocks);
    object["open_questions"] = id_array(instrument.open_questions);
    object["languages"] = std::move(languages);
    return object;
}

} // namespace

std::string instruments(std::span<survey::CatalogueEntry const> entries)
{
    json::array all;
    for (auto const& entry : entries) {
        // One for a person alone is never launched.
        if (entry.instrument.use != survey::Use::self) {
            all.push_back(entry_object(entry));
        }
    }
    return json::serialize(json::object{{"instruments", std::move(all)}});
}

boost::system::result<rounds::LaunchRequest, http::Problem> launch_request(std::string_view body)
{
    JsonReader in{body};
    rounds::LaunchRequest request;
    request.team = in.text("team");
    request.people = in.whole_number("people");
    auto terms = read_terms(in);
    if (!terms) {
        return terms.error();
    }
    request.terms = *std::move(terms);
    return request;
}

std::string round(ListedRound const& listed)
{
    return json::serialize(round_object(listed));
}

std::string rounds(std::span<ListedRound const> listed)
{
    json::array all;
    for (auto const& one : listed) {
        all.push_back(round_object(one));
    }
    return json::serialize(json::object{{"rounds", std::move(all)}});
}

std::string waiting(rounds::KeyAwaited const& awaited)
{
    return json::serialize(json::object{{"waiting", awaited.keys}});
}

std::string slips(rounds::Slips const& slips)
{
    json::array codes;
    for (auto const& code : slips.codes) {
        codes.emplace_back(code.reveal());
    }
    return json::serialize(
        json::object{{"codes", std::move(codes)}, {"fingerprint", slips.fingerprint}}
    );
}

std::string replacement(base::SecretText const& code)
{
    return json::serialize(json::object{{"code", code.reveal()}});
}

std::string facts(rounds::Launched const& launched, base::Instant now)
{
    auto const& [campaign, round] = launched;
    return json::serialize(json::object{
        {"state", name_of(rounds::state_at(campaign, round, now))},
        {"tickets", rounds::gives_tickets(campaign, round, now)},
        {"ballots", rounds::takes_ballots(campaign, round, now)},
        {"codes", round.codes_issued},
    });
}

std::string ticket(ballots::Modular const& blind_signature)
{
    return json::serialize(json::object{{"blind_sig", base::to_base64url(blind_signature)}});
}

std::string receipt(std::string_view receipt)
{
    return json::serialize(json::object{{"receipt", receipt}});
}

std::string in_the_box(bool is_there)
{
    return json::serialize(json::object{{"in_the_box", is_there}});
}

} // namespace heed::api::wire
