import { itemIdOf, type ItemKind, type Register, type Registers } from '#contracts';
import type { ClientBase } from 'pg';
import { insertSql, overRows, selectBy, type Columns } from './statement.js';

/** Something a source keeps under its own key and changes over time: a case, an opportunity, a note. */
export interface Item {
  readonly id: string;
  readonly source: string;
  readonly key: string;
  readonly fields: Registers;
}

export interface FoldedItem {
  readonly before: Item | undefined;
  readonly after: Item;
}

type Fold = (fields: Registers) => void;

/** What a batch says of the items of one kind, by item id. */
export class ItemWords {
  readonly byId = new Map<string, { readonly source: string; readonly key: string; readonly folds: Fold[] }>();

  constructor(private readonly kind: ItemKind) {}

  /** Registers the item even where nothing is said of it but its key. */
  say(source: string, key: string, fold?: Fold): string {
    const id = itemIdOf(this.kind, source, key);
    let words = this.byId.get(id);
    if (!words) this.byId.set(id, (words = { source, key, folds: [] }));
    if (fold) words.folds.push(fold);
    return id;
  }
}

export interface ItemTable {
  fold(client: ClientBase, words: ItemWords): Promise<readonly FoldedItem[]>;
}

/**
 * Reads, folds and writes a batch's items of one table. `project` gives the plain columns, which are a function of the
 * registers; `extra` are their types.
 */
export function itemTable(table: string, extra: Columns, project: (item: Item) => object): ItemTable {
  const columns: Columns = { id: 'uuid', source: 'text', key: 'text', fields: 'jsonb', ...extra };
  const insert = overRows(
    `${table}-insert`,
    columns,
    insertSql(table, columns, 'on conflict do nothing returning id', { orderBy: 'id' }),
  );
  const sets = ['fields', ...Object.keys(extra)].map((column) => `${column} = r.${column}`).join(', ');
  const update = overRows(`${table}-update`, columns, `update ${table} set ${sets} from r where ${table}.id = r.id`);
  const lock = (client: ClientBase, ids: readonly string[]) =>
    selectBy<Item>(
      client,
      `${table}-lock`,
      `select id, source, key, fields from ${table} where id = any($1) order by id for update`,
      ids,
    );
  const row = (item: Item) => ({ ...item, ...project(item) });

  const foldExisting = async (
    client: ClientBase,
    words: ItemWords,
    ids: readonly string[],
  ): Promise<readonly FoldedItem[]> => {
    const folded = (await lock(client, ids)).map((item): FoldedItem => {
      const after = { ...item, fields: { ...item.fields } };
      for (const fold of words.byId.get(item.id)!.folds) fold(after.fields);
      return { before: item, after };
    });
    await update(
      client,
      folded.filter(({ before, after }) => !sameRegisters(before!.fields, after.fields)).map(({ after }) => row(after)),
    );
    return folded;
  };

  return {
    fold: async (client, words) => {
      const ids = [...words.byId.keys()];
      const known = await selectBy<{ id: string }>(
        client,
        `${table}-known`,
        `select id from ${table} where id = any($1)`,
        ids,
      );
      const found = new Set(known.map(({ id }) => id));
      const fresh = ids
        .filter((id) => !found.has(id))
        .map((id): FoldedItem => {
          const { source, key, folds } = words.byId.get(id)!;
          const fields: Registers = {};
          for (const fold of folds) fold(fields);
          return { before: undefined, after: { id, source, key, fields } };
        });
      const inserted = new Set(
        (
          await insert(
            client,
            fresh.map(({ after }) => row(after)),
          )
        ).map((one) => one['id'] as string),
      );
      const rest = ids.filter((id) => !inserted.has(id));
      return [...fresh.filter(({ after }) => inserted.has(after.id)), ...(await foldExisting(client, words, rest))];
    },
  };
}

function sameRegisters(a: Registers, b: Registers): boolean {
  const names = Object.keys(b);
  return names.length === Object.keys(a).length && names.every((name) => sameRegister(a[name], b[name]));
}

const sameRegister = (a: Register | undefined, b: Register | undefined): boolean => a === b;
