import type { Tag } from '../../domain/records/codebook.ts';
import { together, type Markup } from '../html/template.ts';
import type { EvidenceReport } from './evidence-report.ts';

/** The class of a unit by its id. */
export type UnitClass = (tagId: string) => string;

export const unitClassesOf = ({ units }: Pick<EvidenceReport, 'units'>): UnitClass => {
  const classes = new Map(units.map(({ id }, index) => [id, `t${index}`]));
  return (id) => classes.get(id) ?? 't';
};

/** Six or three digits: whatever else a codebook from outside names as a colour is left out. */
const HEX = /^#(?:[\da-f]{3}|[\da-f]{6})$/iu;
const STYLES: ReadonlySet<string> = new Set(['solid', 'dashed', 'dotted']);

/** How the words of each unit are underlined, by light and by dark. */
export function unitStyle({ units }: Pick<EvidenceReport, 'units'>): Markup {
  const light = units.map(({ tag }, index) => rule(index, tag, tag?.colour.light.line));
  const dark = units.map(({ tag }, index) => rule(index, tag, tag?.colour.dark.line));
  return together([...light, sheet('@media screen and (prefers-color-scheme: dark){'), ...dark, sheet('}')]);
}

const rule = (index: number, tag: Tag | null, colour: string | undefined): Markup =>
  sheet(
    `.t${index}{--line:${colour !== undefined && HEX.test(colour) ? colour : 'var(--ink)'};--style:${tag && STYLES.has(tag.lineStyle) ? tag.lineStyle : 'solid'}}`,
  );

/** Only ever made of numbers and of what was checked above. */
const sheet = (markup: string): Markup => ({ markup });
