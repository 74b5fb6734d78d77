// Which component shows which view.

import type { ComponentChildren } from 'preact';
import type { Report } from '../contract';
import type { Agreement } from '../commitments/use_agreement';
import type { Definition, Wording } from '../parts/wording';
import { Choose, Prompts, Statements, Topic } from './exploring';
import { About, Earlier, Reflect, Rules, Welcome } from './opening';
import { Close, Helps, Promises } from './closing';
import { Comments, Picture, Strength, Table } from './numbers';
import type { ViewName } from './views';

export interface Shown {
  report: Report;
  wording: Wording;
  definition: Definition;
  agreement: Agreement;
  topic: string | null;
  choose: (topic: string) => void;
}

const components: Record<ViewName, (shown: Shown) => ComponentChildren> = {
  welcome: Welcome,
  about: About,
  rules: Rules,
  earlier: Earlier,
  reflect: Reflect,
  picture: Picture,
  table: Table,
  strength: Strength,
  choose: Choose,
  topic: Topic,
  statements: Statements,
  prompts: Prompts,
  comments: Comments,
  helps: Helps,
  promises: Promises,
  close: Close,
};

export function ViewOf({ name, ...shown }: Shown & { name: ViewName }) {
  const Component = components[name];
  return <Component key={name} {...shown} />;
}
