#include "survey-defs/model/instrument.hpp"
#include "tests/unit/survey/samples.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::survey;

BOOST_AUTO_TEST_SUITE(instrument)

BOOST_AUTO_TEST_CASE(counts_the_items_of_optional_elements_too)
{
    BOOST_TEST(samples::instrument().item_count() == 5U);
    BOOST_TEST(Instrument{}.item_count() == 0U);
}

BOOST_AUTO_TEST_CASE(finds_an_element_by_its_id_and_nothing_else)
{
    auto const sample = samples::instrument();
    BOOST_TEST(sample.find(ElementId{"extra"}) == &sample.elements[1]);
    BOOST_TEST(sample.find(ElementId{"Extra"}) == nullptr);
    BOOST_TEST(sample.find(ElementId{}) == nullptr);
}

BOOST_AUTO_TEST_CASE(gives_each_element_its_own_scale)
{
    auto const sample = samples::instrument();
    BOOST_TEST(sample.scale_of(sample.elements[0]).points() == 5);
    BOOST_TEST(sample.scale_of(sample.elements[1]).points() == 2);
}

BOOST_AUTO_TEST_CASE(an_elements_first_item_follows_the_items_of_those_before_it)
{
    auto const sample = samples::instrument();
    BOOST_TEST(sample.first_item(sample.elements[0]) == 0U);
    BOOST_TEST(sample.first_item(sample.elements[1]) == 3U);
}

BOOST_AUTO_TEST_CASE(keys_are_ordered_by_name_and_then_by_version_as_a_number)
{
    BOOST_TEST((InstrumentKey{"a", 2} < InstrumentKey{"a", 10}));
    BOOST_TEST((InstrumentKey{"a", 10} < InstrumentKey{"b", 1}));
}

BOOST_AUTO_TEST_SUITE_END()
