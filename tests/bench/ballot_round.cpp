#include "tests/bench/ballot_round.hpp"

#include "server/app/keys.hpp"
#include "server/ballots/manifest.hpp"
#include "server/ballots/participation_code.hpp"
#include "server/ballots/round_secrets.hpp"
#include "server/base/clock.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "server/store/sqlite/box_rounds.hpp"
#include "server/store/sqlite/ordered_slots.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/support/blind_client.hpp"
#include "tests/support/issuing_key.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <array>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <utility>

namespace heed::bench {

namespace {

namespace sqlite = store::sqlite;

survey::RoundId const round_id{"AAAAAAAAAAAAAAAAAAAAAA"};
survey::CampaignId const campaign_id{"campaign under load"};
survey::GroupId const team{"team under load"};
constexpr std::string_view short_name = "BENCH";
constexpr std::chrono::days days_to_answer{14};
constexpr std::size_t signing_threads = 2;
// Before the sheet: key, revision and mark.
constexpr std::size_t slot_head_bytes = 34;

// What was made up cannot be refused.
template <class Result>
decltype(auto) must(Result&& result)
{
    if (!result) {
        throw std::logic_error{"refused"};
    }
    return *std::forward<Result>(result);
}

void expect(boost::system::result<void> const& done)
{
    if (!done) {
        throw std::logic_error{"refused"};
    }
}

std::filesystem::path box_of(std::filesystem::path const& folder)
{
    return store::StoreFiles::in(folder).box;
}

std::filesystem::path kept_box_of(std::filesystem::path const& folder)
{
    return folder.string() + ".box";
}

ballots::RoundSecrets secrets_of(std::filesystem::path const& folder)
{
    base::SystemRandom random;
    auto const keys = app::Keys::load_or_make(folder / "heed.key", random);
    return {keys.derive(app::code_pepper_name), keys.derive(app::wrapping_key_name)};
}

std::string request(std::string_view method, std::string_view path, std::string const& body)
{
    std::string text{method};
    text.append(" /api/r/").append(short_name).append(path).append(" HTTP/1.1\r\n");
    text += "Host: 127.0.0.1\r\nAccept: */*\r\nContent-Type: application/json\r\nX-Heed: 1\r\n"
            "Sec-Fetch-Site: same-origin\r\nContent-Length: ";
    text.append(std::to_string(body.size())).append("\r\n\r\n").append(body);
    return text;
}

// All slots of a round in memory, in their places.
class SlotsInMemory final : public sqlite::SlotRow {
public:
    SlotsInMemory(std::size_t slots, std::size_t bytes) : slots_(slots, base::Bytes(bytes)) {}

