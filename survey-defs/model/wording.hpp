#pragma once
// The words of an instrument in one language. The server needs only the title and the status; the
// pages are built from the same files by web/, so each text lives in one place.

#include <string>

namespace heed::survey {

// How a translation came about. A report says so when statuses mix.
enum class Translation {
    source,       // the language in which the items were written
    draft,        // not professionally translated
    professional, // translated and checked by a professional
};

struct Wording {
    std::string language; // BCP 47, such as "en"
    Translation translation = Translation::source;
    std::string title;
};

} // namespace heed::survey
