# heed_sanitizers: carries -fsanitize=... to every target when HEED_SANITIZE names some.
add_library(heed_sanitizers INTERFACE)
if(HEED_SANITIZE)
    target_compile_options(heed_sanitizers INTERFACE
        -fsanitize=${HEED_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(heed_sanitizers INTERFACE -fsanitize=${HEED_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        # clang 14 cannot assemble a coroutine with the check of function types in it.
        target_compile_options(heed_sanitizers INTERFACE -fno-sanitize=function)
    endif()
    if(HEED_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # g++ warns about fences in libstdc++ and Asio that its thread sanitizer cannot follow.
        target_compile_options(heed_sanitizers INTERFACE -Wno-tsan)
    endif()
endif()
