import { css } from '../html/template.ts';

/** Colours, letters and the parts of the page that are no article. Hue belongs to units only. */
export const frameStyle = css`
  :root {
    color-scheme: light dark;
    --paper: #fff;
    --ink: #16191b;
    --soft: #4c5357;
    --rule: #9aa1a5;
    --hairline: #d5d9da;
    --wash: #f3f4f2;
    --face: system-ui, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif;
    --reading: 'Iowan Old Style', Georgia, 'Times New Roman', 'Noto Serif', 'Noto Naskh Arabic', serif;
    --mono: ui-monospace, 'SFMono-Regular', Consolas, 'DejaVu Sans Mono', monospace;
  }
  @media screen and (prefers-color-scheme: dark) {
    :root {
      --paper: #14171a;
      --ink: #e6e8e7;
      --soft: #a7aeb1;
      --rule: #62696d;
      --hairline: #33393d;
      --wash: #1d2125;
    }
  }
  * {
    box-sizing: border-box;
  }
  body {
    max-width: 1180px;
    margin: 0 auto;
    padding: 28px 24px 64px;
    background: var(--paper);
    color: var(--ink);
    font: 15px/1.5 var(--face);
    overflow-wrap: anywhere;
  }
  main:focus {
    outline: none;
  }
  h1,
  h2,
  h3 {
    line-height: 1.25;
    text-wrap: balance;
    break-after: avoid;
  }
  h1 {
    margin: 0 0 8px;
    font: 600 30px/1.2 var(--reading);
  }
  h2 {
    margin: 48px 0 12px;
    font-size: 21px;
  }
  h3 {
    margin: 28px 0 8px;
    font-size: 16px;
  }
  p {
    margin: 0 0 8px;
  }
  a {
    color: inherit;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  a:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  ul,
  ol,
  dl {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  table {
    width: 100%;
    margin: 0 0 16px;
    border-collapse: collapse;
    font-size: 13.5px;
  }
  caption {
    padding: 0 0 6px;
    color: var(--soft);
    font-size: 13px;
    text-align: start;
  }
  th,
  td {
    padding: 6px 8px;
    border-block-start: 1px solid var(--hairline);
    text-align: start;
    vertical-align: top;
  }
  thead > tr > * {
    border-block: 1px solid var(--ink);
  }
  .skip {
    position: absolute;
    inset-inline-start: -999px;
  }
  .skip:focus {
    inset: 8px auto auto 8px;
    padding: 4px 10px;
    background: var(--paper);
    border: 1px solid var(--ink);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .kind {
    margin: 0 0 2px;
    color: var(--soft);
    font-size: 14px;
  }
  .about {
    max-width: 75ch;
  }
  .tell,
  .small {
    color: var(--soft);
  }
  .small {
    font-size: 12.5px;
  }
  .lost {
    padding: 6px 10px;
    border: 1px solid var(--ink);
  }
  .letter {
    font-weight: 700;
  }
  .contents {
    margin: 20px 0 0;
    border-block: 1px solid var(--ink);
  }
  .contents li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 24px;
    padding: 6px 0;
  }
  .contents li + li {
    border-block-start: 1px solid var(--hairline);
  }
  .contents a {
    text-decoration: none;
  }
  .contents a:hover {
    text-decoration: underline;
  }
  .contents .letter {
    display: inline-block;
    min-width: 1.4em;
  }
  .units {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 22px;
    margin: 8px 0 0;
  }
  .mono {
    font: 600 0.9em var(--mono);
  }
  .checking {
    margin: 56px 0 0;
    border-block-start: 1px solid var(--ink);
    font-size: 14px;
  }
  .checking h2 {
    margin-block-start: 20px;
  }
  .checking p {
    max-width: 80ch;
  }
  .hash,
  pre {
    font: 12.5px/1.45 var(--mono);
    overflow-wrap: anywhere;
  }
  pre {
    margin: 0 0 12px;
    padding: 8px 10px;
    background: var(--wash);
    white-space: pre-wrap;
  }
  .hashes {
    margin: 0 0 12px;
  }
`;
