/** Ways in which a string could become a program or markup, or turn what a page means by its addresses. */
export const CANARIES = [
  ...['eval', 'Function', 'setTimeout', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'fragment', 'srcdoc'],
  ...['inline script', 'script from data', 'handler', 'javascript link', 'worker from data', 'base', 'write'],
] as const;

/**
 * Runs in the page: tries each, and answers with those that ran.
 *
 * What the DevTools protocol calls may use eval whatever the policy says, as long as the call lasts: so all of it
 * happens in a task of the page's own.
 */
export const releaseCanaries = async (): Promise<readonly string[]> => {
  const ran: string[] = [];
  Object.assign(globalThis, { canary: (name: string) => void ran.push(name) });
  const call = (name: string): string => `(globalThis.canary ?? parent.canary)('${name}')`;
  const picture = (name: string): string => `<img src="data:," onerror="${call(name)}">`;
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  const place = document.createElement('div');
  document.body.append(place);
  const add = (name: string, fields: object): HTMLElement => {
    const element = Object.assign(document.createElement(name), fields);
    document.body.append(element);
    return element;
  };
  const attempts: Readonly<Record<string, () => unknown>> = {
    eval: () => (Reflect.get(globalThis, 'eval') as (text: string) => unknown)(call('eval')),
    Function: () => (Reflect.construct(Function, [call('Function')]) as () => unknown)(),
    setTimeout: () => setTimeout(call('setTimeout') as never),
    innerHTML: () => Object.assign(place, { innerHTML: picture('innerHTML') }),
    outerHTML: () =>
      Object.assign(place.appendChild(document.createElement('p')), { outerHTML: picture('outerHTML') }),
    insertAdjacentHTML: () =>
      Reflect.apply(Reflect.get(place, 'insertAdjacentHTML') as () => void, place, [
        'beforeend',
        picture('insertAdjacentHTML'),
      ] as never),
    fragment: () => place.append(document.createRange().createContextualFragment(picture('fragment'))),
    srcdoc: () => add('iframe', { srcdoc: `<script>${call('srcdoc')}</script>` }),
    'inline script': () => add('script', { textContent: call('inline script') }),
    'script from data': () =>
      add('script', { src: `data:text/javascript,${encodeURIComponent(call('script from data'))}` }),
    handler() {
      const button = add('button', {});
      button.setAttribute('onclick', call('handler'));
      button.click();
    },
    'javascript link': () => add('a', { href: `javascript:void ${call('javascript link')}` }).click(),
    'worker from data': () =>
      new Worker('data:text/javascript,postMessage(0)').addEventListener('message', () =>
        ran.push('worker from data'),
      ),
    base() {
      const before = document.baseURI;
      const base = document.createElement('base');
      base.href = 'https://base.elsewhere.invalid/';
      document.head.prepend(base);
      if (document.baseURI !== before) ran.push('base');
      base.remove();
    },
    write() {
      // Into a document of its own: this one is complete, and would be gone.
      const frame = add('iframe', {}) as HTMLIFrameElement;
      const inner = frame.contentDocument;
      Reflect.apply(Reflect.get(inner ?? {}, 'write') as () => void, inner, [
        `<script>${call('write')}</script>`,
      ] as never);
    },
  };
  for (const attempt of Object.values(attempts)) {
    try {
      attempt();
    } catch {
      // Refused at once. What is refused later does not run, and that is what counts.
    }
  }
  // All that ran will have run: the slowest of them is a worker, which starts or is refused.
  const enough = performance.now() + 1500;
  while (performance.now() < enough && ran.length < Object.keys(attempts).length)
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  return ran.toSorted();
};
