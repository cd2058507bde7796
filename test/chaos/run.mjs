// `npm run chaos -- [--kills N] [--event TITLE]`: strikes the built program and prints what became of each document.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const HELP = `Usage: npm run chaos -- [--kills N] [--event TITLE]

  --kills N      kill the workers of each backend N times, and its server N/5 times (default 5 and 2)
  --event TITLE  only events whose title holds this, such as "killed"`;

const { values } = parseArgs({
  options: { kills: { type: 'string' }, event: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(HELP);
} else {
  const { status } = spawnSync('npm', ['run', '-s', 'jest', '--', '--selectProjects', 'chaos'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(values.kills === undefined ? {} : { GLOSSWIRE_CHAOS_KILLS: values.kills }),
      ...(values.event === undefined ? {} : { GLOSSWIRE_CHAOS_EVENT: values.event }),
    },
  });
  process.exitCode = status ?? 1;
}
