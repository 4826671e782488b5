import type { FindQuery } from '../../analysis/finding/query.ts';

/** `“peace deal”, whole words`: for what is shown of a query, and for what an annotation says of where it comes from. */
export function queryInWords({ words, wholeWords, matchCase, matchAccents, isPattern }: FindQuery): string {
  return [
    isPattern ? `/${words}/` : `“${words.trim()}”`,
    ...(wholeWords ? ['whole words'] : []),
    ...(matchCase ? ['case'] : []),
    ...(matchAccents && !isPattern ? ['accents'] : []),
  ].join(', ');
}
