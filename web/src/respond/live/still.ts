// The script of a page that only has to be read.

import { offer_languages } from './languages';

offer_languages();
