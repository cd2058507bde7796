import type { Casualty, EnrichedDocument, Entity } from '../../schemas/index.js';
import { colours } from './terminal.js';
import { columnsOf, fit, pad, printable } from './text.js';

const ENTITIES_SHOWN = 15;
const LABEL = 12;

/** One document for a person at a terminal: what it is, who and where, and how many, each with its words. */
export function summarizeDocument(document: EnrichedDocument, width: number): string[] {
  const room = Math.max(20, width - LABEL);
  const row = (label: string, value: string) =>
    `${colours.dim(pad(label, LABEL))}${fit(printable(value), room)}`;
  const rows = (label: string, values: readonly string[]) =>
    values.map((value, index) => row(index === 0 ? label : '', value));
  const { metadata, language, source } = document;
  const title = printable(metadata.title ?? document.text);
  return [
    colours.bold(fit(title, width)),
    ...rows('source', [source.url ?? source.file ?? ''].filter(Boolean)),
    ...rows('published', [metadata.publishedAt ?? ''].filter(Boolean)),
    row('language', `${language.name} (${language.tag}), ${Math.round(language.confidence * 100)} %`),
    ...entityRows(document.entities, room, row),
    ...rows(
      'casualties',
      document.casualties.flatMap((casualty, at, all) => {
        const described = describeCasualty(casualty, document.entities);
        // Figures of one sentence share its words.
        const shared = all[at + 1]?.evidence.text === casualty.evidence.text;
        return shared ? [described] : [described, `  “${casualty.evidence.text}”`];
      }),
    ),
    ...rows(
      'quotes',
      document.quotes.map(
        ({ text, speaker }) => `“${text}”${speaker === null ? '' : ` — ${speaker.span.text}`}`,
      ),
    ),
    ...rows('dates', [...new Set(document.dates.map(({ text, value }) => `${text} → ${value ?? '?'}`))]),
    ...rows(
      'problems',
      document.problems.map(({ stage, message }) => `${stage}: ${message}`),
    ),
  ];
}

function entityRows(
  entities: readonly Entity[],
  room: number,
  row: (label: string, value: string) => string,
): string[] {
  const shown = [...entities].sort((a, b) => b.salience - a.salience).slice(0, ENTITIES_SHOWN);
  const rest = entities.length - shown.length;
  const names = shown.map(({ name, type }) => printable(`${name} (${type})`));
  if (rest > 0) names.push(`and ${rest} more`);
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last) + columnsOf(name) + 2 <= room) {
      lines[lines.length - 1] = `${last}, ${name}`;
    } else lines.push(name);
  }
  return lines.map((line, index) => row(index === 0 ? 'entities' : '', line));
}

const MODIFIER_WORDS: Record<Casualty['modifier'], string> = {
  exact: '',
  at_least: 'at least ',
  over: 'more than ',
  about: 'about ',
  nearly: 'nearly ',
  up_to: 'up to ',
  range: '',
  vague: 'some ',
};

/** `killed: at least 25, civilian, by shelling (claimed, according to …)`. */
function describeCasualty(casualty: Casualty, entities: readonly Entity[]): string {
  const named = (id: string | null) => entities.find((entity) => entity.id === id)?.name ?? null;
  const { count, low, high, victims, cause, attribution, status } = casualty;
  const figure =
    low !== null && high !== null && low !== high
      ? `${low}–${high}`
      : String(count ?? low ?? high ?? 'unknown number');
  const parts = [
    `${casualty.type}: ${MODIFIER_WORDS[casualty.modifier]}${figure}`,
    victims?.span?.text ?? victims?.class,
    cause === null ? null : `${cause.span.text}`,
    named(casualty.place),
    casualty.subsetOf === null ? null : 'part of the figure above',
  ].filter((part) => part !== null && part !== undefined);
  const source = named(attribution?.source ?? null) ?? attribution?.span?.text ?? null;
  const via = named(attribution?.via ?? null);
  const said = [
    status === 'asserted' ? null : status,
    source === null ? null : `according to ${source}`,
    via === null ? null : `via ${via}`,
  ].filter((part) => part !== null);
  return `${parts.join(', ')}${said.length > 0 ? ` (${said.join(', ')})` : ''}`;
}
