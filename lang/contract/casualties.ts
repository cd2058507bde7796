import type { CasualtyType, CauseClass, VictimClass } from '../../schemas/index.js';

/** On which side of a word its victims stand, the usual side first. */
export type Sides = readonly ('before' | 'after')[];

/**
 * The words that make a number of people a casualty figure, by the way they take their victims. List every inflected
 * form, with `*` and `{,}` (see `WritingData`). A word may stand in one frame only; put the longer phrase (`shot dead`,
 * `сгорели заживо`) beside the shorter one (`shot`): the longest match wins.
 *
 * `claim{,s,ed} … lives` is a word that counts only where another stands before it in the same clause: the trigger is
 * the part behind the dots, so it goes into the frame of that part (here `noun`, as in `claimed 25 lives`).
 */
export interface TriggerForms {
  /** Verbs whose subject is the victim: `died`, `perished`, `lost their lives`, `погиб*`, `ums Leben`, `身亡`. */
  readonly undergo?: readonly string[];
  /** Verbs whose object is the victim: `kills`, `killing`, `claimed the lives of`, `убил*`, `炸死`, `tötete*`. */
  readonly act?: readonly string[];
  /** Forms that can be either, active past or passive participle: `killed`, `wounded`, `tué*`, `getötet`. */
  readonly either?: readonly string[];
  /** Adjectives and participles right behind or as the head of the victims: `dead`, `in hospital`, `verletzt`. */
  readonly state?: readonly string[];
  /** Participles right before the people they tell of, in verb-final languages: `ölen`, `hayatını kaybeden`. */
  readonly attributive?: readonly string[];
  /** Nouns whose count is the number of victims: `deaths`, `fatalities`, `Todesopfer`, `morts`, `قتلى`, `死者`. */
  readonly noun?: readonly string[];
  /** Nouns for the act, with the victims as complement: `murder of`, `death of`, `гибель`, `مقتل`, `之死`. */
  readonly event?: readonly string[];
  /** Nouns that a total follows at some distance: `death toll`, `число погибших`, `死亡人数`, `le bilan`. */
  readonly toll?: readonly string[];
  /** Short words that count only when the number is attached to them: `3死5伤`, `2 †`. */
  readonly tight?: readonly string[];
  /**
   * Those of the forms above (same spelling) that say by themselves that there is one victim, since the verb or
   * adjective is singular: `murió`, `погибла`, `est mort`, `starb`. Where the language leaves pronouns out, they make
   * an implicit figure of one even without a subject. Leave out forms used with plural subjects too (Arabic VSO).
   */
  readonly singular?: readonly string[];
  /**
   * Those of the forms above (same spelling) whose subject, the victims, is several: `погибли`, `murieron`, `starben`.
   * One person or name beside them is no figure, a list of names is.
   */
  readonly plural?: readonly string[];
  /** Those that say by themselves that there are two, in languages with a dual: `قتيلان`, `جريحين`. */
  readonly dual?: readonly string[];
}

/** Words for people by grammatical number. Languages without it use `any`. */
export interface PersonForms {
  /** One person: `policeman`, `cyclist`, `женщина`. Without a number it means one. */
  readonly one?: readonly string[];
  /** Arabic and Hebrew duals: two people in one word (`جنديان`, `شخصين`). */
  readonly two?: readonly string[];
  /** Several: `policemen`, `женщин`, `Menschen`. Without a number the figure is unknown. */
  readonly many?: readonly string[];
  /** No difference (`警察`, `人`), classifiers for people included (`名`, `명`); with a number only, or as one. */
  readonly any?: readonly string[];
}

/**
 * What the casualty rules know of a language. Everything is a pattern list (see `WritingData`); order has no meaning.
 * Only `order`, `triggers`, `persons` and `conjunctions` are required: start with these, then add what the cases ask.
 * Test cases are lines of `test/cases/<tag>/casualties.jsonl`.
 */
