// A button, or a link that looks like one when it has an `href`.

import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ComponentChildren } from 'preact';

interface Look {
  /** One `primary` button a view; `quiet` looks like a link but acts like a button. */
  look?: 'primary' | 'secondary' | 'quiet';
  children: ComponentChildren;
}

type ButtonProperties = Look & ButtonHTMLAttributes<HTMLButtonElement>;
type LinkProperties = Look & { href: string } & AnchorHTMLAttributes<HTMLAnchorElement>;

export function Button({ look = 'primary', children, ...rest }: ButtonProperties) {
  return <button type="button" {...rest} class={`app-button app-button--${look}`}>{children}</button>;
}

export function ButtonLink({ look = 'primary', children, ...rest }: LinkProperties) {
  return <a {...rest} class={`app-button app-button--${look}`}>{children}</a>;
}
