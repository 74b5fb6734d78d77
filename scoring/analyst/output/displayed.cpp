#include "scoring/analyst/output/displayed.hpp"

#include "scoring/statistics/display.hpp"

namespace heed::analyst {

std::string displayed(Value const& value)
{
    switch (value.form) {
    case Form::score:
        return statistics::displayed_score(value.figure.value());
    case Form::change:
        return statistics::displayed_change(value.figure.value());
    default:
        return statistics::displayed_percent(value.figure.value());
    }
}

} // namespace heed::analyst
