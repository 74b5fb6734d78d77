#include "scoring/analyst/output/json_output.hpp"
#include "tests/unit/analyst/small_study.hpp"
#include "tests/unit/analyst/written.hpp"

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

using namespace heed::analyst;
namespace json = boost::json;

namespace {

json::value output(Inputs const& inputs, Results const& results)
{
    return json::parse(test::written([&](ByteWriter& out) { write_json(inputs, results, out); }));
}

json::value output()
{
    return output(test::small_inputs(), test::small_results());
}

} // namespace

BOOST_AUTO_TEST_CASE(people_stand_in_the_order_of_their_ids)
{
    auto const persons = output().at_pointer("/rounds/1/persons").as_object();
    BOOST_TEST(persons.size() == 2);
    BOOST_TEST(persons.begin()->key() == "adam");
    BOOST_TEST(persons.at("adam").at("trust").to_number<double>() == 5);
    BOOST_TEST(persons.at("zoe").at("whole").to_number<double>() == 10);
}

BOOST_AUTO_TEST_CASE(the_title_is_the_case_and_names_are_escaped)
{
    auto const document = output();
    BOOST_TEST(document.at("case").as_string() == "small");
    auto const& teams = document.at_pointer("/rounds/1/teams").as_object();
    BOOST_TEST(teams.size() == 2);
    BOOST_TEST(teams.contains("A, \"north\""));
    BOOST_TEST(teams.contains("=B"));
}

BOOST_AUTO_TEST_CASE(composites_stand_after_scales_without_what_needs_items)
{
    auto const scales = output().at_pointer("/rounds/1/all/scales").as_object();
    BOOST_TEST((scales.end() - 1)->key() == "whole");
    BOOST_TEST(scales.at("trust").as_object().contains("alpha"));
    BOOST_TEST(!scales.at("whole").as_object().contains("alpha"));
    BOOST_TEST(scales.at("whole").as_object().contains("icc1"));
}

BOOST_AUTO_TEST_CASE(the_reliability_of_a_mean_is_only_for_teams_and_icc_only_for_everybody)
{
    auto const document = output();
    auto const& all = document.at_pointer("/rounds/2/all/scales/trust").as_object();
    auto const& team = document.at_pointer("/rounds/2/teams/=B/scales/trust").as_object();
    BOOST_TEST(!all.contains("mean_reliability"));
    BOOST_TEST(team.contains("mean_reliability"));
    BOOST_TEST(all.at("icc1").to_number<double>() == -0.125);
    BOOST_TEST(!team.contains("icc1"));
}

BOOST_AUTO_TEST_CASE(items_of_a_scale_have_their_own_names)
{
    auto const rest = output().at_pointer("/rounds/1/all/scales/trust/item_rest_r").as_object();
    BOOST_TEST(rest.at("q1").to_number<double>() == 0.5);
    BOOST_TEST(rest.at("q2").is_null());
}

BOOST_AUTO_TEST_CASE(cannot_say_is_counted_where_it_was_offered)
{
    auto const items = output().at_pointer("/rounds/1/all/items").as_object();
    BOOST_TEST(items.at("q1").at("n_cannot_say").to_number<int>() == 1);
    BOOST_TEST(!items.at("q2").as_object().contains("n_cannot_say"));
    BOOST_TEST(items.at("q1").at("counts").as_array().size() == 5);
}

BOOST_AUTO_TEST_CASE(linked_people_have_an_object_of_their_own_in_a_change)
{
    auto results = test::small_results();
    auto const plain = output(test::small_inputs(), results);
    BOOST_TEST(!plain.at_pointer("/changes/1->2/all/trust").as_object().contains("paired"));
    results.changes.front().change.all.paired.resize(2);
    results.changes.front().change.all.paired.front().n = 4;
    auto const linked = output(test::small_inputs(), results);
    BOOST_TEST(linked.at_pointer("/changes/1->2/all/trust/paired/n").to_number<int>() == 4);
    BOOST_TEST(linked.at_pointer("/changes/1->2/all/trust/paired/diff").is_null());
}

BOOST_AUTO_TEST_CASE(one_round_has_no_changes)
{
    auto results = test::small_results();
    results.changes.clear();
    BOOST_TEST(output(test::small_inputs(), results).at("changes").as_object().empty());
}
