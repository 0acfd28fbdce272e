// Numbers that a client gives, checked against the range they may have.
import { badInput } from '../model/errors.js';

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Throws BAD_USER_INPUT, which names the argument, where `value` is out of range. */
export function requireRange(argument: string, value: number, { min, max }: Range): void {
  if (value >= min && value <= max) return;
  throw badInput(`${argument} is ${value}; it must be between ${min} and ${max}.`, [argument]);
}
