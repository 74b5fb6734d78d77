#pragma once
// The data folder of an installation, opened for an audit. It is taken like a server takes it, so
// that nothing changes while it is read; with a server running on it, opening fails. Nothing is
// made that is not there. One thread.

#include "server/app/data_folder.hpp"
#include "server/app/keys.hpp"
#include "server/base/random.hpp"
#include "server/store/store.hpp"

#include <filesystem>
#include <memory>

namespace heed::app {

class AuditData {
public:
    // Throws std::runtime_error with a sentence for the operator.
    explicit AuditData(std::filesystem::path const& folder);

    store::ReleaseStore& releases() const { return store_->releases(); }
    store::RoundStore& rounds() const { return store_->rounds(); }
    disclosure::Seal const& seal() const noexcept { return seal_; }

private:
    DataFolder data_;
    base::SystemRandom random_;
    HmacSeal seal_;
    std::unique_ptr<store::Store> store_;
};

} // namespace heed::app
