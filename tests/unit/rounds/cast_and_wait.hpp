#pragma once
// Casts a ballot and waits until something is told of it. For tests only.

#include "server/rounds/cast.hpp"

#include <future>
#include <string>
#include <string_view>
#include <utility>

namespace heed::rounds::test {

// Throws std::future_error when nothing ever is.
inline boost::system::result<std::string, Refusal>
cast_and_wait(Context const& context, std::string_view short_name, Submission const& submission)
{
    std::promise<boost::system::result<std::string, Refusal>> promise;
    auto told = promise.get_future();
    auto tell = [promise = std::move(promise)](auto result) mutable {
        promise.set_value(std::move(result));
    };
    cast(context, short_name, submission, std::move(tell));
    return told.get();
}

} // namespace heed::rounds::test
