#include "server/rounds/terms.hpp"

#include "scoring/disclosure/policy.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "server/base/text.hpp"
#include "server/rounds/facilitators.hpp"
#include "server/rounds/schedule.hpp"
#include "server/rounds/settings.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace heed::rounds {

namespace {

std::optional<Refusal> refuse_closing_day(base::Day closes_on, base::Day today)
{
    if (closes_on < today) {
        return Refusal{errc::too_small, "closes_on", 0};
    }
    if (closes_on > today + round_days_max) {
        return Refusal{errc::too_large, "closes_on", round_days_max.count()};
    }
    return std::nullopt;
}

std::int64_t days_from(base::Day today, base::Day day)
{
    return (day - today).count();
}

// Collecting comes first, answering soon after it and on other days, so that the times of the two
// tell nothing of who belongs to which ballot.
std::optional<Refusal> refuse_steps(Terms const& terms, base::Day today)
{
    if (terms.mode != ballots::Mode::two_step) {
        return std::nullopt;
    }
    if (terms.collect_until < today) {
        return Refusal{errc::too_small, "collect_until", 0};
    }
    auto const first = terms.collect_until + std::chrono::days{1};
    if (terms.answer_from < first) {
        return Refusal{errc::too_small, "answer_from", days_from(today, first)};
    }
    auto const last = std::min(terms.collect_until + days_between_steps_max, terms.closes_on);
    if (terms.answer_from > last) {
        return Refusal{errc::too_large, "answer_from", days_from(today, last)};
    }
    return std::nullopt;
}

// Each block must be an optional element of the instrument, named once.
std::optional<Refusal>
refuse_blocks(std::vector<survey::ElementId> const& blocks, survey::Instrument const& instrument)
{
    for (auto block = blocks.begin(); block != blocks.end(); ++block) {
        auto const* const element = instrument.find(*block);
        bool const repeated = std::find(blocks.begin(), block, *block) != block;
        if (element == nullptr || !element->optional || repeated) {
            return Refusal{errc::not_allowed, "blocks"};
        }
    }
    return std::nullopt;
}

// Each must be an open question of the instrument, named once.
std::optional<Refusal> refuse_open_questions(
    std::vector<survey::ItemId> const& asked,
    survey::Instrument const& instrument
)
{
    auto const& known = instrument.open_questions;
    for (auto question = asked.begin(); question != asked.end(); ++question) {
        bool const exists = std::ranges::find(known, *question) != known.end();
        bool const repeated = std::find(asked.begin(), question, *question) != question;
        if (!exists || repeated) {
            return Refusal{errc::not_allowed, "open_questions"};
        }
    }
    return std::nullopt;
}

std::optional<Refusal> refuse_facilitator(Context const& context, Terms const& terms)
{
    if (!terms.facilitator) {
        return terms.open_questions.empty()
                   ? std::nullopt
                   : std::optional{Refusal{errc::needs_facilitator, "facilitator"}};
    }
    return find_facilitator(context, *terms.facilitator)
               ? std::nullopt
               : std::optional{Refusal{errc::unknown_facilitator, "facilitator"}};
}

// In the instrument's order, whatever order they were named in.
std::vector<survey::ItemId>
in_order(std::vector<survey::ItemId> const& asked, survey::Instrument const& instrument)
{
    auto questions = instrument.open_questions;
    std::erase_if(questions, [&asked](auto const& question) {
        return std::ranges::find(asked, question) == asked.end();
    });
    return questions;
}

std::optional<Refusal> refuse_questions(Context const& context, Terms const& terms)
{
    auto const* const entry = context.catalogue.find(terms.instrument);
    if (entry == nullptr) {
        return Refusal{errc::not_allowed, "instrument"};
    }
    if (auto const refusal = refuse_blocks(terms.blocks, entry->instrument)) {
        return refusal;
    }
    return refuse_open_questions(terms.open_questions, entry->instrument);
}

} // namespace

