import * as z from 'zod/mini';

/**
 * The type a schema describes, without the index signature that `looseObject` adds and read-only all the way down.
 * Schemas are loose so that fields written by a newer Parallax survive an older one; code should not see them.
 */
export type Of<Schema extends z.core.$ZodType> = Plain<z.output<Schema>>;

type Primitive = string | number | boolean | bigint | symbol | null | undefined;
type KnownKeys<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
type Plain<T> = unknown extends T
  ? unknown
  : T extends Primitive
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : string extends keyof T
        ? keyof KnownKeys<T> extends never
          ? Readonly<Record<string, Plain<T[keyof T & string]>>>
          : { readonly [K in keyof KnownKeys<T>]: Plain<T[K & keyof T]> }
        : { readonly [K in keyof T]: Plain<T[K]> };

/** A string with a brand: the cast is safe because a brand exists only in types. */
export const branded = <Brand extends string>() =>
  z.string().check(z.minLength(1)) as unknown as z.core.$ZodType<Brand, Brand>;

export const nullable = <S extends z.core.$ZodType>(schema: S) => z.nullable(schema);
