import { css } from '../html/template.ts';

/**
 * Tables, texts side by side and findings, on whatever page they stand; the page says what `--ink`, `--soft`, `--rule`
 * and `--hairline` are. Nothing is told by colour alone: what is gone is struck through behind a minus, what is new is
 * underlined behind a plus, what stands on one side only has a bar.
 */
export const partsStyle = css`
  .count {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .day {
    white-space: nowrap;
  }
  .similarity {
    width: auto;
    min-width: 50%;
  }
  .texts {
    table-layout: fixed;
  }
  .texts .number {
    width: 9mm;
    overflow-wrap: normal;
    color: var(--soft);
    font-weight: normal;
    font-size: 8.5pt;
  }
  .words {
    display: block;
    font:
      9.5pt/1.5 Georgia,
      'Times New Roman',
      serif;
    white-space: pre-line;
  }
  .only {
    border-inline-start: 2.5pt solid var(--ink);
  }
  .none,
  .label {
    color: var(--soft);
    font-style: italic;
    font-size: 8.5pt;
  }
  .label {
    display: block;
  }
  del,
  ins {
    text-decoration: none;
  }
  del > span {
    text-decoration: line-through 0.75pt;
  }
  ins > span {
    text-decoration: underline 1pt;
    text-underline-offset: 1.5pt;
  }
  del::before {
    content: '−\\2060 ';
    font-weight: bold;
  }
  ins::before {
    content: '+\\2060 ';
    font-weight: bold;
  }
  .findings {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .findings li {
    display: grid;
    grid-template-columns: 7mm 1fr;
    padding: 0.8mm 0;
    border-top: 0.5pt solid var(--hairline);
    break-inside: avoid;
  }
  .findings .number {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
`;
