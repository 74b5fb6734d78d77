# heed_test(NAME <module> SOURCES <cpp…> [DEPENDS <targets…>] [LABEL quick|full])
#
# One test program per module, on Boost.Test linked as a shared library. The label says in which
# tier of scripts/test it runs (quick by default).
find_package(Boost 1.81 REQUIRED COMPONENTS unit_test_framework)

add_library(heed_test_main OBJECT "${PROJECT_SOURCE_DIR}/tests/support/main.cpp")
target_link_libraries(heed_test_main PRIVATE
    Boost::unit_test_framework heed_warnings heed_sanitizers)
heed_precompile(heed_test_headers
    LINK Boost::unit_test_framework
    HEADERS ${HEED_COMMON_HEADERS} <filesystem>
            <boost/test/data/test_case.hpp> <boost/test/unit_test.hpp>)

function(heed_test)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME;LABEL" "SOURCES;DEPENDS")
    if(NOT arg_LABEL)
        set(arg_LABEL quick)
    endif()
    set(target heed_test_${arg_NAME})
    add_executable(${target} ${arg_SOURCES})
    target_compile_definitions(${target} PRIVATE HEED_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} PRIVATE
        ${arg_DEPENDS} heed_test_main Boost::unit_test_framework heed_warnings heed_sanitizers)
    heed_use_precompiled(${target} heed_test_headers)
    add_test(NAME ${arg_NAME} COMMAND ${target} --log_level=test_suite --report_level=short)
    set_tests_properties(${arg_NAME} PROPERTIES LABELS ${arg_LABEL} TIMEOUT 300)
endfunction()
