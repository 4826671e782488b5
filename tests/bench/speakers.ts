import { randomFrom } from './random.ts';

interface Attribute {
  readonly id: string;
  readonly kind: string;
}

interface SessionFile {
  readonly session: Readonly<Record<'createdBy' | 'createdAt' | 'rev', string>>;
  readonly articles: readonly unknown[];
  readonly tags: readonly { readonly id: string; readonly attributes: readonly Attribute[] }[];
  readonly entities: readonly unknown[];
  readonly annotations: readonly { readonly tagId: string }[];
}

/** So many names come with each article. */
const EACH = 2;
const FIRST = ['Ada', 'Bo', 'Clara', 'Deniz', 'Edvard', 'Farah', 'Goran', 'Hiroko', 'Ines', 'Jamal'];

/**
 * The same session file with somebody named by each annotation whose tag asks for a name: few are named often, most
 * seldom, as in the news.
 */
export function withSpeakers(file: string): string {
  const session = JSON.parse(file) as SessionFile;
  const random = randomFrom(session.articles.length);
  const { createdBy, createdAt, rev } = session.session;
  const names = Array.from({ length: session.articles.length * EACH }, (_, n) => ({
    type: 'entity',
    id: `entity-${n}`,
    name: `${FIRST[n % FIRST.length] ?? ''} ${(n * 7919).toString(36)}son`,
    aliases: [],
    attributes: {},
    createdBy,
    createdAt,
    rev,
    deletedRev: null,
  }));
  const asks = new Map(
    session.tags.map(({ id, attributes }) => [id, attributes.find(({ kind }) => kind === 'entity')?.id]),
  );
  return JSON.stringify({
    ...session,
    entities: [...session.entities, ...names],
    annotations: session.annotations.map((one) => {
      const attribute = asks.get(one.tagId);
      const named = names[Math.floor(random() ** 2 * names.length)]?.id;
      return attribute ? { ...one, attributes: { [attribute]: { value: named, by: 'person' } } } : one;
    }),
  });
}
