import { beforeEach, describe, expect, it } from 'vitest';
import { Desk } from '../reading/desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});

const examples = () => [...(desk.workspace.session.getState().state?.examples.values() ?? [])];
const said = () => desk.workspace.session.getState().said.text;

describe('examples from the text', () => {
  it('Shift+I adds the active annotation to its tag, with its words; again adds nothing', async () => {
    desk.select('an armed conflict');
    await desk.keys('2', 'Shift+i');
    await expect
      .poll(examples)
      .toMatchObject([
        { tagId: 'claim', kind: 'example', quote: { exact: 'an armed conflict' }, article: { letter: 'A' } },
      ]);
    expect(said()).toBe('Added example to Claim');
    await desk.keys('Shift+i');
    expect(examples()).toHaveLength(1);
  });

  it('Shift+G adds it as a borderline case', async () => {
    desk.select('an armed conflict');
    await desk.keys('2', 'Shift+g');
    await expect.poll(() => examples().map(({ kind }) => kind)).toEqual(['borderline']);
  });

  it('without an annotation the key says what to do first', async () => {
    await desk.keys('Shift+i');
    expect(said()).toBe('Go to an annotation first: J goes to the next one');
    expect(examples()).toEqual([]);
  });
});

describe('in the codebook room', () => {
  it('keys of the text do nothing: what was selected before is neither tagged nor deleted', async () => {
    desk.select('an armed conflict');
    desk.workspace.view.setState({ room: 'codebook' });
    await desk.keys('2');
    expect(desk.annotations).toEqual([]);
    desk.workspace.view.setState({ room: 'read' });
    await desk.keys('2');
    desk.workspace.view.setState({ room: 'codebook' });
    await desk.keys('Delete', 'Shift+i');
    expect(desk.annotations).toHaveLength(1);
    expect(examples()).toEqual([]);
  });

  it('whoever opens an article is back in the reading room', async () => {
    desk.workspace.view.setState({ room: 'codebook' });
    await desk.workspace.openArticle(desk.workspace.view.getState().articleId!);
    expect(desk.workspace.view.getState().room).toBe('read');
  });
});
