#pragma once
// One installation with a store in memory and the instruments that Heed ships, at a time that
// stands still until the test moves it; and the steps of a round that most tests begin with. For
// tests only.

#include "scoring/disclosure/seal.hpp"
#include "server/ballots/verifier.hpp"
#include "server/base/encoding.hpp"
#include "server/rounds/cast.hpp"
#include "server/rounds/close.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/issue.hpp"
#include "server/rounds/launch.hpp"
#include "server/rounds/open.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/granted.hpp"
#include "tests/support/replay_random.hpp"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>
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

// Marks bytes with their own sum, and counts how often it was asked to.
class PlainSeal final : public disclosure::Seal {
public:
    explicit PlainSeal(std::uint8_t key) : key_{key} {}

    disclosure::SealMark mac(std::span<std::uint8_t const> bytes) const override
    {
        ++marks_made;
        disclosure::SealMark mark{};
        mark.fill(key_);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            mark[i % mark.size()] = static_cast<std::uint8_t>(mark[i % mark.size()] + bytes[i]);
        }
        return mark;
    }

    mutable int marks_made = 0;

private:
    std::uint8_t key_;
};

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
    ballots::Verifier verifier{base::Bytes32{1}};
    PlainSeal seal{1};
    Context context{*store, shipped_catalogue(), verifier, seal, clock, random};

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
        return {.round = round, .slips = granted(issue_slips(context, leader, round.id))};
    }

    Running start(LaunchRequest const& wanted = request())
    {
        auto running = prepare(wanted);
        granted(open(context, leader, running.round.id));
        return running;
    }

    // A sheet that answers every item that is always asked with `value`.
    Submission sheet(base::SecretText const& slip, int value = 4)
    {
        Submission made{
            .code = slip,
            .attempt = base::to_base64url(random.bytes16()),
            .answers = {}};
        auto const& entry = *shipped_catalogue().find(terms().instrument);
        for (auto const& element : entry.instrument.elements) {
            for (auto const& item : element.items) {
                if (!element.optional) {
                    made.answers.push_back({item.id.text(), survey::Answer::value(value)});
                }
            }
        }
        return made;
    }

    auto cast(Running const& running, Submission const& submission)
    {
        return rounds::cast(context, running.round.short_name, submission);
    }

    // The slips from `first` on answer, each with another value.
    void answer(Running const& running, int people, int first = 0)
    {
        for (int i = first; i < first + people; ++i) {
            auto const& slip = running.slips.at(static_cast<std::size_t>(i));
            granted(cast(running, sheet(slip, 1 + i % 5)));
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
            .responses(running.round.id, entry.instrument)
            .value()
            .sheets()
            .size();
    }
};

} // namespace heed::rounds::test
