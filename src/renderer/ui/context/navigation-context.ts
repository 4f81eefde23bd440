import { createContext, useContext } from 'react';

/** Goes to a page of the program, such as `/meetings/<id>/minutes`. Links are plain: `<a href="#/meetings">`. */
export type Navigate = (path: string) => void;

export const NavigationContext = createContext<Navigate | undefined>(undefined);

export function useNavigation(): Navigate {
  const navigate = useContext(NavigationContext);
  if (navigate === undefined) throw new Error('NavigationContext is missing');
  return navigate;
}
