#include "tests/unit/ballots/golden.hpp"

#include "server/base/encoding.hpp"

#include <boost/json/parse.hpp>

#include <fstream>
#include <iterator>
#include <string>

namespace heed::testing {

boost::json::value read_golden(std::string_view file)
{
    std::ifstream in{std::string{HEED_SOURCE_DIR "/tests/golden/ballots/"}.append(file)};
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    return boost::json::parse(text);
}

std::string_view text_of(boost::json::value const& golden, std::string_view member)
{
    auto const& text = golden.at(member).as_string();
    return {text.data(), text.size()};
}

base::Bytes bytes_of(boost::json::value const& golden, std::string_view member)
{
    return base::from_base64url(text_of(golden, member)).value();
}

base::Bytes hex_of(boost::json::value const& golden, std::string_view member)
{
    return base::from_hex(text_of(golden, member)).value();
}

} // namespace heed::testing
