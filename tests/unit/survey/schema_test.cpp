// The JSON schemas serve editors and CI, the loader serves the server: both must draw one line.
#include "tests/unit/survey/samples.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

using namespace heed::survey;
namespace json = boost::json;

namespace {

json::value schema(std::string const& name)
{
    auto const folder = std::filesystem::path{HEED_SOURCE_DIR} / "survey-defs" / "schema";
    return json::parse(samples::read_file(folder / name));
}

double limit(json::value const& schema, std::string_view pointer)
{
    return schema.at_pointer(pointer).to_number<double>();
}

double as_double(std::size_t count)
{
    return static_cast<double>(count);
}

} // namespace

BOOST_AUTO_TEST_SUITE(schema_limits)

BOOST_AUTO_TEST_CASE(the_instrument_schema_and_the_loader_have_the_same_limits)
{
    auto const s = schema("instrument.schema.json");
    BOOST_TEST(limit(s, "/properties/version/maximum") == version_max);
    BOOST_TEST(limit(s, "/properties/minutes/maximum") == minutes_max);
    BOOST_TEST(limit(s, "/properties/days_between_rounds_min/maximum") == days_between_rounds_max);
    BOOST_TEST(limit(s, "/properties/typical_sd/minimum") == typical_sd_min);
    BOOST_TEST(limit(s, "/properties/typical_sd/maximum") == typical_sd_max);
    BOOST_TEST(limit(s, "/properties/scales/maxItems") == as_double(scales_max));
    BOOST_TEST(limit(s, "/properties/elements/maxItems") == as_double(elements_max));
    BOOST_TEST(limit(s, "/properties/open_questions/maxItems") == as_double(open_questions_max));
    BOOST_TEST(limit(s, "/$defs/scale/properties/min/minimum") == scale_value_min);
    BOOST_TEST(limit(s, "/$defs/scale/properties/max/maximum") == scale_value_max);
    BOOST_TEST(
        limit(s, "/$defs/element/properties/items/maxItems") == as_double(items_per_element_max)
    );
}

BOOST_AUTO_TEST_CASE(the_wording_schema_and_the_loader_have_the_same_limits)
{
    auto const s = schema("wording.schema.json");
    BOOST_TEST(limit(s, "/$defs/text/maxLength") == as_double(text_bytes_max));
    BOOST_TEST(limit(s, "/$defs/scale/properties/values/minItems") == scale_points_min);
    BOOST_TEST(limit(s, "/$defs/scale/properties/values/maxItems") == scale_points_max);
    BOOST_TEST(limit(s, "/$defs/element/properties/prompts/maxItems") == as_double(prompts_max));
}

BOOST_AUTO_TEST_SUITE_END()
