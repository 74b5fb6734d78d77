#include "server/app/audit_releases.hpp"
#include "tests/unit/app/audit_ledger_check.hpp"
#include "tests/unit/app/audit_organisations.hpp"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace heed::test_support;

using namespace heed;

BOOST_AUTO_TEST_SUITE(audit_releases_)

namespace {

ScaleItems scales_of(std::string const& key)
{
    ScaleItems scales;
    for (survey::Element const& element : instrument(key).elements) {
        for (survey::Item const& item : element.items) {
            scales[element.id.text()].push_back(item.id.text());
        }
    }
    return scales;
}

std::string const found_nothing;

std::string joined(std::vector<std::string> const& faults)
{
    std::string words;
    for (std::string const& fault : faults) {
        words += fault + "\n";
    }
    return words;
}

// Organisations as they come: some large, some of one team, with silent people, skips, and often
// teams of one mind.
class Invention {
public:
    explicit Invention(unsigned seed) : random_{seed} {}

    json::value organisation()
    {
        char const* const key = draw(3) == 0 ? footprint : pulse;
        bool const of_one_mind = draw(2) == 0;
        int const rounds = 1 + draw(2);
        skips_ = draw(3) * 15;
        int const units = 1 + draw(9);
        json::object tree{{"u0", nullptr}};
        std::vector<json::array> tags{{json::string{"u0"}}};
        for (int unit = 1; unit < units; ++unit) {
            auto const above = static_cast<std::size_t>(draw(unit));
            std::string const name = "u" + std::to_string(unit);
            tree[name] = tags[above].back();
            tags.push_back(tags[above] + json::array{json::string{name}});
        }
        json::array people;
        for (int round = 0; round < rounds; ++round) {
            for (json::array const& unit : tags) {
                add_unit(people, unit, round, of_one_mind, key);
            }
        }
        return test_support::organisation(std::move(tree), std::move(people), key);
    }

private:
    int draw(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

    void add_unit(
        json::array& people,
        json::array const& tags,
        int round,
        bool of_one_mind,
        char const* key
    )
    {
        int const size = draw(4) == 0 ? 0 : draw(2) == 0 ? draw(6) : 3 + draw(13);
        int const opinion = draw(3) == 0 ? 1 : draw(2) == 0 ? 5 : 1 + draw(5);
        for (int number = 0; number < size; ++number) {
            std::string id = "p" + std::to_string(people.size());
            auto row = person(id, tags, of_one_mind ? opinion : 1 + draw(5), key);
            row["round"] = "r" + std::to_string(round);
            row["responded"] = draw(8) != 0;
            blur(row["answers"].get_object(), of_one_mind ? 10 : 2);
            if (key == footprint) {
                row["comments"] = comments();
            }
            people.push_back(std::move(row));
        }
    }

    json::object comments()
    {
        json::object written;
        for (char const* const question : {"OPN1", "OPN2"}) {
            if (draw(4) != 0) {
                written[question] = draw(3) == 0 ? "theme_only" : "word_for_word";
            }
        }
        return written;
    }

    // Leaves out some answers, and changes one in `every`.
    void blur(json::object& answers, int every)
    {
        json::object kept;
        for (auto const& [item, answer] : answers) {
            if (draw(100) >= skips_) {
                kept[item] = draw(every) == 0 ? json::value(1 + draw(5)) : answer;
            }
        }
        answers = std::move(kept);
    }

    std::mt19937 random_;
    int skips_ = 0; // per cent
};

} // namespace

namespace {

bool is_list(json::value const& release)
{
    return release.at("id").as_string().starts_with("comments ");
}

} // namespace

BOOST_AUTO_TEST_CASE(nothing_is_found_in_the_ledgers_of_invented_organisations)
{
    constexpr unsigned organisations = 400;
    std::size_t releases = 0;
    std::ptrdiff_t lists = 0;
    for (unsigned seed = 1; seed <= organisations; ++seed) {
        auto const document = Invention{seed}.organisation();
        auto const ledger = printed(document);
        auto const& key = ledger.at("instrument").as_string();
        auto const faults = find_faults(ledger, scales_of({key.data(), key.size()}));
        BOOST_TEST(
            joined(faults) == found_nothing,
            "organisation " << seed << ": " << joined(faults)
        );
        releases += ledger.at("releases").as_array().size();
        lists += std::ranges::count_if(ledger.at("releases").as_array(), is_list);
    }
    BOOST_TEST(releases > organisations); // the check has something to look at
    BOOST_TEST(lists > 0);
}

namespace {

// What the check says about a sound ledger after something in it was changed.
std::string after(auto const& change)
{
    auto const rows = unanimous("a", 9, 4) + unanimous("b", 6, 2);
    auto ledger = printed(organisation({{"org", nullptr}, {"a", "org"}, {"b", "org"}}, rows));
    BOOST_TEST(joined(find_faults(ledger, scales_of(pulse))) == found_nothing);
    change(ledger);
    return joined(find_faults(ledger, scales_of(pulse)));
}

json::value& release_in(json::value& ledger, std::string const& id)
{
    auto& releases = ledger.at("releases").as_array();
    auto const has_id = [&id](json::value const& each) { return each.at("id").as_string() == id; };
    auto const found = std::ranges::find_if(releases, has_id);
    BOOST_REQUIRE(found != releases.end());
    return *found;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_check_sees_a_sum_that_is_not_so)
{
    auto const faults = after([](json::value& ledger) {
        release_in(ledger, "block a").at("stats").at(0).at("high") = 9 * 12'600 - 1;
    });
    BOOST_TEST(faults == "block a: the sum of safety is not as printed\n");
}

BOOST_AUTO_TEST_CASE(the_check_sees_a_report_that_does_not_follow_from_its_blocks)
{
    auto const faults = after([](json::value& ledger) {
        release_in(ledger, "report a").at("stats").at(0).at("low") = 12'601;
    });
    BOOST_TEST(faults == "report a: the mean of safety does not follow from its sources\n");
}

BOOST_AUTO_TEST_CASE(the_check_sees_what_subtraction_gives_away)
{
    auto const faults = after([](json::value& ledger) {
        json::value smaller = release(ledger, "block a");
        smaller.at("id") = "a but for one";
        smaller.at("members").as_array().pop_back();
        smaller.at("stats").at(0).at("low") = nullptr;
        ledger.at("releases").as_array().push_back(std::move(smaller));
    });
    BOOST_TEST(faults == "safety in r1: a sum over too few can be worked out\n");
}

BOOST_AUTO_TEST_CASE(the_check_sees_lists_that_overlap_or_are_too_short)
{
    auto const faults = after([](json::value& ledger) {
        json::value list = release(ledger, "block a");
        list.at("id") = "all";
        list.at("stats") = {{{"item", "OPN1"}, {"stat", "comments"}, {"value", 9}}};
        ledger.at("releases").as_array().push_back(list);
        list.at("id") = "all again";
        ledger.at("releases").as_array().push_back(list);
    });
    BOOST_TEST(faults.starts_with("all has too few writers\nall again has too few writers\n"));
    BOOST_TEST(faults.find("all again: somebody is in two lists of OPN1\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_check_sees_a_sum_that_leaves_no_room)
{
    auto const faults = after([](json::value& ledger) {
        for (json::value& row : ledger.at("people").as_array()) {
            row.at("answers").at("safety") = 16'800;
        }
        json::array releases{release(ledger, "block b")};
        releases.at(0).at("stats").at(0).at("low") = 6 * 16'800;
        releases.at(0).at("stats").at(0).at("high") = nullptr;
        ledger.at("releases") = std::move(releases);
    });
    BOOST_TEST(faults.starts_with("block b: somebody's safety is known to within half the scale\n")
    );
}

BOOST_AUTO_TEST_SUITE_END()
