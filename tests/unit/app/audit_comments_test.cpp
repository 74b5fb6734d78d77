#include "server/app/audit_comments.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;

BOOST_AUTO_TEST_SUITE(audit_comments_)

namespace {

// A team of its own beside two blocks of the round, "others" and a team, that are listed together.
disclosure::ReleaseRecord some_record()
{
    disclosure::ReleaseRecord record;
    record.units = {
        {survey::GroupId{"org"}, disclosure::nowhere},
        {survey::GroupId{"a"}, 0},
        {survey::GroupId{"b"}, 0}};
    record.blocks.resize(3);
    record.blocks[0].pooled = true;
    record.blocks[1].unit = 1;
    record.blocks[2].unit = 2;
    auto& kind = record.comments.emplace_back();
    kind.question = survey::ItemId{"OPN2"};
    kind.blocks.resize(2);
    kind.blocks[0].pooled = true;
    kind.blocks[0].blocks = {0, 2};
    kind.blocks[1].unit = 1;
    kind.blocks[1].blocks = {1};
    return record;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_list_is_called_by_question_sharing_and_block)
{
    auto const record = some_record();
    auto const& kind = record.comments.front();
    BOOST_TEST(app::kind_name(kind) == "OPN2 theme_only");
    BOOST_TEST(
        app::list_name(record, kind, kind.blocks[1], ".r1") ==
        "comments OPN2 theme_only: block a.r1"
    );
    BOOST_TEST(
        app::list_name(record, kind, kind.blocks[0], "") ==
        "comments OPN2 theme_only: block org/others of OPN2 theme_only"
    );
}

BOOST_AUTO_TEST_CASE(the_sharings_have_names)
{
    BOOST_TEST(app::name_of(survey::Sharing::word_for_word) == "word_for_word");
    BOOST_TEST(app::name_of(survey::Sharing::theme_only) == "theme_only");
}

BOOST_AUTO_TEST_SUITE_END()
