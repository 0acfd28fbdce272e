// What an entry gives as an address → an address that is safe to show as a link; null where it is none.
import { readingLimits } from './limits.js';

/** Only http, https and ftp; "www.…" becomes http. Blanks and non-ASCII letters stay readable to the web: they are escaped. */
export function webAddress(text: string): string | null {
  const bare = text.trim().replace(/^<|>$/g, '');
  if (bare === '' || bare.length > readingLimits.identifierLength) return null;
  const absolute = /^www\.[^\s/]+\.[^\s/]/i.test(bare) ? `http://${bare}` : bare;
  if (!/^(?:https?|ftp):\/\/[^\s/?#]/i.test(absolute)) return null;
  if (!URL.canParse(absolute)) return null;
  return /[^!-~]/.test(absolute) ? new URL(absolute).href : absolute;
}
