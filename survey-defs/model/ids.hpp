#pragma once
// Identifiers as types of their own, so that a round can never be passed where a group is meant.
// They are plain values: copy them freely, from any thread.

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>

namespace heed::survey {

// An identifier of the kind named by Tag. The text is opaque; nothing is parsed out of it.
template <typename Tag>
class Id {
public:
    Id() = default;
    explicit Id(std::string text) : text_{std::move(text)} {}

    std::string const& text() const noexcept { return text_; }
    bool empty() const noexcept { return text_.empty(); }

    friend auto operator<=>(Id const&, Id const&) = default;

private:
    std::string text_;
};

// An item of an instrument, such as "ATT1".
using ItemId = Id<struct ItemTag>;
// A facet that several items measure together, such as "attending".
using ElementId = Id<struct ElementTag>;
// A set of answer options, such as "freq5".
using ScaleId = Id<struct ScaleTag>;
// A node of the group tree: a team is a leaf of it.
using GroupId = Id<struct GroupTag>;
// One team's run of an instrument.
using RoundId = Id<struct RoundTag>;
// One launch over one or more teams.
using CampaignId = Id<struct CampaignTag>;

} // namespace heed::survey

template <typename Tag>
struct std::hash<heed::survey::Id<Tag>> {
    std::size_t operator()(heed::survey::Id<Tag> const& id) const noexcept
    {
        return std::hash<std::string>{}(id.text());
    }
};
