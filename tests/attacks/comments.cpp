// Attacks on lists of comments: whoever sees two lists sees as well what is in both, and in one of
// them alone. Each attack first succeeds against a gate that looks at nothing but the size of a
// list, then fails against ours.

#include "tests/support/commented.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;
using survey::Sharing;

namespace {

constexpr std::size_t list_min = 10;

using Kind = std::pair<survey::ItemId, Sharing>;
using Texts = std::set<std::string>;
// Everything that all readers together may see, each as a set of comments.
using Seen = std::vector<Texts>;

Texts with(Texts texts, Texts const& more)
{
    texts.insert(more.begin(), more.end());
    return texts;
}

bool is_below(Organisation const& made, std::size_t node, std::size_t top)
{
    while (node != top && node != nowhere) {
        node = made.parents[node];
    }
    return node == top;
}

std::size_t node_of(Organisation const& made, survey::GroupId const& id)
{
    std::size_t node = 0;
    while (node < made.parents.size() && Organisation::id(node) != id) {
        ++node;
    }
    return node;
}

// What was written at a node and below it, by question and sharing.
std::map<Kind, Texts> written_below(Organisation const& made, std::size_t top)
{
    std::map<Kind, Texts> written;
    for (std::size_t node = 0; node < made.written.size(); ++node) {
        for (survey::Comment const& comment : made.written[node]) {
            if (is_below(made, node, top)) {
                written[{comment.question, comment.sharing}].insert(comment.text);
            }
        }
    }
    return written;
}

void see(Seen& seen, Texts const& texts)
{
    if (texts.size() >= list_min) {
        seen.push_back(texts);
    }
}

// Every unit sees what was written in it, question by question, if that is enough.
Seen by_size_alone(Organisation const& made)
{
    Seen seen;
    for (std::size_t top = 0; top < made.parents.size(); ++top) {
        for (auto const& [kind, texts] : written_below(made, top)) {
            see(seen, texts);
        }
    }
    return seen;
}

// Leaders see what was shared word for word, the facilitator all comments to a question.
Seen with_one_list_for_the_facilitator(Organisation const& made)
{
    Seen seen;
    for (std::size_t top = 0; top < made.parents.size(); ++top) {
        auto written = written_below(made, top);
        for (survey::ItemId const& question : with_open_questions.open_questions) {
            Texts const in_full = written[{question, Sharing::word_for_word}];
            see(seen, in_full);
            see(seen, with(in_full, written[{question, Sharing::theme_only}]));
        }
    }
    return seen;
}

// Who wrote enough to all questions together is shown each of them.
Seen with_one_threshold_for_all_questions(Organisation const& made)
{
    Seen seen;
    for (std::size_t top = 0; top < made.parents.size(); ++top) {
        std::size_t all = 0;
        auto const written = written_below(made, top);
        for (auto const& [kind, texts] : written) {
            all += texts.size();
        }
        for (auto const& [kind, texts] : written) {
            if (all >= list_min) {
                seen.push_back(texts);
            }
        }
    }
    return seen;
}

// The lists themselves, which the facilitator sees, and the reports of all units, for each question
// and sharing: of the people placed at a unit, and of all at it and below.
Seen by_gate(Organisation const& made)
{
    Seen seen;
    auto const release = made.release(with_open_questions);
    std::map<std::pair<Kind, std::size_t>, Texts> reports;
    for (CommentList const& list : release.comments().lists()) {
        Texts const texts{list.texts.begin(), list.texts.end()};
        seen.push_back(texts);
        for (std::size_t top = 0; top < made.parents.size(); ++top) {
            if (is_below(made, node_of(made, list.unit), top)) {
                auto& report = reports[{{list.question, list.sharing}, top}];
                report = with(report, texts);
            }
        }
    }
    for (auto const& [place, texts] : reports) {
        seen.push_back(texts);
    }
    return seen;
}

// The comments that are in exactly the same of these lists: every set that can be put together with
// "and", "or" and "but not" is made of such parts.
std::vector<Texts> parts_of(Seen const& seen)
{
    std::map<std::string, std::set<std::size_t>> lists_of;
    for (std::size_t list = 0; list < seen.size(); ++list) {
        for (std::string const& text : seen[list]) {
            lists_of[text].insert(list);
        }
    }
    std::map<std::set<std::size_t>, Texts> parts;
    for (auto const& [text, lists] : lists_of) {
        parts[lists].insert(text);
    }
    std::vector<Texts> found;
    for (auto const& [lists, texts] : parts) {
        found.push_back(texts);
    }
    return found;
}

// The smallest set of comments that can be told apart from all others; 0 when nothing is seen.
std::size_t least_part(Seen const& seen)
{
    auto const parts = parts_of(seen);
    auto const least = std::ranges::min_element(parts, {}, &Texts::size);
    return least == parts.end() ? 0 : least->size();
}

std::size_t among(Texts const& some, Texts const& all)
{
    return static_cast<std::size_t>(std::ranges::count_if(some, [&all](auto const& text) {
        return all.contains(text);
    }));
}

// Whether most of some part comes from one unit in which fewer than ten wrote such a comment:
// whoever knows the rest of the part knows then whose these are.
bool is_most_of_a_part(Organisation const& made, Seen const& seen)
{
    for (Texts const& part : parts_of(seen)) {
        for (std::size_t top = 0; top < made.parents.size(); ++top) {
            for (auto const& [kind, texts] : written_below(made, top)) {
                if (texts.size() < list_min && 2 * among(texts, part) > part.size()) {
                    return true;
                }
            }
        }
    }
    return false;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_list_of_a_department_less_that_of_its_large_team_gave_away_the_small_one)
{
    auto made = department({20, 20});
    write(made, 1, 12);
    write(made, 2, 3);
    BOOST_TEST(least_part(by_size_alone(made)) == 3U);
    BOOST_TEST(least_part(by_gate(made)) == 12U);
}

BOOST_AUTO_TEST_CASE(a_chain_of_units_gave_away_who_wrote_at_each_link)
{
    auto made = alike({nowhere, 0, 1, 2}, {9, 9, 9, 15}, std::vector<Row>(4, Row{4, 4}));
    write(made, 3, 12);
    write(made, 2, 1);
    write(made, 1, 2);
    write(made, 0, 2);
    BOOST_TEST(least_part(by_size_alone(made)) == 1U);
    BOOST_TEST(least_part(by_gate(made)) == 12U);
}

BOOST_AUTO_TEST_CASE(all_comments_less_those_word_for_word_gave_away_who_asked_for_more_care)
{
    auto made = department({20});
    write(made, 1, 12);
    write(made, 1, 2, Sharing::theme_only);
    BOOST_TEST(least_part(with_one_list_for_the_facilitator(made)) == 2U);
    BOOST_TEST(least_part(by_gate(made)) == 12U);
}

BOOST_AUTO_TEST_CASE(a_question_that_few_wrote_to_was_carried_by_another)
{
    auto made = department({20});
    write(made, 1, 12);
    write(made, 1, 1, Sharing::word_for_word, keep);
    BOOST_TEST(least_part(with_one_threshold_for_all_questions(made)) == 1U);
    BOOST_TEST(least_part(by_gate(made)) == 12U);
}

BOOST_AUTO_TEST_CASE(a_list_that_is_mostly_of_one_team_told_its_two_others_whose_it_is)
{
    auto made = department({20, 20});
    write(made, 1, 9);
    write(made, 2, 2);
    BOOST_TEST(is_most_of_a_part(made, by_size_alone(made)));
    BOOST_TEST(by_gate(made).empty());
}

BOOST_AUTO_TEST_CASE(both_sharings_of_a_question_are_listed_without_telling_anybody_apart)
{
    auto made = department({30, 30, 30});
    for (std::size_t const team : {1U, 2U, 3U}) {
        write(made, team, 10);
        write(made, team, 4, Sharing::theme_only);
    }
    Seen const seen = by_gate(made);
    // Three teams word for word, and the twelve others together.
    BOOST_TEST(parts_of(seen).size() == 4U);
    BOOST_TEST(least_part(seen) == 10U);
}

RC_BOOST_PROP(nothing_below_ten_comments_can_be_told_apart_from_the_rest, ())
{
    Seen const seen = by_gate(*any_commented_organisation());
    RC_ASSERT(seen.empty() || least_part(seen) >= list_min);
}

RC_BOOST_PROP(no_small_unit_wrote_most_of_what_can_be_told_apart, ())
{
    auto const made = *any_commented_organisation();
    RC_ASSERT(!is_most_of_a_part(made, by_gate(made)));
}

RC_BOOST_PROP(comments_of_whoever_is_in_no_report_are_in_no_list, ())
{
    auto const made = *any_commented_organisation();
    auto const release = made.release(with_open_questions);
    Texts reported;
    for (RecordedBlock const& block : release.record()->blocks) {
        for (std::size_t const unit : block.units) {
            auto const node = node_of(made, release.record()->units[unit].id);
            for (survey::Comment const& comment : made.written[node]) {
                reported.insert(comment.text);
            }
        }
    }
    for (Texts const& texts : by_gate(made)) {
        RC_ASSERT(among(texts, reported) == texts.size());
    }
}
