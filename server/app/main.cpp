// The program `heed`: reads the command line and hands over to one of its commands.

#include "server/app/audit_export.hpp"
#include "server/app/audit_ledger.hpp"
#include "server/app/audit_plan.hpp"
#include "server/app/audit_rehearse.hpp"
#include "server/app/backup.hpp"
#include "server/app/check_definition.hpp"
#include "server/app/config.hpp"
#include "server/app/console.hpp"
#include "server/app/serve.hpp"
#include "server/app/version.hpp"

#include <CLI/CLI.hpp>

#include <exception>
#include <filesystem>
#include <string>

namespace {

using heed::app::Config;

constexpr int failure = 1;
constexpr int wrong_usage = 2;
constexpr std::string_view default_address = "127.0.0.1:8080";
char const* const ledger_format = "disclosure-ledger/1";
char const* const blocks_format = "disclosure-blocks/1";

std::string check_address(std::string const& text)
{
    return heed::app::parse_address(text) ? std::string{} : "not an address such as 127.0.0.1:8080";
}

CLI::App& add_serve(CLI::App& program, Config& config, std::string& listen)
{
    auto& serve = *program.add_subcommand("serve", "Run the server until Ctrl-C");
    serve.add_option("--data", config.data, "Folder for the database and its key; made if missing")
        ->type_name("DIR")
        ->required();
    serve.add_option("--listen", listen, "Address and port; port 0 takes a free one")
        ->type_name("ADDRESS:PORT")
        ->check(check_address)
        ->capture_default_str();
    serve.add_option("--web", config.web, "Folder of the built pages")
        ->type_name("DIR")
        ->capture_default_str();
    serve.add_option("--definitions", config.definitions, "Folder of the instruments")
        ->type_name("DIR")
        ->capture_default_str();
    serve
        .add_option("--host", config.hosts, "Name under which people reach the server; may repeat")
        ->type_name("NAME");
    serve.add_flag(
        "--plain-http",
        config.plain_http,
        "Let people answer without HTTPS on a network address; the pages warn them"
    );
    serve.add_flag(
        "--proxy-names-clients",
        config.proxy_names_clients,
        "A proxy on this machine adds each client's address to X-Forwarded-For"
    );
    auto* const certificate =
        serve.add_option("--tls-cert", config.tls_certificate, "Certificate chain, PEM")
            ->type_name("PEM")
            ->check(CLI::ExistingFile);
    auto* const key = serve.add_option("--tls-key", config.tls_key, "Its private key, PEM")
                          ->type_name("PEM")
                          ->check(CLI::ExistingFile);
    certificate->needs(key);
    key->needs(certificate);
    return serve;
}

// What `heed audit` is asked for: one of its options is given.
struct AuditRequest {
    std::filesystem::path trees;
    std::filesystem::path people;
    bool verify = false;
    std::string format; // empty unless the ledger is to be exported
    heed::app::ExportRequest ledger;
};

void add_audit(CLI::App& program, AuditRequest& request, Config& config)
{
    auto& audit = *program.add_subcommand("audit", "Try or check the protection of small groups");
    auto& kind = *audit.add_option_group("What to audit");
    kind.require_option(1);
    auto* const data =
        audit.add_option("--data", config.data, "Folder of the database and its key")
            ->type_name("DIR");
    kind.add_option(
            "--plan",
            request.trees,
            "Print blocks and reports for the head counts in this file"
    )
        ->type_name("TREES.json")
        ->excludes(data);
    kind.add_option(
            "--rehearse",
            request.people,
            "Print the ledger that would be released for the people and answers in this file"
    )
        ->type_name("PEOPLE.json")
        ->excludes(data);
    kind.add_flag(
            "--verify",
            request.verify,
            "Check the ledger of a data folder against its releases; no server may be running on it"
    )
        ->needs(data);
    auto* const output =
        audit.add_option("--output", request.ledger.output, "New file for the export")
            ->type_name("FILE");
    auto* const campaign = audit
                               .add_option(
                                   "--campaign",
                                   request.ledger.campaign,
                                   "Which to export, if there are several"
                               )
                               ->type_name("ID");
    auto* const exporting =
        kind.add_option("--export", request.format, "Write the ledger of a data folder to a file")
            ->check(CLI::IsMember({ledger_format, blocks_format}))
            ->needs(data)
            ->needs(output);
    output->needs(exporting);
    campaign->needs(exporting);
    audit.add_option("--definitions", config.definitions, "Folder of the instruments")
        ->type_name("DIR")
        ->capture_default_str();
}

int audit(AuditRequest const& request, Config const& config)
{
    if (!request.people.empty()) {
        return heed::app::audit_rehearse(request.people, config.definitions);
    }
    if (request.verify) {
        return heed::app::audit_verify(config.data);
    }
    if (!request.format.empty()) {
        heed::app::ExportRequest ledger = request.ledger;
        ledger.format = request.format == ledger_format ? heed::app::LedgerFormat::ledger
                                                        : heed::app::LedgerFormat::blocks;
        ledger.data = config.data;
        ledger.definitions = config.definitions;
        return heed::app::audit_export(ledger);
    }
    return heed::app::audit_plan(request.trees);
}

// Where `heed backup` and `heed restore` copy from and to.
struct CopyRequest {
    std::filesystem::path from;
    std::filesystem::path to;
};

CLI::App& add_backup(CLI::App& program, CopyRequest& request)
{
    auto& backup = *program.add_subcommand("backup", "Copy the data, also while the server runs");
    backup.add_option("--data", request.from, "Folder of the database")
        ->type_name("DIR")
        ->check(CLI::ExistingDirectory)
        ->required();
    backup.add_option("--to", request.to, "New folder for the copies")
        ->type_name("DIR")
        ->required();
    return backup;
}

CLI::App& add_restore(CLI::App& program, CopyRequest& request)
{
    auto& restore = *program.add_subcommand("restore", "Put a backup into a new data folder");
    restore.add_option("--from", request.from, "Folder of the backup")
        ->type_name("DIR")
        ->check(CLI::ExistingDirectory)
        ->required();
    restore.add_option("--data", request.to, "Folder with the key file and nothing else")
        ->type_name("DIR")
        ->check(CLI::ExistingDirectory)
        ->required();
    return restore;
}

CLI::App& add_check(CLI::App& program, std::filesystem::path& definition)
{
    auto& check =
        *program.add_subcommand("check-definition", "Say whether an instrument file is valid");
    check.add_option("FILE", definition, "survey-defs/instruments/<name>/<version>.json")
        ->required();
    return check;
}

int run(int argc, char const* const* argv)
{
    CLI::App program{
        "Heed: confidential team surveys on compassionate leadership and safety to speak up"};
    program.name("heed");
    program.set_version_flag("--version", std::string{"heed "} + heed::app::version);
    program.require_subcommand(1);

    Config config;
    std::string listen{default_address};
    auto const& serve = add_serve(program, config, listen);
    CopyRequest copy;
    auto const& backup = add_backup(program, copy);
    auto const& restore = add_restore(program, copy);
    std::filesystem::path definition;
    auto const& check = add_check(program, definition);
    AuditRequest audit_request;
    add_audit(program, audit_request, config);

    try {
        program.parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        return program.exit(error) == 0 ? 0 : wrong_usage;
    }
    if (serve.parsed()) {
        config.listen = heed::app::parse_address(listen).value();
        return heed::app::serve(config);
    }
    if (backup.parsed()) {
        return heed::app::backup(copy.from, copy.to);
    }
    if (restore.parsed()) {
        return heed::app::restore(copy.from, copy.to);
    }
    return check.parsed() ? heed::app::check_definition(definition) : audit(audit_request, config);
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (std::exception const& error) {
        heed::app::complain(error.what());
        return failure;
    }
}
