#include "server/base/digest.hpp"
#include "server/organisation/chart.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/unit/organisation/entries.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace heed;
using namespace heed::organisation;
using namespace heed::organisation::test;

namespace {

class ChartFixture {
public:
    ChartFixture()
    {
        add_account("ada", store::Role::leader);
        add_account("jo", store::Role::facilitator);
    }

    void add_account(std::string const& name, store::Role role)
    {
        auto const code = base::sha256(base::as_bytes(name));
        store->accounts().invite({code, name, role, base::Day{}});
        store->accounts()
            .accept_invitation(code, {"id of " + name, name, name, role, "hash"}, base::Day{})
            .value();
    }

    survey::GroupId id_of(std::string_view name) const
    {
        for (auto const& unit : chart.units()) {
            if (unit.entry.name == name) {
                return unit.id;
            }
        }
        return {};
    }

    // "a< 5, b<a 5 ada": each unit with its parent, people and leader.
    std::string drawn() const
    {
        std::string all;
        for (auto const& [id, entry] : chart.units()) {
            all += (all.empty() ? "" : ", ") + entry.name + '<' + entry.parent.value_or("") + ' ' +
                   std::to_string(entry.people);
            all += entry.leader ? ' ' + *entry.leader : "";
        }
        return all;
    }

    template <typename Result>
    static std::string fault_in(Result const& result)
    {
        return result ? "right" : words(result.error());
    }

    std::string replace(std::vector<UnitEntry> const& entries)
    {
        return fault_in(chart.replace(entries));
    }

    void launch_over_all()
    {
        store::Campaign campaign;
        campaign.id = survey::CampaignId{"campaign"};
        store->rounds().add(campaign, store->organisation().organisation().units, {}).value();
    }

    std::string edit(std::string_view name, UnitEntry const& entry)
    {
        return fault_in(chart.edit(id_of(name), entry));
    }

    testing::ReplayRandom random{1};
    std::unique_ptr<store::Store> store = store::open_sqlite_store_in_memory(random);
    Chart chart{*store, random};
};

// Somebody who changes the organisation between another's reading and writing.
class Interrupting final : public base::Random {
public:
    explicit Interrupting(Chart& other) : other_{other} {}

