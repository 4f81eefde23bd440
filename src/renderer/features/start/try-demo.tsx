import { useState } from 'react';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';

export function TryDemo({ onBack }: { readonly onBack: () => void }) {
  const translate = useTranslate();
  const { shelf, enter } = useShelf();
  const [done, setDone] = useState<number | null>(null);
  const [hasFailed, setFailed] = useState(false);

  async function build() {
    setDone(0);
    setFailed(false);
    const result = await shelf.createDemo(setDone);
    if (result.ok) await enter(result.value);
    else {
      setDone(null);
      setFailed(true);
    }
  }

  return (
    <section className="card" aria-labelledby="demo-title">
      <h2 id="demo-title">{translate('start.choice.demo')}</h2>
      <p>{translate('start.demoText')}</p>
      {hasFailed ? <Notice tone="danger" title={translate('start.foundFailed')} isAlert /> : null}
      {done === null ? (
        <div className="actions">
          <Button variant="primary" onPress={() => void build()} testId="create-demo">
            {translate('start.demoBuild')}
          </Button>
          <Button onPress={onBack}>{translate('common.back')}</Button>
        </div>
      ) : (
        <Progress label={translate('start.demoProgress', { percent: Math.round(done * 100) })} value={done} />
      )}
    </section>
  );
}
