import type { Exporter } from './exporter.ts';
import { annotationsJson } from './exporters/annotations-json.ts';
import { csv } from './exporters/csv.ts';
import { sessionFile } from './exporters/session-file.ts';
import { webAnnotation } from './exporters/web-annotation.ts';

/** Every format Parallax writes, in the order of the Export menu. */
export const exporters: readonly Exporter[] = [sessionFile, annotationsJson, webAnnotation, csv];
