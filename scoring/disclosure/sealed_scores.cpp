#include "scoring/disclosure/sealed_scores.hpp"

#include "scoring/disclosure/tier.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace heed::disclosure {

Gate::SealedScores::SealedScores(
    std::vector<scoring::TeamScores>&& scores,
    GroupTree const& tree,
    survey::Instrument const& instrument
)
    : tree_{tree}, teams_{std::move(scores)}, team_of_(tree.shape().size(), nullptr)
{
    for (scoring::TeamScores const& team : teams_) {
        std::size_t const unit = tree.unit_of(team.group());
        if (unit == nowhere) {
            throw std::invalid_argument{"Gate: scores of a group that is not in the tree"};
        }
        if (std::exchange(team_of_[unit], &team) != nullptr) {
            throw std::invalid_argument{"Gate: two scores of one group"};
        }
    }
    if (!teams_.empty()) {
        for (Cell const& cell : teams_.front().elements_) {
            elements_.push_back(instrument.find(cell.element));
        }
    }
    for (scoring::TeamScores const& team : teams_) {
        check(team, instrument);
    }
    for (survey::Element const* const element : elements_) {
        options_.push_back(instrument.scale_of(*element).points());
    }
}

void Gate::SealedScores::check(
    scoring::TeamScores const& team,
    survey::Instrument const& instrument
) const
{
    auto const fits = [&instrument](Cell const& cell, survey::Element const* element) {
        return element != nullptr && element == instrument.find(cell.element) &&
               element->items.size() == cell.items.size();
    };
    if (!std::ranges::equal(team.elements_, elements_, fits)) {
        throw std::invalid_argument{"Gate: scores of another instrument"};
    }
    Group const& asked = *tree_.find(team.group());
    if (counted_answers(team.respondents_, asked.spare_codes) > asked.people) {
        throw std::invalid_argument{"Gate: more answers than people"};
    }
}

std::vector<int> Gate::SealedScores::respondents() const
{
    std::vector<int> people(team_of_.size(), 0);
    for (std::size_t unit = 0; unit < people.size(); ++unit) {
        people[unit] = has(unit) ? team_of_[unit]->respondents_ : 0;
    }
    return people;
}

std::vector<int> Gate::SealedScores::counted() const
{
    std::vector<int> people = respondents();
    for (std::size_t unit = 0; unit < people.size(); ++unit) {
        people[unit] = counted_answers(people[unit], group(unit).spare_codes);
    }
    return people;
}

template <typename Answers>
std::vector<int> Gate::SealedScores::count(std::size_t element, Answers answers) const
{
    std::vector<int> people(team_of_.size(), 0);
    for (std::size_t unit = 0; unit < people.size(); ++unit) {
        if (has(unit)) {
            int const given = answers(team_of_[unit]->elements_[element]);
            people[unit] = counted_answers(given, group(unit).spare_codes);
        }
    }
    return people;
}

std::vector<int> Gate::SealedScores::scored(std::size_t element) const
{
    return count(element, [](Cell const& cell) { return cell.people; });
}

std::vector<int> Gate::SealedScores::answered(std::size_t element, std::size_t item) const
{
    return count(element, [item](Cell const& cell) { return cell.items[item].answered; });
}

ElementTally
Gate::SealedScores::add_up(std::size_t element, std::span<std::size_t const> units) const
{
    ElementTally tally;
    tally.options = options_[element];
    tally.items.resize(elements_[element]->items.size());
    for (std::size_t const unit : units) {
        if (has(unit)) {
            add(team_of_[unit]->elements_[element], group(unit).spare_codes, tally);
        }
    }
    return tally;
}

void Gate::SealedScores::add(Cell const& cell, int spare_codes, ElementTally& tally)
{
    auto const is_counted = [spare_codes](int answered, Heads& heads) {
        int const counted = counted_answers(answered, spare_codes);
        heads.answered += counted > 0 ? answered : 0;
        heads.counted += counted;
        return counted > 0;
    };
    if (is_counted(cell.people, tally.heads)) {
        tally.sum += cell.sum;
    }
    for (std::size_t item = 0; item < cell.items.size(); ++item) {
        ItemTally& sum = tally.items[item];
        if (is_counted(cell.items[item].answered, sum.heads)) {
            sum.favourable += cell.items[item].favourable;
            sum.unfavourable += cell.items[item].unfavourable;
            sum.sum += cell.items[item].sum;
        }
    }
}

} // namespace heed::disclosure
