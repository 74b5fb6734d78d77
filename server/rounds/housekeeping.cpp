#include "server/rounds/housekeeping.hpp"

#include "server/base/digest.hpp"
#include "server/rounds/close.hpp"
#include "server/rounds/pair.hpp"
#include "server/rounds/publish.hpp"
#include "server/rounds/retention.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>

namespace heed::rounds {

namespace {

// The highest of the campaign's minimums that the round's ballots have reached. Of two teams that
// are asked about each other it is the lower one of both: a leader whose own team was large enough
// would otherwise learn from a withheld report that the other was not.
int reached_by(Context const& context, store::Campaign const& campaign, survey::RoundId const& id)
{
    std::array const thresholds{campaign.minimum_group, campaign.detail_minimum};
    auto& box = context.store.ballot_box();
    if (!is_pair(context, campaign.id)) {
        return box.reached(id, thresholds);
    }
    int lowest = campaign.detail_minimum;
    for (auto const& round : context.store.rounds().rounds_of(campaign.id)) {
        lowest = std::min(lowest, box.reached(round.id, thresholds));
    }
    return lowest;
}

// One chore that fails, for the sake of one campaign or of a full disk, puts none of the others
// off.
class Chores {
public:
    void run(std::function<void()> const& chore)
    {
        try {
            chore();
        } catch (...) {
            failure_ = failure_ ? failure_ : std::current_exception();
        }
    }

    // Throws what the first one that failed threw.
    void end() const
    {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }

private:
    std::exception_ptr failure_;
};

// It never goes back: that somebody has taken a ballot back is nobody's business.
void renew_progress(Context const& context, survey::RoundId const& id)
{
    auto const round = context.store.rounds().round(id).value();
    auto const campaign = context.store.rounds().campaign(round.campaign).value();
    int const reached = reached_by(context, campaign, id);
    context.store.rounds().record_progress(
        id,
        {.reached = std::max(reached, round.progress.reached), .as_of = context.clock.today()}
    );
}

void renew_all_progress(Context const& context)
{
    for (auto const& round : context.store.rounds().due_for_progress(context.clock.today())) {
        renew_progress(context, round);
    }
}

// Nobody can be given a ticket any more: a key that is gone cannot be stolen. Nobody puts off the
// closing meanwhile.
void destroy_keys(Context const& context)
{
    std::lock_guard const turn{context.steps};
    auto const rounds = context.store.rounds().done_collecting(context.clock.today());
    context.store.issuer().destroy_keys(rounds);
}

} // namespace

void keep_house(Context const& context)
{
    Chores chores;
    chores.run([&] { renew_all_progress(context); });
    chores.run([&] { context.store.comments().delete_due(context.clock.today()); });
    chores.run([&] { destroy_keys(context); });
    // Each of these builds on the one before, after a crash as well.
    chores.run([&] {
        erase_released(context);
        close_due(context);
        publish_waiting(context);
    });
    chores.run([&] { erase_old_reports(context); });
    chores.end();
}

void check_used_instruments(Context const& context)
{
    for (auto const& used : context.store.rounds().used_instruments()) {
        auto const* const entry = context.catalogue.find(used.key);
        bool const same = entry != nullptr &&
                          base::sha256(base::as_bytes(entry->canonical_bytes)) == used.fingerprint;
        if (!same) {
            throw std::runtime_error{
                "the instrument " + used.key.name + ' ' + std::to_string(used.key.version) +
                " has been used by a round and must not change; make a new version instead"};
        }
    }
}

} // namespace heed::rounds
