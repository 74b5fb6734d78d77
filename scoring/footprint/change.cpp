#include "scoring/footprint/change.hpp"

#include "scoring/exact/rounding.hpp"
#include "scoring/footprint/footprint.hpp"
#include "scoring/footprint/soft_band.hpp"

#include <cstdlib>

namespace heed::footprint {

namespace {

using disclosure::Coded;
using disclosure::Figure;
using disclosure::Step;

constexpr int tenths_in_one = 10;
constexpr int tenths_in_half = 5;

int step_of(Figure const& before, Figure const& now) noexcept
{
    bool const is_fine = before.step == Step::tenth && now.step == Step::tenth;
    return is_fine ? 1 : tenths_in_half;
}

int to_nearest(int tenths, int step)
{
    return static_cast<int>(exact::round_to_whole(exact::Fraction{tenths, step})) * step;
}

// At an open end the difference is the least that it can be, so it is never rounded up.
int toward_zero(int tenths, int step) noexcept
{
    return tenths / step * step;
}

Verdict verdict_on(int tenths, double by_chance) noexcept
{
    if (std::abs(tenths) <= tenths_in_one * by_chance) {
        return Verdict::too_close;
    }
    return tenths > 0 ? Verdict::higher : Verdict::lower;
}

} // namespace

Change change_between(Figure const& before, Figure const& now, double typical_sd)
{
    bool const may_be_more = now.coded == Coded::or_higher || before.coded == Coded::or_lower;
    bool const may_be_less = now.coded == Coded::or_lower || before.coded == Coded::or_higher;
    bool const is_open = may_be_more || may_be_less;
    int const step = step_of(before, now);
    int const difference = now.tenths - before.tenths;
    int const shown = is_open ? toward_zero(difference, step) : to_nearest(difference, step);
    if ((may_be_more && shown <= 0) || (may_be_less && shown >= 0)) {
        return {.tenths = std::nullopt, .coded = Coded::none, .verdict = Verdict::open_end};
    }
    Coded const end = may_be_more ? Coded::or_higher : Coded::or_lower;
    double const by_chance = half_width(before.least_answers, now.least_answers, typical_sd);
    return {
        .tenths = shown,
        .coded = is_open ? end : Coded::none,
        .verdict = verdict_on(shown, by_chance)};
}

std::string change_text(int tenths)
{
    std::string const size = figure_text(std::abs(tenths));
    return tenths == 0 ? size : (tenths > 0 ? '+' : '-') + size;
}

} // namespace heed::footprint
