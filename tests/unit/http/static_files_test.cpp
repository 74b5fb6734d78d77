#include "server/http/static_files.hpp"
#include "tests/unit/http/make_request.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <unistd.h>

namespace heed::http {

using test::header_of;
using test::make_request;

namespace {

namespace filesystem = std::filesystem;

// A small build of the pages in a directory that goes with the test.
class Site {
public:
    Site()
    {
        put("index.en.html", "<p>Hello");
        put("index.en.html.br", "brotli");
        put("index.en.html.gz", "gzip");
        put("index.cy.html", "<p>Helo");
        put("sign-in.en.html", "<p>Sign in");
        put("assets/team-3f9cA2b7.js", "script");
        put("assets/plain.js", "script");
        put("orphan.css.br", "left over");
    }

    Site(Site const&) = delete;
    Site& operator=(Site const&) = delete;

    ~Site() { filesystem::remove_all(root); }

    void put(std::string const& name, std::string const& content) const
    {
        filesystem::create_directories((root / name).parent_path());
        std::ofstream{root / name, std::ios::binary} << content;
    }

    StaticFiles load() const { return StaticFiles::load(root).value(); }

    filesystem::path root = filesystem::temp_directory_path() /
                            ("heed_static_files_test_" + std::to_string(::getpid()));
};

Request with(std::string const& name, std::string const& value)
{
    auto request = make_request(Method::get, "/");
    request.headers[name] = value;
    return request;
}

std::vector<std::string> const both{"en", "cy"};
Request const bare = make_request(Method::get, "/");

} // namespace

BOOST_FIXTURE_TEST_SUITE(static_files, Site)

BOOST_AUTO_TEST_CASE(pages_revalidate_and_hashed_assets_never_change)
{
    auto const files = load();
    auto const page = files.serve_page(bare, "sign-in", both).value();
    BOOST_TEST(page.content() == "<p>Sign in");
    BOOST_TEST(header_of(page, "Content-Type") == "text/html; charset=utf-8");
    BOOST_TEST(header_of(page, "Cache-Control") == "no-cache");
    BOOST_TEST(header_of(page, "Vary") == "Accept-Encoding, Accept-Language");

    auto const asset = files.serve(bare, "assets/team-3f9cA2b7.js").value();
    BOOST_TEST(header_of(asset, "Content-Type") == "text/javascript; charset=utf-8");
    BOOST_TEST(header_of(asset, "Cache-Control") == "public, max-age=31536000, immutable");
    BOOST_TEST(
        header_of(files.serve(bare, "assets/plain.js").value(), "Cache-Control") == "no-cache"
    );
}

BOOST_AUTO_TEST_CASE(the_server_itself_reads_the_plain_bytes)
{
    auto const files = load();
    BOOST_TEST(files.content("index.en.html").value() == "<p>Hello");
    BOOST_TEST(!files.content("index.en.html.br").has_value());
    BOOST_TEST(!files.content("nowhere").has_value());
}

BOOST_AUTO_TEST_CASE(only_what_was_loaded_has_a_name)
{
    auto const files = load();
    for (auto const* name :
         {"index.en.html.br",
          "index.en.html.gz",
          "orphan.css",
          "orphan.css.br",
          "",
          "assets",
          "../index.en.html",
          "assets/../index.en.html",
          "/etc/passwd"}) {
        BOOST_TEST(!files.serve(bare, name), name);
    }
    BOOST_TEST(!files.serve_page(bare, "nowhere", both));
}

BOOST_AUTO_TEST_CASE(a_link_to_a_file_outside_is_not_served)
{
    filesystem::create_symlink("/etc/hostname", root / "hostname.txt");
    BOOST_TEST(!load().serve(bare, "hostname.txt"));
}

BOOST_AUTO_TEST_CASE(a_client_gets_the_encoding_that_it_prefers_and_we_have)
{
    auto const files = load();
    auto const content = [&files](std::string const& accepted) {
        auto const response = files.serve(with("accept-encoding", accepted), "index.en.html");
        return std::string{header_of(*response, "Content-Encoding")} + ":" +
               std::string{response->content()};
    };
    BOOST_TEST(content("gzip, deflate, br") == "br:brotli");
    BOOST_TEST(content("gzip") == "gzip:gzip");
    BOOST_TEST(content("br;q=0.5, gzip;q=0.8") == "gzip:gzip");
    BOOST_TEST(content("br;q=0, gzip") == "gzip:gzip");
    BOOST_TEST(content("*") == "br:brotli");
    BOOST_TEST(content("br;q=0, gzip;q=0") == ":<p>Hello");
    BOOST_TEST(content("identity") == ":<p>Hello");
    BOOST_TEST(content("") == ":<p>Hello");
}

BOOST_AUTO_TEST_CASE(each_encoding_has_a_tag_of_its_own_that_answers_304)
{
    auto const files = load();
    auto const plain = files.serve(bare, "index.en.html").value();
    auto const tag = std::string{header_of(plain, "ETag")};
    auto const packed = files.serve(with("accept-encoding", "br"), "index.en.html").value();
    BOOST_TEST(tag != header_of(packed, "ETag"));

    for (auto const& known : {tag, "W/" + tag, "\"other\", " + tag, std::string{"*"}}) {
        auto const again = files.serve(with("if-none-match", known), "index.en.html").value();
        BOOST_TEST((again.status == Status::not_modified), known);
        BOOST_TEST(again.content() == "");
        BOOST_TEST(header_of(again, "ETag") == tag);
        BOOST_TEST(header_of(again, "Cache-Control") == "no-cache");
        BOOST_TEST(header_of(again, "Vary") == "Accept-Encoding");
    }
    auto const stale = files.serve(with("if-none-match", "\"other\""), "index.en.html").value();
    BOOST_TEST((stale.status == Status::ok));
}

BOOST_AUTO_TEST_CASE(the_tag_changes_with_the_content)
{
    auto const before = std::string{header_of(*load().serve_page(bare, "sign-in", both), "ETag")};
    put("sign-in.en.html", "<p>Sign in!");
    BOOST_TEST(header_of(*load().serve_page(bare, "sign-in", both), "ETag") != before);
}

BOOST_AUTO_TEST_CASE(a_page_comes_in_the_best_language_that_it_has)
{
    auto const files = load();
    auto const language = [&files](Request const& request, std::string_view page) {
        return std::string{header_of(*files.serve_page(request, page, both), "Content-Language")};
    };
    BOOST_TEST(language(with("accept-language", "cy-GB, en;q=0.5"), "index") == "cy");
    BOOST_TEST(language(with("accept-language", "cy;q=0.5, EN-gb"), "index") == "en");
    BOOST_TEST(language(with("accept-language", "cy;q=0"), "index") == "en");
    BOOST_TEST(language(with("accept-language", "de, pl"), "index") == "en");
    BOOST_TEST(language(with("accept-language", "cy"), "sign-in") == "en");
    BOOST_TEST(language(bare, "index") == "en");

    auto chosen = make_request(Method::get, "/?lang=cy");
    chosen.headers["accept-language"] = "en";
    BOOST_TEST(language(chosen, "index") == "cy");
}

BOOST_AUTO_TEST_CASE(a_page_comes_in_no_language_that_is_switched_off)
{
    auto const files = load();
    auto const wanted = with("accept-language", "cy");
    std::vector<std::string> const english{"en"};
    for (auto const& served : {english, std::vector<std::string>{}}) {
        auto const page = files.serve_page(wanted, "index", served).value();
        BOOST_TEST(header_of(page, "Content-Language") == "en");
        BOOST_TEST(page.content() == "<p>Hello");
    }
}

BOOST_AUTO_TEST_CASE(the_languages_are_those_of_the_index_page)
{
    put("sign-in.pl.html", "<p>Zaloguj");
    put("index.html", "no language");
    BOOST_TEST((load().languages() == std::vector<std::string>{"cy", "en"}));
}

BOOST_AUTO_TEST_CASE(a_build_without_an_index_page_is_refused)
{
    filesystem::remove(root / "index.en.html");
    BOOST_TEST((StaticFiles::load(root).error() == boost::system::errc::no_such_file_or_directory));
    BOOST_TEST(
        (StaticFiles::load(root / "nowhere").error() ==
         boost::system::errc::no_such_file_or_directory)
    );
}

BOOST_AUTO_TEST_CASE(a_build_over_the_limit_is_refused)
{
    put("large.txt", std::string(static_bytes_max, 'x'));
    BOOST_TEST((StaticFiles::load(root).error() == boost::system::errc::value_too_large));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::http
