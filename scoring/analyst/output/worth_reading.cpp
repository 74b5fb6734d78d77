#include "scoring/analyst/output/worth_reading.hpp"

#include <algorithm>

namespace heed::analyst {

namespace {

bool differs(statistics::Figure sd)
{
    return sd.exists() && sd.value() > 0;
}

} // namespace

bool mean_is_worth_reading(int people) noexcept
{
    return people >= people_min;
}

bool interval_is_worth_reading(statistics::ScoreSummary const& score) noexcept
{
    return mean_is_worth_reading(score.n_valid) && differs(score.sd);
}

bool spread_is_worth_reading(statistics::ScoreSummary const& score) noexcept
{
    return score.n_valid >= (differs(score.sd) ? people_min : alike_people_min);
}

bool agreement_is_worth_reading(statistics::ScaleSummary const& scale) noexcept
{
    bool const alike = scale.ad_mean.exists() && scale.ad_mean.value() == 0;
    int const least = scale.n_items == 1 ? item_people_min : people_min;
    return scale.n_complete >= (alike ? std::max(least, alike_people_min) : least);
}

bool alpha_is_worth_reading(statistics::ScaleSummary const& scale) noexcept
{
    return scale.alpha_n >= alpha_people_min;
}

bool change_is_worth_reading(int people_before, int people_after) noexcept
{
    return people_before >= people_min && people_after >= people_min;
}

} // namespace heed::analyst
