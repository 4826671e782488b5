import { css } from './html-template.ts';

/**
 * For A4 in black and white, and readable on a screen. Nothing is told by colour alone: what is gone is struck through
 * behind a minus, what is new is underlined behind a plus, what stands on one side only has a bar.
 */
export const pageStyle = css`
  @page {
    size: A4;
    margin: 16mm 15mm 18mm;
  }
  :root {
    color-scheme: light;
  }
  body {
    max-width: 190mm;
    margin: 0 auto;
    padding: 8mm 5mm;
    background: #fff;
    color: #111;
    font:
      10pt/1.45 'Helvetica Neue',
      Arial,
      sans-serif;
    overflow-wrap: anywhere;
  }
  h1 {
    margin: 0 0 1mm;
    font-size: 17pt;
    line-height: 1.2;
  }
  h2 {
    margin: 9mm 0 2mm;
    font-size: 13pt;
    line-height: 1.25;
    break-after: avoid;
  }
  h3 {
    margin: 6mm 0 1.5mm;
    font-size: 10.5pt;
    break-after: avoid;
  }
  p {
    margin: 0 0 2mm;
  }
  .lead {
    font-size: 11pt;
    font-weight: bold;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    margin: 0 0 4mm;
  }
  caption {
    padding: 0 0 1.5mm;
    color: #444;
    font-size: 8.5pt;
    text-align: start;
  }
  th,
  td {
    padding: 1.5mm 2mm;
    border-top: 0.5pt solid #888;
    text-align: start;
    vertical-align: top;
  }
  thead > tr > * {
    border-top: 1pt solid #111;
    border-bottom: 1pt solid #111;
    font-size: 9pt;
  }
  thead {
    display: table-header-group;
  }
  tr {
    break-inside: avoid;
  }
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
    width: 7mm;
    color: #444;
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
    border-inline-start: 2.5pt solid #111;
  }
  .none,
  .label {
    color: #444;
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
    border-top: 0.5pt solid #ccc;
    break-inside: avoid;
  }
  .findings .number {
    color: #444;
    font-variant-numeric: tabular-nums;
  }
  @media print {
    body {
      max-width: none;
      padding: 0;
    }
    .pair + .pair:not(.apart) {
      break-before: page;
    }
  }
`;
