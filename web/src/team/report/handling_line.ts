// What stands at the foot of every printed page. CSS can only print a text there that is part of a stylesheet, and the
// text belongs to a language, so the rule is made here; stylesheets made by a page's own script pass our policy.

let sheet: CSSStyleSheet | null = null;

/** A text as a CSS string: quotes and backslashes are escaped, so that no text can end it. */
export function css_string(text: string): string {
  return `"${text.replace(/["\\\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}

export function set_handling_line(page: Document, text: string): void {
  if (!('adoptedStyleSheets' in page)) return;
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(`@page { @bottom-left { content: ${css_string(text)} } }`);
  if (!page.adoptedStyleSheets.includes(sheet)) page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}
