import { css } from '../html/template.ts';

/** For whatever sheet the printer has. Links lose nothing on paper: numbers say where they lead. */
export const printStyle = css`
  @page {
    margin: 20mm 16mm 18mm;
    @top-left {
      font:
        8pt 'Helvetica Neue',
        Arial,
        sans-serif;
      color: #4c5357;
    }
    @top-right {
      font:
        8pt 'Helvetica Neue',
        Arial,
        sans-serif;
      color: #4c5357;
    }
    @bottom-right {
      font:
        8pt 'Helvetica Neue',
        Arial,
        sans-serif;
      color: #4c5357;
      content: counter(page) ' / ' counter(pages);
    }
  }
  @media print {
    body {
      max-width: none;
      padding: 0;
      font-size: 9.5pt;
    }
    h1 {
      font-size: 20pt;
    }
    h2 {
      margin-block-start: 18pt;
      font-size: 13pt;
    }
    h3 {
      font-size: 10.5pt;
    }
    .skip {
      display: none;
    }
    .article > h2 {
      margin-block-start: 0;
      font-size: 15pt;
    }
    .article,
    .comparison {
      break-before: page;
    }
    .text {
      max-width: none;
    }
    .text p {
      margin-block-end: 7pt;
      font-size: 10.5pt;
    }
    .text .crowd4 {
      line-height: 2;
    }
    .text .headline {
      font-size: 12.5pt;
    }
    .reading {
      column-gap: 7mm;
    }
    .note,
    .source,
    .coding,
    table,
    caption {
      font-size: 8.5pt;
    }
    .note {
      margin-block-end: 6pt;
    }
    .small,
    .coder {
      font-size: 7.5pt;
    }
    .hash,
    pre {
      font-size: 7.5pt;
    }
    thead {
      display: table-header-group;
    }
    .checking {
      margin-block-start: 18pt;
      break-inside: avoid;
    }
    a {
      text-decoration: none;
    }
    .source a {
      text-decoration: underline;
    }
  }
`;
