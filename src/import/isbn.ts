// What stands where a format puts an ISBN → an ISBN, or not: reference managers put an ISSN there as well.

/** Nothing but ISSNs, and words about them: "0360-9170", "03029743 (ISSN)", "0360-9170, 1943-2402". */
const issns = /^(?:\D*\b\d{4}[-–]?\d{3}[\dX]\b)+\D*$/i;

/** The text itself, or null where it is the number of a series: a journal's number does not name the paper's book. */
export function isbnIn(text: string | null): string | null {
  return text === null || issns.test(text) ? null : text;
}
