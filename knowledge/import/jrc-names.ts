import type { KnowledgeEntity } from '../../schemas/index.js';
import { keptLanguage, NameList } from './languages.js';
import type { Importer } from './run-import.js';

const TYPES: Readonly<Record<string, KnowledgeEntity['type']>> = { P: 'person', O: 'organization' };

/**
 * JRC-Names' list of entities (European Commission, Joint Research Centre): a line a spelling, `id, type, language,
 * name` with tabs between and `+` for spaces. A spelling of language `u` counts in every language.
 */
export function jrcNamesImporter(): Importer {
  return {
    part(line) {
      const [id, type = '', language = '', name] = line.split('\t');
      if (id === undefined || !/^\d+$/.test(id) || !name || TYPES[type] === undefined) return undefined;
      const tag = language === 'u' ? 'mul' : keptLanguage(language);
      return tag === undefined ? undefined : { id, kept: `${type}\t${tag}\t${name.replaceAll('+', ' ')}` };
    },
    join(id, parts) {
      const rows = parts.map((part) => part.split('\t'));
      const list = new NameList();
      for (const [, tag, name] of rows) list.add(tag!, name!);
      return list.isEmpty ? undefined : { id: `jrc:${id}`, type: TYPES[rows[0]![0]!]!, names: list.names };
    },
  };
}
