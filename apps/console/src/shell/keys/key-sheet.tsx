import { Fragment, useState } from 'react';
import { singleKeysOn, switchSingleKeys } from '../../preferences/single-keys.js';
import { Dialog } from '../../ui/dialog.js';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';
import styles from '../frame/frame.module.css';
import { SCREENS } from '../routes/screens.js';
import { PALETTE_KEY } from '../frame/top-bar.js';

/** What the keys do, and the switch for those of a single letter. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { keys, rail } = useWords(common);
  const [single, setSingle] = useState(singleKeysOn);
  const all: readonly (readonly [string, string])[] = [
    [PALETTE_KEY, keys.search],
    ['/', keys.find],
    ['j k', keys.next],
    ['Enter', keys.open],
    ['o', keys.side],
    ['x', keys.select],
    ['[ ]', keys.period],
    ['Esc', keys.close],
    ['?', keys.sheet],
    ...SCREENS.map(({ key, id }) => [`g ${key}`, rail[id]] as const),
  ];
  return (
    <Dialog title={keys.title} onClose={onClose}>
      <dl className={styles['keys']}>
        {all.map(([pressed, does]) => (
          <Fragment key={pressed}>
            <dt>
              <kbd>{pressed}</kbd>
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={single}
          onChange={({ target }) => {
            switchSingleKeys(target.checked);
            setSingle(target.checked);
          }}
        />
        {keys.single}
        <span>{keys.singleHint}</span>
      </label>
    </Dialog>
  );
}
