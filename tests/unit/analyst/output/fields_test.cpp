#include "scoring/analyst/output/fields.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string_view>

using namespace heed::analyst;
namespace statistics = heed::statistics;

namespace {

template <typename Fields>
void check_table(Fields table, std::set<std::string_view>& names)
{
    for (auto const& field : table) {
        BOOST_TEST_CONTEXT(field.about.name)
        {
            BOOST_TEST(names.insert(field.about.name).second);
            BOOST_TEST(!field.about.unit.empty());
            BOOST_TEST(!field.about.section.empty());
            BOOST_TEST(!field.about.meaning.empty());
        }
    }
}

Value find(std::string_view name, statistics::ScaleSummary const& scale)
{
    for (auto const& field : scale_fields()) {
        if (field.about.name == name) {
            return field.of(scale);
        }
    }
    return {};
}

} // namespace

BOOST_AUTO_TEST_CASE(names_of_a_scale_are_different_and_all_explained)
{
    std::set<std::string_view> names;
    check_table(score_fields(), names);
    check_table(scale_fields(), names);
    check_table(team_fields(), names);
    check_table(difference_fields(), names);
    check_table(organisation_fields(), names);
    check_table(organisation_item_fields(), names);
}

BOOST_AUTO_TEST_CASE(names_of_groups_and_items_are_different_and_all_explained)
{
    std::set<std::string_view> groups;
    check_table(group_fields(), groups);
    std::set<std::string_view> items{cannot_say_field().about.name, counts_field().name};
    check_table(item_fields(), items);
}

BOOST_AUTO_TEST_CASE(a_field_reads_its_own_member)
{
    statistics::ScaleSummary scale;
    scale.rwgj = 0.5;
    scale.rwgj_star = 0.25;
    scale.n_complete = 7;
    BOOST_TEST(find("rwgj", scale).figure.value() == 0.5);
    BOOST_TEST(find("rwgj_star", scale).figure.value() == 0.25);
    auto const count = find("n_complete", scale);
    BOOST_TEST((count.form == Form::count));
    BOOST_TEST(count.figure.value() == 7);
    BOOST_TEST((find("alpha", scale).figure.reason() == statistics::Reason::no_answers));
}

BOOST_AUTO_TEST_CASE(an_unknown_population_says_so)
{
    statistics::GroupSummary group;
    auto const& population = group_fields()[1];
    BOOST_TEST(population.about.name == "population");
    BOOST_TEST((population.of(group).figure.reason() == statistics::Reason::population_unknown));
    group.population = 12;
    BOOST_TEST(population.of(group).figure.value() == 12);
}
