#pragma once
// An issuing key that tests share, so that none of them waits for one to be made. It is printed in
// the source and therefore worth nothing: for tests only. Any thread.

#include "server/ballots/blind_rsa.hpp"
#include "server/base/bytes.hpp"

namespace heed::testing {

ballots::IssuingKey const& issuing_key();
// Its public half.
ballots::BallotKey const& ballot_key();

// The same key as DER, for what our own interface does not do on purpose: sign a message in clear.
base::Bytes issuing_key_der();

} // namespace heed::testing
