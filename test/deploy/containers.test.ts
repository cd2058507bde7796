import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig } from '../../config.js';

interface Service {
  command: string[];
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  volumes?: string[];
  ports?: string[];
  user?: string;
  cap_drop?: string[];
}
const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const dockerfile = readFileSync('Dockerfile', 'utf8');

describe('docker-compose.yml', () => {
  const { redis, worker, board } = compose.services;

  test('Redis keeps what it acknowledged and never evicts', () => {
    const command = redis?.command.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--appendfsync everysec');
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(redis?.volumes).toEqual(['queue:/data']);
  });

  test.each(Object.entries(compose.services))('%s has a health check and named volumes', (_, service) => {
    expect(service.healthcheck?.test[0]).toBe('CMD');
    for (const volume of service.volumes ?? []) {
      expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    }
  });

  test.each([
    ['worker', worker],
    ['board', board],
  ])('%s: the environment is one that the configuration takes', (_, service) => {
    const environment = Object.fromEntries(
      Object.entries(service?.environment ?? {}).map(([name, value]) => [
        name,
        value.replace(/\$\{\w+:-(.*)\}/, '$1').replace(/\$\{GLOSSWIRE_AUTH:\?.*\}/, 'desk:long-enough'),
      ]),
    );
    expect(readConfig(environment).queueUrl).toBe('redis://redis:6379');
  });

  test('the board is published on the loopback address only', () => {
    expect(board?.ports).toEqual(['127.0.0.1:3000:3000']);
  });

  test('only Redis lacks dropped capabilities, since its image changes its own user', () => {
    expect(worker?.cap_drop).toEqual(['ALL']);
    expect(board?.cap_drop).toEqual(['ALL']);
  });
});

describe('Dockerfile', () => {
  const final = dockerfile.slice(dockerfile.lastIndexOf('FROM '));

  test('runs as a user without rights and copies only what runs', () => {
    expect(final).toMatch(/^USER node$/m);
    expect(final).not.toMatch(/^COPY (?!--from=build)/m);
    expect(dockerfile).toContain('npm prune --omit=dev');
  });

  test('holds no secret', () => {
    expect(dockerfile).not.toMatch(/password|token|secret/i);
    expect(JSON.stringify(compose.services).replace(/\$\{\w+:\?[^}]*\}/g, '')).not.toMatch(
      /password|token|secret/i,
    );
  });

  test('the board beyond its container has a login, which whoever starts it chooses', () => {
    expect(compose.services.board?.environment?.GLOSSWIRE_AUTH).toMatch(/^\$\{GLOSSWIRE_AUTH:\?/);
  });
});
