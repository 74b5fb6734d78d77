#include "tests/support/issuing_key.hpp"

#include "server/base/encoding.hpp"

#include <string_view>

namespace heed::testing {

namespace {

// An RSAPrivateKey of 3072 bits in base64url. Everybody knows it: never use it for a round.
constexpr std::string_view known_to_everybody =
    "MIIG5AIBAAKCAYEA4168xFtDtma3nvh1Z8XN3uFXd1l9tG0Dz6fqT3OQKmVy4YTyyKGm-FyLu2IcWWmlROOCafk9"
    "j6w6uew1s9LIMiKFPBi6zulik6E4JipZFpmU0kQBKACcY5yDLdFC7ZGiJ3QYulJzIcEKKGG-Grg5qamRptKPViCx"
    "n0acOQ3iKWH-HxBN6Mej1rwkr09yleFLujRBWVxQLIwrmvyyrf9iyI9PukD8vUVFImuOQNkAvYd-SEavBw2CDD8S"
    "ss5OhpI-cNgJKnnlfM1X0eqh670ltrUxMhFt-cZA6AauQGI16oU_3llArTcUKPyHQjgkLiGGCxeC8BTq_fCvv8sc"
    "xDPs4LiOK_xxv1l8v6l_aKXl8WwdgheJohqLLqfdP1fqsmVqQEIHLAg4c8AopR1zUHGcjdRziNlhZPIYF9pikKpv"
    "6xnq5XyYyp4ualeeO1VD7qlSUJpzdeTHMHuJJwrKcRhK8RjRW2u-BlhARSkOjf3ynKzr2MQAIa340b-OE93s83j5"
    "AgMBAAECggGABblqxG7tWocBANJ7dxKeIYEMpcrnB0A9gwB5RuAojlXWl0SQJKYIXvC4GuCl7WzIA8yp0umxvC-C"
    "wWsw9VvbD4M1w3CIqXpGzQgOO8ybNl5pj5ajNmLcH2F2HnA30tK0xhVwgBQXieGeivTL3mxqTBaZWUIZ6IM8RraI"
    "tCKXmJgxznueWfLrVjqPUOFNx9OUWeOo1WI31ztGnnue_CSsipwHoQGzxqzR47pY2Bt3qCAti3vJg4KMuuGOorUo"
    "C-I3kI6kRTntWmq6JwTyRAH0iEvmzoz3CdpKwEdtQkqKypaX30ndDS54Mh3hvi5FugWP3YqKR8wFO-ZBSVMD9xJS"
    "mBGTaUb30C2UEe8BEzAuanGMbAn2S9z40k6DsdyuLTXDDFhUMjiXhLiXlXmyx3MB6TgjQxSJt8NE1NI8EYwr2v4M"
    "H-xO-fHk0LCZM-uy7SOjg-4HqYXUAhRbjvpAW0_QuTbUf6CjJjdUZEiWLTp3V2-WfuCp8grADXP_-NhRGbulAoHB"
    "AP9AwUvA30-Yf6HF-5-0kXwxZy50zj3SZeEylOYvR-5UH-qcqmBY-f2kJx1THi3nZTLAMdKcNS-MXHg1SQ8bl_Zo"
    "jy_wkDKhKL5UTHyKtBYfWHtzkM70c_53cSZZctbvDktzKO1zimMCnc7nUB_1hZOwhK5BGJlfa0F_JQor7E9zJtS5"
    "_ArQAzJ_0BzNytGtBx1Nfpc9ldaVC4syqoxBHrj76CegwejTW6__kh1po42Krs1-SE7c4upJs1PkDlZ0RQKBwQDk"
    "CRdnk9XoqOrS5XlWQY8Y3KpuTht4hQ2oN6cXXn-sBFMOIFUKIZBSr-YuxEn_B5qnQqMLqNvaj-rK7Uis1S3qjsJh"
    "bl-t1ER0YTSZYUfp4P8j2YrnC2iVritlIiuEE0qiZq-zihvfPWuS27FLPNutpaD3L3saEoIW2hA0PdReUcL6emc_"
    "fBW0gyKMWYmpjowtb73D1FUfhwyLBdZ-8CLYKG_d4IInL7I2OMImTfJCKbaQOIps5kWOFUEmAxZsLyUCgcEA_tIU"
    "pp2r0fh6InRWGT_YpdVkHrq5UnqC_ujSQWIeO018d2ljpb_uAksoSVw7GrSRELNSieEsL4W-orr_brerY3FK0R8l"
    "tYWx-SCLIyINWrB8UvIyNIlSa02uhgxyWyRYbvZOe48HLoTkKjQ-h0lCywhDzPprpmHd34sg3SCwTzi0IVZyyhCT"
    "wIxcpQTFX8GPAq_kmvP-bDRrS9GO9WnlU-MYBse0Dc1DEVbg9cAKaTlz_O3_HcviNObSwgNAVQrJAoHAPgy_Qp72"
    "oPV92F860h7KumApPBSi4vuJiNGD9RbwtLUEiJ6BpV0WsXlNsEIXRH8kNQkr5ptPH7zzjb5dfTIQ6XdpKyvmex18"
    "dxKQRoAzGk_v_ShP5Ki1D62x_zX6E1lQgLpiav9UsD09TVvcdXWc7TZZg4l2_NQ2c9Nof16nr_adkJzIBX1VRqY8"
    "O2aN0AaK3D5Aq83WT9rmrdmr0SS0xo7SSdSydclDu_9bzSJ-nkRNehb4i8No_82GybojWtLFAoHBANDPvxIpaZgN"
    "a78L3WPoPpZRa30j0rYiZzJzYAYUa77m_B5unZnyfGk4ucqkfp3oucj4p5hY6RPyNzZPfB9W9CAjrcIci4SOco9o"
    "P2JPd1bWEd0KhATRl8qjKtvBP-MayILG2MlMETnnK3Ncn6GCxx_obe6Xe1iGAfdrhUf6-n36aIER-lb7EqxiwxsJ"
    "DB_iJuV1hDKWrTzKhMEZJTevqC3jSLoFod7yqrY68wp4-M-UZwnfJeWa_9eQC1QsP58vCg";

} // namespace

base::Bytes issuing_key_der()
{
    return base::from_base64url(known_to_everybody).value();
}

ballots::IssuingKey const& issuing_key()
{
    static auto const key = ballots::IssuingKey::from_der(issuing_key_der()).value();
    return key;
}

ballots::BallotKey const& ballot_key()
{
    static auto const key = ballots::BallotKey::from_modulus(issuing_key().modulus()).value();
    return key;
}

} // namespace heed::testing
