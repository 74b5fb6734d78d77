// The same for what concerns released comments: every way in which the disk can fail.

#include "tests/contract/rehearsal.hpp"
#include "tests/contract/released.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <vector>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

survey::CampaignId const campaign_id{"c"};
void launch_asking(store::Store& store)
{
    launch(store.rounds(), asking_campaign("c"), std::array{round("r", "AAAAA")}).value();
}

std::vector<disclosure::FrozenPart> const release{
    {.place = {survey::GroupId{"one"}}, .bytes = {1}}};

} // namespace

BOOST_AUTO_TEST_SUITE(comment_faults)

BOOST_DATA_TEST_CASE(comments_are_released_wholly_or_not_at_all, data::make(disks), disk)
{
    static store::KeptComments const comments{released_comments("r"), last_day};
    check_all_or_nothing(
        {launch_asking,
         [](auto& store) { store.releases().record(campaign_id, release, {{2}}, comments); },
         [](auto& store) {
             bool const released = store.releases().is_released(campaign_id);
             auto const lists = store.comments().lists(campaign_id);
             BOOST_TEST(store.comments().review(campaign_id).has_value() == released);
             BOOST_TEST(lists.size() == (released ? 2U : 0U));
             for (auto const& list : lists) {
                 BOOST_TEST(list.comments.size() == std::size_t{writers});
             }
             return released;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(due_comments_are_deleted_wholly_or_not_at_all, data::make(disks), disk)
{
    check_all_or_nothing(
        {[](auto& store) {
             launch_asking(store);
             store.releases()
                 .record(campaign_id, release, {{2}}, {released_comments("r"), last_day});
         },
         [](auto& store) { store.comments().delete_due(last_day); },
         [](auto& store) {
             auto const lists = store.comments().lists(campaign_id);
             BOOST_TEST((lists.empty() || lists.size() == 2U));
             return lists.empty();
         }},
        disk
    );
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract
