#pragma once
// Asks a router as the edge does, and waits for the answer, whichever thread gives it. For tests.

#include "server/http/router.hpp"

#include <future>
#include <stdexcept>
#include <utility>

namespace heed::http::test {

// Throws std::runtime_error when the reply was let go of, and what the handler threw.
inline Response answer_of(Router const& router, Request request)
{
    std::promise<std::optional<Response>> promise;
    auto answer = promise.get_future();
    auto deliver = [promise = std::move(promise)](std::optional<Response> given) mutable {
        promise.set_value(std::move(given));
    };
    router.handle(std::move(request), Reply{std::move(deliver)});
    auto response = answer.get();
    if (!response) {
        throw std::runtime_error{"nobody answered"};
    }
    return *std::move(response);
}

} // namespace heed::http::test
