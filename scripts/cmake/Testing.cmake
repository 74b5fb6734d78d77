# heed_test(NAME <module> SOURCES <cpp…> [DEPENDS <targets…>] [LABEL quick|full])
#
# One test program per module, on Boost.Test linked as a shared library. tests/support/main.cpp
# gives it a main(). The label says in which tier of scripts/test it runs (quick by default).
find_package(Boost 1.81 REQUIRED COMPONENTS unit_test_framework)

function(heed_test)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME;LABEL" "SOURCES;DEPENDS")
    if(NOT arg_LABEL)
        set(arg_LABEL quick)
    endif()
    set(target heed_test_${arg_NAME})
    add_executable(${target} ${arg_SOURCES} "${PROJECT_SOURCE_DIR}/tests/support/main.cpp")
    target_compile_definitions(${target} PRIVATE
        BOOST_TEST_DYN_LINK HEED_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} PRIVATE
        ${arg_DEPENDS} Boost::unit_test_framework heed_warnings heed_sanitizers)
    add_test(NAME ${arg_NAME} COMMAND ${target} --log_level=test_suite --report_level=short)
    set_tests_properties(${arg_NAME} PROPERTIES LABELS ${arg_LABEL} TIMEOUT 300)
endfunction()
