import * as z from 'zod/mini';
import { canonicalTextSchema } from '../../domain/records/article.ts';
import { attributeSpecSchema } from '../../domain/records/codebook.ts';
import { writeJson } from '../write-json.ts';
import {
  fileRecordSchemas,
  fileTargetSchema,
  otherRecordSchema,
  placeSchema,
  sessionFileSchema,
} from './schema.ts';

/** The published JSON Schema of the session file, generated from the schemas that validate it. */
export function sessionJsonSchema(): string {
  const names = z.registry<{ id: string; title?: string }>();
  for (const [type, schema] of Object.entries(fileRecordSchemas)) names.add(schema, { id: type });
  names.add(fileTargetSchema, { id: 'target' });
  names.add(placeSchema, { id: 'range' });
  names.add(otherRecordSchema, { id: 'otherRecord' });
  names.add(canonicalTextSchema, { id: 'text' });
  names.add(attributeSpecSchema, { id: 'attributeSpec' });
  const { $schema, ...schema } = z.toJSONSchema(sessionFileSchema, { metadata: names, io: 'input' });
  return writeJson({ $schema, title: 'Parallax session file, version 1', ...schema });
}
