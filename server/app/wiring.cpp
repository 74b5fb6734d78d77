#include "server/app/wiring.hpp"

#include "server/api/routes.hpp"
#include "server/app/client_program.hpp"
#include "server/app/version.hpp"
#include "server/rounds/housekeeping.hpp"
#include "server/store/sqlite/sqlite_store.hpp"

#include <filesystem>
#include <stdexcept>
#include <string>

namespace heed::app {

namespace {

survey::Catalogue load_catalogue(std::filesystem::path const& root)
{
    auto catalogue = survey::Catalogue::load(root);
    if (!catalogue) {
        throw std::runtime_error{catalogue.error().message()};
    }
    return *std::move(catalogue);
}

http::StaticFiles load_files(std::filesystem::path const& root)
{
    auto files = http::StaticFiles::load(root);
    if (!files) {
        throw std::runtime_error{
            "no built pages in " + root.string() + " (" + files.error().message() + ")"};
    }
    return *std::move(files);
}

void refuse_if_there(std::filesystem::path const& file, std::string const& why)
{
    if (std::filesystem::exists(file)) {
        throw std::runtime_error{"there is " + file.string() + why};
    }
}

// A new key beside the data of an old one would leave codes and reports that nobody can use.
Keys load_keys(DataFolder const& data, base::Random& random)
{
    refuse_if_there(
        data.path() / unfinished_restore,
        ": a backup was put back by half; empty the folder but for the key file, and restore again"
    );
    if (!std::filesystem::exists(data.key())) {
        refuse_if_there(
            store::StoreFiles::in(data.path()).main,
            " but no " + data.key().string() + ": put the key file of this installation back"
        );
    }
    return Keys::load_or_make(data.key(), random);
}

} // namespace

Wiring::Wiring(Config const& config)
    : data_{config.data},
      keys_{load_keys(data_, random_)},
      catalogue_{load_catalogue(config.definitions)},
      files_{load_files(config.web)},
      store_{store::open_sqlite_store(store::StoreFiles::in(data_.path()), random_)},
      secrets_{keys_.derive(code_pepper_name), keys_.derive(wrapping_key_name)},
      seal_{keys_.derive(release_seal_name)},
      rounds_{
          *store_,
          catalogue_,
          secrets_,
          key_maker_,
          known_,
          steps_,
          seal_,
          clock_,
          random_,
          client_fingerprint(files_)},
      sign_in_{store_->accounts(), passwords_, clock_, random_},
      invitations_{store_->accounts(), passwords_, clock_, random_},
      password_links_{store_->accounts(), passwords_, clock_, random_},
      services_{
          rounds_,
          store_->accounts(),
          sign_in_,
          invitations_,
          password_links_,
          files_,
          version},
      doorkeeper_{sign_in_},
      router_{api::routes(services_), doorkeeper_, api::fallback(services_)}
{
    rounds::check_used_instruments(rounds_);
    store_->issuer().tidy();
}

void Wiring::keep_house()
{
    sign_in_.sweep();
    rounds::keep_house(rounds_);
}

} // namespace heed::app
