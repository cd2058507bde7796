import type { KnowledgeEntity } from '../schemas/index.js';

/** State bodies that every country has, by the part of their id after the country: `gw:AZ.ministry-of-defence`. */
const BODIES: Readonly<Record<string, string>> = {
  government: 'Government of',
  parliament: 'Parliament of',
  president: 'Presidency of',
  'supreme-court': 'Supreme Court of',
  'central-bank': 'Central Bank of',
  police: 'Police of',
  'armed-forces': 'Armed Forces of',
  army: 'Army of',
  navy: 'Navy of',
  'air-force': 'Air Force of',
  'coast-guard': 'Coast Guard of',
  'border-guard': 'Border Guard of',
  'general-staff': 'General Staff of',
  'intelligence-service': 'Intelligence Service of',
  embassy: 'Embassy of',
  'ministry-of-defence': 'Ministry of Defence of',
  'ministry-of-foreign-affairs': 'Ministry of Foreign Affairs of',
  'ministry-of-the-interior': 'Ministry of the Interior of',
  'ministry-of-health': 'Ministry of Health of',
  'ministry-of-finance': 'Ministry of Finance of',
  'ministry-of-justice': 'Ministry of Justice of',
  'ministry-of-education': 'Ministry of Education of',
  'ministry-of-economy': 'Ministry of Economy of',
  'ministry-of-transport': 'Ministry of Transport of',
  'ministry-of-energy': 'Ministry of Energy of',
  'ministry-of-emergencies': 'Ministry of Emergency Situations of',
};

/** The entity of a `gw:<country>.<body>` id, given its country's entity; undefined for a body that has no name here. */
export function bodyEntity(id: string, country: KnowledgeEntity | undefined): KnowledgeEntity | undefined {
  const kind = id.slice('gw:XX.'.length);
  const name = kind === 'people' ? 'People of' : BODIES[kind];
  if (name === undefined || country?.kind !== 'country' || country.country === undefined) return undefined;
  return {
    id,
    type: kind === 'people' ? 'group' : 'organization',
    country: country.country,
    names: { en: [`${name} ${withArticle(country.names.en?.[0] ?? country.country)}`] },
  };
}

/** Countries that English gives an article: “of the United States”. */
function withArticle(name: string): string {
  return /^(United|Netherlands|Philippines|Czech Rep|Dominican Rep|Central African|Bahamas|Maldives|Gambia|Democratic|Republic|Comoros)/.test(
    name,
  )
    ? `the ${name}`
    : name;
}
