import { Lasso as LassoSign, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { Button } from '../../../ui/controls.js';
import { useWords } from '../../../words/words.js';
import styles from '../graph.module.css';
import { Lasso } from '../lasso/lasso.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { graphWords } from '../words.js';
import { GraphPicture } from './graph-picture.js';
import type { Sight } from './looks.js';
import { paletteOf } from './look.js';
import type { Box } from './place-labels.js';

/** What can be done with the picture from outside. */
export interface PictureHandle {
  /** @throws where the browser cannot draw it */
  readonly png: () => Promise<Blob>;
}

interface GraphCanvasProps {
  readonly surroundings: Surroundings;
  readonly sight: Omit<Sight, 'palette'>;
  readonly onChoose: (id: string) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly label: string;
  /** Which way brought somebody in who was not drawn; empty where none did: all of it comes in sight. */
  readonly brought: string;
  readonly handle: Ref<PictureHandle>;
}

/** The drawn graph. Whoever does not see it, or has no pointer, has the list beside it. */
export function GraphCanvas({ surroundings, sight, onChoose, onSelect, label, brought, handle }: GraphCanvasProps) {
  const words = useWords(graphWords);
  const place = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const picture = useRef<GraphPicture>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const [state, setState] = useState<'drawing' | 'drawn' | 'impossible'>('drawing');
  const [drawsLoop, drawLoop] = useState(false);
  const palette = usePalette();

  useEffect(() => {
    try {
      picture.current = new GraphPicture(place.current!, {
        onChoose: (id) => choose.current(id),
        onLaidOut: () => setState('drawn'),
        coveredBy: () => (tools.current ? [boxOf(tools.current)] : []),
      });
    } catch {
      setState('impossible');
    }
    return () => {
      picture.current?.end();
      picture.current = null;
    };
  }, []);
  useEffect(() => {
    const drawn = picture.current;
    if (drawn?.has(surroundings)) drawn.see({ ...sight, palette });
    else if (drawn) {
      setState('drawing');
      drawn.take(surroundings, { ...sight, palette });
    }
  }, [surroundings, sight, palette]);
  useEffect(() => {
    if (brought !== '' && state === 'drawn') picture.current?.fit();
  }, [brought, state]);
  useImperativeHandle(
    handle,
    () => ({ png: () => picture.current?.png() ?? Promise.reject(new Error('There is no picture.')) }),
    [],
  );

  return (
    <div className={styles['picture']} data-state={state}>
      <Lasso
        on={drawsLoop}
        onDrawn={(loop) => {
          drawLoop(false);
          onSelect(picture.current?.within(loop) ?? []);
        }}
      >
        <div ref={place} role="img" aria-label={label} className={styles['canvas']} />
      </Lasso>
      {state === 'impossible' ? <p className={styles['without']}>{words.noWebGl}</p> : null}
      <p className={styles['settling']} role="status">
        {state === 'drawing' ? words.settling : ''}
      </p>
      <div ref={tools} className={styles['zoom']}>
        <Button small name={words.zoomIn} onClick={() => picture.current?.zoom(1.5)}>
          <ZoomIn size={14} aria-hidden="true" />
        </Button>
        <Button small name={words.zoomOut} onClick={() => picture.current?.zoom(1 / 1.5)}>
          <ZoomOut size={14} aria-hidden="true" />
        </Button>
        <Button small name={words.fit} onClick={() => picture.current?.fit()}>
          <Maximize size={14} aria-hidden="true" />
        </Button>
        <Button small name={words.selected.tool} aria-pressed={drawsLoop} onClick={() => drawLoop(!drawsLoop)}>
          <LassoSign size={14} aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
}

/** Where something lies in the picture that holds it. */
const boxOf = ({ offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight }: HTMLElement): Box => ({
  left,
  top,
  right: left + offsetWidth,
  bottom: top + offsetHeight,
});

/** The colours of the theme, and again when it changes. */
function usePalette() {
  const [palette, setPalette] = useState(() => paletteOf(document.documentElement));
  useEffect(() => {
    const observer = new MutationObserver(() => setPalette(paletteOf(document.documentElement)));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return palette;
}
