#pragma once
// Port: who may still have a ballot. For each round it keeps the wrapped issuing key and the hashes
// of the codes, and of each code whether it is spent and on which blinded value. It has a file of
// its own and knows nothing of ballots. Each call is one transaction, and durable when it returns;
// collect() shares its commit with others that come at the same time. Any thread.

#include "server/base/bytes.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <span>

namespace heed::store {

// What a client asks to have signed.
struct Collection {
    survey::RoundId round;
    base::Bytes32 code_hash{};
    base::Bytes32 blinded_hash{}; // SHA-256 of the blinded value
};

enum class Collected {
    now,
    before,
};

class IssuerStore {
public:
    IssuerStore() = default;
    IssuerStore(IssuerStore const&) = delete;
    IssuerStore& operator=(IssuerStore const&) = delete;
    virtual ~IssuerStore() = default;

    // Keeps the wrapped key of a round; the first one stays.
    virtual void add_key(survey::RoundId const& round, base::ByteView wrapped) = 0;
    // Empty before it was made, and after it was destroyed.
    virtual std::optional<base::Bytes> key(survey::RoundId const& round) = 0;

    // Puts these codes in the place of all that the round has; all are unspent.
    virtual void
    replace_codes(survey::RoundId const& round, std::span<base::Bytes32 const> code_hashes) = 0;
    // One more code, for somebody who lost theirs.
    virtual void add_code(survey::RoundId const& round, base::Bytes32 const& code_hash) = 0;
    // In the place of codes: one code that everybody has, and so many tickets in all.
    virtual void
    share_code(survey::RoundId const& round, base::Bytes32 const& code_hash, int tickets) = 0;

    // Spends the code on this blinded value, once: the same again changes nothing and succeeds.
    // Errors: unknown_code, code_used, none_left (of a shared code), stopped.
    virtual boost::system::result<Collected> collect(Collection const& collection) = 0;
    // Whether this was collected before; changes nothing. Refuses as collect() would.
    virtual boost::system::result<bool> is_collected(Collection const& collection) = 0;

    // How many codes, or tickets of a shared code, are spent.
    virtual int spent(survey::RoundId const& round) = 0;

    // Destroys the keys of these rounds: no more tickets. A second time changes nothing, as with
    // end().
    virtual void destroy_keys(std::span<survey::RoundId const> rounds) = 0;
    // Destroys the keys and deletes all codes.
    virtual void end(std::span<survey::RoundId const> rounds) = 0;

    // Ends what add_code(), destroy_keys() and end() do to the file, in case a crash came between.
    // Once, before anybody is served.
    virtual void tidy() = 0;

    // After a backup was put back, spent codes may have come back to life: no round with codes
    // gives tickets until somebody has taken note of it.
    virtual void stop_all() = 0;
    virtual bool is_stopped(survey::RoundId const& round) = 0;
    virtual void resume(survey::RoundId const& round) = 0;
};

} // namespace heed::store
