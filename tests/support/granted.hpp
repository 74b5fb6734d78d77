#pragma once
// For the steps of a use case that a test takes for granted.

#include <boost/test/unit_test.hpp>

#include <utility>

namespace heed::testing {

// The value of a step that must not be refused; ends the test case with the reason otherwise.
template <typename Result>
auto granted(Result result)
{
    BOOST_REQUIRE_MESSAGE(
        result.has_value(),
        "refused: " << (result ? "" : to_string(result.error().code))
    );
    return *std::move(result);
}

} // namespace heed::testing
