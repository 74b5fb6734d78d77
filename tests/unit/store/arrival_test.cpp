// Whether the box's file tells in which order ballots and comments came. Equal contents must leave
// equal bytes; and as a measurement beside it, over many rounds, places in the file and arrivals
// must have nothing to do with one another.

#include "server/ballots/ticket.hpp"
#include "tests/unit/store/file_inspection.hpp"
#include "tests/unit/store/store_on_disk.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>
#include <vector>

namespace heed::store {

namespace {

using contract::Slips;

// One thing that somebody sends: a ballot with comments, or its withdrawal.
struct Sent {
    std::size_t slip = 0;
    int revision = 1;
    bool withdrawn = false;
};

// Everybody answers; some change their minds, and some of these take back what they said.
std::vector<Sent> all_sent()
{
    std::vector<Sent> sent;
    for (std::size_t slip = 0; slip < people; ++slip) {
        sent.push_back({slip, 1});
        if (slip % 3 == 0) {
            sent.push_back({slip, 2});
        }
        if (slip % 4 == 0) {
            sent.push_back({slip, 3, true});
        }
    }
    return sent;
}

// What of it counts in the end.
std::vector<Sent> last_of_each(std::vector<Sent> const& sent)
{
    std::vector<Sent> last(people);
    for (auto const& each : sent) {
        last.at(each.slip) = each;
    }
    return last;
}

// In another order, though what one person sends arrives in its own.
std::vector<Sent> shuffled(std::vector<Sent> const& sent, unsigned seed)
{
    std::vector<std::size_t> turns;
    for (auto const& each : sent) {
        turns.push_back(each.slip);
    }
    std::ranges::shuffle(turns, std::mt19937{seed});
    std::vector<Sent> mixed;
    std::vector<int> taken(people, 0);
    for (std::size_t const slip : turns) {
        auto next = taken[slip]++;
        mixed.push_back(*std::ranges::find_if(sent, [&](Sent const& each) {
            return each.slip == slip && next-- == 0;
        }));
    }
    return mixed;
}

// The bytes of the box after all this has come, in this order.
std::string box_after(std::vector<Sent> const& sent)
{
    StoreOnDisk disk;
    auto const slips = disk.open_round("r");
    for (auto const& [slip, revision, withdrawn] : sent) {
        if (withdrawn) {
            contract::cast(disk.store->ballot_box(), slips.withdrawal(slip, revision));
        } else {
            auto const text = std::to_string(slip) + " says " + std::to_string(revision);
            disk.cast(slips, slip, text, revision);
        }
    }
    return bytes_without_counters(disk.files.box);
}

std::string text_of(int round, std::size_t slip)
{
    return "round " + std::to_string(round) + " slip " + std::to_string(slip);
}

double share_in_reverse(std::vector<std::size_t> const& places)
{
    std::size_t reversed = 0;
    std::size_t pairs = 0;
    for (std::size_t later = 1; later < places.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            reversed += places[earlier] > places[later] ? 1U : 0U;
            ++pairs;
        }
    }
    return static_cast<double>(reversed) / static_cast<double>(pairs);
}

// What lies in the file in one order, put in the order of what lies beside it.
std::vector<std::size_t>
in_order_of(std::vector<std::size_t> const& others, std::vector<std::size_t> const& places)
{
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < places.size(); ++i) {
        pairs.emplace_back(others[i], places[i]);
    }
    std::ranges::sort(pairs);
    std::vector<std::size_t> ordered;
    for (auto const& pair : pairs) {
        ordered.push_back(pair.second);
    }
    return ordered;
}

} // namespace

BOOST_AUTO_TEST_SUITE(arrival)

BOOST_AUTO_TEST_CASE(the_same_ballots_leave_the_same_bytes_in_whatever_order_they_came)
{
    auto const expected = box_after(all_sent());
    for (unsigned seed = 1; seed <= 8; ++seed) {
        BOOST_TEST((box_after(shuffled(all_sent(), seed)) == expected));
    }
}

BOOST_AUTO_TEST_CASE(what_was_changed_leaves_the_bytes_of_what_it_became)
{
    BOOST_TEST((box_after(all_sent()) == box_after(last_of_each(all_sent()))));
}

