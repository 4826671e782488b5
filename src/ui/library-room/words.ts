import type { Facet } from '../../state/library-filter.ts';
import type { Grouping } from '../../state/library-groups.ts';
import type { LibraryRow, LibraryStatus } from '../../state/library-rows.ts';
import { dateInWords } from '../shared/in-locale.ts';

export const STATUS_WORDS: Readonly<Record<LibraryStatus, string>> = {
  notStarted: 'Not started',
  begun: 'Begun',
  done: 'Done',
};

export const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  none: 'No groups',
  outlet: 'Outlet',
  month: 'Month',
  day: 'Day',
  label: 'Label',
  status: 'Status',
};

const NOBODY_SAID: Readonly<Record<Grouping, string>> = {
  none: '',
  outlet: 'No outlet',
  month: 'No date',
  day: 'No date',
  label: 'No label',
  status: '',
};

/** The head of a group. */
export function groupInWords(by: Grouping, value: string): string {
  if (value === '') return NOBODY_SAID[by];
  if (by === 'status') return STATUS_WORDS[value as LibraryStatus];
  return by === 'month' || by === 'day' ? dateInWords(value) : value;
}

export const FACET_WORDS: Readonly<Record<Facet, readonly [name: string, none: string]>> = {
  outlets: ['Outlet', 'No outlet'],
  labels: ['Label', 'No label'],
  statuses: ['Status', ''],
  languages: ['Language', 'No language'],
};

export function facetValueInWords(facet: Facet, value: string): string {
  if (value === '') return FACET_WORDS[facet][1];
  if (facet === 'statuses') return STATUS_WORDS[value as LibraryStatus];
  return facet === 'languages' ? languageInWords(value) : value;
}

let languages: Intl.DisplayNames | null = null;

/** "German (de)": the words are English, and the code is what one types. A code nobody knows stands alone. */
export function languageInWords(code: string): string {
  languages ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  try {
    const name = languages.of(code);
    return name ? `${name} (${code})` : code;
  } catch {
    return code;
  }
}

/** "2 earlier", "earlier than C"; nothing where there is one version. */
export function versionInWords({ earlier, supersededBy }: LibraryRow): string {
  if (supersededBy !== null) return `before ${supersededBy}`;
  return earlier > 0 ? `${earlier} earlier` : '';
}
