// The shapes of a pack's YAML files: what readers check, and what the JSON Schemas for editors are made of.
import { z } from 'zod';
import { metricUnits } from '../../model/concept.js';
import { conceptKinds, type NamedKind } from '../../model/kinds.js';
import { endKinds } from '../../model/relation-ends.js';
import { relationTypes } from '../../model/relation.js';
import { resultKinds } from '../../model/result.js';
import { webAddress } from '../web-address.js';
import { packLimits } from './limits.js';
import { didYouMean } from './nearest.js';

/** A map with these keys and no others; what is wrong with each other key stands in a line of the message. */
function keyed<Shape extends z.ZodRawShape>(shape: Shape) {
  const allowed = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => unknownKey(key, allowed)).join('\n')
        : undefined,
  });
}

function unknownKey(key: string, allowed: readonly string[]): string {
  return `“${key}” is not a key here${didYouMean(key, allowed) || `; allowed: ${allowed.join(', ')}`}`;
}

const line = z
  .string()
  .min(1)
  .max(packLimits.line)
  .regex(/^[^\r\n]*[^\s][^\r\n]*$/, 'must be one line of text, and not blank');
const text = z.string().max(packLimits.text).regex(/\S/, 'must not be blank');
const address = z
  .string()
  .max(2_000)
  .refine(
    (given) => /^https?:/i.test(given) && webAddress(given) !== null,
    'must be an http or https address',
  );
const citekey = line.describe('Citation key of an entry in papers.bib.');

export const packFile = keyed({
  name: line
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
    .describe('That of the folder.'),
  title: line,
  description: text,
  source: text.describe('What the facts are from.'),
  author: line.describe('Who made the source.'),
  url: address.optional().describe('Where the source is; never fetched.'),
  licence: text.describe('Under which terms the facts stand here.'),
}).describe('What a pack is called and what its facts are from.');

const named = {
  name: line,
  aliases: z
    .array(line)
    .max(packLimits.aliases)
    .optional()
    .describe('Other names; each of one thing only, or it finds none.'),
  description: text.optional(),
};
const metric = keyed({
  ...named,
  higherIsBetter: z.boolean().optional(),
  unit: z.enum(metricUnits).optional(),
  min: z.number().optional().describe('The least value that makes sense, in the unit.'),
  max: z.number().optional().describe('The greatest value that makes sense, in the unit.'),
});
const concept = keyed(named);
export type ConceptText = z.infer<typeof metric>;

/** The lists of concepts.yaml and the kind of thing each holds. */
export const conceptLists = {
  methods: 'method',
  datasets: 'dataset',
  backbones: 'backbone',
  tasks: 'task',
  metrics: 'metric',
  topics: 'topic',
  venues: 'venue',
  authors: 'author',
} as const satisfies Record<string, NamedKind>;

const concepts = z.array(concept).max(packLimits.concepts).optional();
export const conceptsFile = keyed({
  methods: concepts,
  datasets: concepts,
  backbones: concepts,
  tasks: concepts,
  metrics: z.array(metric).max(packLimits.concepts).optional(),
  topics: concepts,
  venues: concepts,
  authors: concepts,
}).describe('The things that papers are about and their names. Whatever another file names stands here.');

const listed = keyed({ paper: citekey, note: text.optional() });
export const listFile = keyed({
  name: line.max(200),
  description: text.optional(),
  sections: z
    .array(
      keyed({
        heading: line.max(200),
        topics: z.array(line).optional().describe('What every paper of the section is about.'),
        papers: z.array(z.union([citekey, listed])).min(1),
      }),
    )
    .min(1),
}).describe('A reading list, in its order.');

export const ratingsFile = keyed({
  ratings: z.array(
    keyed({
      paper: citekey,
      interest: z.enum(['UP', 'DOWN']).optional(),
      stars: z.int().min(1).max(5).optional(),
      status: z.enum(['TO_READ', 'READING', 'READ']).optional(),
      tags: z.array(line.max(100)).max(50).optional(),
      note: text.optional(),
    }),
  ),
}).describe('What one person thinks of the papers.');

