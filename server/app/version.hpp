#pragma once
// The version of this build. CMakeLists.txt holds the number.

namespace heed::app {

inline constexpr char const* version = HEED_VERSION;

} // namespace heed::app
