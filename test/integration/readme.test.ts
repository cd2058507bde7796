import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { loadEnricher } from '../../default-enricher.js';
import { knowledgeEntity } from '../../schemas/index.js';
import { withGeneratedParts } from '../../scripts/readme-parts.js';
import { ended, glosswire, start } from '../cli/glosswire.js';

jest.setTimeout(120_000);
const run = promisify(execFile);
const readme = readFileSync('README.md', 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    (match) => match[1]!,
  );
/** The arguments of every `npx glosswire …` line, without shell quotes and comments. */
const commands = blocks('sh').flatMap((block) =>
  [...block.matchAll(/^npx glosswire (.*?)(?:\s+#.*)?$/gm)].map((match) =>
    match[1]!.replaceAll("'", '').trim(),
  ),
);

const folder = mkdtempSync(join(tmpdir(), 'glosswire-readme-'));
cpSync('examples', join(folder, 'examples'), { recursive: true });
cpSync('examples', join(folder, 'articles'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

test('what the code writes into it is up to date; else run `npm run readme`', async () => {
  expect(withGeneratedParts(readme, await loadEnricher())).toBe(readme);
});

test('the first command prints the JSON that stands below it', async () => {
  const [first] = blocks('sh');
  const lines = first!.split('\n').filter((line) => line !== '' && !line.startsWith('npm ci'));
  const script = lines.join('\n').replaceAll('npx glosswire', `node ${resolve('dist/cli/main.js')}`);
  const { stdout } = await run('sh', ['-ec', script], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual(JSON.parse(blocks('json')[0]!));
});

describe('its commands', () => {
  const stops = (command: string) => /^(up|work|serve)\b/.test(command);
  const environment = { GLOSSWIRE_PORT: '0', GLOSSWIRE_DATA: join(folder, 'data') };

  test.each(commands.filter((command) => !stops(command)))('%s', async (command) => {
    const { code, stderr } = await glosswire(command.split(' '), { cwd: folder, env: environment });
    expect(stderr).not.toContain('E_');
    expect(code).toBe(0);
  });

  test.each(commands.filter(stops))('%s, until it is stopped', async (command) => {
    const child = start(command.split(' '), { cwd: folder, env: environment });
    const end = ended(child);
    const ready = /working|listening|http:\/\//i;
    await new Promise<void>((done) => {
      const listen = (part: Buffer) => ready.test(part.toString()) && done();
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.on('close', () => done());
    });
    child.kill('SIGTERM');
    const { code, stdout, stderr } = await end;
    expect(`${stdout}${stderr}`).not.toContain('E_');
    expect(code).toBe(0);
  });
});

test('its entity is one that a knowledge file may hold', () => {
  expect(knowledgeEntity.parse(JSON.parse(blocks('json')[1]!)).names.fr).toEqual(['Secours Acme']);
});

test('its library snippet', async () => {
  const [snippet] = blocks('ts');
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', snippet!]);
  expect(stdout).toBe('3 three farmers\n');
});
