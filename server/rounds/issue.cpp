#include "server/rounds/issue.hpp"

#include "server/ballots/participation_code.hpp"
#include "server/base/bytes.hpp"
#include "server/base/log.hpp"
#include "server/rounds/find.hpp"

namespace heed::rounds {

boost::system::result<std::vector<base::SecretText>, Refusal>
issue_slips(Context const& context, std::string_view leader_account, survey::RoundId const& round)
{
    auto const found = find_led_by(context, leader_account, round);
    if (!found) {
        return found.error();
    }
    std::vector<base::SecretText> slips;
    std::vector<base::Bytes32> hashes;
    for (int person = 0; person < found->round.people; ++person) {
        auto const code = ballots::ParticipationCode::draw(context.random);
        slips.push_back(code.text());
        hashes.push_back(context.verifier.code_hash(code, round));
    }
    if (!context.store.rounds().replace_codes(round, hashes)) {
        return Refusal{errc::wrong_state};
    }
    base::log::info(base::log::Event::slips_issued, {base::log::round(round.text())});
    return slips;
}

} // namespace heed::rounds
