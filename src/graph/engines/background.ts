// Work that others should not wait for: the thread it runs in takes the processor only when no other thread wants it much.
import { constants, setPriority } from 'node:os';

/** For a thread of its own to call, once. On Linux a priority is that of the calling thread; elsewhere it would be the whole process's. */
export function yieldToOthers(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed here: it then runs like the others.
  }
}
