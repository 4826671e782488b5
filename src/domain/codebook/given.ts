/** Those fields of an input that were given: an absent one is left as it is. */
export function given<Input extends object, Field extends keyof Input>(
  input: Input,
  fields: readonly Field[],
): { readonly [Name in Field]?: Exclude<Input[Name], undefined> } {
  const found = fields.filter((field) => input[field] !== undefined).map((field) => [field, input[field]]);
  return Object.fromEntries(found) as { readonly [Name in Field]?: Exclude<Input[Name], undefined> };
}
