# Run by heed_must_not_compile with COMPILER, ROOT, SOURCE and MESSAGE.
set(ENV{LC_ALL} C)
execute_process(
    COMMAND "${COMPILER}" -std=c++20 -fsyntax-only -DHEED_OFFENCE "-I${ROOT}" "${SOURCE}"
    RESULT_VARIABLE status
    ERROR_VARIABLE errors)
if(status EQUAL 0)
    message(FATAL_ERROR "${SOURCE} compiles, and must not")
endif()
if(NOT errors MATCHES "${MESSAGE}")
    message(FATAL_ERROR "${SOURCE} is refused for another reason than '${MESSAGE}':\n${errors}")
endif()
