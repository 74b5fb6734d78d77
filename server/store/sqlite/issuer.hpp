#pragma once
// Keys and codes in a file of their own. Private to the SQLite back end.

#include "server/base/random.hpp"
#include "server/store/issuer_store.hpp"
#include "server/store/sqlite/commit_queue.hpp"
#include "server/store/sqlite/database.hpp"

#include <initializer_list>
#include <span>

namespace heed::store::sqlite {

class Issuer final : public IssuerStore {
public:
    // `random` draws the tickets of shared codes.
    Issuer(Database& database, base::Random& random)
        : database_{database}, random_{random}, queue_{database}
    {
    }

    void add_key(survey::RoundId const& round, base::ByteView wrapped) override;
    std::optional<base::Bytes> key(survey::RoundId const& round) override;

    void replace_codes(survey::RoundId const& round, std::span<base::Bytes32 const> code_hashes)
        override;
    void add_code(survey::RoundId const& round, base::Bytes32 const& code_hash) override;
    void
    share_code(survey::RoundId const& round, base::Bytes32 const& code_hash, int tickets) override;

    boost::system::result<Collected> collect(Collection const& collection) override;
    boost::system::result<bool> is_collected(Collection const& collection) override;
    int spent(survey::RoundId const& round) override;

    void destroy_keys(std::span<survey::RoundId const> rounds) override;
    void end(std::span<survey::RoundId const> rounds) override;

    void tidy() override;
    void stop_all() override;
    bool is_stopped(survey::RoundId const& round) override;
    void resume(survey::RoundId const& round) override;

private:
    // Runs these statements with each of the rounds; false when there was nothing to delete.
    bool delete_all(
        std::span<survey::RoundId const> rounds,
        std::initializer_list<char const*> deletions
    );

    Database& database_;
    base::Random& random_;
    CommitQueue queue_;
};

} // namespace heed::store::sqlite
