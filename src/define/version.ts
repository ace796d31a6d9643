/** The version of this kit, as package.json has it: two versions on one page tell each other apart by it. */
export const version = '0.1.0';
