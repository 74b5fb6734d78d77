# With HEED_PRECOMPILE, what nearly every source includes is compiled once for all modules and once
# for all test programs. Sources must still include what they use: the presets release and headers
# build without, and fail where one does not.
option(HEED_PRECOMPILE "Precompile the headers that most sources include (g++)" OFF)

# Loading them takes time as well, so only what is worth it for most sources stands here.
set(HEED_COMMON_HEADERS
    <algorithm> <array> <chrono> <cstddef> <cstdint> <functional> <map> <memory> <optional> <set>
    <span> <stdexcept> <string> <string_view> <utility> <variant> <vector>
    <boost/system/result.hpp>)

# g++ refuses precompiled headers that were made with other options, and -Werror makes that a
# failure instead of a slow build. -fpch-preprocess lets ccache know again what was compiled so.

# heed_precompile(<owner> LINK <targets…> HEADERS <headers…>): makes them, for other targets to use.
# The owner has no code of its own.
function(heed_precompile owner)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK;HEADERS")
    if(HEED_PRECOMPILE)
        file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${owner}.cpp" CONTENT "")
        add_library(${owner} OBJECT "${CMAKE_CURRENT_BINARY_DIR}/${owner}.cpp")
        target_link_libraries(${owner} PRIVATE ${arg_LINK} heed_warnings heed_sanitizers)
        target_precompile_headers(${owner} PRIVATE ${arg_HEADERS})
        target_compile_options(${owner} PRIVATE -fpch-preprocess)
    endif()
endfunction()

# heed_use_precompiled(<target> <owner>): takes those that heed_precompile has made for <owner>.
function(heed_use_precompiled target owner)
    if(HEED_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM ${owner})
        target_compile_options(${target} PRIVATE -fpch-preprocess)
    endif()
endfunction()

heed_precompile(heed_common_headers LINK Boost::headers HEADERS ${HEED_COMMON_HEADERS})
