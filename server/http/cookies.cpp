#include "server/http/cookies.hpp"
