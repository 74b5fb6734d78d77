#pragma once
// The handlers, grouped by the file that holds them. Each one parses, calls one use case, and
// answers; routes.cpp says which request reaches which. All may run on any worker; one that takes
// a reply answers later (http::LateHandler).

#include "server/api/services.hpp"
#include "server/http/reply.hpp"
#include "server/http/request.hpp"
#include "server/http/response.hpp"

namespace heed::api {

// health.cpp
http::Response show_health(Services const& services, http::Request const& request);

// pages.cpp
http::Response show_page(Services const& services, http::Request const& request);
http::Response show_round_page(Services const& services, http::Request const& request);
http::Response show_report_page(Services const& services, http::Request const& request);
http::Response show_review_page(Services const& services, http::Request const& request);
http::Response show_campaign_page(Services const& services, http::Request const& request);
http::Response show_preview_page(Services const& services, http::Request const& request);
http::Response show_answer_page(Services const& services, http::Request const& request);
http::Response show_file(Services const& services, http::Request const& request);

// participants.cpp
http::Response show_facts(Services const& services, http::Request const& request);
http::Response show_manifest(Services const& services, http::Request const& request);
http::Response give_ticket(Services const& services, http::Request const& request);
void cast_ballot(Services const& services, http::Request const& request, http::Reply reply);
http::Response check_receipt(Services const& services, http::Request const& request);

// session.cpp
http::Response show_session(Services const& services, http::Request const& request);
http::Response sign_in(Services const& services, http::Request const& request);
http::Response sign_out(Services const& services, http::Request const& request);

// people.cpp
http::Response show_welcome(Services const& services, http::Request const& request);
http::Response accept_invitation(Services const& services, http::Request const& request);
http::Response list_people(Services const& services, http::Request const& request);
http::Response invite(Services const& services, http::Request const& request);
http::Response withdraw_invitation(Services const& services, http::Request const& request);
http::Response make_password_link(Services const& services, http::Request const& request);
http::Response remove_person(Services const& services, http::Request const& request);

// rounds.cpp
http::Response list_instruments(Services const& services, http::Request const& request);
http::Response list_rounds(Services const& services, http::Request const& request);
http::Response launch_round(Services const& services, http::Request const& request);
http::Response show_round(Services const& services, http::Request const& request);
http::Response issue_slips(Services const& services, http::Request const& request);
http::Response issue_replacement(Services const& services, http::Request const& request);
http::Response resume_round(Services const& services, http::Request const& request);
http::Response open_round(Services const& services, http::Request const& request);
http::Response extend_round(Services const& services, http::Request const& request);
http::Response close_round(Services const& services, http::Request const& request);

// campaigns.cpp
http::Response list_campaigns(Services const& services, http::Request const& request);
http::Response launch_campaign(Services const& services, http::Request const& request);
http::Response show_campaign(Services const& services, http::Request const& request);
http::Response open_campaign(Services const& services, http::Request const& request);
http::Response extend_campaign(Services const& services, http::Request const& request);
http::Response close_campaign(Services const& services, http::Request const& request);

// commitments.cpp
http::Response show_commitments(Services const& services, http::Request const& request);
http::Response write_commitments(Services const& services, http::Request const& request);

// organisation.cpp
http::Response show_organisation(Services const& services, http::Request const& request);
http::Response replace_organisation(Services const& services, http::Request const& request);
http::Response import_organisation(Services const& services, http::Request const& request);
http::Response edit_unit(Services const& services, http::Request const& request);
http::Response list_led_units(Services const& services, http::Request const& request);

// settings.cpp
http::Response show_about(Services const& services, http::Request const& request);
http::Response show_settings(Services const& services, http::Request const& request);
http::Response change_settings(Services const& services, http::Request const& request);

// reviews.cpp
http::Response list_facilitators(Services const& services, http::Request const& request);
http::Response list_reviews(Services const& services, http::Request const& request);
http::Response show_review(Services const& services, http::Request const& request);
http::Response hold_back_comment(Services const& services, http::Request const& request);
http::Response hand_over(Services const& services, http::Request const& request);

// report.cpp
http::Response show_report(Services const& services, http::Request const& request);
http::Response show_unit_report(Services const& services, http::Request const& request);

} // namespace heed::api
