import { css } from '../html/template.ts';

/** For A4 in black and white, and readable on a screen. What a comparison is made of has its own: `partsStyle`. */
export const pageStyle = css`
  @page {
    size: A4;
    margin: 16mm 15mm 18mm;
  }
  :root {
    color-scheme: light;
    --ink: #111;
    --soft: #444;
    --rule: #888;
    --hairline: #ccc;
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
