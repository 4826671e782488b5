interface Made {
  readonly id: string;
  readonly createdAt: string;
}

/** The same order in every copy: who was there first, and for one moment the ids. */
export const earlierFirst = (a: Made, b: Made): number =>
  a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1;
