import { comparisonCsv } from './csv.ts';
import { comparisonJson } from './json.ts';
import { comparisonPage } from './page.ts';
import type { ComparisonWriter } from './writer.ts';

/** Every format in which a comparison leaves Parallax. */
export const comparisonWriters: readonly ComparisonWriter[] = [comparisonCsv, comparisonJson, comparisonPage];
