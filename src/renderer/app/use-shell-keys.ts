import { useEffect, useRef } from 'react';
import { useSaveState } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useDeviceSettings } from '#renderer/ui/context/device-settings-context.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { flushEvent } from '#renderer/ui/use-draft.ts';
import { useUndo } from './commit-provider.tsx';
import { stepTextSize } from './device-settings.ts';
import { type ShellKey, shellKeyOf } from './shell-key.ts';

interface ShellKeysInput {
  readonly onPalette: () => void;
  readonly onShortcuts: () => void;
}

/** The keys that work everywhere. */
export function useShellKeys(input: ShellKeysInput): void {
  const { undo, redo } = useUndo();
  const { settings, change } = useDeviceSettings();
  const answerSave = useAnswerSave();
  const actions: Readonly<Record<ShellKey, () => void>> = {
    palette: input.onPalette,
    shortcuts: input.onShortcuts,
    save: answerSave,
    undo: () => void undo(),
    redo: () => void redo(),
    larger: () => change({ textSize: stepTextSize(settings.textSize, 1) }),
    smaller: () => change({ textSize: stepTextSize(settings.textSize, -1) }),
    normalSize: () => change({ textSize: 100 }),
  };
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = shellKeyOf(event, typingIn(event.target));
      if (key === null) return;
      event.preventDefault();
      latest.current[key]();
    };
    // While it is on its way down: lists keep key presses from coming up again.
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

/** Ctrl+S: there is nothing to do, and that is what it says. */
function useAnswerSave(): () => void {
  const translate = useTranslate();
  const format = useFormat();
  const showToast = useToast();
  const state = useSaveState(useWorkspace().writer);
  return () => {
    document.dispatchEvent(new Event(flushEvent));
    if (state.type === 'failed') return;
    showToast({
      text:
        state.type === 'saved' && state.at !== null
          ? translate('shell.alreadySavedAt', { time: format.time(state.at) })
          : translate('shell.alreadySaved'),
    });
  };
}

/** Whether keys belong to a text that is being written. A field marked clean holds nothing of its own to undo. */
function typingIn(target: EventTarget | null): 'nothing' | 'clean-field' | 'text' {
  if (!(target instanceof HTMLElement)) return 'nothing';
  if (target.isContentEditable || target.matches('textarea')) return 'text';
  if (target.matches('input:not([type=checkbox], [type=radio])')) {
    return target.dataset['clean'] === 'true' ? 'clean-field' : 'text';
  }
  return 'nothing';
}
