/** What the tabs of this browser say to each other: somebody came or left. */
const tabs = new BroadcastChannel('octroi-personne');

/** Has the other tabs look again who is there. */
export function tellOtherTabs(): void {
  tabs.postMessage('');
}

/** Listens to the other tabs. @returns stops it */
export function hearOtherTabs(look: () => void): () => void {
  tabs.addEventListener('message', look);
  return () => tabs.removeEventListener('message', look);
}
