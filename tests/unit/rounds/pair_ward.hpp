#pragma once
// A ward with two leaders whose teams are launched together. For tests only.

#include "server/base/digest.hpp"
#include "server/rounds/close.hpp"
#include "server/rounds/launch_pair.hpp"
#include "server/rounds/open.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <array>
#include <string>
#include <vector>

namespace heed::rounds::test {

inline std::string const partner = "partner's account";

class PairWard : public Ward {
public:
    PairWard()
    {
        add_account(leader, "lena", store::Role::leader);
        add_account(partner, "paul", store::Role::leader);
        add_account("reader's account", "reader", store::Role::facilitator);
    }

    // Ward 7 of the launcher and Ward 8 of the partner, each asked about its own leader.
    static PairRequest small_teams(int first, int second)
    {
        return {
            .name = "Wards 7 and 8",
            .teams = {{{"Ward 7", first}, {"Ward 8", second, "Paul"}}},
            .terms = terms()};
    }

    // Teams that have never had a round.
    static PairRequest fresh(int first, int second)
    {
        static int teams = 0;
        auto wanted = small_teams(first, second);
        for (auto& team : wanted.teams) {
            team.name = "fresh " + std::to_string(++teams);
        }
        return wanted;
    }

    // The same asked about their work with each other.
    static PairRequest about_each_other(int first, int second)
    {
        auto wanted = fresh(first, second);
        wanted.terms.instrument = {"leading-across-boundaries", 1};
        return wanted;
    }

    auto try_launch(PairRequest const& wanted) { return launch_pair(context, leader, wanted); }

    // Launches, opens, and lets so many people of each team answer; not closed yet.
    store::Campaign answered(PairRequest const& wanted, std::array<int, 2> const& people)
    {
        auto campaign = granted(try_launch(wanted));
        std::vector<Running> running;
        for (auto const& team : wanted.teams) {
            running.push_back({.round = round_of(campaign, team.name), .slips = {}});
            running.back().slips = slips_of(running.back().round);
        }
        granted(open(context, leader, campaign.id));
        answer(running[0], people[0]);
        answer(running[1], people[1]);
        return campaign;
    }

    store::Round round_of(store::Campaign const& campaign, std::string const& team)
    {
        for (auto const& round : store->rounds().rounds_of(campaign.id)) {
            if (round.team == team) {
                return round;
            }
        }
        BOOST_FAIL("no round of " << team);
        return {};
    }

private:
    void add_account(std::string const& id, std::string const& sign_in_name, store::Role role)
    {
        auto const code = base::sha256(base::as_bytes(id));
        store->accounts().invite({code, id, role, last_day});
        store->accounts()
            .accept_invitation(code, {id, id, sign_in_name, role, "hash"}, launch_day)
            .value();
    }
};

} // namespace heed::rounds::test
