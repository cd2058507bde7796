import { struckServer } from './struck-server.js';

/** The server ends the connections of all its clients at once, in mid-work. */
export const connectionsKilled = struckServer({ blows: 4, strike: (server) => server.dropClients() });
