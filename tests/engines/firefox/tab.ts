import type { EngineTab } from '../engine.ts';
import type { Bidi } from './bidi.ts';

/** https://w3c.github.io/webdriver-bidi/#type-script-EvaluateResult */
type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value?: unknown } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

export const tabOf = (bidi: Bidi, context: string): EngineTab => ({
  async goTo(url) {
    await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
  },
  async reload() {
    await bidi.send('browsingContext.reload', { context, wait: 'complete' });
  },
  async call(source, given) {
    const answer = await bidi.send<Evaluated>('script.callFunction', {
      functionDeclaration: source,
      arguments: [{ type: 'string', value: given }],
      awaitPromise: true,
      target: { context },
      userActivation: false,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return String(answer.result.value);
  },
  async perform(actions) {
    await bidi.send('input.performActions', { context, actions });
  },
  async show() {
    await bidi.send('browsingContext.activate', { context });
  },
  async picture() {
    const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
    return Buffer.from(data, 'base64');
  },
  async close() {
    await bidi.send('browsingContext.close', { context });
  },
});
