import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeTinyModel } from '../models/name-model/tiny-model.js';

// The real package with its real runtime, which is too large (474 MB) to be installed for everyone who works on this:
// it is fetched from the registry here, and without one this fails.

const run = promisify(execFile);
const root = mkdtempSync(join(tmpdir(), 'glosswire-name-model-'));
const home = join(root, 'glosswire');
const model = join(root, 'tiny');
const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  peerDependencies: Readonly<Record<string, string>>;
};

beforeAll(async () => {
  writeFileSync(join(root, 'package.json'), '{"private":true}');
  const packages = Object.entries(peerDependencies).map(([name, range]) => `${name}@${range}`);
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  await run('npm', ['install', ...quiet, ...packages], { cwd: root });
  // Glosswire beside it, as a user's project has them.
  mkdirSync(home);
  for (const part of ['dist', 'package.json']) cpSync(part, join(home, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(home, 'node_modules'));
  writeTinyModel(model, {
    ...{ mirela: 'B-PER', dras: 'I-PER', '##kov': 'I-PER', '##a': 'O', tolvar: 'B-LOC' },
    ...{ 李: 'B-PER', 娜: 'I-PER', 在: 'O', acme: 'B-ORG', left: 'O' },
  });
}, 300_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function namesBy(articles: readonly { title: string; text: string }[]) {
  const file = join(root, 'articles.jsonl');
  writeFileSync(file, articles.map((article) => JSON.stringify(article)).join('\n'));
  const env = { ...process.env, NER_MODEL: model, GLOSSWIRE_THREADS: '2', GLOSSWIRE_DEADLINE_MS: '60000' };
  const { stdout } = await run(process.execPath, [join(home, 'dist/cli/main.js'), 'enrich', '--json', file], {
    env,
    cwd: root,
    maxBuffer: 1e8,
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const { text, entities, problems, pipeline } = JSON.parse(line);
      expect(problems).toEqual([]);
      expect(pipeline.stages[0].name).toBe('name-model');
      return entities.flatMap(
        ({ type, mentions }: { type: string; mentions: { start: number; end: number; by: string }[] }) =>
          mentions.map(({ start, end, by }) => `${text.slice(start, end)}=${type} by ${by}`),
      );
    });
}

test('an ONNX model reads names on the threads, at their offsets, in long texts too', async () => {
  const far = 'so '.repeat(60);
  const [latin, chinese] = await namesBy([
    { title: 'A visit', text: `Later mirela draskov, of acme, ${far} left tolvar.` },
    { title: '访问', text: '昨天李娜在上海。' },
  ]);
  expect(latin).toEqual([
    'mirela draskov=person by tagger',
    'acme=organization by tagger',
    'tolvar=place by tagger',
  ]);
  expect(chinese).toContain('李娜=person by tagger');
}, 120_000);
