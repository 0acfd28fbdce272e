// The catalogue of what can go wrong: one code, one HTTP status and one sentence each. Whatever leaves litgraph as an
// error is made here; `docs/errors.md` is written from this table.

interface CatalogueEntry {
  /** HTTP status when the whole request fails for this reason; 200 where GraphQL reports it beside data. */
  readonly status: number;
  /** What it means and what to do, for the docs. */
  readonly meaning: string;
}

export const catalogue = {
  BAD_USER_INPUT: {
    status: 200,
    meaning:
      'An argument has a value that makes no sense; `path` names it, the message says what is allowed.',
  },
  AMBIGUOUS: {
    status: 200,
    meaning: 'A name fits several things; `candidates` lists them. Ask again by id.',
  },
  NOT_FOUND: { status: 200, meaning: 'A mutation names something that is not in the library.' },
  ALREADY_UNDONE: { status: 200, meaning: 'The import was undone before; there is nothing left of it.' },
  IMPORT_RUNNING: {
    status: 200,
    meaning: 'The import is still going on; undo it when it is done.',
  },
  IDENTIFIER_TAKEN: {
    status: 200,
    meaning:
      'Another paper has this DOI or arXiv id; the message names it. Correct or remove one of the two.',
  },
  NAME_TAKEN: {
    status: 200,
    meaning:
      'Another thing of the kind has this name; the message names it. Correct that one, merge the two, or choose another name.',
  },
  CHANGES_FORGOTTEN: {
    status: 200,
    meaning:
      'What came after the cursor is no longer told: it is too old, of another library, or from before a restore. Read the whole library again, then go on from the newest cursor.',
  },
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'The request needs a bearer token, or the token is unknown or revoked.',
  },
  FORBIDDEN: {
    status: 200,
    meaning: 'The signed-in person has a role that may not do this; the message names the role that may.',
  },
  FORBIDDEN_HOST: {
    status: 403,
    meaning: 'The Host header is not one this server answers to. Set LITGRAPH_ALLOWED_HOSTS.',
  },
  BAD_REQUEST: {
    status: 400,
    meaning: 'The HTTP request is not a GraphQL request (see the GraphQL over HTTP specification).',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    meaning: 'The query is not GraphQL; the message gives line and column.',
  },
  GRAPHQL_VALIDATION_FAILED: { status: 400, meaning: 'The query does not fit the schema.' },
  QUERY_TOO_DEEP: { status: 400, meaning: 'The query is nested deeper than the limit.' },
  QUERY_TOO_LONG: { status: 400, meaning: 'The query has more tokens than the limit.' },
  TOO_MANY_ALIASES: { status: 400, meaning: 'The query uses more aliases than the limit.' },
  QUERY_TOO_COSTLY: {
    status: 400,
    meaning: 'The query asks for more than the cost limit; the message names the dearest field.',
  },
  PAYLOAD_TOO_LARGE: { status: 413, meaning: 'The body of the request is larger than the limit.' },
  TOO_MANY_REQUESTS: {
    status: 429,
    meaning: 'More requests than the limit; try again after the time in Retry-After.',
  },
  DEADLINE_EXCEEDED: { status: 503, meaning: 'The request took longer than its deadline and was stopped.' },
  CANCELLED: { status: 499, meaning: 'The client went away; the work was stopped.' },
  STORE_UNAVAILABLE: {
    status: 503,
    meaning: 'The graph or the annotation store does not answer. Try again; `litgraph doctor` says more.',
  },
  STORE_FULL: {
    status: 503,
    meaning: 'The disk that holds the library is full. Free some space; nothing acknowledged is lost.',
  },
  STORE_LOCKED: {
    status: 503,
    meaning: 'Another process holds the library folder. Stop it, or talk to it over GraphQL.',
  },
  STORE_DAMAGED: {
    status: 503,
    meaning: 'The embedded store cannot be read. `litgraph doctor` says what can be saved.',
  },
  CONFIGURATION: {
    status: 500,
    meaning: 'An environment variable has a value that makes no sense; the message names it.',
  },
  INTERNAL: {
    status: 500,
    meaning: 'A mistake of litgraph itself; the log has the details under the same `errorId`.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof catalogue;

/** An error that is meant for whoever caused it: its message may be shown as it is. */
export class LitgraphError extends Error {
  override readonly name = 'LitgraphError';
  readonly code: ErrorCode;
  /** Goes to the client as GraphQL `extensions` (beside `code`): `path`, `candidates`, `limit`, … */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    details: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.details = Object.freeze({ ...details });
  }
}

export function isLitgraphError(error: unknown, code?: ErrorCode): error is LitgraphError {
  return error instanceof LitgraphError && (code === undefined || error.code === code);
}

/** `BAD_USER_INPUT` for the argument at `path`. */
export function badInput(message: string, path: readonly string[]): LitgraphError {
  return new LitgraphError('BAD_USER_INPUT', message, { path });
}
