#include "server/app/console.hpp"

#include <iostream>

namespace heed::app {

void say(std::string_view line)
{
    std::cout << line << std::endl;
}

void complain(std::string_view line)
{
    std::cerr << "heed: " << line << std::endl;
}

} // namespace heed::app
