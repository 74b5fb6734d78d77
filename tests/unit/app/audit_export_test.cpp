#include "server/app/audit_export.hpp"
#include "tests/support/teams.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <map>
#include <set>

using namespace heed;
using app::LedgerFormat;
using test_support::Row;

namespace json = boost::json;

BOOST_AUTO_TEST_SUITE(audit_export_)

namespace {

survey::Instrument const& questions()
{
    static auto const made = [] {
        auto asked =
            test_support::instrument({test_support::element("e", 2), test_support::element("f", 1)}
            );
        asked.open_questions = {survey::ItemId{"OPN1"}};
        return asked;
    }();
    return made;
}

disclosure::Group group(std::string const& id, int people)
{
    disclosure::Group made{.id = survey::GroupId{id}, .parent = survey::GroupId{"org"}};
    made.people = people;
    return made;
}

// 12, 6, 4 and 4 people in four teams; the last two are counted together. Three of the twelve left
// out element f, and two of the six, who are counted with the last two there. Everybody wrote a
// comment but for one of each team of four.
disclosure::RoundRelease release()
{
    constexpr int skipped = test_support::skipped;
    disclosure::Group root = group("org", 0);
    root.parent = std::nullopt;
    std::vector<disclosure::Group> groups{root};
    std::vector<scoring::TeamScores> scores;
    std::vector<survey::CommentSet> comments;
    for (auto const& [id, people, without, writers] :
         {std::tuple{"a", 12, 3, 12}, {"b", 6, 2, 6}, {"c", 4, 0, 3}, {"d", 4, 0, 3}}) {
        std::vector<Row> rows;
        for (int person = 0; person < people; ++person) {
            int const last = person < without ? skipped : 1 + person % 5;
            rows.push_back({1 + person % 4, 5, last});
        }
        groups.push_back(group(id, people + 1));
        survey::Comment const written{survey::ItemId{"OPN1"}, survey::Sharing::theme_only, "so"};
        comments.emplace_back(
            survey::GroupId{id},
            std::vector<survey::Comment>(static_cast<std::size_t>(writers), written)
        );
        scores.push_back(test_support::score(questions(), rows, id));
    }
    auto const tree = disclosure::GroupTree::make(groups).value();
    disclosure::Gate const gate{disclosure::Policy::at_the_floor()};
    return gate.decide(std::move(scores), std::move(comments), tree, questions());
}

json::value exported(LedgerFormat format)
{
    auto const released = release();
    survey::CampaignId const spring{"spring"};
    return json::parse(app::export_record(*released.record(), spring, questions(), format));
}

bool holds(json::value const& interval, double value)
{
    auto const& low = interval.at("low");
    auto const& high = interval.at("high");
    return (low.is_null() || low.to_number<double>() <= value) &&
           (high.is_null() || value <= high.to_number<double>());
}

std::string id_of(json::value const& value)
{
    auto const& text = value.at("id").as_string();
    return {text.data(), text.size()};
}

} // namespace

BOOST_AUTO_TEST_CASE(a_ledger_holds_cells_for_blocks_and_neither_people_nor_answers)
{
    auto const ledger = exported(LedgerFormat::ledger);
    BOOST_TEST((ledger.at("format") == "disclosure-ledger/1"));
    BOOST_TEST(!ledger.as_object().contains("people"));
    std::multiset<std::int64_t> responded;
    for (json::value const& cell : ledger.at("cells").as_array()) {
        responded.insert(cell.at("responded").as_int64());
    }
    BOOST_TEST((responded == std::multiset<std::int64_t>{6, 8, 12}));
    for (json::value const& each : ledger.at("releases").as_array()) {
        BOOST_TEST(!each.as_object().contains("members"));
    }
}

BOOST_AUTO_TEST_CASE(a_ledger_says_how_many_comments_a_list_has_and_of_which_blocks)
{
    auto const ledger = exported(LedgerFormat::ledger);
    BOOST_TEST((ledger.at("k_comment") == 10));
    std::map<std::string, json::value> lists;
    for (json::value const& each : ledger.at("releases").as_array()) {
        if (id_of(each).starts_with("comments OPN1 theme_only: ")) {
            lists[id_of(each)] = each;
        }
    }
    BOOST_REQUIRE(lists.size() == 2U);
    auto const& team = lists.at("comments OPN1 theme_only: block a");
    json::value const stat{{"item", "OPN1"}, {"stat", "comments"}, {"value", 12}};
    BOOST_TEST((team.at("stats") == json::array{stat}));
    BOOST_TEST((team.at("group").at("any") == json::array{"block a"}));
    auto const& rest = lists.at("comments OPN1 theme_only: block org/others of OPN1 theme_only");
    BOOST_TEST((rest.at("stats").at(0).at("value") == 12));
    BOOST_TEST(rest.at("group").at("any").as_array().size() == 2U);
}

