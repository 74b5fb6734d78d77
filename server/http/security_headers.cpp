#include "server/http/security_headers.hpp"
