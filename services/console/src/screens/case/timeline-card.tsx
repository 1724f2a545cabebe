import { useQuery } from '@tanstack/react-query';
import { timelineQuery } from '../../api/cases.js';
import { instant } from '../../format.js';
import { Waiting } from '../../ui/notice.js';

/** What happened, the latest first. */
export function TimelineCard({ site, id }: { readonly site: string; readonly id: string }) {
  const timeline = useQuery(timelineQuery(site, id));
  return (
    <section className="card" aria-labelledby="historique">
      <h2 id="historique">Historique</h2>
      <Waiting of={timeline} />
      <ol className="list">
        {[...(timeline.data?.items ?? [])].reverse().map(({ eventId, at, what }) => (
          <li key={eventId} className="fresh">
            <span className="soft">{instant(at)}</span>
            <br />
            {what}
          </li>
        ))}
      </ol>
    </section>
  );
}
