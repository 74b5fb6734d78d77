#include "tests/contract/world.hpp"

#include <array>

namespace heed::contract {

store::Account
World::add_account(std::string const& id, std::string const& sign_in_name, store::Role role)
{
    accounts().invite({hash_of(id), "for " + id, role, last_day});
    return accounts()
        .accept_invitation(hash_of(id), {id, "Name " + id, sign_in_name, role, "hash"}, launch_day)
        .value();
}

Slips World::prepare_round(std::string const& id, std::size_t slips)
{
    return prepare(campaign("c-" + id), id, slips);
}

Slips World::open_asking_round(std::string const& id, std::size_t slips)
{
    auto made = prepare(asking_campaign("c-" + id), id, slips);
    lay_out(made, small_instrument().open_questions.size());
    open(rounds(), made.round()).value();
    return made;
}

Slips World::prepare(store::Campaign const& campaign, std::string const& id, std::size_t slips)
{
    std::array const rounds{round(id, "S-" + id)};
    launch(this->rounds(), campaign, rounds).value();
    Slips made{named_round(id), slips, random_};
    give_codes(*store_, made);
    return made;
}

Slips World::open_round(std::string const& id, std::size_t slips)
{
    auto made = prepare_round(id, slips);
    lay_out(made);
    open(rounds(), made.round()).value();
    return made;
}

void World::lay_out(Slips const& slips, std::size_t open_questions)
{
    auto const ballots = static_cast<int>(slips.size());
    box().lay_out(std::array{layout(slips.round(), ballots, open_questions)});
}

void World::cast_all(Slips const& slips, int value)
{
    for (std::size_t slip = 0; slip < slips.size(); ++slip) {
        cast(box(), slips.ballot(slip, 1, value));
    }
}

void World::close_round(std::string const& id)
{
    rounds().close(survey::CampaignId{"c-" + id}, last_day).value();
    box().close(std::array{named_round(id)});
}

std::vector<int> World::answers(std::string const& round)
{
    survey::GroupId const group{"group of " + round};
    return sorted_answers(box().responses(named_round(round), group, small_instrument()).value());
}

} // namespace heed::contract
