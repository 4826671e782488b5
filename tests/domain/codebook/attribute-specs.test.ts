import { describe, expect, it } from 'vitest';
import { proposedMapping } from '../../../src/domain/codebook/attribute-mapping.ts';
import { converted } from '../../../src/domain/codebook/convert-value.ts';
import { previewOf } from '../../../src/domain/codebook/preview.ts';
import { usesIn } from '../../../src/domain/codebook/uses.ts';
import type { EntityId } from '../../../src/domain/ids.ts';
import type { AttributeValue, Target } from '../../../src/domain/records/annotation.ts';
import type { AttributeSpec } from '../../../src/domain/records/codebook.ts';
import { CLAIM, QUOTE, readyToCode, specsOfTag, valuesOf, withSpec } from '../../support/claims.ts';

const spec = (kind: AttributeSpec['kind'], ...labels: readonly string[]): AttributeSpec => ({
  id: 'it',
  label: 'It',
  kind,
  ...(labels.length > 0 && { values: labels.map((label) => ({ id: label.toLowerCase(), label })) }),
});

const NAMES = {
  nameOf: (id: EntityId) => (id === 'entity-witkoff' ? 'Steve Witkoff' : undefined),
  entityNamed: (name: string) => (name === 'Steve Witkoff' ? ('entity-witkoff' as EntityId) : null),
};

const PASSAGE = { quotes: [{ exact: 'he said', prefix: '', suffix: '' }] } as unknown as Target;

describe('a value of another kind', () => {
  const speech = spec('choice', 'Speech', 'Interview');
  const both = spec('choices', 'Speech', 'Interview');
  it.each<readonly [string, AttributeValue, AttributeSpec, AttributeSpec, AttributeValue]>([
    ['a choice becomes one of several', 'speech', speech, both, ['speech']],
    ['one of several becomes the choice', ['speech'], both, speech, 'speech'],
    ['two of several stay two', ['speech', 'interview'], both, speech, ['speech', 'interview']],
    ['a choice becomes its label', 'speech', speech, spec('text'), 'Speech'],
    ['several become one text', ['speech', 'interview'], both, spec('text'), 'Speech; Interview'],
    ['several become a list', ['speech', 'interview'], both, spec('list'), ['Speech', 'Interview']],
    ['text that is a label becomes the choice', ' SPEECH', spec('text'), speech, 'speech'],
    ['other text stays', 'Letter', spec('text'), speech, 'Letter'],
    [
      'a list of labels becomes choices',
      ['Interview', 'speech'],
      spec('list'),
      both,
      ['interview', 'speech'],
    ],
    ['a list with one other word stays', ['Speech', 'letter'], spec('list'), both, ['Speech', 'letter']],
    ['digits become a number', '-3.50', spec('text'), spec('number'), -3.5],
    ['words become no number', 'three', spec('text'), spec('number'), 'three'],
    ['a number becomes text', 12, spec('number'), spec('text'), '12'],
    ['a year becomes a date', 2025, spec('number'), spec('date'), '2025'],
    ['a day that is none stays text', '2025-02-30', spec('text'), spec('date'), '2025-02-30'],
    ['yes becomes yes', 'Yes', spec('text'), spec('yesNo'), true],
    ['no becomes text', false, spec('yesNo'), spec('text'), 'no'],
    ['no becomes a choice called No', false, spec('yesNo'), spec('choice', 'Yes', 'No'), 'no'],
    ['a name becomes text', 'entity-witkoff', spec('entity'), spec('text'), 'Steve Witkoff'],
    ['text becomes a name that is there', 'Steve Witkoff', spec('text'), spec('entity'), 'entity-witkoff'],
    ['and makes none', 'Bo Li', spec('text'), spec('entity'), 'Bo Li'],
    ['a passage becomes its words', PASSAGE, spec('passage'), spec('text'), 'he said'],
    ['nothing becomes a passage', 'he said', spec('text'), spec('passage'), 'he said'],
    ['other words become neither yes nor no', 'maybe', spec('text'), spec('yesNo'), 'maybe'],
    ['yes becomes text', true, spec('yesNo'), spec('text'), 'yes'],
    ['a name that nobody has becomes its id', 'entity-x', spec('entity'), spec('text'), 'entity-x'],
    [
      'two names become no name',
      ['Steve Witkoff', 'Bo'],
      spec('list'),
      spec('entity'),
      ['Steve Witkoff', 'Bo'],
    ],
    ['a choice without values takes none', 'Speech', spec('text'), spec('choice'), 'Speech'],
  ])('%s', (_, value, from, to, expected) => {
    expect(converted(value, from, to, NAMES)).toEqual(expected);
  });
});

