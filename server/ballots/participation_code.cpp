#include "server/ballots/participation_code.hpp"

#include "server/ballots/error.hpp"
#include "server/base/digest.hpp"

namespace heed::ballots {

ParticipationCode ParticipationCode::draw(base::Random& random)
{
    return ParticipationCode{base::TypedCode::draw(random)};
}

boost::system::result<ParticipationCode> ParticipationCode::parse(std::string_view text)
{
    auto code = base::TypedCode::parse(text);
    if (!code) {
        return errc::malformed_code;
    }
    return ParticipationCode{std::move(*code)};
}

base::SecretText ParticipationCode::text() const
{
    return base::SecretText{code_.grouped()};
}

base::Bytes32 ParticipationCode::hash(base::ByteView pepper, survey::RoundId const& round) const
{
    return base::hmac_sha256(pepper, base::as_bytes(round.text() + '\0' + code_.characters()));
}

} // namespace heed::ballots
