#include "server/http/problem.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace heed::http {

Response problem_response(Problem const& problem)
{
    boost::json::object document;
    document["error"] = problem.code;
    if (!problem.field.empty()) {
        document["field"] = problem.field;
    }
    if (problem.limit) {
        document["limit"] = *problem.limit;
    }
    if (problem.line) {
        document["line"] = *problem.line;
    }
    if (problem.column) {
        document["column"] = *problem.column;
    }
    return json_response(problem.status, boost::json::serialize(document));
}

} // namespace heed::http
