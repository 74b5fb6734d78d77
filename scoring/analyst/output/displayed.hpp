#pragma once
// A value as text: what --json quotes and --csv writes. Any thread.

#include "scoring/analyst/output/fields.hpp"

#include <string>

namespace heed::analyst {

// Whether the value is written as people read it, with a fixed number of decimals, and not with all
// its digits.
constexpr bool is_displayed(Form form) noexcept
{
    return form == Form::score || form == Form::change || form == Form::percent;
}

// Of a value that is_displayed() and exists.
std::string displayed(Value const& value);

} // namespace heed::analyst
