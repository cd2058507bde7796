const set = (names: string) => new Set(names.split(' '));

/** Elements that begin a line of their own. */
export const blockTags = set(
  'html body head title address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);

export const headingTags = set('h1 h2 h3 h4 h5 h6');

/** Elements that are never part of an article's text. */
export const chromeTags = set('nav menu head title link meta base input label option');
