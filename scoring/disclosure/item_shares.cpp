#include "scoring/disclosure/item_shares.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace heed::disclosure {

namespace {

// With one team alone the shares would be that team's, which are for those who read its own report.
constexpr int teams_min = 2;

// The bands of several teams, added up.
struct AddedBands {
    int teams = 0;
    int of = 0;
    int favourable = 0;
    int unfavourable = 0;
};

AddedBands
add_up(std::span<ElementBlock const> blocks, std::span<RecordedBlock const> round, std::size_t item)
{
    AddedBands all;
    for (ElementBlock const& block : blocks) {
        bool const shows_items = block.mean && item < block.items.size() && block.items[item] &&
                                 block.items[item]->bands && is_one_team(block, round);
        if (shows_items) {
            ItemBands const& bands = *block.items[item]->bands;
            all.teams += 1;
            all.of += bands.of;
            all.favourable += bands.favourable;
            all.unfavourable += bands.unfavourable;
        }
    }
    return all;
}

int people_behind(std::span<ElementBlock const> blocks)
{
    int people = 0;
    for (ElementBlock const& block : blocks) {
        people += block.mean ? block.least : 0;
    }
    return people;
}

// To the nearest step, half a step down: then both ends, treated alike, never exceed the whole.
int share(int count, int of) noexcept
{
    constexpr int steps = shares_of / share_step;
    std::int64_t const twice = 2 * std::int64_t{count} * steps + of - 1;
    auto const nearest = static_cast<int>(twice / (2 * std::int64_t{of})) * share_step;
    return std::clamp(nearest, share_step, shares_of - share_step);
}

std::optional<ItemBands> shares(AddedBands const& added, int people)
{
    bool const are_enough =
        added.teams >= teams_min && added.of >= share_people_min && 2 * added.of >= people;
    if (!are_enough) {
        return std::nullopt;
    }
    int const high = share(added.favourable, added.of);
    int const low = share(added.unfavourable, added.of);
    return ItemBands{
        .of = shares_of,
        .favourable = high,
        .neutral = shares_of - high - low,
        .unfavourable = low};
}

} // namespace

std::vector<ItemReport> item_shares(
    RecordedElement const& element,
    std::span<ElementBlock const> blocks,
    std::span<RecordedBlock const> round
)
{
    int const people = people_behind(blocks);
    std::vector<ItemReport> items;
    for (std::size_t item = 0; item < element.items.size(); ++item) {
        items.push_back(
            {.id = element.items[item], .bands = shares(add_up(blocks, round, item), people)}
        );
    }
    bool const has_any = std::ranges::any_of(items, [](auto const& item) { return !!item.bands; });
    return has_any ? items : std::vector<ItemReport>{};
}

} // namespace heed::disclosure
