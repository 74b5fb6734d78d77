#include "scoring/disclosure/written_comments.hpp"

#include "scoring/disclosure/tier.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace heed::disclosure {

namespace {

// The kinds of one question follow each other.
constexpr survey::Sharing sharings[]{survey::Sharing::word_for_word, survey::Sharing::theme_only};

} // namespace

WrittenComments::WrittenComments(
    std::vector<survey::CommentSet>&& comments,
    GroupTree const& tree,
    survey::Instrument const& instrument,
    std::span<int const> answered
)
    : tree_{tree}
{
    for (survey::ItemId const& question : instrument.open_questions) {
        for (survey::Sharing const sharing : sharings) {
            kinds_.push_back({.question = question, .sharing = sharing});
        }
    }
    texts_.assign(kinds_.size(), std::vector<Texts>(tree.shape().size()));
    std::vector<bool> is_there(tree.shape().size(), false);
    for (survey::CommentSet& set : comments) {
        std::size_t const unit = tree.unit_of(set.group);
        if (unit == nowhere) {
            throw std::invalid_argument{"Gate: comments of a group that is not in the tree"};
        }
        if (is_there[unit]) {
            throw std::invalid_argument{"Gate: two sets of comments of one group"};
        }
        is_there[unit] = true;
        add(std::move(set), unit);
    }
    comments.clear();
    check(answered);
}

void WrittenComments::add(survey::CommentSet&& set, std::size_t unit)
{
    for (survey::Comment& comment : set.comments) {
        auto const is_its_kind = [&comment](Kind const& kind) {
            return kind.question == comment.question && kind.sharing == comment.sharing;
        };
        auto const kind = std::ranges::find_if(kinds_, is_its_kind);
        if (kind == kinds_.end()) {
            throw std::invalid_argument{"Gate: a comment to a question of another instrument"};
        }
        texts_[static_cast<std::size_t>(kind - kinds_.begin())][unit].push_back(
            std::move(comment.text)
        );
    }
}

// Each comment stands for a person, and a person writes one to a question.
void WrittenComments::check(std::span<int const> answered) const
{
    for (std::size_t first = 0; first < kinds_.size(); first += std::size(sharings)) {
        for (std::size_t unit = 0; unit < answered.size(); ++unit) {
            std::size_t written = 0;
            for (std::size_t at = first; at < first + std::size(sharings); ++at) {
                written += texts_[at][unit].size();
            }
            if (written > static_cast<std::size_t>(answered[unit])) {
                throw std::invalid_argument{"Gate: more comments than answers"};
            }
        }
    }
}

int WrittenComments::writers(std::size_t kind, std::size_t unit) const
{
    return counted_answers(
        static_cast<int>(texts_[kind][unit].size()),
        tree_.group_of(unit).spare_codes
    );
}

std::vector<int> WrittenComments::writers(std::size_t kind) const
{
    std::vector<int> people;
    for (std::size_t unit = 0; unit < tree_.shape().size(); ++unit) {
        people.push_back(writers(kind, unit));
    }
    return people;
}

std::vector<std::string> WrittenComments::take(std::size_t kind, std::span<std::size_t const> units)
{
    Texts taken;
    for (std::size_t const unit : units) {
        if (writers(kind, unit) > 0) {
            std::ranges::move(std::exchange(texts_[kind][unit], {}), std::back_inserter(taken));
        }
    }
    std::ranges::sort(taken);
    return taken;
}

} // namespace heed::disclosure
