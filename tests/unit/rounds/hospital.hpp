#pragma once
// A ward's installation with an organisation of three levels, people with accounts, and the steps
// of a campaign over a unit of it. For tests only.

#include "server/base/digest.hpp"
#include "server/rounds/campaigns.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace heed::rounds::test {

inline std::string const administrator = "administrator's account";
inline std::string const medicine_lead = "medicine's lead";

// Hospital, where nobody is asked, with Medicine (6 people, and a leader) and Surgery (nobody);
// below Medicine the Ward (12) and the Clinic (4), and below Surgery the Theatre (9).
class Hospital : public Ward {
public:
    Hospital()
    {
        add_account(administrator, store::Role::administrator);
        add_account(leader, store::Role::leader);
        add_account(medicine_lead, store::Role::leader);
        add_unit("Hospital", {}, 0);
        add_unit("Medicine", "Hospital", 6, medicine_lead);
        add_unit("Surgery", "Hospital", 0);
        add_unit("Ward", "Medicine", 12, leader);
        add_unit("Clinic", "Medicine", 4);
        add_unit("Theatre", "Surgery", 9);
        save();
    }

    void add_account(std::string const& id, store::Role role)
    {
        auto const code = base::sha256(base::as_bytes(id));
        store->accounts().invite({code, id, role, last_day});
        store->accounts().accept_invitation(code, {id, id, id, role, "hash"}, launch_day).value();
    }

    static survey::GroupId unit_id(std::string const& name)
    {
        return survey::GroupId{"unit " + name};
    }

    void save()
    {
        organisation.version = store->organisation().organisation().version;
        store->organisation().replace(organisation).value();
    }

    static CampaignRequest over(std::string const& unit)
    {
        return {.unit = unit_id(unit), .terms = terms()};
    }

    auto try_launch(std::string const& unit, std::string const& account = administrator)
    {
        return launch_campaign(context, account, over(unit));
    }

    store::Campaign launched(std::string const& unit, std::string const& account = administrator)
    {
        return granted(try_launch(unit, account));
    }

    // The campaign's round of a unit, with slips made by its leader.
    Running with_slips(store::Campaign const& campaign, std::string const& unit)
    {
        for (auto const& round : store->rounds().rounds_of(campaign.id)) {
            if (round.group == unit_id(unit)) {
                return {.round = round, .slips = slips_of(round)};
            }
        }
        BOOST_FAIL("no round of " << unit);
        return {};
    }

    // Opens a campaign over the hospital and lets so many people of each unit answer.
    store::Campaign answered(std::map<std::string, int> const& people)
    {
        auto const campaign = launched("Hospital");
        std::vector<Running> running;
        for (auto const& [unit, number] : people) {
            running.push_back(with_slips(campaign, unit));
        }
        granted(open(context, administrator, campaign.id));
        auto next = running.begin();
        for (auto const& [unit, number] : people) {
            answer(*next++, number);
        }
        return campaign;
    }

    store::Organisation organisation;

private:
    void add_unit(
        std::string const& name,
        std::optional<std::string> const& parent,
        int people,
        std::optional<std::string> const& led_by = std::nullopt
    )
    {
        store::Unit unit{unit_id(name), std::nullopt, name, people, led_by};
        if (parent) {
            unit.parent = unit_id(*parent);
        }
        organisation.units.push_back(std::move(unit));
    }
};

} // namespace heed::rounds::test
