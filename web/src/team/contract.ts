// The shapes of docs/api.md that the leader's pages read and send. Names are the API's own.

import type { Coded } from '../charts/scale';
import type { Mode } from '../respond/ballot/modes';

export type Role = 'administrator' | 'leader' | 'facilitator';

export interface Session {
  name: string;
  sign_in_name: string;
  role: Role;
}

export interface InstrumentId {
  name: string;
  version: number;
}

export interface Instrument extends InstrumentId {
  title: string;
  minutes: number;
  items: number;
  evidence: 'draft' | 'piloted' | 'validated';
  optional_blocks: string[];
  /** Ids of the open questions that a launch may ask. */
  open_questions: string[];
  languages: string[];
  /** For one team (or everything below a unit), or for two teams that are asked together. */
  use: 'team' | 'pair';
}

/** Who reads reports and comments before a leader does. */
export interface Facilitator {
  name: string;
  sign_in_name: string;
}

export type RoundState = 'prepared' | 'open' | 'closed';

export type ReportState = 'none' | 'with_facilitator' | 'released' | 'withheld' | 'erased';

/** What a round and the whole of its campaign have alike. */
export interface Terms {
  instrument: InstrumentId;
  blocks: string[];
  open_questions: string[];
  /** Null where nobody reads first. */
  facilitator: Facilitator | null;
  launched_on: string;
  closes_on: string;
  /** The last day to which closing may be put off, as people are told. */
  closes_latest: string;
  /** The day of the session, on which a leader sees the report at the latest; null without a facilitator. */
  session_on: string | null;
  handed_over: boolean;
  minimum_group: number;
  detail_minimum: number;
  leader_label: string;
  contact: string;
  strict_rounds: boolean;
  mode: Mode;
  /** Last day on which tickets are given, and first day on which ballots are taken. */
  collect_until: string;
  answer_from: string;
}

export interface Progress {
  reached: number;
  as_of: string;
}

export interface Round extends Terms {
  id: string;
  /** The launch that it belongs to, and its unit there. */
  campaign: string;
  unit: string;
  short: string;
  state: RoundState;
  team: string;
  people: number;
  closed_on: string | null;
  slips: number;
  /** Null unless it is open. */
  progress: Progress | null;
  report: ReportState;
  /** Of the manifest; null before the round's key has been made. */
  fingerprint: string | null;
  replacements_left: number;
  /** Restored from a backup, and gives no tickets until its leader has taken note. */
  stopped: boolean;
  restored: boolean;
  /** Whether there are no more ballots than tickets, and no more tickets than codes; null before closing. */
  tally_holds: boolean | null;
}

/** What a round's codes come with. */
export interface Slips {
  codes: string[];
  fingerprint: string;
}

/** What every launch says, whoever is asked. */
export interface LaunchTerms {
  instrument: InstrumentId;
  blocks: string[];
  open_questions: string[];
  /** Sign-in name; null where nobody reads first. */
  facilitator: string | null;
  /** With a facilitator alone. */
  session_on?: string;
  closes_on: string;
  closes_latest: string;
  minimum_group: number;
  leader_label: string;
  contact: string;
  strict_rounds: boolean;
  mode: Mode;
  /** Both exactly where the mode is `two_step`. */
  collect_until?: string;
  answer_from?: string;
}

export interface LaunchedTeam {
  name: string;
  people: number;
  /** Sign-in name; null for whoever launches. */
  leader: string | null;
}

/** One team, a unit and everything below it, or two teams together. */
export type LaunchedPeople = { team: string; people: number } | { unit: string } | { name: string; teams: [LaunchedTeam, LaunchedTeam] };

export type Band = 'low' | 'middle' | 'high';
export type Spread = 'alike' | 'mixed' | 'two_experiences';

export type Verdict = 'higher' | 'lower' | 'too_close' | 'open_end';

/** Since the last report; `figure` is null where a coded end leaves even the direction open. */
export interface Change {
  figure: string | null;
  coded: Coded;
  since: string;
  verdict: Verdict;
}

export interface Score {
  figure: string;
  coded: Coded;
  low: number;
  high: number;
  band: Band;
  change: Change | null;
}

