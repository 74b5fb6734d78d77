// What must hold for every team: found by trying many invented ones.

#include "scoring/disclosure/frozen_release.hpp"
#include "scoring/disclosure/gate.hpp"
#include "tests/support/decision_shape.hpp"
#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include <algorithm>
#include <random>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

constexpr int items = 4;
constexpr int people_asked = 40;
survey::Instrument const questions = instrument({element("a", 2), element("b", 2)});

survey::Instrument reversed(survey::Instrument changed)
{
    for (survey::Element& each : changed.elements) {
        for (survey::Item& item : each.items) {
            item.reverse = !item.reverse;
        }
    }
    return changed;
}

// Answers 1 to 5, or "I can't say", of up to 40 people.
rc::Gen<std::vector<Row>> any_team()
{
    auto const answer =
        rc::gen::weightedOneOf<int>({{6, rc::gen::inRange(1, 6)}, {1, rc::gen::just(cannot_say)}});
    auto const row = rc::gen::container<Row>(items, answer);
    return rc::gen::mapcat(rc::gen::inRange(0, people_asked + 1), [row](int people) {
        return rc::gen::container<std::vector<Row>>(static_cast<std::size_t>(people), row);
    });
}

// The same people answering the same items, with other answers.
std::vector<Row> with_other_answers(std::vector<Row> rows, std::vector<int> const& answers)
{
    std::size_t next = 0;
    for (Row& row : rows) {
        for (int& answer : row) {
            if (answer != cannot_say) {
                answer = answers[next++ % answers.size()];
            }
        }
    }
    return rows;
}

} // namespace

RC_BOOST_PROP(permuting_people_changes_no_byte, ())
{
    auto rows = *any_team();
    auto const seed = *rc::gen::arbitrary<unsigned>();
    survey::CampaignId const campaign{"campaign"};
    TestSeal const seal{1};
    auto const before = freeze(release(questions, rows, people_asked), campaign, seal);
    std::shuffle(rows.begin(), rows.end(), std::mt19937{seed});
    RC_ASSERT(freeze(release(questions, rows, people_asked), campaign, seal) == before);
}

RC_BOOST_PROP(what_is_shown_depends_on_head_counts_only, ())
{
    auto const rows = *any_team();
    auto const answers =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 6)));
    auto const other = with_other_answers(rows, answers);
    RC_ASSERT(
        shape(decide(questions, rows, people_asked)) ==
        shape(decide(questions, other, people_asked))
    );
}

RC_BOOST_PROP(reversing_all_items_mirrors_every_figure, ())
{
    auto const rows = *any_team();
    auto const one = decide(questions, rows, people_asked);
    auto const mirrored = decide(reversed(questions), rows, people_asked);
    RC_PRE(std::holds_alternative<ReleasedReport>(one));
    auto const& left = std::get<ReleasedReport>(one);
    auto const& right = std::get<ReleasedReport>(mirrored);
    for (std::size_t each = 0; each < left.elements().size(); ++each) {
        auto const& figure = left.elements()[each].score;
        auto const& mirror = right.elements()[each].score;
        RC_ASSERT(figure.has_value() == mirror.has_value());
        if (figure) {
            // Ties go up in both, so the two may add to one step more than the whole scale.
            int const step = left.elements()[each].items.empty() ? 5 : 1;
            int const sum = figure->tenths + mirror->tenths;
            RC_ASSERT(sum == 100 || sum == 100 + step);
            RC_ASSERT((figure->coded == Coded::or_higher) == (mirror->coded == Coded::or_lower));
        }
    }
}

RC_BOOST_PROP(no_figure_lies_beyond_the_ends_for_its_count, ())
{
    auto const rows = *any_team();
    auto const decision = decide(questions, rows, people_asked);
    RC_PRE(std::holds_alternative<ReleasedReport>(decision));
    for (ElementReport const& each : std::get<ReleasedReport>(decision).elements()) {
        if (each.score) {
            int const margin = 50 / each.score->least_answers; // in tenths, rounded down
            RC_ASSERT(each.score->tenths >= margin);
            RC_ASSERT(each.score->tenths <= 100 - margin);
        }
    }
}
