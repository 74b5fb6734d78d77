#include "server/http/router.hpp"
