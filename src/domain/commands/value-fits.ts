import type { EntityId } from '../ids.ts';
import type { AttributeValue, Target } from '../records/annotation.ts';
import type { AttributeSpec } from '../records/codebook.ts';
import type { SessionState } from '../session-state.ts';
import { isAttached } from '../text/targets.ts';

/** Whether a value is one that this attribute may have: of its kind, among its choices, naming what exists. */
export function fits(spec: AttributeSpec, value: AttributeValue, state: SessionState): boolean {
  switch (spec.kind) {
    case 'choice':
      return typeof value === 'string' && offers(spec, value);
    case 'choices':
      return isTexts(value) && value.every((id) => offers(spec, id));
    case 'list':
      return isTexts(value);
    case 'entity':
      return typeof value === 'string' && state.entities.has(value as EntityId);
    case 'text':
      return typeof value === 'string' && value !== '';
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'yesNo':
      return typeof value === 'boolean';
    case 'passage':
      return isTarget(value) && fitsText(value, state);
  }
}

/** What the attribute takes, for the sentence that refuses a value. */
export function expectedOf(spec: AttributeSpec): string {
  switch (spec.kind) {
    case 'choice':
    case 'choices':
      return `one of ${(spec.values ?? []).map(({ label }) => label).join(', ')}`;
    case 'list':
      return 'a list of texts';
    case 'entity':
      return 'a name from the list of names';
    case 'text':
      return 'some text';
    case 'date':
      return 'a date such as 2025-03-22';
    case 'number':
      return 'a number';
    case 'yesNo':
      return 'yes or no';
    case 'passage':
      return 'words of the article';
  }
}

/** `2025`, `2025-03` or `2025-03-22`, and a day that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const offers = (spec: AttributeSpec, id: string): boolean =>
  spec.values?.some((value) => value.id === id) ?? false;

const isTexts = (value: AttributeValue): value is readonly string[] =>
  Array.isArray(value) && value.length > 0;

const isTarget = (value: AttributeValue): value is Target =>
  typeof value === 'object' && !Array.isArray(value);

function fitsText(target: Target, state: SessionState): boolean {
  const text = state.texts.get(target.articleId)?.text;
  return text !== undefined && !target.detached && isAttached(target, text);
}
