#pragma once
// The program of the answer page as this server serves it: the files that the web build names in
// client.json, and their hash, which goes into every manifest. So staff, and whoever looks into it
// for them, can tell that everybody was served the same program.

#include "server/base/bytes.hpp"
#include "server/http/static_files.hpp"

namespace heed::app {

// SHA-256 over the length (8 bytes, big-endian) and the bytes of each file that client.json names,
// in its order. Throws std::runtime_error with a sentence for the operator when client.json is
// missing or cannot be read, or when the hash in it is another: then the pages have been changed
// since they were built.
base::Bytes32 client_fingerprint(http::StaticFiles const& files);

} // namespace heed::app
