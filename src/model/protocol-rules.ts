// How much a protocol may say.
import { badInput } from './errors.js';
import type { Protocol } from './protocol.js';

/** Characters of its texts, and how many settings there may be: tables print far less. */
export const protocolLimits = { condition: 500, notes: 5_000, settings: 50 } as const;

/** Throws BAD_USER_INPUT below `path` where a text is too long, there are too many settings, or one has no name. */
export function checkProtocolTexts(protocol: Protocol, path: readonly string[]): void {
  for (const name of ['crop', 'pretraining', 'optimizer'] as const) {
    checkText(protocol[name], protocolLimits.condition, [...path, name]);
  }
  checkText(protocol.notes, protocolLimits.notes, [...path, 'notes']);
  const { settings } = protocol;
  if (settings.length > protocolLimits.settings) {
    throw badInput(
      `settings has ${settings.length} entries; at most ${protocolLimits.settings} are allowed.`,
      [...path, 'settings'],
    );
  }
  settings.forEach(({ name, value }, index) => {
    const at = [...path, 'settings', String(index)];
    if (name === '') throw badInput('A setting has a name.', [...at, 'name']);
    checkText(name, protocolLimits.condition, [...at, 'name']);
    checkText(value, protocolLimits.condition, [...at, 'value']);
  });
}

function checkText(text: string | null, most: number, path: readonly string[]): void {
  if (text === null || text.length <= most) return;
  throw badInput(`${path.at(-1)} has ${text.length} characters; at most ${most} are allowed.`, path);
}
