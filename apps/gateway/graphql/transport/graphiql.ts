import type { RequestHandler } from 'express';

const FIRST_QUERY = `# Meri: who is this customer, what happened, and where does every fact come from?
query FirstLook {
  customers(first: 3) {
    nodes {
      id
      displayName
      facts { field value source since }
      touchpoints(first: 5) { nodes { occurredAt channel text } }
    }
  }
}
`;

let page: Promise<string> | undefined;

/** A page to write queries in. All of it comes from this hub: it loads nothing from outside. */
export const graphiql: RequestHandler = (_request, response, next) => {
  page ??= import('@graphql-yoga/render-graphiql').then(({ renderGraphiQL }) =>
    renderGraphiQL({
      title: 'Meri GraphiQL',
      endpoint: '/graphql',
      defaultQuery: FIRST_QUERY,
      subscriptionsProtocol: 'WS',
    }),
  );
  page.then((html) => {
    // The editor is inline and starts workers out of its own text; nothing else may run, and nothing may be fetched elsewhere.
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'none'",
    );
    response.type('html').send(html);
  }, next);
};
