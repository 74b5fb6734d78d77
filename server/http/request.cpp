#include "server/http/request.hpp"
