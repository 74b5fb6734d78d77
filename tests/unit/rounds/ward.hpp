#pragma once
// One installation with a store in memory and the instruments that Heed ships, at a time that
// stands still until the test moves it; and the steps of a round that most tests begin with. For
// tests only.

#include "server/ballots/manifest.hpp"
#include "server/ballots/participation_code.hpp"
#include "server/ballots/round_secrets.hpp"
#include "server/rounds/close.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/issue.hpp"
#include "server/rounds/launch.hpp"
#include "server/rounds/open.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/support/blind_client.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/granted.hpp"
#include "tests/support/one_key_workshop.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/unit/rounds/cast_and_wait.hpp"
#include "tests/unit/rounds/plain_seal.hpp"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

namespace heed::rounds::test {

using namespace std::chrono_literals;
using testing::granted;

inline constexpr base::Day launch_day = 2026y / 11 / 22;
inline constexpr base::Day last_day = 2026y / 12 / 6;
inline constexpr int everyone = 12;
inline std::string const leader = "leader's account";
inline std::string const stranger = "another account";

// Checks that `result` is refused for this reason, about this field, with this limit.
template <typename Result>
void expect_refusal(
    Result const& result,
    errc code,
    std::string_view field = {},
    std::optional<std::int64_t> limit = std::nullopt
)
{
    BOOST_REQUIRE_MESSAGE(!result, "expected " << to_string(code));
    BOOST_TEST(to_string(result.error().code) == to_string(code));
    BOOST_TEST(result.error().field == field);
    BOOST_TEST((result.error().limit == limit), "the limit of " << to_string(code));
}

inline survey::Catalogue const& shipped_catalogue()
{
    static auto const catalogue = survey::Catalogue::load(HEED_SOURCE_DIR "/survey-defs");
    BOOST_REQUIRE(catalogue.has_value());
    return *catalogue;
}

// A round with the slips that were issued for it.
struct Running {
    store::Round round;
    std::vector<base::SecretText> slips;
};

class Ward {
public:
    testing::FakeClock clock{launch_day + 9h};
    testing::ReplayRandom random{1};
    std::unique_ptr<store::Store> store = store::open_sqlite_store_in_memory(random);
    ballots::RoundSecrets secrets{base::Bytes32{1}, base::Bytes32{2}};
    testing::OneKeyWorkshop workshop;
    KnownRounds known;
    std::mutex steps;
    PlainSeal seal{1};
    Context
        context{*store, shipped_catalogue(), secrets, workshop, known, steps, seal, clock, random};

    // Each for another team, since a team that has had a round must wait for the next.
    static LaunchRequest request(int people = everyone)
    {
        static int teams = 0;
        return {
            .team = "team " + std::to_string(++teams),
            .people = people,
            .terms = terms(),
        };
    }

    static Terms terms()
    {
        return {
            .instrument = {"compassionate-leadership-footprint", 1},
            .blocks = {},
            .closes_on = last_day,
            .minimum_group = 5,
            .leader_label = "our ward manager",
            .contact = "Sam Hill, ext. 4471",
        };
    }

    Running prepare(LaunchRequest const& wanted = request())
    {
        auto const round = granted(launch(context, leader, wanted));
        return {.round = round, .slips = slips_of(round)};
    }

    std::vector<base::SecretText> slips_of(store::Round const& round, int spares = 0)
    {
        auto issued = granted(issue_slips(context, round.leader_account, round.id, spares));
        return std::get<Slips>(std::move(issued)).codes;
    }

    Running start(LaunchRequest const& wanted = request())
    {
        auto running = prepare(wanted);
        granted(open(context, leader, running.round.id));
        return running;
    }

    // A ticket for one of the round's codes. The number of its ballot is signed without the detour
    // of blinding it, which is not what these tests are about.
    std::string ticket(store::Round const& round, base::SecretText const& slip)
    {
        auto const code = ballots::ParticipationCode::parse(slip.reveal()).value();
        auto const code_hash = secrets.code_hash(code, round.id);
        store->issuer().collect({round.id, code_hash, random.bytes32()}).value();
        return testing::ticket_signed_directly(round.id, random.bytes32());
    }

    std::size_t ballot_bytes(store::Round const& round)
    {
        auto const campaign = store->rounds().campaign(round.campaign).value();
        auto const& entry = *shipped_catalogue().find(campaign.instrument);
        return ballots::ballot_bytes_of(entry.instrument, campaign.open_questions.size());
    }

    // A ballot that answers every item that is always asked with `value`.
    Submission filled_in(store::Round const& round, std::string const& ticket, int value)
    {
        Submission made{.bytes = ballot_bytes(round), .ticket = ticket};
        auto const campaign = store->rounds().campaign(round.campaign).value();
        auto const& entry = *shipped_catalogue().find(campaign.instrument);
        for (auto const& element : entry.instrument.elements) {
            for (auto const& item : element.items) {
                if (!element.optional) {
                    made.answers.push_back({item.id.text(), survey::Answer::value(value)});
                }
            }
        }
        return made;
    }

    // The same with the ticket that a slip is good for.
    Submission sheet(Running const& running, int slip = 0, int value = 4)
    {
        auto const& code = running.slips.at(static_cast<std::size_t>(slip));
        return filled_in(running.round, ticket(running.round, code), value);
    }

    auto cast(Running const& running, Submission const& submission)
    {
        return cast_and_wait(context, running.round.short_name, submission);
    }

    // The slips from `first` on answer, each with another value.
    void answer(Running const& running, int people, int first = 0)
    {
        for (int i = first; i < first + people; ++i) {
            granted(cast(running, sheet(running, i, 1 + i % 5)));
        }
    }

    store::Round stored(Running const& running)
    {
        return store->rounds().round(running.round.id).value();
    }

    // How many ballots a closed round holds.
    std::size_t ballots_in(Running const& running)
    {
        auto const& entry = *shipped_catalogue().find(terms().instrument);
        return store->ballot_box()
            .responses(running.round.id, running.round.group, entry.instrument)
            .value()
            .sheets()
            .size();
    }
};

} // namespace heed::rounds::test
