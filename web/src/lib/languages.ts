// The languages that pages may come in, by their tags. Each is named in itself, for those who look for it.

export interface Language {
  name: string;
  direction: 'ltr' | 'rtl';
  /** No professional translator has checked its texts; its pages say so. */
  is_draft: boolean;
}

export const known_languages: Record<string, Language> = {
  en: { name: 'English', direction: 'ltr', is_draft: false },
  cy: { name: 'Cymraeg', direction: 'ltr', is_draft: true },
  pl: { name: 'Polski', direction: 'ltr', is_draft: true },
  ar: { name: 'العربية', direction: 'rtl', is_draft: true },
};