export interface CasualtyData {
  readonly order: {
    /** Where the subject of `undergo` stands: English `['before']`, Russian and Spanish `['before', 'after']`. */
    readonly subject: Sides;
    /** Where the object of `act` stands: English `['after']`, Japanese, Korean, Turkish `['before']`. */
    readonly object: Sides;
    /** Where the complement of `event` stands: English `['after']`, Chinese and Japanese `['before']`. */
    readonly complement: Sides;
    /** Where the number of `noun` stands: most `['before']`, Chinese `['before', 'after']`. */
    readonly count: Sides;
  };
  readonly triggers: Readonly<Partial<Record<CasualtyType, TriggerForms>>>;
  /**
   * Words for the dead that are found (`body`, `тела`, `遗体`), inside triggers: a count of them tells how many were found
   * so far, and so nothing against a larger total.
   */
  readonly bodies?: readonly string[];
  /**
   * People by class; `other` holds the neutral words (`people`, `others`, `человек`, `victims`) as well as everybody
   * without a class of their own (`cyclist`, `neighbour`, `father`). Put relatives, jobs, roles in generously: they
   * carry the implicit figures.
   */
  readonly persons: Readonly<Partial<Record<VictimClass, PersonForms>>>;
  /** What is counted and is no person: animals, vehicles, houses, days, attacks. A number before it is no victim. */
  readonly nonPersons?: readonly string[];
  /** Pronouns that can be a victim: `he`, `she`, `him` | `they`, `them`. */
  readonly pronouns?: {
    readonly one?: readonly string[];
    readonly many?: readonly string[];
    /** Objects that are the doer himself, so that neither is a victim by itself: `himself`, `sich`, `自己`. */
    readonly reflexive?: readonly string[];
  };
  /** The mark of a possessor before its noun (`'s`, `之`, `の`): `the player's death`. */
  readonly possessives?: readonly string[];
  /**
   * What makes the subject the victim: forms of the passive auxiliary before `either` words (`was`, `were`, `been`,
   * `wurden`, `ont été`) and marks of the passive before `act` words (`被`, `遭`), behind which the doer may stand.
   */
  readonly passive?: readonly string[];
  /** Marks before an object that stands before its verb (`把`, `将`): the subject before it is the doer. */
  readonly accusative?: readonly string[];
  /** Forms of the active auxiliary before `either` words: `has`, `have`, `a`, `ont`, `haben`. */
  readonly active?: readonly string[];
  /** Prepositions that bring in who did it, so that who follows is no victim: `by`, `par`, `от рук`, `von`. */
  readonly agents?: readonly string[];
  /** Prepositions before places and times, so that a capitalised word behind is no victim: `in`, `at`, `from`, `of`. */
  readonly prepositions?: readonly string[];
  /** Endings that make the name they are attached to a place, a time or an owner: Turkish `'da`, `'den`, `'nın`. */
  readonly locatives?: readonly string[];
  /** Articles and possessives, which count nothing as distance: `a`, `the`, `his`, `der`, `una`. */
  readonly determiners?: readonly string[];
  /**
   * Words in or before the victims that say they come on top of those already told: `another`, `more`, `also`, `另有`.
   * Such figures are added up where the text gives no total.
   */
  readonly additional?: readonly string[];
  /**
   * True where a noun's complement follows it bare (Russian and Arabic genitives), so that 200 жителей домов are
   * people and not, as 200 police cars, what the second noun says.
   */
  readonly genitives?: boolean;
  /**
   * True where the auxiliary stands by the subject and its participle ends the clause (German `war … gekommen`, Dutch),
   * so that what lies between parts them less.
   */
  readonly verbBracket?: boolean;
  /**
   * Marks that make the words before them the topic of all clauses behind (Japanese は), so that what lies between
   * them and a later verb parts them less, and one person may be rescued and hurt in one sentence.
   */
  readonly topicMarks?: readonly string[];
  /** True where all nouns are capitalised (German), so that a single capital is no name. */
  readonly capitalNouns?: boolean;
  /** Words that join the members of a list: `and`, `as well as`, `и`, `和`, `及`. Commas need no listing. */
  readonly conjunctions: readonly string[];
  /** Words that part clauses beside punctuation: `that`, `who`, `when`, `after`, `while`, `который`, `nachdem`. */
  readonly clauses?: readonly string[];
  readonly subset?: {
    /** What follows is part of what stands before: `including`, `among them`, `其中`, `dont`, `darunter`. */
    readonly open?: readonly string[];
    /** What stands before is part of what follows: `包括5名警察在内的31人` closes with `在内的`. */
    readonly close?: readonly string[];
    /** Between a part and its total, which is no figure then: `of`, `out of`, `из`, `sur` (`one of the 4 children`). */
    readonly outOf?: readonly string[];
    /** Right behind a number, it is part of the total before: `of them`, `of whom`, `из них`, `d'entre eux`. */
    readonly partitive?: readonly string[];
  };
  /**
   * Words that go on with a story, so that the victims of their sentence come on top of those before: `then`, `later`,
   * `fled`, `drove to`, `随后`, `затем`.
   */
  readonly sequel?: readonly string[];
  /** Makes the trigger of its clause untrue: `not`, `did not`, `не`, `没有`, `sans`. */
  readonly negation?: readonly string[];
  /** Stands for zero victims with a trigger of the clause: `no one`, `nobody`, `no`, `无人`, `aucun*`, `kein*`. */
  readonly zero?: readonly string[];
  /** Planned, feared, threatened, simulated, conditional: `could`, `if`, `threatened to`, `drill`, `可能`. */
  readonly hypothetical?: readonly string[];
  /** Makes its whole sentence unreal: `drill`, `exercise`, `film`, `novel`, `演习`. */
  readonly unreal?: readonly string[];
  /**
   * Says of a single death that it was no casualty: illness and old age (`cancer`, `after a long illness`,
   * `peacefully`, `aged 91`). Counted deaths stay figures: an epidemic may be the cause.
   */
  readonly natural?: readonly string[];
  /** Words of sport and games: where a text is full of them, the hurt are players (`striker`, `season`, `goal{,s}`). */
  readonly sport?: readonly string[];
  /** Past events told for comparison and statistics: `anniversary`, `every year`, `on average`, `据统计`, `history`. */
  readonly historic?: readonly string[];
  /** The figure replaces an earlier one: `rose to`, `climbed to`, `has risen`, `上升至`, `вырос*`. */
  readonly update?: readonly string[];
  /** The figure behind it is out of date: `from`, `up from`, `earlier put at`, `此前`. */
  readonly superseded?: readonly string[];
  readonly attribution?: {
    /** Verbs of saying, source before or after: `said`, `reported`, `表示`, `称`, `сообщил*`. */
    readonly said?: readonly string[];
    /** Prepositions, source after: `according to`, `selon`, `laut`, `по данным`, `据`. */
    readonly accordingTo?: readonly string[];
    /** Postpositions, source before: `によると`, `göre`. */
    readonly accordingToAfter?: readonly string[];
    /** Passing on, outlet before and source after: `citing`, `quoted`, `援引`, `со ссылкой на`. */
    readonly citing?: readonly string[];
    /** Verbs, out of those above or others, that make the figure a claim: `claimed`, `alleged`, `指责`, `заявил*`. */
    readonly claimed?: readonly string[];
    /** Nouns for sources that are no names: `police`, `officials`, `ministry`, `当局`, `方面`, `власти`. */
    readonly sources?: readonly string[];
  };
  /** Words that tell the cause, nouns and verbs, by class: `quake: ['earthquake{,s}', 'tremor{,s}']`. */
  readonly causes?: Readonly<Partial<Record<CauseClass, readonly string[]>>>;
  /** Phrases that hold a trigger and tell of no victim: `death penalty`, `dead heat`, `dead silent`, `吓死`. */
  readonly traps?: readonly string[];
}
