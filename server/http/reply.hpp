#pragma once
// An answer that comes later. Whoever holds the reply owes the client an answer and may give it
// from any thread, whenever it is known. One that is let go of unanswered, because something threw
// or stopped on the way, is answered with 500. So each request has exactly one answer, whatever
// becomes of those who were to give it.

#include "server/base/once.hpp"
#include "server/http/response.hpp"

#include <optional>
#include <utility>

namespace heed::http {

class Reply {
public:
    // Takes the answer to where it is awaited, without waiting itself; nothing stands for: there
    // will be none. Must not throw when it is given nothing.
    using Deliver = base::Once<std::optional<Response>>;

    explicit Reply(Deliver deliver) : deliver_{std::move(deliver)} {}
    Reply(Reply&&) noexcept = default;
    Reply& operator=(Reply&&) = delete;
    Reply(Reply const&) = delete;
    Reply& operator=(Reply const&) = delete;
    ~Reply()
    {
        if (deliver_) {
            deliver_(std::nullopt);
        }
    }

    // Once; does not wait for the client. One thread at a time.
    void give(Response response) { deliver_(std::move(response)); }

private:
    Deliver deliver_;
};

} // namespace heed::http
