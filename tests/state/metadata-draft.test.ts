import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../src/domain/ids.ts';
import {
  addLabel,
  editsFrom,
  heldFields,
  heldLabels,
  heldText,
  previewEdits,
  removeField,
  removeLabel,
  setField,
  UNTOUCHED,
} from '../../src/state/metadata-draft.ts';
import { sessionWith } from '../support/plain-session.ts';

const { runner, articleIds } = sessionWith('One.', 'Two.', 'Three.');
const [a, b, c] = articleIds as [ArticleId, ArticleId, ArticleId];
runner.do('editArticles', {
  edits: [
    { id: a, outlet: 'Zeit', publishedAt: '2025-03-01', labels: ['x', 'y'], fields: { Agency: 'dpa' } },
    { id: b, outlet: 'Zeit', publishedAt: '2025-03-02', labels: ['y'] },
    { id: c, outlet: 'Zeit', labels: ['y'] },
  ],
});
const { state } = runner;
const articles = [...state.articles.values()];

describe('what is known about several articles', () => {
  it('is one value or “several”, for texts, labels and fields', () => {
    expect(heldText(articles, state.entities, 'outlet')).toEqual({ kind: 'same', value: 'Zeit' });
    expect(heldText(articles, state.entities, 'publishedAt')).toEqual({ kind: 'several', values: 3 });
    expect(heldLabels(articles, UNTOUCHED)).toEqual([
      { label: 'x', count: 1 },
      { label: 'y', count: 3 },
    ]);
    expect(heldFields(articles, UNTOUCHED)).toEqual([
      { name: 'Agency', held: { kind: 'several', values: 2 } },
    ]);
  });

  it('shows what the draft would make of it', () => {
    const draft = setField(removeLabel(addLabel(UNTOUCHED, 'x'), 'y'), 'Agency', 'AFP');
    expect(heldLabels(articles, draft)).toEqual([{ label: 'x', count: 3 }]);
    expect(heldFields(articles, draft)).toEqual([{ name: 'Agency', held: { kind: 'same', value: 'AFP' } }]);
    expect(heldFields(articles, removeField(draft, 'Agency'))).toEqual([]);
  });
});

describe('the edits of a draft', () => {
  it('are none while nothing is touched, and name touched fields only', () => {
    expect(editsFrom([a, b], UNTOUCHED)).toEqual([]);
    expect(editsFrom([a], { ...UNTOUCHED, texts: { outlet: ' ', author: 'Jane' } })).toEqual([
      { id: a, outlet: null, author: 'Jane' },
    ]);
  });

  it('are counted by the command itself: only articles that change', () => {
    const count = (draft: typeof UNTOUCHED) => previewEdits(state, editsFrom([a, b, c], draft));
    expect(count(UNTOUCHED)).toEqual({ kind: 'nothing' });
    expect(count(addLabel(UNTOUCHED, 'x'))).toEqual({ kind: 'changes', articles: 2 });
    expect(count({ ...UNTOUCHED, texts: { outlet: 'Zeit' } })).toEqual({ kind: 'nothing' });
    expect(count({ ...UNTOUCHED, texts: { publishedAt: 'soon' } })).toMatchObject({ kind: 'refused' });
    // A name nobody knows yet makes one entity, which is no article.
    expect(count({ ...UNTOUCHED, texts: { outlet: 'New one' } })).toEqual({ kind: 'changes', articles: 3 });
  });
});
