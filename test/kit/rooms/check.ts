/** Holds files against the table. Every complaint is a sentence that says what to do about it. */
import { posix } from 'node:path';
import { factsOf, type FileFacts, type Import } from './imports.js';
import { apartFiles, lazyFiles, soleImporters, table, type Room } from './table.js';

export interface SourceFile {
  /** From the project's top, with forward slashes. */
  path: string;
  text: string;
}

export function checkRooms(files: readonly SourceFile[]): string[] {
  const all = files.map(({ path, text }) => ({ path, facts: factsOf(path, text) }));
  return [
    ...all.flatMap(({ path, facts }) => [
      ...facts.imports.flatMap((each) => complaint(path, each)),
      ...exportsComplaint(path, facts),
      ...definesComplaint(path, facts),
    ]),
    ...severalImporters(all),
  ];
}

function complaint(path: string, { specifier, typeOnly, lazy }: Import): string[] {
  const room = roomOf(path);
  if (!room) return path.startsWith('src/') ? [`${path} stands in no room of house.md`] : [];
  if (!specifier.startsWith('.')) return packageComplaint(path, room, specifier, { typeOnly, lazy });
  const target = posix.normalize(posix.join(posix.dirname(path), specifier)).replace(/\.js$/, '.ts');
  if (!mayEnter(path, room, target)) return [`${path} may not import ${target}: ${room.inWords}`];
  const apart = apartFiles.find(({ file, from }) => file.test(target) && !from.test(path));
  if (apart && !typeOnly) return [`${path} may not import ${target}: ${apart.inWords}`];
  const heavy = lazyFiles.find(({ file }) => file === target);
  return heavy && !lazy && !typeOnly ? [`${path} may not import ${target} statically: ${heavy.inWords}`] : [];
}

function mayEnter(path: string, room: Room, target: string): boolean {
  if (room.room.endsWith('/*')) {
    const ownFolder = path.split('/').slice(0, 4).join('/');
    if (isIn(target, ownFolder)) return true;
  } else if (roomOf(target) === room) return true;
  return room.rooms.some((each) => isIn(target, each));
}

function packageComplaint(
  path: string,
  room: Room,
  specifier: string,
  how: Omit<Import, 'specifier'>,
): string[] {
  const may = room.packages.some((each) => each === '*' || isPackage(specifier, each));
  const sole = path.startsWith('src/')
    ? soleImporters.find((each) => isPackage(specifier, each.package))
    : undefined;
  if (sole && (!sole.file.test(path) || (sole.lazily && !how.lazy && !how.typeOnly))) {
    return [
      `${path} may not import ${specifier}${sole.file.test(path) ? ' statically' : ''}: ${sole.inWords}`,
    ];
  }
  return may ? [] : [`${path} may not import ${specifier}: ${room.inWords}`];
}

/** zod/mini is not zod: a sub-path named in the table allows that sub-path alone. */
const isPackage = (specifier: string, name: string): boolean =>
  specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`);

function exportsComplaint(path: string, facts: FileFacts): string[] {
  if (!path.startsWith('src/') || !facts.hasDefaultExport) return [];
  return [`${path} has a default export: named exports only`];
}

function definesComplaint(path: string, facts: FileFacts): string[] {
  if (!path.startsWith('src/') || facts.defines.length === 0) return [];
  if (!path.startsWith('src/define/')) return [`${path} defines an element: only the doors in src/define do`];
  const open = facts.defines.some(({ guarded }) => !guarded);
  return open ? [`${path} defines without asking customElements.get first: a second copy would throw`] : [];
}

/** "exactly one file of ours" for each third-party library. */
function severalImporters(all: readonly { path: string; facts: FileFacts }[]): string[] {
  return soleImporters.flatMap((sole) => {
    const importers = all.filter(
      ({ path, facts }) =>
        path.startsWith('src/') && facts.imports.some(({ specifier }) => isPackage(specifier, sole.package)),
    );
    if (importers.length < 2) return [];
    return [
      `${importers.map(({ path }) => path).join(' and ')} import ${sole.package}: exactly one file of ours may`,
    ];
  });
}

function roomOf(path: string): Room | undefined {
  return table
    .filter(({ room }) => isIn(path, room))
    .sort((one, other) => other.room.length - one.room.length)[0];
}

function isIn(path: string, room: string): boolean {
  if (room.endsWith('/*')) {
    const folder = room.slice(0, -1);
    return path.startsWith(folder) && path.slice(folder.length).includes('/');
  }
  if (room.endsWith('/.')) return posix.dirname(path) === room.slice(0, -2);
  return path.startsWith(`${room}/`);
}
