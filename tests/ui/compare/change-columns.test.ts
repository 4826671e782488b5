import { beforeEach, describe, expect, it } from 'vitest';
import { addColumn, comparePair, moveColumn, replaceColumn } from '../../../src/ui/compare/change-columns.ts';
import { goToRoom } from '../../../src/ui/reading/go.ts';
import { openSamplePair, type SamplePair } from './sample-pair.ts';

let pair: SamplePair;
const seen = () => {
  const { columns, articleId } = pair.workspace.view.getState();
  const names = new Map([
    [pair.a, 'A'],
    [pair.b, 'B'],
    [pair.c, 'C'],
  ]);
  const name = (id: typeof articleId) => (id && names.get(id)) ?? '?';
  return `${columns.map(name).join('')} ${name(articleId)}`;
};

beforeEach(async () => {
  pair = await openSamplePair();
});

describe('columns', () => {
  it('are added beside another, and the new one is worked in', () => {
    addColumn(pair.workspace, pair.c, 1);
    expect(seen()).toBe('ACB C');
  });

  it('show another article in place of one', () => {
    replaceColumn(pair.workspace, pair.b, pair.c);
    expect(seen()).toBe('AC C');
    replaceColumn(pair.workspace, pair.c, pair.b);
    expect(seen()).toBe('AB B');
  });

  it('change places, and stay at the ends', () => {
    moveColumn(pair.workspace, pair.a, 1);
    expect(seen()).toBe('BA A');
    moveColumn(pair.workspace, pair.a, 1);
    expect(seen()).toBe('BA A');
  });

  it('follow when an article is opened that is none of them', async () => {
    await pair.workspace.openArticle(pair.c);
    expect(seen()).toBe('CB C');
    await pair.workspace.openArticle(pair.b);
    expect(seen()).toBe('CB B');
  });

  it('are filled up when the article of one is removed, and when there is one more again', async () => {
    await pair.workspace.run('deleteArticle', { id: pair.b });
    expect(seen()).toBe('AC A');
    await pair.workspace.run('deleteArticle', { id: pair.c });
    expect(seen()).toBe('A A');
    await pair.workspace.undo();
    expect(seen()).toBe('AC A');
    await comparePair(pair.workspace, pair.c, pair.a);
    expect(seen()).toBe('CA C');
  });

  it('are the same when one comes back to the room', () => {
    moveColumn(pair.workspace, pair.a, 1);
    goToRoom(pair.workspace, 'read');
    goToRoom(pair.workspace, 'compare');
    expect(seen()).toBe('BA A');
  });
});
