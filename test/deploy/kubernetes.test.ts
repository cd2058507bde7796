import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { readConfig } from '../../config.js';

const FOLDER = 'deploy/kubernetes';

interface Probe {
  httpGet?: { path: string; port: string };
}
interface Container {
  image: string;
  args: string[];
  env?: { name: string; value: string }[];
  ports: { name: string; containerPort: number }[];
  startupProbe?: Probe;
  readinessProbe: Probe;
  livenessProbe: Probe;
  resources: { requests: Record<string, string>; limits: { memory: string } };
  securityContext: object;
  volumeMounts: { name: string }[];
}
interface PodSpec {
  automountServiceAccountToken: boolean;
  terminationGracePeriodSeconds?: number;
  securityContext: { runAsNonRoot: boolean; runAsUser: number };
  containers: Container[];
  volumes?: { name: string }[];
}
interface Resource {
  kind: string;
  metadata: { name: string };
  // biome-ignore lint/suspicious/noExplicitAny: every kind has its own
  spec: any;
  stringData?: Record<string, string>;
}

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml') && file !== 'kustomization.yaml');
const resources = files.flatMap((file) =>
  parseAllDocuments(readFileSync(join(FOLDER, file), 'utf8')).map((document) => {
    expect({ file, errors: document.errors }).toEqual({ file, errors: [] });
    return document.toJS() as Resource;
  }),
);
const the = (kind: string, name: string) =>
  resources.find((resource) => resource.kind === kind && resource.metadata.name === name)!;
const workloads = resources.filter(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet');
const secret = the('Secret', 'glosswire').stringData!;
const environmentOf = (container: Container) => ({
  ...secret,
  ...Object.fromEntries((container.env ?? []).map(({ name, value }) => [name, value])),
});

describe('the manifests', () => {
  test('kustomize names every file but the secret and the other autoscaler', () => {
    const { resources: named } = parse(readFileSync(join(FOLDER, 'kustomization.yaml'), 'utf8'));
    expect([...named, 'secret.example.yaml', 'worker-hpa.yaml'].sort()).toEqual([...files].sort());
  });

  test.each(workloads.map((resource) => [resource.metadata.name, resource] as const))(
    '%s: selects its own pods, runs without rights, and has limits and probes',
    (_, { spec }) => {
      const pod = spec.template.spec as PodSpec;
      expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
      expect(pod.automountServiceAccountToken).toBe(false);
      expect(pod.securityContext).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      const volumes = [
        ...(pod.volumes ?? []),
        ...(spec.volumeClaimTemplates ?? []).map((claim: Resource) => claim.metadata),
      ];
      for (const container of pod.containers) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(container.resources.requests).toEqual({ cpu: expect.any(String), memory: expect.any(String) });
        expect(container.resources.limits.memory).toMatch(/^\d+[MG]i$/);
        for (const { name } of container.volumeMounts)
          expect(volumes.map((volume) => volume.name)).toContain(name);
        for (const probe of [container.startupProbe, container.readinessProbe, container.livenessProbe]) {
          if (probe?.httpGet) expect(container.ports.map(({ name }) => name)).toContain(probe.httpGet.port);
        }
      }
    },
  );

  test.each(['worker', 'board'])(
    '%s: the configuration takes its environment, and its probes ask what they should',
    (name) => {
      const [container] = (the('Deployment', name).spec.template.spec as PodSpec).containers;
      const config = readConfig(environmentOf(container!));
      expect(config).toMatchObject({ queueUrl: 'redis://redis:6379', host: '0.0.0.0' });
      expect(config.auth).toBeDefined();
      const [port] = container!.ports;
      expect(name === 'worker' ? config.healthPort : config.port).toBe(port!.containerPort);
      // A lost Redis makes a pod unready; only a hung process is killed.
      expect(container!.readinessProbe.httpGet?.path).toBe('/readyz');
      expect(container!.livenessProbe.httpGet?.path).toBe('/livez');
    },
  );

  test('a worker gets longer to stop than it takes, and the autoscaler alone sets how many there are', () => {
    const { spec } = the('Deployment', 'worker');
    const pod = spec.template.spec as PodSpec;
    const { shutdownMs, threads } = readConfig(environmentOf(pod.containers[0]!));
    expect(pod.terminationGracePeriodSeconds! * 1000).toBeGreaterThanOrEqual(shutdownMs + 10_000);
    expect(String(threads)).toBe(pod.containers[0]!.resources.requests.cpu);
    expect(spec.replicas).toBeUndefined();
    expect(the('HorizontalPodAutoscaler', 'worker').spec.scaleTargetRef.name).toBe('worker');
  });

  test('KEDA looks at both lists of waiting articles, by the keys that BullMQ gives them', () => {
    const { triggers, scaleTargetRef } = the('ScaledObject', 'worker').spec;
    const prefix = `{${readConfig(secret).prefix}}`;
    expect(scaleTargetRef.name).toBe('worker');
    expect(triggers.map(({ metadata }: { metadata: { listName: string } }) => metadata.listName)).toEqual([
      `${prefix}:documents:wait`,
      `${prefix}:documents:prioritized`,
    ]);
  });

  test('Redis keeps what it acknowledged, never evicts, and has memory to spare', () => {
    const [redis] = (the('StatefulSet', 'redis').spec.template.spec as PodSpec).containers;
    const command = redis!.args.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
    const maxmemory = Number(/--maxmemory (\d+)gb/.exec(command)?.[1]);
    expect(Number.parseInt(redis!.resources.limits.memory, 10)).toBeGreaterThanOrEqual(maxmemory * 1.5);
  });

  test('workers share no disk, so no sink writes to one', () => {
    expect(secret.GLOSSWIRE_SINKS).not.toMatch(/jsonl:|memory:|embedded:/);
  });
});
