import { freeField } from '../domain/article-fields.ts';
import type { Refusal } from '../domain/command.ts';
import { editArticles, type ArticleEdit } from '../domain/commands/edit-articles.ts';
import { dryRun } from '../domain/dry-run.ts';
import type { ArticleId } from '../domain/ids.ts';
import type { Article } from '../domain/records/article.ts';
import type { SessionState } from '../domain/session-state.ts';
import { compareNames } from './name-order.ts';

export const textFields = ['title', 'outlet', 'publishedAt', 'author', 'url', 'language'] as const;
export type TextField = (typeof textFields)[number];

/** What a person has touched in the form; all else stays as it is in each article. */
export interface MetadataDraft {
  /** Emptied means "not known". */
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  readonly addLabels: readonly string[];
  readonly removeLabels: readonly string[];
  readonly setFields: Readonly<Record<string, string>>;
  readonly removeFields: readonly string[];
}

export const UNTOUCHED: MetadataDraft = {
  texts: {},
  addLabels: [],
  removeLabels: [],
  setFields: {},
  removeFields: [],
};

/** One value that all articles have, empty where none has any, or several. */
export type Held =
  | { readonly kind: 'same'; readonly value: string }
  | { readonly kind: 'several'; readonly values: number };

function heldIn(values: Iterable<string>): Held {
  const different = new Set(values);
  const [only = ''] = different;
  return different.size > 1 ? { kind: 'several', values: different.size } : { kind: 'same', value: only };
}

export const heldText = (
  articles: readonly Article[],
  entities: SessionState['entities'],
  field: TextField,
): Held => heldIn(articles.map((article) => textOf(article, entities, field)));

function textOf(article: Article, entities: SessionState['entities'], field: TextField): string {
  if (field !== 'outlet') return article[field] ?? '';
  return (article.outletId && entities.get(article.outletId)?.name) || '';
}

export interface HeldLabel {
  readonly label: string;
  /** How many of the articles would bear it. */
  readonly count: number;
}

/** The labels that articles would bear after the draft, in the reader's order. */
export function heldLabels(articles: readonly Article[], draft: MetadataDraft): readonly HeldLabel[] {
  const counts = new Map<string, number>();
  for (const { labels = [] } of articles)
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const label of draft.removeLabels) counts.delete(label);
  for (const label of draft.addLabels) counts.set(label, articles.length);
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .toSorted((a, b) => compareNames(a.label, b.label));
}

/** The free fields that articles would have after the draft, by name in the reader's order. */
export function heldFields(
  articles: readonly Article[],
  draft: MetadataDraft,
): readonly { readonly name: string; readonly held: Held }[] {
  const names = new Set(articles.flatMap(({ fields = {} }) => Object.keys(fields)));
  for (const name of draft.removeFields) names.delete(name);
  for (const name of Object.keys(draft.setFields)) names.add(name);
  return [...names].toSorted(compareNames).map((name) => {
    const set = Object.hasOwn(draft.setFields, name) ? draft.setFields[name] : undefined;
    return {
      name,
      held:
        set === undefined
          ? heldIn(articles.map((article) => freeField(article, name) ?? ''))
          : { kind: 'same', value: set },
    };
  });
}

export const addLabel = (draft: MetadataDraft, label: string): MetadataDraft => ({
  ...draft,
  addLabels: [...draft.addLabels.filter((one) => one !== label), label],
  removeLabels: draft.removeLabels.filter((one) => one !== label),
});

export const removeLabel = (draft: MetadataDraft, label: string): MetadataDraft => ({
  ...draft,
  addLabels: draft.addLabels.filter((one) => one !== label),
  removeLabels: [...draft.removeLabels.filter((one) => one !== label), label],
});

export const setField = (draft: MetadataDraft, name: string, value: string): MetadataDraft => ({
  ...draft,
  setFields: { ...draft.setFields, [name]: value },
  removeFields: draft.removeFields.filter((one) => one !== name),
});

export const removeField = (draft: MetadataDraft, name: string): MetadataDraft => ({
  ...draft,
  setFields: Object.fromEntries(Object.entries(draft.setFields).filter(([one]) => one !== name)),
  removeFields: [...draft.removeFields, name],
});

/** The draft for each article, as `editArticles` takes it. */
export function editsFrom(ids: readonly ArticleId[], draft: MetadataDraft): readonly ArticleEdit[] {
  const texts = Object.entries(draft.texts).map(([field, text]) => [
    field,
    field === 'title' ? text : text.trim() || null,
  ]);
  const edit: Omit<ArticleEdit, 'id'> = {
    ...(Object.fromEntries(texts) as Partial<ArticleEdit>),
    ...(draft.addLabels.length > 0 && { addLabels: draft.addLabels }),
    ...(draft.removeLabels.length > 0 && { removeLabels: draft.removeLabels }),
    ...(Object.keys(draft.setFields).length > 0 && { setFields: draft.setFields }),
    ...(draft.removeFields.length > 0 && { removeFields: draft.removeFields }),
  };
  return Object.keys(edit).length === 0 ? [] : ids.map((id) => ({ id, ...edit }));
}

export type EditPreview =
  | { readonly kind: 'changes'; readonly articles: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Runs the command itself, without committing anything: it cannot say anything else than what will happen. */
export function previewEdits(state: SessionState, edits: readonly ArticleEdit[]): EditPreview {
  if (edits.length === 0) return { kind: 'nothing' };
  const effect = editArticles.run(state, { edits }, dryRun());
  if (effect.ok) {
    return {
      kind: 'changes',
      articles: effect.value.entries.filter(({ after }) => after.type === 'article').length,
    };
  }
  return effect.reason.kind === 'nothingToDo'
    ? { kind: 'nothing' }
    : { kind: 'refused', refusal: effect.reason };
}
