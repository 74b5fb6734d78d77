// What must hold for every organisation: found by trying many invented ones, with ordinary answers
// and with teams in which everybody says the same.

#include "scoring/disclosure/frozen_record.hpp"
#include "scoring/disclosure/frozen_release.hpp"
#include "scoring/disclosure/record_check.hpp"
#include "tests/support/decision_shape.hpp"
#include "tests/support/organisation.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

constexpr int items = 4;
survey::Instrument const questions = instrument({element("a", 2), element("b", 2)});
survey::CampaignId const campaign{"campaign"};
TestSeal const seal{1};

std::vector<std::vector<int>> shapes(RoundRelease const& release)
{
    std::vector<std::vector<int>> all;
    for (auto const decisions : {release.groups(), release.wholes()}) {
        for (GroupDecision const& decided : decisions) {
            all.push_back(shape(decided.decision));
        }
    }
    return all;
}

// The same people answering the same items, with other answers.
Organisation with_other_answers(Organisation changed, unsigned seed)
{
    std::mt19937 random{seed};
    std::uniform_int_distribution<int> any_answer{1, 5};
    for (auto& rows : changed.rows) {
        for (Row& row : rows) {
            std::ranges::replace_if(
                row,
                [](int answer) { return answer != cannot_say; },
                any_answer(random)
            );
        }
    }
    return changed;
}

std::size_t any_node(Organisation const& made)
{
    return static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(made.parents.size())));
}

} // namespace

RC_BOOST_PROP(every_release_comes_out_of_its_record, ())
{
    auto const release = (*any_organisation(items)).release(questions);
    RC_ASSERT(!find_flaw(*release.record(), release));
}

RC_BOOST_PROP(a_stored_release_comes_out_of_its_stored_record, ())
{
    auto const release = (*any_organisation(items)).release(questions);
    auto const stored = thaw_whole(freeze(release, campaign, seal), campaign, seal);
    auto const frozen = freeze_record(*release.record(), campaign, seal);
    auto const record = thaw_record(frozen, campaign, seal);
    RC_ASSERT(stored.has_value());
    RC_ASSERT(record.has_value());
    RC_ASSERT(*record == *release.record());
    RC_ASSERT(!find_flaw(*record, *stored));
}

RC_BOOST_PROP(the_order_of_people_changes_no_byte, ())
{
    auto made = *any_organisation(items);
    auto const seed = *rc::gen::arbitrary<unsigned>();
    auto const before = made.release(questions);
    for (auto& rows : made.rows) {
        std::shuffle(rows.begin(), rows.end(), std::mt19937{seed});
    }
    auto const after = made.release(questions);
    RC_ASSERT(freeze(after, campaign, seal) == freeze(before, campaign, seal));
    RC_ASSERT(*after.record() == *before.record());
}

RC_BOOST_PROP(what_is_shown_of_any_unit_depends_on_head_counts_only, ())
{
    auto const made = *any_organisation(items);
    auto const other = with_other_answers(made, *rc::gen::arbitrary<unsigned>());
    RC_ASSERT(shapes(made.release(questions)) == shapes(other.release(questions)));
}

RC_BOOST_PROP(one_more_answer_changes_nothing_that_is_shown_of_the_people_of_other_units, ())
{
    auto made = *any_organisation(items);
    auto const node = any_node(made);
    made.asked[node] += 1;
    auto const before = made.release(questions);
    made.rows[node].push_back(Row(items, *rc::gen::inRange(1, 6)));
    auto const after = made.release(questions);
    for (GroupDecision const& decided : before.groups()) {
        if (decided.group != Organisation::id(node)) {
            RC_ASSERT(*after.find(decided.group) == decided.decision);
        }
    }
}

RC_BOOST_PROP(whoever_is_in_no_block_leaves_no_trace, ())
{
    auto made = *any_organisation(items);
    auto const before = made.release(questions);
    std::set<std::string> counted;
    for (RecordedBlock const& block : before.record()->blocks) {
        for (std::size_t const unit : block.units) {
            counted.insert(before.record()->units[unit].id.text());
        }
    }
    for (std::size_t node = 0; node < made.rows.size(); ++node) {
        if (!counted.contains(Organisation::id(node).text())) {
            made.rows[node].assign(made.rows[node].size(), Row(items, 1));
        }
    }
    RC_ASSERT(made.release(questions) == before);
}

RC_BOOST_PROP(a_units_figure_lies_between_those_of_its_blocks, ())
{
    auto const release = (*any_organisation(items)).release(questions);
    ReleaseRecord const& record = *release.record();
    for (RecordedReport const& report : record.reports) {
        for (std::size_t at = 0; at < report.elements.size(); ++at) {
            auto const& figure = report.elements[at];
            if (!figure.shown) {
                continue;
            }
            exact::Fraction low = 10;
            exact::Fraction high = 0;
            for (std::size_t block = figure.blocks.first; block < figure.blocks.last; ++block) {
                if (auto const& mean = record.elements[at].blocks[block].mean) {
                    low = std::min(low, mean->value);
                    high = std::max(high, mean->value);
                }
            }
            // A quarter of a point is the most that rounding to a half can move it.
            exact::Fraction const shown{figure.shown->tenths, 10};
            exact::Fraction const rounding{1, 4};
            RC_ASSERT(low - rounding <= shown);
            RC_ASSERT(shown <= high + rounding);
        }
    }
}

RC_BOOST_PROP(the_only_block_of_a_unit_looks_the_same_from_above, ())
{
    auto const release = (*any_organisation(items)).release(questions);
    ReleaseRecord const& record = *release.record();
    for (RecordedReport const& own : record.reports) {
        for (RecordedReport const& whole : record.reports) {
            bool const is_same = own.scope == Scope::own && whole.scope == Scope::whole &&
                                 own.blocks == whole.blocks;
            if (is_same) {
                RC_ASSERT(own.answered == whole.answered);
            }
        }
    }
}
