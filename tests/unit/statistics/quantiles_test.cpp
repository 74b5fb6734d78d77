// Against tests/golden/scoring/quantiles.json, made with R: 304 values, most of them where
// approximations break: tails, one degree of freedom, fractional ones, 774,000 of them.

#include "scoring/statistics/change.hpp"
#include "scoring/statistics/quantiles.hpp"

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace json = boost::json;
using namespace heed::statistics;

namespace {

constexpr double relative = 1e-9;

using Arguments = std::vector<double>;
using Function = std::function<double(Arguments const&)>;

std::map<std::string, Function> const functions{
    {"normal_quantile", [](Arguments const& x) { return normal_quantile(x.at(0)); }},
    {"t_quantile", [](Arguments const& x) { return t_quantile(x.at(0), x.at(1)); }},
    {"f_quantile", [](Arguments const& x) { return f_quantile(x.at(0), x.at(1), x.at(2)); }},
    {"t_two_tail", [](Arguments const& x) { return t_two_sided(x.at(0), x.at(1)); }},
    {"f_upper", [](Arguments const& x) { return f_upper(x.at(0), x.at(1), x.at(2)); }},
    {"hedges_j", [](Arguments const& x) { return hedges_factor(x.at(0)); }},
};

json::array reference()
{
    std::ifstream file{HEED_SOURCE_DIR "/tests/golden/scoring/quantiles.json", std::ios::binary};
    BOOST_REQUIRE(file.good());
    std::string const text{std::istreambuf_iterator<char>{file}, {}};
    return json::parse(text).as_array();
}

bool agrees(double value, double expected)
{
    return std::abs(value - expected) <= relative * std::abs(expected);
}

} // namespace

BOOST_AUTO_TEST_SUITE(quantiles)

BOOST_AUTO_TEST_CASE(agree_with_r_to_nine_digits_wherever_it_was_asked)
{
    json::array const entries = reference();
    BOOST_TEST(entries.size() >= 304U);
    for (json::value const& entry : entries) {
        Arguments arguments;
        for (json::value const& argument : entry.at("args").as_array()) {
            arguments.push_back(argument.to_number<double>());
        }
        Function const& function = functions.at(std::string{entry.at("fn").as_string()});
        double const value = function(arguments);
        BOOST_TEST(
            agrees(value, entry.at("value").to_number<double>()),
            entry << " came out as " << value
        );
    }
}

// R's own qf() answers 1.0031531 here.
BOOST_AUTO_TEST_CASE(f_takes_no_shortcut_for_many_people)
{
    BOOST_TEST(std::abs(f_quantile(0.975, 773980, 4643880) - 1.0034068) < 1e-7);
}

// From the series 1 − 3/(4m) − 7/(32m²); two gammas one by one would leave seven digits.
BOOST_AUTO_TEST_CASE(the_factor_of_hedges_keeps_its_digits_for_millions_of_people)
{
    BOOST_TEST(agrees(hedges_factor(15'400'000), 0.999999951298700376));
    BOOST_TEST(std::abs(hedges_factor(15'400'000) - 0.999999951298700376) < 1e-13);
}

BOOST_AUTO_TEST_CASE(reach_a_population_of_eight_million)
{
    BOOST_TEST(std::abs(t_quantile(0.975, 8e6) - 1.959964281) < 1e-8);
    BOOST_TEST(f_quantile(0.975, 10'000, 8e6) > 1);
    BOOST_TEST(f_quantile(0.975, 8e6, 10'000) > 1);
}

BOOST_AUTO_TEST_CASE(a_confidence_leaves_the_same_on_both_sides)
{
    BOOST_TEST(upper_probability(0.95) == 0.975);
    BOOST_TEST(t_two_sided(-2.5, 7) == t_two_sided(2.5, 7));
}

BOOST_AUTO_TEST_SUITE_END()
