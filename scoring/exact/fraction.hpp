#pragma once
// Fractions of whole numbers without any limit of size, so that a score is the same on every
// machine, does not depend on the order of the answers, and a tie between two displayed figures is
// seen as a tie. Sums of floating-point numbers give none of the three.
//
// A leaf: it knows nothing about answers, people or groups. Values; any thread. Dividing by zero
// throws std::overflow_error, which is a defect of the caller.

#include <boost/multiprecision/cpp_int.hpp>

namespace heed::exact {

// Always in lowest terms with a positive denominator: equal values have equal bytes. Made from a
// whole number, or from two as Fraction{numerator, denominator}.
using Fraction = boost::multiprecision::
    number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;

} // namespace heed::exact
