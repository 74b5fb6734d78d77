// The name of the organisation that this installation is for. It is decoration: a page that cannot learn it goes without.

import { about } from '../../lib/about';
import { use_value } from './use_value';

const name_of = () => about().then(({ organisation }) => organisation, () => '');

/** Empty until it is known, and where none was set. */
export const use_organisation = (): string => use_value(name_of, []) ?? '';
