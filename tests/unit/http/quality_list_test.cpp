#include "server/http/quality_list.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace heed::http {

BOOST_AUTO_TEST_SUITE(quality_list)

BOOST_AUTO_TEST_CASE(reads_names_in_order_with_weights_in_thousandths)
{
    auto const list = read_preferences("cy, en-GB;q=0.8,en ; q=0.75, *;q=0");
    BOOST_REQUIRE_EQUAL(list.size(), 4U);
    BOOST_TEST(list[0].name == "cy");
    BOOST_TEST(list[0].weight == 1000);
    BOOST_TEST(list[1].name == "en-GB");
    BOOST_TEST(list[1].weight == 800);
    BOOST_TEST(list[2].weight == 750);
    BOOST_TEST(list[3].weight == 0);
}

BOOST_AUTO_TEST_CASE(a_broken_weight_means_not_wanted)
{
    for (auto const* entry :
         {"br;q=", "br;q=x", "br;q=0.12345", "br;q=-1", "br;level=1", "br;q=.5"}) {
        BOOST_TEST(weight_of(read_preferences(entry), "br") == 0, entry);
    }
    BOOST_TEST(weight_of(read_preferences("br;q=9.999"), "br") == 1000);
}

BOOST_AUTO_TEST_CASE(a_name_of_its_own_counts_before_the_star)
{
    auto const list = read_preferences("*;q=0.3, br;q=0");
    BOOST_TEST(weight_of(list, "BR") == 0);
    BOOST_TEST(weight_of(list, "gzip") == 300);
    BOOST_TEST(weight_of(read_preferences("gzip"), "br") == 0);
}

BOOST_AUTO_TEST_CASE(cuts_a_list_that_no_browser_sends)
{
    std::string list;
    for (std::size_t i = 0; i < 10 * preferences_max; ++i) {
        list += "a,";
    }
    BOOST_TEST(read_preferences(list).size() == preferences_max);
    BOOST_TEST(read_preferences(",,, ,").empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::http
