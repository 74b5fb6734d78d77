#include "server/store/ballot_box.hpp"

#include <future>
#include <stdexcept>

namespace heed::store {

boost::system::result<void, NotCast> BallotBox::cast(ballots::AdmittedBallot const& ballot)
{
    std::promise<boost::system::result<void, NotCast>> promise;
    auto outcome = promise.get_future();
    cast(ballot, [promise = std::move(promise)](auto const& result) mutable {
        promise.set_value(result);
    });
    try {
        return outcome.get();
    } catch (std::future_error const&) {
        throw std::runtime_error{"the ballot box cannot keep a ballot"};
    }
}

} // namespace heed::store
