import { useQuery } from '@tanstack/react-query';
import { catalogueQuery } from '../../api/index.ts';
import { useWords } from '../../messages/index.ts';

/** Names of machines and materials; their ids where the catalogue has them no more. */
export const useStockNames = (): { readonly machine: (id: string) => string; readonly material: (id: string) => string } => {
  const words = useWords();
  const { data } = useQuery(catalogueQuery);
  const nameIn = (things: readonly { readonly id: string; readonly name: Parameters<typeof words>[0] }[] | undefined) => (id: string) => {
    const found = things?.find((each) => each.id === id);
    return found ? words(found.name) : id;
  };
  return { machine: nameIn(data?.machines), material: nameIn(data?.materials) };
};
