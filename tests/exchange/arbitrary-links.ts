import fc from 'fast-check';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { linkIdOf, type Link } from '../../src/domain/records/link.ts';
import { ME } from '../support/command-runner.ts';
import { deletedRev, future, NOW, revision, revisions, words } from './arbitrary-values.ts';

/** Links whose ends are chosen by number among the annotations there are, alive or deleted. */
export const linkFields = fc.array(
  fc.record({
    from: fc.nat(20),
    to: fc.nat(20),
    kind: fc.constantFrom('same-as', 'nested-in', 'a kind of another codebook'),
    rev: revision,
    deletedRev,
    seen: revisions,
    attributes: fc.dictionary(
      fc.constantFrom('variant', 'why'),
      fc.record({ value: words, by: fc.constantFrom('person' as const, 'copied' as const) }),
    ),
    /** Whether a passage is among the attributes. */
    where: fc.boolean(),
    future,
  }),
  { maxLength: 5 },
);
type LinkFields = typeof linkFields extends fc.Arbitrary<infer T> ? T : never;

export function linksAmong(annotations: readonly Annotation[], fields: LinkFields): readonly Link[] {
  const links = fields.flatMap(({ from, to, kind, where, ...rest }): readonly Link[] => {
    const [one, other] = [from, to].map((at) => annotations[at % Math.max(annotations.length, 1)]);
    if (!one || !other) return [];
    const ends = { kind, from: one.id, to: other.id };
    const passage = where ? { where: { value: other.target, by: 'person' as const } } : {};
    const attributes = { ...rest.attributes, ...passage };
    return [
      { ...rest, ...ends, attributes, type: 'link', id: linkIdOf(ends), createdBy: ME, createdAt: NOW },
    ];
  });
  return [...new Map(links.map((link) => [link.id, link])).values()];
}
