#include "server/http/problem.hpp"
