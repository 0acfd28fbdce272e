// `litgraph rate`: writes what the viewer thinks of a paper into their own layer.
import { readConfig } from '../../config.js';
import type { AnnotateInput } from '../../graphql/generated.js';
import { badInput, LitgraphError, type ErrorCode } from '../../model/errors.js';
import { withClient } from '../client.js';
import { defineCommand, jsonOption, orList, wholeNumber, type CommandInput } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { defineOperation } from '../operation.js';
import { papersByKeys } from '../paper-keys.js';
import { print, printJson } from '../terminal.js';

interface Annotation {
  readonly targetLabel: string;
  readonly interest: string | null;
  readonly stars: number | null;
  readonly status: string | null;
  readonly tags: readonly string[];
  readonly note: string | null;
}

const annotate = defineOperation<
  { annotate: { annotation: Annotation | null; problems: { code: string; message: string }[] } },
  { input: AnnotateInput }
>(`
  mutation Rate($input: AnnotateInput!) {
    annotate(input: $input) {
      annotation { id targetLabel interest stars status tags note updatedAt }
      problems { code message path }
    }
  }
`);

const thumbs = { up: 'UP', down: 'DOWN', clear: null } as const;
const statuses = { 'to-read': 'TO_READ', reading: 'READING', read: 'READ', clear: null } as const;

const options = {
  stars: { type: 'string', value: 'N', describe: 'From 1 to 5; 0 takes them away.' },
  status: { type: 'string', choices: Object.keys(statuses), describe: 'Where you are with it.' },
  tag: { type: 'string', multiple: true, describe: 'A word for it; those given replace those before.' },
  note: { type: 'string', value: 'TEXT', describe: 'A remark; an empty one takes it away.' },
  ...jsonOption,
} as const;

export const rate = defineCommand({
  name: 'rate',
  summary: 'Say what you think of a paper: thumbs, stars, status, tags, a note.',
  usage: 'KEY [up|down|clear]',
  arity: [1, 2],
  options,
  notes: 'KEY is an id, DOI, arXiv id, citation key or title. What is left out stays as it is.',
  examples: [
    ['litgraph rate wang2019ranked up', 'thumbs up'],
    ['litgraph rate 1903.03238 --stars 4 --status read --tag loss --tag ranking', 'more than a thumb'],
    ['litgraph rate wang2019ranked clear', 'takes the thumb away'],
  ],
  run: async (input) => {
    const { values, positionals, signal } = input;
    const change = changeOf(input);
    return withClient(readConfig(), signal, async (client) => {
      const [paper] = await papersByKeys(client, positionals.slice(0, 1));
      const data = await client.run(annotate, { input: { target: paper?.id ?? '', ...change } });
      const { annotation, problems } = data.annotate;
      if (values.json === true) printJson(data);
      else if (annotation !== null) print(describe(annotation));
      const [problem] = problems;
      if (problem !== undefined) throw new LitgraphError(problem.code as ErrorCode, problem.message);
      return exitCodes.ok;
    });
  },
});

function changeOf({ values, positionals }: CommandInput<typeof options>): Omit<AnnotateInput, 'target'> {
  const thumb = positionals[1];
  if (thumb !== undefined && !(thumb in thumbs)) {
    throw badInput(`${thumb} is no rating; it must be ${orList(Object.keys(thumbs))}.`, ['interest']);
  }
  const change = {
    ...(thumb === undefined ? {} : { interest: thumbs[thumb as keyof typeof thumbs] }),
    ...(values.stars === undefined ? {} : { stars: wholeNumber('stars', values.stars, 0, 5) || null }),
    ...(values.status === undefined ? {} : { status: statuses[values.status as keyof typeof statuses] }),
    ...(values.tag === undefined ? {} : { tags: values.tag.filter((tag) => tag !== '') }),
    ...(values.note === undefined ? {} : { note: values.note === '' ? null : values.note }),
  };
  if (Object.keys(change).length > 0) return change;
  throw badInput('Nothing to write: say up, down or clear, or give --stars, --status, --tag or --note.', []);
}

function describe({ targetLabel, interest, stars, status, tags, note }: Annotation): string {
  const parts = [
    interest === null ? null : `thumbs ${interest.toLowerCase()}`,
    stars === null ? null : `${stars} of 5 stars`,
    status?.toLowerCase().replace('_', ' '),
    tags.length === 0 ? null : tags.map((tag) => `#${tag}`).join(' '),
    note,
  ].filter((part) => part != null);
  return `${targetLabel}: ${parts.length === 0 ? 'no remarks' : parts.join(', ')}`;
}
