import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Shape } from './client.js';

/** Where a payment stands. */
export type PaymentState = Shape<'PaymentView'>['state'];

/** Payments of a centre in one state, page by page, the oldest first. */
export function paymentsQuery(site: string, state: PaymentState) {
  return infiniteQueryOptions({
    queryKey: ['site', site, 'payments', state],
    queryFn: ({ pageParam }) => {
      const query = { state, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return answer(api.GET('/v1/sites/{site}/payments', { params: { path: { site }, query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? null,
  });
}

/** Payments of one request, those that were replaced too. */
export function requestPaymentsQuery(site: string, id: string) {
  return queryOptions({
    queryKey: ['site', site, 'case', id, 'payments'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/aid-requests/{id}/payments', { params: { path: { site, id } } })),
  });
}

/** Files for the accountant, the latest first. */
export function paymentFilesQuery(site: string) {
  return queryOptions({
    queryKey: ['site', site, 'payment-files'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/payment-files', { params: { path: { site } } })),
  });
}

/** The stock of vouchers. */
export function vouchersQuery(site: string) {
  return queryOptions({
    queryKey: ['site', site, 'vouchers'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/vouchers', { params: { path: { site } } })),
  });
}

/** The imprest. */
export function regieQuery(site: string) {
  return queryOptions({
    queryKey: ['site', site, 'regie'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/regie', { params: { path: { site } } })),
  });
}

/** The loan that a grant is, if it is one. */
export function loanQuery(site: string, id: string) {
  return queryOptions({
    queryKey: ['site', site, 'case', id, 'loan'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/aid-requests/{id}/loan', { params: { path: { site, id } } })),
  });
}
