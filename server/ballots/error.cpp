#include "server/ballots/error.hpp"

#include <string>

namespace heed::ballots {

namespace {

class Category final : public boost::system::error_category {
public:
    char const* name() const noexcept override { return "heed.ballots"; }

    std::string message(int code) const override
    {
        switch (static_cast<errc>(code)) {
        case errc::malformed_code:
            return "malformed participation code";
        case errc::bad_round:
            return "malformed round id";
        case errc::bad_modulus:
            return "not a modulus of the right size";
        case errc::bad_key:
            return "not this round's issuing key";
        case errc::bad_blinded:
            return "malformed blinded value";
        case errc::bad_ticket:
            return "ticket not signed by this round";
        case errc::bad_revision:
            return "revision out of range";
        case errc::unknown_question:
            return "comment on an unknown question";
        case errc::question_not_asked:
            return "comment on a question that is not asked";
        case errc::question_twice:
            return "two comments on one question";
        case errc::empty_comment:
            return "empty comment";
        case errc::long_comment:
            return "comment too long";
        case errc::unreadable_comment:
            return "hidden characters in a comment";
        }
        return "unknown";
    }
};

} // namespace

boost::system::error_code make_error_code(errc code) noexcept
{
    static constinit Category const category;
    return {static_cast<int>(code), category};
}

} // namespace heed::ballots
