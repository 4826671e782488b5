// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import type { ActorId, ArticleId, ClientId, TagId } from '../../../src/domain/ids.ts';
import type { SessionState } from '../../../src/domain/session-state.ts';
import { evidenceReport } from '../../../src/exchange/evidence/gather.ts';
import { sourceOf } from '../../../src/exchange/evidence/page-source.ts';
import { CommandRunner } from '../../support/command-runner.ts';
import { DEAD, LIVING } from '../hostile-links.ts';
import { codedSession, everything, pageOf } from './coded-session.ts';

let state: SessionState;
let articleIds: readonly ArticleId[];
let page: Document;

/** As a browser would read it. */
const read = (markup: string): Document =>
  // oxlint-disable-next-line eslint/no-restricted-properties
  new DOMParser().parseFromString(markup, 'text/html');

const textsOf = (within: ParentNode, selector: string): readonly string[] =>
  [...within.querySelectorAll(selector)].map(({ textContent }) =>
    textContent.replaceAll(/\s+/gu, ' ').trim(),
  );

beforeAll(async () => {
  ({ state, articleIds } = await codedSession());
  page = read(await pageOf(state, everything(articleIds)));
});

describe('An evidence page', () => {
  it('runs nothing, loads nothing, and leads nowhere but into itself and to the web', async () => {
    expect(page.querySelectorAll('script, iframe, object, embed, link, img, form, base')).toHaveLength(0);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    );
    const [first] = articleIds;
    const { content, ...rest } = (await evidenceReport(state, everything([first!]), null)).articles[0]!;
    const linksWith = (url: string) => {
      const { markup } = sourceOf({ ...rest, content, article: { ...rest.article, url } });
      return [...read(markup).querySelectorAll('[href]')].map((link) => link.getAttribute('href'));
    };
    for (const url of LIVING) expect(linksWith(url), url).toEqual(url.startsWith('http') ? [url] : []);
    expect(linksWith('https://news.example/a?b=1&c="2"')).toEqual(['https://news.example/a?b=1&c=%222%22']);
    for (const url of DEAD) expect(linksWith(url), url).toEqual([]);
    const addresses = [...page.querySelectorAll('[href], [src]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual([]);
  });

  it('leads from every mark to its note and back, and every number is there once', () => {
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    const marks = [...page.querySelectorAll('.text a[id]')];
    expect(marks).toHaveLength(46);
    for (const mark of marks) {
      const note = page.querySelector(mark.getAttribute('href')!)!;
      expect(note.querySelector('.number')?.getAttribute('href')).toBe(`#${mark.id}`);
      expect(mark.getAttribute('aria-label')).toMatch(/^[A-D]\d+, (?:Quote|Claim|Framing), begins$/u);
    }
  });

  it('shows where annotations begin and end, however they lie over each other', () => {
    const [first] = textsOf(page, '#A-text p');
    expect(first).toBe(
      "[A1[A2[A3US President Donald Trump is [A4attemptingA3] to [A5build trust with IranA4] to avoid an armed conflictA5]A2]A1], Washington's Middle East envoy, Steve Witkoff, said in an interview released late on Friday.",
    );
    const outer = [...page.querySelectorAll('#A-text .u')].find(
      ({ textContent }) => textContent === 'attempting',
    )!;
    const lanes = [outer, ...outer.querySelectorAll('.u')].map(
      ({ className }) => /\bl\d\b/u.exec(className)?.[0],
    );
    expect(lanes.toSorted()).toEqual(['l0', 'l1', 'l2', 'l3']);
  });

  it('says of each annotation what was said of it', () => {
    const note = page.querySelector('#A1-note')!;
    expect(textsOf(note, '.unit, .quoted, .coder')).toEqual([
      'Quote',
      'ME',
      '“US President Donald Trump is attempting to build trust with…”',
    ]);
    expect(textsOf(note, '.values li')).toEqual([
      'Speaker: Steve Witkoff',
      'Type of quote: Indirect (by rule)',
    ]);
    expect(textsOf(note, '.remark')).toEqual(['Note: The headline takes this over without the attribution.']);
    expect(textsOf(note, '.links li')).toEqual(['→ asserts A2']);
    expect(textsOf(page, '#A2-note .links li')).toEqual(['← A1 asserts this']);
    expect(textsOf(note, '.comment')).toEqual(['Comment by Me, 2025-03-22 12:00: Is this one quote or two?']);
    const row = [...page.querySelectorAll('.register tbody tr')][1]!;
    expect(textsOf(row, 'th, .exact, .places, .small')).toEqual([
      'A2',
      'codebook version 1',
      'confidence: low',
      'flagged',
      'US President Donald Trump is attempting to build trust with Iran to avoid an armed conflict',
      '0–91',
      '2025-03-22 12:00',
    ]);
  });

  it('counts characters in code points', () => {
    const rows = [...page.querySelectorAll('.register')].at(-1)!;
    const points = Array.from(state.texts.get(articleIds[3]!)!.text);
    const said = textsOf(rows, '.places').map((place) => place.split('–').map(Number));
    const words = [...rows.querySelectorAll('.exact')].map(({ textContent }) => textContent.trim());
    expect(said.map(([start, end]) => points.slice(start, end).join(''))).toEqual(words);
  });

  it('is read by headings and landmarks', () => {
    expect(page.documentElement.lang).toBe('en');
    expect(textsOf(page, 'h1')).toEqual(['Sample']);
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
    expect(page.querySelectorAll('main')).toHaveLength(1);
    expect(page.querySelectorAll('nav[aria-label]')).toHaveLength(1);
    const lists = [...page.querySelectorAll('ol.beside')].map((list) => list.getAttribute('aria-label'));
    expect(lists[0]).toBe('Annotations that begin in paragraph 1');
    for (const paragraph of page.querySelectorAll('.text p'))
      expect(paragraph.getAttribute('dir')).toBe('auto');
  });

  it('leaves out what nobody wants on it', async () => {
    const [first] = articleIds;
    const all = everything([first!]);
    const bare = read(
      await pageOf(state, {
        ...all,
        withNotes: false,
        withComments: false,
        withLinks: false,
        withComparison: false,
        withProvenance: false,
      }),
    );
    expect(bare.querySelectorAll('.remark, .links, .threads, .register, .source, .comparison')).toHaveLength(
      0,
    );
    expect(bare.querySelectorAll('.note')).toHaveLength(25);
    const some = read(await pageOf(state, { ...all, tagIds: new Set(['quote']) as never }));
    expect(new Set(textsOf(some, '.note .unit'))).toEqual(new Set(['Quote']));
    const [one] = state.annotations.get(first!)!.keys();
    expect(
      read(await pageOf(state, { ...all, annotationIds: new Set([one!]) })).querySelectorAll('.note'),
    ).toHaveLength(1);
    const none = read(await pageOf(state, { ...all, annotationIds: new Set() }));
    expect(textsOf(none, '.article > .none')).toEqual(['No annotations.']);
    expect(none.querySelector('.legend')).toBeNull();
  });

  it('leaves out what coders said who are left out, and keeps the answers of those who are not', async () => {
    const [first] = articleIds;
    const bo = new CommandRunner(state, { client: 'other' as ClientId, actorId: 'actor-bo' as ActorId });
    const mine = [...state.comments.values()].find(({ about }) => about.type === 'annotation')!;
    bo.do('addComment', { about: mine.about, text: 'Bo answers.', replyTo: mine.id });
    bo.do('addComment', { about: { type: 'article', id: first! }, text: 'Bo asks.', replyTo: null });
    const saidBy = async (coders: readonly ActorId[] | null) => {
      const options = { ...everything([first!]), coders: coders && new Set(coders) };
      return textsOf(read(await pageOf(bo.state, options)), '.threads p').map((text) =>
        text.replace(/, [-\d]+ [\d:]+:/u, ':'),
      );
    };
    expect(await saidBy(null)).toEqual([
      'Comment by Bo Chen: Bo asks.',
      'Comment by Me: Is this one quote or two?',
      'Answer by Bo Chen: Bo answers.',
    ]);
    const me = mine.createdBy;
    expect(await saidBy([me])).toEqual(['Comment by Me: Is this one quote or two?']);
    expect(await saidBy(['actor-bo' as ActorId])).toEqual(['Comment by Bo Chen: Bo asks.']);
  });

  it('gives each of nine that lie over each other a line of its own, and the lines their room', async () => {
    const runner = new CommandRunner(state);
    const [, second] = articleIds;
    const { text } = state.texts.get(second!)!;
    for (let length = 9; length > 0; length -= 1) {
      const ranges = [{ start: 0, end: text.indexOf(' ', length * 12) }];
      runner.do('createAnnotation', { articleId: second!, ranges, tagId: 'quote' as TagId });
    }
    const made = read(await pageOf(runner.state, { ...everything([second!]), tagIds: null }));
    const lanes = new Set(
      [...made.querySelectorAll('#B-text p:first-child .u')].map(
        (line) => line.getAttribute('style') ?? /\bl\d\b/u.exec(line.className)?.[0],
      ),
    );
    expect(lanes.size).toBeGreaterThanOrEqual(9);
    const deepest = Math.max(...[...lanes].map((lane) => Number(/\d+/u.exec(lane ?? '')?.[0])));
    expect(made.querySelector('#B-text p')?.getAttribute('style')).toContain(`--crowd:${deepest + 1}`);
  });

  it('names articles whose texts could not be read', async () => {
    const texts = new Map(state.texts);
    texts.delete(articleIds[1]!);
    const made = read(await pageOf({ ...state, texts }, everything(articleIds)));
    expect(textsOf(made, '.front .lost')).toEqual([
      expect.stringMatching(/^Left out, because the browser could not read the text: B \(“US President/u),
    ]);
    expect(made.querySelectorAll('.article')).toHaveLength(3);
  });

  it('takes words from outside as words, in markup and in the style sheet', async () => {
    const evil = '</style></title><script>alert(1)</script>"\'><!--\n\\22 } body{display:none}';
    const [first] = articleIds;
    const article = {
      ...state.articles.get(first!)!,
      title: evil,
      author: evil,
      fields: { [evil]: evil },
      language: evil,
    };
    const tags = new Map(
      [...state.tags].map(([id, tag]) => [
        id,
        {
          ...tag,
          name: evil,
          lineStyle: evil as never,
          colour: {
            light: { ...tag.colour.light, line: 'red}*{display:none' },
            dark: { ...tag.colour.dark, line: evil },
          },
        },
      ]),
    );
    const hostile = {
      ...state,
      tags,
      articles: new Map(state.articles).set(first!, article),
      session: { ...state.session, title: evil },
    };
    const markup = await pageOf(hostile, everything(articleIds));
    const made = read(markup);
    expect(made.querySelectorAll('script')).toHaveLength(0);
    expect(made.querySelectorAll('style')).toHaveLength(1);
    expect(made.querySelector('h1')?.textContent).toBe(evil);
    const style = made.querySelector('style')!.textContent;
    expect(style).not.toContain('display:none');
    expect(style.split('{')).toHaveLength(style.split('}').length);
    expect(made.querySelectorAll('.note')).toHaveLength(46);
  });
});
