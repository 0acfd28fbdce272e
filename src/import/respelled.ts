// A plan that would call people and venues otherwise, and which of them are called as it supposes → the plan of what shows.
import { countItems, type BatchPlan } from './plan.js';

/** `called`: ids of those that have the name that the plan would change. What another entry or a person named keeps its name. */
export function withRespelled(plan: BatchPlan, called: ReadonlySet<string>): BatchPlan {
  if (plan.writes.respelled.length === 0) return plan;
  const respelled = plan.writes.respelled.filter(({ id }) => called.has(id));
  const papers = new Set(respelled.map(({ paper }) => paper));
  const items = plan.items.map((item) =>
    item.status === 'UNCHANGED' && item.paperId !== null && papers.has(item.paperId)
      ? { ...item, status: 'UPDATED' as const }
      : item,
  );
  const joined = new Set(plan.newRecords.map(({ paper }) => paper));
  const reverted = [...papers].filter((id) => !joined.has(id));
  return {
    ...plan,
    items,
    counts: countItems(items),
    writes: { ...plan.writes, respelled },
    revertedPapers: [...new Set([...plan.revertedPapers, ...reverted])],
  };
}
