// GraphiQL over this server's own schema, with the example queries as its tabs.
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { examples } from './examples.js';
import { Logo } from './logo.js';
import 'graphiql/style.css';
import './page.css';

const fetcher: GraphiQLProps['fetcher'] = async (request, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...options?.headers },
    body: JSON.stringify(request),
  });
  return (await response.json()) as Record<string, unknown>;
};

/** The same width as in page.css: below it the answer needs the room. */
const roomForVariables = window.matchMedia('(min-width: 721px)').matches;

const root = document.getElementById('page');
if (root === null) throw new Error('index.html has no #page');
createRoot(root).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={examples.map(({ query, variables }) => ({ query, variables }))}
      showPersistHeadersSettings={false}
      defaultEditorToolsVisibility={roomForVariables ? 'variables' : false}
    >
      <GraphiQL.Logo>
        <Logo />
      </GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);
