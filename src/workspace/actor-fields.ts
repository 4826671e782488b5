import type { Actor } from '../domain/records/actor.ts';
import type { Annotator } from '../state/session-store.ts';

/** What an actor record says of a person; the name stays "Me" until one is given. */
export const actorFields = ({
  name,
  initials,
  colour,
  orcid,
}: Annotator): Partial<Pick<Actor, 'name' | 'initials' | 'colour' | 'orcid'>> => ({
  ...(name === '' ? {} : { name, initials }),
  ...(colour === null ? {} : { colour }),
  ...(orcid === null ? {} : { orcid }),
});

/** Whether a record says of a person what this browser knows of them. Who was never asked may be called anything. */
export const isKnownAs = (actor: Actor, { name, initials, colour, orcid }: Annotator): boolean =>
  name === '' ||
  (actor.name === name &&
    actor.initials === initials &&
    (actor.colour ?? null) === colour &&
    (actor.orcid ?? null) === orcid);
