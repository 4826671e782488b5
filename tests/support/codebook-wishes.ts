import { codebookFileOf } from '../../src/domain/codebook/file-from-state.ts';
import { proposedMapping } from '../../src/domain/codebook/attribute-mapping.ts';
import type { CodebookFile } from '../../src/domain/codebook/codebook-file.ts';
import { codebookIn } from '../../src/domain/codebook/codebook-in.ts';
import type { CodebookCommandName } from '../../src/domain/codebook/preview.ts';
import { specsOf, type SpecOwner } from '../../src/domain/codebook/spec-owner.ts';
import type { CommandInput } from '../../src/domain/commands.ts';
import type { AnnotationId, ExampleId, TagId } from '../../src/domain/ids.ts';
import { attributeKinds, type AttributeSpec, type Tag } from '../../src/domain/records/codebook.ts';
import type { SessionState } from '../../src/domain/session-state.ts';

const pick = <T>(items: Iterable<T>, index: number): T => {
  const list = [...items];
  return list[index % Math.max(list.length, 1)] as T;
};

const NOWHERE = 'none' as TagId;

export const COLOUR: Tag['colour'] = {
  light: { line: '#332288', fill: '#e6e3f3', active: '#cfcaea' },
  dark: { line: '#b0a4ff', fill: '#2a2844', active: '#3e3970' },
};

type Inputs = { readonly [Name in CodebookCommandName]: CommandInput<Name> };

/** Some input for each command on the codebook, made of whatever is there and chosen by three numbers. */
export function codebookInputs(state: SessionState, a: number, b: number, c: number): Inputs {
  const tags = [...state.tags.values()].toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const ids = tags.map(({ id }) => id);
  const id = pick(ids, a) ?? NOWHERE;
  const other = pick(ids, b) ?? NOWHERE;
  const tag = state.tags.get(id);
  const parts = codebookIn(state);
  const links = parts?.codebook.links ?? [];
  const owner = pick<SpecOwner>(
    [
      { kind: 'tag', id },
      { kind: 'tag', id: other },
      { kind: 'article' },
      { kind: 'entity' },
      { kind: 'link', id: pick(links, b)?.id ?? 'none' },
    ],
    c,
  );
  const specs = (parts && specsOf(parts, owner)) ?? [];
  const mapping = proposedMapping(tag?.attributes ?? [], state.tags.get(other)?.attributes ?? []);
  const annotations = [...state.annotations.values()].flatMap((ofArticle) => [...ofArticle.keys()]);
  const annotationId = pick(annotations, a) ?? ('none' as AnnotationId);
  const example = pick(state.examples.keys(), a) ?? ('none' as ExampleId);
  const anyAttribute = pick(tag?.attributes ?? [], b);
  const values = (anyAttribute?.values ?? []).map((value) => value.id);
  return {
    editCodebook: { name: `book ${b % 3}`, ...(c > 5 && { guidelines: `read ${b % 2}` }) },
    createTag: {
      name: `tag ${b % 5}`,
      colour: COLOUR,
      parentId: pick([null, id], c),
      before: pick([null, other], b),
      attributes: [newSpec(a, b)],
    },
    editTag: {
      id,
      ...pick(
        [
          { name: `named ${b % 3}` },
          { help: `help ${b % 2}` },
          { letter: 'Zz' },
          { hotkey: pick([null, '7'], b) },
          { lineStyle: 'dotted' as const },
        ],
        c,
      ),
    },
    moveTag: { id, parentId: pick([null, other], c), before: pick([null, pick(ids, c)], b) },
    deleteTag: {
      id,
      annotations: pick(
        [
          { kind: 'keep' } as const,
          { kind: 'delete' } as const,
          { kind: 'retag', tagId: other, mapping } as const,
        ],
        c,
      ),
    },
    mergeTags: { from: [id], into: other, mappings: c > 4 ? { [id]: mapping } : {} },
    splitTag: {
      id,
      attributeId: anyAttribute?.id ?? 'none',
      groups: [
        { name: `part ${c}`, values: values.slice(0, 2) },
        { name: 'others', values: values.slice(2, 3) },
      ],
    },
    setAttributeSpecs: { owner, ...changedSpecs(specs, a, b, c) },
    setLinkKinds: {
      links: [
        ...links.filter((_, at) => at !== a % 9),
        { id: `kind-${b % 3}`, label: `kind ${c}`, scope: 'any' as const, ends: [[id, other]] },
      ].filter((kind, at, all) => all.findIndex((one) => one.id === kind.id) === at),
      mapping: Object.fromEntries(
        links.map((kind) => [kind.id, pick(['delete', 'keep', { to: 'kind-0' }] as const, c)]),
      ),
    },
    confirmCodings: { ids: annotations.slice(0, b) },
    takeCodebook: { codebook: otherCodebook(state, a, b), withExamples: c % 2 === 0 },
    addExample: { annotationId, kind: pick(['example', 'borderline'] as const, b), note: `because ${c}` },
    editExample: { id: example, note: `since ${b % 3}`, ...(c > 5 && { kind: 'borderline' as const }) },
    deleteExamples: { ids: [example] },
  };
}

const newSpec = (a: number, b: number): AttributeSpec => ({
  id: `made-${a % 4}`,
  label: `Made ${b % 3}`,
  kind: pick(attributeKinds, b),
  values: [
    { id: 'one', label: 'One' },
    { id: 'speech', label: 'Speech' },
  ],
});

/** One attribute goes, gets another kind or loses a value, and another may come. */
function changedSpecs(
  specs: readonly AttributeSpec[],
  a: number,
  b: number,
  c: number,
): Pick<CommandInput<'setAttributeSpecs'>, 'specs' | 'mapping'> {
  const at = a % Math.max(specs.length, 1);
  const chosen = specs[at];
  const added = newSpec(a, b);
  const changed = specs.flatMap((spec, index): readonly AttributeSpec[] => {
    if (index !== at || c === 0) return [spec];
    if (c < 4) return [{ ...spec, kind: pick(attributeKinds, b), compute: undefined } as AttributeSpec];
    if (c < 7) return spec.values ? [{ ...spec, values: spec.values.slice(1) }] : [];
    return [];
  });
  const withAdded = changed.some(({ id }) => id === added.id) ? changed : [...changed, added];
  const lost = chosen?.values?.[0]?.id;
  return {
    specs: withAdded,
    ...(chosen && {
      mapping: {
        [chosen.id]: pick(
          [
            'clear',
            'keep',
            { to: added.id },
            { to: chosen.id, values: lost === undefined ? {} : { [lost]: pick([null, 'one'], b) } },
          ] as const,
          b,
        ),
      },
    }),
  };
}

/** This codebook with some of it changed, as a file that comes from elsewhere. */
function otherCodebook(state: SessionState, a: number, b: number): CodebookFile {
  const file = codebookFileOf(state, { withExamples: true });
  if (!file) throw new Error('A session without a codebook');
  const tags = file.tags
    .filter(({ parent }) => !parent)
    .map((tag, at) => (at === a % 3 ? { ...tag, help: `other ${b % 2}`, attributes: [newSpec(a, b)] } : tag));
  const known = new Set(tags.map(({ id }) => id));
  return {
    ...file,
    id: 'elsewhere',
    name: `other ${b % 3}`,
    tags,
    links: file.links.filter(({ ends }) => ends.flat().every((id) => known.has(id))),
  };
}
