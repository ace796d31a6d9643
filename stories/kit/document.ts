/** A document of the project as a page of the catalogue shows it: without its title, and with links that lead nowhere here as text. */
export const document = (markdown: string): string =>
  markdown
    .replace(/^# .*\n/, '')
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1');
