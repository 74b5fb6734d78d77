#include "scoring/statistics/group_summary.hpp"

#include "scoring/statistics/agreement.hpp"
#include "scoring/statistics/reliability.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace heed::statistics {

namespace {

constexpr double percent = 100;

double share(double part, double whole)
{
    return percent * part / whole;
}

// Why there are no complete rows, or too few.
Reason too_few_rows(ScaleTally const& scale, std::span<ItemTally const> items)
{
    if (scale.pooled().answers == 0) {
        return Reason::no_answers;
    }
    auto const unanswered = [&](KeyedItem const& item) {
        return items[item.position].answered() == 0;
    };
    return std::ranges::any_of(scale.key().items(), unanswered) ? Reason::item_unanswered
                                                                : Reason::too_few_people;
}

// The plain mean of the items' percentages, so that a reader can recompute it from the item table.
Figure mean_favourable(ScaleTally const& scale, std::span<ItemTally const> items)
{
    double sum = 0;
    int answered_items = 0;
    for (KeyedItem const& keyed : scale.key().items()) {
        ItemTally const& item = items[keyed.position];
        if (int const answered = item.answered(); answered > 0) {
            sum += share(item.favourable(), answered);
            ++answered_items;
        }
    }
    return answered_items == 0 ? Figure{Reason::no_answers} : Figure{sum / answered_items};
}

void fill_favourable(
    ScaleSummary& summary,
    ScaleTally const& scale,
    std::span<ItemTally const> items
)
{
    summary.pct_favourable = mean_favourable(scale, items);
    if (ScaleTally::Pooled const pooled = scale.pooled(); pooled.answers > 0) {
        auto const answers = static_cast<double>(pooled.answers);
        auto const unit = static_cast<double>(scale.key().grid().unit());
        summary.pooled_mean = score_max * static_cast<double>(pooled.units) / (answers * unit);
        summary.pct_favourable_pooled = share(static_cast<double>(pooled.favourable), answers);
    }
    if (int const people = scale.scores().n(); people > 0) {
        summary.pct_favourable_person = share(scale.sum_of_favourable_shares(), people);
    }
}

void fill_agreement(ScaleSummary& summary, ScaleTally const& scale, Reason too_few)
{
    std::vector<Spread> spreads;
    for (std::size_t item = 0; item < scale.key().items().size(); ++item) {
        spreads.push_back(spread_of(scale.complete_counts(item)));
    }
    Agreement const found = agreement(spreads, too_few);
    summary.rwgj = found.rwgj;
    summary.rwgj_star = found.rwgj_star;
    summary.ad_mean = found.ad_mean;
    summary.ad_median = found.ad_median;
}

void fill_alpha(ScaleSummary& summary, ScaleTally const& scale, double confidence, Reason too_few)
{
    std::vector<double> const values = scale.covariances();
    Covariances const covariances{
        .people = scale.complete(),
        .items = scale.key().items().size(),
        .values = values};
    Alpha const found = cronbach_alpha(covariances, confidence, too_few);
    summary.alpha = found.alpha;
    summary.alpha_n = scale.complete();
    summary.alpha_ci_low = found.ci_low;
    summary.alpha_ci_high = found.ci_high;
    summary.alpha_ase = found.ase;
}

} // namespace

Sample sample_of(ScoreMoments const& scores, double top, std::optional<int> population)
{
    Sample sample{.n = scores.n(), .population = population};
    if (sample.n > 0) {
        sample.mean = scores.mean() * score_max / top;
    }
    if (sample.n > 1) {
        sample.variance = scores.variance() * (score_max / top) * (score_max / top);
    }
    return sample;
}

ItemSummary summarise_item(ItemTally const& item, GroupFacts const& facts)
{
    ItemSummary summary;
    summary.n_answered = item.answered();
    summary.n_cannot_say = item.cannot_say_count();
    summary.n_missing = item.blanks() + summary.n_cannot_say;
    summary.counts.assign(item.counts().begin(), item.counts().end());
    if (summary.n_answered == 0) {
        return summary;
    }
    Sample const sample = sample_of(item.moments(), item.top(), facts.population);
    summary.mean = sample.mean;
    summary.sd = sample.n > 1 ? Figure{std::sqrt(sample.variance)} : Reason::too_few_people;
    summary.pct_favourable = share(item.favourable(), sample.n);
    summary.pct_neutral = share(item.neutral(), sample.n);
    summary.pct_unfavourable = share(item.unfavourable(), sample.n);
    Interval const interval =
        share_interval(item.favourable(), sample.n, facts.population, facts.confidence);
    summary.fav_ci_low = interval.low;
    summary.fav_ci_high = interval.high;
    Spread const spread = spread_of(item.counts());
    Agreement const agreed = agreement(std::span{&spread, 1});
    summary.rwg = agreed.rwgj;
    summary.ad_mean = agreed.ad_mean;
    return summary;
}

ScaleSummary summarise_scale(GroupTally const& group, std::size_t position, GroupFacts const& facts)
{
    ScaleTally const& scale = group.scales()[position];
    auto const top = static_cast<double>(scale.key().grid().top());
    Reason const too_few = too_few_rows(scale, group.items());
    ScaleSummary summary;
    static_cast<ScoreSummary&>(summary) =
        summarise_score(sample_of(scale.scores(), top, facts.population), facts.confidence);
    summary.n_complete = scale.complete();
    summary.n_items = static_cast<int>(scale.key().items().size());
    fill_favourable(summary, scale, group.items());
    fill_agreement(summary, scale, too_few);
    fill_alpha(summary, scale, facts.confidence, too_few);
    return summary;
}

GroupSummary summarise_group(GroupTally const& group, GroupFacts const& facts)
{
    GroupSummary summary;
    summary.n_respondents = group.people();
    summary.population = facts.population;
    summary.scales.reserve(group.scales().size());
    summary.composites.reserve(group.composites().size());
    summary.items.reserve(group.items().size());
    for (std::size_t scale = 0; scale < group.scales().size(); ++scale) {
        summary.scales.push_back(summarise_scale(group, scale, facts));
    }
    for (std::size_t composite = 0; composite < group.composites().size(); ++composite) {
        double const top = group.key().top(group.scales().size() + composite);
        summary.composites.push_back(summarise_score(
            sample_of(group.composites()[composite], top, facts.population),
            facts.confidence
        ));
    }
    for (ItemTally const& item : group.items()) {
        summary.items.push_back(summarise_item(item, facts));
    }
    return summary;
}

} // namespace heed::statistics
