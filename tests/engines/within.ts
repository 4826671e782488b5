/**
 * What a step gives, or an error when it takes longer. The step itself is not ended: who asks ends what it waits for.
 *
 * @param time in milliseconds
 * @param late what to say when it takes longer
 */
export const within = async <T>(time: number, step: Promise<T>, late: () => string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  // What comes after the end is nobody's.
  step.catch(() => undefined);
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(late())), time);
  });
  try {
    return await Promise.race([step, end]);
  } finally {
    clearTimeout(timer);
  }
};
