#pragma once
// A participation code: what a slip carries and one person uses once.
//
// The code itself exists only on the slip, in the sender's browser and, briefly, in memory: the
// store keeps its HMAC alone, under a pepper that lies outside the database.

#include "server/base/bytes.hpp"
#include "server/base/random.hpp"
#include "server/base/secret.hpp"
#include "server/base/typed_code.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <string_view>
#include <utility>

namespace heed::ballots {

class ParticipationCode {
public:
    static ParticipationCode draw(base::Random& random);
    // Forgives what base::TypedCode::parse() forgives. Error: malformed_code.
    static boost::system::result<ParticipationCode> parse(std::string_view text);

    // As it is printed on the slip.
    base::SecretText text() const;
    // HMAC-SHA-256(pepper, round id || 0 || characters): what is stored and looked up.
    base::Bytes32 hash(base::ByteView pepper, survey::RoundId const& round) const;

private:
    explicit ParticipationCode(base::TypedCode code) : code_{std::move(code)} {}

    base::TypedCode code_;
};

} // namespace heed::ballots
