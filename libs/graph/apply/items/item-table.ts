import type { Register, Registers } from '#contracts';
import type { ClientBase } from 'pg';
import { insertSql, overRows, selectBy, type Columns } from '../statement.js';
import { forgetPast, insertPast, type PastWord } from './item-past.js';
import { foldWord, type FoldedItem, type Item, type ItemWord, type ItemWords, type OnOutlived } from './item-words.js';

export interface ItemTable {
  /** Folds what a batch says into the items; rows that were there stay locked. */
  fold(client: ClientBase, words: ItemWords): Promise<readonly FoldedItem[]>;
  /** Takes the words out of those of the items that are in this table, for good. */
  forget(client: ClientBase, ids: readonly string[]): Promise<readonly FoldedItem[]>;
  /** The row of an item. */
  row(item: Item): object;
}

interface ItemTableOptions {
  readonly table: string;
  /** The registers that hold free text of, or about, the parties. */
  readonly words: readonly string[];
  /** The types of the plain columns. */
  readonly columns: Columns;
  /** The plain columns: a function of the registers. */
  readonly project: (item: Item) => object;
  readonly fold?: (fields: Registers, word: ItemWord, onOutlived: OnOutlived) => void;
  /** Whether words that others outlived are kept, for answers as of another time. */
  readonly keepsPast?: boolean;
}

/** Reads, folds and writes a batch's items of one table. */
export function itemTable({
  table,
  words,
  columns: plain,
  project,
  fold = foldWord,
  keepsPast = false,
}: ItemTableOptions): ItemTable {
  const columns: Columns = { id: 'uuid', source: 'text', key: 'text', fields: 'jsonb', ...plain };
  const insert = overRows(
    `${table}-insert`,
    columns,
    insertSql(table, columns, 'on conflict do nothing returning id', { orderBy: 'id' }),
  );
  const sets = ['fields', ...Object.keys(plain)].map((column) => `${column} = r.${column}`).join(', ');
  const update = overRows(`${table}-update`, columns, `update ${table} set ${sets} from r where ${table}.id = r.id`);
  const lock = (client: ClientBase, ids: readonly string[]) =>
    selectBy<Item>(
      client,
      `${table}-lock`,
      `select id, source, key, fields from ${table} where id = any($1) order by id for update`,
      ids,
    );
  const row = (item: Item) => ({ ...item, ...project(item) });

  const rewrite = async (
    client: ClientBase,
    ids: readonly string[],
    change: (item: Item) => void,
  ): Promise<readonly FoldedItem[]> => {
    const folded = (await lock(client, ids)).map((item): FoldedItem => {
      const after = { ...item, fields: { ...item.fields } };
      change(after);
      return { before: item, after };
    });
    await update(
      client,
      folded.filter(({ before, after }) => !sameRegisters(before!.fields, after.fields)).map(({ after }) => row(after)),
    );
    return folded;
  };

  return {
    row,
    forget: async (client, ids) => {
      const forgotten = await rewrite(client, ids, ({ fields }) => {
        for (const name of words) {
          const word = fields[name];
          if (word && word[0] !== null) fields[name] = [null, word[1], word[2]];
        }
      });
      if (keepsPast)
        await forgetPast(
          client,
          forgotten.map(({ after }) => after.id),
          words,
        );
      return forgotten;
    },
    fold: async (client, { byId }) => {
      const ids = [...byId.keys()];
      const past: PastWord[] = [];
      const foldAll = (id: string, fields: Registers) => {
        for (const word of byId.get(id)!.words)
          fold(fields, word, (field, [value, stamp, event_id]) => {
            if (keepsPast) past.push({ item_id: id, field, stamp, event_id, value });
          });
      };
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
          const { source, key } = byId.get(id)!;
          const fields: Registers = {};
          foldAll(id, fields);
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
      // Another batch may have been first with an item that looked new: what it outlived is not what was thought here.
      const lost = new Set(fresh.map(({ after }) => after.id).filter((id) => !inserted.has(id)));
      if (lost.size > 0) past.splice(0, past.length, ...past.filter(({ item_id }) => !lost.has(item_id)));
      const folded = await rewrite(client, rest, ({ id, fields }) => foldAll(id, fields));
      await insertPast(client, past);
      return [...fresh.filter(({ after }) => inserted.has(after.id)), ...folded];
    },
  };
}

function sameRegisters(a: Registers, b: Registers): boolean {
  const names = Object.keys(b);
  return names.length === Object.keys(a).length && names.every((name) => sameRegister(a[name], b[name]));
}

const sameRegister = (a: Register | undefined, b: Register | undefined): boolean => a === b;
