import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';
import { analyse } from 'scslre';

/** A regular expression of the project. */
export interface Found {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

const ROOMS = 'cli extract knowledge lang models nlp queues schemas sinks web workers'.split(' ');

/** Every regular expression that stands in a source file as a literal. */
export function literals(): Found[] {
  const below = (room: string) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`);
  const files = [...readdirSync('.'), ...ROOMS.flatMap(below)].filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const found: Found[] = [];
    // Reviving visits every node of the tree, whatever its type.
    JSON.stringify(parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' }).body, (_key, node) => {
      if (node?.type === 'RegExpLiteral') {
        found.push({ source: node.pattern, flags: node.flags, where: file });
      }
      return node;
    });
    return found;
  });
}

/** Every regular expression that the built program compiles from strings, see compiled.mjs. */
export function compiled(): Found[] {
  const script = 'test/regexes/compiled.mjs';
  return JSON.parse(
    execFileSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
  );
}

/**
 * Why matching may take more than linear time: quantifiers that can share one character, within one another or side by
 * side, and unanchored ones that are tried anew from every character that they have just read. Empty where none is
 * found (scslre, by static analysis; it sees repetitions of a single character).
 */
export function slowness({ source, flags }: Found): string[] {
  const { reports } = analyse({ source, flags: flags.replace(/[dy]/g, '') });
  return reports.map((report) => {
    const quants = report.type === 'Trade' ? [report.startQuant, report.endQuant] : [report.quant];
    return `${report.exponential ? 'exponential ' : ''}${report.type} of ${quants.map(({ raw }) => raw).join(' and ')}`;
  });
}
