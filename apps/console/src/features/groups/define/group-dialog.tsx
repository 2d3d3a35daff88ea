import { Dialog } from '../../../ui/dialog.js';
import styles from './define.module.css';
import { GroupForm, type GroupFormProps } from './group-form.js';

interface GroupDialogProps extends Omit<GroupFormProps, 'named' | 'focus' | 'ready'> {
  readonly title: string;
  readonly onClose: () => void;
}

/** A dialog that gives a group its name and says what it is for. */
export const GroupDialog = ({ title, onClose, ...form }: GroupDialogProps) => (
  <Dialog title={title} onClose={onClose}>
    <div className={styles['dialog']}>
      <GroupForm focus {...form} />
    </div>
  </Dialog>
);
