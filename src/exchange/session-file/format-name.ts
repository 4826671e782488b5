/** The first field of every session file. By itself, so that telling one from a text needs none of the schema. */
export const SESSION_FORMAT = 'parallax-session';
