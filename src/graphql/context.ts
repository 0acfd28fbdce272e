// What a resolver has at hand during one request. The server makes one for each request, the command line too.
import type { AnnotationStore } from '../annotations/store.js';
import type { Limits } from '../config.js';
import type { GraphStore } from '../graph/store.js';
import type { ImportStep } from '../import/apply.js';
import type { Person } from '../model/annotation.js';
import type { Loaders } from './loaders.js';

export interface Context {
  readonly graph: GraphStore;
  readonly annotations: AnnotationStore;
  /** Null: nobody is signed in. */
  readonly viewer: Person | null;
  readonly limits: Limits;
  /** Aborted when the client is gone or the deadline passed; goes into every call of a store. */
  readonly signal: AbortSignal;
  /** Aborted when a subscription shall come to its end in good order; left out where there are none. */
  readonly until?: AbortSignal | undefined;
  /** Told how far an import is; the command line shows it. */
  readonly onImportStep?: ((step: ImportStep) => void) | undefined;
  /** Batches of this request; never shared between requests. */
  readonly loaders: Loaders;
}
