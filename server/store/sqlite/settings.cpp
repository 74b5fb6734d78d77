#include "server/store/sqlite/settings.hpp"

namespace heed::store::sqlite {

Settings StoredSettings::settings()
{
    Reader reader{database_};
    auto row = reader.query("SELECT organisation, minimum_group, report_years,"
                            " reports_erased_from FROM setting");
    row.next();
    Settings settings{
        .organisation = row.text(0),
        .languages = {source_language},
        .minimum_group = row.small_number(1),
        .report_years = row.small_number(2),
        .reports_erased_from = row.day(3)};
    auto tags = reader.query("SELECT tag FROM enabled_language ORDER BY tag");
    while (tags.next()) {
        settings.languages.push_back(tags.text(0));
    }
    return settings;
}

void StoredSettings::replace(Settings const& next)
{
    Writer writer{database_};
    writer
        .query("UPDATE setting SET organisation = ?, minimum_group = max(minimum_group, ?),"
               " reports_erased_from = iif(report_years = ?, reports_erased_from, ?),"
               " report_years = ?")
        .bind(
            next.organisation,
            next.minimum_group,
            next.report_years,
            next.reports_erased_from,
            next.report_years
        )
        .run();
    writer.query("DELETE FROM enabled_language").run();
    auto add = writer.query("INSERT INTO enabled_language (tag) VALUES (?)");
    for (auto const& tag : next.languages) {
        if (tag != source_language) {
            add.bind(tag).run();
        }
    }
    writer.commit();
}

void StoredSettings::put_off_erasing(base::Day until)
{
    Writer writer{database_};
    writer.query("UPDATE setting SET reports_erased_from = max(reports_erased_from, ?)")
        .bind(until)
        .run();
    writer.commit();
}

} // namespace heed::store::sqlite
