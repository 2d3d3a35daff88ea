import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { NestFactory } from '@nestjs/core';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { RESOLVERS, TYPES } from '../resolvers.js';
import { guardSchema } from './policy/guard-schema.js';

/** The schema as the code makes it, policy and all, without a database or a port. */
export async function buildGatewaySchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  try {
    return guardSchema(await app.get(GraphQLSchemaFactory).create([...RESOLVERS], { orphanedTypes: [...TYPES] }));
  } finally {
    await app.close();
  }
}

/** The text of apps/gateway/schema.graphql; CI compares. */
export async function printGatewaySchema(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await buildGatewaySchema()))}\n`;
}
