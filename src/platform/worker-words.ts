/** What pages and the service worker say to each other. */

/** To a worker that waits: take over. Only after a person has agreed. */
export const TAKE_OVER = 'parallax: take over';

/** To the worker in charge: a page has started, so an earlier build may no longer be needed by any. */
export const STARTED = 'parallax: started';

/** To a page: with which script did it start? It answers through the port that comes along. */
export const WHICH_BUILD = 'parallax: which build';
