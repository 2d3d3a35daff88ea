import { csvOf } from '../../../export/csv/csv.js';
import { fetchAll } from '../../../export/fetch-all.js';
import { saveFile } from '../../../export/save-file.js';
import { columns, timelinePages } from './timeline-csv.js';

/** All contacts and field changes of a customer as a file, from wherever one is. */
export async function saveTimeline(id: string, file: string): Promise<void> {
  const changes = { id, known: undefined, within: [] };
  const page = timelinePages({ touchpoints: { id, first: 1 }, changes, find: '', total: 0 });
  const rows = await fetchAll(page, new AbortController().signal, () => undefined);
  saveFile(`${file}.csv`, csvOf(columns, rows));
}
