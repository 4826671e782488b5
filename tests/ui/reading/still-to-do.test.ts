import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Desk } from './desk.ts';

// The frame fetches them ahead.
beforeAll(async () => {
  await import('../../../src/ui/reading/go-to-untagged.ts');
  await import('../../../src/ui/reading/go-to-attention.ts');
});

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});

const selected = (): string => {
  const range = desk.workspace.view.getState().selection?.ranges[0];
  return range ? desk.text.slice(range.start, range.end) : '';
};
const letter = () =>
  desk.workspace.session
    .getState()
    .state?.articles.get(desk.workspace.view.getState().articleId ?? ('' as never))?.letter;

describe('u, the next sentence that is not tagged', () => {
  it('selects it ready for a digit, and says how many are left', async () => {
    await desk.keys('u');
    expect(selected()).toMatch(/^US President Donald Trump .* Friday\.$/u);
    expect(desk.said).toMatch(/^Sentence 1 of \d+, \d+ left untagged$/u);
    const left = Number(/, (\d+) left/u.exec(desk.said)?.[1]);
    await desk.keys('2', 'u');
    expect(selected()).toMatch(/^On March 7/u);
    expect(desk.said).toMatch(new RegExp(`^Sentence 2 of \\d+, ${left - 1} left untagged$`, 'u'));
  });

  it('goes back with Shift, and on from the other end with a word', async () => {
    await desk.keys('u', 'u', 'Shift+u');
    expect(selected()).toMatch(/^US President/u);
    await desk.keys('Shift+u');
    expect(desk.said).toMatch(/^From the end again: sentence (\d+) of \1, /u);
    await desk.keys('u');
    expect(desk.said).toMatch(/^From the beginning again: sentence 1 of /u);
  });

  it('tags a whole article with u and a digit, and says when nothing is left', async () => {
    for (let turn = 0; turn < 60; turn += 1) {
      await desk.keys('u');
      if (desk.said === 'Every sentence of this article is tagged') break;
      await desk.keys('2');
    }
    expect(desk.said).toBe('Every sentence of this article is tagged');
    const covered = desk.annotations.map((one) => desk.wordsOf(one)).join(' ');
    expect(covered.length).toBeGreaterThan(desk.text.length * 0.95);
  });

  it('goes by what is shown: another coder’s work that is hidden leaves a sentence untagged', async () => {
    await desk.keys('u', '2', 'Escape');
    const { actorId } = desk.workspace.session.getState();
    const { layers } = desk.workspace.view.getState();
    desk.workspace.view.setState({ layers: { ...layers, hidden: new Set([actorId]) } });
    desk.putCaret('US President');
    await desk.keys('u');
    expect(selected()).toMatch(/^US President/u);
  });
});

describe('Shift+F, the next annotation that needs attention', () => {
  it('says that nothing needs any', async () => {
    await desk.keys('Shift+f');
    expect(desk.said).toBe('Nothing in this session needs attention');
  });

  it('goes to each in turn, through the articles, and says why', async () => {
    desk.select('an armed conflict');
    await desk.keys('2', 'f', 'Escape', 'Escape');
    await desk.keys('Shift+j');
    desk.select('nuclear');
    await desk.keys('3', 'Escape', 'Escape');
    await desk.keys('Shift+k');
    desk.putCaret('US President');

    await desk.keys('Shift+f');
    expect(desk.wordsOf(desk.active)).toBe('an armed conflict');
    expect(desk.said).toBe('Claim: no type of claim; flagged');

    await desk.keys('Shift+f');
    expect(letter()).toBe('B');
    expect(desk.wordsOf(desk.active)).toBe('nuclear');
    expect(desk.said).toMatch(/^B, Framing: no /u);

    await desk.keys('Shift+f');
    expect(letter()).toBe('A');
    expect(desk.said).toMatch(/^From the beginning again: A, Claim: /u);
  });

  it('says that the active one is the only one', async () => {
    desk.select('an armed conflict');
    await desk.keys('2', 'Escape', 'Shift+f');
    expect(desk.said).toBe('The only one that needs attention: Claim: no type of claim');
  });
});
