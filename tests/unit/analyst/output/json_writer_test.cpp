#include "scoring/analyst/output/json_writer.hpp"
#include "tests/unit/analyst/written.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;
using heed::statistics::Figure;
using heed::statistics::Reason;

BOOST_AUTO_TEST_CASE(commas_stand_between_members_and_nowhere_else)
{
    auto const text = test::written([](ByteWriter& out) {
        JsonWriter json{out};
        json.begin_object();
        json.key("a");
        json.begin_array();
        json.integer(1);
        json.integer(2);
        json.end_array();
        json.key("b");
        json.begin_object();
        json.end_object();
        json.line_key("c");
        json.figure(2.5);
        json.ready_key(escaped_key("d"));
        json.text("e");
        json.end_object();
    });
    BOOST_TEST(text == "{\"a\":[1,2],\"b\":{},\n\"c\":2.5,\"d\":\"e\"}");
}

BOOST_AUTO_TEST_CASE(quotes_backslashes_and_control_characters_are_escaped)
{
    BOOST_TEST(json_quoted("a\"b\\c\n\x1f\x7fé") == "\"a\\\"b\\\\c\\u000a\\u001f\x7fé\"");
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_null_in_every_form)
{
    auto const text = test::written([](ByteWriter& out) {
        JsonWriter json{out};
        json.begin_array();
        for (auto const form : {Form::count, Form::number, Form::score, Form::change}) {
            json.value({form, Reason::one_item});
        }
        json.end_array();
    });
    BOOST_TEST(text == "[null,null,null,null]");
}

BOOST_AUTO_TEST_CASE(displayed_values_are_texts_and_numbers_are_not)
{
    auto const text = test::written([](ByteWriter& out) {
        JsonWriter json{out};
        json.begin_array();
        json.value({Form::count, Figure{3.0}});
        json.value({Form::number, Figure{6.25}});
        json.value({Form::score, Figure{6.25}});
        json.value({Form::change, Figure{6.25}});
        json.value({Form::percent, Figure{62.5}});
        json.end_array();
    });
    BOOST_TEST(text == "[3,6.25,\"6.3\",\"+6.3\",\"63\"]");
}
