export default { tags: ['autodocs'] };
