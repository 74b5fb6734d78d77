#include "server/api/json_reader.hpp"
#include "server/api/wire.hpp"
#include "server/api/wire_parts.hpp"
#include "server/base/clock.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <array>
#include <utility>

namespace heed::api::wire {

namespace json = boost::json;

namespace {

using store::Kept;
using store::Party;

constexpr std::array<std::pair<std::string_view, Party>, 2> parties{{
    {"team", Party::team},
    {"leader", Party::leader},
}};
constexpr std::array<std::pair<std::string_view, Kept>, 3> degrees{{
    {"yes", Kept::yes},
    {"partly", Kept::partly},
    {"no", Kept::no},
}};

template <typename Names, typename Value>
std::string_view name_in(Names const& names, Value value) noexcept
{
    for (auto const& [name, known] : names) {
        if (known == value) {
            return name;
        }
    }
    return {};
}

template <typename Value, std::size_t size>
std::optional<Value>
find_in(std::array<std::pair<std::string_view, Value>, size> const& names, std::string_view wanted)
{
    for (auto const& [name, value] : names) {
        if (name == wanted) {
            return value;
        }
    }
    return std::nullopt;
}

json::array commitments_array(std::vector<store::Commitment> const& commitments)
{
    json::array all;
    for (auto const& commitment : commitments) {
        auto const& kept = commitment.kept;
        all.push_back(json::object{
            {"by", name_in(parties, commitment.by)},
            {"text", commitment.text},
            {"owner", commitment.owner},
            {"due_on", base::to_iso(commitment.due_on)},
            {"kept", kept ? json::value(name_in(degrees, *kept)) : json::value(nullptr)},
        });
    }
    return all;
}

// Returns the member that is none of the values on offer, if there is one.
std::string_view read_commitment(JsonReader& in, store::Commitment& commitment)
{
    auto const by = find_in(parties, in.text("by"));
    auto const due_on = base::day_from_iso(in.text("due_on"));
    auto const kept = in.text_or_null("kept");
    commitment.text = in.text("text");
    commitment.owner = in.text("owner");
    commitment.by = by.value_or(commitment.by);
    commitment.due_on = due_on.value_or(base::Day{});
    commitment.kept = kept ? find_in(degrees, *kept) : std::nullopt;
    if (!by) {
        return "/by";
    }
    if (!due_on) {
        return "/due_on";
    }
    return kept && !commitment.kept ? "/kept" : std::string_view{};
}

} // namespace

std::string agreement(rounds::Agreement const& agreement)
{
    json::value earlier = nullptr;
    if (auto const& before = agreement.earlier) {
        earlier = json::object{
            {"campaign", before->campaign.text()},
            {"closed_on", base::to_iso(before->closed_on)},
            {"commitments", commitments_array(before->commitments)},
        };
    }
    return json::serialize(json::object{
        {"commitments", commitments_array(agreement.commitments)},
        {"earlier", std::move(earlier)},
    });
}

boost::system::result<std::vector<store::Commitment>, http::Problem>
commitments_request(std::string_view body)
{
    JsonReader in{body};
    std::vector<store::Commitment> commitments;
    std::string flaw;
    for (auto& entry : in.objects("commitments")) {
        auto const number = commitments.size();
        auto const member = read_commitment(entry, commitments.emplace_back());
        if (!member.empty() && flaw.empty()) {
            flaw = "/commitments/" + std::to_string(number) + std::string{member};
        }
        entry.done();
    }
    if (auto const problem = in.done()) {
        return *problem;
    }
    if (!flaw.empty()) {
        return not_allowed(std::move(flaw));
    }
    return commitments;
}

} // namespace heed::api::wire
