// A store that tells of every read before it is made: for tests of how much is asked for at a time, and of reads that fail.
import type { Params } from '../../src/graph/query.js';
import type { GraphStore } from '../../src/graph/store.js';

/** Where `onRead` throws, the read fails with it. */
export function watchReads(graph: GraphStore, onRead: (name: string, params: Params) => void): GraphStore {
  const read: GraphStore['read'] = async (query, params = {}, options) => {
    onRead(query.name, params);
    return graph.read(query, params, options);
  };
  return new Proxy(graph, {
    get: (it, name) => {
      const value: unknown = name === 'read' ? read : Reflect.get(it, name);
      return typeof value === 'function' ? (value.bind(it) as unknown) : value;
    },
  });
}
