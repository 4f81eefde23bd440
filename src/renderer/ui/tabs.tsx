import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly text: ReactNode }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** Stands on the same line as the tabs, before them. */
  readonly heading?: ReactNode;
  /** The panel of the selected tab. */
  readonly children: ReactNode;
}

export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, tabs, selected, onSelect, heading, children } = props;
  const list = (
    <TabList aria-label={label} className="tab-list">
      {tabs.map((tab) => (
        <Tab key={tab.id} id={tab.id} className="tab">
          {tab.text}
        </Tab>
      ))}
    </TabList>
  );
  return (
    <AriaTabs
      className="tabs"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find((one) => one.id === key);
        if (tab !== undefined && tab.id !== selected) onSelect(tab.id);
      }}
    >
      {heading === undefined ? (
        list
      ) : (
        <div className="tab-bar">
          {heading}
          {list}
        </div>
      )}
      {/* A new panel for each tab: the library ties the two together when the panel is made. */}
      <TabPanel key={selected} id={selected} className="tab-panel">
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
