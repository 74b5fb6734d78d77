#pragma once
// A data folder as `heed serve` leaves it, with one open round, and the requests that its
// participants would send: tickets are signed beforehand, past the server, with the key that tests
// share. Linux. One thread.

#include "server/store/store.hpp"
#include "survey-defs/model/catalogue.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace heed::bench {

class BallotRound {
public:
    // Makes the folder, with room for the ballots of so many people.
    BallotRound(std::filesystem::path folder, survey::CatalogueEntry const& instrument, int people);

    // Puts so many ballots into the box that nobody sent; there are none yet.
    void fill(int ballots) const;
    // The box becomes what it was when keep_box() was called.
    void keep_box() const;
    void restore_box() const;

    // Of `count` ballots that answer every item that is always asked, each another one.
    std::vector<std::string> tickets(std::size_t count) const;
    std::vector<std::string> ballot_requests(std::vector<std::string> const& tickets) const;
    // Makes so many codes, and with each a request for a ticket.
    std::vector<std::string> ticket_requests(std::size_t count) const;

    std::filesystem::path const& folder() const noexcept { return folder_; }
    // Of a ballot in the box, its key included.
    std::size_t slot_bytes() const;

private:
    std::string answers() const;
    void launch(store::Store& store, int people) const;

    std::filesystem::path folder_;
    survey::CatalogueEntry const& instrument_;
};

} // namespace heed::bench
