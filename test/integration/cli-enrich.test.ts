import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { enrichedDocument } from '../../schemas/index.js';
import { badInputs, writeBadInputs } from '../cli/bad-inputs.js';
import { documentsOf, type Ended, ended, glosswire, said, start } from '../cli/glosswire.js';

// Each test starts the program anew, and the machine may be busy.
jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'glosswire-enrich-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('bad input: one clear line each, and the neighbours are processed', () => {
  let run: Ended;
  beforeAll(async () => {
    const paths = writeBadInputs(join(folder, 'bad'));
    run = await glosswire(['enrich', '--json', ...paths, join(folder, 'missing.html')]);
  }, 120_000);

  const linesAbout = (name: string) => run.stderr.split('\n').filter((line) => line.includes(name));
  const documentsFrom = (name: string) =>
    documentsOf(run).filter(({ source }) => basename(source.file) === name);

  test.each(badInputs)('$name', ({ name, says, documents }) => {
    const lines = linesAbout(name);
    expect(lines).toHaveLength(says.length);
    for (const [at, pattern] of says.entries()) expect(lines[at]).toMatch(pattern);
    expect(documentsFrom(name)).toHaveLength(documents);
  });

  test('a file that is not there', () => {
    expect(linesAbout('missing.html')).toEqual([expect.stringMatching(/^E_INPUT_NOT_FOUND: /)]);
  });

  test('the exit code is 1 and standard error has nothing else', () => {
    expect(run.code).toBe(1);
    const lines = run.stderr.split('\n').filter((line) => line !== '');
    expect(lines.filter((line) => !/^E_[A-Z_]+: /.test(line))).toEqual([]);
  });

  test('the documents come in the order of the inputs', () => {
    const order = documentsOf(run).map(({ source }) =>
      `${basename(source.file)} ${source.item ?? ''}`.trim(),
    );
    expect(order).toEqual([
      'invalid-utf8.html',
      'lines.jsonl 1',
      'lines.jsonl 6',
      'lines.jsonl 7',
      'lines.jsonl 8',
      'good.html',
    ]);
  });

  test('every document is valid, and well-formed Unicode', () => {
    for (const document of documentsOf(run)) {
      expect(enrichedDocument.safeParse(document).error).toBeUndefined();
      expect(JSON.stringify(document).isWellFormed()).toBe(true);
    }
  });

  test('a language that Glosswire has nothing for is said to be skipped', () => {
    const line = run.stdout.split('\n').find((text) => text.includes('"unknown-language"'));
    const document = enrichedDocument.parse(JSON.parse(line ?? '{}'));
    expect(document.skipped.map(({ stage }) => stage)).toContain('casualties');
    expect(document.text).toContain('ᐃᓄᒃᑎᑐᑦ');
  });
});

describe('enrich', () => {
  const text = 'Two climbers were killed in an avalanche near Kazbegi on Monday.';

  test('reads JSON Lines from standard input, in order, and keeps the ids', async () => {
    const input = Array.from({ length: 60 }, (_, at) =>
      JSON.stringify({
        id: `a${at}`,
        text: at % 7 === 0 ? `${text} `.repeat(200) : text,
        title: `Title ${at}`,
      }),
    ).join('\n');
    const run = await glosswire(['enrich', '--json', '-'], { input, env: { GLOSSWIRE_THREADS: '2' } });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(documentsOf(run).map(({ source }) => source.id)).toEqual(
      Array.from({ length: 60 }, (_, at) => `a${at}`),
    );
  }, 60_000);

  test.each([
    ['plain text', text],
    ['a page', `<html><body><p>${text}</p></body></html>`],
    ['a JSON array', `[\n{"text": ${JSON.stringify(text)}}\n]`],
  ])('reads %s from standard input', async (_, input) => {
    const run = await glosswire(['enrich', '--json', '-'], { input });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(documentsOf(run)[0]?.text).toContain('avalanche');
  });

  test('--stages runs those and what they need, and nothing else', async () => {
    const run = await glosswire(['enrich', '--json', '--stages', 'sentences', '-'], { input: text });
    const document = enrichedDocument.parse(JSON.parse(run.stdout));
    expect(document.pipeline.stages.map(({ name }) => name)).toEqual(['language', 'sentences']);
  });

  test('--tokens keeps the tokens', async () => {
    const run = await glosswire(['enrich', '--json', '--tokens', '-'], { input: text });
    const { tokens, text: whole } = enrichedDocument.parse(JSON.parse(run.stdout));
    expect(tokens?.map(({ start, end }) => whole.slice(start, end))).toContain('avalanche');
  });

  test('without --json it is for reading, and holds no escape sequence of the web', async () => {
    const input = JSON.stringify({ title: 'Title \u001b]0;owned\u0007 here', text });
    const { code, stdout } = await glosswire(['enrich', '-'], { input });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Title \]0;owned here\n/);
    expect(stdout).toMatch(/^language +English \(en\)/m);
    expect(stdout).not.toMatch(/\u001b|\u0007/);
  });

  test('--out adds to a folder, each revision once', async () => {
    const out = join(folder, 'out');
    const file = join(folder, 'one.txt');
    writeFileSync(file, text);
    for (const _ of [1, 2]) expect((await glosswire(['enrich', '--out', out, file])).code).toBe(0);
    const lines = readdirSync(out)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(join(out, name), 'utf8').trim().split('\n'));
    expect(lines).toHaveLength(1);
  });

  test('a reader that has seen enough is no failure', async () => {
    const child = start(['enrich', '--json', '-']);
    const end = ended(child);
    child.stdin.on('error', () => {});
    const line = `${JSON.stringify({ text })}\n`;
    const first = said(child.stdout, /\n/);
    child.stdin.write(line.repeat(2_000));
    await first;
    child.stdout.destroy();
    child.stdin.end(line.repeat(2_000));
    expect(await end).toMatchObject({ code: 0, stderr: '' });
  });

  const hasFullDevice = existsSync('/dev/full');
  (hasFullDevice ? test : test.skip)('a full disk behind standard output is one clear line', async () => {
    const full = openSync('/dev/full', 'w');
    const file = join(folder, 'full.txt');
    writeFileSync(file, text);
    const { code, stderr } = await glosswire(['enrich', '--json', file], { stdout: full });
    closeSync(full);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^glosswire: standard output cannot be written \(ENOSPC.*\)\.\n$/);
  });
});
