import type { AcceptedDraft } from '../../workspace/workspace.ts';
import type { PreviewedDraft } from './incoming.ts';

/** yyyy, yyyy-mm or yyyy-mm-dd, with months and days that exist. */
export function isPartialDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  if (!parts) return false;
  const [, year, month = '01', day = '01'] = parts;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

export const fieldName = (field: 'title' | 'outlet' | 'date', index: number): string => `${field}-${index}`;

interface Read {
  readonly accepted: readonly AcceptedDraft[];
  /** Draft index -> what is wrong with its date. */
  readonly problems: ReadonlyMap<number, string>;
}

/** The drafts as the form has them now. One without a title keeps the proposed one. */
export function acceptedFrom(
  drafts: readonly PreviewedDraft[],
  form: FormData,
  left: ReadonlySet<number>,
): Read {
  const accepted: AcceptedDraft[] = [];
  const problems = new Map<number, string>();
  drafts.forEach(({ draft }, index) => {
    if (left.has(index)) return;
    const read = (field: 'title' | 'outlet' | 'date') =>
      String(form.get(fieldName(field, index)) ?? '').trim();
    const date = read('date');
    if (date !== '' && !isPartialDate(date)) {
      problems.set(index, 'Write the date as 2025-03-22, 2025-03 or 2025, or leave it empty.');
      return;
    }
    accepted.push({
      draft,
      title: read('title') || draft.proposal.title,
      outlet: read('outlet') || null,
      publishedAt: date || null,
    });
  });
  return { accepted, problems };
}
