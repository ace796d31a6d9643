/** How the back ends of the catalogue answer: chosen in the toolbar, good where nothing is chosen. */
export type Network = 'good' | 'slow' | 'failing';

let chosen: Network = 'good';

export const network = {
  get now(): Network {
    return chosen;
  },
  choose(next: Network): void {
    chosen = next;
  },
};
