// Turns an AbortSignal and a time limit into an error at the moment they strike, whatever the work underneath does.
import { setMaxListeners } from 'node:events';
import { isLitgraphError, LitgraphError } from '../../model/errors.js';

interface Stops {
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  /** What is being done, for the message: "papers.byId". */
  readonly what: string;
  /** Told once when the work is given up: ends what can be ended. */
  readonly stop?: (reason: LitgraphError) => void;
}

/** What an aborted signal means: its own reason where that is one of ours, else a deadline or a client that left. */
export function reasonOf(signal: AbortSignal): LitgraphError {
  const reason: unknown = signal.reason;
  if (isLitgraphError(reason)) return reason;
  if (reason instanceof Error && reason.name === 'TimeoutError') {
    return new LitgraphError('DEADLINE_EXCEEDED', 'The request took longer than its deadline.');
  }
  return new LitgraphError('CANCELLED', 'The request was cancelled.');
}

export function refuseIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw reasonOf(signal);
}

/** The result of `work`, or CANCELLED or DEADLINE_EXCEEDED as soon as the signal or the time limit says so. */
export async function unlessStopped<T>(work: Promise<T>, stops: Stops): Promise<T> {
  const { signal, timeoutMs, what, stop } = stops;
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const stopped = new Promise<never>((_, reject) => {
    const giveUp = (error: LitgraphError) => {
      reject(error);
      stop?.(error);
    };
    timer = setTimeout(() => {
      giveUp(
        new LitgraphError('DEADLINE_EXCEEDED', `${what} took longer than ${timeoutMs} ms and was stopped.`),
      );
    }, timeoutMs);
    if (signal !== undefined) {
      setMaxListeners(0, signal); // one request makes many trips at once
      onAbort = () => giveUp(reasonOf(signal));
      if (signal.aborted) onAbort();
      else signal.addEventListener('abort', onAbort, { once: true });
    }
  });
  work.catch(() => undefined); // it may fail after it was given up: nobody is listening then
  try {
    return await Promise.race([work, stopped]);
  } finally {
    clearTimeout(timer);
    if (onAbort !== undefined) signal?.removeEventListener('abort', onAbort);
  }
}
