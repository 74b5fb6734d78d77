#pragma once
// Many short names in one block of memory: a string each would cost three times as much for the
// ids of a large study. Filled by one thread, then read by any number.

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace heed::analyst {

class Names {
public:
    std::size_t size() const noexcept { return ends_.size(); }
    bool empty() const noexcept { return ends_.empty(); }

    // Valid until the next name is added.
    std::string_view operator[](std::size_t position) const noexcept
    {
        auto const begin = position == 0 ? 0 : ends_[position - 1];
        return std::string_view{bytes_}.substr(begin, ends_[position] - begin);
    }

    // All names together stay below 4 GiB.
    void add(std::string_view name)
    {
        bytes_ += name;
        assert(bytes_.size() <= std::numeric_limits<std::uint32_t>::max());
        ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    }

    // Makes room for so many names in all, of the mean length of those that are there.
    void reserve(std::size_t names)
    {
        bytes_.reserve(empty() ? 0 : bytes_.size() * names / size());
        ends_.reserve(names);
    }

private:
    std::string bytes_;
    std::vector<std::uint32_t> ends_;
};

} // namespace heed::analyst
