/** The file in which a build lists what it holds. */
export const LICENCES = 'licences.json';

/** A package inside, as Vite lists it. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string | null;
  readonly text?: string | null;
}

/** Each package once, by name, with the text under which it may be passed on. */
export function licencesText(licences: readonly Licence[]): string {
  const byName = new Map(licences.map((licence) => [`${licence.name} ${licence.version}`, licence]));
  const sections = [...byName]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { identifier, text }]) =>
      [name, identifier ?? '', text ?? ''].filter((part) => part !== '').join('\n\n'),
    );
  return ['Parallax holds these packages, on these terms.', ...sections].join('\n\n---\n\n');
}
