#pragma once
// `heed audit --rehearse PEOPLE.json`: prints the ledger that the server would release for these
// people, through the same scorer and the same gate. So anybody can try the promise on an
// organisation of their own, and have it checked by a program that they trust. It is the only
// output of Heed that holds people with answers, and it holds them since its input did.
//
// Reads what audit_people.hpp describes, of which nothing is stored, and prints the same document
// as `disclosure-ledger/1` with
//   "people"    the same rows: items after mirroring reverse ones, a value for each scale, and in
//               "skipped" every item and scale without one
//   "items"     the range of each of these
//   "releases"  as in audit_releases.hpp; those that the file had are replaced
//   "k_comment" the smallest list of comments
// "tolerance" is left out, which stands for half of each range. Rows of people who did not answer
// stay as they are. Any thread.

#include "server/app/audit_file.hpp"
#include "survey-defs/model/catalogue.hpp"

#include <boost/system/result.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace heed::app {

// From the text of such a file to what is printed.
boost::system::result<std::string, InputFault>
rehearse(std::string_view text, survey::Catalogue const& catalogue);

// `definitions` is the folder of the instruments. Returns the exit status: 0, or exit_bad_input
// with the place and reason on standard error. Throws std::runtime_error when the instruments
// cannot be loaded.
int audit_rehearse(std::filesystem::path const& file, std::filesystem::path const& definitions);

} // namespace heed::app
