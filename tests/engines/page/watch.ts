declare global {
  interface Window {
    /** What must never happen, as it happened; there in the tests of engines only. */
    problemsSeen?: string[];
  }
}

/** Writes down violations of the policy, uncaught errors and what the page itself calls an error. Runs in the page. */
export const watchPage = (): void => {
  if (window.problemsSeen !== undefined) return;
  const seen: string[] = [];
  window.problemsSeen = seen;
  document.addEventListener(
    'securitypolicyviolation',
    ({ violatedDirective, blockedURI, sourceFile, sample }) =>
      seen.push(`policy violation: ${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`),
  );
  window.addEventListener('error', ({ message }) => seen.push(`error: ${message}`));
  window.addEventListener('unhandledrejection', ({ reason }) =>
    seen.push(`unhandled: ${reason instanceof Error ? reason.message : String(reason)}`),
  );
};

/** Runs in the page. */
export const takeProblems = (): readonly string[] => window.problemsSeen?.splice(0) ?? [];
