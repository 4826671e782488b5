/** How long an answer is waited for before the same is asked once more, in milliseconds, and how often. */
const ASK_AGAIN_MS = 300;
const MOST_QUESTIONS = 30;

/**
 * The databases of this origin. Chromium never answers a question that comes while site data is being cleared, which is
 * just when our connection closes and we look what has become of it; Safari leaves the first one of a start unanswered. A
 * later one is answered. Of a browser that answers none it is an error after nine seconds: nobody should wait for ever.
 */
export function askUntilAnswered(factory: IDBFactory): Promise<readonly IDBDatabaseInfo[]> {
  return new Promise((resolve, reject) => {
    let asked = 0;
    const ask = async (): Promise<void> => {
      asked += 1;
      try {
        resolve(await factory.databases());
      } catch (error) {
        reject(error);
      }
      clearInterval(timer);
    };
    const timer = setInterval(() => {
      if (asked < MOST_QUESTIONS) return void ask();
      clearInterval(timer);
      reject(new DOMException('the browser does not say which databases there are', 'UnknownError'));
    }, ASK_AGAIN_MS);
    void ask();
  });
}
