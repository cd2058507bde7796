import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSinks } from '../../sinks/index.js';
import { documentOf } from './documents.js';
import { folderOfLines } from './jsonl/folder-of-lines.js';

describe('openSinks', () => {
  let folder: ReturnType<typeof folderOfLines>;
  beforeEach(() => {
    folder = folderOfLines();
  });
  afterEach(() => folder.remove());

  test('opens what the URLs name', async () => {
    const sinks = await openSinks([`jsonl:${folder.path}?maxBytes=10&fsync=close`, 'memory:']);
    expect(sinks.map(({ name }) => name)).toEqual([`jsonl:${folder.path}`, 'memory:']);
    await sinks[0]?.write([documentOf('a'), documentOf('b')]);
    await Promise.all(sinks.map((sink) => sink.close()));
    expect(folder.files()).toHaveLength(2);
  });

  test.each([
    [['jsonnl:./out'], /no sink "jsonnl"\. Choose from jsonl:FOLDER.*memory:/],
    [['postgres//u:secret@h'], /no sink "postgres\/\/u"\. Choose from/],
    [['out'], /no sink "out"/],
    [['constructor:x'], /no sink "constructor"/],
    [[], /No sink is named/],
    [['jsonl:'], /lacks a folder/],
    [['memory:?size=1'], /options of sink memory cannot be used/],
    [['jsonl:./out?fsync=never'], /options of sink jsonl cannot be used: fsync/],
    [['memory:', 'memory:'], /memory: is named twice/],
  ])('refuses %j', async (urls, message) => {
    await expect(openSinks(urls)).rejects.toMatchObject({
      code: 'E_SINK_CONFIG',
      message: expect.stringMatching(message),
    });
  });
});
