import type { RoleTitle } from '../../../lang/contract/roles.js';
import type { RoleClass } from '../../../schemas/index.js';

/** The titles of each class. */
const TITLES: Readonly<Record<RoleClass, readonly RoleTitle[]>> = {
  'head-of-state': ['president', 'supreme leader'],
  'head-of-government': ['prime minister', 'chancellor'],
  monarch: ['king', 'queen', 'emperor', 'emir', 'sultan'],
  royal: ['prince', 'princess', 'crown prince'],
  minister: ['minister', 'secretary of state', 'attorney general'],
  governor: ['governor'],
  mayor: ['mayor'],
  lawmaker: ['member of parliament', 'senator', 'speaker'],
  politician: ['party leader', 'opposition leader', 'leader', 'candidate', 'politician'],
  diplomat: ['ambassador', 'consul', 'envoy', 'diplomat'],
  official: ['commissioner', 'adviser', 'chief of staff', 'official', 'fire chief'],
  spokesperson: ['spokesperson'],
  military: [
    'commander',
    'chief of the general staff',
    'marshal',
    'general',
    'admiral',
    'colonel',
    'major',
    'captain',
    'lieutenant',
    'sergeant',
    'soldier',
  ],
  police: ['police chief', 'police officer', 'inspector', 'sheriff'],
  judge: ['judge'],
  prosecutor: ['prosecutor'],
  lawyer: ['lawyer'],
  'religious-leader': [
    'pope',
    'patriarch',
    'archbishop',
    'bishop',
    'cardinal',
    'priest',
    'imam',
    'ayatollah',
    'rabbi',
  ],
  executive: [
    'secretary-general',
    'high commissioner',
    'chair',
    'chief executive',
    'director',
    'head',
    'founder',
    'manager',
  ],
  doctor: ['doctor', 'nurse'],
  academic: ['professor', 'researcher', 'analyst', 'historian'],
  journalist: ['journalist', 'correspondent', 'editor', 'photographer'],
  activist: ['activist'],
  athlete: ['player', 'coach'],
  artist: ['actor', 'singer', 'writer', 'film director'],
  witness: ['witness', 'survivor'],
  other: ['resident', 'teacher', 'student', 'farmer', 'driver'],
};

const CLASS_OF = new Map(
  Object.entries(TITLES).flatMap(([name, titles]) =>
    titles.map((title): [RoleTitle, RoleClass] => [title, name as RoleClass]),
  ),
);

/** What a title belongs to, as far as its class depends on it. */
export interface Holder {
  readonly id: string | null;
  readonly type: string;
  /** True for a country and for a people. */
  readonly national: boolean;
}

/** Classes by the body of a state (see knowledge/bodies.ts) whose head someone is. */
const HEADS: Readonly<Record<string, RoleClass>> = {
  parliament: 'lawmaker',
  'supreme-court': 'judge',
  police: 'police',
  'armed-forces': 'military',
  army: 'military',
  navy: 'military',
  'air-force': 'military',
  'general-staff': 'military',
};

/**
 * The class of a title of `holder`: the president of a club is no head of state, the prime minister of a province no head
 * of government. `holder` is null where the text names none, undefined where it names one that nobody knows.
 */
export function classOf(title: RoleTitle, holder: Holder | null | undefined): RoleClass {
  const own = CLASS_OF.get(title)!;
  const heads =
    title === 'president' || title === 'prime minister' || title === 'chancellor' || own === 'executive';
  if (!heads || holder === null) return own;
  if (holder === undefined) return 'executive';
  if (holder.type === 'organization') {
    const body = /^gw:[A-Z]{2}\.([a-z-]+)$/.exec(holder.id ?? '')?.[1] ?? '';
    return body === 'government' ? own : (HEADS[body] ?? 'executive');
  }
  return holder.type === 'place' && !holder.national && own !== 'executive' ? 'governor' : own;
}
