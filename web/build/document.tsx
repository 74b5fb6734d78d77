// The HTML around every page: head, assets and the messages that its script needs.

import type { ComponentChildren } from 'preact';
import { about_tongue, languages_of_page, type Messages } from '../src/lib/i18n';

export interface Assets {
  styles: string[];
  scripts: string[];
  preloads: string[];
  icon: string;
}

interface Properties {
  title: string;
  language: string;
  kind: string;
  messages: Messages;
  assets: Assets;
  children: ComponentChildren;
}

/** JSON that can stand inside a script element: no `<` can end it early. */
const inert_json = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

export function Document({ title, language, kind, messages, assets, children }: Properties) {
  return (
    <html lang={language} dir={about_tongue().direction} data-languages={languages_of_page().join(' ')}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <meta name="theme-color" content="#17494d" />
        <meta name="format-detection" content="telephone=no" />
        {assets.styles.map((address) => <link key={address} rel="stylesheet" href={address} />)}
        {assets.preloads.map((address) => <link key={address} rel="modulepreload" href={address} />)}
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
        {assets.scripts.map((address) => <script key={address} type="module" src={address} />)}
      </head>
      <body class={`app-body app-body--${kind}`}>
        <div id="app" class="app-page">{children}</div>
        {Object.keys(messages).length > 0 && (
          <script id="messages" type="application/json" dangerouslySetInnerHTML={{ __html: inert_json(messages) }} />
        )}
      </body>
    </html>
  );
}
