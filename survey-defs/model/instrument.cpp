#include "survey-defs/model/instrument.hpp"

#include <boost/assert.hpp>

#include <algorithm>

namespace heed::survey {

std::size_t Instrument::item_count() const noexcept
{
    std::size_t count = 0;
    for (auto const& element : elements) {
        count += element.items.size();
    }
    return count;
}

Scale const& Instrument::scale_of(Element const& element) const
{
    auto const found = std::ranges::find(scales, element.scale, &Scale::id);
    BOOST_ASSERT_MSG(found != scales.end(), "an element's scale is one of its instrument's");
    return *found;
}

Element const* Instrument::find(ElementId const& id) const noexcept
{
    auto const found = std::ranges::find(elements, id, &Element::id);
    return found == elements.end() ? nullptr : &*found;
}

std::size_t Instrument::first_item(Element const& element) const
{
    std::size_t position = 0;
    for (auto const& candidate : elements) {
        if (candidate.id == element.id) {
            return position;
        }
        position += candidate.items.size();
    }
    BOOST_ASSERT_MSG(false, "the element is one of the instrument's");
    return position;
}

} // namespace heed::survey
