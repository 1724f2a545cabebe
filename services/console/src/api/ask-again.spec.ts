import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { askAgain } from './ask-again.js';

let queries: QueryClient;
let answers: ((text: string) => void)[];
let onAsked: () => void;
let observer: QueryObserver<string>;
let leave: () => void;

beforeEach(() => {
  queries = new QueryClient();
  answers = [];
  onAsked = () => undefined;
  const queryFn = (): Promise<string> =>
    new Promise((resolve) => {
      answers.push(resolve);
      onAsked();
    });
  observer = new QueryObserver<string>(queries, { queryKey: ['case', 'r1'], queryFn });
  leave = observer.subscribe(() => undefined);
});
afterEach(() => {
  leave();
  queries.clear();
});

/** The next time that the question is asked. */
const askedOnceMore = (): Promise<void> => new Promise((resolve) => (onAsked = resolve));

function shown(text: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = observer.subscribe(({ data }) => {
      if (data !== text) return;
      stop();
      resolve();
    });
  });
}

test('the first answer, on its way when something changes, is not the last word', async () => {
  const asked = askedOnceMore();
  const again = askAgain(queries, ['case']);
  answers[0]?.('before');
  await asked;
  answers[1]?.('after');
  await again;
  expect(observer.getCurrentResult().data).toBe('after');
});

test('what is shown stays until the new answer is there', async () => {
  const isShown = shown('before');
  answers[0]?.('before');
  await isShown;
  const asked = askedOnceMore();
  const again = askAgain(queries, ['case']);
  await asked;
  expect(observer.getCurrentResult().data).toBe('before');
  answers[1]?.('after');
  await again;
  expect(observer.getCurrentResult().data).toBe('after');
});
