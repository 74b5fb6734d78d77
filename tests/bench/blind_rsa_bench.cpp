// What our interface adds to OpenSSL when it signs blindly and verifies, beside the library's own
// calls in the same run; and what reading a key and making one cost.
//
//   blind_rsa_bench [times]      300 when not given

#include "server/ballots/blind_rsa.hpp"
#include "server/ballots/round_secrets.hpp"
#include "server/ballots/ticket.hpp"
#include "server/base/random.hpp"
#include "tests/bench/number_given.hpp"
#include "tests/bench/raw_rsa.hpp"
#include "tests/bench/stopwatch.hpp"
#include "tests/support/blind_client.hpp"
#include "tests/support/issuing_key.hpp"

#include <cstdio>

namespace {

using namespace heed;

constexpr int times_default = 300;
constexpr int runs = 5;
constexpr int keys = 6;
constexpr double milli = 1e3;

survey::RoundId const round_id{"AAAAAAAAAAAAAAAAAAAAAA"};

// Results go here, so that no run can be optimised away.
int volatile kept = 0;

// Milliseconds that one call takes.
template <typename Work>
double each(int times, Work const& work)
{
    double const taken = bench::median_seconds(runs, [times, &work] {
        for (int i = 0; i < times; ++i) {
            kept = work();
        }
    });
    return taken / times * milli;
}

void line(char const* what, double ours, double raw)
{
    std::printf(
        "  %-26s %8.3f ms   OpenSSL alone %8.3f ms   %.2f times\n",
        what,
        ours,
        raw,
        ours / raw
    );
}

void compare(int times)
{
    base::SystemRandom random;
    bench::RawRsa raw;
    auto const& key = testing::issuing_key();
    testing::BlindClient const client{round_id, key.modulus(), random};
    auto const text = client.finalize(key.sign_blinded(client.blinded()).value()).value();
    auto const ticket = ballots::parse_ticket(text).value();
    auto const round = ballots::round_bytes(round_id).value();
    auto const input = ballots::signed_input(round, ticket.prefix);

    line(
        "blind signature, checked",
        each(times, [&] { return key.sign_blinded(client.blinded()).value().back(); }),
        each(times, [&] { return raw.sign(client.blinded()); })
    );
    line(
        "verification",
        each(times, [&] { return testing::ballot_key().verify(input, ticket.signature) ? 1 : 0; }),
        each(times, [&] { return raw.verify(input, ticket.signature); })
    );
    ballots::RoundSecrets const secrets{random.bytes32(), random.bytes32()};
    auto const wrapped = secrets.wrap(key, round_id, random);
    std::printf("  %-26s %8.3f ms\n", "unwrapping a key", each(times, [&] {
                    return secrets.unwrap(wrapped, round_id).value().modulus().back();
                }));
    std::printf("  %-26s %8.3f ms\n", "reading a modulus", each(times, [&] {
                    return ballots::BallotKey::from_modulus(key.modulus()).has_value() ? 1 : 0;
                }));
}

void make_keys()
{
    for (int i = 0; i < keys; ++i) {
        double const taken =
            bench::seconds([] { kept = ballots::IssuingKey::make().modulus().back(); });
        std::printf("  making a key: %.0f ms\n", taken * milli);
    }
}

} // namespace

int main(int count, char** words)
{
    auto const times = bench::number_given(count, words, times_default);
    if (!times) {
        std::fputs("usage: blind_rsa_bench [times]\n", stderr);
        return 2;
    }
    std::printf("3072 bits, %d times each; processor time of one call\n", *times);
    compare(*times);
    make_keys();
}
