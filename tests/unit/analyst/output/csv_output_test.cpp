#include "scoring/analyst/output/csv_output.hpp"
#include "tests/unit/analyst/small_study.hpp"
#include "tests/unit/analyst/written.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace heed::analyst;

namespace {

std::string output()
{
    return test::written([](ByteWriter& out) {
        write_csv(test::small_inputs(), test::small_results(), out);
    });
}

bool has_row(std::string const& text, std::string const& row)
{
    return text.find('\n' + row + '\n') != text.npos;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_header_names_the_columns)
{
    BOOST_TEST(
        output().starts_with("round,level,team,respondent,kind,id,part,statistic,value,reason\n")
    );
}

BOOST_AUTO_TEST_CASE(each_level_has_its_rows)
{
    auto const text = output();
    BOOST_TEST(has_row(text, "1,all,,,group,,,n_respondents,17,"));
    BOOST_TEST(has_row(text, "1,team,=B,,scale,trust,,mean,4,"));
    BOOST_TEST(has_row(text, "2,team,=B,,composite,whole,,sd,3,"));
    BOOST_TEST(has_row(text, "1,person,=B,adam,scale,trust,,score,5,"));
    BOOST_TEST(has_row(text, "1,all,,,item,q1,,n_cannot_say,1,"));
    BOOST_TEST(has_row(text, "1->2,team,=B,,scale,trust,,diff,2,"));
    BOOST_TEST(has_row(text, "1->2,all,,,composite,whole,,display_diff,+0.3,"));
}

BOOST_AUTO_TEST_CASE(what_belongs_to_an_option_or_an_item_names_it_in_part)
{
    auto const text = output();
    BOOST_TEST(has_row(text, "1,all,,,item,q1,4,counts,3,"));
    BOOST_TEST(has_row(text, "1,all,,,scale,trust,q1,item_rest_r,0.5,"));
    BOOST_TEST(has_row(text, "1,all,,,scale,trust,q2,item_rest_r,,no_variance"));
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_an_empty_cell_with_its_reason)
{
    auto const text = output();
    BOOST_TEST(has_row(text, "1->2,team,=B,,scale,trust,,hedges_g,,absent"));
    BOOST_TEST(has_row(text, "1,all,,,scale,trust,,alpha_if_dropped,,one_item") == false);
    BOOST_TEST(has_row(text, "1,all,,,scale,trust,q1,alpha_if_dropped,,one_item"));
}

BOOST_AUTO_TEST_CASE(ids_are_quoted_where_the_table_needs_it)
{
    BOOST_TEST(has_row(output(), "1,team,\"A, \"\"north\"\"\",,group,,,population,12,"));
}

BOOST_AUTO_TEST_CASE(linked_change_has_names_of_its_own)
{
    auto results = test::small_results();
    results.changes.front().change.all.paired.resize(2);
    results.changes.front().change.all.paired.front().diff = 0.5;
    auto const text = test::written([&results](ByteWriter& out) {
        write_csv(test::small_inputs(), results, out);
    });
    BOOST_TEST(has_row(text, "1->2,all,,,scale,trust,,diff,0.25,"));
    BOOST_TEST(has_row(text, "1->2,all,,,scale,trust,,paired_diff,0.5,"));
}
