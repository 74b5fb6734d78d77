#include "tests/contract/acknowledged.hpp"

#include "server/store/error.hpp"
#include "tests/support/replay_random.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

namespace heed::contract {

namespace {

Slips make_slips(std::size_t count)
{
    testing::ReplayRandom random{5};
    return Slips{named_round("r"), count, random};
}

// The numbers that the sheets of a closed round spell.
std::multiset<std::size_t> stored_numbers(survey::ResponseSet const& responses)
{
    std::multiset<std::size_t> numbers;
    for (auto const& sheet : responses.sheets()) {
        std::size_t number = 0;
        for (std::size_t item = small_sheet_bytes; item-- > 0;) {
            number = number * 5U + static_cast<std::size_t>(*sheet.answers()[item].chosen()) - 1U;
        }
        numbers.insert(number);
    }
    return numbers;
}

} // namespace

AnsweringRound::AnsweringRound(std::size_t slips) : slips_{make_slips(slips)}
{
    auto const hashes = slips_.hashes();
    for (std::size_t slip = 0; slip < slips; ++slip) {
        auto const blinded = hash_of("blinded " + std::to_string(slip));
        collections_.push_back({slips_.round(), hashes[slip], blinded});
        ballots_.push_back(slips_.numbered_ballot(slip, static_cast<unsigned>(slip)));
    }
}

void AnsweringRound::prepare(std::filesystem::path const& folder, base::Random& random) const
{
    auto const store = store::open_sqlite_store(store::StoreFiles::in(folder), random);
    store->issuer().replace_codes(slips_.round(), slips_.hashes());
    store->ballot_box().lay_out(std::array{layout(slips_.round(), static_cast<int>(size()))});
}

void AnsweringRound::collect(store::Store& store, std::size_t slip) const
{
    store.issuer().collect(collections_.at(slip)).value();
}

void AnsweringRound::cast(store::Store& store, std::size_t slip) const
{
    contract::cast(store.ballot_box(), ballots_.at(slip));
}

void AnsweringRound::check(
    std::filesystem::path const& folder,
    base::Random& random,
    Acknowledged const& acknowledged,
    std::size_t untold
) const
{
    auto const store = store::open_sqlite_store(store::StoreFiles::in(folder), random);
    auto const spent = static_cast<std::size_t>(store->issuer().spent(slips_.round()));
    BOOST_TEST(spent >= acknowledged.tickets.size());
    BOOST_TEST(spent <= acknowledged.tickets.size() + untold);
    for (std::size_t const slip : acknowledged.tickets) {
        auto const& own = collections_.at(slip);
        auto other = own;
        other.blinded_hash = hash_of("another blinded value");
        BOOST_TEST((store->issuer().collect(other).error() == store::errc::code_used));
        BOOST_TEST(store->issuer().collect(own).has_value());
    }
    store->ballot_box().close(std::array{slips_.round()});
    survey::GroupId const group{"group of r"};
    auto const stored = stored_numbers(
        store->ballot_box().responses(slips_.round(), group, small_instrument()).value()
    );
    for (std::size_t const slip : acknowledged.ballots) {
        BOOST_TEST(stored.count(slip) == 1U);
    }
    BOOST_TEST(stored.size() <= acknowledged.ballots.size() + untold);
}

} // namespace heed::contract
