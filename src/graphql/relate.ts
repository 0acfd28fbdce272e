// Saying something of two things, with evidence, and taking it back, in the API.
import { evidenceByIds } from '../graph/relations.js';
import { addEvidence, addRelation, retractEvidence, type SaidEvidence } from '../import/relate.js';
import type { Person } from '../model/annotation.js';
import type { Evidence } from '../model/relation.js';
import type { Context } from './context.js';
import type { EvidenceInput, RelationInput, Resolvers } from './generated.js';
import { attempt } from './problems.js';
import { protocolOf } from './protocol-input.js';
import { relationLoader } from './relations-by-id.js';
import { resolveId, resolveIds } from './retired.js';
import { requireRole } from './roles.js';

export const relateResolvers: Resolvers = {
  Mutation: {
    addRelation: async (_mutation, { input }, context) => {
      const person = requireRole(context, 'EDITOR');
      const { done, problems } = await attempt(() => relate(context, input, person));
      return { relation: done === null ? null : await relationLoader(context).load(done), problems };
    },
    addEvidence: async (_mutation, { relation, evidence }, context) => {
      const person = requireRole(context, 'EDITOR');
      const { done, problems } = await attempt(async () =>
        addEvidence(
          context.graph,
          await resolveId(context, relation),
          await evidenceOf(context, evidence),
          person,
        ),
      );
      if (done === null) return { relation: null, evidence: null, problems };
      return {
        relation: await relationLoader(context).load(done.relation),
        evidence: await evidenceAt(context, done.evidence),
        problems,
      };
    },
    retractEvidence: async (_mutation, { id }, context) => {
      const person = requireRole(context, 'EDITOR');
      const { done, problems } = await attempt(() => retractEvidence(context.graph, id, person));
      if (done === null) return { relation: null, evidence: null, problems };
      return {
        relation: await relationLoader(context).load(done),
        evidence: await evidenceAt(context, id),
        problems,
      };
    },
  },
};

async function relate(context: Context, input: RelationInput, person: Person): Promise<string> {
  const at = async (id: string | null | undefined) => (id == null ? null : resolveId(context, id));
  const [from, to, dataset, metric, protocol, evidence] = await Promise.all([
    resolveId(context, input.from),
    resolveId(context, input.to),
    at(input.dataset),
    at(input.metric),
    input.protocol == null ? null : protocolOf(context, input.protocol),
    Promise.all(input.evidence.map((piece) => evidenceOf(context, piece))),
  ]);
  const said = { type: input.type, from, to, dataset, metric, protocol, evidence };
  return addRelation(context.graph, { ...said, qualifier: given(input.qualifier) }, person);
}

async function evidenceOf(context: Context, input: EvidenceInput): Promise<SaidEvidence> {
  const [source, results] = await Promise.all([
    input.source == null ? null : resolveId(context, input.source),
    resolveIds(context, input.results ?? []),
  ]);
  return {
    stance: input.stance ?? 'SUPPORTS',
    asserter: input.asserter,
    asserterName: given(input.asserterName),
    ownWork: input.ownWork ?? input.asserter === 'AUTHOR',
    source,
    sourceUrl: given(input.sourceUrl),
    locator: given(input.locator),
    note: given(input.note),
    results: [...new Set(results)],
  };
}

/** A text without the blanks around it; blanks alone say nothing. */
function given(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

async function evidenceAt({ graph, signal }: Context, id: string): Promise<Evidence | null> {
  return (await evidenceByIds(graph, [id], { signal })).get(id) ?? null;
}
