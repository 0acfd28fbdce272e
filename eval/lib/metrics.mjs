// A ranked list and what should be in it → how good it is; two such lists of numbers → whether one way is better.
import { randomNumbers } from '../../bench/lib/random.mjs';

/** The places of a list that count. */
export const cutOff = 20;

export const metricNames = ['recall', 'ndcg', 'mrr'];

/** Of the first 20: the share of what is wanted, its discounted gain, and 1 over the place of the first that is. */
export function metricsOf(ranked, wanted) {
  const hits = ranked.slice(0, cutOff).map((id) => wanted.has(id));
  const gain = (place) => 1 / Math.log2(place + 2);
  const gained = hits.reduce((sum, hit, place) => sum + (hit ? gain(place) : 0), 0);
  const best = Array.from({ length: Math.min(cutOff, wanted.size) }, (_, place) => gain(place));
  const first = ranked.findIndex((id) => wanted.has(id));
  return {
    recall: hits.filter(Boolean).length / wanted.size,
    ndcg: gained / best.reduce((sum, one) => sum + one, 0),
    mrr: first === -1 ? 0 : 1 / (first + 1),
  };
}

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** 95 % interval of the mean of `one` − `other`, pair by pair, by drawing the pairs again 2,000 times. */
export function pairedInterval(one, other, seed = 7) {
  const differences = one.map((value, at) => value - other[at]);
  const random = randomNumbers(seed);
  const means = Array.from({ length: 2_000 }, () => {
    let sum = 0;
    for (let n = 0; n < differences.length; n += 1) sum += differences[random.int(differences.length)];
    return sum / differences.length;
  }).sort((a, b) => a - b);
  return { difference: mean(differences), from: means[50], to: means[1_949] };
}
