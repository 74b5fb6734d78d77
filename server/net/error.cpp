#include "server/net/error.hpp"

#include <string>

namespace heed::net {

namespace {

class Category final : public boost::system::error_category {
public:
    char const* name() const noexcept override { return "heed.net"; }

    std::string message(int value) const override
    {
        switch (static_cast<errc>(value)) {
        case errc::bad_address:
            return "not a numeric IP address";
        case errc::certificate_unreadable:
            return "the certificate file cannot be read";
        case errc::key_unreadable:
            return "the key file cannot be read";
        case errc::key_exposed:
            return "the key file is readable by everyone";
        case errc::key_mismatch:
            return "the key does not belong to the certificate";
        }
        return "unknown";
    }
};

Category const category;

} // namespace

boost::system::error_code make_error_code(errc code) noexcept
{
    return {static_cast<int>(code), category};
}

} // namespace heed::net
