/** What the toolbar offers: the page that an element may come to stand in, and the person who meets it. */
import type { GlobalTypes } from 'storybook/internal/types';

type Icon = Extract<NonNullable<GlobalTypes[string]['toolbar']>, object>['icon'];

interface Choice {
  readonly value: string;
  readonly title: string;
}

const axis = (title: string, icon: Icon, description: string, items: readonly Choice[]) => ({
  description,
  toolbar: { title, icon, dynamicTitle: true, items: [...items] },
});

const choice = (value: string, title: string): Choice => ({ value, title });

export const axes = {
  language: axis('Sprog', 'globe', 'Sproget i elementerne', [choice('da', 'Dansk'), choice('en', 'Engelsk')]),
  theme: axis('Tema', 'paintbrush', 'Sidens farver og skrift', [
    choice('default', 'Kittets eget'),
    choice('dkfds', 'borger.dk (dkfds)'),
  ]),
  scheme: axis('Lys', 'contrast', 'Lys eller mørk side, og mere kontrast', [
    choice('light', 'Lys'),
    choice('dark', 'Mørk'),
    choice('contrast', 'Lys, mere kontrast'),
    choice('dark-contrast', 'Mørk, mere kontrast'),
  ]),
  textSize: axis('Tekst', 'zoom', 'Tekstens størrelse', [choice('100', '100 %'), choice('200', '200 %')]),
  density: axis('Tæthed', 'listunordered', 'Luft mellem rækker og felter', [
    choice('comfortable', 'Luftig'),
    choice('compact', 'Kompakt'),
  ]),
  audience: axis('Læser', 'user', 'Hvem der læser, hvor et element kan vise sig for begge', [
    choice('own', 'Som elementet er'),
    choice('staff', 'Fagperson'),
    choice('citizen', 'Borger'),
  ]),
  host: axis('Værtsside', 'browser', 'Stilarket på siden omkring elementet', [
    choice('plain', 'Ingen'),
    choice('small-rem', 'html på 62,5 % (som dkfds)'),
    choice('hostile', 'Fjendtligt'),
  ]),
  network: axis('Netværk', 'transfer', 'Hvordan bagsystemet svarer, hvor der står en forbindelse om', [
    choice('good', 'Godt'),
    choice('slow', 'Langsomt'),
    choice('failing', 'Væk'),
  ]),
} satisfies GlobalTypes;

/** The first of each. */
export const initial: Record<string, string> = Object.fromEntries(
  Object.entries(axes).map(([name, { toolbar }]) => [name, toolbar.items[0]!.value]),
);
