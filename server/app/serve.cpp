#include "server/app/serve.hpp"

#include "server/app/console.hpp"
#include "server/app/version.hpp"
#include "server/app/wiring.hpp"
#include "server/base/log.hpp"
#include "server/net/server.hpp"

#include <chrono>
#include <stdexcept>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace heed::app {

namespace {

constexpr std::chrono::minutes housekeeping_interval{1};

// Memory holds answers and codes for moments; a core dump would keep them. Files that the server
// makes are for its own account only.
void keep_memory_and_files_private()
{
    rlimit const none{.rlim_cur = 0, .rlim_max = 0};
    if (::setrlimit(RLIMIT_CORE, &none) != 0 || ::prctl(PR_SET_DUMPABLE, 0) != 0) {
        throw std::runtime_error{"core dumps cannot be switched off"};
    }
    ::umask(S_IRWXG | S_IRWXO);
}

std::vector<std::string> allowed_hosts(Config const& config)
{
    auto hosts = config.hosts;
    hosts.push_back(config.listen.host);
    if (is_loopback(config.listen)) {
        hosts.insert(hosts.end(), {"localhost", "127.0.0.1", "::1"});
    }
    return hosts;
}

net::ServerOptions options_for(Config const& config)
{
    net::ServerOptions options;
    options.address = config.listen.host;
    options.port = config.listen.port;
    options.hosts = allowed_hosts(config);
    options.proxy_names_clients = config.proxy_names_clients;
    if (config.tls_certificate) {
        options.tls = net::TlsFiles{
            .certificate = *config.tls_certificate,
            .key = config.tls_key.value(),
        };
    }
    return options;
}

// Answers that anybody on the way could read are worth a word to the operator first.
void refuse_unprotected(Config const& config)
{
    if (config.tls_certificate || config.plain_http || is_loopback(config.listen)) {
        return;
    }
    throw std::runtime_error{
        "without HTTPS, others on the network could read what people answer; give --tls-cert and "
        "--tls-key, or listen on 127.0.0.1 behind a proxy that speaks HTTPS, or say --plain-http"};
}

net::Server bind(Config const& config, http::Router const& router)
{
    auto server = net::Server::bind(options_for(config), router);
    if (!server) {
        auto const port = std::to_string(config.listen.port);
        if (server.error() == std::errc::address_in_use) {
            throw std::runtime_error{
                "port " + port + " is in use; try another with --listen " + config.listen.host +
                ":PORT"};
        }
        throw std::runtime_error{
            "cannot listen on " + to_string(config.listen) + ": " + server.error().message()};
    }
    return *std::move(server);
}

void announce(Config const& config, std::uint16_t port, accounts::Invitations& invitations)
{
    auto const* const scheme = config.tls_certificate ? "https://" : "http://";
    auto const address = to_string({.host = config.listen.host, .port = port});
    if (auto const code = invitations.setup_code()) {
        say("Setup code: " + code->reveal());
        say(std::string{"Make the administrator's account at "} + scheme + address + "/welcome");
    }
    base::log::info(
        base::log::Event::started,
        {base::log::version(version), base::log::listen(address)}
    );
    say(std::string{"Heed is ready on "} + scheme + address);
}

} // namespace

int serve(Config const& config)
{
    keep_memory_and_files_private();
    refuse_unprotected(config);
    Wiring wiring{config};
    wiring.keep_house();
    auto server = bind(config, wiring.router());
    server.every(housekeeping_interval, [&wiring] { wiring.keep_house(); });
    announce(config, server.port(), wiring.invitations());
    server.run();
    base::log::info(base::log::Event::stopped);
    return 0;
}

} // namespace heed::app