it('a value of an attribute that nobody knows stays where it fits, and is converted where it doesn’t', () => {
  expect(converted('speech', undefined, spec('choice', 'Speech'), NAMES)).toBe('speech');
  expect(converted('SPEECH', undefined, spec('choice', 'Speech'), NAMES)).toBe('speech');
  expect(converted(['a', 'b'], undefined, spec('list'), NAMES)).toEqual(['a', 'b']);
});

describe('changing what is asked for', () => {
  it('adds, renames and reorders without touching a coding', () => {
    const { runner, code } = readyToCode();
    code(QUOTE, { medium: 'speech' });
    const [first, ...others] = specsOfTag(runner.state, QUOTE);
    const specs = [...others, { ...first!, label: 'Who' }, spec('number')];
    const { entries } = runner.do('setAttributeSpecs', { owner: { kind: 'tag', id: QUOTE }, specs });
    expect(entries.map(({ after }) => after.type)).toEqual(['tag']);
    expect(specsOfTag(runner.state, QUOTE)).toEqual(specs);
  });

  it('maps the codings of a removed value, and keeps and counts those that are not mapped', () => {
    const { runner, code } = readyToCode();
    const [one, two, three] = ['speech', 'interview', 'letter'].map((medium) => code(QUOTE, { medium }));
    const specs = withSpec(runner.state, QUOTE, 'medium', (medium) => ({
      ...medium,
      values: medium.values!.filter(({ id }) => id === 'phone-call'),
    }));
    const input = {
      owner: { kind: 'tag', id: QUOTE } as const,
      specs,
      mapping: { medium: { to: 'medium', values: { speech: 'phone-call', interview: null } } },
    };
    expect(usesIn(runner.state).ofValue(input.owner, 'medium', 'speech')).toBe(1);
    const preview = previewOf(runner.state, 'setAttributeSpecs', input);
    expect(preview.ok && preview.value).toMatchObject({
      title: 'change Where it was said of Quote: 2 codings',
      annotations: { changed: 2, retagged: 0 },
      values: { mapped: 1, cleared: 1, stray: 1 },
    });
    runner.do('setAttributeSpecs', input);
    expect([one, two, three].map((id) => valuesOf(runner.state, id!))).toEqual([
      { medium: 'phone-call' },
      {},
      { medium: 'letter' },
    ]);
    expect(usesIn(runner.state).ofValue(input.owner, 'medium', 'speech')).toBe(0);
  });

  it.each([
    ['keep', { mapped: 0, cleared: 0, stray: 1 }, { medium: 'speech' }],
    ['clear', { mapped: 0, cleared: 1, stray: 0 }, {}],
  ] as const)('can %s the codings of a removed attribute', (fate, counts, left) => {
    const { runner, code } = readyToCode();
    const id = code(QUOTE, { medium: 'speech' });
    const owner = { kind: 'tag', id: QUOTE } as const;
    const specs = withSpec(runner.state, QUOTE, 'medium', () => null);
    const input = { owner, specs, mapping: { medium: fate } };
    const preview = previewOf(runner.state, 'setAttributeSpecs', input);
    expect(preview.ok && preview.value.values).toEqual(counts);
    runner.do('setAttributeSpecs', input);
    expect(valuesOf(runner.state, id)).toEqual(left);
  });

  it('converts another kind, and counts what stays as it was', () => {
    const { runner, code } = readyToCode();
    const ids = ['3', 'three'].map((summary) => code(CLAIM, { summary }));
    const owner = { kind: 'tag', id: CLAIM } as const;
    const specs = withSpec(runner.state, CLAIM, 'summary', (old) => ({ ...old, kind: 'number' }));
    const preview = previewOf(runner.state, 'setAttributeSpecs', { owner, specs });
    expect(preview.ok && preview.value.values).toEqual({ mapped: 1, cleared: 0, stray: 1 });
    runner.do('setAttributeSpecs', { owner, specs });
    expect(ids.map((id) => valuesOf(runner.state, id))).toEqual([{ summary: 3 }, { summary: 'three' }]);
  });

  it('does the same for articles, names and links', () => {
    const { runner, code } = readyToCode();
    const [one, two] = [code(QUOTE), code(QUOTE)];
    runner.do('assignEntity', { ids: [one], attributeId: 'speaker', name: 'Bo Li' });
    const entity = [...runner.state.entities.keys()][0]!;
    const [articleId] = runner.state.articles.keys();
    runner.do('setArticleAttribute', { articleId: articleId!, attributeId: 'tone', value: 'positive' });
    runner.do('setEntityAttribute', { id: entity, attributeId: 'kind', value: 'media' });
    runner.do('createLink', {
      kind: 'same-as',
      from: one,
      to: two,
      attributes: { variant: { value: 'exact', by: 'person' } },
    });
    for (const owner of [{ kind: 'article' }, { kind: 'entity' }, { kind: 'link', id: 'same-as' }] as const) {
      runner.do('setAttributeSpecs', {
        owner,
        specs: [{ ...spec('text'), id: 'said' }],
        mapping: { tone: { to: 'said' }, kind: { to: 'said' }, variant: { to: 'said' } },
      });
    }
    const said = [
      ...runner.state.articleCodings.values(),
      ...runner.state.entities.values(),
      ...runner.state.links.values(),
    ].map(({ attributes }) => attributes['said']?.value);
    expect(said).toEqual(['Positive', 'Media', 'Exact']);
  });

  it.each<readonly [string, (specs: readonly AttributeSpec[]) => readonly AttributeSpec[], string]>([
    ['two attributes with one id', (specs) => [...specs, specs[0]!], 'sameId'],
    ['an attribute without a name', (specs) => [...specs, { ...spec('text'), label: ' ' }], 'noName'],
    ['a value without a name', (specs) => [...specs, spec('choice', 'A', '')], 'wrongId'],
    ['an id that every object has', (specs) => [...specs, { ...spec('text'), id: 'constructor' }], 'wrongId'],
    [
      'a condition on what is not there',
      (specs) => specs.filter(({ id }) => id !== 'attribution'),
      'unknownCondition',
    ],
    [
      'a condition on a value that goes',
      (specs) =>
        specs.map((one) => (one.id === 'attribution' ? { ...one, values: one.values!.slice(0, 2) } : one)),
      'unknownCondition',
    ],
    [
      'a condition on itself',
      (specs) => [...specs, { ...spec('choice', 'A'), when: { it: 'a' } }],
      'conditionCircle',
    ],
    [
      'a rule that gives another kind',
      (specs) => specs.map((one) => (one.id === 'quoteType' ? { ...one, kind: 'text' } : one)),
      'wrongComputation',
    ],
  ])('refuses %s', (_, change, kind) => {
    const { runner } = readyToCode();
    const specs = change(specsOfTag(runner.state, QUOTE));
    expect(runner.ask('setAttributeSpecs', { owner: { kind: 'tag', id: QUOTE }, specs })).toMatchObject({
      ok: false,
      reason: { kind: 'wrongCodebook', problem: { kind } },
    });
  });
});

describe('the proposed mapping', () => {
  it('goes by id, then by label, and gives no attribute twice', () => {
    const from = [
      { ...spec('choice', 'Far', 'Near'), id: 'a', label: 'Reach' },
      { ...spec('text'), id: 'b', label: 'Nöte' },
      { ...spec('text'), id: 'c', label: 'note' },
      { ...spec('text'), id: 'd', label: 'Else' },
    ];
    const to = [
      { ...spec('choice', 'Near'), id: 'a', label: 'Other', values: [{ id: 'x', label: 'far' }] },
      { ...spec('text'), id: 'e', label: 'Note' },
    ];
    expect(proposedMapping(from, to)).toEqual({
      a: { to: 'a', values: { far: 'x' } },
      b: { to: 'e', values: {} },
      c: 'keep',
      d: 'keep',
    });
  });
});
