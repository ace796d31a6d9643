/** A request to the FHIR interface and its answer, freed of HTTP, so that bundles can hold many. */
import type { HttpMethod } from '@medplum/fhir-router';
import type { Resource } from '@medplum/fhirtypes';
import { problem } from './problem.js';
import type { Profile, Service } from './profiles.js';
import type { Repository } from './repository.js';
import type { Version } from './store.js';

/** Where a request came in, and so what is possible there. */
export interface Reach {
  readonly profile: Profile;
  readonly service: Service;
}

export interface Call {
  readonly method: HttpMethod;
  /** Below the base: `Questionnaire/nat`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body?: unknown;
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
  readonly ifNoneExist?: string | undefined;
  /** Where the body stands in what the client sent, when that is a bundle. */
  readonly origin?: string;
  /** The id that a bundle's new resource has been promised. */
  readonly assignedId?: string | undefined;
  /** The base address as the client sees it. */
  readonly base: string;
  readonly reach: Reach;
}

export interface Answer {
  readonly status: number;
  readonly resource?: Resource;
  /** The version it speaks of, for ETag, Last-Modified and Location. */
  readonly version?: Version;
}

/** Which resource, or which kind of resource, the address names. */
export interface Place {
  readonly type: string;
  readonly id: string;
  readonly vid: string;
}

export type Interaction = (repository: Repository, call: Call, place: Place) => Answer | Promise<Answer>;

/** @throws FhirProblem 400 where the body is no resource of the type that the address names */
export function bodyOf({ body, origin }: Call, type: string): Resource {
  const resource = body as Partial<Resource> | null | undefined;
  if (resource?.resourceType === type) return resource as Resource;
  throw problem(400, 'structure', `A ${type} was expected in the body.`, origin ?? type);
}
