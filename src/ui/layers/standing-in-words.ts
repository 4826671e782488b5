import type { Compared } from '../../analysis/compare-layers.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { StandingGroup } from '../../state/view-store.ts';
import { numberInWords } from '../shared/in-locale.ts';

/** A sign for those who look, and words for everybody. */
export interface StandingMark {
  readonly sign: string;
  readonly words: string;
}

type Kind = Compared['standing'];

const SIGNS: Readonly<Record<Kind, string>> = {
  same: '=',
  otherValues: '≈',
  otherEdges: '↔',
  otherTag: '≠',
  only: '·',
};

/** How one annotation stands: "other edges: 3 characters longer at the end". */
export function standingInWords(
  annotation: Annotation,
  compared: Compared,
  state: SessionState,
  ownInitials: string,
): StandingMark {
  return { sign: SIGNS[compared.standing], words: wordsOf(annotation, compared, state, ownInitials) };
}

/** How a group is named beside its number: "3 other edges". */
export function groupInWords(group: StandingGroup, initials: readonly [string, string]): StandingMark {
  switch (group) {
    case 'same':
      return { sign: SIGNS.same, words: 'same' };
    case 'otherValues':
      return { sign: SIGNS.otherValues, words: 'other values' };
    case 'otherEdges':
      return { sign: SIGNS.otherEdges, words: 'other edges' };
    case 'otherTag':
      return { sign: SIGNS.otherTag, words: 'other tag' };
    case 'onlyFirst':
      return { sign: SIGNS.only, words: `only ${initials[0]}` };
    case 'onlySecond':
      return { sign: SIGNS.only, words: `only ${initials[1]}` };
  }
}

function wordsOf(
  { tagId }: Annotation,
  { standing, counterpart, beyond, differing }: Compared,
  { tags }: SessionState,
  ownInitials: string,
): string {
  const tag = tags.get(tagId);
  const values = differing.map(
    (id) => `other ${tag?.attributes.find((spec) => spec.id === id)?.label.toLowerCase() ?? id}`,
  );
  switch (standing) {
    case 'same':
      return 'same';
    case 'otherValues':
      return values.join(', ');
    case 'otherEdges':
      return [`other edges: ${edgesInWords(beyond)}`, ...values].join(', ');
    case 'otherTag':
      return `other tag: ${tags.get(counterpart?.tagId ?? tagId)?.name ?? 'a deleted one'}`;
    case 'only':
      return `only ${ownInitials}`;
  }
}

function edgesInWords({ start, end }: Compared['beyond']): string {
  const edges = [...edge(start, 'start'), ...edge(end, 'end')];
  return edges.length === 0 ? 'other words left out between' : edges.join(', ');
}

function edge(units: number, where: 'start' | 'end'): readonly string[] {
  if (units === 0) return [];
  const count = Math.abs(units);
  const characters = count === 1 ? '1 character' : `${numberInWords(count)} characters`;
  return [`${characters} ${units > 0 ? 'longer' : 'shorter'} at the ${where}`];
}
