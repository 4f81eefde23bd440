import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  /** What the way out says, such as "Behåll". */
  readonly keep: string;
  /** What the act says, such as "Ta bort". */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** Acts that take something away are marked as such. */
  readonly isDangerous?: boolean;
  readonly isPending?: boolean;
  /** Why the act came to nothing. */
  readonly problem?: string | null;
  readonly testId: string;
  /** What the act means. */
  readonly children: ReactNode;
}

/** Asks before an act that must be answered. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, keep, confirm, onConfirm, onClose, problem = null } = props;
  return (
    <Dialog
      title={title}
      isOpen
      isAlert
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{keep}</Button>
          <Button
            variant={props.isDangerous === true ? 'danger' : 'primary'}
            isPending={props.isPending === true}
            onPress={onConfirm}
            testId={props.testId}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {props.children}
      {problem === null ? null : <Notice tone="danger" title={problem} isAlert />}
    </Dialog>
  );
}
