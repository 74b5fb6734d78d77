#include "survey-defs/model/error.hpp"

#include <algorithm>

namespace heed::survey {

namespace {

class Category final : public boost::system::error_category {
public:
    char const* name() const noexcept override { return "heed.survey"; }

    std::string message(int code) const override
    {
        switch (static_cast<errc>(code)) {
        case errc::unknown_item:
            return "unknown item";
        case errc::item_not_asked:
            return "item not asked in this round";
        case errc::answered_twice:
            return "item answered twice";
        case errc::value_off_scale:
            return "value not on the scale";
        case errc::cannot_say_not_offered:
            return "\"can't say\" not offered";
        case errc::empty_sheet:
            return "empty answer sheet";
        case errc::bad_encoding:
            return "bad encoding of an answer sheet";
        }
        return "unknown";
    }
};

// A refused file may hold anything, and the message may go to a terminal.
void make_printable(std::string& text)
{
    std::replace_if(
        text.begin(),
        text.end(),
        [](unsigned char c) { return c < 0x20 || c == 0x7f; },
        '?'
    );
}

} // namespace

boost::system::error_code make_error_code(errc code) noexcept
{
    static constinit Category const category;
    return {static_cast<int>(code), category};
}

std::string DefinitionError::message() const
{
    std::string text = file + ": ";
    if (!pointer.empty()) {
        text += "at " + pointer + ": ";
    }
    text += reason;
    if (line != 0) {
        text += " at line " + std::to_string(line) + ", column " + std::to_string(column);
    }
    make_printable(text);
    return text;
}

} // namespace heed::survey