const protocolFields = keyed({
  backbone: line.optional().describe('Name of a backbone in concepts.yaml.'),
  embeddingDim: z.int().min(1).max(1_000_000).optional().describe('Numbers in an embedding.'),
  imageSize: z.int().min(1).max(1_000_000).optional().describe('Pixels, after the crop.'),
  crop: line.optional().describe('How images are cut at test time.'),
  boundingBoxes: z.boolean().optional().describe('Whether images were cut to bounding boxes first.'),
  pretraining: line.optional(),
  optimizer: line.optional(),
  settings: z
    .record(line, z.union([line, z.number(), z.boolean()]))
    .optional()
    .describe('Whatever else was fixed, each under its name.'),
  notes: text.optional(),
});
export type ProtocolText = z.infer<typeof protocolFields>;
const protocols = z
  .record(line, protocolFields)
  .optional()
  .describe('Protocols that several of below share, by name.');
const protocol = z
  .union([line, protocolFields])
  .optional()
  .describe('Name of one in `protocols`, or one of its own.');

const evidenceFields = {
  stance: z.enum(['SUPPORTS', 'DISPUTES', 'QUALIFIES']).optional().describe('SUPPORTS when left out.'),
  asserter: z.enum(['AUTHOR', 'THIRD_PARTY', 'READER']).optional().describe('Who speaks.'),
  asserterName: line.optional(),
  ownWork: z.boolean().optional().describe('Of work of their own; always so for AUTHOR when left out.'),
  source: citekey.optional().describe('Citation key of the paper that says so.'),
  sourceUrl: address.optional().describe('Where else it is said; never fetched.'),
  locator: line.optional().describe('Table 3, Section 4.2, p. 5'),
  note: text.optional().describe('The gist, in your own words.'),
  results: z.array(line).max(packLimits.figures).optional().describe('Keys of figures in results.yaml.'),
};
const source = keyed(evidenceFields);
const evidence = keyed({
  like: line.optional().describe('Begins as the one of this name in `sources`.'),
  ...evidenceFields,
});
export type EvidenceText = z.infer<typeof evidence>;

const endMap = keyed(
  Object.fromEntries(endKinds.map((kind) => [kind, line.optional()])) as Record<
    (typeof endKinds)[number],
    z.ZodOptional<typeof line>
  >,
)
  .refine((given) => Object.keys(given).length === 1, `must have one key of ${endKinds.join(', ')}`)
  .meta({ minProperties: 1, maxProperties: 1 });
const end = z
  .union([citekey, endMap])
  .describe(`A citation key, or one of ${conceptKinds.join(', ')} with a name in concepts.yaml.`);
export type EndText = z.infer<typeof end>;

export const relationsFile = keyed({
  sources: z
    .record(line, source)
    .optional()
    .describe('Evidence under a name, for what many relations share.'),
  protocols,
  relations: z
    .array(
      keyed({
        type: z.enum(relationTypes),
        from: end,
        to: end,
        dataset: line.optional().describe('Where it holds on one dataset only: its name.'),
        metric: line.optional().describe('Where it holds in one metric only: its name.'),
        qualifier: line.optional(),
        protocol: protocol.describe('EVALUATED_ON: the setup.'),
        evidence: z
          .array(z.union([line, evidence]))
          .min(1)
          .max(packLimits.evidence)
          .describe('Names of `sources`, or evidence of its own.'),
      }),
    )
    .max(packLimits.relations)
    .optional(),
}).describe('What is said of two things, by whom, and where.');
export type RelationText = NonNullable<z.infer<typeof relationsFile>['relations']>[number];

export const resultsFile = keyed({
  protocols,
  results: z
    .array(
      keyed({
        key: line.optional().describe('Needed where something refers to it.'),
        method: line,
        dataset: line,
        metric: line,
        printed: line.optional().describe('As the source prints it: 69.7, 64.0 ± 0.3'),
        value: z
          .number()
          .optional()
          .describe('In the unit of the metric; taken from `printed` when left out.'),
        kind: z.enum(resultKinds),
        protocol,
        reportedIn: citekey.optional(),
        sourceUrl: address.optional(),
        locator: line.optional(),
        copiedFrom: line.optional().describe('Key of the figure that this one is; then `kind` is COPIED.'),
        date: z
          .union([z.iso.date(), z.iso.datetime({ offset: true })])
          .optional()
          .describe('When it was reported, where that is not the year of its paper.'),
      }),
    )
    .max(packLimits.results)
    .optional(),
}).describe('Figures and where they are reported.');
export type ResultText = NonNullable<z.infer<typeof resultsFile>['results']>[number];

/** The YAML files of a pack, by name. */
export const yamlFiles = {
  'pack.yaml': packFile,
  'concepts.yaml': conceptsFile,
  'list.yaml': listFile,
  'ratings.yaml': ratingsFile,
  'relations.yaml': relationsFile,
  'results.yaml': resultsFile,
} as const;
