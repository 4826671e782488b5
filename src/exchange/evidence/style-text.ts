import { css } from '../html/template.ts';

/** An article: where it comes from, and its text with a line of its own under the words of each annotation. */
export const textStyle = css`
  .article > h2 {
    display: flex;
    gap: 12px;
    padding-block-start: 14px;
    border-block-start: 2px solid var(--ink);
    font: 600 24px/1.25 var(--reading);
  }
  .article > h2 > bdi {
    flex: 1;
  }
  .byline {
    color: var(--soft);
  }
  .source {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 400px), 1fr));
    gap: 2px 32px;
    margin: 0 0 16px;
    font-size: 13.5px;
  }
  .source > div {
    display: flex;
    gap: 12px;
  }
  .source > .long {
    grid-column: 1 / -1;
  }
  .source dt {
    flex: 0 0 92px;
    color: var(--soft);
  }
  .source dd {
    flex: 1;
    min-width: 0;
    margin: 0;
  }
  .coding {
    margin: 0 0 12px;
    font-size: 13.5px;
  }
  .coding p {
    margin: 0;
  }
  .text p {
    margin: 0 0 14px;
    font: 17px/1.65 var(--reading);
    white-space: pre-wrap;
    orphans: 3;
    widows: 3;
  }
  .text .crowd2 {
    line-height: 1.8;
  }
  .text .crowd3 {
    line-height: 1.95;
  }
  .text .crowd4 {
    line-height: 2.1;
  }
  .text .crowd-more {
    line-height: calc(1.3 + 0.2 * var(--crowd));
  }
  .text .headline {
    font-weight: 700;
    font-size: 20px;
  }
  .text .heading {
    font-weight: 700;
  }
  .text .quote {
    padding-inline-start: 20px;
    border-inline-start: 2px solid var(--hairline);
  }
  .text .caption {
    color: var(--soft);
    font-size: 15px;
  }
  .text .item {
    padding-inline-start: 24px;
  }
  .text .item[data-depth] {
    padding-inline-start: 48px;
  }
  .text .item::before {
    float: inline-start;
    width: 24px;
    margin-inline-start: -24px;
    content: '•';
  }
  .text .item[data-marker]::before {
    content: attr(data-marker);
  }
  .u {
    text-decoration: underline var(--style, solid) var(--line, currentcolor) 0.095em;
    text-decoration-skip-ink: none;
  }
  .l0 {
    text-underline-offset: 0.2em;
  }
  .l1 {
    text-underline-offset: 0.4em;
  }
  .l2 {
    text-underline-offset: 0.6em;
  }
  .l3 {
    text-underline-offset: 0.8em;
  }
  .deep {
    text-underline-offset: calc(0.2em * (var(--lane) + 1));
  }
  sup {
    position: relative;
    top: -0.42em;
    color: var(--soft);
    font: 600 0.62em/0 var(--face);
    font-variant-numeric: tabular-nums;
    vertical-align: baseline;
    white-space: nowrap;
    unicode-bidi: isolate;
    -webkit-user-select: none;
    user-select: none;
  }
  .open {
    margin-inline-end: 0.12em;
  }
  .close {
    margin-inline-start: 0.12em;
    font-weight: 400;
  }
  sup a {
    text-decoration: none;
  }
  sup a:hover {
    color: var(--ink);
    text-decoration: underline;
  }
  sup a:target {
    color: var(--paper);
    background: var(--ink);
  }
`;
