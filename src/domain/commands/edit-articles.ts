import {
  cleanFields,
  cleanLabels,
  EXPECTED,
  problemOfField,
  tidyLanguage,
  tidyName,
} from '../article-fields.ts';
import type { Entry } from '../change.ts';
import type { Command, Refusal } from '../command.ts';
import { equal } from '../content.ts';
import { revision } from '../entries.ts';
import type { ArticleId, EntityId } from '../ids.ts';
import type { Article } from '../records/article.ts';
import { fail, ok, type Result } from '../result.ts';
import { entitiesFor } from './entity-for.ts';

/** What is to be known about an article. Its text never changes. Null means "not known"; what is absent stays. */
export interface ArticleEdit {
  readonly id: ArticleId;
  readonly title?: string;
  /** By name; found among the entities or made. */
  readonly outlet?: string | null;
  readonly url?: string | null;
  readonly publishedAt?: string | null;
  /** BCP 47. */
  readonly language?: string | null;
  readonly author?: string | null;
  /** All of them; `addLabels` and `removeLabels` then count on top of these. */
  readonly labels?: readonly string[];
  readonly addLabels?: readonly string[];
  readonly removeLabels?: readonly string[];
  /** All of them; `setFields` and `removeFields` then count on top of these. */
  readonly fields?: Readonly<Record<string, string>>;
  /** An empty value takes the field away. */
  readonly setFields?: Readonly<Record<string, string>>;
  readonly removeFields?: readonly string[];
}

/**
 * Changes what is known about one article or many, in one step. Articles that say so already are passed over; one that
 * can't be changed as asked refuses the whole, and is named where there are several.
 */
export const editArticles: Command<{ readonly edits: readonly ArticleEdit[] }> = {
  name: 'editArticles',
  run(state, { edits }, context) {
    const outletFor = entitiesFor(state, context);
    const outlets: Entry[] = [];
    const changed = new Map<ArticleId, Entry>();
    for (const edit of edits) {
      const before = state.articles.get(edit.id);
      if (!before) return fail({ kind: 'missing', what: 'article' });
      // Two edits of one article are one change of it.
      const article = (changed.get(edit.id)?.after as Article | undefined) ?? before;
      const problem = problemOf(edit);
      if (problem) return fail(edits.length === 1 ? problem : inArticle(before, problem));
      const outlet = outletOf(edit.outlet, outletFor);
      if (!outlet.ok) return fail(edits.length === 1 ? outlet.reason : inArticle(before, outlet.reason));
      outlets.push(...outlet.value.entries);
      const fields = fieldsOf(article, edit, outlet.value.outletId);
      if (!equal({ ...article, ...fields }, article)) {
        changed.set(edit.id, { ...revision(article, fields), before });
      }
    }
    const entries = [...changed.values()].filter(({ before, after }) => !equal(before, after));
    if (entries.length === 0) return fail({ kind: 'nothingToDo' });
    return ok({ title: titleOf(entries), entries: [...outlets, ...entries] });
  },
};

const inArticle = ({ letter, title }: Article, reason: Refusal): Refusal => ({
  kind: 'inArticle',
  article: `article ${letter} “${title}”`,
  reason,
});

function problemOf({ title, publishedAt, url, language }: ArticleEdit): Refusal | null {
  if (title !== undefined && problemOfField('title', title)) return { kind: 'emptyName' };
  const wrong = (attribute: string, expected: string): Refusal => ({
    kind: 'wrongValue',
    attribute,
    expected,
  });
  if (problemOfField('publishedAt', publishedAt ?? '')) return wrong('Date', EXPECTED.publishedAt);
  if (problemOfField('url', url ?? '')) return wrong('URL', EXPECTED.url);
  return problemOfField('language', language ?? '') ? wrong('Language', EXPECTED.language) : null;
}

interface OutletFound {
  /** Undefined: it stays. */
  readonly outletId?: EntityId | null;
  readonly entries: readonly Entry[];
}

function outletOf(
  name: string | null | undefined,
  outletFor: ReturnType<typeof entitiesFor>,
): Result<OutletFound, Refusal> {
  if (name === undefined) return ok({ entries: [] });
  if (name === null) return ok({ outletId: null, entries: [] });
  const found = outletFor(name);
  return found.ok ? ok({ outletId: found.value.entity.id, entries: found.value.entries }) : found;
}

/** An article that has none keeps having no such field at all, as one that was written before there were any. */
function fieldsOf(
  article: Article,
  edit: ArticleEdit,
  outletId: EntityId | null | undefined,
): Partial<Article> {
  const { title, url, publishedAt, language, author } = edit;
  const labels = labelsOf(article.labels ?? [], edit);
  const fields = freeFieldsOf(article.fields ?? {}, edit);
  return {
    ...(title !== undefined && { title: title.trim() }),
    ...(url !== undefined && { url: url || null }),
    ...(publishedAt !== undefined && { publishedAt: publishedAt || null }),
    ...(language !== undefined && { language: language ? tidyLanguage(language) : null }),
    ...(outletId !== undefined && { outletId }),
    ...(author !== undefined && (author?.trim() || article.author) && { author: author?.trim() || null }),
    ...((labels.length > 0 || article.labels) && { labels }),
    ...((Object.keys(fields).length > 0 || article.fields) && { fields }),
  };
}

function labelsOf(known: readonly string[], edit: ArticleEdit): readonly string[] {
  if (!edit.labels && !edit.addLabels && !edit.removeLabels) return known;
  const gone = new Set(cleanLabels(edit.removeLabels ?? []));
  return cleanLabels([...(edit.labels ?? known), ...(edit.addLabels ?? [])]).filter(
    (label) => !gone.has(label),
  );
}

function freeFieldsOf(
  known: Readonly<Record<string, string>>,
  edit: ArticleEdit,
): Readonly<Record<string, string>> {
  if (!edit.fields && !edit.setFields && !edit.removeFields) return known;
  const given = Object.entries(edit.setFields ?? {}).map(([name, value]) => [tidyName(name), value] as const);
  const next = new Map([...Object.entries(edit.fields ?? known), ...given]);
  for (const name of edit.removeFields ?? []) next.delete(tidyName(name));
  return cleanFields(Object.fromEntries(next));
}

const WORDS = {
  title: 'title',
  outletId: 'outlet',
  publishedAt: 'date',
  url: 'URL',
  language: 'language',
  author: 'author',
  labels: 'labels',
  fields: 'fields',
} as const satisfies Partial<Record<keyof Article, string>>;

/** "change outlet, date of 212 articles"; what differs in more ways than one can take in at a glance is not listed. */
function titleOf(entries: readonly Entry[]): string {
  const names = (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter((field) =>
    entries.some(({ before, after }) => !equal((before as Article)[field], (after as Article)[field])),
  );
  const what = names.length > 4 ? 'what is known' : names.map((field) => WORDS[field]).join(', ');
  const [only] = entries;
  const whose =
    entries.length === 1 && only ? `article ${(only.after as Article).letter}` : `${entries.length} articles`;
  return `change ${what} of ${whose}`;
}
