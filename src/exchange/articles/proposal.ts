import { datelineAt, type Dateline } from '../../domain/text/datelines.ts';
import { proposeMetadata } from '../../domain/text/proposals.ts';
import type { MetadataField, MetadataProposed } from '../importer.ts';
import type { Canonical } from './canonical.ts';
import { firstClean } from './clean-metadata.ts';
import { fileNameMetadata } from './file-name-metadata.ts';
import type { Found, FoundMetadata } from './found-metadata.ts';
import { contradicts, languageOfText } from './language-guess.ts';

/**
 * What is proposed for an article with structure. Of each field the first that says something: the headline (for the
 * title), what the source says of itself, the dateline, the name of the file, the text.
 */
export function proposalFor(
  canonical: Pick<Canonical, 'text' | 'blocks'>,
  found: FoundMetadata,
  fileName: string | null,
): MetadataProposed {
  const { text, blocks } = canonical;
  const top = blocks.findIndex(({ kind }) => kind === 'headline');
  const body = blocks.find(({ kind }, index) => index > top && kind !== 'headline');
  const headline = blocks.slice(Math.max(0, top), body && blocks.indexOf(body)).map(({ range }) => range);
  const start = body?.range.start ?? 0;
  const dateline = firstDateline(canonical, top);
  const headlineText = headline.map((range) => text.slice(range.start, range.end)).join(' ');
  const {
    title: said,
    outlet,
    publishedAt,
    author,
    url,
    language,
  } = firstClean(
    top < 0 ? {} : { title: { value: headlineText, by: 'headline' } },
    found,
    dateline?.agency ? { outlet: { value: dateline.agency, by: 'dateline' } } : {},
    fileNameMetadata(fileName),
  );
  const title = said ?? { value: proposeMetadata(text).title, by: 'first line' };
  const spoken = languageFor(language, text);
  const fields = { title, outlet, publishedAt, author, url, language: spoken };
  return {
    title: title.value,
    outlet: outlet?.value ?? null,
    publishedAt: publishedAt?.value ?? null,
    author: author?.value ?? null,
    url: url?.value ?? null,
    language: spoken?.value ?? null,
    bodyStart: dateline?.end ?? (top < 0 ? 0 : start),
    recognisedBy: Object.fromEntries(
      (Object.entries(fields) as [MetadataField, Found | undefined][]).flatMap(([field, value]) =>
        value ? [[field, value.by]] : [],
      ),
    ),
  };
}

/** Standfirst, byline and caption may stand before the paragraph with the dateline. */
const BEFORE_DATELINE = 5;

function firstDateline({ text, blocks }: Pick<Canonical, 'text' | 'blocks'>, top: number): Dateline | null {
  for (const { kind, range } of blocks.slice(top + 1, top + 1 + BEFORE_DATELINE)) {
    const dateline = kind === 'paragraph' ? datelineAt(text, range.start) : null;
    if (dateline !== null && dateline.end < range.end) return dateline;
  }
  return null;
}

const languageFor = (declared: Found | undefined, text: string): Found | undefined =>
  declared && !contradicts(declared.value, text) ? declared : (languageOfText(text) ?? declared);
