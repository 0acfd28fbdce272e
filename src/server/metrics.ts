// Counts and times for Prometheus: requests, GraphQL operations, trips to the graph by the name of the query.
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { Kind, type OperationDefinitionNode } from 'graphql';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { GraphStore } from '../graph/store.js';
import { codeOf } from './errors.js';
import type { RequestContext } from './request.js';

/** Seconds: local queries take 1 to 30 ms, imports minutes. */
const buckets = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120, 600];

export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Histogram({
    name: 'litgraph_http_request_seconds',
    help: 'Requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [this.#registry],
  });
  readonly #fields = new Counter({
    name: 'litgraph_graphql_fields_total',
    help: 'Root fields that were asked for: papers, importBibliography, …',
    labelNames: ['type', 'field'],
    registers: [this.#registry],
  });
  readonly #errors = new Counter({
    name: 'litgraph_graphql_errors_total',
    help: 'Errors told to clients, by code',
    labelNames: ['code'],
    registers: [this.#registry],
  });
  readonly #subscriptions = new Gauge({
    name: 'litgraph_subscriptions_open',
    help: 'Subscriptions that are open now',
    registers: [this.#registry],
  });
  readonly #queries = new Histogram({
    name: 'litgraph_graph_query_seconds',
    help: 'Trips to the graph by query',
    labelNames: ['query', 'failed'],
    buckets,
    registers: [this.#registry],
  });
  readonly #rows = new Counter({
    name: 'litgraph_graph_rows_total',
    help: 'Rows that the graph returned, by query',
    labelNames: ['query'],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry, prefix: 'litgraph_' });
  }

  /** Counts the requests of `app` by route and status. */
  watchRequests(app: FastifyInstance): void {
    app.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      this.#requests.observe(
        { method: request.method, route, status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
      done();
    });
  }

  /** Counts every trip to the graph, until the function it returns is called. */
  watchGraph(graph: GraphStore): () => void {
    return graph.onQuery(({ name, milliseconds, rows, failed }) => {
      this.#queries.observe({ query: name, failed: String(failed) }, milliseconds / 1000);
      this.#rows.inc({ query: name }, rows);
    });
  }

  /** Counts what is asked for and what is refused: a plugin of Apollo Server. */
  watchOperations(): ApolloServerPlugin<RequestContext> {
    const listener: GraphQLRequestListener<RequestContext> = {
      didResolveOperation: ({ operation }) => {
        if (operation !== undefined) this.countFields(operation);
        return Promise.resolve();
      },
      didEncounterErrors: ({ errors }) => {
        this.countErrors(errors);
        return Promise.resolve();
      },
    };
    return { requestDidStart: () => Promise.resolve(listener) };
  }

  countFields({ operation, selectionSet }: OperationDefinitionNode): void {
    for (const field of selectionSet.selections) {
      if (field.kind === Kind.FIELD) this.#fields.inc({ type: operation, field: field.name.value });
    }
  }

  countErrors(errors: readonly unknown[]): void {
    for (const error of errors) this.#errors.inc({ code: codeOf(error) });
  }

  countSubscriptions(open: number): void {
    this.#subscriptions.set(open);
  }

  /** In Prometheus' text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  readonly contentType = this.#registry.contentType;
}
