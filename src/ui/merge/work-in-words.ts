import { listInWords } from '../../domain/list-in-words.ts';
import { sentenceOfWork, type Amount } from '../sentences/merge.ts';
import { personInWords, type Names } from '../history/names.ts';
import type { MergedRecord } from '../../domain/merge/report.ts';
import { countBy, deedOf, kindOf, recordKinds, sharesOf, type Deed, type RecordKind } from './merge-tally.ts';
import { numberInWords } from '../shared/in-locale.ts';

export const KIND_WORDS: Readonly<
  Record<RecordKind, { readonly title: string; readonly one: string; readonly many: string }>
> = {
  annotations: { title: 'Annotations', one: 'annotation', many: 'annotations' },
  links: { title: 'Links', one: 'link', many: 'links' },
  comments: { title: 'Comments', one: 'comment', many: 'comments' },
  articles: { title: 'Articles', one: 'article', many: 'articles' },
  articleCodes: { title: 'Article codes', one: 'set of article codes', many: 'sets of article codes' },
  names: { title: 'Names', one: 'name', many: 'names' },
  codebook: { title: 'Codebook', one: 'part of the codebook', many: 'parts of the codebook' },
  annotators: { title: 'Annotators', one: 'annotator', many: 'annotators' },
  handOuts: { title: 'Hand-outs', one: 'hand-out', many: 'hand-outs' },
  other: { title: 'Other', one: 'other record', many: 'other records' },
};

/** With more people than this a table says who did what, and the sentence only who they are. */
const FEW = 3;

/** Who has done what, in sentences. */
export function workInWords(records: readonly MergedRecord[], names: Names): string {
  const shares = sharesOf(records);
  if (shares.length > FEW) {
    const people = shares.map(({ by }) => personInWords(names, by));
    return `${numberInWords(shares.length)} people have worked on this: ${listInWords(people)}.`;
  }
  return shares
    .map((share) => {
      const person = personInWords(names, share.by);
      const work = workOf(share.records);
      return sentenceOfWork(person, {
        added: amountsOf(work, 'added'),
        changed: amountsOf(work, 'changed'),
        deleted: amountsOf(work, 'deleted'),
      });
    })
    .join(' ');
}

/** Somebody's own record comes along with their work; to count it reads as if they had brought somebody. */
function workOf(records: readonly MergedRecord[]): readonly MergedRecord[] {
  const work = records.filter(({ theirs, by }) => theirs.type !== 'actor' || theirs.id !== by);
  return work.length > 0 ? work : records;
}

function amountsOf(records: readonly MergedRecord[], deed: Deed): readonly Amount[] {
  const counts = countBy(
    records.filter((record) => deedOf(record) === deed),
    kindOf,
  );
  return recordKinds.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [{ count, ...KIND_WORDS[kind] }];
  });
}
