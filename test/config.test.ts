import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../config.js';

describe('readConfig', () => {
  test('needs no variable', () => {
    const config = readConfig({});
    expect(config.queueUrl).toBe('');
    expect(config.sinks).toEqual(['jsonl:./out']);
    expect(config.host).toBe('127.0.0.1');
    expect(Object.isFrozen(config)).toBe(true);
  });

  test('an empty variable counts as unset', () => {
    expect(readConfig({ GLOSSWIRE_PORT: '' }).port).toBe(3000);
  });

  test('splits the sinks', () => {
    expect(readConfig({ GLOSSWIRE_SINKS: 'jsonl:./a, memory:' }).sinks).toEqual(['jsonl:./a', 'memory:']);
  });

  test('names every variable that cannot be used', () => {
    expect(() => readConfig({ GLOSSWIRE_THREADS: 'many', GLOSSWIRE_PORT: '70000' })).toThrow(
      expect.objectContaining({
        code: 'E_CONFIG_INVALID',
        message: expect.stringMatching(/GLOSSWIRE_THREADS="many".*GLOSSWIRE_PORT="70000"/),
      }),
    );
  });
});
