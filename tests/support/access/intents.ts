import { readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Name of what a form without an intent asks for: the one thing its route does. */
export const THE_ONE = 'post';

/**
 * Every intent the action of a route knows, read from its code and from what it shares with another
 * route in `server/http`: the schemas given to `parseForm` or `parseUpload`, and of each the values
 * of the field `intent`.
 */
export async function intentsOf(routeFile: string): Promise<ReadonlySet<string>> {
  const route = readFileSync(path.join(ROOT, 'app', routeFile), 'utf8');
  const shared = [...route.matchAll(/from '#(server\/http\/[^']+)'/g)].map(([, file = '']) => file);
  const intents = new Set<string>();
  for (const source of [
    route,
    ...shared.map((file) => readFileSync(path.join(ROOT, file), 'utf8')),
  ]) {
    for (const intent of await intentsIn(source)) intents.add(intent);
  }
  return intents.size > 0 ? intents : new Set([THE_ONE]);
}

async function intentsIn(source: string): Promise<ReadonlySet<string>> {
  const names = new Set(
    [...source.matchAll(/parse(?:Form|Upload)\(\s*request,\s*(\w+)\s*\)/g)].map(
      ([, name = '']) => name,
    ),
  );
  const intents = new Set<string>();
  for (const name of names) {
    for (const intent of schemaIntents(await importSchema(source, name))) intents.add(intent);
  }
  return intents;
}

async function importSchema(source: string, name: string): Promise<z.ZodType> {
  const from = [...source.matchAll(/import \{([^}]*)\} from '(#app\/[^']+)'/g)].find(([, names]) =>
    names?.split(',').some((one) => one.trim() === name),
  )?.[2];
  if (from === undefined) throw new Error(`${name} is not imported from a schema file`);
  const file = path.join(ROOT, from.slice(1));
  const module = (await import(/* @vite-ignore */ file)) as Record<string, unknown>;
  const schema = module[name];
  if (!(schema instanceof z.ZodType)) throw new Error(`${name} is no schema`);
  return schema;
}

function schemaIntents(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodPipe) return schemaIntents(schema.in as z.ZodType);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return schema.options.flatMap((option) => schemaIntents(option as z.ZodType));
  }
  if (!(schema instanceof z.ZodObject)) return [THE_ONE];
  const intent = schema.shape['intent'] as z.ZodType | undefined;
  return intent === undefined ? [THE_ONE] : literalsOf(intent);
}

function literalsOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodDefault) return literalsOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  throw new Error('an intent is a literal or an enumeration');
}
