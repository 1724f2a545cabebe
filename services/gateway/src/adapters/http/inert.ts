/** A file that somebody opens by its address runs nothing, asks nothing of anybody, and stands in no page. */
export const INERT = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
