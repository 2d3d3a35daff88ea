import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Registered {
  readonly schema: string;
  readonly schemaType?: 'JSON' | 'PROTOBUF';
  readonly references?: readonly { readonly name: string; readonly subject: string; readonly version: number }[];
}

/** A schema registry with as much of the REST API as a reader asks for: schemas by id, and by subject and version. */
export interface SchemaRegistry {
  readonly url: string;
  /** How often it was asked. */
  readonly asked: () => number;
  register(id: number, schema: Registered, subject?: string): void;
  stop(): Promise<void>;
}

export async function startSchemaRegistry(): Promise<SchemaRegistry> {
  const schemas = new Map<string, Registered>();
  let asked = 0;
  const server: Server = createServer((request, response) => {
    asked++;
    const found = schemas.get(request.url ?? '');
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/vnd.schemaregistry.v1+json' });
    response.end(JSON.stringify(found ?? { error_code: 40403, message: 'Schema not found' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    register: (id, schema, subject) => {
      schemas.set(`/schemas/ids/${id}`, schema);
      if (subject !== undefined)
        schemas.set(`/subjects/${subject}/versions/1`, { ...schema, ...{ subject, id, version: 1 } });
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
