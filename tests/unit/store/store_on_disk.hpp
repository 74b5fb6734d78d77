#pragma once
// A store in files of its own, and the steps of a round in it.

#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/contract/released.hpp"
#include "tests/support/fault_vfs.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/support/temporary_folder.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <string>

namespace heed::store {

inline constexpr std::size_t people = 12;

struct StoreOnDisk {
    // The slips of a round `id` in a campaign "c-<id>" that asks both open questions.
    contract::Slips open_round(std::string const& id)
    {
        contract::Slips slips{contract::named_round(id), people, random};
        auto const asking = contract::asking_campaign("c-" + id);
        contract::launch(store->rounds(), asking, std::array{contract::round(id, "S-" + id)})
            .value();
        contract::give_codes(*store, slips);
        store->issuer().add_key(slips.round(), wrapped_key);
        constexpr std::size_t questions = 2;
        store->ballot_box().lay_out(std::array{contract::layout(slips.round(), people, questions)});
        contract::open(store->rounds(), slips.round()).value();
        return slips;
    }

    // A ballot with a comment to each question: "<text> one" and "<text> two".
    void
    cast(contract::Slips const& slips, std::size_t slip, std::string const& text, int revision = 1)
    {
        using survey::Sharing;
        auto const ballot = slips.commented_ballot(
            slip,
            {{"OPN1", Sharing::word_for_word, text + " one"},
             {"OPN2", Sharing::theme_only, text + " two"}},
            revision
        );
        contract::cast(store->ballot_box(), ballot);
    }

    // Everybody collects a ticket and casts a ballot, the texts being "slip 0", "slip 1" and so on.
    void answer_all(contract::Slips const& slips)
    {
        for (std::size_t slip = 0; slip < people; ++slip) {
            store->issuer().collect(slips.collection(slip)).value();
            cast(slips, slip, "slip " + std::to_string(slip));
        }
    }

    void close(std::string const& id)
    {
        store->rounds().close(survey::CampaignId{"c-" + id}, contract::last_day).value();
        store->ballot_box().close(std::array{contract::named_round(id)});
    }

    // Records a release with 10 comments to each question, marked with the round's id.
    void release(std::string const& id, base::Day delete_on)
    {
        std::vector<disclosure::FrozenPart> const parts{
            {.place = {survey::GroupId{"group of " + id}}, .bytes = {1}}};
        store->releases().record(
            survey::CampaignId{"c-" + id},
            parts,
            {{2}},
            {contract::released_comments(id), delete_on}
        );
    }

    // For its syncs that cost nothing: these tests write a lot and never lose power.
    testing::FaultVfs quick_disk;
    testing::TemporaryFolder folder;
    StoreFiles files = StoreFiles::in(folder.path());
    testing::ReplayRandom random{1};
    base::Bytes wrapped_key = drawn(1800);
    std::unique_ptr<Store> store = open_sqlite_store(files, random);

private:
    base::Bytes drawn(std::size_t size)
    {
        base::Bytes bytes(size);
        random.fill(bytes);
        return bytes;
    }
};

} // namespace heed::store
