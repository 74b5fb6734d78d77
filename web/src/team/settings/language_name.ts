// What a language is called: by its own speakers, and by the reader of this page. Browsers know both; an older one shows
// the bare tag.

function name_in(tag: string, language: string): string {
  if (!('DisplayNames' in Intl)) return tag;
  return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
}

export const own_name = (tag: string): string => name_in(tag, tag);

/** Empty where it would only repeat the language's own name. */
export function readers_name(tag: string, reader: string): string {
  const name = name_in(tag, reader);
  return name === own_name(tag) ? '' : name;
}
