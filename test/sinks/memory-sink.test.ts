import { memorySink } from '../../sinks/index.js';
import { sinkSuite } from '../conformance/sink-suite.js';

sinkSuite('memory', async () => {
  let sink = memorySink();
  return {
    durable: false,
    open: async () => {
      sink = memorySink();
      return sink;
    },
    emitted: async () => [...sink.written],
    remove: async () => {},
  };
});
