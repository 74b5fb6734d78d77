#include "server/store/error.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

constexpr std::size_t thread_count = 8;
constexpr std::size_t many = 100;

template <std::size_t count = thread_count, typename Work>
void in_threads(Work const& work)
{
    std::vector<std::thread> threads;
    for (std::size_t thread = 0; thread < count; ++thread) {
        threads.emplace_back([&work, thread] { work(thread); });
    }
    for (auto& thread : threads) {
        thread.join();
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(concurrency)

BOOST_DATA_TEST_CASE(
    threads_with_ballots_of_their_own_all_succeed,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    constexpr std::size_t each = 5;
    auto const slips = world.open_round("r", thread_count * each);
    std::atomic<std::size_t> accepted = 0;
    in_threads([&](std::size_t thread) {
        for (std::size_t i = 0; i < each; ++i) {
            accepted += world.box().cast(slips.ballot(thread * each + i)).has_value();
        }
    });
    world.close_round("r");
    BOOST_TEST(accepted == slips.size());
    BOOST_TEST(world.answers("r").size() == slips.size());
}

BOOST_DATA_TEST_CASE(
    many_who_collect_with_one_code_spend_it_on_one_blinded_value,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r", 6);
    constexpr std::size_t blinded_values = 4;
    std::array<std::atomic<std::size_t>, blinded_values> successes{};
    std::atomic<std::size_t> refused = 0;
    in_threads<many>([&](std::size_t thread) {
        std::size_t const value = thread % blinded_values;
        auto const attempt = static_cast<std::uint8_t>(value);
        auto const result = world.issuer().collect(slips.collection(0, attempt));
        (result ? successes.at(value) : refused) +=
            result || result.error() == store::errc::code_used;
    });
    BOOST_TEST(world.issuer().spent(slips.round()) == 1);
    BOOST_TEST(refused == many - many / blinded_values);
    BOOST_TEST(std::ranges::count_if(successes, [](auto const& count) {
                   return count.load() == many / blinded_values;
               }) == 1);
}

BOOST_DATA_TEST_CASE(
    many_who_collect_with_many_codes_all_succeed,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r", many);
    std::atomic<std::size_t> collected = 0;
    in_threads<many>([&](std::size_t thread) {
        collected += world.issuer().collect(slips.collection(thread)).has_value();
    });
    BOOST_TEST(collected == many);
    BOOST_TEST(world.issuer().spent(slips.round()) == static_cast<int>(many));
}

BOOST_DATA_TEST_CASE(many_equal_casts_are_one_ballot, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r", 1);
    auto const ballot = slips.ballot(0);
    std::atomic<std::size_t> accepted = 0;
    in_threads<many>([&](std::size_t) { accepted += world.box().cast(ballot).has_value(); });
    world.close_round("r");
    BOOST_TEST(accepted == many);
    BOOST_TEST(world.answers("r").size() == 1U);
}

BOOST_DATA_TEST_CASE(
    of_many_contents_for_one_revision_one_is_kept,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r", 1);
    constexpr std::size_t contents = 5;
    std::atomic<std::size_t> accepted = 0;
    std::atomic<std::size_t> refused = 0;
    in_threads<contents>([&](std::size_t thread) {
        auto const result = world.box().cast(slips.ballot(0, 1, static_cast<int>(thread) + 1));
        (result ? accepted : refused) +=
            result || result.error().code == store::errc::already_changed;
    });
    world.close_round("r");
    BOOST_TEST(accepted == 1U);
    BOOST_TEST(refused == contents - 1);
    BOOST_TEST(world.answers("r").size() == 1U);
}

BOOST_DATA_TEST_CASE(
    of_revisions_that_race_the_highest_is_kept,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r", 1);
    constexpr std::size_t revisions = 5;
    std::atomic<std::size_t> right = 0;
    in_threads<revisions>([&](std::size_t thread) {
        int const revision = static_cast<int>(thread) + 1;
        auto const result = world.box().cast(slips.ballot(0, revision, revision));
        right += result || result.error().revision > revision;
    });
    BOOST_TEST(right == revisions);
    world.close_round("r");
    BOOST_TEST(world.answers("r") == (std::vector{5}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(
    a_ballot_racing_with_the_closing_is_kept_or_refused,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r", thread_count);
    std::atomic<std::size_t> accepted = 0;
    in_threads([&](std::size_t thread) {
        if (thread == thread_count / 2) {
            world.close_round("r");
        } else {
            accepted += world.box().cast(slips.ballot(thread)).has_value();
        }
    });
    BOOST_TEST(world.answers("r").size() == accepted);
}

BOOST_DATA_TEST_CASE(
    of_many_prepared_rounds_of_one_team_one_is_opened,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const name = [](std::size_t thread) { return "r" + std::to_string(thread); };
    for (std::size_t thread = 0; thread < thread_count; ++thread) {
        auto prepared = round(name(thread), name(thread));
        prepared.group = survey::GroupId{"one team"};
        Slips const slips{prepared.id, 5, world.random()};
        launch(world.rounds(), campaign("c" + name(thread)), std::array{prepared}).value();
        give_codes(world.store(), slips);
    }
    std::atomic<std::size_t> opened = 0;
    std::atomic<std::size_t> refused = 0;
    in_threads([&](std::size_t thread) {
        auto const result = open(world.rounds(), named_round(name(thread)));
        (result ? opened : refused) += result || result.error() == store::errc::too_soon;
    });
    BOOST_TEST(opened == 1U);
    BOOST_TEST(refused == thread_count - 1);
}

BOOST_DATA_TEST_CASE(
    one_invitation_raced_for_makes_one_account,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.accounts().invite({hash_of("code"), "Ada", store::Role::leader, last_day});
    std::atomic<int> accepted = 0;
    in_threads([&](std::size_t thread) {
        auto const id = std::to_string(thread);
        store::Account const account{id, id, id, store::Role::leader, "hash"};
        accepted +=
            world.accounts().accept_invitation(hash_of("code"), account, launch_day) ? 1 : 0;
    });
    BOOST_TEST(accepted == 1);
    BOOST_TEST(world.accounts().accounts().size() == 1U);
}

BOOST_DATA_TEST_CASE(
    threads_that_read_the_same_organisation_replace_it_once,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    std::atomic<int> replaced = 0;
    in_threads([&](std::size_t thread) {
        auto const mine = unit("of thread " + std::to_string(thread));
        replaced += world.organisation().replace({0, {mine}}).has_value() ? 1 : 0;
    });
    BOOST_TEST(replaced == 1);
    BOOST_TEST(world.organisation().organisation().units.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract
