// All English texts. Each file holds the keys that begin with its name; a new file needs its two lines here.

import accessibility from './accessibility.json';
import campaign from './campaign.json';
import commitments from './commitments.json';
import common from './common.json';
import guide from './guide.json';
import hand_over from './hand-over.json';
import index from './index.json';
import launch from './launch.json';
import no_report from './no-report.json';
import not_found from './not-found.json';
import organisation from './organisation.json';
import output from './output.json';
import people from './people.json';
import reflection from './reflection.json';
import report from './report.json';
import respond from './respond.json';
import review from './review.json';
import reviews from './reviews.json';
import round from './round.json';
import rounds from './rounds.json';
import session from './session.json';
import settings from './settings.json';
import signin from './signin.json';
import team from './team.json';
import welcome from './welcome.json';
import withheld from './withheld.json';

export default {
  ...accessibility,
  ...campaign,
  ...commitments,
  ...common,
  ...guide,
  ...hand_over,
  ...index,
  ...launch,
  ...no_report,
  ...not_found,
  ...organisation,
  ...output,
  ...people,
  ...reflection,
  ...report,
  ...respond,
  ...review,
  ...reviews,
  ...round,
  ...rounds,
  ...session,
  ...settings,
  ...signin,
  ...team,
  ...welcome,
  ...withheld,
};
