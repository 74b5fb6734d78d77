# Everything comes from Debian 12; nothing is downloaded at configure time.
find_package(Boost 1.81 REQUIRED COMPONENTS json url)
find_package(OpenSSL 3.0 REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Threads REQUIRED)

# libsodium ships neither a CMake package nor a module.
find_path(HEED_SODIUM_INCLUDE sodium.h REQUIRED)
find_library(HEED_SODIUM_LIBRARY sodium REQUIRED)
add_library(heed_sodium INTERFACE)
target_include_directories(heed_sodium SYSTEM INTERFACE "${HEED_SODIUM_INCLUDE}")
target_link_libraries(heed_sodium INTERFACE "${HEED_SODIUM_LIBRARY}")
