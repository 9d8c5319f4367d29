export { load } from '../lessons/+page.ts';
