import { Link } from '@tanstack/react-router';
import { buttonLook } from '../../../ui/controls.js';
import { useWords } from '../../../words/words.js';
import type { MapView } from '../filters/map-filters.js';
import { mapWords } from '../words.js';

/** Behind every number are people: the customers of a touchpoint as a list, which can be saved as a group. */
export function OpenCustomers({ view, sad }: { readonly view: MapView; readonly sad: number }) {
  const words = useWords(mapWords);
  const { cell, period, group } = view;
  const search = { cell, ...(period === 'all' ? {} : { period }), ...(group ? { group } : {}) };
  return (
    <>
      <Link to="/customers" search={search as never} className={buttonLook('primary')}>
        {words.openCustomers}
      </Link>
      {sad > 0 ? (
        <Link to="/customers" search={{ ...search, felt: 'NEGATIVE' } as never} className={buttonLook()}>
          {words.openSad}
        </Link>
      ) : null}
    </>
  );
}
