import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type LastingServer, type SmallDisk, temporaryFolder } from './server.js';

/** Why no small disk can be had here; null where one can. Mounting needs root, which a container usually is. */
export function smallDiskMissing(): string | null {
  try {
    smallDisk(1).remove();
    return null;
  } catch {
    return 'a small file system cannot be mounted here';
  }
}

/** Mounts a file system in memory of this many megabytes, on an empty folder or a new one. */
export function smallDisk(megabytes: number, path = temporaryFolder('disk')): SmallDisk {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'ignore' });
  } catch (error) {
    rmSync(path, { recursive: true });
    throw error;
  }
  // A server may run as another user.
  chmodSync(path, 0o777);
  const ballast = join(path, 'ballast');
  return {
    path,
    fill() {
      const file = openSync(ballast, 'w');
      // Ever smaller pieces, until not even a byte fits.
      for (let size = 1 << 20; size >= 1; size >>= 1) while (write(file, size));
      fsyncSync(file);
      closeSync(file);
    },
    free: () => rmSync(ballast),
    remove() {
      execFileSync('umount', ['-l', path], { stdio: 'ignore' });
      rmSync(path, { recursive: true });
    },
  };
}

function write(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) > 0;
  } catch {
    return false;
  }
}

/** Starts a server whose data are on a small disk of its own. */
export async function onSmallDisk(
  megabytes: number,
  start: (parent: string) => Promise<LastingServer>,
): Promise<LastingServer> {
  const disk = smallDisk(megabytes);
  const server = await start(disk.path);
  return {
    ...server,
    disk,
    async stop() {
      await server.stop();
      disk.remove();
    },
  };
}