std::optional<Refusal> refuse_use(
    Context const& context,
    survey::InstrumentKey const& instrument,
    std::initializer_list<survey::Use> allowed
)
{
    auto const* const entry = context.catalogue.find(instrument);
    bool const fits =
        entry != nullptr && std::ranges::find(allowed, entry->instrument.use) != allowed.end();
    return fits ? std::nullopt : std::optional{Refusal{errc::not_allowed, "instrument"}};
}

std::optional<Refusal>
refuse_text(std::string_view text, std::string_view field, std::size_t characters_max)
{
    auto const flaw = base::flaw_of(text, characters_max);
    if (!flaw) {
        return std::nullopt;
    }
    if (*flaw == base::TextFlaw::too_long) {
        return Refusal{errc::too_long, field, static_cast<std::int64_t>(characters_max)};
    }
    return Refusal{errc::bad_text, field};
}

std::optional<Refusal> refuse_minimum(Context const& context, int minimum_group)
{
    auto const fewest = settings_in_force(context).minimum_group;
    if (minimum_group < fewest) {
        return Refusal{errc::too_small, "minimum_group", fewest};
    }
    if (minimum_group > disclosure::Policy::minimum_group_max) {
        return Refusal{errc::too_large, "minimum_group", disclosure::Policy::minimum_group_max};
    }
    return std::nullopt;
}

std::optional<Refusal> refuse(Context const& context, Terms const& terms)
{
    std::array const checks{
        refuse_text(terms.leader_label, "leader_label", leader_label_characters_max),
        refuse_text(terms.contact, "contact", contact_characters_max),
        refuse_minimum(context, terms.minimum_group),
        refuse_closing_day(terms.closes_on, context.clock.today()),
        refuse_steps(terms, context.clock.today()),
        refuse_questions(context, terms),
        refuse_facilitator(context, terms),
    };
    auto const refused = std::ranges::find_if(checks, [](auto const& check) { return !!check; });
    return refused == checks.end() ? std::nullopt : *refused;
}

int minimum_group_of(Terms const& terms)
{
    auto const floor = disclosure::Policy::at_the_floor().detail_minimum();
    return terms.mode == ballots::Mode::open_link ? std::max(terms.minimum_group, floor)
                                                  : terms.minimum_group;
}

store::Campaign make_campaign(
    Context const& context,
    std::string const& launcher,
    std::string const& name,
    Terms const& terms
)
{
    auto const* const entry = context.catalogue.find(terms.instrument);
    if (entry == nullptr) {
        throw std::logic_error{"a campaign on terms that were refused"};
    }
    auto const policy = disclosure::Policy::with_minimum_group(minimum_group_of(terms)).value();
    auto facilitator = terms.facilitator && !terms.open_questions.empty()
                           ? find_facilitator(context, *terms.facilitator)
                           : std::nullopt;
    bool const in_two_steps = terms.mode == ballots::Mode::two_step;
    return {
        .id = survey::CampaignId{base::to_base64url(context.random.bytes16())},
        .name = name,
        .leader_account = launcher,
        .instrument = terms.instrument,
        .instrument_fingerprint = base::sha256(base::as_bytes(entry->canonical_bytes)),
        .blocks = terms.blocks,
        .launched_on = context.clock.today(),
        .closes_on = terms.closes_on,
        .mode = terms.mode,
        .collect_until = in_two_steps ? terms.collect_until : terms.closes_on,
        .answer_from = in_two_steps ? terms.answer_from : context.clock.today(),
        .minimum_group = policy.minimum_group(),
        .detail_minimum = policy.detail_minimum(),
        .leader_label = terms.leader_label,
        .contact = terms.contact,
        .open_questions = in_order(terms.open_questions, entry->instrument),
        .facilitator = std::move(facilitator),
        .strict_rounds = terms.strict_rounds,
    };
}

} // namespace heed::rounds