BOOST_FIXTURE_TEST_CASE(places_in_the_file_have_nothing_to_do_with_arrivals, StoreOnDisk)
{
    // Over 200 rounds of 12 ballots the share of reversed pairs is 0.5 by chance, with a standard
    // error of 0.0077 (Kendall's tau), so 0.04 is five of them; rows that are inserted come out
    // at 1. For comments, 24 a round, it is smaller.
    constexpr int rounds = 200;
    std::vector<Slips> all;
    for (int index = 0; index < rounds; ++index) {
        auto const& slips = all.emplace_back(open_round(std::to_string(index)));
        for (std::size_t slip = 0; slip < people; ++slip) {
            cast(slips, slip, text_of(index, slip));
        }
    }
    auto const bytes = bytes_of(files.box);
    double ballots = 0;
    double comments = 0;
    for (int index = 0; index < rounds; ++index) {
        std::vector<std::size_t> ballot_places;
        std::vector<std::size_t> comment_places;
        for (std::size_t slip = 0; slip < people; ++slip) {
            auto const id = all[static_cast<std::size_t>(index)].ballot_id(slip);
            ballot_places.push_back(bytes.find(testing::as_text(id)));
            comment_places.push_back(bytes.find(text_of(index, slip) + " one"));
            comment_places.push_back(bytes.find(text_of(index, slip) + " two"));
        }
        ballots += share_in_reverse(ballot_places) / rounds;
        comments += share_in_reverse(comment_places) / rounds;
    }
    BOOST_TEST_MESSAGE("reversed pairs: ballots " << ballots << ", comments " << comments);
    BOOST_TEST(std::abs(ballots - 0.5) < 0.04);
    BOOST_TEST(std::abs(comments - 0.5) < 0.04);
}

BOOST_FIXTURE_TEST_CASE(places_of_receipts_have_nothing_to_do_with_arrivals_or_ballots, StoreOnDisk)
{
    // With the same rounds, people and bound as above.
    constexpr int rounds = 200;
    std::vector<Slips> all;
    for (int index = 0; index < rounds; ++index) {
        auto const& slips = all.emplace_back(open_round(std::to_string(index)));
        for (std::size_t slip = 0; slip < people; ++slip) {
            contract::cast(store->ballot_box(), slips.ballot(slip));
        }
    }
    auto const bytes = bytes_of(files.box);
    double against_arrival = 0;
    double against_ballots = 0;
    for (auto const& slips : all) {
        std::vector<std::size_t> ballots;
        std::vector<std::size_t> receipts;
        for (std::size_t slip = 0; slip < people; ++slip) {
            ballots.push_back(bytes.find(testing::as_text(slips.ballot_id(slip))));
            receipts.push_back(bytes.find(testing::as_text(slips.receipt_key(slip))));
        }
        against_arrival += share_in_reverse(receipts) / rounds;
        against_ballots += share_in_reverse(in_order_of(ballots, receipts)) / rounds;
    }
    BOOST_TEST_MESSAGE(
        "reversed pairs of receipts: by arrival " << against_arrival << ", by ballots "
                                                  << against_ballots
    );
    BOOST_TEST(std::abs(against_arrival - 0.5) < 0.04);
    BOOST_TEST(std::abs(against_ballots - 0.5) < 0.04);
}

BOOST_FIXTURE_TEST_CASE(
    which_comments_came_with_a_ballot_does_not_show_in_their_places,
    StoreOnDisk
)
{
    // Between the comments of one person lie as many others as between those of two.
    constexpr int rounds = 60;
    for (int index = 0; index < rounds; ++index) {
        auto const slips = open_round(std::to_string(index));
        for (std::size_t slip = 0; slip < people; ++slip) {
            cast(slips, slip, text_of(index, slip));
        }
    }
    auto const bytes = bytes_of(files.box);
    double own = 0;
    for (int index = 0; index < rounds; ++index) {
        std::vector<std::size_t> places;
        for (std::size_t slip = 0; slip < people; ++slip) {
            for (auto const* question : {" one", " two"}) {
                places.push_back(bytes.find(text_of(index, slip) + question));
            }
        }
        for (std::size_t slip = 0; slip < people; ++slip) {
            auto const [first, last] = std::minmax(places[2 * slip], places[2 * slip + 1]);
            auto const between = std::ranges::count_if(places, [&](std::size_t place) {
                return first <= place && place < last;
            });
            own += static_cast<double>(between) / (rounds * people);
        }
    }
    // Two of 24 at random are (24 + 1) / 3 apart on average; 0.22 is the standard error here.
    BOOST_TEST_MESSAGE("comments of one person lie " << own << " places apart");
    BOOST_TEST(std::abs(own - 25.0 / 3) < 1.0);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::store
