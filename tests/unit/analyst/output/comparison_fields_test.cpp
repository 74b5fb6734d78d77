#include "scoring/analyst/output/fields.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string_view>

using namespace heed::analyst;
namespace statistics = heed::statistics;

namespace {

template <typename Fields>
std::set<std::string_view> names_of(Fields table)
{
    std::set<std::string_view> names;
    for (auto const& field : table) {
        BOOST_TEST(names.insert(field.about.name).second);
        BOOST_TEST(!field.about.meaning.empty());
    }
    return names;
}

} // namespace

BOOST_AUTO_TEST_CASE(names_of_a_change_are_different_and_all_explained)
{
    BOOST_TEST(names_of(change_fields()).size() == change_fields().size());
    BOOST_TEST(names_of(paired_fields()).size() == paired_fields().size());
}

BOOST_AUTO_TEST_CASE(a_change_is_shown_with_its_sign)
{
    statistics::ChangeSummary change;
    change.diff = 3.41;
    auto const& shown = change_fields().back();
    BOOST_TEST(shown.about.name == "display_diff");
    BOOST_TEST((shown.of(change).form == Form::change));
    BOOST_TEST(shown.of(change).figure.value() == 3.41);
}

BOOST_AUTO_TEST_CASE(what_belongs_to_each_item_is_a_list)
{
    statistics::OrganisationScale scale;
    scale.item_rest_r = {0.5};
    BOOST_TEST(organisation_item_fields().front().about.name == "item_rest_r");
    BOOST_TEST((scale.*organisation_item_fields().front().place).size() == 1);
}
