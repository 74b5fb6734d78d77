// What teams agreed about reports that were erased, looked for in the bytes of the file.

#include "server/base/encoding.hpp"
#include "tests/unit/store/file_inspection.hpp"
#include "tests/unit/store/store_on_disk.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace heed::store {

namespace {

std::string mark_of(std::uint32_t number)
{
    return "AGREED-" + std::to_string(number) + '-';
}

std::string marks_of(std::uint32_t number, std::uint32_t count)
{
    std::string marks;
    while (count-- != 0) {
        marks += mark_of(number);
    }
    return marks;
}

// What teams agree, in campaigns of one team each.
class AgreeingTeams : public StoreOnDisk {
public:
    store::Round open_in_campaign(std::string const& id, std::uint32_t number)
    {
        auto round = contract::round(id, std::to_string(number));
        round.campaign = survey::CampaignId{id};
        contract::launch(store->rounds(), contract::campaign(id), std::array{round}).value();
        store->rounds().set_codes_issued(round.id, people).value();
        contract::open(store->rounds(), round.id).value();
        return round;
    }

    void agree(store::Round const& round, std::string const& text)
    {
        std::array const agreed{
            Commitment{Party::team, text, "Sam", {}},
            Commitment{Party::leader, text, "Ada", {}}};
        store->commitments().replace(round.campaign, round.group, agreed).value();
    }

    void release_closed_on(base::Day day, store::Round const& round)
    {
        std::vector<disclosure::FrozenPart> const parts{
            {.place = {round.group, disclosure::PartScope::own}, .bytes = {1}}};
        store->rounds().close(round.campaign, day).value();
        store->releases().record(round.campaign, parts, {{2}}, {{}, {}});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(agreed_at_rest, AgreeingTeams)

// Among many, since SQLite leaves copies of a row where it splits a page or puts two together. With
// rows that are merely deleted, two of these campaigns leave one.
BOOST_AUTO_TEST_CASE(of_what_was_agreed_no_file_holds_a_copy_once_it_is_erased)
{
    constexpr std::uint32_t campaigns = 1000;
    std::vector<store::Round> rounds;
    for (std::uint32_t number = 0; number < campaigns; ++number) {
        rounds.push_back(open_in_campaign(base::to_base64url(random.bytes16()), number));
    }
    for (std::uint32_t turn = 0; turn < 2 * campaigns; ++turn) {
        auto const number = random.below(campaigns);
        agree(rounds[number], marks_of(number, 1 + random.below(12)));
    }
    for (std::uint32_t number = 0; number < campaigns; ++number) {
        release_closed_on(contract::last_day + std::chrono::days{number % 2}, rounds[number]);
    }
    // Of every other campaign.
    auto const marked = [&](std::uint32_t first) {
        auto const bytes = bytes_of(files.main);
        std::uint32_t count = 0;
        for (auto number = first; number < campaigns; number += 2) {
            count += occurrences(bytes, mark_of(number)) != 0 ? 1U : 0U;
        }
        return count;
    };
    auto const stays = marked(1);
    BOOST_TEST(marked(0) > campaigns / 4);
    BOOST_TEST(stays > campaigns / 4);
    auto const day = contract::last_day;
    for (std::size_t lot = erased_at_once; lot != 0;) {
        lot = store->releases().erase_closed_by(day, day, {}).size();
        BOOST_TEST(lot <= std::size_t{erased_at_once});
    }
    BOOST_TEST(marked(0) == 0U);
    BOOST_TEST(marked(1) == stays);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::store
