import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { line } from './lines.js';

describe(line('S15'), () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');
  const { services } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
    services: Record<
      string,
      { read_only?: boolean; cap_drop?: string[]; security_opt?: string[]; ports?: string[] }
    >;
  };

  test.each(['worker', 'board'])('%s', (name) => {
    expect(services[name]).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });

  test('nothing is published beyond this machine, and the image runs as a user', () => {
    for (const { ports = [] } of Object.values(services))
      for (const port of ports) expect(port).toMatch(/^127\./);
    expect(dockerfile.slice(dockerfile.lastIndexOf('FROM '))).toMatch(/^USER node$/m);
    expect(dockerfile).not.toMatch(/(?:password|secret|token)=/i);
  });
});
