import { describe, expect, jest, test } from '@jest/globals';
import { version } from '../../version.js';
import { glosswire } from '../cli/glosswire.js';

// Each test starts the program anew, and the machine may be busy.
jest.setTimeout(120_000);

test('--help and --version', async () => {
  expect(await glosswire(['dead', 'list', '--help'])).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/^Usage: glosswire dead list /),
  });
  expect(await glosswire(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
});

describe('wrong usage ends with 2 and a line that helps', () => {
  test.each([
    [['nonsense'], /unknown command 'nonsense'/],
    [['enrich'], /missing required argument 'input'/],
    [['enrich', '--nonsense', 'x'], /unknown option '--nonsense'/],
    [['enrich', '--stages', ',', 'x'], /one or more names/],
    [
      ['enrich', '--stages', 'nonsense', 'x'],
      /E_STAGE_UNKNOWN: There is no stage "nonsense"\. Choose from language,/,
    ],
    [['enqueue', '--priority', '0', 'x'], /whole number from 1/],
    [['serve', '--port', '65536'], /0 to 65535/],
    [['dead', 'retry'], /job ids or --all/],
    [['dead', 'drop', 'x', '--all'], /job ids or --all/],
    [['dead', 'list', '--queue', 'other'], /Allowed choices are documents, deliver/],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await glosswire(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('no command at all shows the help', async () => {
    const { code, stderr } = await glosswire([]);
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: glosswire');
  });

  test('an environment variable that cannot be used', async () => {
    const { code, stderr } = await glosswire(['enrich', 'x'], { env: { GLOSSWIRE_DEADLINE_MS: 'soon' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^E_CONFIG_INVALID: GLOSSWIRE_DEADLINE_MS="soon".*\n$/);
  });

  test('--debug and DEBUG=glosswire add the stack', async () => {
    const env = { GLOSSWIRE_DEADLINE_MS: 'soon' };
    expect((await glosswire(['--debug', 'status'], { env })).stderr).toMatch(/^\s+at readConfig/m);
    expect((await glosswire(['status'], { env: { ...env, DEBUG: 'glosswire' } })).stderr).toMatch(
      /^\s+at readConfig/m,
    );
  });
});
