#pragma once
// Builds everything that the server is made of, in the order in which it depends on one another,
// and owns it. Nothing else in Heed creates a service.

#include "server/accounts/invitations.hpp"
#include "server/accounts/password.hpp"
#include "server/accounts/password_links.hpp"
#include "server/accounts/sign_in.hpp"
#include "server/api/doorkeeper.hpp"
#include "server/api/services.hpp"
#include "server/app/config.hpp"
#include "server/app/data_folder.hpp"
#include "server/app/key_maker.hpp"
#include "server/app/keys.hpp"
#include "server/ballots/round_secrets.hpp"
#include "server/base/clock.hpp"
#include "server/base/random.hpp"
#include "server/http/router.hpp"
#include "server/http/static_files.hpp"
#include "server/rounds/context.hpp"
#include "server/store/store.hpp"
#include "survey-defs/model/catalogue.hpp"

#include <memory>
#include <mutex>

namespace heed::app {

class Wiring {
public:
    // Throws std::runtime_error with a sentence for the operator when something is missing.
    explicit Wiring(Config const& config);
    Wiring(Wiring const&) = delete;
    Wiring& operator=(Wiring const&) = delete;
    ~Wiring() = default;

    http::Router const& router() const noexcept { return router_; }
    accounts::Invitations& invitations() noexcept { return invitations_; }
    // Closes, publishes, renews and sweeps; once at start and then regularly.
    void keep_house();

private:
    DataFolder data_;
    base::SystemClock clock_;
    base::SystemRandom random_;
    Keys keys_;
    survey::Catalogue catalogue_;
    http::StaticFiles files_;
    std::unique_ptr<store::Store> store_;
    ballots::RoundSecrets secrets_;
    HmacSeal seal_;
    rounds::KnownRounds known_;
    std::mutex steps_;
    // Uses the store until it is gone.
    KeyMaker key_maker_;
    rounds::Context rounds_;
    accounts::Passwords passwords_;
    accounts::SignIn sign_in_;
    accounts::Invitations invitations_;
    accounts::PasswordLinks password_links_;
    api::Services services_;
    api::Doorkeeper doorkeeper_;
    http::Router router_;
};

} // namespace heed::app
