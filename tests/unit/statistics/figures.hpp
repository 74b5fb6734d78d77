#pragma once
// Says in a test what a figure must be: a number to nine digits, or nothing for a reason.

#include "scoring/statistics/figure.hpp"

#include <boost/test/tools/assertion_result.hpp>

#include <algorithm>
#include <cmath>

namespace heed::statistics {

// Relative, and absolute below 1.
inline constexpr double tolerance = 1e-9;

inline boost::test_tools::assertion_result is_near(double value, double expected)
{
    boost::test_tools::assertion_result result{
        std::abs(value - expected) <= tolerance * std::max(1.0, std::abs(expected))};
    result.message() << value << " instead of " << expected;
    return result;
}

inline boost::test_tools::assertion_result is_near(Figure figure, double expected)
{
    if (figure.exists()) {
        return is_near(figure.value(), expected);
    }
    boost::test_tools::assertion_result result{false};
    result.message() << "reason " << static_cast<int>(figure.reason());
    return result;
}

inline bool lacks(Figure figure, Reason reason)
{
    return !figure.exists() && figure.reason() == reason;
}

} // namespace heed::statistics
