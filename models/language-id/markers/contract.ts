/**
 * What sets a language apart from its neighbours, in lower case and separated by spaces. All of it is common in news,
 * hand-written from grammars and dictionaries, not learnt from any corpus. An entry stands under every language of the
 * group that has it or under none.
 */
export interface Markers {
  /** Words that its neighbours do not have. */
  readonly words?: string;
  /** Beginnings of such words, for those that inflect. */
  readonly beginnings?: string;
  /** Word endings that its neighbours do not have. */
  readonly endings?: string;
  /** Groups of letters inside a word that its neighbours spell otherwise. */
  readonly letters?: string;
  /** Letters that some of its neighbours lack altogether; they count beside the other evidence. */
  readonly alphabet?: string;
  /** Words that its neighbours have too and use much less. */
  readonly leaning?: string;
  /** Word endings that its neighbours have too and use much less. */
  readonly leaningEndings?: string;
}

/** Languages that short text hardly tells apart. */
export interface Neighbours {
  readonly languages: Readonly<Record<string, Markers>>;
  /** What is written on to the words of the whole group, so that the lists need the stem alone. */
  readonly affixes?: { readonly prefixes: string; readonly suffixes: string };
}