/** Three counts that add up to `of`, or nulls where too few answered the statement. */
export interface ItemCounts {
  id: string;
  favourable: number | null;
  neutral: number | null;
  unfavourable: number | null;
  of: number | null;
}

export interface ElementReport {
  id: string;
  in_overall: boolean;
  score: Score | null;
  spread: Spread | null;
  items: ItemCounts[] | null;
  items_from: 'team' | 'larger_teams' | null;
}

/** The people who answered, as a band: an open end is null, and so are both from 95 per cent on. */
export interface Answered {
  low: number | null;
  high: number | null;
  rate_low: number | null;
}

interface ReportHead {
  campaign: string;
  /** Of the campaign, that the report is about. */
  unit: string;
  team: string;
  people: number;
  instrument: InstrumentId;
  closed_on: string;
  minimum_group: number;
  detail_minimum: number;
  /** Whether nearly the same people as in an earlier report have none. */
  strict_rounds: boolean;
  /** Who reads the report before the leader does; null where nobody was named. */
  facilitator: Facilitator | null;
  session_on: string | null;
  handed_over: boolean;
  codes_printed: number;
  ballots: { mode: Mode; restored: boolean; tally_holds: boolean | null };
  /** Null where no open question was asked. */
  comments: QuestionComments[] | null;
}

export interface WithheldReport extends ReportHead {
  state: 'withheld';
}

export interface ReleasedReport extends ReportHead {
  state: 'released';
  answered: Answered;
  detail: boolean;
  overall: Score | null;
  elements: ElementReport[];
}

/** What a report shows of one open question: `waiting` until the facilitator has handed the comments over. */
export interface QuestionComments {
  question: string;
  state: 'waiting' | 'shown' | 'none';
  texts: string[];
}

export type Report = WithheldReport | ReleasedReport;

export interface Person {
  name: string;
  sign_in_name: string;
  role: Role;
}

export interface Invitation {
  id: string;
  name: string;
  role: Role;
  expires_on: string;
}

export interface People {
  people: Person[];
  invitations: Invitation[];
}

/** `open` until the campaign is closed and judged. */
export type ReviewState = 'open' | 'to_review' | 'handed_over';

/** A campaign in a facilitator's list. */
export interface ReviewEntry {
  campaign: string;
  name: string;
  state: ReviewState;
  closes_on: string;
  /** From this day on leaders see the report, handed over or not. */
  session_on: string;
  asks_comments: boolean;
  /** The day on which its comments are deleted; null while it is open, and without comments. */
  delete_on: string | null;
  /** Its reports were kept for as long as is set. */
  erased: boolean;
}

export type Sharing = 'word_for_word' | 'theme_only';

export interface Comment {
  id: string;
  text: string;
  held_back: boolean;
}

/** A unit of a reviewed campaign, and whether there is a report about it. */
export interface ReviewedUnit {
  id: string;
  name: string;
  /** Id of the unit above; null for the whole campaign. */
  parent: string | null;
  people: number;
  report: 'none' | 'released' | 'withheld';
}

/** What people of one unit wrote to one question and shared in one way. */
export interface CommentList {
  question: string;
  unit: string;
  /** Whether the list joins several small teams below the unit. */
  pooled: boolean;
  share: Sharing;
  comments: Comment[];
}

export interface Review {
  campaign: string;
  name: string;
  instrument: InstrumentId;
  state: Exclude<ReviewState, 'open'>;
  session_on: string;
  asks_comments: boolean;
  delete_on: string | null;
  detail_minimum: number;
  units: ReviewedUnit[];
  lists: CommentList[];
}

export type Kept = 'yes' | 'partly' | 'no';

/** One thing that a team or its leader said they would do. */
export interface Commitment {
  by: 'team' | 'leader';
  text: string;
  owner: string;
  due_on: string;
  /** Null until somebody says how it went. */
  kept: Kept | null;
}

/** What was agreed about a report, and about the last one of the same unit. */
export interface Commitments {
  commitments: Commitment[];
  earlier: { campaign: string; closed_on: string; commitments: Commitment[] } | null;
}
