/** What a host's robots.txt lets one crawler do. */
export interface Robots {
  allows(path: string): boolean;
  /** Seconds between requests that the host asks for; null where it does not. */
  readonly delay: number | null;
}

/** No rules: everything may be fetched. */
export const allowAll: Robots = { allows: () => true, delay: null };
/** What a host that fails to answer is taken to mean (RFC 9309, 2.3.1.4). */
export const allowNone: Robots = { allows: () => false, delay: null };

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

const MAX_LENGTH = 512_000;

/** Reads robots.txt (RFC 9309) for the crawler with this product token, in any case. */
export function parseRobots(text: string, agent: string): Robots {
  const groups = readGroups(text.slice(0, MAX_LENGTH));
  const token = agent.toLowerCase();
  const own = groups.filter(({ agents }) => agents.has(token));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.has('*'));
  const rules = chosen.flatMap((group) => group.rules);
  const delay = chosen.map((group) => group.delay).find((value) => value !== null) ?? null;
  return { allows: (path) => decide(rules, path), delay };
}

interface Group {
  readonly agents: Set<string>;
  readonly rules: Rule[];
  delay: number | null;
}

function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  let naming = false;
  for (const raw of text.split(/\r\n|[\r\n]/)) {
    const line = raw.split('#', 1)[0]!;
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const field = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (field === 'user-agent') {
      if (!naming || open === null) {
        open = { agents: new Set(), rules: [], delay: null };
        groups.push(open);
      }
      open.agents.add(value.toLowerCase().split('/', 1)[0]!);
      naming = true;
    } else if (open !== null) {
      naming = false;
      if ((field === 'allow' || field === 'disallow') && value !== '')
        open.rules.push({ allow: field === 'allow', pattern: value });
      if (field === 'crawl-delay' && Number(value) > 0) open.delay = Math.min(Number(value), 60);
    }
  }
  return groups;
}

/** The longest rule that matches decides; of two as long, the one that allows. */
function decide(rules: readonly Rule[], path: string): boolean {
  let longest = -1;
  let allowed = true;
  for (const { allow, pattern } of rules) {
    if (pattern.length < longest || !matches(pattern, path)) continue;
    if (pattern.length > longest || allow) allowed = allow;
    longest = pattern.length;
  }
  return allowed;
}

/** `*` stands for any characters, a last `$` for the end. By hand: as a pattern it could backtrack for ever. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const [first = '', ...rest] = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    if (anchored && index === rest.length - 1) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !anchored || at === path.length;
}
