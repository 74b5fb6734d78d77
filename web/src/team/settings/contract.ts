// The shapes of docs/api.md that the settings page reads and sends. Names are the API's own.

export interface Language {
  tag: string;
  /** Not all of its words have been translated by a professional. */
  draft: boolean;
}

export interface Definition {
  name: string;
  version: number;
  evidence: 'draft' | 'piloted' | 'validated';
}

export interface Build {
  version: string;
  /** Hash of the answer page's program, as in what people are told. */
  client: string;
  definitions: Definition[];
}

export interface Wishes {
  organisation: string;
  languages: string[];
  minimum_group: number;
  /** Years after the closing for which reports are kept; 0 for good. */
  report_years: number;
}

export interface Settings extends Wishes {
  languages_available: Language[];
  minimum_group_floor: number;
  detail_minimum: number;
  comments_kept_days: number;
  /** The first day on which a report may be deleted because of it; null where all are kept. */
  reports_deleted_from: string | null;
  build: Build;
}
