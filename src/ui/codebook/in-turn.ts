let last: Promise<unknown> = Promise.resolve();

/**
 * Does one thing after the other: each sees what the one before has stored. Leaving a field and pressing the button that
 * one left it for are two changes of one list, a moment apart.
 */
export function inTurn<Answer>(task: () => Promise<Answer>): Promise<Answer> {
  const answer = last.then(task);
  last = answer.catch(() => undefined);
  return answer;
}
