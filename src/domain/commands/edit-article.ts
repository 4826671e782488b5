import type { Entry } from '../change.ts';
import type { Command } from '../command.ts';
import { equal } from '../content.ts';
import { revision } from '../entries.ts';
import type { ArticleId } from '../ids.ts';
import type { Article } from '../records/article.ts';
import { fail, ok } from '../result.ts';
import { entityFor } from './entity-for.ts';
import { isDate } from './value-fits.ts';

type Fields = Pick<Article, 'title' | 'url' | 'publishedAt' | 'language' | 'outletId'>;

/** Changes what is known about an article. Its text never changes. Null means "not known". */
export const editArticle: Command<{
  readonly id: ArticleId;
  readonly title?: string;
  /** By name; found among the entities or made. */
  readonly outlet?: string | null;
  readonly url?: string | null;
  readonly publishedAt?: string | null;
  readonly language?: string | null;
}> = {
  name: 'editArticle',
  run(state, { id, outlet, ...given }, context) {
    const article = state.articles.get(id);
    if (!article) return fail({ kind: 'missing', what: 'article' });
    const fields: Partial<Fields> = { ...given };
    const entries: Entry[] = [];
    if (given.title !== undefined && given.title.trim() === '') return fail({ kind: 'emptyName' });
    if (given.publishedAt && !isDate(given.publishedAt)) {
      return fail({ kind: 'wrongValue', attribute: 'Date', expected: 'a date such as 2025-03-22' });
    }
    if (given.url && !isWebAddress(given.url)) {
      return fail({ kind: 'wrongValue', attribute: 'URL', expected: 'an address that begins with https://' });
    }
    if (outlet === null) Object.assign(fields, { outletId: null });
    else if (outlet !== undefined) {
      const found = entityFor(state, outlet, context);
      if (!found.ok) return found;
      entries.push(...found.value.entries);
      Object.assign(fields, { outletId: found.value.entity.id });
    }
    const after = { ...article, ...fields };
    if (equal(after, article)) return fail({ kind: 'nothingToDo' });
    return ok({
      title: `change ${whatChanged(article, after)} of article ${article.letter}`,
      entries: [...entries, revision(article, fields)],
    });
  },
};

const LABELS: Readonly<Record<keyof Fields, string>> = {
  title: 'title',
  outletId: 'outlet',
  publishedAt: 'date',
  url: 'URL',
  language: 'language',
};

const whatChanged = (before: Article, after: Article): string =>
  (Object.keys(LABELS) as (keyof Fields)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => LABELS[field])
    .join(', ');

/** Only these may ever become a link; the domain has no URL parser, and needs none for that. */
const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s/]\S*$/iu.test(url);
