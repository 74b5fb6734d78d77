// What our interface adds to OpenSSL when it signs blindly and verifies, beside the library's own
// calls in the same run; and what reading a key and making one cost.
//
//   blind_rsa_bench [times]      300 when not given

#include "server/ballots/blind_rsa.hpp"
#include "server/ballots/openssl_calls.hpp"
#include "server/ballots/round_secrets.hpp"
#include "server/ballots/ticket.hpp"
#include "server/base/random.hpp"
#include "tests/bench/number_given.hpp"
#include "tests/bench/stopwatch.hpp"
#include "tests/support/blind_client.hpp"
#include "tests/support/issuing_key.hpp"

#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <cstdio>

namespace {

using namespace heed;
using ballots::Owned;

constexpr int times_default = 300;
constexpr int runs = 5;
constexpr int keys = 6;
constexpr double milli = 1e3;

survey::RoundId const round_id{"AAAAAAAAAAAAAAAAAAAAAA"};

// The library with as little around it as there can be: contexts are made once and used again.
class RawCalls {
public:
    RawCalls()
    {
        auto const der = testing::issuing_key_der();
        auto const* start = der.data();
        key_.reset(d2i_AutoPrivateKey(nullptr, &start, static_cast<long>(der.size())));
        signing_.reset(EVP_PKEY_CTX_new(key_.get(), nullptr));
        EVP_PKEY_sign_init(signing_.get());
        EVP_PKEY_CTX_set_rsa_padding(signing_.get(), RSA_NO_PADDING);
    }

    int sign(ballots::Modular const& value)
    {
        ballots::Modular out{};
        std::size_t size = out.size();
        EVP_PKEY_sign(signing_.get(), out.data(), &size, value.data(), value.size());
        return out.back();
    }

    int verify(base::ByteView input, ballots::Modular const& signature)
    {
        Owned<EVP_MD_CTX, EVP_MD_CTX_free> const digest{EVP_MD_CTX_new()};
        EVP_PKEY_CTX* padding = nullptr; // belongs to the digest's context
        EVP_DigestVerifyInit(digest.get(), &padding, EVP_sha384(), nullptr, key_.get());
        EVP_PKEY_CTX_set_rsa_padding(padding, RSA_PKCS1_PSS_PADDING);
        return EVP_DigestVerify(
            digest.get(),
            signature.data(),
            signature.size(),
            input.data(),
            input.size()
        );
    }

private:
    Owned<EVP_PKEY, EVP_PKEY_free> key_;
    Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> signing_;
};

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
    RawCalls raw;
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
