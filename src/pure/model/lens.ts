/**
 * The four lenses through which staff look at a life before a talk (domain.md S22): well-being is surplus for
 * rehabilitation, trouble in everyday life may push the illness aside, support is help to look after oneself, sleep is
 * energy for training. Each is the code of an area in the content.
 */
export const lenses = ['mental-trivsel', 'hverdag', 'social-stoette', 'soevn'] as const;

export type Lens = (typeof lenses)[number];
