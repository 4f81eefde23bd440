import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** For acts that must be answered: a click beside does not close. */
  readonly isAlert?: boolean;
  readonly testId?: string;
}

/** A window over the page. Escape closes it and the focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  const isAlert = props.isAlert === true;
  return (
    <ModalOverlay
      className="overlay"
      isOpen={props.isOpen}
      isDismissable={!isAlert}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose();
      }}
    >
      <Modal className={`dialog dialog-${props.size ?? 'medium'}`}>
        <AriaDialog
          className="dialog-frame"
          role={isAlert ? 'alertdialog' : 'dialog'}
          {...(props.testId === undefined ? {} : { 'data-testid': props.testId })}
        >
          <Heading slot="title" className="dialog-title">
            {props.title}
          </Heading>
          <div className="dialog-body">{props.children}</div>
          {props.actions === undefined ? null : <div className="dialog-actions">{props.actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
