import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslate } from './context/translate-context.ts';
import { Undo2, X } from './icons.ts';

export interface ToastMessage {
  readonly text: string;
  readonly tone?: 'plain' | 'danger';
  /** Shows an undo button. */
  readonly onUndo?: () => void;
}

export type ShowToast = (message: ToastMessage) => void;

const ToastContext = createContext<ShowToast | undefined>(undefined);
/** Long enough to undo; an answer that asks for nothing goes sooner. */
const undoLifetime = 10_000;
const answerLifetime = 4000;

/** Shows a short message at the bottom for a few seconds, ten when it can be undone. It never takes the focus. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (show === undefined) throw new Error('ToastProvider is missing');
  return show;
}

interface ShownToast extends ToastMessage {
  readonly key: number;
}

/** Holds one toast at a time: a newer message takes the place of the older one. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<ShownToast | null>(null);
  const nextKey = useRef(1);
  const show = useCallback<ShowToast>((message) => {
    setToast({ ...message, key: nextKey.current });
    nextKey.current += 1;
  }, []);
  const hide = useCallback(() => setToast(null), []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toast-place" role="status" aria-live="polite">
        {toast === null ? null : <Toast key={toast.key} toast={toast} onHide={hide} />}
      </div>
    </ToastContext>
  );
}

function Toast({ toast, onHide }: { readonly toast: ShownToast; readonly onHide: () => void }) {
  const translate = useTranslate();
  const [isHeld, setHeld] = useState(false);
  const lifetime = toast.onUndo === undefined && toast.tone !== 'danger' ? answerLifetime : undoLifetime;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onHide, lifetime);
    return () => clearTimeout(timer);
  }, [isHeld, onHide, lifetime]);
  const hold = useMemo(
    () => ({
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  );
  return (
    <div className={`toast toast-${toast.tone ?? 'plain'}`} data-testid="toast" {...hold}>
      <span className="toast-text">{toast.text}</span>
      {toast.onUndo === undefined ? null : (
        <button
          type="button"
          className="toast-button"
          onClick={() => {
            toast.onUndo?.();
            onHide();
          }}
        >
          <Undo2 aria-hidden />
          {translate('common.undo')}
        </button>
      )}
      <button type="button" className="toast-button" onClick={onHide} aria-label={translate('common.close')}>
        <X aria-hidden />
      </button>
    </div>
  );
}
