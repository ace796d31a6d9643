/** The history of one resource as a Bundle: newest first, deletions included, in pages. */
import { STATUS_CODES } from 'node:http';
import type { Bundle, BundleEntry } from '@medplum/fhirtypes';
import type { Version } from './store.js';

/** @param versions newest first @param address of the resource itself */
export function historyBundle(versions: readonly Version[], query: URLSearchParams, address: string): Bundle {
  const count = Number(query.get('_count') ?? versions.length);
  const offset = Number(query.get('_offset') ?? 0);
  const page = versions.slice(offset, offset + count);
  const isMore = offset + count < versions.length && count > 0;
  return {
    resourceType: 'Bundle',
    type: 'history',
    total: versions.length,
    link: [
      { relation: 'self', url: `${address}/_history${query.size > 0 ? `?${query}` : ''}` },
      ...(isMore
        ? [{ relation: 'next', url: `${address}/_history?_count=${count}&_offset=${offset + count}` }]
        : []),
    ],
    entry: page.map((version) => entryFor(version, address)),
  };
}

function entryFor(version: Version, address: string): BundleEntry {
  const { type, id, method, resource } = version;
  return {
    fullUrl: address,
    ...(resource ? { resource } : {}),
    request: { method, url: method === 'POST' ? type : `${type}/${id}` },
    response: { status: statusOf(version), etag: etagOf(version), lastModified: version.lastUpdated },
  };
}

/** Weak, as FHIR wants it: the version, not the bytes. */
export function etagOf({ versionId }: Version): string {
  return `W/"${versionId}"`;
}

/** `201 Created`, as bundles write it. */
export function statusText(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? ''}`.trim();
}

function statusOf({ method, versionId }: Version): string {
  if (method === 'DELETE') return statusText(204);
  return statusText(method === 'POST' || versionId === 1 ? 201 : 200);
}
