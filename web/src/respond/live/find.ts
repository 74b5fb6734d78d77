// Takes a person from the five characters on their slip to their survey.

import { is_crockford, normal_form } from '../../lib/crockford';
import { say, speak_as_page } from '../../lib/i18n';
import { short_length } from '../limits';
import { offer_languages } from './languages';

speak_as_page();
offer_languages();
const form = document.getElementById('find') as HTMLFormElement;
const field = document.getElementById('short') as HTMLInputElement;
const error = document.getElementById('short-error') as HTMLElement;
const title = document.title;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const short = normal_form(field.value);
  if (short.length === short_length && is_crockford(short)) {
    location.assign(`/r/${short}${location.search}`);
    return;
  }
  error.hidden = false;
  field.setAttribute('aria-invalid', 'true');
  form.querySelector('.app-field')?.classList.add('app-field--error');
  document.title = say('common.error-title', { title });
  field.focus();
});
