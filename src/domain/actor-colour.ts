import { actorColours, type Actor, type ActorColour } from './records/actor.ts';

/** The person's own colour, else one that follows from the id, so that every copy shows the same. */
export function actorColourOf({
  id,
  colour,
}: Pick<Actor, 'id'> & { readonly colour?: ActorColour | null | undefined }): ActorColour {
  if (colour) return colour;
  const sum = [...id].reduce(
    (total, character) => (total * 31 + (character.codePointAt(0) ?? 0)) % 65_521,
    0,
  );
  return actorColours[sum % actorColours.length] ?? 'slate';
}