    void fill(std::span<std::uint8_t> out) override
    {
        std::ranges::fill(out, std::uint8_t{7});
        other_.replace(std::vector{entry("theirs")});
    }

private:
    Chart& other_;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(chart_, ChartFixture)

BOOST_AUTO_TEST_CASE(units_are_put_in_and_listed_by_name)
{
    BOOST_TEST(drawn().empty());
    BOOST_TEST(replace({entry("c", "b", 0), entry("b", "a", 7, "ada"), entry("a")}) == "right");
    BOOST_TEST(drawn() == "a< 5, b<a 7 ada, c<b 0");
}

BOOST_AUTO_TEST_CASE(a_unit_keeps_its_id_as_long_as_its_name)
{
    BOOST_REQUIRE(replace({entry("a"), entry("b", "a"), entry("c", "b")}) == "right");
    auto const b = id_of("b");
    BOOST_REQUIRE(replace({entry("b"), entry("d", "b")}) == "right");
    BOOST_TEST((id_of("b") == b));
    BOOST_TEST(drawn() == "b< 5, d<b 5");
}

BOOST_AUTO_TEST_CASE(a_unit_that_was_in_a_campaign_is_the_same_when_it_is_put_in_again)
{
    BOOST_REQUIRE(replace({entry("a"), entry("b", "a")}) == "right");
    auto const a = id_of("a");
    auto const b = id_of("b");
    launch_over_all();
    BOOST_REQUIRE(replace({entry("dummy")}) == "right");
    BOOST_REQUIRE(replace({entry("b"), entry("new", "b"), entry("a", "b")}) == "right");
    BOOST_TEST((id_of("a") == a));
    BOOST_TEST((id_of("b") == b));
}

BOOST_AUTO_TEST_CASE(an_id_goes_to_the_unit_that_has_it_now)
{
    BOOST_REQUIRE(replace({entry("a"), entry("b", "a")}) == "right");
    auto const b = id_of("b");
    launch_over_all();
    BOOST_REQUIRE(edit("b", entry("renamed", "a", 9)) == "right");
    BOOST_REQUIRE(replace({entry("b"), entry("renamed", "b")}) == "right");
    BOOST_TEST((id_of("renamed") == b));
    BOOST_TEST((id_of("b") != b));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_changes_nothing)
{
    BOOST_REQUIRE(replace({entry("a"), entry("b", "a")}) == "right");
    BOOST_TEST(replace({entry("x"), entry("y")}) == "second_root at 1, part 1, limit -");
    BOOST_TEST(
        replace({entry("x"), entry("y", "x", 5, "zoe")}) == "unknown_leader at 1, part 3, limit -"
    );
    BOOST_TEST(drawn() == "a< 5, b<a 5");
}

BOOST_AUTO_TEST_CASE(a_facilitator_leads_no_unit)
{
    BOOST_REQUIRE(replace({entry("a"), entry("b", "a", 5, "ada")}) == "right");
    BOOST_TEST(edit("b", entry("b", "a", 5, "jo")) == "unknown_leader at -, part 3, limit -");
    BOOST_TEST(drawn() == "a< 5, b<a 5 ada");
}

BOOST_AUTO_TEST_CASE(a_sheet_replaces_the_chart_or_says_on_which_line_it_is_wrong)
{
    BOOST_TEST(
        fault_in(chart.import_sheet("unit,parent,people,leader\nb,a,7,ada\na,,5,\n")) == "right"
    );
    BOOST_TEST(drawn() == "a< 5, b<a 7 ada");
    BOOST_TEST(
        fault_in(chart.import_sheet("unit,parent,people\na,,5\nb,c,5\n")) ==
        "unknown_parent at line 3, column 2, limit -"
    );
    BOOST_TEST(
        fault_in(chart.import_sheet("unit,parent,people\n")) ==
        "no_units at line -, column -, limit -"
    );
    BOOST_TEST(drawn() == "a< 5, b<a 7 ada");
}

BOOST_AUTO_TEST_CASE(an_edited_unit_keeps_its_id_and_what_is_below_it)
{
    BOOST_REQUIRE(replace({entry("a"), entry("b", "a"), entry("c", "b")}) == "right");
    auto const b = id_of("b");
    BOOST_TEST(edit("b", entry("renamed", "a", 9, "ada")) == "right");
    BOOST_TEST((id_of("renamed") == b));
    BOOST_TEST(drawn() == "a< 5, c<renamed 5, renamed<a 9 ada");
    BOOST_TEST(edit("c", entry("c", "a", 5)) == "right");
    BOOST_TEST(drawn() == "a< 5, c<a 5, renamed<a 9 ada");
}

BOOST_AUTO_TEST_CASE(a_leader_is_found_as_he_or_she_would_sign_in)
{
    BOOST_TEST(fault_in(chart.import_sheet("unit,parent,people,leader\na,,5,ADA\n")) == "right");
    BOOST_TEST(drawn() == "a< 5 ada");
    BOOST_TEST(edit("a", entry("a", std::nullopt, 5, "Ada")) == "right");
    BOOST_TEST(drawn() == "a< 5 ada");
}

BOOST_AUTO_TEST_CASE(an_edit_that_breaks_the_tree_is_refused_about_its_own_part)
{
    BOOST_REQUIRE(replace({entry("a"), entry("b", "a"), entry("c", "b")}) == "right");
    BOOST_TEST(edit("b", entry("b", "c")) == "circle at -, part 1, limit -");
    BOOST_TEST(edit("b", entry("c", "a")) == "named_twice at -, part 0, limit -");
    BOOST_TEST(edit("b", entry("b")) == "second_root at -, part 1, limit -");
    BOOST_TEST(edit("b", entry("b", "a", 501)) == "too_large at -, part 2, limit 500");
    BOOST_TEST(edit("b", entry("b", "a", 5, "zoe")) == "unknown_leader at -, part 3, limit -");
    BOOST_TEST(edit("none", entry("b")) == "not_found at -, part -, limit -");
    BOOST_TEST(drawn() == "a< 5, b<a 5, c<b 5");
}

BOOST_AUTO_TEST_CASE(a_change_at_the_same_moment_is_not_overwritten)
{
    Interrupting interrupting{chart};
    Chart mine{*store, interrupting};
    BOOST_TEST(
        fault_in(mine.replace(std::vector{entry("mine")})) ==
        "changed_meanwhile at -, part -, limit -"
    );
    BOOST_TEST(drawn() == "theirs< 5");
}

BOOST_AUTO_TEST_SUITE_END()
