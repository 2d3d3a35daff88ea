import { Download } from 'lucide-react';
import { useRef, type ReactNode, type Ref } from 'react';
import { ExportMenu } from '../../../export/export-menu.js';
import { CsvButton } from '../../../export/csv/csv-button.js';
import { saveFile } from '../../../export/save-file.js';
import { Button } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { useToast } from '../../../ui/toast/toast.js';
import { useWords } from '../../../words/words.js';
import { customerColumns, tieColumns } from './graph-files.js';
import { GraphLegend } from './legend.js';
import type { shownOf } from '../surroundings/surroundings.js';
import { graphWords } from '../words.js';
import type { PictureHandle } from './graph-canvas.js';

/** The card around the picture: its files on top, what its signs mean below. */
export function PicturePart({
  title,
  shown,
  busy,
  children,
}: {
  readonly title: string;
  readonly shown: ReturnType<typeof shownOf>;
  readonly busy: boolean;
  readonly children: (handle: Ref<PictureHandle>) => ReactNode;
}) {
  const words = useWords(graphWords);
  const toast = useToast();
  const picture = useRef<PictureHandle>(null);
  const save = () =>
    void picture.current
      ?.png()
      .then((png) => saveFile(`${words.file}.png`, png))
      .catch(() => toast({ text: words.failed }));
  return (
    <Panel
      title={title}
      busy={busy}
      actions={
        <ExportMenu small of={words.picture}>
          <CsvButton
            small
            label={words.csvCustomers}
            file={words.file}
            columns={customerColumns(shown)}
            rows={shown.nodes}
          />
          <CsvButton small label={words.csvTies} file={words.fileTies} columns={tieColumns(shown)} rows={shown.ties} />
          <Button small title={words.png} onClick={save}>
            <Download size={14} aria-hidden="true" />
            {PNG}
          </Button>
        </ExportMenu>
      }
    >
      {children(picture)}
      <GraphLegend />
    </Panel>
  );
}

const PNG = 'PNG';
