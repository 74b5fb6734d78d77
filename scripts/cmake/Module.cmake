# heed_module(NAME <name> SOURCES <cpp…> HEADERS <hpp…> [DEPENDS <targets…>] [PRIVATE <targets…>])
#
# One layer of Heed as the static library heed_<name> with the alias heed::<name>. DEPENDS are the
# layers that its headers name; PRIVATE is what only its sources use (third-party libraries mostly).
# Includes are written from the repository root. The allowed arrows are checked by
# scripts/check-layers.
function(heed_module)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME" "SOURCES;HEADERS;DEPENDS;PRIVATE")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "heed_module: unknown arguments ${arg_UNPARSED_ARGUMENTS}")
    endif()
    set(target heed_${arg_NAME})
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(heed::${arg_NAME} ALIAS ${target})
    target_sources(${target} PUBLIC
        FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${arg_HEADERS})
    target_compile_features(${target} PUBLIC cxx_std_20)
    target_link_libraries(${target}
        PUBLIC ${arg_DEPENDS} Boost::headers
        PRIVATE ${arg_PRIVATE} heed_warnings heed_sanitizers)
    heed_use_precompiled(${target} heed_common_headers)
    if(HEED_SANITIZE)
        target_link_libraries(${target} PUBLIC heed_sanitizers)
    endif()
endfunction()
