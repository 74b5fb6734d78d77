#include "server/store/sqlite/comments.hpp"

#include "server/store/error.hpp"
#include "server/store/sqlite/enum_text.hpp"
#include "survey-defs/model/comment_sheet.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace heed::store::sqlite {

namespace {

bool asks_questions(Reader& reader, survey::CampaignId const& campaign)
{
    return reader.query("SELECT 1 FROM campaign_question WHERE campaign = ? LIMIT 1")
        .bind(campaign)
        .next();
}

std::int64_t
insert_list(Writer& writer, survey::CampaignId const& campaign, disclosure::CommentList const& list)
{
    auto insertion = writer.query("INSERT INTO comment_list (campaign, unit, pooled, question,"
                                  " sharing) VALUES (?, ?, ?, ?, ?) RETURNING number");
    insertion.bind(campaign, list.unit, list.pooled ? 1 : 0, list.question, to_text(list.sharing))
        .next();
    auto const number = insertion.number(0);
    insertion.next();
    return number;
}

std::string text_of(base::Bytes const& stored)
{
    auto text = survey::unpadded_comment(stored);
    if (!text) {
        throw std::runtime_error{"a stored comment is damaged"};
    }
    return *std::move(text);
}

// Reads id, text and held_back, in this order.
StoredComment read_comment(Query const& row)
{
    return {row.bytes16(0), text_of(row.bytes(1)), row.small_number(2) != 0};
}

std::vector<StoredComment> find_comments(Reader& reader, std::int64_t list)
{
    auto rows = reader.query("SELECT id, text, held_back FROM comment WHERE list = ? ORDER BY id");
    rows.bind(list);
    std::vector<StoredComment> comments;
    while (rows.next()) {
        comments.push_back(read_comment(rows));
    }
    return comments;
}

// Empty when there is no such comment in the campaign, or when it has been deleted.
std::optional<StoredComment>
find_comment(Reader& reader, survey::CampaignId const& campaign, base::Bytes16 const& id)
{
    auto row = reader.query("SELECT id, text, held_back FROM comment"
                            " JOIN comment_list ON comment_list.number = list"
                            " JOIN comment_review USING (campaign)"
                            " WHERE id = ? AND campaign = ? AND deleted = 0");
    return row.bind(id, campaign).next() ? std::optional{read_comment(row)} : std::nullopt;
}

std::optional<Review> find_review(Reader& reader, survey::CampaignId const& campaign)
{
    auto row = reader.query("SELECT delete_on, handed_over FROM comment_review"
                            " JOIN campaign AS run ON run.id = campaign WHERE campaign = ?");
    if (!row.bind(campaign).next()) {
        return std::nullopt;
    }
    return Review{.delete_on = row.day(0), .handed_over = row.small_number(1) != 0};
}

} // namespace

std::optional<Review> Comments::review(survey::CampaignId const& campaign)
{
    Reader reader{database_};
    return find_review(reader, campaign);
}

std::vector<StoredCommentList> Comments::lists(survey::CampaignId const& campaign)
{
    Reader reader{database_};
    auto rows = reader.query("SELECT number, unit, pooled, question, sharing FROM comment_list"
                             " JOIN comment_review USING (campaign)"
                             " WHERE campaign = ? AND deleted = 0 ORDER BY question, number");
    rows.bind(campaign);
    std::vector<StoredCommentList> lists;
    while (rows.next()) {
        lists.push_back({
            .unit = survey::GroupId{rows.text(1)},
            .pooled = rows.small_number(2) != 0,
            .question = survey::ItemId{rows.text(3)},
            .sharing = sharing_from(rows.text(4)),
            .comments = find_comments(reader, rows.number(0)),
        });
    }
    return lists;
}

std::vector<SharedComment>
Comments::handed_over(survey::CampaignId const& campaign, CommentScope const& scope)
{
    Reader reader{database_};
    auto rows = reader.query("SELECT comment.id, question, text FROM comment_list"
                             " JOIN comment_review USING (campaign)"
                             " JOIN campaign AS run ON run.id = campaign"
                             " JOIN comment ON comment.list = comment_list.number"
                             " WHERE campaign = ? AND unit = ? AND pooled <= ?"
                             " AND sharing = 'word_for_word' AND held_back = 0"
                             " AND handed_over = 1 AND deleted = 0");
    std::vector<std::pair<base::Bytes16, SharedComment>> found;
    for (auto const& unit : scope.units) {
        rows.bind(campaign, unit, scope.pooled ? 1 : 0);
        while (rows.next()) {
            found.push_back(
                {rows.bytes16(0), {survey::ItemId{rows.text(1)}, text_of(rows.bytes(2))}}
            );
        }
    }
    std::ranges::sort(found, {}, [](auto const& comment) { return comment.first; });
    std::vector<SharedComment> shared;
    for (auto& [id, comment] : found) {
        shared.push_back(std::move(comment));
    }
    return shared;
}

boost::system::result<StoredComment> Comments::hold_back(
    survey::CampaignId const& campaign,
    base::Bytes16 const& comment,
    bool held_back
)
{
    Writer writer{database_};
    auto found = find_comment(writer, campaign, comment);
    if (!found) {
        return errc::not_found;
    }
    if (found->held_back == held_back) {
        return *std::move(found);
    }
    if (!held_back && find_review(writer, campaign)->handed_over) {
        return errc::wrong_state;
    }
    writer.query("UPDATE comment SET held_back = ? WHERE id = ?")
        .bind(held_back ? 1 : 0, comment)
        .run();
    writer.commit();
    found->held_back = held_back;
    return *std::move(found);
}

void Comments::delete_due(base::Day today)
{
    Writer writer{database_};
    writer
        .query("UPDATE comment SET text = zeroblob(length(text)), held_back = 1 WHERE list IN"
               " (SELECT number FROM comment_list JOIN comment_review USING (campaign)"
               "  WHERE delete_on <= ? AND deleted = 0)")
        .bind(today)
        .run();
    writer.query("UPDATE comment_review SET deleted = 1 WHERE delete_on <= ? AND deleted = 0")
        .bind(today)
        .run();
    writer.commit();
}

void insert_comments(
    Writer& writer,
    survey::CampaignId const& campaign,
    KeptComments const& comments,
    base::Random& random
)
{
    if (!asks_questions(writer, campaign)) {
        return;
    }
    writer.query("INSERT INTO comment_review (campaign, delete_on) VALUES (?, ?)")
        .bind(campaign, comments.delete_on)
        .run();
    auto insertion = writer.query("INSERT INTO comment (list, id, text) VALUES (?, ?, ?)");
    for (auto const& list : comments.lists.lists()) {
        auto const number = insert_list(writer, campaign, list);
        for (auto const& text : list.texts) {
            insertion.bind(number, random.bytes16(), survey::padded_comment(text)).run();
        }
    }
}

} // namespace heed::store::sqlite
