// What a person at a terminal, or a program at the other end of a pipe, reads: answers on standard output, everything
// else on standard error.

/** An answer. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(data: unknown): void {
  print(JSON.stringify(data, null, 2));
}

/** A remark: what is going on, what went wrong. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Rows in columns, as wide as their widest cell; the last column may be as long as it likes. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  return rows
    .map((row) =>
      (
        indent +
        row.map((cell, index) => (index < row.length - 1 ? cell.padEnd(widths[index] ?? 0) : cell)).join('  ')
      ).trimEnd(),
    )
    .join('\n');
}

const frameMs = 100;

/**
 * Shows on a terminal that work goes on, with how long it has taken and whatever `update` last said; in a pipe nothing,
 * so that logs stay short. Call `done` when it is over.
 */
export function progress(label: string): { update: (detail: string) => void; done: () => void } {
  if (!process.stderr.isTTY) return { update: () => undefined, done: () => undefined };
  const started = Date.now();
  let detail = '';
  const draw = () => {
    const seconds = Math.floor((Date.now() - started) / 1000);
    process.stderr.write(`\r\x1b[2K${label} … ${detail}${detail === '' ? '' : ', '}${seconds} s`);
  };
  draw();
  const timer = setInterval(draw, frameMs);
  timer.unref();
  return {
    update: (text) => (detail = text),
    done: () => {
      clearInterval(timer);
      process.stderr.write('\r\x1b[2K');
    },
  };
}

export function plural(count: number, noun: string, several = `${noun}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : several}`;
}
