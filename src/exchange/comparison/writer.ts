import type { ComparisonFormat, ComparisonReport } from '../../domain/comparison-report.ts';
import type { Instant } from '../../domain/ids.ts';

/** One format of a comparison. Deterministic: the same report and moment give the same bytes. */
export interface ComparisonWriter {
  readonly id: ComparisonFormat;
  /** `.csv` */
  readonly extension: string;
  readonly mediaType: string;
  /** @param madeAt shown where people read it; data formats leave it out */
  write(report: ComparisonReport, madeAt: Instant): string;
}
