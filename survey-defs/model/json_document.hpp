#pragma once
// A JSON text that has passed strict_json.hpp within the limits of a definition file. For readers
// of definitions. Immutable; any thread.

#include "survey-defs/model/error.hpp"
#include "survey-defs/model/json_node.hpp"

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

namespace heed::survey {

inline constexpr std::size_t key_bytes_max = 80;

class JsonDocument {
public:
    // `file` is used in error messages only. Text that is not JSON is reported with line and
    // column, both counted from 1; a duplicate key with its pointer.
    static Checked<JsonDocument> parse(std::string_view text, std::string_view file);

    // The document's outermost value. The node must not outlive document and complaint.
    JsonNode root(Complaint& complaint) const { return {root_.get(), "", complaint}; }

private:
    explicit JsonDocument(std::shared_ptr<boost::json::value const> root) : root_{std::move(root)}
    {
    }

    std::shared_ptr<boost::json::value const> root_;
};

} // namespace heed::survey
