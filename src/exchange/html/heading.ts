import { html, type Markup } from './template.ts';

type Content = Markup | readonly (string | Markup)[];

/** A heading of a part that stands on different pages at different depths. */
export function heading(level: 2 | 3 | 4, content: Content): Markup {
  switch (level) {
    case 2:
      return html`<h2>${content}</h2>`;
    case 3:
      return html`<h3>${content}</h3>`;
    case 4:
      return html`<h4>${content}</h4>`;
  }
}
