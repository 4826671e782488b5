import type { CodebookPreview } from '../../domain/codebook/preview.ts';
import { counted } from '../inspector/words.ts';
import { numberInWords } from '../shared/in-locale.ts';

const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const sum = (numbers: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((total, count) => total + count, 0);

/** Whether anything that somebody coded would be another than it was. */
export const touchesCodings = ({
  annotations,
  values,
  articleCodings,
  entities,
  links,
}: CodebookPreview): boolean => sum(annotations) + sum(values) + sum(links) + articleCodings + entities > 0;

const named = (tags: readonly string[]): string =>
  `${tags.length === 1 ? 'the tag' : 'the tags'} ${tags.join(', ')}`;

/** What a change would do, sentence by sentence, the greatest first; nothing that does not happen is named. */
export function previewSentences(preview: CodebookPreview): readonly string[] {
  const { annotations, values, links, articleCodings, entities, examples, version, tags } = preview;
  const { retagged, changed, deleted, left } = annotations;
  const told = [
    tags.added.length > 0 && `New: ${named(tags.added)}.`,
    tags.deleted.length > 0 && `Goes: ${named(tags.deleted)}.`,
    retagged > 0 &&
      `${counted(retagged, 'annotation')} ${verb(retagged, 'changes its', 'change their')} tag.`,
    changed > 0 &&
      `${counted(changed, 'annotation')} ${verb(changed, 'keeps its tag and changes', 'keep their tag and change')} values.`,
    deleted > 0 && `${counted(deleted, 'annotation')} ${verb(deleted, 'is', 'are')} deleted.`,
    left > 0 &&
      `${counted(left, 'annotation')} ${verb(left, 'stays', 'stay')} with a tag that is gone; the list shows ${verb(left, 'it', 'them')} for repair.`,
    values.mapped > 0 &&
      `${counted(values.mapped, 'value')} ${verb(values.mapped, 'moves', 'move')} to ${verb(values.mapped, 'its', 'their')} counterpart.`,
    values.cleared > 0 && `${counted(values.cleared, 'value')} ${verb(values.cleared, 'is', 'are')} cleared.`,
    values.stray > 0 &&
      `${counted(values.stray, 'value')} ${verb(values.stray, 'has', 'have')} no counterpart and ${verb(values.stray, 'stays', 'stay')} as ${verb(values.stray, 'it is', 'they are')}.`,
    articleCodings > 0 &&
      `${counted(articleCodings, 'set', 'sets')} of article codes ${verb(articleCodings, 'changes', 'change')}.`,
    entities > 0 && `${counted(entities, 'name')} ${verb(entities, 'changes', 'change')}.`,
    links.changed > 0 &&
      `${counted(links.changed, 'link')} ${verb(links.changed, 'changes its', 'change their')} kind or values.`,
    links.deleted > 0 && `${counted(links.deleted, 'link')} ${verb(links.deleted, 'is', 'are')} deleted.`,
    links.unfit > 0 &&
      `${counted(links.unfit, 'link')} ${verb(links.unfit, 'stands', 'stand')} between tags that its kind no longer allows.`,
    examples > 0 && `${counted(examples, 'example')} ${verb(examples, 'follows', 'follow')}.`,
    version.after > version.before &&
      `The codebook becomes version ${version.after}; what was coded before stays marked with its own.`,
  ].filter((sentence) => sentence !== false);
  return told.length === 0 ? ['Nothing that was coded changes.'] : told;
}

/** "36 values of Device have no counterpart: Loaded word (30), Label (6)". */
export const strayInWords = (preview: CodebookPreview): readonly string[] =>
  preview.byAttribute
    .filter(({ stray }) => stray > 0)
    .map(({ label, stray, strayValues }) => {
      const named = strayValues.map((value) => `${value.label} (${numberInWords(value.count)})`).join(', ');
      return `${counted(stray, 'value')} of ${label} ${verb(stray, 'has', 'have')} no counterpart${named === '' ? '' : `: ${named}`}.`;
    });
