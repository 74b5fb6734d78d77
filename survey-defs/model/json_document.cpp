#include "survey-defs/model/json_document.hpp"

#include "survey-defs/model/instrument_json.hpp"
#include "survey-defs/model/strict_json.hpp"

#include <boost/json/value.hpp>

namespace heed::survey {

namespace {

constexpr JsonLimits limits{
    .bytes = definition_bytes_max,
    .depth = definition_depth_max,
    .key_bytes = key_bytes_max};

} // namespace

Checked<JsonDocument> JsonDocument::parse(std::string_view text, std::string_view file)
{
    auto value = parse_strictly(text, file, limits);
    if (!value) {
        return value.error();
    }
    return JsonDocument{std::make_shared<boost::json::value const>(*std::move(value))};
}

} // namespace heed::survey
