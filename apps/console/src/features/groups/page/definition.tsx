import { DefineGroup } from '../../../api/operations.generated.js';
import { useTell } from '../../../api/use-ask.js';
import { useMay } from '../../../shell/frame/use-frame.js';
import { Button } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';

import { useFormat, useWords } from '../../../words/words.js';
import { useOutcome } from '../define/use-outcome.js';
import { defineWords } from '../define/words.js';
import { toldConditions, type Names } from '../filter/told-conditions.js';
import { filterWords } from '../filter/words.js';
import type { GroupOfPage } from '../group-page.js';
import styles from '../groups.module.css';
import { groupsWords } from '../words.js';

type Word = GroupOfPage['history'][number];

/** Who belongs to a written group, and all that was ever said of it; nothing of a found one that nobody spoke of. */
export function Definition({
  group,
  names,
  onSaid,
}: {
  readonly group: GroupOfPage;
  readonly names: Names;
  readonly onSaid: () => void;
}) {
  const words = useWords(groupsWords);
  const filters = useWords(filterWords);
  const format = useFormat();
  const { definition, kind, history } = group;
  if (kind === 'FOUND' && history.length === 0) return null;
  return (
    <div>
      {kind === 'WRITTEN' ? (
        <Panel title={words.definition}>
          {definition === null ? <p className={styles['fine']}>{words.hiddenDefinition}</p> : null}
          <ul className={styles['conditions']}>
            {toldConditions(definition, filters, names).map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <Panel title={words.history}>
        <ul className={styles['conditions']}>
          {history.map((word, index) => (
            <li key={word.eventId}>
              {saidIn(word, words).join(', ')}
              <span className={styles['fine']}> {words.said(word.by, format.date(word.at))}</span>
              {index > 0 ? <Back group={group} word={word} onSaid={onSaid} /> : null}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function saidIn(
  { name, description, definition, retired }: Word,
  words: ReturnType<typeof useWords<typeof groupsWords.en>>,
): readonly string[] {
  return [
    ...(name === null ? [] : [words.saidName(name)]),
    ...(definition === null ? [] : [words.saidFilter]),
    ...(description === null ? [] : [words.saidNote]),
    ...(retired === null ? [] : [retired ? words.saidRetired : words.saidBack]),
    ...([name, description, definition, retired].every((part) => part === null) ? [words.saidNoName] : []),
  ];
}

/** Says again what a former word said: that undoes what came after. */
function Back({
  group,
  word,
  onSaid,
}: {
  readonly group: GroupOfPage;
  readonly word: Word;
  readonly onSaid: () => void;
}) {
  const words = useWords(groupsWords);
  const { renamed } = useWords(defineWords);
  const { tell } = useOutcome();
  const mayDefine = useMay('groups:define');
  const define = useTell(DefineGroup);
  const { name, definition } = word;
  if (!mayDefine || (name === null && definition === null)) return null;
  const say = async () => {
    const { data } = await define.mutateAsync({
      input: {
        id: group.id,
        ...(name === null ? {} : { name }),
        ...(definition === null ? {} : { filter: definition }),
      },
    });
    return data.defineGroup;
  };
  return (
    <Button
      small
      look="ghost"
      disabled={define.isPending}
      aria-label={words.backTo(name ?? '')}
      onClick={() => void tell(say, renamed).then((isTaken) => isTaken && onSaid())}
    >
      {words.back}
    </Button>
  );
}
