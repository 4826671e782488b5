import { fail, ok, type Result } from '../../../domain/result.ts';
import type { ImportProblem } from '../../importer.ts';

/** Stands before the ids of notes, so that nothing else in the document has the like. */
const PREFIX = 'parallax-';
const NOTES = new RegExp(String.raw`<ol><li id="${PREFIX}(?:foot|end)note-`, 'u');
const NOTE_MARKS = new RegExp(
  String.raw`<sup><a href="#${PREFIX}(?:foot|end)note-[^"]*" id="[^"]*">\[\d+\]</a></sup>`,
  'gu',
);
const WAYS_BACK = new RegExp(String.raw`<a href="#${PREFIX}(?:foot|end)note-ref-[^"]*">↑</a>`, 'gu');

/** Styles that Word, LibreOffice and Pages have by these names in every language of their screens. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/** A converter that makes nothing of a picture: none is unpacked, decoded or asked for. */
const noPictures = (): readonly never[] => [];

/**
 * The text of a Word document and its notes as HTML, which is as hostile as the document: mammoth passes links on as
 * they are. It must go through an allow-listed walk.
 */
export async function documentHtml(
  archive: Uint8Array<ArrayBuffer>,
): Promise<Result<{ readonly body: string; readonly notes: string }, ImportProblem>> {
  const { default: mammoth } = await import('mammoth');
  try {
    // Its builds for the browser and for Node ask for the bytes by different names.
    const input = { arrayBuffer: archive.buffer, buffer: archive };
    const { value } = await mammoth.convertToHtml(input as never, {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      convertImage: noPictures as never,
      externalFileAccess: false,
      idPrefix: PREFIX,
    });
    const html = value.replace(NOTE_MARKS, '');
    const notesAt = html.search(NOTES);
    return notesAt < 0
      ? ok({ body: html, notes: '' })
      : ok({ body: html.slice(0, notesAt), notes: html.slice(notesAt).replace(WAYS_BACK, '') });
  } catch {
    // Whatever it stumbles over: a part that is missing, XML that is not well formed, a tree that is too deep for it.
    return fail({ kind: 'brokenDocument' });
  }
}
