import { css } from '../html/template.ts';

/** Notes stand beside their paragraphs where there is room, else below the text; then the register of an article. */
export const notesStyle = css`
  .text {
    max-width: 70ch;
  }
  .notes {
    margin: 24px 0 0;
  }
  .note {
    margin: 0 0 12px;
    padding-inline-start: 10px;
    border-inline-start: 1px solid var(--rule);
    font-size: 13.5px;
    line-height: 1.4;
    break-inside: avoid;
  }
  .note:target {
    border-inline-start: 4px solid var(--ink);
    background: var(--wash);
  }
  .note p {
    margin: 0;
  }
  .number {
    margin-inline-end: 4px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .unit {
    font-weight: 600;
    text-decoration: underline var(--style, solid) var(--line, currentcolor) 0.12em;
    text-underline-offset: 0.22em;
  }
  .quoted {
    margin-inline-start: 4px;
    color: var(--soft);
    font-family: var(--reading);
    unicode-bidi: isolate;
  }
  .coder {
    padding: 0 4px;
    border: 1px solid var(--rule);
    border-radius: 3px;
    font-size: 11.5px;
  }
  .values li {
    display: inline;
  }
  .values li:not(:last-child)::after {
    content: ' · ';
    color: var(--soft);
  }
  .remark,
  .said {
    white-space: pre-line;
  }
  .comment {
    padding-inline-start: 8px;
  }
  .answer {
    padding-inline-start: 20px;
  }
  .register .exact {
    width: 46%;
    font-family: var(--reading);
  }
  .register .exact div {
    white-space: pre-line;
  }
  .register .places {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .register tr {
    break-inside: avoid;
  }
  @media (min-width: 860px), print {
    .reading {
      display: grid;
      grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr);
      column-gap: 32px;
    }
    .reading.bare {
      grid-template-columns: minmax(0, 1fr);
    }
    .reading > .text,
    .reading > .notes {
      display: contents;
    }
    .text > p {
      grid-column: 1;
    }
    .beside {
      grid-column: 2;
      padding-block-start: 4px;
    }
  }
  @media screen and (max-width: 599px) {
    body {
      padding: 16px 14px 48px;
    }
    h1 {
      font-size: 25px;
    }
    table {
      display: block;
      overflow-x: auto;
    }
    .register .exact {
      min-width: 180px;
    }
  }
`;
