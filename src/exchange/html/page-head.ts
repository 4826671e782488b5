import { html, type Markup } from './template.ts';

/** What stands before a page that runs nothing and asks no other computer for anything. */
export const pageHead = (title: string, styles: readonly Markup[]): Markup => html`<head>
  <meta charset="utf-8" />
  <meta
    http-equiv="Content-Security-Policy"
    content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
  />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>${title}</title>
  <style>
    ${styles}
  </style>
</head>`;