BOOST_AUTO_TEST_CASE(every_group_of_a_ledger_is_made_of_its_cells)
{
    auto const ledger = exported(LedgerFormat::ledger);
    std::set<json::string> tags;
    for (json::value const& cell : ledger.at("cells").as_array()) {
        tags.insert(cell.at("tags").at(0).as_string());
    }
    BOOST_TEST(ledger.at("releases").as_array().size() > tags.size());
    for (json::value const& each : ledger.at("releases").as_array()) {
        for (json::value const& tag : each.at("group").at("any").as_array()) {
            BOOST_TEST(tags.contains(tag.as_string()));
        }
    }
}

BOOST_AUTO_TEST_CASE(blocks_keep_the_rules_that_their_checker_asserts)
{
    auto const document = exported(LedgerFormat::blocks);
    BOOST_TEST((document.at("pool_factor") == 2));
    BOOST_TEST(document.at("blocks").as_array().size() == 7U);
    std::map<std::string, std::int64_t> in_cells;
    for (json::value const& cell : document.at("cells").as_array()) {
        in_cells[cell.at(0).as_string().c_str()] += cell.at(2).as_int64();
    }
    for (json::value const& block : document.at("blocks").as_array()) {
        auto const people = block.at("n").as_int64();
        BOOST_TEST(people >= 5);
        BOOST_TEST(people >= 2 * block.at("smax").as_int64());
        BOOST_TEST(in_cells[id_of(block)] == people);
        if (block.at("round") == "spring OPN1 theme_only") {
            BOOST_TEST(people >= 10);
            BOOST_TEST(!block.as_object().contains("sums"));
            continue;
        }
        for (auto const& [key, sum] : block.at("sums").as_object()) {
            BOOST_TEST(holds(sum, sum.at("value").to_number<double>()));
        }
    }
}

BOOST_AUTO_TEST_CASE(an_item_that_fewer_answered_says_how_many)
{
    auto const document = exported(LedgerFormat::blocks);
    for (json::value const& block : document.at("blocks").as_array()) {
        if (id_of(block) == "block a in spring f") {
            BOOST_TEST((block.at("n") == 9));
            BOOST_TEST(block.at("sums").as_object().contains("f"));
        }
        if (id_of(block) == "block a in spring e") {
            BOOST_TEST(!block.at("sums").at("e1").as_object().contains("n"));
        }
    }
}

BOOST_AUTO_TEST_CASE(reports_of_the_blocks_form_are_made_of_blocks_of_their_round)
{
    auto const document = exported(LedgerFormat::blocks);
    std::map<std::string, json::string> rounds;
    for (json::value const& block : document.at("blocks").as_array()) {
        rounds[id_of(block)] = block.at("round").as_string();
    }
    std::set<std::string> ids;
    for (json::value const& each : document.at("releases").as_array()) {
        BOOST_TEST(ids.insert(id_of(each)).second);
        for (json::value const& block : each.at("blocks").as_array()) {
            BOOST_TEST((rounds.at(block.as_string().c_str()) == each.at("round").as_string()));
        }
    }
    BOOST_TEST(ids.contains("report org in spring e"));
    BOOST_TEST(!ids.contains("report c in spring e"));
}

BOOST_AUTO_TEST_CASE(a_mean_of_the_blocks_form_follows_from_its_sums)
{
    auto const document = exported(LedgerFormat::blocks);
    std::map<std::string, json::value> blocks;
    for (json::value const& block : document.at("blocks").as_array()) {
        blocks[id_of(block)] = block;
    }
    int checked = 0;
    for (json::value const& each : document.at("releases").as_array()) {
        if (each.at("round") != "spring f") {
            continue;
        }
        double sum = 0;
        double people = 0;
        for (json::value const& name : each.at("blocks").as_array()) {
            auto const& block = blocks.at(name.as_string().c_str());
            sum += block.at("sums").at("f").at("value").to_number<double>();
            people += block.at("n").to_number<double>();
        }
        BOOST_TEST(holds(each.at("means").at("f"), sum / people));
        ++checked;
    }
    BOOST_TEST(checked > 1);
}

BOOST_AUTO_TEST_CASE(the_record_of_another_instrument_is_refused)
{
    auto const other = test_support::instrument({test_support::element("g", 2)});
    auto const released = release();
    BOOST_CHECK_THROW(
        app::export_record(
            *released.record(),
            survey::CampaignId{"spring"},
            other,
            LedgerFormat::ledger
        ),
        std::runtime_error
    );
}

BOOST_AUTO_TEST_SUITE_END()