    std::size_t count() const noexcept override { return slots_.size(); }
    base::Bytes read(std::size_t place) override { return slots_[place]; }
    void write(std::size_t place, base::ByteView content) override
    {
        slots_[place].assign(content.begin(), content.end());
    }

private:
    std::vector<base::Bytes> slots_;
};

} // namespace

BallotRound::BallotRound(
    std::filesystem::path folder,
    survey::CatalogueEntry const& instrument,
    int people
)
    : folder_{std::move(folder)}, instrument_{instrument}
{
    std::filesystem::create_directories(folder_);
    std::filesystem::permissions(folder_, std::filesystem::perms::owner_all);
    base::SystemRandom random;
    auto const store = store::open_sqlite_store(store::StoreFiles::in(folder_), random);
    auto const wrapped = secrets_of(folder_).wrap(testing::issuing_key(), round_id, random);
    store->issuer().add_key(round_id, wrapped);
    launch(*store, people);
}

void BallotRound::launch(store::Store& store, int people) const
{
    auto const today = base::SystemClock{}.today();
    store::Campaign campaign;
    campaign.id = campaign_id;
    campaign.name = "everybody";
    campaign.leader_account = "a leader";
    campaign.instrument = instrument_.instrument.key;
    campaign.instrument_fingerprint = base::sha256(base::as_bytes(instrument_.canonical_bytes));
    campaign.launched_on = today;
    campaign.closes_on = today + days_to_answer;
    campaign.closes_latest = campaign.closes_on;
    campaign.collect_until = campaign.closes_on;
    campaign.answer_from = today;
    campaign.minimum_group = 5;
    campaign.detail_minimum = 10;
    store::Unit unit;
    unit.id = team;
    unit.name = campaign.name;
    // Of people, only the box must have room for as many as the benchmark has.
    unit.people = store::people_at_unit_max;
    store::Round round;
    round.id = round_id;
    round.group = team;
    round.leader_account = campaign.leader_account;
    round.short_name = short_name;
    round.team = unit.name;
    round.people = unit.people;

    auto& rounds = store.rounds();
    expect(rounds.add(campaign, std::array{unit}, std::array{round}));
    expect(rounds.add_manifest(round_id, {testing::issuing_key().modulus(), "{}"}));
    expect(rounds.set_codes_issued(round_id, unit.people));
    store.ballot_box().lay_out(std::array{store::Layout{
        .round = round_id,
        .ballots = people,
        .sheet_bytes = instrument_.instrument.item_count(),
        .questions = campaign.open_questions.size()}});
    expect(rounds.open(std::array{round_id}, {.today = today, .rested_since = today}));
}

void BallotRound::fill(int ballots) const
{
    SQLite::Database box{box_of(folder_).string(), SQLite::OPEN_READWRITE};
    SQLite::Transaction transaction{box};
    auto const first = box.execAndGet("SELECT first_ballot FROM round").getInt64();
    auto const slots = box.execAndGet("SELECT ballot_slots FROM round").getInt64();
    SlotsInMemory row{static_cast<std::size_t>(slots), slot_bytes()};
    sqlite::OrderedSlots ordered{row};
    base::SystemRandom random;
    for (int each = 0; each < ballots; ++each) {
        ordered.put(sqlite::encode(
            {.id = random.bytes32(),
             .revision = 1,
             .sheet = base::Bytes(instrument_.instrument.item_count(), 1)}
        ));
    }
    SQLite::Statement update{box, "UPDATE ballot SET content = ? WHERE slot = ?"};
    for (std::size_t place = 0; place < row.count(); ++place) {
        auto const content = row.read(place);
        update.bind(1, content.data(), static_cast<int>(content.size()));
        update.bind(2, first + static_cast<std::int64_t>(place));
        update.exec();
        update.reset();
    }
    transaction.commit();
}

void BallotRound::keep_box() const
{
    std::filesystem::copy_file(box_of(folder_), kept_box_of(folder_));
}

void BallotRound::restore_box() const
{
    auto const existing = std::filesystem::copy_options::overwrite_existing;
    std::filesystem::copy_file(kept_box_of(folder_), box_of(folder_), existing);
}

std::vector<std::string> BallotRound::tickets(std::size_t count) const
{
    std::vector<std::string> made(count);
    std::vector<std::thread> threads;
    for (std::size_t thread = 0; thread < signing_threads; ++thread) {
        threads.emplace_back([&made, thread] {
            base::SystemRandom random;
            for (std::size_t each = thread; each < made.size(); each += signing_threads) {
                made[each] = testing::ticket_signed_directly(round_id, random.bytes32());
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    return made;
}

std::string BallotRound::answers() const
{
    std::string json;
    for (auto const& element : instrument_.instrument.elements) {
        for (auto const& item : element.items) {
            if (!element.optional) {
                json.append(json.empty() ? "\"" : ",\"").append(item.id.text()).append("\":4");
            }
        }
    }
    return '{' + json + '}';
}

std::vector<std::string> BallotRound::ballot_requests(std::vector<std::string> const& tickets) const
{
    auto const bytes = ballots::ballot_bytes_of(instrument_.instrument, 0);
    std::string const rest = R"(","rev":1,"answers":)" + answers() + R"(,"pad":")";
    std::vector<std::string> requests;
    for (auto const& ticket : tickets) {
        std::string body = R"({"t":")" + ticket + rest;
        body.append(bytes - body.size() - 2, ' ').append("\"}");
        requests.push_back(request("PUT", "/ballot", body));
    }
    return requests;
}

std::vector<std::string> BallotRound::ticket_requests(std::size_t count) const
{
    base::SystemRandom random;
    auto const secrets = secrets_of(folder_);
    auto const& modulus = testing::issuing_key().modulus();
    std::vector<base::Bytes32> hashes;
    std::vector<std::string> requests;
    for (std::size_t each = 0; each < count; ++each) {
        auto const code = ballots::ParticipationCode::draw(random);
        testing::BlindClient const client{round_id, modulus, random};
        hashes.push_back(secrets.code_hash(code, round_id));
        auto const blinded = base::to_base64url(client.blinded());
        requests.push_back(request(
            "POST",
            "/ticket",
            R"({"code":")" + code.text().reveal() + R"(","blinded":")" + blinded + R"("})"
        ));
    }
    auto const store = store::open_sqlite_store(store::StoreFiles::in(folder_), random);
    store->issuer().replace_codes(round_id, hashes);
    return requests;
}

std::size_t BallotRound::slot_bytes() const
{
    return slot_head_bytes + instrument_.instrument.item_count();
}

} // namespace heed::bench
