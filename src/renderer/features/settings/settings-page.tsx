import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { WorkspaceSection } from './workspace-section.tsx';

interface SettingsPageProps {
  /** More sections, from other parts of the program. */
  readonly children?: ReactNode;
}

export function SettingsPage({ children }: SettingsPageProps) {
  const translate = useTranslate();
  return (
    <div className="page page-text">
      <PageHeader title={translate('settings.title')} description={translate('settings.description')} />
      <AppearanceSection />
      {children}
      <WorkspaceSection />
      <AboutSection />
    </div>
  );
}
