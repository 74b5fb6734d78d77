#include "server/http/static_files.hpp"
