import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import type { BoardOptions } from '../board-server.js';
import { explain } from '../help.js';
import { portNumber } from '../option-values.js';
import { untilStopped } from '../until-stopped.js';

/** Adds the options of the board to a command that starts it. */
export function boardOptions(command: Command): Command {
  return command
    .option('--host <address>', 'listen on this address instead of GLOSSWIRE_HOST')
    .option(
      '--port <number>',
      'listen on this port instead of GLOSSWIRE_PORT; 0 picks a free one',
      portNumber,
    )
    .option('--allow-writes', 'let the board retry, remove, pause and add; without it, it only shows');
}

/** `glosswire serve`: the board without a worker. */
export function serve(program: Command): void {
  const command = boardOptions(program.command('serve'))
    .description('Serve the overview and the board of the queues')
    .action(serveBoard);
  explain(command, {
    examples: [
      ['serve', 'look at the queues in a browser'],
      ['serve --port 8080 --allow-writes', 'and retry or remove jobs there'],
    ],
    environment: [
      'QUEUE_URL',
      'GLOSSWIRE_PREFIX',
      'GLOSSWIRE_DATA',
      'GLOSSWIRE_HOST',
      'GLOSSWIRE_PORT',
      'GLOSSWIRE_AUTH',
      'LOG_LEVEL',
    ],
  });
}

async function serveBoard(options: BoardOptions): Promise<void> {
  const config = readConfig();
  const [{ withQueues }, { startBoard }, { createLog, queueFaults }] = await Promise.all([
    import('../with-queues.js'),
    import('../board-server.js'),
    import('../log.js'),
  ]);
  const log = createLog(config);
  const stopped = untilStopped();
  await withQueues(config, queueFaults(log), async (queues) => {
    const server = await startBoard(queues, config, options, log);
    process.stdout.write(`The board is at ${server.url}. Ctrl-C stops it.\n`);
    await stopped;
    await server.close();
  });
}
