import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateFrom } from '../../../src/domain/apply-change.ts';
import { codebookCommands } from '../../../src/domain/codebook-commands.ts';
import { codebookFileOf } from '../../../src/domain/codebook/file-from-state.ts';
import { previewOf, type CodebookCommandName } from '../../../src/domain/codebook/preview.ts';
import { recordsOfCodebook } from '../../../src/domain/codebook/session-records.ts';
import { tagTree } from '../../../src/domain/codebook/tag-tree.ts';
import type { Id, Instant, Rev, SessionId } from '../../../src/domain/ids.ts';
import { newSessionRecords } from '../../../src/domain/new-session.ts';
import type { SessionState } from '../../../src/domain/session-state.ts';
import { readCodebook } from '../../../src/exchange/codebook-file/read-codebook.ts';
import { writeCodebook } from '../../../src/exchange/codebook-file/write-codebook.ts';
import type { CodebookFile } from '../../../src/domain/codebook/codebook-file.ts';
import { CLAIM, QUOTE, readyToCode } from '../../support/claims.ts';
import { codebookInputs } from '../../support/codebook-wishes.ts';
import { ME } from '../../support/command-runner.ts';
import { runs } from '../../support/runs.ts';

const step = fc.record({
  name: fc.constantFrom(...(Object.keys(codebookCommands) as CodebookCommandName[])),
  a: fc.nat(60),
  b: fc.nat(60),
  c: fc.nat(9),
});

/** Sessions whose codebook somebody has worked on, with examples. */
const worked = fc.array(step, { maxLength: 12 }).map((steps) => {
  const { runner, code } = readyToCode();
  for (const tagId of [QUOTE, CLAIM]) {
    runner.do('addExample', {
      annotationId: code(tagId, { medium: 'speech' }),
      kind: 'example',
      note: tagId,
    });
  }
  for (const { name, a, b, c } of steps) {
    const effect = runner.ask(name, codebookInputs(runner.state, a, b, c)[name] as never);
    if (effect.ok) runner.commit(name, 'do', effect.value.title, effect.value.entries, null);
  }
  return runner;
});

const fileOf = (state: SessionState): CodebookFile => codebookFileOf(state, { withExamples: true })!;

function throughTheDoor(file: CodebookFile): CodebookFile {
  const read = readCodebook(new TextEncoder().encode(writeCodebook(file)));
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  return read.value;
}

/** Ids count up in tests; two people's are never the same. */
const withIdsOfTheirs = (file: CodebookFile): CodebookFile => ({
  ...file,
  tags: file.tags.map(({ examples = [], ...tag }) => ({
    ...tag,
    examples: examples.map((example) => ({ ...example, id: `their-${example.id}` })),
  })),
});

function newSessionWith(file: CodebookFile): SessionState {
  let ids = 0;
  const newId = <Kind extends string>(kind: Kind) => `${kind}-${(ids += 1)}` as Id<Kind>;
  return stateFrom(
    0,
    newSessionRecords(
      'session-2' as SessionId,
      'Other',
      ME,
      '2025-03-22T12:00:00.000Z' as Instant,
      '000000001-0000-x' as Rev,
      (base) => recordsOfCodebook(file, base, true, newId),
    ),
  );
}

describe('a codebook that somebody has worked on', () => {
  it('is the same after it was written, read, and made a session of', () => {
    fc.assert(
      fc.property(worked, ({ state }) => {
        const file = fileOf(state);
        expect(throughTheDoor(file)).toEqual(JSON.parse(JSON.stringify(file)));
        expect(fileOf(newSessionWith(throughTheDoor(file)))).toEqual(JSON.parse(JSON.stringify(file)));
      }),
      { numRuns: runs(60) },
    );
  });

  it('changes nothing where it comes from, and nothing twice', () => {
    fc.assert(
      fc.property(worked, worked, (mine, theirs) => {
        const own = { codebook: throughTheDoor(fileOf(mine.state)) };
        expect(previewOf(mine.state, 'takeCodebook', own)).toMatchObject({ reason: { kind: 'nothingToDo' } });
        const other = { codebook: withIdsOfTheirs(throughTheDoor(fileOf(theirs.state))) };
        const before = mine.state;
        const taken = mine.ask('takeCodebook', other);
        if (!taken.ok) return;
        mine.commit('takeCodebook', 'do', taken.value.title, taken.value.entries, null);
        expect(mine.ask('takeCodebook', other)).toMatchObject({ reason: { kind: 'nothingToDo' } });
        // Nothing of mine is lost: tags, their attributes and their values are all there.
        for (const tag of before.tags.values()) {
          const now = mine.state.tags.get(tag.id);
          const there = now?.attributes.map(({ id }) => id) ?? [];
          expect(there).toEqual(expect.arrayContaining(tag.attributes.map(({ id }) => id)));
          for (const spec of tag.attributes) {
            const same = now?.attributes.find(({ id, kind }) => id === spec.id && kind === spec.kind);
            const values = same?.values?.map(({ id }) => id) ?? [];
            if (same) expect(values).toEqual(expect.arrayContaining(spec.values?.map(({ id }) => id) ?? []));
          }
        }
        expect(mine.state.examples.size).toBeGreaterThanOrEqual(before.examples.size);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('taking a codebook in', () => {
  it('finds tags by id, else by name, and says what would change', () => {
    const { runner, code } = readyToCode();
    code(CLAIM, { claimType: 'event' });
    const file = fileOf(runner.state);
    const [quote, claim, framing] = file.tags;
    const other: CodebookFile = {
      ...file,
      tags: [
        {
          ...quote!,
          help: 'Otherwise explained',
          attributes: quote!.attributes.map((spec) => ({ ...spec, ...(spec.values && { values: [] }) })),
        },
        { ...claim!, id: 'assertion', name: 'CLAIM', attributes: claim!.attributes.slice(1) },
        { ...framing!, id: 'rumour', name: 'Rumour', parent: 'assertion' },
      ],
      links: [{ ...file.links[2]!, ends: [['quote', 'assertion']] }],
    };
    const preview = previewOf(runner.state, 'takeCodebook', { codebook: other });
    expect(preview.ok && preview.value.tags).toEqual({
      added: ['Rumour'],
      changed: ['Quote', 'Claim'],
      deleted: [],
    });
    runner.do('takeCodebook', { codebook: other });
    const drawn = tagTree(runner.state).map(({ tag, children }) => [
      tag.name,
      children.map((node) => node.tag.name),
    ]);
    expect(drawn).toEqual([
      ['Quote', []],
      ['CLAIM', ['Rumour']],
      ['Framing', []],
    ]);
    expect(runner.state.tags.get(CLAIM)?.attributes.at(-1)?.id).toBe('claimType');
    expect(runner.state.tags.get(QUOTE)?.attributes).toEqual(quote!.attributes);
  });
});
