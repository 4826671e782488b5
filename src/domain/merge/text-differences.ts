import type { ArticleId } from '../ids.ts';
import type { Article, CanonicalText } from '../records/article.ts';
import type { TextDifference } from './report.ts';
import type { Joined } from './union.ts';

type Texts = ReadonlyMap<ArticleId, CanonicalText>;

/** Where articles that come in are other versions of articles that are here, or the other way round. */
export function textDifferencesIn(
  joined: readonly Joined[],
  myTexts: Texts,
  theirTexts: Texts,
): readonly TextDifference[] {
  const articles = new Map(
    joined.flatMap((one) =>
      one.result.type === 'article' && one.result.deletedRev === null
        ? [[(one.result as Article).id, one] as const]
        : [],
    ),
  );
  const differences: TextDifference[] = [];
  for (const { mine, result } of articles.values()) {
    const { versionOf } = result as Article;
    const of = versionOf === null ? undefined : articles.get(versionOf);
    if (!of || (mine === null) === (of.mine === null)) continue;
    const [here, there] =
      mine === null ? [of.result as Article, result as Article] : [result as Article, of.result as Article];
    const [myWords, theirWords] = firstDifference(
      myTexts.get(here.id)?.text ?? '',
      theirTexts.get(there.id)?.text ?? '',
    );
    differences.push({ mine: here, theirs: there, myWords, theirWords });
  }
  return differences;
}

/** In UTF-16 units. */
const LENGTH = 60;

/** A few words of each text from the word in which they part; empty where a text is not known. */
function firstDifference(mine: string, theirs: string): readonly [string, string] {
  if (mine === '' || theirs === '') return ['', ''];
  let at = 0;
  while (at < mine.length && mine[at] === theirs[at]) at += 1;
  const from = Math.max(0, at - LENGTH);
  let start = at;
  while (start > from && !/\s/u.test(mine.slice(start - 1, start))) start -= 1;
  return [wordsAt(mine, start), wordsAt(theirs, start)];
}

function wordsAt(text: string, start: number): string {
  const words = text.slice(start, start + LENGTH).split(/\s/u);
  const isCut = start + LENGTH < text.length && words.length > 1;
  return (isCut ? words.slice(0, -1) : words).filter((word) => word !== '').join(' ');
}
