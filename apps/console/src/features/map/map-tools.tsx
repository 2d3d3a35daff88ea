import { CsvButton } from '../../export/csv/csv-button.js';
import { ExportMenu } from '../../export/export-menu.js';
import type { Draw } from '../../export/draw-page.js';
import { PictureButtons } from '../../pictures/picture-buttons.js';
import { fileColumns } from '../../pictures/picture-table.js';
import { Segments } from '../../ui/controls.js';
import { useWords } from '../../words/words.js';
import type { ViewProps } from './filters/map-filters.js';
import type { MapModel } from './model/map-model.js';
import { mapTable } from './model/map-table.js';
import { useSaid } from './model/use-said.js';
import { mapWords } from './words.js';

/** As a map or as a table, and as files. */
export function MapTools({ model, view, change, draw }: ViewProps & { readonly model: MapModel; readonly draw: Draw }) {
  const words = useWords(mapWords);
  const said = useSaid(model);
  const table = mapTable(model, words, { stage: said.stageOf, channel: said.channelOf });
  const file = view.role === 'any' ? words.file : `${words.file}-${view.role}`;
  return (
    <>
      <Segments
        label={words.shownAs}
        value={view.show}
        onChange={(show) => change({ show })}
        options={[
          { value: 'map', label: words.map },
          { value: 'table', label: words.table },
        ]}
      />
      <ExportMenu of={words.title}>
        <CsvButton small file={file} columns={fileColumns(table)} rows={table.rows} />
        {view.show === 'map' ? <PictureButtons title={words.title} file={file} draw={draw} /> : null}
      </ExportMenu>
    </>
  );
}
